"""The pictures of exercises: scenes to paint, small pictures that are kept, and what they show in words."""
