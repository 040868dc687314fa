"""Copies of the data file: making, listing, putting back and deleting them, and saving what damage left."""
