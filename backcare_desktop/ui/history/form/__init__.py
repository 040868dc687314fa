"""The page on which a session is mended, or one is written down that was done without the app."""
