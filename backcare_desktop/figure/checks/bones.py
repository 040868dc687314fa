"""Does every bone keep its length?"""

import math
from collections.abc import Iterable
from itertools import pairwise

from backcare_desktop.figure.checks.finding import MM_PER_H, Finding
from backcare_desktop.figure.checks.moments import Moment
from backcare_desktop.figure.skeleton.kinematics import (
    FOREARM_H,
    HIP_LATERAL_H,
    LUMBAR_H,
    SHANK_H,
    SIDES,
    THIGH_H,
    THORACIC_H,
    TOE_JOINT_H,
    UPPER_ARM_H,
    Skeleton,
)

#: No one sees a tenth of a millimetre; bones do not stretch.
STRETCH_MM = 0.1

_LUMBAR = [f"lumbar{index}" for index in range(1, 6)]
_THORACIC = [f"thoracic{index}" for index in range(1, 5)]


def _lengths() -> dict[tuple[str, str], float]:
    """Return how far apart, in H, the starts of two bones are; the shoulders glide on the chest and are left out."""
    lengths = {pair: LUMBAR_H / len(_LUMBAR) for pair in pairwise(_LUMBAR)}
    spine = [_LUMBAR[-1], *_THORACIC]
    lengths |= {pair: THORACIC_H / len(_THORACIC) for pair in pairwise(spine)}
    for side, _ in SIDES:
        lengths |= {
            ("pelvis", f"thigh{side}"): HIP_LATERAL_H,
            (f"thigh{side}", f"shank{side}"): THIGH_H,
            (f"shank{side}", f"foot{side}"): SHANK_H,
            (f"foot{side}", f"toes{side}"): math.hypot(*TOE_JOINT_H),
            (f"upper_arm{side}", f"forearm{side}"): UPPER_ARM_H,
            (f"forearm{side}", f"hand{side}"): FOREARM_H,
        }
    return lengths


_LENGTHS = _lengths()


def stretches(skeleton: Skeleton) -> dict[tuple[str, str], float]:
    """Return by how much each bone, from its own start to the next one's, is too long, in H; negative if short."""
    return {
        (one, other): math.dist(skeleton.bones[one][0], skeleton.bones[other][0]) - length_h
        for (one, other), length_h in _LENGTHS.items()
    }


def check_bones(moments: Iterable[Moment]) -> list[Finding]:
    """Return the bones that change their length by more than STRETCH_MM."""
    return [
        Finding(
            "bones", moment.reach, f"from {one} to {other} is stretched", abs(by_h) * MM_PER_H, STRETCH_MM
        )
        for moment in moments
        for (one, other), by_h in stretches(moment.skeleton).items()
        if abs(by_h) * MM_PER_H > STRETCH_MM
    ]
