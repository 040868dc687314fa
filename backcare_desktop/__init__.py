"""Backcare: guides back-exercise routines on the desktop. Importing this package never imports Qt."""

__version__ = "0.1.0"
