"""Bones that only the skin has: the phalanges as one, the thumb, and the collar."""

from backcare_desktop.figure.geometry.vectors import BoneFrame, Vec, lerp, moved, turned_x, turned_y
from backcare_desktop.figure.skeleton.kinematics import SIDES
from backcare_desktop.figure.skeleton.pose import Pose

#: The opening of the shirt: where on the chest, and how far it leans forward.
_COLLAR_H: Vec = (-0.010, 0.0, 0.1590)
_COLLAR_DEG = 20.0
#: Where the fingers start on the hand, and how long their first two phalanges are.
_KNUCKLES_H = 0.053
_PHALANGES_H = (0.0225, 0.0165)
#: How far each joint of the fingers bends in a fist.
_FIST_DEG = (82.0, 100.0, 62.0)
#: The thumb's middle joint and tip: beside a flat hand, and over the fingers of a fist. y is towards the palm.
_THUMB_FLAT: tuple[Vec, Vec] = ((0.0245, 0.0015, -0.037), (0.0300, 0.0025, -0.061))
_THUMB_FIST: tuple[Vec, Vec] = ((0.0225, 0.019, -0.038), (0.0060, 0.029, -0.052))


def with_soft_bones(bones: dict[str, BoneFrame], pose: Pose) -> dict[str, BoneFrame]:
    """Return the bones together with those of fingers, thumbs and collar."""
    both = dict(bones)
    both["collar"] = turned_y(moved(bones["chest"], _COLLAR_H), _COLLAR_DEG)
    for side, sign in SIDES:
        hand = bones[f"hand{side}"]
        grasp = pose.angle(f"grasp{side}") / 100.0
        knuckles = moved(hand, (0.0, -sign * 0.0008, -_KNUCKLES_H))
        bend = [-sign * angle * grasp for angle in _FIST_DEG]
        first = turned_x(knuckles, bend[0])
        second = turned_x(moved(first, (0.0, 0.0, -_PHALANGES_H[0])), bend[1])
        both[f"finger2{side}"] = second
        both[f"finger3{side}"] = turned_x(moved(second, (0.0, 0.0, -_PHALANGES_H[1])), bend[2])
        for name, flat, fist in zip(("thumb1", "thumb2"), _THUMB_FLAT, _THUMB_FIST, strict=True):
            x, y, z = lerp(flat, fist, grasp)
            both[f"{name}{side}"] = moved(hand, (x, -sign * y, z))
    return both
