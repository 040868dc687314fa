"""What the body and the props darken: the floor around them, and the seat or step they rest on.

The light falls a little from one side of the screen, so the shadow of what is high lies a little to the other.
Nearly all of it is painted in opaque tones of what it falls on: translucent fills cost four times as much.
"""

import math

from PySide6.QtGui import QColor

from backcare_desktop.figure.geometry.project import View
from backcare_desktop.figure.geometry.vectors import Vec, at, dot
from backcare_desktop.figure.painting.coarse_body import WorldBall, coarse_body, joined
from backcare_desktop.figure.painting.floor import Floor, footprint
from backcare_desktop.figure.painting.hull import Point
from backcare_desktop.figure.painting.order import Fill
from backcare_desktop.figure.painting.shading import Light, mixed
from backcare_desktop.figure.props.placed import PlacedProp, PropKind
from backcare_desktop.figure.props.solids import (
    BALL_RADIUS_H,
    CHAIR_LEGS,
    CHAIR_SEAT,
    ROLLER_RADIUS_H,
)
from backcare_desktop.figure.skeleton.kinematics import Skeleton

#: How far to the side the shadow of a point lies, as a share of its height.
_SLANT = 0.16
#: The shadow of a ball shrinks as it rises and is gone at this height, plus so many times its radius.
_GONE_H, _GONE_RADII = 0.22, 5.0
#: Something this near the floor darkens it most.
_CONTACT_H = 0.030
_SOFT_H = 0.008
_DIRECTIONS = tuple((math.cos(math.tau * step / 12), math.sin(math.tau * step / 12)) for step in range(12))

#: A disc on a surface, in its frame: place and radius.
Disc = tuple[float, float, float]
#: A ball over a surface, in its frame: place, height and radius.
Over = tuple[float, float, float, float]


def ground_fills(
    floor: Floor | None, props: tuple[PlacedProp, ...], skeleton: Skeleton, view: View, light: Light
) -> list[Fill]:
    """Return the floor with the shadows on it; nothing where there is no floor."""
    if floor is None:
        return []
    palette = light.palette
    side = math.copysign(_SLANT, -light.from_screen[0])
    slant = (side * dot(view.right, floor.frame[1]), side * dot(view.right, floor.frame[2]))
    body = _over(floor, coarse_body(skeleton))
    things = _over(floor, [group for prop in props for group in _prop_groups(prop)])
    faint = [hull for group in joined(body) + things if (hull := _hull(_cast(group, slant)))]
    firm = [hull for group in body + things if (hull := _hull(_contact(group)))]
    base = palette.mat if floor.is_mat else palette.floor
    soft, dark = over(base, palette.shadow), over(over(base, palette.shadow), palette.contact)
    fills: list[Fill] = []
    if floor.is_mat:
        fills = [
            ([floor.on_screen(hull, view)], palette.shadow) for hull in faint if floor.mostly_beside(hull)
        ]
    fills += floor.fills(view, palette)
    for hulls, colour in ((faint, soft), (firm, dark)):
        fills += [([floor.on_screen(floor.clamped(hull), view)], colour) for hull in hulls]
    return fills


def resting_fills(
    surface: Floor, groups: list[list[WorldBall]], colour: QColor, view: View, light: Light
) -> list[Fill]:
    """Return what the body darkens where it rests on the flat top of a prop.

    `surface` is the top, `colour` what it is painted in.
    """
    dark = over(over(colour, light.palette.shadow), light.palette.shadow)
    a, b = surface.half_h
    fills: list[Fill] = []
    for group in _over(surface, groups):
        if min(ball[2] for ball in group) <= 0.0:
            continue
        hull = _hull(_contact(group))
        if hull and any(abs(x) < a and abs(y) < b for x, y in hull):
            fills.append(([surface.on_screen(surface.clamped(hull), view)], dark))
    return fills


def over(base: QColor, veil: QColor) -> QColor:
    """Return the colour that a translucent one gives when laid over another."""
    return mixed(base, veil, veil.alphaF())


def _over(surface: Floor, groups: list[list[WorldBall]]) -> list[list[Over]]:
    """Return balls of the world as a level surface sees them."""
    (ox, oy, oz), (ax, ay, _), (bx, by, _), _ = surface.frame
    return [
        [
            ((x - ox) * ax + (y - oy) * ay, (x - ox) * bx + (y - oy) * by, z - oz, radius)
            for (x, y, z), radius in group
        ]
        for group in groups
    ]


def _cast(group: list[Over], slant: Point) -> list[Disc]:
    """Return the shadow of a group, smaller the higher it is."""
    discs: list[Disc] = []
    for x, y, z, radius in group:
        share = min(1.0, 2.0 * (1.0 - z / (_GONE_H + _GONE_RADII * radius)))
        if share <= 0.0:
            return []
        discs.append((x + z * slant[0], y + z * slant[1], (radius + _SOFT_H) * share))
    return discs


def _contact(group: list[Over]) -> list[Disc]:
    """Return where a group nearly touches the surface: its low balls, and how far that reaches beyond them."""
    gaps = [z - radius for _, _, z, radius in group]
    discs: list[Disc] = []
    for index, ((x, y, _, radius), gap) in enumerate(zip(group, gaps, strict=True)):
        if gap >= _CONTACT_H:
            continue
        discs.append((x, y, radius * 0.85 * (1.0 - max(0.0, gap) / _CONTACT_H)))
        for other in (index - 1, index + 1):
            if 0 <= other < len(group) and gaps[other] >= _CONTACT_H:
                t = (_CONTACT_H - gap) / (gaps[other] - gap)
                discs.append((x + (group[other][0] - x) * t, y + (group[other][1] - y) * t, 0.0))
    return discs


def _hull(discs: list[Disc]) -> list[Point]:
    """Return the outline round discs, coarse: shadows have no sharp corners."""
    if not discs:
        return []
    if len(discs) == 1:
        x, y, r = discs[0]
        return [(x + r * c, y + r * s) for c, s in _DIRECTIONS]
    points: list[Point] = []
    for c, s in _DIRECTIONS:
        best = -math.inf
        for x, y, r in discs:
            value = x * c + y * s + r
            if value > best:
                best, found = value, (x + r * c, y + r * s)
        points.append(found)
    return points


def _prop_groups(prop: PlacedProp) -> list[list[WorldBall]]:
    """Return a prop as balls for its shadow."""
    frame = prop.frame
    x, y = prop.at_h
    match prop.kind:
        case PropKind.BALL:
            r = BALL_RADIUS_H
            return [[((x, y, r), r * 0.92)], [((x, y, 0.024), 0.05)]]
        case PropKind.ROLLER:
            r = ROLLER_RADIUS_H
            return [[(at(frame, (0.0, end, r)), r) for end in (-0.15, 0.15)]]
        case PropKind.CHAIR:
            (low_x, low_y, low_z), (high_x, high_y, _) = CHAIR_SEAT
            seat = [(at(frame, (a, b, low_z)), 0.004) for a in (low_x, high_x) for b in (low_y, high_y)]
            legs = [_leg_group(frame_point) for frame_point in _feet(prop)]
            return [seat, *legs]
        case PropKind.STEP | PropKind.PILLOW | PropKind.POST:
            height = 0.05 if prop.kind is PropKind.STEP else 0.0
            corners = footprint(prop)
            return [[(at(frame, (a, b, height)), 0.01) for a, b, _ in corners]]
        case _:
            return []


def _feet(prop: PlacedProp) -> list[Vec]:
    return [
        at(prop.frame, ((low[0] + high[0]) / 2.0, (low[1] + high[1]) / 2.0, 0.012))
        for low, high in CHAIR_LEGS
    ]


def _leg_group(foot: Vec) -> list[WorldBall]:
    return [(foot, 0.012)]
