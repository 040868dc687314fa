"""The points of the body that rest on something, and poses moved so that they rest where they did before."""

from dataclasses import replace
from statistics import median

from backcare_desktop.figure.geometry.vectors import Vec
from backcare_desktop.figure.skeleton.grips import FLOOR
from backcare_desktop.figure.skeleton.kinematics import (
    ANKLE_H,
    HEEL_BEHIND_H,
    SIDES,
    TOE_AHEAD_H,
    Skeleton,
    solve,
)
from backcare_desktop.figure.skeleton.pose import Pose

#: Contact points of the body's middle: bone, and the point in its frame.
_CONTACT_POINTS: dict[str, tuple[str, Vec]] = {
    "buttock": ("pelvis", (0.0, 0.0, -0.05)),
    "sacrum": ("pelvis", (-0.062, 0.0, 0.03)),
    "belly": ("pelvis", (0.062, 0.0, 0.06)),
    "midback": ("chest", (-0.062, 0.0, 0.08)),
    "upperback": ("chest", (-0.062, 0.0, 0.13)),
    "chest": ("chest", (0.062, 0.0, 0.1)),
    "headback": ("head", (-0.05, 0.0, 0.05)),
}
_LIMB_CONTACTS: dict[str, tuple[str, Vec]] = {
    "heel": ("foot", (-HEEL_BEHIND_H, 0.0, -ANKLE_H)),
    "toe": ("foot", (TOE_AHEAD_H, 0.0, -ANKLE_H)),
    "heelback": ("foot", (-HEEL_BEHIND_H, 0.0, 0.0)),
    "ank": ("foot", (0.0, 0.0, 0.0)),
    "calf": ("shank", (-0.04, 0.0, -0.12)),
    "knee": ("shank", (0.0, 0.0, 0.0)),
    "hand": ("hand", (0.0, 0.0, -0.05)),
    "elb": ("forearm", (0.0, 0.0, 0.0)),
    "wri": ("hand", (0.0, 0.0, 0.0)),
    "sh": ("upper_arm", (0.0, 0.0, 0.0)),
    "hipside": ("thigh", (0.0, 0.0, 0.0)),
}


def contact_names() -> frozenset[str]:
    """Return every contact name a pose may use, sides included."""
    return frozenset(_CONTACT_POINTS) | {f"{name}{side}" for name in _LIMB_CONTACTS for side, _ in SIDES}


def contact_point(skeleton: Skeleton, contact: str) -> Vec:
    """Return where a contact of a pose is. KeyError for a name that `contact_names` does not hold."""
    if contact in _CONTACT_POINTS:
        bone, local = _CONTACT_POINTS[contact]
        return skeleton.point(bone, local)
    bone, local = _LIMB_CONTACTS[contact[:-1]]
    return skeleton.point(bone + contact[-1], local)


def anchored(poses: tuple[Pose, ...]) -> tuple[Pose, ...]:
    """Return the poses shifted along the floor so that what rests in two of them stays where it is.

    Poses that share fewer than two contacts with the first keep their place (walking stays in the middle).
    Hands on the floor do not steer the shift where knees or feet do, but stay on their spots after it.
    """
    if not poses:
        return poses
    first = solve(poses[0])
    names = {name for name, _ in poses[0].contacts}
    placed = [poses[0]]
    for pose in poses[1:]:
        shared = [name for name, _ in pose.contacts if name in names]
        steady = [name for name in shared if name[:-1] != "hand"]
        shared = steady if len(steady) >= 2 else shared
        placed.append(_shifted(pose, first, shared) if len(shared) >= 2 else pose)
    return _planted(tuple(placed))


def _shifted(pose: Pose, first: Skeleton, shared: list[str]) -> Pose:
    """Return the pose moved so that the contacts it shares with the first one lie, on average, where they lay."""
    skeleton = solve(pose)
    x, y = pose.offset_h
    for name in shared:
        there, here = contact_point(first, name), contact_point(skeleton, name)
        x += (there[0] - here[0]) / len(shared)
        y += (there[1] - here[1]) / len(shared)
    return replace(pose, offset_h=(x, y))


def _planted(poses: tuple[Pose, ...]) -> tuple[Pose, ...]:
    """Return the poses with every hand on the floor kept on one spot: the median of where the poses have it."""
    found: dict[str, list[Vec]] = {}
    for pose in poses:
        skeleton = solve(pose)
        for grip in pose.grips:
            if grip.place == FLOOR:
                found.setdefault(grip.hand, []).append(skeleton.point(f"hand{grip.hand}"))
    spots = {hand: (median(p[0] for p in spot), median(p[1] for p in spot)) for hand, spot in found.items()}
    return tuple(
        replace(
            pose, grips=tuple(replace(g, spot_h=spots[g.hand]) if g.place == FLOOR else g for g in pose.grips)
        )
        for pose in poses
    )
