"""What people tell of their back and of the effort, around a session."""
