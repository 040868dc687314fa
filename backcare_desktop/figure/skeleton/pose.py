"""A pose: joint angles of the whole body, where it stands and what it touches."""

from dataclasses import dataclass, replace

_SPINE = tuple(
    f"{region}.{way}" for region in ("lumbar", "thoracic", "neck") for way in ("flex", "side", "rot")
)
_LIMB = (
    ("hip", ("flex", "abd", "er")),
    ("knee", ()),
    ("ankle", ()),
    ("inversion", ()),
    ("toes", ()),
    ("shoulder", ("elev", "plane", "er")),
    ("elbow", ()),
    ("forearm_pron", ()),
    ("wrist_ext", ()),
    ("wrist_dev", ()),
    ("grasp", ()),
    ("scapula", ("elev_mH", "protract_mH")),
)


def _limb_channels(side: str) -> tuple[str, ...]:
    names: list[str] = []
    for joint, ways in _LIMB:
        names += [f"{joint}{side}.{way}" for way in ways] or [f"{joint}{side}"]
    return tuple(names)


#: The name of every number of `Pose.angles`, in order: degrees, but thousandths of stature where it ends in mH, and
#: 0 (fingers flat) to 100 (fist) for grasp. Ankle and toes + are dorsiflexion, inversion + the sole inwards, wrist_ext + extension, wrist_dev +
#: towards the little finger; belly.rise is how far breath lifts the belly.
CHANNELS: tuple[str, ...] = (
    "pelvis.pitch",
    "pelvis.roll",
    "pelvis.yaw",
    *_SPINE,
    "head.glide_mH",
    "belly.rise_mH",
    *_limb_channels("L"),
    *_limb_channels("R"),
)
INDEX: dict[str, int] = {name: index for index, name in enumerate(CHANNELS)}
#: Channels that content may leave out, with what they are then.
DEFAULTS: dict[str, float] = {
    "head.glide_mH": 0.0,
    "belly.rise_mH": 0.0,
    **{
        f"{name}{side}": value
        for name, value in (("inversion", 0.0), ("toes", 0.0), ("wrist_dev", 0.0), ("grasp", 25.0))
        for side in "LR"
    },
}
_NEGATED = ("roll", "yaw", "side", "rot")


@dataclass(frozen=True)
class Pose:
    """One position of the whole body.

    `height_h` is the height of the point between the hip joints and `offset_h` its place on the floor, in units
    of stature; `angles` are named by CHANNELS.
    """

    height_h: float
    angles: tuple[float, ...]
    offset_h: tuple[float, float] = (0.0, 0.0)

    def angle(self, channel: str) -> float:
        """Return one number by its name, e.g. "hipL.flex". KeyError for an unknown name."""
        return self.angles[INDEX[channel]]


def other_side(name: str) -> str:
    """Return a point or joint name with L and R swapped; names of the middle stay."""
    if name.endswith("L"):
        return name[:-1] + "R"
    if name.endswith("R"):
        return name[:-1] + "L"
    return name


def _mirror_source(channel: str) -> tuple[int, float]:
    joint, _, way = channel.partition(".")
    source = f"{other_side(joint)}.{way}" if way else other_side(joint)
    return INDEX[source], -1.0 if way in _NEGATED else 1.0


_MIRROR = tuple(_mirror_source(channel) for channel in CHANNELS)


def mirror(pose: Pose) -> Pose:
    """Return the pose with left and right exchanged; doing it twice gives the pose back."""
    return replace(
        pose,
        angles=tuple(pose.angles[index] * sign for index, sign in _MIRROR),
        offset_h=(pose.offset_h[0], -pose.offset_h[1]),
    )


def interpolate(a: Pose, b: Pose, t: float) -> Pose:
    """Return the pose a share t (0 to 1) of the way from a to b; easing is the caller's."""
    if t <= 0.0:
        return a
    if t >= 1.0:
        return b
    return Pose(
        a.height_h + (b.height_h - a.height_h) * t,
        tuple([p + (q - p) * t for p, q in zip(a.angles, b.angles, strict=True)]),
        (
            a.offset_h[0] + (b.offset_h[0] - a.offset_h[0]) * t,
            a.offset_h[1] + (b.offset_h[1] - a.offset_h[1]) * t,
        ),
    )
