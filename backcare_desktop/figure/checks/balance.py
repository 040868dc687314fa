"""Does the body's weight lie over what carries it?"""

import math
from collections.abc import Iterable, Sequence

from backcare_desktop.figure.body.touch_points import touch_point
from backcare_desktop.figure.checks.finding import MM_PER_H, Finding
from backcare_desktop.figure.checks.touching import is_carried
from backcare_desktop.figure.geometry.vectors import Vec
from backcare_desktop.figure.motion.motion import Motion
from backcare_desktop.figure.skeleton.kinematics import Skeleton, solve
from backcare_desktop.figure.skeleton.masses import centre_of_mass

#: How far inside the supports the centre of mass has to be.
MARGIN_MM = 10.0
#: How far skin flattens where it carries weight. A sphere of radius r that is flattened by f touches a disc of
#: radius sqrt(2 r f), which is what a touch point carries on.
_FLATTENED_H = 5.0 / MM_PER_H
#: Soles, hands, buttocks, back and front are wider than a sphere: where else in their bone's frame they carry, in H.
#: Only what is as low as the point itself does, such as not the heel side of a foot on its toes.
_WIDER: dict[str, tuple[Vec, ...]] = {
    "heel": ((0.0, 0.010, 0.0), (0.0, -0.010, 0.0), (-0.010, 0.0, 0.0)),
    "ball": ((0.0, 0.018, 0.0), (0.0, -0.018, 0.0)),
    "toe": ((0.0, 0.012, 0.0), (0.0, -0.012, 0.0)),
    "sacrum": ((0.0, 0.030, 0.0), (0.0, -0.030, 0.0)),
    "midback": ((0.0, 0.035, 0.0), (0.0, -0.035, 0.0)),
    "upperback": ((0.0, 0.045, 0.0), (0.0, -0.045, 0.0)),
    "breastbone": ((0.0, 0.035, 0.0), (0.0, -0.035, 0.0)),
    "belly": ((0.0, 0.035, 0.0), (0.0, -0.035, 0.0)),
    "pubis": ((0.0, 0.035, 0.0), (0.0, -0.035, 0.0)),
    "palm": ((-0.012, 0.0, 0.030), (0.012, 0.0, 0.030), (-0.012, 0.0, -0.025), (0.012, 0.0, -0.025)),
}
_WAYS = tuple((math.cos(turn * math.pi / 4), math.sin(turn * math.pi / 4)) for turn in range(8))

#: A place on the floor seen from above, in H.
Spot = tuple[float, float]


def support_spots(skeleton: Skeleton, points: Iterable[str]) -> list[Spot]:
    """Return corners, seen from above, of what these touch points rest on, all together."""
    discs: dict[Spot, float] = {}
    for name in points:
        point = touch_point(name)
        cx, cy, cz = point.centre
        centre = skeleton.point(point.bone, point.centre)
        disc = math.sqrt(2.0 * point.radius_h * _FLATTENED_H)
        discs[centre[0], centre[1]] = disc
        for x, y, z in _WIDER.get(name, ()) or _WIDER.get(name[:-1], ()):
            here = skeleton.point(point.bone, (cx + x, cy + y, cz + z))
            if here[2] < centre[2] + 2.0 * _FLATTENED_H:
                discs[here[0], here[1]] = disc
    outer = outline(tuple(discs))  # discs amid the others reach no further, and cost time
    return [(x + discs[x, y] * c, y + discs[x, y] * s) for x, y in outer for c, s in _WAYS]


def support_margin(skeleton: Skeleton, points: Iterable[str]) -> float:
    """Return how far inside its supports the centre of mass is, seen from above, in H; negative outside.

    `points` are the touch points that carry the body. -inf without any.
    """
    x, y, _ = centre_of_mass(skeleton)
    return margin_in((x, y), support_spots(skeleton, points))


def margin_in(spot: Spot, spots: Sequence[Spot]) -> float:
    """Return how far a spot is inside the convex outline of others; negative outside, -inf without any."""
    corners = outline(spots)
    if not corners:
        return -math.inf
    if len(corners) < 3:
        return -_from_edge(spot, corners[0], corners[-1])
    edges = list(zip(corners, [*corners[1:], corners[0]], strict=True))
    inside = min(_left_of(spot, a, b) for a, b in edges)
    return inside if inside >= 0.0 else -min(_from_edge(spot, a, b) for a, b in edges)


def outline(spots: Sequence[Spot]) -> list[Spot]:
    """Return the corners of the convex outline, anticlockwise (Andrew's monotone chain)."""
    ordered = sorted(set(spots))
    if len(ordered) < 3:
        return ordered
    return [*_half_outline(ordered)[:-1], *_half_outline(ordered[::-1])[:-1]]


def _half_outline(ordered: Sequence[Spot]) -> list[Spot]:
    chain: list[Spot] = []
    for x, y in ordered:
        while len(chain) >= 2:
            (ax, ay), (bx, by) = chain[-2:]
            if (bx - ax) * (y - ay) - (by - ay) * (x - ax) > 0.0:
                break
            chain.pop()
        chain.append((x, y))
    return chain


def _left_of(spot: Spot, a: Spot, b: Spot) -> float:
    """Return how far a spot is to the left of the line from a to b."""
    x, y = b[0] - a[0], b[1] - a[1]
    return (x * (spot[1] - a[1]) - y * (spot[0] - a[0])) / math.hypot(x, y)


def _from_edge(spot: Spot, a: Spot, b: Spot) -> float:
    """Return how far a spot is from the nearest point between a and b."""
    x, y = b[0] - a[0], b[1] - a[1]
    square = x * x + y * y
    along = ((spot[0] - a[0]) * x + (spot[1] - a[1]) * y) / square if square else 0.0
    t = min(1.0, max(0.0, along))
    return math.hypot(spot[0] - a[0] - x * t, spot[1] - a[1] - y * t)


def check_balance(motion: Motion) -> list[Finding]:
    """Return the keys in which the body would fall: its weight less than MARGIN_MM inside what carries it."""
    found = []
    for key in motion.balanced:
        carrying = [touch.point for touch in motion.touches if touch.lasts(key) and is_carried(touch)]
        margin_mm = support_margin(solve(motion.keys[key]), carrying) * MM_PER_H
        if margin_mm < MARGIN_MM:
            what = f"in key {key} the weight is too near the edge of what carries it, or beyond"
            found.append(Finding("balance", motion.reaches[key], what, margin_mm, MARGIN_MM))
    return found
