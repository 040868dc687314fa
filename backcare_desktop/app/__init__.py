"""The composition root: arguments, paths, start-up, crash handling and the tour."""
