"""From a pose to a picture."""
