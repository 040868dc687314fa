"""The one word that everything on screen shares."""

#: x and y on screen, in px.
Point = tuple[float, float]
