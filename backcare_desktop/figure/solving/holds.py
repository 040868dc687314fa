"""Where hands hold or rest on the body, by name."""

from dataclasses import dataclass

from backcare_desktop.figure.body.touch_points import touch_point
from backcare_desktop.figure.geometry.vectors import Vec, add, scaled, unit

_PALM_FROM_WRIST_H = -touch_point("palmL").centre[2]
_PALM_RADIUS_H = touch_point("palmL").radius_h


@dataclass(frozen=True)
class Hold:
    """A place on a bone: where the wrist is, where the fingers point and where the palm faces, in its frame."""

    bone: str
    wrist: Vec
    fingers: Vec
    palm: Vec

    @property
    def palm_centre(self) -> Vec:
        """Where the middle of the palm is."""
        return add(self.wrist, scaled(self.fingers, _PALM_FROM_WRIST_H))

    @property
    def spot(self) -> Vec:
        """The place on the skin that the palm touches."""
        return add(self.palm_centre, scaled(self.palm, _PALM_RADIUS_H))


#: Places on the body's middle; y is outward from the midline on the hand's own side.
_OWN: dict[str, tuple[str, Vec, Vec, Vec]] = {
    "hips": ("pelvis", (0.0, 0.118, 0.065), (0.75, -0.35, -0.45), (-0.1, -1.0, 0.0)),
    "hip_creases": ("pelvis", (0.050, 0.105, 0.050), (0.45, -0.75, -0.5), (-0.9, -0.4, 0.0)),
    "back_of_hips": ("pelvis", (-0.072, 0.105, 0.075), (-0.15, -0.6, -0.75), (1.0, 0.0, 0.0)),
    "behind_head": ("head", (-0.035, 0.088, 0.035), (-0.45, -0.85, 0.2), (1.0, -0.3, 0.0)),
    "under_forehead": ("head", (0.078, 0.075, 0.055), (0.0, -1.0, 0.15), (1.0, 0.0, 0.0)),
    "at_breastbone": ("chest", (0.100, 0.034, 0.085), (0.95, -0.1, 0.25), (0.0, -1.0, 0.0)),
    "pressed_out": ("chest", (0.335, 0.034, 0.105), (1.0, -0.05, 0.0), (0.0, -1.0, 0.0)),
    "waist_sides": ("lumbar3", (0.008, 0.091, 0.032), (0.50, -0.33, -0.8), (-0.55, -0.83, 0.0)),
    "under_waist": ("lumbar3", (-0.018, 0.115, -0.015), (-0.34, -0.94, 0.0), (-0.94, 0.34, 0.0)),
    "on_chest": ("chest", (0.064, 0.080, 0.035), (0.05, -0.95, 0.30), (-1.0, -0.05, 0.0)),
    "on_belly": ("lumbar3", (0.060, 0.071, 0.010), (0.02, -1.0, -0.15), (-1.0, 0.0, 0.0)),
    "on_belly_half_full": ("lumbar3", (0.067, 0.071, 0.010), (0.02, -1.0, -0.15), (-1.0, 0.0, 0.0)),
    "on_belly_full": ("lumbar3", (0.074, 0.071, 0.010), (0.02, -1.0, -0.15), (-1.0, 0.0, 0.0)),
    "crossed_under": ("chest", (0.074, 0.004, 0.072), (-0.1, -0.75, 0.65), (-1.0, 0.0, 0.0)),
    "crossed_over": ("chest", (0.102, -0.002, 0.066), (-0.35, -0.72, 0.6), (-1.0, -0.2, 0.0)),
}
#: Places on a leg, named with the side of that leg; y is outward on that side.
_ON_LEG: dict[str, tuple[str, Vec, Vec, Vec]] = {
    "thigh_top": ("thigh", (0.058, 0.012, -0.120), (0.15, -0.15, -1.0), (-1.0, 0.0, 0.0)),
    "knee_top": ("thigh", (0.050, 0.012, -0.185), (-0.1, -0.1, -1.0), (-1.0, 0.0, 0.0)),
    "thigh_back": ("thigh", (-0.042, 0.055, -0.175), (-0.45, -0.85, -0.1), (1.0, -0.25, 0.0)),
    "thigh_back_inner": ("thigh", (-0.042, -0.055, -0.175), (-0.45, 0.85, -0.1), (1.0, 0.25, 0.0)),
    "knee_outer": ("thigh", (0.020, 0.052, -0.225), (0.4, -0.2, -0.8), (-0.3, -1.0, 0.0)),
    "thigh_back_high": ("thigh", (-0.044, 0.058, -0.130), (-0.45, -0.85, -0.1), (1.0, -0.25, 0.0)),
    "thigh_over": ("thigh", (0.049, 0.020, -0.152), (0.0, 0.0, -1.0), (-1.0, 0.0, 0.0)),
    "thigh_low": ("thigh", (0.0355, 0.018, -0.184), (0.0, 0.0, -1.0), (-1.0, 0.0, 0.0)),
    "shin_inner": ("shank", (-0.021, -0.054, -0.140), (0.85, 0.5, 0.0), (-0.5, 0.85, 0.0)),
}


def hold_names() -> frozenset[str]:
    """Return every name a touch may rest on, sides included."""
    return frozenset(_OWN) | {f"{name}{side}" for name in _ON_LEG for side in "LR"}


def hold_of(name: str, hand: str) -> Hold:
    """Return a hold by its name for hand "L" or "R". KeyError for an unknown name."""
    if name in _OWN:
        bone, *vectors = _OWN[name]
        side = hand
    else:
        bone, *vectors = _ON_LEG[name[:-1]]
        side = name[-1]
        bone += side
    sign = 1.0 if side == "L" else -1.0
    wrist, fingers, palm = ((v[0], sign * v[1], v[2]) for v in vectors)
    return Hold(bone, wrist, unit(fingers), unit(palm))
