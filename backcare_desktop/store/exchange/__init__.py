"""Takes a history along in files that other programs read, and joins one that comes from elsewhere."""
