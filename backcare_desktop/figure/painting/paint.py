"""The one public entry to the figure's drawing: a scene painted into a rectangle, without widgets."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPolygonF

from backcare_desktop.figure.body.surface import PARTS, Part
from backcare_desktop.figure.geometry.camera import Camera
from backcare_desktop.figure.geometry.project import View
from backcare_desktop.figure.geometry.vectors import WORLD, BoneFrame, dot
from backcare_desktop.figure.painting.frame import Frame, frame_for
from backcare_desktop.figure.painting.head import head_fills
from backcare_desktop.figure.painting.hull import Point, outline
from backcare_desktop.figure.painting.order import Fill, Item, far_to_near
from backcare_desktop.figure.painting.palette import FigurePalette
from backcare_desktop.figure.painting.shading import Light, blobs_of, fills_of, lowest_h, samples_of
from backcare_desktop.figure.painting.shadow import shadow_fills
from backcare_desktop.figure.painting.spine import paint_spine
from backcare_desktop.figure.props.drawing import WORLD_BONE
from backcare_desktop.figure.skeleton.kinematics import solve
from backcare_desktop.figure.skeleton.pose import Pose

#: Where on screen the light comes from, for a camera that is not mirrored: from the upper left.
_LIGHT: Point = (-0.50, -0.87)
#: A limb that points this much at the viewer shows its end in front of its sleeve (cosine).
_END_ON = 0.45


@dataclass(frozen=True)
class FigureScene:
    """Everything one picture shows.

    `frame` comes from `frame_for` over all poses of the exercise, so that the figure stays in place while it
    moves; without it the picture fits this one pose.
    """

    pose: Pose
    camera: Camera
    palette: FigurePalette
    equipment: tuple[str, ...] = ()
    frame: Frame | None = None
    show_spine: bool = True
    show_mat: bool = True


def paint_figure(painter: QPainter, rect: QRectF, scene: FigureScene) -> None:
    """Paint the scene, fitted and centred into `rect`. The painter is given back as it was."""
    if rect.width() < 4.0 or rect.height() < 4.0:
        return
    frame = scene.frame or frame_for((scene.pose,), scene.camera, scene.equipment, show_mat=scene.show_mat)
    view = frame.view(scene.camera, rect)
    skeleton = solve(scene.pose)
    bones = {**skeleton.bones, WORLD_BONE: WORLD}
    flip = -1.0 if scene.camera.mirrored else 1.0
    middle = view.depth(skeleton.point("waist"))
    light = Light(scene.palette, (_LIGHT[0] * flip, _LIGHT[1]), middle)
    beneath = [_prop_item(prop.part, None, view, bones, light) for prop in frame.props if prop.beneath]
    items = [_body_item(part, view, bones, light) for part in PARTS]
    items += [
        _prop_item(prop.part, prop.surface_h, view, bones, light) for prop in frame.props if not prop.beneath
    ]
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    if scene.show_mat:
        for layer in frame.floor:
            _fill(
                painter,
                (
                    [outline(group) for group in blobs_of(layer, view, bones)],
                    getattr(scene.palette, layer.colour),
                ),
            )
    for fill in shadow_fills([*PARTS, *(prop.part for prop in frame.props)], view, bones, scene.palette):
        _fill(painter, fill)
    for item in beneath + far_to_near(items):
        for fill in item.fills:
            _fill(painter, fill)
    if scene.show_spine:
        paint_spine(painter, skeleton, view, scene.palette)
    painter.restore()


def _body_item(part: Part, view: View, bones: dict[str, BoneFrame], light: Light) -> Item:
    layers = part.layers
    if part.sleeve_bone and -dot(bones[part.sleeve_bone][3], view.towards) > _END_ON:
        layers = (layers[-1], *layers[:-1])
    groups = {layer: blobs_of(layer, view, bones) for layer in layers}
    if part.name == "head":
        fills = head_fills(bones, view, light)
    else:
        fills = [fill for layer in layers for fill in fills_of(layer, groups[layer], view, light)]
    samples = [sample for layer in layers for sample in samples_of(groups[layer])]
    lowest = min(lowest_h(layer, bones) for layer in layers)
    return Item(part.name, fills, samples, part.over, lowest)


def _prop_item(
    part: Part, surface_h: float | None, view: View, bones: dict[str, BoneFrame], light: Light
) -> Item:
    fills: list[Fill] = []
    for layer in part.layers:
        groups = blobs_of(layer, view, bones)
        if layer.girth > 0.0:
            fills += fills_of(layer, groups, view, light)
        else:
            fills.append(([outline(group) for group in groups], getattr(light.palette, layer.colour)))
    first = part.layers[0]
    return Item(
        part.name,
        fills,
        samples_of(blobs_of(first, view, bones)),
        part.over,
        lowest_h(first, bones),
        surface_h,
    )


def _fill(painter: QPainter, fill: tuple[list[list[Point]], QColor]) -> None:
    """Paint polygons of one colour as one shape, so that overlaps of a translucent colour stay even."""
    polygons, colour = fill
    painter.setBrush(colour)
    if len(polygons) == 1:
        painter.drawPolygon(QPolygonF([QPointF(x, y) for x, y in polygons[0]]))
        return
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    for polygon in polygons:
        path.addPolygon(QPolygonF([QPointF(x, y) for x, y in polygon]))
        path.closeSubpath()
    painter.drawPath(path)
