"""Broad shapes, such as the mat: filled without smoothing, then a smooth line round them.

To smooth a broad shape as a whole costs five times as much, the more so the longer its edges are.
"""

import math
from functools import lru_cache

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from backcare_desktop.figure.painting.hull import Point
from backcare_desktop.figure.painting.levels import polygon_of

#: A shape as wide or high as this (px of the device) is broad.
_BROAD_PX = 400.0


def is_broad(points: list[Point], pixel_ratio: float) -> bool:
    """Return whether an outline is broad on screen."""
    least = _BROAD_PX / pixel_ratio
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return max(xs) - min(xs) > least or max(ys) - min(ys) > least


def paint_broad(painter: QPainter, points: list[Point], colour: QColor, pixel_ratio: float) -> None:
    """Paint a convex outline in an opaque colour. The painter needs no pen before and has none after."""
    polygon = _inset(tuple(points), 0.5 / pixel_ratio)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    painter.setBrush(colour)
    painter.drawPolygon(polygon)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(colour, 0.0))
    painter.drawPolygon(polygon)
    painter.setPen(Qt.PenStyle.NoPen)


@lru_cache(maxsize=16)
def _inset(points: tuple[Point, ...], by: float) -> QPolygonF:
    """Return a convex outline moved inwards: by half a pixel, so that half of the line round it lies outside."""
    count = len(points)
    middle_x, middle_y = sum(x for x, _ in points) / count, sum(y for _, y in points) / count
    moved: list[Point] = []
    for index, (x, y) in enumerate(points):
        (ax, ay), (bx, by_y) = points[index - 1], points[(index + 1) % count]
        one, two = _normal(ax, ay, x, y), _normal(x, y, bx, by_y)
        nx, ny = one[0] + two[0], one[1] + two[1]
        # Where two sides meet, the corner moves further than the sides, by the cosine between them.
        size = by / max(0.5, (nx * nx + ny * ny) / 2.0)
        inwards = size if (middle_x - x) * nx + (middle_y - y) * ny > 0.0 else -size
        moved.append((x + nx * inwards, y + ny * inwards))
    return polygon_of(moved)


def _normal(ax: float, ay: float, bx: float, by: float) -> Point:
    size = math.hypot(bx - ax, by - ay) or 1.0
    return ((ay - by) / size, (bx - ax) / size)
