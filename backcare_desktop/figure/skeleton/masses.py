"""Where the weight of the body is. No painting.

Masses and centres are the means of the female and male adults of de Leva 1996 (Adjustments to
Zatsiorsky-Seluyanov's segment inertia parameters, J Biomech 29), set on the bones of kinematics.py. The trunk's
three parts keep their shares of the way from C7 to the hips; together they lie at 0.51 of it, as de Leva gives.
"""

from dataclasses import dataclass

from backcare_desktop.figure.geometry.vectors import Vec
from backcare_desktop.figure.skeleton.kinematics import (
    FOREARM_H,
    SHANK_H,
    SIDES,
    THIGH_H,
    UPPER_ARM_H,
    Skeleton,
)


@dataclass(frozen=True)
class Segment:
    """A part of the body's mass: `share` of the whole, at `centre` in a bone's frame, in H."""

    bone: str
    share: float
    centre: Vec


def _limb_segments(side: str) -> tuple[Segment, ...]:
    """Return the segments of one arm and leg; the foot's centre is 0.423 of its length before the heel's end."""
    return (
        Segment(f"upper_arm{side}", 0.0263, (0.0, 0.0, -0.5763 * UPPER_ARM_H)),
        Segment(f"forearm{side}", 0.0150, (0.0, 0.0, -0.4567 * FOREARM_H)),
        Segment(f"hand{side}", 0.0058, (0.0, 0.0, -0.038)),
        Segment(f"thigh{side}", 0.1447, (0.0, 0.0, -0.3854 * THIGH_H)),
        Segment(f"shank{side}", 0.0457, (0.0, 0.0, -0.4374 * SHANK_H)),
        Segment(f"foot{side}", 0.0133, (0.029, 0.0, -0.020)),
    )


#: Head with neck, upper trunk (C7 to the tip of the breastbone), middle (to the navel) and lower trunk, limbs.
SEGMENTS: tuple[Segment, ...] = (
    Segment("head", 0.0681, (0.008, 0.0, 0.037)),
    Segment("thoracic3", 0.1570, (0.0, 0.0, -0.022)),
    Segment("lumbar5", 0.1549, (0.0, 0.0, -0.010)),
    Segment("pelvis", 0.1182, (0.0, 0.0, 0.039)),
    *(segment for side, _ in SIDES for segment in _limb_segments(side)),
)
_WHOLE = sum(segment.share for segment in SEGMENTS)


def centre_of_mass(skeleton: Skeleton) -> Vec:
    """Return the point of the world, in H, in which the body's weight acts."""
    x = y = z = 0.0
    for segment in SEGMENTS:
        here = skeleton.point(segment.bone, segment.centre)
        share = segment.share / _WHOLE
        x += here[0] * share
        y += here[1] * share
        z += here[2] * share
    return (x, y, z)
