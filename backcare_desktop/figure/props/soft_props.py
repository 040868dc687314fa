"""Pillow, towel and resistance band: what gives way to the body."""

import math
from functools import cache
from itertools import pairwise

from backcare_desktop.figure.body.touch_points import place_of, touch_point
from backcare_desktop.figure.geometry.project import View
from backcare_desktop.figure.geometry.vectors import Vec, add, scaled, sub, unit
from backcare_desktop.figure.painting.hull import Point
from backcare_desktop.figure.painting.order import Fill, Item
from backcare_desktop.figure.painting.separation import Solid
from backcare_desktop.figure.painting.shading import Light
from backcare_desktop.figure.props.placed import PlacedProp
from backcare_desktop.figure.props.ribbon import Ribbon, evenly, hanging, ribbon_item
from backcare_desktop.figure.props.solids import PILLOW_HALF
from backcare_desktop.figure.props.standing import Standing, shaded
from backcare_desktop.figure.skeleton.kinematics import Skeleton

#: A towel is gathered in the fists and spread under the sole; half its width in H.
_TOWEL_FIST_H = 0.0085
_TOWEL_SOLE_H = 0.0200
_TOWEL_SAG_H = 0.010
_TOWEL_END_H = 0.075
#: The sole at a touch point of the foot: half its width, and how far under the point it is.
_SOLE_HALF_H = 0.031
_UNDER_SOLE_H = 0.0135
_BAND_HALF_H = 0.0062
#: The pillow's outline at rising heights (1: on top), as a share of its length and width, and its shade from
#: there upwards.
_PILLOW_LEVELS = ((0.0, 0.88), (0.4, 1.0), (0.75, 0.96), (1.0, 0.74))
_PILLOW_SHADES = (1.4, 0.85, 0.35, 0.0)
_PILLOW_STEPS = 28
#: 1 makes an ellipse, 0 a rectangle.
_SQUARE = 0.4


def pillow_item(prop: PlacedProp, standing: Standing) -> Item:
    """Return a pillow: a soft square, lit on top."""
    height = prop.size_h
    rings = [
        [standing.px(x * share, y * share, height * up) for x, y in _cushion()]
        for up, share in _PILLOW_LEVELS
    ]
    fills: list[Fill] = []
    for index, strength in enumerate(_PILLOW_SHADES):
        around = [point for ring in rings[index:] for point in ring]
        fills.append(([convex(around)], shaded(standing.light, "cushion", strength)))
    x, y = PILLOW_HALF
    core = ((-0.8 * x, -0.8 * y, 0.0), (0.8 * x, 0.8 * y, 0.1 * height))
    solid = Solid.of(standing.view, standing.frame, core)
    return Item("pillow", fills, standing.spots(((-x, -y, 0.0), (x, y, height))), solid=solid)


@cache
def _cushion() -> tuple[Point, ...]:
    """Return a square with soft corners at the pillow's size."""
    points: list[Point] = []
    for step in range(_PILLOW_STEPS):
        angle = math.tau * step / _PILLOW_STEPS
        c, s = math.cos(angle), math.sin(angle)
        x, y = math.copysign(abs(c) ** _SQUARE, c), math.copysign(abs(s) ** _SQUARE, s)
        points.append((PILLOW_HALF[0] * x, PILLOW_HALF[1] * y))
    return tuple(points)


def convex(points: list[Point]) -> list[Point]:
    """Return the convex hull (Andrew's monotone chain)."""
    ordered = sorted(points)
    halves: list[Point] = []
    for run in (ordered, ordered[::-1]):
        chain: list[Point] = []
        for x, y in run:
            while len(chain) > 1:
                (ax, ay), (bx, by) = chain[-2], chain[-1]
                if (bx - ax) * (y - ay) - (by - ay) * (x - ax) > 0.0:
                    break
                chain.pop()
            chain.append((x, y))
        halves += chain[:-1]
    return halves


def towel_items(prop: PlacedProp, skeleton: Skeleton, view: View, light: Light) -> list[Item]:
    """Return the towel: from fist to fist through the points it runs over, its ends hanging from the fists."""
    stops = _stops(prop.through, skeleton)
    items: list[Item] = []
    for (a, a_half), (b, b_half) in pairwise(stops):
        wrapped = a_half == b_half == _TOWEL_SOLE_H
        line = (a, b) if wrapped else hanging(a, b, _TOWEL_SAG_H)
        ribbon = Ribbon("towel", "cloth", line, evenly(a_half, b_half, len(line)))
        items.append(ribbon_item(ribbon, view, light))
    for (end, half), (other, _) in ((stops[0], stops[1]), (stops[-1], stops[-2])):
        ribbon = Ribbon("towel end", "cloth", _tail(end, other), evenly(half, half * 1.9, 4))
        items.append(ribbon_item(ribbon, view, light))
    return items


def _stops(through: tuple[str, ...], skeleton: Skeleton) -> list[tuple[Vec, float]]:
    """Return the points the towel runs through with half its width there: across a sole from edge to edge."""
    stops: list[tuple[Vec, float]] = []
    for index, name in enumerate(through):
        place, _ = place_of(skeleton, name)
        point = touch_point(name)
        if not point.bone.startswith("foot"):
            stops.append((place, _TOWEL_FIST_H))
            continue
        x, y, z = point.centre
        z -= _UNDER_SOLE_H
        edges = [
            skeleton.point(point.bone, (x, y + side * _SOLE_HALF_H, z + rise))
            for side, rise in ((1.0, 0.012), (1.0, 0.0), (-1.0, 0.0), (-1.0, 0.012))
        ]
        before = place_of(skeleton, through[max(0, index - 1)])[0]
        if math.dist(edges[-1], before) < math.dist(edges[0], before):
            edges.reverse()
        stops += [(edge, _TOWEL_SOLE_H) for edge in edges]
    return stops


def _tail(end: Vec, other: Vec) -> tuple[Vec, ...]:
    """Return the end that hangs from a fist, leaning away from the pull; what reaches the floor lies on it."""
    away = unit(sub(end, other))
    lean = (away[0], away[1], 0.0)
    points = [end]
    for step in (1, 2, 3):
        down = end[2] - _TOWEL_END_H * step / 3.0
        spill = max(0.0, 0.006 - down)
        out = add(end, scaled(lean, 0.25 * _TOWEL_END_H * step / 3.0 + spill))
        points.append((out[0], out[1], max(0.006, down)))
    return tuple(points)


def band_items(prop: PlacedProp, skeleton: Skeleton, view: View, light: Light) -> list[Item]:
    """Return a band from each of its points to the anchor, or through the points where it has none."""
    places = [place_of(skeleton, name)[0] for name in prop.through]
    if prop.anchor_h is not None:
        pairs = [(place, prop.anchor_h) for place in places]
    else:
        pairs = list(pairwise(places))
    items = []
    for a, b in pairs:
        line = hanging(a, b, 0.0)
        ribbon = Ribbon("band", "band", line, (_BAND_HALF_H,) * len(line))
        items.append(ribbon_item(ribbon, view, light))
    return items
