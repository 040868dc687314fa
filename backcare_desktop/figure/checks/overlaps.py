"""Do limbs go through the trunk or each other beyond what flesh gives?

Every segment is a capsule, thicker at one end where the body is. Segments that share a joint, or lie on each other
there whatever the joint does, are not compared: their joint's range keeps them apart.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from itertools import combinations, pairwise
from math import dist, sqrt

from backcare_desktop.figure.body.touch_points import touch_point
from backcare_desktop.figure.checks.finding import MM_PER_H, Finding
from backcare_desktop.figure.checks.moments import Moment
from backcare_desktop.figure.geometry.vectors import Vec
from backcare_desktop.figure.motion.motion import Touch
from backcare_desktop.figure.skeleton.kinematics import Skeleton

#: Two bones, in the order of the alphabet, of which the names are those of CAPSULES.
Pair = tuple[str, str]

#: What flesh gives where two limbs press on each other: a finger's breadth less than half of either's flesh.
LIMB_ON_LIMB_MM = 12.0
#: The belly and the flesh of the thigh, the side of the chest and the arm give more.
ON_TRUNK_MM = 20.0
#: Where the exercise presses them together, as with a hugged knee.
PRESSED_MM = 25.0


@dataclass(frozen=True)
class Capsule:
    """A bone's flesh: two spheres in its frame and what is between them, in H."""

    bone: str
    a: Vec
    b: Vec
    radius_a: float
    radius_b: float


def _limb_capsules(side: str) -> tuple[Capsule, ...]:
    inward = -1.0 if side == "L" else 1.0
    return (
        Capsule(f"thigh{side}", (0.0, 0.0, -0.070), (0.003, 0.0, -0.235), 0.045, 0.031),
        Capsule(f"shank{side}", (-0.003, 0.0, -0.015), (-0.001, 0.0, -0.236), 0.030, 0.020),
        Capsule(f"foot{side}", (-0.012, 0.0, -0.018), (0.085, 0.0, -0.026), 0.019, 0.015),
        Capsule(f"upper_arm{side}", (0.0, 0.0, -0.040), (0.0, 0.0, -0.184), 0.029, 0.022),
        Capsule(f"forearm{side}", (0.001, 0.0, -0.010), (0.0, 0.0, -0.143), 0.022, 0.015),
        Capsule(f"hand{side}", (0.001, 0.0, -0.020), (0.0, inward * 0.006, -0.085), 0.012, 0.009),
    )


#: Trunk capsules lie across: the body is wider than deep.
CAPSULES: dict[str, Capsule] = {
    capsule.bone: capsule
    for capsule in (
        Capsule("pelvis", (-0.002, 0.032, 0.022), (-0.002, -0.032, 0.022), 0.052, 0.052),
        Capsule("waist", (0.002, 0.022, -0.012), (0.002, -0.022, -0.012), 0.050, 0.050),
        Capsule("ribs", (0.003, 0.024, -0.005), (0.003, -0.024, -0.005), 0.055, 0.055),
        Capsule("chest", (0.002, 0.026, 0.090), (0.002, -0.026, 0.090), 0.056, 0.056),
        Capsule("neck", (-0.008, 0.0, -0.010), (-0.004, 0.0, 0.030), 0.034, 0.032),
        Capsule("head", (0.000, 0.0, 0.043), (0.018, 0.0, 0.036), 0.046, 0.046),
        *_limb_capsules("L"),
        *_limb_capsules("R"),
    )
}
_TRUNK = frozenset({"pelvis", "waist", "ribs", "chest", "neck", "head"})
_CHAINS = tuple(
    chain
    for side in "LR"
    for chain in (("pelvis", f"thigh{side}", f"shank{side}", f"foot{side}"),
                  ("chest", f"upper_arm{side}", f"forearm{side}", f"hand{side}"))
)  # fmt: skip


def _pair(a: str, b: str) -> Pair:
    return (a, b) if a < b else (b, a)


def _compared() -> dict[Pair, float]:
    """Return every pair that is compared, with how deep it may go, in H."""
    joined = {_pair(a, b) for chain in _CHAINS for a, b in pairwise(chain)}
    return {
        _pair(a, b): (ON_TRUNK_MM if a in _TRUNK or b in _TRUNK else LIMB_ON_LIMB_MM) / MM_PER_H
        for a, b in combinations(CAPSULES, 2)
        if _pair(a, b) not in joined and not (a in _TRUNK and b in _TRUNK)
    }


#: Every pair that is compared, with how deep flesh lets it go, in H.
PAIRS: dict[Pair, float] = _compared()
#: Half the length of the capsule, ends included: the sphere round it.
_ROUND: dict[str, float] = {
    name: dist(capsule.a, capsule.b) / 2 + max(capsule.radius_a, capsule.radius_b)
    for name, capsule in CAPSULES.items()
}
#: Bones of the spine that have no capsule of their own, and whose flesh they carry.
_CARRIED = {
    "lumbar1": "pelvis", "lumbar2": "waist", "lumbar3": "waist", "lumbar4": "waist", "lumbar5": "ribs",
    "thoracic1": "ribs", "thoracic2": "chest", "thoracic3": "chest", "thoracic4": "chest",
    "toesL": "footL", "toesR": "footR",
}  # fmt: skip


def pressed_pairs(touches: Iterable[Touch]) -> frozenset[Pair]:
    """Return the pairs of bones that press on each other by declaration: touches on a bone, of any kind."""
    pairs = set()
    for touch in touches:
        bones = (touch_point(touch.point).bone, touch.on)
        a, b = (_CARRIED.get(bone, bone) for bone in bones)
        if a in CAPSULES and b in CAPSULES:
            pairs.add(_pair(a, b))
    return frozenset(pairs)


def overlaps(skeleton: Skeleton, allowed: Collection[Pair] = ()) -> dict[Pair, float]:
    """Return how much deeper than flesh gives each pair of PAIRS goes, in H; negative where it is free.

    `allowed` are the pairs that press on each other on purpose (see `pressed_pairs`). Keys and order are always
    those of PAIRS. What does not touch may be given as nearer than it is, but never as touching.
    """
    placed = {name: _placed(skeleton, name) for name in CAPSULES}
    return {
        pair: _depth(placed[pair[0]], placed[pair[1]]) - (PRESSED_MM / MM_PER_H if pair in allowed else give)
        for pair, give in PAIRS.items()
    }


#: A capsule in the world: its ends, their radii, its middle and the sphere round it.
_Placed = tuple[Vec, Vec, float, float, Vec, float]


def _placed(skeleton: Skeleton, name: str) -> _Placed:
    capsule = CAPSULES[name]
    a, b = skeleton.point(name, capsule.a), skeleton.point(name, capsule.b)
    middle = ((a[0] + b[0]) / 2, (a[1] + b[1]) / 2, (a[2] + b[2]) / 2)
    return a, b, capsule.radius_a, capsule.radius_b, middle, _ROUND[name]


def _depth(one: _Placed, other: _Placed) -> float:
    """Return how deep two capsules are in each other."""
    a, b, radius_a, radius_b, middle, around = one
    c, d, radius_c, radius_d, other_middle, other_around = other
    x, y, z = middle[0] - other_middle[0], middle[1] - other_middle[1], middle[2] - other_middle[2]
    around += other_around
    apart = x * x + y * y + z * z
    if apart > around * around:
        return around - sqrt(apart)
    straight = nearest(a, b, c, d)
    apart_h = straight[2] - max(radius_a, radius_b) - max(radius_c, radius_d)
    if apart_h > 0.0:
        return -apart_h
    # The ends count too: where capsules are parallel no place is nearest, and they are thicker at one end.
    places = (
        straight,
        _from_end(a, c, d, 0.0),
        _from_end(b, c, d, 1.0),
        *((s, t, gap) for t, s, gap in (_from_end(c, a, b, 0.0), _from_end(d, a, b, 1.0))),
    )
    thicker, other_thicker = radius_b - radius_a, radius_d - radius_c
    return radius_a + radius_c + max(thicker * s + other_thicker * t - gap for s, t, gap in places)


def _from_end(end: Vec, c: Vec, d: Vec, share: float) -> tuple[float, float, float]:
    """Return an end's share of its own line, the share of the line c-d that is nearest to it, and how near."""
    vx, vy, vz = d[0] - c[0], d[1] - c[1], d[2] - c[2]
    wx, wy, wz = end[0] - c[0], end[1] - c[1], end[2] - c[2]
    t = min(1.0, max(0.0, (vx * wx + vy * wy + vz * wz) / (vx * vx + vy * vy + vz * vz)))
    x, y, z = wx - vx * t, wy - vy * t, wz - vz * t
    return share, t, sqrt(x * x + y * y + z * z)


def nearest(a: Vec, b: Vec, c: Vec, d: Vec) -> tuple[float, float, float]:
    """Return where two lines a-b and c-d, which end there, are nearest: the share of each, and how near.

    After Ericson, Real-Time Collision Detection 2005, 5.1.9.
    """
    ux, uy, uz = b[0] - a[0], b[1] - a[1], b[2] - a[2]
    vx, vy, vz = d[0] - c[0], d[1] - c[1], d[2] - c[2]
    wx, wy, wz = a[0] - c[0], a[1] - c[1], a[2] - c[2]
    uu, vv, uv = ux * ux + uy * uy + uz * uz, vx * vx + vy * vy + vz * vz, ux * vx + uy * vy + uz * vz
    uw, vw = ux * wx + uy * wy + uz * wz, vx * wx + vy * wy + vz * wz
    slant = uu * vv - uv * uv
    s = min(1.0, max(0.0, (uv * vw - uw * vv) / slant)) if slant > 1e-12 else 0.0
    t = (uv * s + vw) / vv
    if not 0.0 <= t <= 1.0:
        t = min(1.0, max(0.0, t))
        s = min(1.0, max(0.0, (uv * t - uw) / uu))
    x, y, z = wx + ux * s - vx * t, wy + uy * s - vy * t, wz + uz * s - vz * t
    return s, t, sqrt(x * x + y * y + z * z)


def check_limbs(moments: Iterable[Moment], touches: Collection[Touch]) -> list[Finding]:
    """Return which segments go through each other; touches count while they last."""
    found = []
    for moment in moments:
        pressed = pressed_pairs(touch for touch in touches if touch.lasts(moment.place))
        for pair, excess_h in overlaps(moment.skeleton, pressed).items():
            if excess_h > 0.0:
                give_mm = PRESSED_MM if pair in pressed else PAIRS[pair] * MM_PER_H
                what = f"{pair[0]} and {pair[1]} go through each other"
                found.append(Finding("limbs", moment.reach, what, excess_h * MM_PER_H + give_mm, give_mm))
    return found
