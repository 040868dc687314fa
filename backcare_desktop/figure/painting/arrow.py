"""An arrow along the way that a point of the body takes: beside the limb, thin at its start, a head at its end."""

import math
from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF

from backcare_desktop.figure.geometry.project import View
from backcare_desktop.figure.geometry.vectors import Vec
from backcare_desktop.figure.painting.palette import FigurePalette

Point = tuple[float, float]

#: A way shorter than this on screen has no arrow; all lengths in H.
_SHORTEST_H = 0.06
#: How far beside the way it runs, and how far after its start it begins.
_BESIDE_H, _GAP_H = 0.042, 0.018
#: Half the width of its tail and of its shaft before the head; the head's length and half its width.
_TAIL_H, _SHAFT_H = 0.0022, 0.0058
_HEAD_LONG_H, _HEAD_HALF_H = 0.034, 0.0175
#: The casing around it.
_CASING_H, _CASING_PX = 0.0034, 1.2
_STEPS = 28


def paint_arrow(
    painter: QPainter,
    way: Sequence[Vec],
    view: View,
    palette: FigurePalette,
    keep_off: tuple[Vec, float] | None = None,
) -> None:
    """Paint an arrow along places in the world, in the order they are passed; nothing for a way too short to see.

    `keep_off` is a ball (centre, radius in H) that the arrow goes round, such as the head.
    """
    outline = arrow_outline(way, view, keep_off)
    if not outline:
        return
    shape = QPolygonF([QPointF(x, y) for x, y in outline])
    painter.save()
    pen = QPen(palette.casing, 2.0 * max(_CASING_PX, _CASING_H * view.scale_px))
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(palette.casing)
    painter.drawPolygon(shape)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(palette.arrow)
    painter.drawPolygon(shape)
    painter.restore()


def arrow_outline(way: Sequence[Vec], view: View, keep_off: tuple[Vec, float] | None = None) -> list[Point]:
    """Return the outline of the arrow on screen, its tip in the middle; empty where the way is too short."""
    scale = view.scale_px
    line = _even([view.point(p) for p in way], _STEPS)
    if len(line) < 2 or _long(line) < _SHORTEST_H * scale:
        return []
    line = _beside(line, _BESIDE_H * scale)
    if keep_off is not None:
        centre, radius_h = keep_off
        line = _clear_of(line, view.point(centre), (radius_h + _HEAD_HALF_H + _CASING_H) * scale)
    head = min(_HEAD_LONG_H * scale, 0.5 * _long(line))
    line = _even(_after(line, min(_GAP_H * scale, 0.15 * _long(line))), _STEPS)
    shaft = _even(_after(line[::-1], head)[::-1], _STEPS)
    return _drawn(shaft, line[-1], head / _HEAD_LONG_H)


def _drawn(shaft: list[Point], tip: Point, scale: float) -> list[Point]:
    """Return the outline of a shaft that grows to a head with the given tip."""
    left: list[Point] = []
    right: list[Point] = []
    last = len(shaft) - 1
    for index, (x, y) in enumerate(shaft):
        nx, ny = _normal(shaft[max(0, index - 1)], shaft[min(last, index + 1)])
        half = (_TAIL_H + (_SHAFT_H - _TAIL_H) * index / last) * scale
        left.append((x + nx * half, y + ny * half))
        right.append((x - nx * half, y - ny * half))
    x, y = shaft[-1]
    nx, ny = _normal(shaft[-1], tip)
    half = _HEAD_HALF_H * scale
    return [*left, (x + nx * half, y + ny * half), tip, (x - nx * half, y - ny * half), *right[::-1]]


def _normal(a: Point, b: Point) -> Point:
    dx, dy = b[0] - a[0], b[1] - a[1]
    size = math.hypot(dx, dy) or 1.0
    return (-dy / size, dx / size)


def _long(line: Sequence[Point]) -> float:
    return sum(math.dist(a, b) for a, b in pairwise(line))


def _even(line: Sequence[Point], steps: int) -> list[Point]:
    """Return the line with its points at even distances."""
    total = _long(line)
    if total <= 0.0:
        return list(line[:1])
    points: list[Point] = [line[0]]
    walked, wanted = 0.0, total / steps
    for a, b in pairwise(line):
        piece = math.dist(a, b)
        while piece > 0.0 and walked + piece >= wanted and len(points) < steps:
            t = (wanted - walked) / piece
            points.append((a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t))
            wanted += total / steps
        walked += piece
    return [*points, line[-1]]


def _after(line: Sequence[Point], distance: float) -> list[Point]:
    """Return the line without its first piece of a length."""
    walked = 0.0
    for index, (a, b) in enumerate(pairwise(line)):
        piece = math.dist(a, b)
        if walked + piece > distance:
            t = (distance - walked) / piece
            return [(a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t), *line[index + 1 :]]
        walked += piece
    return list(line[-2:])


def _beside(line: list[Point], distance: float) -> list[Point]:
    """Return the line moved to its outer side: away from what it curves around, or upwards where it is straight."""
    (ax, ay), (bx, by) = line[0], line[-1]
    dx, dy = bx - ax, by - ay
    bulge = sum((x - ax) * dy - (y - ay) * dx for x, y in line)
    chord = math.hypot(dx, dy)
    if abs(bulge) < 0.02 * len(line) * max(chord, 1e-6) ** 2:
        bulge = dx or dy
    side = 1.0 if bulge > 0.0 else -1.0
    last = len(line) - 1
    moved: list[Point] = []
    for index, (x, y) in enumerate(line):
        nx, ny = _normal(line[max(0, index - 1)], line[min(last, index + 1)])
        moved.append((x - side * nx * distance, y - side * ny * distance))
    return moved


def _clear_of(line: list[Point], centre: Point, radius: float) -> list[Point]:
    """Return the line pushed out of a circle."""
    cx, cy = centre
    pushed: list[Point] = []
    for x, y in line:
        away = math.hypot(x - cx, y - cy)
        size = radius / away if 1e-6 < away < radius else 1.0
        pushed.append((cx + (x - cx) * size, cy + (y - cy) * size))
    return pushed
