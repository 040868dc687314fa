"""The tour: does the main job as a person would, and keeps a picture of every screen."""
