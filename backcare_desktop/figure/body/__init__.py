"""The shape of the body: its surface, and the points of it that rest on something."""
