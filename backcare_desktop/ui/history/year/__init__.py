"""The year as a heat map, and the same numbers as a table."""
