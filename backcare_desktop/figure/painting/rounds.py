"""Rounded shapes fixed to one bone, on screen: ellipses, their hull, and soft light on them level by level."""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtGui import QColor

from backcare_desktop.figure.geometry.project import View
from backcare_desktop.figure.geometry.vectors import BoneFrame, Vec, dot
from backcare_desktop.figure.painting.order import Fill
from backcare_desktop.figure.painting.shading import Light, mixed

Point = tuple[float, float]
#: An ellipse on screen: centre, and its symmetric shape (a, b, c); see `reach`.
Ellipse = tuple[float, float, float, float, float]

#: The sizes of the levels of light, darkest first, and how much shade (above 0) or light (below) each has.
_LEVELS: tuple[tuple[float, float], ...] = (
    (1.00, 1.00),
    (0.92, 0.62),
    (0.80, 0.30),
    (0.66, 0.00),
    (0.47, -0.45),
    (0.26, -0.90),
)
#: Which of them are worth it for something so thick, in px.
_WORTH: tuple[tuple[float, tuple[int, ...]], ...] = (
    (3.0, (3,)),
    (8.0, (1, 3)),
    (20.0, (0, 2, 4)),
    (45.0, (0, 1, 3, 4)),
)
#: How far towards the light the levels shrink, as a share of the way to the edge.
_FOCUS = 0.70


@dataclass(frozen=True)
class Round:
    """An ellipsoid in the coordinates of a bone."""

    centre: Vec
    radii: Vec


@dataclass(frozen=True)
class Sight:
    """How a bone's own coordinates come onto the screen: faster than by the world, for many points of one bone.

    `right`, `down` are in pixels for 1 H along each of the bone's axes; `towards` points at the viewer.
    """

    origin: Point
    right: Vec
    down: Vec
    towards: Vec
    scale_px: float

    @classmethod
    def of(cls, frame: BoneFrame, view: View) -> "Sight":
        """Return the sight of a bone."""
        k = view.scale_px
        x, y, z = frame[1], frame[2], frame[3]
        r, u, t = view.right, view.up, view.towards
        return cls(
            view.point(frame[0]),
            (dot(x, r) * k, dot(y, r) * k, dot(z, r) * k),
            (-dot(x, u) * k, -dot(y, u) * k, -dot(z, u) * k),
            (dot(x, t), dot(y, t), dot(z, t)),
            k,
        )

    def points(self, places: Iterable[Vec]) -> list[Point]:
        """Return the pixels of places in the bone's coordinates."""
        (ox, oy), (ra, rb, rc), (da, db, dc) = self.origin, self.right, self.down
        return [(ox + x * ra + y * rb + z * rc, oy + x * da + y * db + z * dc) for x, y, z in places]

    def facing(self, direction: Vec) -> float:
        """Return the cosine between a direction in the bone's coordinates and the way to the viewer."""
        t = self.towards
        return direction[0] * t[0] + direction[1] * t[1] + direction[2] * t[2]

    def ellipse(self, thing: Round) -> Ellipse:
        """Return an ellipsoid as it is seen."""
        x, y, z = thing.centre
        (ox, oy), (ra, rb, rc), (da, db, dc) = self.origin, self.right, self.down
        p, q, r = (radius * radius for radius in thing.radii)
        return (
            ox + x * ra + y * rb + z * rc,
            oy + x * da + y * db + z * dc,
            p * ra * ra + q * rb * rb + r * rc * rc + 0.01,
            p * ra * da + q * rb * db + r * rc * dc,
            p * da * da + q * db * db + r * dc * dc + 0.01,
        )


def _around(steps: int) -> tuple[tuple[float, float, float, float, float], ...]:
    turns = [2.0 * math.pi * index / steps for index in range(steps)]
    return tuple(
        (math.cos(t), math.sin(t), math.cos(t) ** 2, 2.0 * math.cos(t) * math.sin(t), math.sin(t) ** 2)
        for t in turns
    )


_DIRECTIONS = tuple(
    (most_px, _around(steps))
    for most_px, steps in ((4.0, 10), (12.0, 16), (40.0, 26), (150.0, 40), (1e9, 64))
)


def hull(ellipses: Sequence[Ellipse]) -> list[Point]:
    """Return the outline of the convex hull of some ellipses, or of one."""
    size = math.sqrt(max(max(e[2], e[4]) for e in ellipses))
    directions = next(found for most_px, found in _DIRECTIONS if size <= most_px)
    sqrt = math.sqrt
    points: list[Point] = []
    for cos, sin, cc, cs2, ss in directions:
        best = -1e30
        for x, y, a, b, c in ellipses:
            high = sqrt(a * cc + b * cs2 + c * ss)
            value = x * cos + y * sin + high
            if value > best:
                best = value
                found = (x + (a * cos + b * sin) / high, y + (b * cos + c * sin) / high)
        points.append(found)
    return points


def disc(centre: Point, radius_px: float) -> list[Point]:
    """Return a circle."""
    directions = next(found for most_px, found in _DIRECTIONS if radius_px <= most_px)
    x, y = centre
    return [(x + cos * radius_px, y + sin * radius_px) for cos, sin, _, _, _ in directions]


def focus_of(ellipse: Ellipse, light: Light) -> Point:
    """Return the place on an ellipse that its levels of light shrink to."""
    x, y, a, b, c = ellipse
    cos, sin = light.from_screen
    high = math.sqrt(a * cos * cos + 2.0 * b * cos * sin + c * sin * sin) / _FOCUS
    return (x + (a * cos + b * sin) / high, y + (b * cos + c * sin) / high)


def thickness_px(ellipse: Ellipse) -> float:
    """Return how thick an ellipse is where it is thinnest, as a radius."""
    _, _, a, b, c = ellipse
    return math.sqrt(max(0.0, (a + c - math.hypot(a - c, 2.0 * b)) / 2.0))


def tone(base: QColor, light: Light, shade: float) -> QColor:
    """Return a colour in shade (1 full, 0 none) or light (down to -1)."""
    palette = light.palette
    if shade > 0.0:
        return mixed(base, palette.shade, shade * 1.7 * palette.shade.alphaF())
    return mixed(base, palette.light, -shade * 1.2 * palette.light.alphaF())


#: Shapes of one level of light after the other, darkest first.
Levels = list[list[list[Point]]]


def levels_for(thick_px: float) -> list[tuple[float, float]]:
    """Return size and shade of the levels that are worth painting for something so thick."""
    chosen = next((found for most_px, found in _WORTH if thick_px <= most_px), range(len(_LEVELS)))
    levels = [_LEVELS[index] for index in chosen]
    return [(1.0, levels[0][1]), *levels[1:]]


def shrunk(outlines: Sequence[tuple[list[Point], Point]], thick_px: float) -> Levels:
    """Return outlines, each with its focus, at the size of every level."""
    found: Levels = []
    for share, _ in levels_for(thick_px):
        rest = 1.0 - share
        found.append(
            [
                [(x * share + fx * rest, y * share + fy * rest) for x, y in points]
                for points, (fx, fy) in outlines
            ]
        )
    return found


def shrunk_within(outlines: Sequence[list[Point]], ellipse: Ellipse, light: Light, thick_px: float) -> Levels:
    """Return parts of an ellipse at every level, lit as the whole of it would be.

    Every point moves towards the focus as far as it lies outside the level.
    """
    x, y, a, b, c = ellipse
    fx, fy = focus_of(ellipse, light)
    p = math.sqrt(a)
    q = b / p
    r = math.sqrt(max(1e-6, c - q * q))
    gx = (fx - x) / p
    gy = ((fy - y) - q * gx) / r
    inside = 1.0 - gx * gx - gy * gy
    ways: list[list[tuple[float, float, float]]] = []
    for points in outlines:
        way: list[tuple[float, float, float]] = []
        for px, py in points:
            dx, dy = px - fx, py - fy
            ux = dx / p
            uy = (dy - q * ux) / r
            size = ux * ux + uy * uy + 1e-12
            along = gx * ux + gy * uy
            way.append((dx, dy, (math.sqrt(along * along + size * inside) - along) / size))
        ways.append(way)
    found: Levels = [list(outlines)]
    for share, _ in levels_for(thick_px)[1:]:
        shapes: list[list[Point]] = []
        for way in ways:
            sizes = [min(1.0, share * reach) for _, _, reach in way]
            shapes.append([(fx + dx * k, fy + dy * k) for (dx, dy, _), k in zip(way, sizes, strict=True)])
        found.append(shapes)
    return found


def lit(
    levels: Sequence[Levels], thick_px: float, base: QColor, light: Light, shine: float = 1.0
) -> list[Fill]:
    """Return things of one colour as fills, level by level, so that no edge shows between them.

    `shine` scales how light the light levels are.
    """
    return [
        (
            [shape for thing in levels for shape in thing[index]],
            tone(base, light, shade if shade > 0.0 else shade * shine),
        )
        for index, (_, shade) in enumerate(levels_for(thick_px))
    ]


def soft(
    outlines: Sequence[tuple[list[Point], Point]], thick_px: float, base: QColor, light: Light
) -> list[Fill]:
    """Return outlines, each with its focus, as fills from dark to light."""
    return lit([shrunk(outlines, thick_px)], thick_px, base, light)
