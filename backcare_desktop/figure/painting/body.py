"""The body as things to paint, with what the depth order needs to know of them."""

from collections.abc import Sequence

from backcare_desktop.core.look import Build
from backcare_desktop.figure.body.shapes import Ball, BodyPart, Coat
from backcare_desktop.figure.body.soft_bones import with_soft_bones
from backcare_desktop.figure.body.surface import skin
from backcare_desktop.figure.body.trunk import breathed
from backcare_desktop.figure.geometry.project import Screen, View
from backcare_desktop.figure.geometry.vectors import BoneFrame, dot
from backcare_desktop.figure.painting.body_order import BodySolid, Capsule
from backcare_desktop.figure.painting.coats import Brush, coat_fills
from backcare_desktop.figure.painting.head import head_fills
from backcare_desktop.figure.painting.order import Fill, Item, LevelFill
from backcare_desktop.figure.painting.shading import Light
from backcare_desktop.figure.skeleton.pose import Pose

#: With the crown this far turned away from the viewer (cosine), the neck is in front of the head.
_HEAD_ON = -0.80


def brush_for(pose: Pose, view: View, bones: dict[str, BoneFrame], light: Light, pixel_ratio: float) -> Brush:
    """Return what to paint the body of a pose with."""
    return Brush.of(Screen(view, with_soft_bones(bones, pose)), light, pixel_ratio)


def body_items(build: Build, pose: Pose, brush: Brush) -> list[Item]:
    """Return every part as a thing in the depth order."""
    torso, *others = skin(build)
    parts = (breathed(torso, pose.angle("belly.rise_mH") / 1000.0), *others)
    limb_depths: dict[str, float] = {}
    for part in parts:
        ends = [brush.spot(ball)[5] for line in part.lines for ball in line]
        limb_depths[part.limb] = max(limb_depths.get(part.limb, -9.0), sum(ends) / len(ends))
    return [_item(part, brush, limb_depths[part.limb]) for part in parts]


def _item(part: BodyPart, brush: Brush, depth_h: float) -> Item:
    screen = brush.screen
    fills: Sequence[Fill | LevelFill]
    if part.name == "head":
        fills = head_fills(screen.bones, screen.view, brush.light)
    else:
        fills = [fill for coat in _in_order(part, brush) for fill in coat_fills(coat, brush, depth_h)]
    spots = [brush.spot(ball) for coat in part.coats for shape in coat.shapes for ball in shape.balls]
    samples = [(centre.real, centre.imag, radius, depth) for centre, _, _, _, radius, depth in spots]
    body = BodySolid(part.name, tuple([_capsule(line, brush) for line in part.lines]), _covers(part, screen))
    return Item(part.name, fills, samples, body=body)


def _capsule(line: tuple[Ball, Ball], brush: Brush) -> Capsule:
    """Return a line of a part in the viewer's space, in H."""
    k = brush.screen.view.scale_px
    (a, _, _, _, _, near), (b, _, _, _, _, far) = brush.spot(line[0]), brush.spot(line[1])
    radius = (line[0].radii[0] + line[1].radii[0]) / 2.0
    return (a.real / k, a.imag / k, near), (b.real / k, b.imag / k, far), radius


def _covers(part: BodyPart, screen: Screen) -> frozenset[str]:
    """Return what a part of the trunk goes over: cloth whose opening is turned away, and the head over the neck."""
    towards, bones = screen.view.towards, screen.bones
    covered: set[str] = set()
    if part.name == "torso":
        covered |= {"pelvis"} if dot(bones["pelvis"][3], towards) >= 0.0 else set()
        covered |= {"neck"} if dot(bones["collar"][3], towards) < 0.0 else set()
    elif part.name == "pelvis" and dot(bones["pelvis"][3], towards) < 0.0:
        covered.add("torso")
    elif part.name == "neck" and dot(bones["collar"][3], towards) >= 0.0:
        covered.add("torso")
    elif part.name == "head" and dot(bones["head"][3], towards) > _HEAD_ON:
        covered.add("neck")
    return frozenset(covered)


def _in_order(part: BodyPart, brush: Brush) -> list[Coat]:
    """Return the coats of a part in the order to paint them."""
    if part.loose:
        return sorted(part.coats, key=lambda coat: sum(brush.spot(b)[5] for b in coat.shapes[0].balls[-2:]))
    coats: list[Coat] = []
    for coat in part.coats:
        if coat.over_when is not None:
            bone, sign = coat.over_when
            if sign * dot(brush.screen.bones[bone][3], brush.screen.view.towards) < 0.0:
                coats.insert(0, coat)
                continue
        coats.append(coat)
    return coats
