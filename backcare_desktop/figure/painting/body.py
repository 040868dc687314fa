"""The body as things to paint, with what the depth order needs to know of them."""

from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtGui import QColor

from backcare_desktop.core.look import Build
from backcare_desktop.figure.body.shapes import Ball, BodyPart, Coat
from backcare_desktop.figure.body.soft_bones import with_soft_bones
from backcare_desktop.figure.body.surface import skin
from backcare_desktop.figure.body.trunk import breathed
from backcare_desktop.figure.geometry.project import SeenBone, View, seen_bone
from backcare_desktop.figure.geometry.vectors import BoneFrame
from backcare_desktop.figure.motion.motion import Tint
from backcare_desktop.figure.painting.body_order import BodySolid, Capsule
from backcare_desktop.figure.painting.coats import Ink, Sitting, coat_fills, far_step, ink_for
from backcare_desktop.figure.painting.order import Item, LevelFill, Sample
from backcare_desktop.figure.painting.shading import Light
from backcare_desktop.figure.painting.tints import Stain, stains_of
from backcare_desktop.figure.skeleton.pose import Pose

#: From this grasp on, fingers are folded so far that they lie before or behind the palm.
_CLOSED = 50.0
#: With the crown this far turned away from the viewer (cosine), the neck is in front of the head.
_HEAD_ON = -0.80


#: Every bone that skin or stains lie on.
_BONES = tuple(
    {bone: None for part in skin(Build.MEDIUM, (True, True)) for bone in part.bones}
    | {f"lumbar{number}": None for number in (2, 4)}
)


@dataclass(frozen=True)
class Figure:
    """A body to paint: its build, its pose with the bones solved for it, and the regions to stain in a colour."""

    build: Build
    pose: Pose
    bones: dict[str, BoneFrame]
    tints: tuple[Tint, ...]
    tint: QColor


def body_items(
    figure: Figure, view: View, light: Light, pixel_ratio: float
) -> tuple[list[Item], list[Stain]]:
    """Return every part as a thing in the depth order, and the stains on them.

    The head comes without fills: it has a painter of its own.
    """
    pose = figure.pose
    torso, *others = skin(figure.build, (pose.angle("graspL") > _CLOSED, pose.angle("graspR") > _CLOSED))
    parts = (breathed(torso, pose.angle("belly.rise_mH") / 1000.0), *others)
    ink = ink_for(light.palette, light.from_screen, pixel_ratio, view.scale_px)
    bones = with_soft_bones(figure.bones, pose)
    seen = {name: seen_bone(view, bones[name]) for name in _BONES}
    limb_depths: dict[str, float] = {}
    for part in parts:
        depth = seen[part.bones[0]][0][2]
        limb_depths[part.limb] = max(limb_depths.get(part.limb, depth), depth)
    items: list[Item] = []
    for part in parts:
        far = far_step(light, limb_depths[part.limb])
        items.append(_item(part, ink, far, tuple([seen[bone] for bone in part.bones])))
    return items, stains_of(figure.tints, figure.tint, seen, ink)


@lru_cache(maxsize=96)
def _item(part: BodyPart, ink: Ink, far: int, seen: tuple[SeenBone, ...]) -> Item:
    """Return a part as it is painted. Kept from picture to picture: whatever rests need not be worked out again."""
    sitting = Sitting(dict(zip(part.bones, seen, strict=True)), ink)
    fills: list[LevelFill] = []
    if part.name != "head":
        fills = [fill for coat in _in_order(part, sitting) for fill in coat_fills(coat, sitting, ink, far)]
    spots = [sitting.spot(ball) for coat in part.coats for shape in coat.shapes for ball in shape.balls]
    samples: list[Sample] = [
        (centre.real, centre.imag, radius, depth) for centre, _, _, _, radius, depth, _ in spots
    ]
    capsules = tuple([_capsule(line, sitting, ink.scale_px) for line in part.lines])
    return Item(part.name, fills, samples, body=BodySolid(part.name, capsules, _covers(part, sitting)))


def _capsule(line: tuple[Ball, Ball], sitting: Sitting, scale_px: float) -> Capsule:
    """Return a line of a part in the viewer's space, in H."""
    (a, _, _, _, _, near, _), (b, _, _, _, _, far, _) = sitting.spot(line[0]), sitting.spot(line[1])
    radius = (line[0].radii[0] + line[1].radii[0]) / 2.0
    k = scale_px
    return (a.real / k, a.imag / k, near), (b.real / k, b.imag / k, far), radius


def _covers(part: BodyPart, sitting: Sitting) -> frozenset[str]:
    """Return what a part of the trunk goes over: cloth whose opening is turned away, and the head over the neck."""
    covered: set[str] = set()
    if part.name == "torso":
        covered |= {"pelvis"} if _upright(sitting, "pelvis") >= 0.0 else set()
        covered |= {"neck"} if _upright(sitting, "collar") < 0.0 else set()
    elif (part.name == "pelvis" and _upright(sitting, "pelvis") < 0.0) or (
        part.name == "neck" and _upright(sitting, "collar") >= 0.0
    ):
        covered.add("torso")
    elif part.name == "head" and _upright(sitting, "head") > _HEAD_ON:
        covered.add("neck")
    return frozenset(covered)


def _upright(sitting: Sitting, bone: str) -> float:
    """Return how far the upper end of a bone points at the viewer (cosine)."""
    return sitting.bones[bone][3][2]


def _in_order(part: BodyPart, sitting: Sitting) -> list[Coat]:
    """Return the coats of a part in the order to paint them."""
    if part.loose:
        return sorted(part.coats, key=lambda coat: sum(sitting.spot(b)[5] for b in coat.shapes[0].balls[-2:]))
    coats: list[Coat] = []
    for coat in part.coats:
        if coat.over_when is not None:
            bone, sign = coat.over_when
            if sign * _upright(sitting, bone) < 0.0:
                coats.insert(0, coat)
                continue
        coats.append(coat)
    return coats
