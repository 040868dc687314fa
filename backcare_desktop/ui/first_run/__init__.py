"""What a newcomer is led through once, in four steps."""
