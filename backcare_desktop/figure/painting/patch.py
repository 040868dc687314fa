"""The part of a patch on an ellipsoid that can be seen: hair on a skull, the opening of a scarf, from any side."""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from backcare_desktop.figure.geometry.vectors import Vec, cross, dot, unit
from backcare_desktop.figure.painting.rounds import Point, Round, Sight

#: The angle between two points of an ellipsoid's edge.
_RIM_STEP = math.radians(11.0)
#: Any direction that is not one of a bone's axes.
_ASKEW: Vec = (0.31, 0.59, -0.74)


@dataclass(frozen=True)
class Patch:
    """A region of an ellipsoid: a closed line of unit directions, the region on its left seen from outside.

    `contains` tells whether a unit direction is in the region.
    """

    on: Round
    boundary: tuple[Vec, ...]
    contains: Callable[[Vec], bool]

    def places(self, directions: Sequence[Vec]) -> list[Vec]:
        """Return the points of the ellipsoid that belong to directions, in the bone's coordinates."""
        (cx, cy, cz), (rx, ry, rz) = self.on.centre, self.on.radii
        return [(cx + x * rx, cy + y * ry, cz + z * rz) for x, y, z in directions]


def seen(patch: Patch, sight: Sight) -> list[list[Point]]:
    """Return the visible part of a patch as outlines that are to be filled by winding, clockwise like a hull's."""
    rx, ry, rz = patch.on.radii
    tx, ty, tz = sight.towards
    eye = unit((tx / rx, ty / ry, tz / rz))
    ex, ey, ez = eye
    heights = [x * ex + y * ey + z * ez for x, y, z in patch.boundary]
    one = unit(cross(_ASKEW, eye))
    two = cross(eye, one)
    if min(heights) > 0.0 or max(heights) <= 0.0:
        return _uncut(patch, sight, eye, _rim(one, two, 0.0, 2.0 * math.pi), in_front=heights[0] > 0.0)
    runs = _runs(patch.boundary, heights)
    starts = [math.atan2(dot(run[0], two), dot(run[0], one)) for run in runs]
    ends = [math.atan2(dot(run[-1], two), dot(run[-1], one)) for run in runs]
    outlines: list[list[Point]] = []
    waiting = set(range(len(runs)))
    while waiting:
        current = min(waiting)
        line: list[Vec] = []
        while current in waiting:
            waiting.discard(current)
            line += runs[current]
            end = ends[current]
            angle, current = min(
                ((start - end) % (2.0 * math.pi), index) for index, start in enumerate(starts)
            )
            line += _rim(one, two, end, angle)[1:-1]
        outlines.append(sight.points(patch.places(line[::-1])))
    return outlines


def _uncut(patch: Patch, sight: Sight, eye: Vec, rim: list[Vec], *, in_front: bool) -> list[list[Point]]:
    """Return what is seen of a patch whose boundary lies wholly on one side of the ellipsoid's edge."""
    around = patch.contains((-eye[0], -eye[1], -eye[2])) if in_front else patch.contains(eye)
    lines: list[Sequence[Vec]] = [rim] if around else []
    if in_front:
        lines.append(patch.boundary)
    return [sight.points(patch.places(line[::-1])) for line in lines]


def _runs(boundary: Sequence[Vec], heights: list[float]) -> list[list[Vec]]:
    """Return the runs of the boundary in front of the edge, each from edge to edge."""
    count = len(boundary)
    start = next(i for i in range(count) if heights[i] > 0.0 and heights[i - 1] <= 0.0)
    runs: list[list[Vec]] = []
    for step in range(count + 1):
        i = (start + step) % count
        if heights[i] > 0.0:
            if heights[i - 1] <= 0.0:
                if step == count:
                    break
                runs.append([_crossing(boundary, heights, i - 1, i)])
            runs[-1].append(boundary[i])
        elif heights[i - 1] > 0.0:
            runs[-1].append(_crossing(boundary, heights, i - 1, i))
    return runs


def _crossing(boundary: Sequence[Vec], heights: list[float], i: int, j: int) -> Vec:
    share = heights[i] / (heights[i] - heights[j])
    a, b = boundary[i], boundary[j]
    return unit((a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share, a[2] + (b[2] - a[2]) * share))


def _rim(one: Vec, two: Vec, start: float, angle: float) -> list[Vec]:
    """Return points of the ellipsoid's edge, counter-clockwise seen by the viewer."""
    steps = max(2, math.ceil(angle / _RIM_STEP))
    line: list[Vec] = []
    for index in range(steps + 1):
        turn = start + angle * index / steps
        c, s = math.cos(turn), math.sin(turn)
        line.append((one[0] * c + two[0] * s, one[1] * c + two[1] * s, one[2] * c + two[2] * s))
    return line
