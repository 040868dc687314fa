"""The parts that pages are built from; each is handed the theme and follows it."""
