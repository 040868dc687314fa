"""Gym ball and foam roller."""

import math
from functools import cache

from backcare_desktop.figure.geometry.project import View
from backcare_desktop.figure.geometry.vectors import (
    BoneFrame,
    Vec,
    add,
    dot,
    scaled,
    turned_x,
    turned_y,
)
from backcare_desktop.figure.painting.hull import Point
from backcare_desktop.figure.painting.order import Fill, Item
from backcare_desktop.figure.painting.separation import Solid
from backcare_desktop.figure.painting.shading import Light, mixed
from backcare_desktop.figure.props.placed import PlacedProp
from backcare_desktop.figure.props.slab import Slab, slab_item
from backcare_desktop.figure.props.solids import BALL_RADIUS_H, ROLLER_HALF_H, ROLLER_RADIUS_H
from backcare_desktop.figure.props.standing import Standing, shaded

_ROLLER_STEPS = 20
#: The hole through the roller, as a share of its radius.
_HOLE = 0.42
_HOLE_SHADE = 2.6
#: The ball's seams: rings about its axis at these latitudes, this wide, and how far the axis leans at rest.
_SEAMS_DEG = (-38.0, 0.0, 38.0)
_SEAM_WIDTH_DEG = 2.2
_AXIS_LEAN_DEG = 34.0
_SEAM_STEPS = 18
_CIRCLE = tuple((math.cos(math.tau * step / 48), math.sin(math.tau * step / 48)) for step in range(48))
#: Shading of the ball: how far, in radii, each tone reaches in from the edge, and how dark it is.
_SHADES = ((0.62, 0.85), (0.30, 1.5))
_LIT_REACH = 0.26


@cache
def roller_slab() -> Slab:
    """Return the roller: a round bar that lies across its prop's front."""
    r = ROLLER_RADIUS_H
    outline = tuple(
        (r + r * math.cos(math.tau * step / _ROLLER_STEPS), r * math.sin(math.tau * step / _ROLLER_STEPS))
        for step in range(_ROLLER_STEPS)
    )
    return Slab("foam roller", "roller", "y", outline, -ROLLER_HALF_H, ROLLER_HALF_H, r)


def roller_item(standing: Standing) -> Item:
    """Return the roller with the hole at the end that is seen."""
    slab = roller_slab()
    item = slab_item(slab, standing)
    if abs(standing.towards[1]) > 0.05:
        y, r = math.copysign(ROLLER_HALF_H, standing.towards[1]), ROLLER_RADIUS_H
        hole = [standing.px(v * _HOLE, y, r + (u - r) * _HOLE) for u, v in slab.outline[::2]]
        item.fills = [*item.fills, ([hole], shaded(standing.light, "roller", _HOLE_SHADE))]
    return item


def ball_item(prop: PlacedProp, view: View, light: Light) -> Item:
    """Return the gym ball: round, with seams that turn as it rolls from place to place."""
    centre = (prop.at_h[0], prop.at_h[1], BALL_RADIUS_H)
    x, y = view.point(centre)
    k = view.scale_px
    r = BALL_RADIUS_H * k
    base = light.palette.ball
    fills: list[Fill] = [([[(x + c * r, y + s * r) for c, s in _CIRCLE]], base)]
    away = (-light.from_screen[0], -light.from_screen[1])
    for reach, strength in _SHADES:
        fills.append(([_sickle((x, y), r, away, reach * r)], shaded(light, "ball", strength)))
    lit = mixed(base, light.palette.light, min(0.5, 1.5 * light.palette.light.alphaF()))
    fills.append(([_sickle((x, y), r, light.from_screen, _LIT_REACH * r)], lit))
    seam = shaded(light, "ball", 1.5)
    fills += [([polygon], seam) for polygon in _seams(prop, centre, view)]
    depth = view.depth(centre)
    solid = Solid.of(view, (centre, *prop.frame[1:]), ((0.0, 0.0, 0.0), (0.0, 0.0, 0.0)), BALL_RADIUS_H)
    return Item("gym ball", fills, [(x, y, r, depth)], solid=solid)


def _sickle(centre: Point, radius: float, towards: Point, thick: float) -> list[Point]:
    """Return the sickle of a circle on the side of a direction."""
    turn = math.atan2(towards[1], towards[0])
    outer: list[Point] = []
    inner: list[Point] = []
    for step in range(25):
        angle = turn + math.pi * (step / 24.0 - 0.5)
        c, s = math.cos(angle), math.sin(angle)
        near = radius - thick * math.cos(angle - turn)
        outer.append((centre[0] + radius * c, centre[1] + radius * s))
        inner.append((centre[0] + near * c, centre[1] + near * s))
    return outer + inner[::-1]


def _seams(prop: PlacedProp, centre: Vec, view: View) -> list[list[Point]]:
    """Return the rings on the side that is seen."""
    _, across, along, axis = _rolled(prop)
    r = BALL_RADIUS_H
    polygons: list[list[Point]] = []
    for latitude in _SEAMS_DEG:
        edges = []
        for edge in (latitude - _SEAM_WIDTH_DEG / 2.0, latitude + _SEAM_WIDTH_DEG / 2.0):
            lift, wide = math.sin(math.radians(edge)) * r, math.cos(math.radians(edge)) * r
            edges.append(_visible_arc((centre, across, along, axis), lift, wide, view))
        if edges[0] and edges[1]:
            polygons.append(edges[0] + edges[1][::-1])
    return polygons


def _visible_arc(frame: BoneFrame, lift: float, wide: float, view: View) -> list[Point]:
    """Return the part of a ring round the frame's z axis that faces the viewer, in px."""
    centre, across, along, axis = frame
    a, b, c = (
        wide * dot(across, view.towards),
        wide * dot(along, view.towards),
        lift * dot(axis, view.towards),
    )
    swing = math.hypot(a, b)
    if swing <= -c:
        return []
    half = math.pi if swing <= c else math.acos(max(-1.0, -c / swing))
    middle = math.atan2(b, a)
    points = []
    for step in range(_SEAM_STEPS + 1):
        angle = middle + half * (2.0 * step / _SEAM_STEPS - 1.0)
        out = add(scaled(across, wide * math.cos(angle)), scaled(along, wide * math.sin(angle)))
        points.append(view.point(add(centre, add(out, scaled(axis, lift)))))
    return points


def _rolled(prop: PlacedProp) -> BoneFrame:
    """Return the ball's own frame, turned by as much as it has rolled from the middle of the world."""
    x, y = prop.at_h
    leaning = turned_x(turned_y(prop.frame, _AXIS_LEAN_DEG), _AXIS_LEAN_DEG)
    way = math.hypot(x, y)
    if way < 1e-6:
        return leaning
    about = (-y / way, x / way, 0.0)
    angle = way / BALL_RADIUS_H
    return (
        leaning[0],
        _about(leaning[1], about, angle),
        _about(leaning[2], about, angle),
        _about(leaning[3], about, angle),
    )


def _about(a: Vec, axis: Vec, angle: float) -> Vec:
    """Return a direction turned about an axis (Rodrigues' formula), in radians."""
    c, s = math.cos(angle), math.sin(angle)
    along = dot(a, axis) * (1.0 - c)
    return (
        a[0] * c + (axis[1] * a[2] - axis[2] * a[1]) * s + axis[0] * along,
        a[1] * c + (axis[2] * a[0] - axis[0] * a[2]) * s + axis[1] * along,
        a[2] * c + (axis[0] * a[1] - axis[1] * a[0]) * s + axis[2] * along,
    )
