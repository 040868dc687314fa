"""The points of the body that rest on something: small spheres just inside the skin, fixed to bones. In H.

A point touches a surface where its centre is `radius_h` away from it, from whichever side. y is outward on the
point's own side. The sizes agree with body/surface.py (seat 0.050 below the hips, back 0.062 behind the joints).
"""

from dataclasses import dataclass

from backcare_desktop.figure.geometry.vectors import Vec
from backcare_desktop.figure.skeleton.kinematics import Skeleton


@dataclass(frozen=True)
class TouchPoint:
    """A sphere in a bone's frame that stands for a patch of skin."""

    bone: str
    centre: Vec
    radius_h: float


#: Points of the middle of the body.
_MIDDLE: dict[str, TouchPoint] = {
    "sacrum": TouchPoint("pelvis", (-0.018, 0.0, 0.030), 0.044),
    "belly": TouchPoint("lumbar1", (0.010, 0.0, 0.0), 0.050),
    "pubis": TouchPoint("pelvis", (0.014, 0.0, 0.0), 0.042),
    "midback": TouchPoint("thoracic1", (-0.014, 0.0, 0.0), 0.048),
    "upperback": TouchPoint("thoracic3", (-0.016, 0.0, 0.0), 0.046),
    "breastbone": TouchPoint("thoracic3", (0.016, 0.0, -0.010), 0.048),
    "headback": TouchPoint("head", (0.008, 0.0, 0.042), 0.056),
    "forehead": TouchPoint("head", (0.016, 0.0, 0.050), 0.0475),
}
#: Points of each side.
_SIDED: dict[str, TouchPoint] = {
    "buttock": TouchPoint("pelvis", (-0.017, 0.041, -0.004), 0.046),
    "hipside": TouchPoint("pelvis", (-0.004, 0.046, 0.0), 0.048),
    "ribside": TouchPoint("thoracic2", (0.004, 0.036, 0.0), 0.046),
    "headside": TouchPoint("head", (0.008, 0.0, 0.040), 0.0455),
    "shoulder": TouchPoint("upper_arm", (0.0, 0.0, 0.0), 0.036),
    "elbow": TouchPoint("forearm", (0.0, 0.0, 0.0), 0.025),
    "forearm": TouchPoint("forearm", (0.001, 0.0, -0.070), 0.021),
    "wrist": TouchPoint("hand", (0.0, 0.0, 0.0), 0.0145),
    "palm": TouchPoint("hand", (0.0, 0.0, -0.046), 0.0112),
    "thighback": TouchPoint("thigh", (0.0, 0.0, -0.100), 0.047),
    "thighfront": TouchPoint("thigh", (0.0, 0.0, -0.150), 0.043),
    "knee": TouchPoint("shank", (0.001, 0.0, -0.002), 0.030),
    "calf": TouchPoint("shank", (-0.010, 0.0, -0.078), 0.033),
    "ankle": TouchPoint("shank", (0.0, 0.0, -0.242), 0.021),
    "heel": TouchPoint("foot", (-0.013, 0.0, -0.0165), 0.0225),
    "ball": TouchPoint("foot", (0.070, 0.0, -0.0290), 0.0100),
    "toe": TouchPoint("toes", (0.032, 0.0, 0.0020), 0.0110),
    "instep": TouchPoint("foot", (0.060, 0.0, -0.0190), 0.0150),
}


def touch_point_names() -> frozenset[str]:
    """Return every name a touch may use, sides included."""
    return frozenset(_MIDDLE) | {f"{name}{side}" for name in _SIDED for side in "LR"}


def touch_point(name: str) -> TouchPoint:
    """Return a point by its name, "heelL" or "sacrum". KeyError for an unknown one."""
    if name in _MIDDLE:
        return _MIDDLE[name]
    point, side = _SIDED[name[:-1]], name[-1]
    own_bone = point.bone + side if point.bone in _LIMB_BONES else point.bone
    sign = 1.0 if side == "L" else -1.0
    return TouchPoint(own_bone, (point.centre[0], sign * point.centre[1], point.centre[2]), point.radius_h)


def place_of(skeleton: Skeleton, name: str) -> tuple[Vec, float]:
    """Return where the centre of a touch point is in the world, and its radius."""
    point = touch_point(name)
    return skeleton.point(point.bone, point.centre), point.radius_h


_LIMB_BONES = frozenset({"upper_arm", "forearm", "hand", "thigh", "shank", "foot", "toes"})
