"""What a history looks like outside the data file, and what is held against one that comes from there."""
