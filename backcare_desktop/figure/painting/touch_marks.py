"""Contact points: a ring with a dot in it wherever the body rests on something or holds it."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from backcare_desktop.figure.geometry.project import View
from backcare_desktop.figure.geometry.vectors import Vec
from backcare_desktop.figure.painting.palette import FigurePalette

#: The ring's radius: a share of the touching patch's, and between these, in H; never below so many px.
_SHARE, _SMALLEST_H, _LARGEST_H, _SMALLEST_PX = 0.50, 0.0100, 0.0170, 3.0
#: The line of the ring, the casing on each side of it, and the dot, as shares of the ring's radius.
_LINE, _CASING, _DOT = 0.42, 0.20, 0.28
#: Rings whose middles are closer than this share of their radius are one ring.
_SAME = 0.6


def paint_touches(
    painter: QPainter, centres_and_radii: Sequence[tuple[Vec, float]], view: View, palette: FigurePalette
) -> None:
    """Paint a ring at each point (its place in the world and its radius in H), over the body."""
    rings = _rings(centres_and_radii, view)
    painter.save()
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for colour, grown in ((palette.casing, _CASING), (palette.touch, 0.0)):
        for middle, radius in rings:
            painter.setPen(QPen(colour, radius * (_LINE + 2.0 * grown)))
            painter.drawEllipse(middle, radius, radius)
        _paint_dots(painter, rings, colour, _DOT + grown)
    painter.restore()


def _rings(centres_and_radii: Sequence[tuple[Vec, float]], view: View) -> list[tuple[QPointF, float]]:
    """Return the middle and the radius in px of each ring, those in one spot only once."""
    rings: list[tuple[QPointF, float]] = []
    for centre, radius_h in centres_and_radii:
        wanted_h = min(_LARGEST_H, max(_SMALLEST_H, radius_h * _SHARE))
        radius = max(_SMALLEST_PX, wanted_h * view.scale_px)
        middle = QPointF(*view.point(centre))
        if all(
            (middle - other).manhattanLength() > _SAME * (radius + other_radius)
            for other, other_radius in rings
        ):
            rings.append((middle, radius))
    return rings


def _paint_dots(
    painter: QPainter, rings: Sequence[tuple[QPointF, float]], colour: QColor, size: float
) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    for middle, radius in rings:
        painter.drawEllipse(middle, radius * size, radius * size)
    painter.setBrush(Qt.BrushStyle.NoBrush)
