"""The today page: what to do next, what was begun, and this week."""
