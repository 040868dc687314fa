"""Is any joint faster than a joint in an exercise may be?

A motion with a way in and out is eased like core/motion.py does it (slow at both ends, half as fast again in the
middle); one that goes round runs evenly.
"""

import math
from itertools import pairwise

from backcare_desktop.figure.checks.finding import Finding
from backcare_desktop.figure.motion.motion import Motion
from backcare_desktop.figure.skeleton.pose import CHANNELS, INDEX, Pose

#: The fastest a joint may turn.
SPEED_DEG_S = 180.0
_DEGREES = tuple(
    (index, channel)
    for index, channel in enumerate(CHANNELS)
    if not channel.endswith("_mH") and not channel.startswith("grasp")
)


def check_speed(motion: Motion, move_s: float) -> list[Finding]:
    """Return the joints that are too fast if reach goes from 0 to 1 in `move_s` seconds."""
    found = []
    for (a, low), (b, high) in pairwise(zip(motion.keys, motion.reaches, strict=True)):
        pace = pace_between(low, high, cycle=motion.cycle) / (move_s * (high - low))
        for channel, turn_deg in turns(a, b).items():
            if turn_deg * pace > SPEED_DEG_S:
                found.append(
                    Finding(
                        "speed",
                        (low + high) / 2,
                        f"{channel} is too fast",
                        turn_deg * pace,
                        SPEED_DEG_S,
                        "deg/s",
                    )
                )
    return found


def turns(a: Pose, b: Pose) -> dict[str, float]:
    """Return by how many degrees each joint turns from one pose to the next.

    A change of the plane in which an arm is raised turns the arm by little while it hangs: an arm at elevation e
    whose plane changes by p turns by 2 sin(e / 2) p, because it is swung there without a twist.
    """
    turned = {channel: abs(b.angles[index] - a.angles[index]) for index, channel in _DEGREES}
    for side in "LR":
        elevation = INDEX[f"shoulder{side}.elev"]
        raised = math.radians(max(a.angles[elevation], b.angles[elevation]))
        turned[f"shoulder{side}.plane"] *= 2.0 * math.sin(raised / 2)
    return turned


def pace_between(low: float, high: float, *, cycle: bool) -> float:
    """Return how fast reach grows at most between two reaches, where 1 is its mean over the whole way."""
    if cycle:
        return 1.0
    return _eased_pace(min(max(0.5, low), high))


def _eased_pace(reach: float) -> float:
    """Return the pace at a reach: 6 p (1 - p) at the time p at which 3 p^2 - 2 p^3 is that reach."""
    p = 0.5 - math.sin(math.asin(min(1.0, max(-1.0, 1.0 - 2.0 * reach))) / 3.0)
    return 6.0 * p * (1.0 - p)
