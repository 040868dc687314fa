"""What is said during a routine: the phrases, how long they take, and which of them goes before which."""
