"""Does any of the skin go into a prop?

How deep an ellipsoid is in a convex solid is the least way by which one of them has to move to be free of the
other. Along any direction that way is a sum of two support widths; a few directions are tried, so the depth is
exact for a round part against a face or a round prop, and never too small.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import inf, sqrt

from backcare_desktop.figure.checks.finding import MM_PER_H, Finding
from backcare_desktop.figure.checks.moments import Moment
from backcare_desktop.figure.checks.skin import filled_skin
from backcare_desktop.figure.geometry.vectors import BoneFrame, Vec, at, dot, sub
from backcare_desktop.figure.props.placed import PlacedProp, PropKind
from backcare_desktop.figure.props.solids import BALL_RADIUS_H, ROLLER_RADIUS_H, boxes_of
from backcare_desktop.figure.skeleton.kinematics import Skeleton

#: Flesh and padding give this much.
DEPTH_MM = 5.0
#: What stands on the floor or is a wall has no way out below or behind: it reaches this far there.
_ENDLESS_H = 2.0
#: What is further away than this is not measured closely.
_FAR_H = 0.012
#: How many directions are tried from the core of a solid; more change nothing that could be seen.
_TRIES = 3


@dataclass(frozen=True)
class _Solid:
    """A box in the frame of its prop, rounded off by `radius_h`: a ball is a point, a roller a line."""

    middle: Vec
    half: Vec
    radius_h: float = 0.0


def prop_depths(skeleton: Skeleton, props: Sequence[PlacedProp]) -> dict[tuple[str, int], float]:
    """Return how deep each bone's skin is in each prop (by its index), in H; negative outside.

    Pillows give, and what bends has no solid: they are left out. Keys and order depend on the props alone
    (and on whether the skeleton has soft bones).
    What is 0.012 H away or more is given as -0.012.
    """
    depths: dict[tuple[str, int], float] = {}
    for index, prop in enumerate(props):
        solids = _solids(prop)
        if not solids:
            continue
        frame = prop.frame
        for skin in filled_skin(skeleton):
            deepest = -_FAR_H
            own: BoneFrame | None = None
            middle = _turned_into(frame, sub(at(skeleton.bones[skin.bone], skin.middle), frame[0]))
            for solid in solids:
                if _gap(solid, middle) < skin.reach_h + _FAR_H:
                    own = own or _seen_from(frame, skeleton.bones[skin.bone])
                    for centre, radii in skin.balls:
                        deepest = max(deepest, _depth(solid, own, at(own, centre), radii, deepest))
            depths[skin.bone, index] = deepest
    return depths


@lru_cache(maxsize=64)
def _solids(prop: PlacedProp) -> tuple[_Solid, ...]:
    match prop.kind:
        case PropKind.PILLOW:
            return ()
        case PropKind.BALL:
            return (_Solid((0.0, 0.0, BALL_RADIUS_H), (0.0, 0.0, 0.0), BALL_RADIUS_H),)
        case PropKind.ROLLER:
            return (_Solid((0.0, 0.0, ROLLER_RADIUS_H), (0.0, _ENDLESS_H, 0.0), ROLLER_RADIUS_H),)
        case _:
            return tuple(_box(low, high, prop.kind) for low, high in boxes_of(prop))


def _box(low: Vec, high: Vec, kind: PropKind) -> _Solid:
    x = -_ENDLESS_H if kind is PropKind.WALL else low[0]
    z = -_ENDLESS_H if low[2] <= 0.0 else low[2]
    return _Solid(
        ((x + high[0]) / 2, (low[1] + high[1]) / 2, (z + high[2]) / 2),
        ((high[0] - x) / 2, (high[1] - low[1]) / 2, (high[2] - z) / 2),
    )


def _turned_into(frame: BoneFrame, way: Vec) -> Vec:
    return (dot(way, frame[1]), dot(way, frame[2]), dot(way, frame[3]))


def _seen_from(frame: BoneFrame, bone: BoneFrame) -> BoneFrame:
    """Return a bone's frame in the frame of a prop."""
    origin, ex, ey, ez = bone
    return (
        _turned_into(frame, sub(origin, frame[0])),
        _turned_into(frame, ex),
        _turned_into(frame, ey),
        _turned_into(frame, ez),
    )


def _outward(solid: _Solid, x: float, y: float, z: float) -> Vec:
    """Return the way from the nearest point of the box to a point given from its middle; zero inside."""
    hx, hy, hz = solid.half
    return (
        x - hx if x > hx else x + hx if x < -hx else 0.0,
        y - hy if y > hy else y + hy if y < -hy else 0.0,
        z - hz if z > hz else z + hz if z < -hz else 0.0,
    )


def _gap(solid: _Solid, point: Vec) -> float:
    """Return how far a point is outside the solid; 0 or less inside."""
    mx, my, mz = solid.middle
    x, y, z = _outward(solid, point[0] - mx, point[1] - my, point[2] - mz)
    return sqrt(x * x + y * y + z * z) - solid.radius_h


def _depth(solid: _Solid, bone: BoneFrame, middle: Vec, radii: Vec, known: float) -> float:
    """Return how deep an ellipsoid is in a solid, all in the prop's frame; rough where not over a `known` depth."""
    centre = sub(middle, solid.middle)
    out = _outward(solid, *centre)
    size = sqrt(out[0] ** 2 + out[1] ** 2 + out[2] ** 2)
    depth = solid.radius_h + max(radii) - size if size else inf
    if depth <= known:
        return depth
    for _ in range(_TRIES):
        if size < 1e-9:
            break
        way = (out[0] / size, out[1] / size, out[2] / size)
        width, furthest = _support(bone, radii, way)
        depth = min(depth, _reach(solid, way) + width - dot(centre, way))
        if depth <= max(known, 0.0):
            return depth
        out = _outward(solid, *sub(centre, furthest))
        size = sqrt(out[0] ** 2 + out[1] ** 2 + out[2] ** 2)
    return min(depth, _depth_by_faces(solid, bone, centre, radii))


def _depth_by_faces(solid: _Solid, bone: BoneFrame, centre: Vec, radii: Vec) -> float:
    """Return the shortest way out along an axis of the solid, such as through a face of a box."""
    return min(
        half
        + solid.radius_h
        + sqrt(sum((radii[i] * bone[i + 1][axis]) ** 2 for i in range(3)))
        - abs(centre[axis])
        for axis, half in enumerate(solid.half)
    )


def _reach(solid: _Solid, way: Vec) -> float:
    """Return how far the solid reaches from its middle along a unit direction."""
    hx, hy, hz = solid.half
    return hx * abs(way[0]) + hy * abs(way[1]) + hz * abs(way[2]) + solid.radius_h


def _support(bone: BoneFrame, radii: Vec, way: Vec) -> tuple[float, Vec]:
    """Return how far an ellipsoid reaches along a unit direction, and its furthest point that way."""
    _, ex, ey, ez = bone
    rx, ry, rz = radii
    a, b, c = dot(ex, way) * rx, dot(ey, way) * ry, dot(ez, way) * rz
    width = sqrt(a * a + b * b + c * c)
    a, b, c = a * rx / width, b * ry / width, c * rz / width
    return width, (
        ex[0] * a + ey[0] * b + ez[0] * c,
        ex[1] * a + ey[1] * b + ez[1] * c,
        ex[2] * a + ey[2] * b + ez[2] * c,
    )


def check_props(moments: Iterable[Moment], props: Sequence[PlacedProp]) -> list[Finding]:
    """Return where skin is deeper than DEPTH_MM in a prop."""
    return [
        Finding(
            "props",
            moment.reach,
            f"{bone} is inside the {props[index].kind.value}",
            depth * MM_PER_H,
            DEPTH_MM,
        )
        for moment in moments
        for (bone, index), depth in prop_depths(moment.skeleton, props).items()
        if depth * MM_PER_H > DEPTH_MM
    ]
