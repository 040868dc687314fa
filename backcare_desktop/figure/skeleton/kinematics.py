"""From a pose to the place of every bone, by forward kinematics. No painting, no Qt.

World: x forward, y left, z up, floor z = 0, in units of stature H. Lengths: Drillis and Contini 1966 as in
Winter 2009 fig. 4.1; the spine lengths are model choices that add up to the same heights.
"""

from dataclasses import dataclass

from backcare_desktop.figure.geometry.vectors import (
    WORLD,
    BoneFrame,
    Vec,
    at,
    moved,
    turned_x,
    turned_y,
    turned_z,
)
from backcare_desktop.figure.skeleton.pose import INDEX, Pose

HIP_TO_L5_H = 0.050
LUMBAR_H = 0.108
THORACIC_H = 0.167
NECK_H = 0.050
SHOULDER_ABOVE_T12_H = 0.130
SHOULDER_LATERAL_H = 0.108
HIP_LATERAL_H = 0.052
UPPER_ARM_H = 0.186
FOREARM_H = 0.146
THIGH_H = 0.245
SHANK_H = 0.246

#: The ball of the foot, where the toes bend: before the ankle and under it.
TOE_JOINT_H = (0.072, 0.030)

_LUMBAR_SEGMENTS = 5
_THORACIC_SEGMENTS = 4
#: Body signs of the two sides: left is +y.
SIDES: tuple[tuple[str, float], ...] = (("L", 1.0), ("R", -1.0))


@dataclass(frozen=True)
class Skeleton:
    """Where every bone of one pose is: bone frames by name ("thighL", "chest", ...) and the spine joints."""

    bones: dict[str, BoneFrame]
    spine: tuple[BoneFrame, ...]

    def point(self, bone: str, local: Vec = (0.0, 0.0, 0.0)) -> Vec:
        """Return the world point of a point given in a bone's frame."""
        return at(self.bones[bone], local)


def solve(pose: Pose) -> Skeleton:
    """Return where every bone is."""
    bones, spine = _trunk(pose)
    for side, sign in SIDES:
        _leg(pose, side, sign, bones)
        _arm(pose, side, sign, bones)
    return Skeleton(bones, tuple(spine))


def _bent(frame: BoneFrame, pose: Pose, region: str, parts: int) -> BoneFrame:
    """Return the frame turned by one part of a spine region's flexion, side bend and rotation."""
    base = INDEX[f"{region}.flex"]
    flex, side, rot = pose.angles[base : base + 3]
    return turned_y(turned_x(turned_z(frame, -rot / parts), side / parts), flex / parts)


def _trunk(pose: Pose) -> tuple[dict[str, BoneFrame], list[BoneFrame]]:
    """Return the bones from pelvis to head and the spine's joints. Each region bends evenly over its length.

    The chest carries the shoulders: it has the direction of the top of the thoracic spine.
    """
    root: BoneFrame = ((pose.offset_h[0], pose.offset_h[1], pose.height_h), *WORLD[1:])
    pelvis = turned_y(
        turned_x(turned_z(root, pose.angle("pelvis.yaw")), pose.angle("pelvis.roll")),
        pose.angle("pelvis.pitch"),
    )
    cursor = moved(pelvis, (0.0, 0.0, HIP_TO_L5_H))
    spine = [pelvis, cursor]
    bones = {"pelvis": pelvis}
    for region, parts, length_h in (
        ("lumbar", _LUMBAR_SEGMENTS, LUMBAR_H),
        ("thoracic", _THORACIC_SEGMENTS, THORACIC_H),
    ):
        for index in range(parts):
            cursor = moved(_bent(cursor, pose, region, parts), (0.0, 0.0, length_h / parts))
            spine.append(cursor)
            bones[f"{region}{index + 1}"] = cursor
    chest = moved(cursor, (0.0, 0.0, -THORACIC_H))
    half_neck = moved(_bent(cursor, pose, "neck", 2), (0.0, 0.0, NECK_H / 2))
    glide = pose.angle("head.glide_mH") / 1000.0
    head = moved(_bent(half_neck, pose, "neck", 2), (glide, 0.0, NECK_H / 2))
    bones |= {
        "waist": bones["lumbar3"],
        "ribs": bones["thoracic1"],
        "chest": chest,
        "neck": cursor,
        "head": head,
    }
    return bones, [*spine, half_neck, head]


def _leg(pose: Pose, side: str, sign: float, bones: dict[str, BoneFrame]) -> None:
    hip = INDEX[f"hip{side}.flex"]
    flex, abduction, outward = pose.angles[hip : hip + 3]
    socket = moved(bones["pelvis"], (0.0, sign * HIP_LATERAL_H, 0.0))
    thigh = turned_z(turned_x(turned_y(socket, -flex), sign * abduction), sign * outward)
    shank = turned_y(moved(thigh, (0.0, 0.0, -THIGH_H)), pose.angle(f"knee{side}"))
    bones[f"thigh{side}"] = thigh
    bones[f"shank{side}"] = shank
    ankle = turned_y(moved(shank, (0.0, 0.0, -SHANK_H)), -pose.angle(f"ankle{side}"))
    foot = turned_x(ankle, -sign * pose.angle(f"inversion{side}"))
    bones[f"foot{side}"] = foot
    ahead, under = TOE_JOINT_H
    bones[f"toes{side}"] = turned_y(moved(foot, (ahead, 0.0, -under)), -pose.angle(f"toes{side}"))


def _arm(pose: Pose, side: str, sign: float, bones: dict[str, BoneFrame]) -> None:
    base = INDEX[f"shoulder{side}.elev"]
    elevation, plane, outward = pose.angles[base : base + 3]
    shrug = pose.angle(f"scapula{side}.elev_mH") / 1000.0
    forward = pose.angle(f"scapula{side}.protract_mH") / 1000.0
    socket = moved(bones["chest"], (forward, sign * SHOULDER_LATERAL_H, SHOULDER_ABOVE_T12_H + shrug))
    swing = turned_z(turned_x(turned_z(socket, -sign * plane), sign * elevation), sign * plane)
    upper_arm = turned_z(swing, sign * outward)
    forearm = turned_y(moved(upper_arm, (0.0, 0.0, -UPPER_ARM_H)), -pose.angle(f"elbow{side}"))
    wrist = moved(forearm, (0.0, 0.0, -FOREARM_H))
    turned = turned_z(wrist, -sign * pose.angle(f"forearm_pron{side}"))
    extended = turned_x(turned, sign * pose.angle(f"wrist_ext{side}"))
    hand = turned_y(extended, pose.angle(f"wrist_dev{side}"))
    bones[f"upper_arm{side}"] = upper_arm
    bones[f"forearm{side}"] = forearm
    bones[f"hand{side}"] = hand
