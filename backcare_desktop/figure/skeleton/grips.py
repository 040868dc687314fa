"""Where hands hold or rest, and the arm that reaches there (two bones, law of cosines)."""

import math

from backcare_desktop.figure.geometry.vectors import (
    BoneFrame,
    Vec,
    add,
    at,
    cross,
    dot,
    length,
    lerp,
    scaled,
    sub,
    unit,
)
from backcare_desktop.figure.skeleton.pose import Grip

#: Places on the body's middle: bone, wrist, direction of the fingers, direction the palm faces; y is outward
#: from the midline on the hand's own side.
_OWN: dict[str, tuple[str, Vec, Vec, Vec]] = {
    "hips": ("pelvis", (0.0, 0.118, 0.065), (0.75, -0.35, -0.45), (-0.1, -1.0, 0.0)),
    "hip_creases": ("pelvis", (0.050, 0.105, 0.050), (0.45, -0.75, -0.5), (-0.9, -0.4, 0.0)),
    "back_of_hips": ("pelvis", (-0.072, 0.105, 0.075), (-0.15, -0.6, -0.75), (1.0, 0.0, 0.0)),
    "waist": ("waist", (0.015, 0.110, -0.04), (0.75, -0.45, 0.3), (0.0, -1.0, 0.0)),
    "belly": ("waist", (0.066, 0.095, 0.015), (0.25, -1.0, -0.12), (-1.0, 0.0, 0.0)),
    "breastbone": ("chest", (0.074, 0.098, 0.055), (0.2, -1.0, 0.15), (-1.0, 0.0, 0.0)),
    "under_back": ("waist", (-0.064, 0.105, 0.0), (0.0, -1.0, 0.0), (-1.0, 0.0, 0.0)),
    "behind_head": ("head", (-0.035, 0.088, 0.035), (-0.45, -0.85, 0.2), (1.0, -0.3, 0.0)),
    "under_forehead": ("head", (0.078, 0.075, 0.055), (0.0, -1.0, 0.15), (1.0, 0.0, 0.0)),
    "across_chest": ("chest", (0.086, -0.035, 0.105), (-0.15, -0.95, 0.3), (-1.0, 0.0, 0.0)),
    "at_breastbone": ("chest", (0.100, 0.022, 0.085), (0.95, -0.1, 0.25), (0.0, -1.0, 0.0)),
    "pressed_out": ("chest", (0.375, 0.022, 0.105), (1.0, -0.05, 0.0), (0.0, -1.0, 0.0)),
}
#: Places on a leg, named with the side of that leg. Here y is outward on the side of that leg.
_ON_LEG: dict[str, tuple[str, Vec, Vec, Vec]] = {
    "thigh_top": ("thigh", (0.058, 0.012, -0.120), (0.15, -0.15, -1.0), (-1.0, 0.0, 0.0)),
    "knee_top": ("thigh", (0.050, 0.012, -0.185), (-0.1, -0.1, -1.0), (-1.0, 0.0, 0.0)),
    "thigh_back": ("thigh", (-0.042, 0.055, -0.175), (-0.45, -0.85, -0.1), (1.0, -0.25, 0.0)),
    "thigh_back_inner": ("thigh", (-0.042, -0.055, -0.175), (-0.45, 0.85, -0.1), (1.0, 0.25, 0.0)),
    "knee_outer": ("thigh", (0.020, 0.052, -0.225), (0.4, -0.2, -0.8), (-0.3, -1.0, 0.0)),
    "shin": ("shank", (0.035, 0.020, -0.190), (0.1, -0.6, -0.8), (-1.0, -0.2, 0.0)),
}
#: The place of a hand that lies flat on the floor.
FLOOR = "floor"
_WRIST_ABOVE_FLOOR_H = 0.021
_ELBOW_ABOVE_FLOOR_H = 0.022


def place_names() -> frozenset[str]:
    """Return every place a grip may name."""
    return frozenset(_OWN) | {FLOOR} | {f"{name}{side}" for name in _ON_LEG for side in "LR"}


def _target(bones: dict[str, BoneFrame], grip: Grip) -> tuple[Vec, Vec, Vec]:
    """Return wrist, direction of the fingers and direction the palm faces, in the world."""
    hand, place = grip.hand, grip.place
    own = bones[f"hand{hand}"]
    if place == FLOOR:
        fingers = scaled(own[3], -1.0)
        x, y = grip.spot_h or (own[0][0], own[0][1])
        wrist = (x, y, _WRIST_ABOVE_FLOOR_H)
        return wrist, unit((fingers[0], fingers[1], -0.12)), (0.0, 0.0, -1.0)
    if place in _OWN:
        bone, point, fingers, palm = _OWN[place]
        sign = 1.0 if hand == "L" else -1.0
    else:
        name, point, fingers, palm = _ON_LEG[place[:-1]]
        bone = name + place[-1]
        sign = 1.0 if place[-1] == "L" else -1.0
    frame = bones[bone]
    origin = frame[0]
    points = [at(frame, (v[0], sign * v[1], v[2])) for v in (point, fingers, palm)]
    return points[0], unit(sub(points[1], origin)), unit(sub(points[2], origin))


def hold(bones: dict[str, BoneFrame], grip: Grip, lengths_h: tuple[float, float]) -> None:
    """Move an arm so that its wrist is a share `weight` of the way to the grip's place; bone lengths stay.

    The elbow keeps to the side it was on. A place out of reach is reached for with a straight arm.
    """
    upper_h, lower_h = lengths_h
    hand = grip.hand
    wrist, fingers, palm = _target(bones, grip)
    old_hand = bones[f"hand{hand}"]
    wrist = lerp(old_hand[0], wrist, grip.weight)
    shoulder = bones[f"upper_arm{hand}"][0]
    way = sub(wrist, shoulder)
    along = unit(way)
    reach = min(max(length(way), abs(upper_h - lower_h) + 0.02), upper_h + lower_h - 0.001)
    wrist = add(shoulder, scaled(along, reach))
    ahead = (upper_h**2 - lower_h**2 + reach**2) / (2.0 * reach)
    aside = math.sqrt(max(0.0, upper_h**2 - ahead**2))
    bend = sub(bones[f"forearm{hand}"][0], shoulder)
    bend = unit(sub(bend, scaled(along, dot(bend, along))), bones[f"upper_arm{hand}"][2])
    middle = add(shoulder, scaled(along, ahead))
    elbow = add(middle, scaled(_over_floor(middle, bend, along, aside), aside))
    bones[f"upper_arm{hand}"] = _aimed(bones[f"upper_arm{hand}"], shoulder, elbow)
    bones[f"forearm{hand}"] = _aimed(bones[f"forearm{hand}"], elbow, wrist)
    bones[f"hand{hand}"] = _hand_frame(old_hand, wrist, (fingers, palm), grip)


def _over_floor(middle: Vec, bend: Vec, along: Vec, aside_h: float) -> Vec:
    """Return the direction the elbow points in, turned about the arm as little as keeps it out of the floor."""
    low = _ELBOW_ABOVE_FLOOR_H - middle[2]
    if aside_h < 1e-6 or bend[2] * aside_h >= low:
        return bend
    across = cross(along, bend)
    steepest = math.hypot(bend[2], across[2])
    if steepest < 1e-6:
        return bend
    share = max(-1.0, min(1.0, low / (aside_h * steepest)))
    start, spread = math.atan2(across[2], bend[2]), math.acos(share)
    turn = min((_wrapped(start - spread), _wrapped(start + spread)), key=abs)
    return add(scaled(bend, math.cos(turn)), scaled(across, math.sin(turn)))


def _wrapped(angle: float) -> float:
    """Return the same angle between -pi and pi."""
    return math.remainder(angle, 2.0 * math.pi)


def _aimed(frame: BoneFrame, start: Vec, end: Vec) -> BoneFrame:
    """Return the frame moved to `start` and turned so that it runs to `end`."""
    z = unit(sub(start, end))
    y = unit(sub(frame[2], scaled(z, dot(frame[2], z))), frame[1])
    return (start, cross(y, z), y, z)


def _hand_frame(old: BoneFrame, wrist: Vec, aims: tuple[Vec, Vec], grip: Grip) -> BoneFrame:
    """Return a hand at `wrist`, fingers and palm aimed; a left palm faces -y of its frame, a right palm +y."""
    fingers, palm = aims
    weight = grip.weight
    sign = -1.0 if grip.hand == "L" else 1.0
    z = unit(lerp(old[3], scaled(fingers, -1.0), weight), old[3])
    y = lerp(old[2], scaled(palm, sign), weight)
    y = unit(sub(y, scaled(z, dot(y, z))), old[2])
    return (wrist, cross(y, z), y, z)
