"""The skin as tables of ellipsoids by bone, made once from body/surface.py for quick measuring.

A skeleton as `solve` returns it is measured with a coarse skin and relaxed hands, one with soft bones
(body/soft_bones.py) with all that is drawn of a body of medium build, fingers, thumbs and breathing belly too.
"""

import math
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from backcare_desktop.core.look import Build
from backcare_desktop.figure.body.shapes import Ball, Tube
from backcare_desktop.figure.body.surface import PARTS, skin
from backcare_desktop.figure.geometry.vectors import Vec, lerp
from backcare_desktop.figure.skeleton.kinematics import Skeleton

#: Ellipsoids of one hull that lie further apart than this get others between them.
_GAP_H = 0.030
_SOFT_BONE = "collar"

#: Ellipsoids that are wrapped together.
_Hull = tuple[Ball, ...]


@dataclass(frozen=True)
class BoneSkin:
    """The ellipsoids of one bone, (centre, radii) in its frame, and a sphere round all of them."""

    bone: str
    balls: tuple[tuple[Vec, Vec], ...]
    middle: Vec
    reach_h: float


def hull_corners(skeleton: Skeleton) -> tuple[BoneSkin, ...]:
    """Return the ellipsoids that the skin's hulls are wrapped round: enough for what is flat, like the floor."""
    return _corners(soft=_SOFT_BONE in skeleton.bones)


def filled_skin(skeleton: Skeleton) -> tuple[BoneSkin, ...]:
    """Return the ellipsoids with others between them, for what may press into the skin in between."""
    return _filled(soft=_SOFT_BONE in skeleton.bones)


@cache
def _corners(*, soft: bool) -> tuple[BoneSkin, ...]:
    return _by_bone(ball for hull in _hulls(soft=soft) for ball in hull)


@cache
def _filled(*, soft: bool) -> tuple[BoneSkin, ...]:
    return _by_bone(ball for hull in _hulls(soft=soft) for ball in (*hull, *_between(hull)))


def _hulls(*, soft: bool) -> list[_Hull]:
    if not soft:
        groups = [layer.groups for part in PARTS for layer in part.layers]
        return [a + b for chain in groups for a, b in pairwise((*chain, ()))]
    shapes = [shape for part in skin(Build.MEDIUM) for coat in part.coats for shape in coat.shapes]
    return [
        hull
        for shape in shapes
        for hull in (pairwise((*shape.balls, shape.balls[-1])) if isinstance(shape, Tube) else (shape.balls,))
    ]


def _between(hull: _Hull) -> list[Ball]:
    """Return ellipsoids between those of a hull that follow each other along one bone.

    An ellipsoid whose centre and radii are a share of the way between two others lies inside their hull.
    """
    between = []
    for bone in dict.fromkeys(ball.bone for ball in hull):
        along = sorted((ball for ball in hull if ball.bone == bone), key=lambda ball: ball.centre[2])
        for a, b in pairwise(along):
            steps = int(math.dist(a.centre, b.centre) / _GAP_H) + 1
            between += [
                Ball(bone, lerp(a.centre, b.centre, step / steps), lerp(a.radii, b.radii, step / steps))
                for step in range(1, steps)
            ]
    return between


def _by_bone(balls: Iterable[Ball]) -> tuple[BoneSkin, ...]:
    found: dict[str, dict[tuple[Vec, Vec], None]] = {}
    for ball in balls:
        found.setdefault(ball.bone, {})[ball.centre, ball.radii] = None
    return tuple(_bone_skin(bone, _outermost(tuple(own))) for bone, own in found.items())


def _outermost(balls: tuple[tuple[Vec, Vec], ...]) -> tuple[tuple[Vec, Vec], ...]:
    """Return the ellipsoids without those that are surely inside another one, such as skin under cloth."""
    return tuple(ball for ball in balls if not any(_holds(other, ball) for other in balls))


def _holds(outer: tuple[Vec, Vec], inner: tuple[Vec, Vec]) -> bool:
    """Return whether the sphere inside one ellipsoid holds the sphere round the other."""
    return math.dist(outer[0], inner[0]) + max(inner[1]) < min(outer[1])


def _bone_skin(bone: str, balls: tuple[tuple[Vec, Vec], ...]) -> BoneSkin:
    low = [min(centre[i] - radii[i] for centre, radii in balls) for i in range(3)]
    high = [max(centre[i] + radii[i] for centre, radii in balls) for i in range(3)]
    middle = ((low[0] + high[0]) / 2, (low[1] + high[1]) / 2, (low[2] + high[2]) / 2)
    return BoneSkin(bone, balls, middle, max(math.dist(middle, c) + max(r) for c, r in balls))
