"""When to get medical help: the same words wherever they are shown."""
