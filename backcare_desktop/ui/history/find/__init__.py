"""Finding places in the history."""
