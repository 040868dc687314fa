"""The frame around the pages: navigation, messages, and where the window stands on the screen."""
