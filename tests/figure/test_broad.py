"""Broad shapes look as if they were smoothed as a whole."""

import math

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPolygonF

from backcare_desktop.figure.painting.broad import is_broad, paint_broad
from backcare_desktop.figure.painting.hull import Point

SIZE = 320
PAPER, PAINT = QColor(240, 240, 240), QColor(40, 90, 70)
#: How much of the way from paper to paint a pixel may be off (at the corners), and all pixels on average.
MOST, USUAL = 0.45, 0.002


def mat(turn: float, pixel_ratio: int) -> list[Point]:
    """A mat with cut corners, turned by an angle."""
    size = SIZE / pixel_ratio
    corners = [(-0.40, -0.22), (-0.38, -0.24), (0.38, -0.24), (0.40, -0.22)]
    corners += [(-x, -y) for x, y in corners]
    c, s = math.cos(turn), math.sin(turn)
    return [(size * (0.5 + x * c - y * s), size * (0.5 + x * s + y * c)) for x, y in corners]


def greens(pixel_ratio: int, points: list[Point], *, broad: bool) -> list[int]:
    """The green of every pixel of a picture of the mat."""
    image = QImage(SIZE, SIZE, QImage.Format.Format_ARGB32_Premultiplied)
    image.setDevicePixelRatio(pixel_ratio)
    image.fill(PAPER)
    painter = QPainter(image)
    painter.setPen(Qt.PenStyle.NoPen)
    if broad:
        paint_broad(painter, points, PAINT, pixel_ratio)
        assert painter.pen().style() is Qt.PenStyle.NoPen
    else:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(PAINT)
        painter.drawPolygon(QPolygonF([QPointF(x, y) for x, y in points]))
    painter.end()
    return list(bytes(image.constBits())[1::4])


@pytest.mark.parametrize("pixel_ratio", [1, 2])
@pytest.mark.parametrize("turn", [0.0, 0.2, 0.9, 2.5])
def test_a_broad_shape_looks_as_smooth_as_any(turn: float, pixel_ratio: int) -> None:
    points = mat(turn, pixel_ratio)
    for outline in (points, points[::-1]):
        quick, smooth = (greens(pixel_ratio, outline, broad=broad) for broad in (True, False))
        off = [abs(a - b) / (PAPER.green() - PAINT.green()) for a, b in zip(quick, smooth, strict=True)]
        assert max(off) < MOST
        assert sum(off) / len(off) < USUAL


def test_a_shape_is_broad_by_what_it_covers_of_the_device() -> None:
    points: list[Point] = [(0.0, 0.0), (300.0, 0.0), (300.0, 20.0)]
    assert not is_broad(points, 1.0)
    assert is_broad(points, 2.0)
