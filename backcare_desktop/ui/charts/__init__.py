"""Charts, painted in our own tokens on a screen, a picture or a sheet of paper alike."""
