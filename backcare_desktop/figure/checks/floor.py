"""Does any of the skin go through the floor?"""

import math
from collections.abc import Iterable

from backcare_desktop.figure.checks.finding import MM_PER_H, Finding
from backcare_desktop.figure.checks.moments import Moment
from backcare_desktop.figure.checks.skin import hull_corners
from backcare_desktop.figure.skeleton.kinematics import Skeleton

#: Flesh and a mat give this much.
DEPTH_MM = 5.0


def floor_depths(skeleton: Skeleton) -> dict[str, float]:
    """Return how deep the lowest skin of each bone is under the floor, in H; negative above it.

    The keys and their order are the same for every skeleton that `solve` returns, and one with soft bones has more.
    """
    depths: dict[str, float] = {}
    for skin in hull_corners(skeleton):
        (_, _, height), (_, _, x), (_, _, y), (_, _, z) = skeleton.bones[skin.bone]
        depths[skin.bone] = (
            max(
                math.sqrt((rx * x) ** 2 + (ry * y) ** 2 + (rz * z) ** 2) - cx * x - cy * y - cz * z
                for (cx, cy, cz), (rx, ry, rz) in skin.balls
            )
            - height
        )
    return depths


def check_floor(moments: Iterable[Moment]) -> list[Finding]:
    """Return where skin is deeper than DEPTH_MM under the floor."""
    return [
        Finding("floor", moment.reach, f"{bone} is under the floor", depth_h * MM_PER_H, DEPTH_MM)
        for moment in moments
        for bone, depth_h in floor_depths(moment.skeleton).items()
        if depth_h * MM_PER_H > DEPTH_MM
    ]
