"""Which of two parts of the body is in front: judged where they come closest, as capsules in the viewer's space.

Parts that do not cut into each other can be parted by a plane where they come closest; the one on the viewer's
side of it is in front. That changes only as they pass each other side by side, so that nothing pops.
"""

import math
from dataclasses import dataclass

from backcare_desktop.figure.geometry.vectors import Vec

#: Both ends of a line, right, down and towards the viewer in H, and the radius round it.
Capsule = tuple[Vec, Vec, float]

#: Two that share a joint: the second covers the first where neither is nearer.
_JOINED = frozenset(
    pair
    for side in "LR"
    for pair in (
        ("torso", f"upper_arm{side}"),
        (f"upper_arm{side}", f"forearm{side}"),
        (f"forearm{side}", f"hand{side}"),
        ("pelvis", f"thigh{side}"),
        (f"thigh{side}", f"shank{side}"),
        (f"shank{side}", f"foot{side}"),
    )
)
#: Nearness within which the outer one of a joined pair is painted last.
_EVEN = 0.12
#: Where along itself a limb is judged against the part it hangs on.
_FREE_FROM = 0.45


@dataclass(frozen=True)
class BodySolid:
    """A part of the body as capsules, for the depth order; `covers` names parts it goes over in any case."""

    name: str
    capsules: tuple[Capsule, ...]
    covers: frozenset[str] = frozenset()


def body_nearness(a: BodySolid, b: BodySolid) -> float:
    """Return above 0 where a is in front of b, below where behind."""
    if b.name in a.covers:
        return 1.0
    if a.name in b.covers:
        return -1.0
    if (a.name, b.name) in _JOINED:
        return -_joined(a, b)
    if (b.name, a.name) in _JOINED:
        return _joined(b, a)
    return -_parted(a.capsules, b.capsules)


def _joined(inner: BodySolid, outer: BodySolid) -> float:
    """Return how much nearer the outer of two joined parts is."""
    start, end, radius = outer.capsules[0]
    free = (_along(start, end, _FREE_FROM), end, radius)
    nearer = _parted(inner.capsules, (free,))
    return nearer if abs(nearer) > _EVEN else _EVEN


def _parted(ones: tuple[Capsule, ...], others: tuple[Capsule, ...]) -> float:
    """Return how much nearer the others are where they come closest, -1 to 1."""
    least, found = math.inf, 0.0
    for p, q, radius in ones:
        for s, t, other_radius in others:
            x, y, z = _between(p, q, s, t)
            away = math.sqrt(x * x + y * y + z * z)
            gap = away - radius - other_radius
            if gap < least:
                least, found = gap, z / away if away > 1e-9 else 0.0
    return found


def _along(a: Vec, b: Vec, share: float) -> Vec:
    return (a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share, a[2] + (b[2] - a[2]) * share)


def _between(p: Vec, q: Vec, s: Vec, t: Vec) -> Vec:
    """Return the way from one line (p to q) to another (s to t) where they are closest."""
    ux, uy, uz = q[0] - p[0], q[1] - p[1], q[2] - p[2]
    vx, vy, vz = t[0] - s[0], t[1] - s[1], t[2] - s[2]
    wx, wy, wz = s[0] - p[0], s[1] - p[1], s[2] - p[2]
    uu = ux * ux + uy * uy + uz * uz + 1e-12
    vv = vx * vx + vy * vy + vz * vz + 1e-12
    uv = ux * vx + uy * vy + uz * vz
    uw = ux * wx + uy * wy + uz * wz
    vw = vx * wx + vy * wy + vz * wz
    steep = uu * vv - uv * uv
    one = min(1.0, max(0.0, (uw * vv - uv * vw) / steep)) if steep > 1e-9 * uu * vv else 0.5
    other = min(1.0, max(0.0, (uv * one - vw) / vv))
    one = min(1.0, max(0.0, (uw + uv * other) / uu))
    return (
        wx + vx * other - ux * one,
        wy + vy * other - uy * one,
        wz + vz * other - uz * one,
    )
