"""What the app looks like: the tokens (colours, spacing, type) and the theme that applies them."""
