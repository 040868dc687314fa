"""The routines page: cards with filters, and a routine with all its exercises."""
