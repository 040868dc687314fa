"""Reminders: when they come, how they are shown, and their settings."""
