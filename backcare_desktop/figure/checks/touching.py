"""How far a touch is from what it touches, and which way that faces."""

import math
from collections.abc import Sequence

from backcare_desktop.figure.body.touch_points import place_of
from backcare_desktop.figure.checks.skin import filled_skin
from backcare_desktop.figure.geometry.vectors import Vec, dot, sub, unit
from backcare_desktop.figure.motion.motion import Touch
from backcare_desktop.figure.props.placed import PlacedProp, PropKind
from backcare_desktop.figure.props.solids import distance
from backcare_desktop.figure.skeleton.kinematics import Skeleton

UP: Vec = (0.0, 0.0, 1.0)
#: What lies on the floor and has no height of its own.
_FLOORS = frozenset({"floor", PropKind.MAT.value})
#: What bends goes through the points that hold it: there is no surface to be away from.
_BENDS = frozenset({PropKind.TOWEL.value, PropKind.BAND.value})
_PROPS = frozenset(kind.value for kind in PropKind)
_STEP_H = 1e-4


def is_carried(touch: Touch) -> bool:
    """Return whether a touch rests on the floor or a prop with a surface, not on the body or something that bends."""
    return touch.on in _FLOORS or (touch.on in _PROPS and touch.on not in _BENDS)


def distance_to(on: str, point: Vec, props: Sequence[PlacedProp]) -> float:
    """Return how far, in H, a point is over the floor or from the nearest prop of that kind; inf without one."""
    if on in _FLOORS:
        return point[2]
    return min((distance(prop, point) for prop in props if prop.kind.value == on), default=math.inf)


def facing(on: str, point: Vec, props: Sequence[PlacedProp]) -> Vec:
    """Return the unit direction in which the surface nearest to a point faces."""
    if on in _FLOORS:
        return UP
    x, y, z = point
    rises = (
        distance_to(on, (x + _STEP_H, y, z), props) - distance_to(on, (x - _STEP_H, y, z), props),
        distance_to(on, (x, y + _STEP_H, z), props) - distance_to(on, (x, y - _STEP_H, z), props),
        distance_to(on, (x, y, z + _STEP_H), props) - distance_to(on, (x, y, z - _STEP_H), props),
    )
    return unit(rises, UP)


def touch_gap(skeleton: Skeleton, touch: Touch, props: Sequence[PlacedProp]) -> float:
    """Return how far, in H, the skin of a touch is from what it touches; negative if it is inside.

    0 for what bends. On a bone it is measured to the spot or, without one, to that bone's nearest skin; inf where
    there is nothing to touch.
    """
    centre, radius_h = place_of(skeleton, touch.point)
    if touch.on in _BENDS:
        return 0.0
    if is_carried(touch):
        return distance_to(touch.on, centre, props) - radius_h
    if touch.spot is not None:
        return math.dist(centre, skeleton.point(touch.on, touch.spot)) - radius_h
    return _from_skin(skeleton, touch.on, centre) - radius_h


def _from_skin(skeleton: Skeleton, bone: str, point: Vec) -> float:
    """Return about how far a point is outside a bone's skin."""
    frame = skeleton.bones[bone]
    away = sub(point, frame[0])
    local = (dot(away, frame[1]), dot(away, frame[2]), dot(away, frame[3]))
    return min(
        (
            _from_ellipsoid(sub(local, centre), radii)
            for skin in filled_skin(skeleton)
            if skin.bone == bone
            for centre, radii in skin.balls
        ),
        default=math.inf,
    )


def _from_ellipsoid(point: Vec, radii: Vec) -> float:
    """Return about how far a point is from an ellipsoid round 0: exact on it and for a sphere."""
    shares = [value / radius for value, radius in zip(point, radii, strict=True)]
    out = math.hypot(*shares)
    slope = math.hypot(*(share / radius for share, radius in zip(shares, radii, strict=True)))
    return out * (out - 1.0) / slope if slope > 1e-9 else -min(radii)
