"""Points, directions and the camera: the arithmetic under everything that is drawn."""
