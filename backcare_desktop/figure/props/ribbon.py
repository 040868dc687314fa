"""What hangs or is pulled between points: a strip of cloth or rubber along a line in the world."""

import math
from dataclasses import dataclass

from backcare_desktop.figure.geometry.project import View
from backcare_desktop.figure.geometry.vectors import Vec, lerp
from backcare_desktop.figure.painting.hull import Point
from backcare_desktop.figure.painting.order import Fill, Item, Sample
from backcare_desktop.figure.painting.shading import Light
from backcare_desktop.figure.props.standing import shaded

#: How many straight bits a free stretch is drawn in.
_BITS = 6


@dataclass(frozen=True)
class Ribbon:
    """A strip through points of the world; `halves_h` is half its width at each."""

    name: str
    colour: str
    points: tuple[Vec, ...]
    halves_h: tuple[float, ...]


def hanging(a: Vec, b: Vec, sag_h: float) -> tuple[Vec, ...]:
    """Return points from a to b along a line whose middle hangs `sag_h` lower, never under the floor."""
    points = []
    for step in range(_BITS + 1):
        t = step / _BITS
        x, y, z = lerp(a, b, t)
        points.append((x, y, max(0.006, z - 4.0 * sag_h * t * (1.0 - t))))
    return tuple(points)


def evenly(first: float, last: float, count: int) -> tuple[float, ...]:
    """Return `count` numbers from first to last."""
    return tuple(first + (last - first) * index / (count - 1) for index in range(count))


def ribbon_item(ribbon: Ribbon, view: View, light: Light) -> Item:
    """Return the strip with its lower edge in shade."""
    line = [view.point(point) for point in ribbon.points]
    halves = [half * view.scale_px for half in ribbon.halves_h]
    dark = shaded(light, ribbon.colour, 2.0)
    left, right, under = _edges(line, halves, light.from_screen)
    fills: list[Fill] = [([left + right[::-1]], shaded(light, ribbon.colour, 0.0)), ([under], dark)]
    depths = [view.depth(point) for point in ribbon.points]
    spots: list[Sample] = [(x, y, h, d) for (x, y), h, d in zip(line, halves, depths, strict=True)]
    return Item(ribbon.name, fills, spots)


def _edges(
    line: list[Point], halves: list[float], from_screen: Point
) -> tuple[list[Point], list[Point], list[Point]]:
    """Return both edges of the strip and the outline of the half of it that lies away from the light."""
    left: list[Point] = []
    right: list[Point] = []
    last = len(line) - 1
    for index, ((x, y), half) in enumerate(zip(line, halves, strict=True)):
        (ax, ay), (bx, by) = line[max(0, index - 1)], line[min(last, index + 1)]
        dx, dy = bx - ax, by - ay
        size = math.hypot(dx, dy) or 1.0
        nx, ny = -dy / size * half, dx / size * half
        left.append((x + nx, y + ny))
        right.append((x - nx, y - ny))
    (lx, ly), (rx, ry) = left[last // 2], right[last // 2]
    away = (lx - rx) * from_screen[0] + (ly - ry) * from_screen[1] < 0.0
    outer = left if away else right
    inner = [(ox + 0.7 * (x - ox), oy + 0.7 * (y - oy)) for (ox, oy), (x, y) in zip(outer, line, strict=True)]
    return left, right, outer + inner[::-1]
