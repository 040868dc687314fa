"""Small motions made by hand: standing, on a step, on hands and knees."""

from collections.abc import Mapping
from dataclasses import replace

from hypothesis import strategies as st

from backcare_desktop.figure.geometry.camera import Camera
from backcare_desktop.figure.motion.motion import Motion, Touch
from backcare_desktop.figure.props.placed import PlacedProp, PropKind
from backcare_desktop.figure.props.solids import STEP_H
from backcare_desktop.figure.skeleton.limits import LIMITS, highest_elevation
from backcare_desktop.figure.skeleton.pose import CHANNELS, DEFAULTS, INDEX, Pose

FEET = ("heelL", "ballL", "toeL", "heelR", "ballR", "toeR")
LEGS_H = 0.530


def posed(
    angles: Mapping[str, float], height_h: float = LEGS_H, offset_h: tuple[float, float] = (0.0, 0.0)
) -> Pose:
    """A pose by its angles; a name without a side, like "knee", is both sides."""
    sides = {
        f"{joint}{s}{dot}{way}": v
        for n, v in angles.items()
        for joint, dot, way in (n.partition("."),)
        for s in "LR"
    }
    given = {**DEFAULTS, **sides, **angles}
    return Pose(height_h, tuple(given.get(channel, 0.0) for channel in CHANNELS), offset_h=offset_h)


def moving(
    *keys: Pose, touches: tuple[Touch, ...] = (), props: tuple[PlacedProp, ...] = (), **more: object
) -> Motion:
    last = max(1, len(keys) - 1)
    reaches = tuple(index / last for index in range(len(keys)))
    return replace(Motion(keys, reaches, (0,), Camera(-66.0, 15.0), props=props, touches=touches), **more)


def planted(*points: str, on: str = "floor", last: int = 1) -> tuple[Touch, ...]:
    return tuple(Touch(point, on, 0, last) for point in points)


#: Arms slightly away from the body, so that they hang beside the hips.
STANDING = posed({"shoulder.elev": 12.0, "elbow": 8.0})
ARMS_UP = posed({"shoulder.elev": 90.0, "elbow": 8.0})


def arm_raise() -> Motion:
    """Standing, the arms go up sideways and the feet stay."""
    return moving(STANDING, ARMS_UP, touches=planted(*FEET), balanced=(0, 1))


def quadruped() -> Motion:
    """On hands and knees, head nods: thighs and arms upright, knees and wrists on the floor."""
    lean = 75.6
    angles = {
        "pelvis.pitch": lean, "hip.flex": lean, "knee": 102.0, "ankle": -55.0,
        "shoulder.elev": lean, "shoulder.plane": 90.0, "forearm_pron": 90.0, "wrist_ext": 88.0,
    }  # fmt: skip
    keys = posed(angles, 0.275), posed({**angles, "neck.flex": -20.0}, 0.275)
    return moving(*keys, touches=planted("kneeL", "kneeR", "wristL", "wristR"), balanced=(0, 1))


def on_step() -> Motion:
    """Standing on a step, the arms go up sideways."""
    keys = (replace(key, height_h=LEGS_H + STEP_H) for key in (STANDING, ARMS_UP))
    step = PlacedProp(PropKind.STEP, at_h=(0.03, 0.0))
    return moving(*keys, touches=planted(*FEET, on="step"), props=(step,), balanced=(0, 1))


@st.composite
def any_pose(draw: st.DrawFn) -> Pose:
    """A pose with every joint somewhere in its range, anywhere near the floor."""
    angles = [draw(st.floats(low, high)) for low, high in LIMITS.values()]
    for side in "LR":
        elevation = INDEX[f"shoulder{side}.elev"]
        angles[elevation] = min(angles[elevation], highest_elevation(angles[elevation + 1]))
    offset_h = (draw(st.floats(-0.3, 0.3)), draw(st.floats(-0.3, 0.3)))
    return Pose(draw(st.floats(0.0, 0.6)), tuple(angles), offset_h=offset_h)
