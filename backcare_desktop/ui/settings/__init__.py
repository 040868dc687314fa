"""The settings: sight, sound, timing and keys, and what the app says about itself."""
