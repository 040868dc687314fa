"""The calendar of what was done: a month as a grid or a list, and one day of it in full."""
