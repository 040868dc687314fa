"""How far every joint goes. A pose outside these ranges is never shown.

Limbs: goniometric ranges of AAOS and AMA, and the CDC joint range of motion study (Soucie 2011) for both sexes and
ages 20 to 69; the widest of them, rounded, as a hard clamp. Spine: AAOS/AMA for the neck; White and Panjabi for the
thoracic spine; 40-60 degrees of flexion, 20-35 of extension, 15-25 of side bend for the lumbar spine, and only 5-9
of rotation each way (median 7 at every age, Troke 2005), drawn to 10. Toes: metatarsophalangeal 30 flexion and 70
extension (AMA). Inversion and eversion of the foot: AAOS 35 and 15. Shoulder blade: it glides 35 mm H (6 cm) in a
full shrug and about as far round the ribs; 45 is the clamp.
"""

from bisect import bisect_right

from backcare_desktop.figure.skeleton.pose import CHANNELS, INDEX, Pose

#: Lowest and highest value of a channel.
Range = tuple[float, float]
#: A channel outside its range: its name, its value, the lowest and the highest it may be.
Violation = tuple[str, float, float, float]

#: Where the body lies and faces is free.
_MIDDLE: dict[str, Range] = {
    "pelvis.pitch": (-180.0, 180.0),
    "pelvis.roll": (-180.0, 180.0),
    "pelvis.yaw": (-180.0, 180.0),
    "lumbar.flex": (-36.0, 60.0),
    "lumbar.side": (-25.0, 25.0),
    "lumbar.rot": (-10.0, 10.0),
    "thoracic.flex": (-28.0, 45.0),
    "thoracic.side": (-30.0, 30.0),
    "thoracic.rot": (-42.0, 42.0),
    "neck.flex": (-55.0, 55.0),
    "neck.side": (-45.0, 45.0),
    "neck.rot": (-75.0, 75.0),
    "head.glide_mH": (-25.0, 30.0),
    "belly.rise_mH": (0.0, 20.0),
}
#: Of each side; the joint's name without it.
_SIDED: dict[str, Range] = {
    "hip.flex": (-20.0, 125.0),
    "hip.abd": (-25.0, 45.0),
    "hip.er": (-45.0, 50.0),
    "knee": (0.0, 145.0),
    "ankle": (-55.0, 25.0),
    "inversion": (-15.0, 35.0),
    "toes": (-30.0, 70.0),
    "shoulder.elev": (0.0, 180.0),
    "shoulder.plane": (-90.0, 135.0),
    "shoulder.er": (-70.0, 90.0),
    "elbow": (0.0, 145.0),
    "forearm_pron": (-80.0, 90.0),
    "wrist_ext": (-80.0, 90.0),
    "wrist_dev": (-20.0, 30.0),
    "grasp": (0.0, 100.0),
    "scapula.elev_mH": (-45.0, 45.0),
    "scapula.protract_mH": (-45.0, 45.0),
}
#: How high the arm goes in a plane: 60 degrees straight back, 90 where it is 45 behind the side (horizontal
#: extension, AAOS), and overhead from the side forward.
_ELEVATION: tuple[tuple[float, float], ...] = ((-90.0, 60.0), (-45.0, 90.0), (0.0, 180.0), (135.0, 180.0))
#: Rounding of numbers kept in files.
_SLACK = 1e-6


def _sided(channel: str) -> str:
    joint, dot, way = channel.partition(".")
    return joint[:-1] + dot + way


#: The range of every channel by itself, by its name; the arm's elevation depends on its plane too.
LIMITS: dict[str, Range] = {
    channel: _MIDDLE[channel] if channel in _MIDDLE else _SIDED[_sided(channel)] for channel in CHANNELS
}


def highest_elevation(plane_deg: float) -> float:
    """Return how far, in degrees, the arm is raised at most in a plane (0 sideways, 90 forward, -90 back)."""
    planes = [plane for plane, _ in _ELEVATION]
    place = min(max(plane_deg, planes[0]), planes[-1])
    index = min(bisect_right(planes, place), len(planes) - 1)
    (low, from_deg), (high, to_deg) = _ELEVATION[index - 1], _ELEVATION[index]
    return from_deg + (to_deg - from_deg) * (place - low) / (high - low)


def violations(pose: Pose) -> list[Violation]:
    """Return every channel of a pose that is outside its range."""
    found = [
        (channel, value, low, high)
        for (channel, (low, high)), value in zip(LIMITS.items(), pose.angles, strict=True)
        if not low - _SLACK <= value <= high + _SLACK
    ]
    for side in "LR":
        elevation, plane = (pose.angles[INDEX[f"shoulder{side}.{way}"]] for way in ("elev", "plane"))
        highest = highest_elevation(plane)
        if highest + _SLACK < elevation <= LIMITS[f"shoulder{side}.elev"][1]:
            found.append((f"shoulder{side}.elev", elevation, 0.0, highest))
    return found
