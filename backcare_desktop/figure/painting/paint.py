"""The one public entry to the figure's drawing: a scene painted into a rectangle, without widgets."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath

from backcare_desktop.core.look import Build, Hair
from backcare_desktop.figure.body.touch_points import place_of
from backcare_desktop.figure.geometry.camera import Camera
from backcare_desktop.figure.geometry.project import View
from backcare_desktop.figure.geometry.vectors import Vec
from backcare_desktop.figure.motion.motion import Tint, Touch
from backcare_desktop.figure.painting.arrow import paint_arrow
from backcare_desktop.figure.painting.body import Figure, body_items
from backcare_desktop.figure.painting.broad import is_broad, paint_broad
from backcare_desktop.figure.painting.frame import Frame, frame_for
from backcare_desktop.figure.painting.head import head_fills
from backcare_desktop.figure.painting.hull import Point
from backcare_desktop.figure.painting.levels import polygon_of
from backcare_desktop.figure.painting.order import Fill, Item, LevelFill, far_to_near
from backcare_desktop.figure.painting.palette import FigurePalette
from backcare_desktop.figure.painting.shading import Light
from backcare_desktop.figure.painting.shadow import ground_fills
from backcare_desktop.figure.painting.spine import paint_spine
from backcare_desktop.figure.painting.tints import Stain
from backcare_desktop.figure.painting.touch_marks import paint_touches
from backcare_desktop.figure.props.drawing import prop_items
from backcare_desktop.figure.skeleton.kinematics import Skeleton, solve
from backcare_desktop.figure.skeleton.pose import Pose

#: Where on screen the light comes from, for a camera that is not mirrored: from the upper left.
_LIGHT: Point = (-0.50, -0.87)
#: Arrows keep off the face: the middle of the head in its frame, and how far from it they stay, in H.
_MIDDLE_OF_HEAD: Vec = (0.01, 0.0, 0.03)
_HEAD_RADIUS_H = 0.075
#: The ring of what touches is at most this large, in H.
_RING_H = 0.016
_SMOOTH = QPainter.RenderHint.Antialiasing
_OPAQUE = 255


@dataclass(frozen=True)
class FigureScene:
    """Everything one picture shows.

    `frame` comes from `frame_for` over all poses of the exercise, so that the figure stays in place while it
    moves; without it the picture fits this one pose. `tints` are the regions to stain: those that stretch, or
    (not `stretches`) those that work.
    """

    pose: Pose
    camera: Camera
    palette: FigurePalette
    frame: Frame | None = None
    show_spine: bool = True
    show_mat: bool = True
    build: Build = Build.MEDIUM
    hair: Hair = Hair.SHORT
    tints: tuple[Tint, ...] = ()
    stretches: bool = False
    #: What touches something now, to be ringed; and the ways, in the world, to be drawn as arrows.
    touches: tuple[Touch, ...] = ()
    ways: tuple[tuple[Vec, ...], ...] = ()


def paint_figure(
    painter: QPainter, rect: QRectF, scene: FigureScene, pixel_ratio: float | None = None
) -> None:
    """Paint the scene, fitted and centred into `rect`. The painter is given back as it was.

    `pixel_ratio` says how fine to draw where it is not the painter's own device that counts.
    """
    if rect.width() < 4.0 or rect.height() < 4.0:
        return
    frame = scene.frame or frame_for((scene.pose,), scene.camera, show_mat=scene.show_mat)
    view = frame.view(scene.camera, rect)
    skeleton = solve(scene.pose)
    flip = -1.0 if scene.camera.mirrored else 1.0
    middle = view.depth(skeleton.point("waist"))
    light = Light(scene.palette, (_LIGHT[0] * flip, _LIGHT[1]), middle)
    beneath, among = prop_items(frame.props, skeleton, view, light)
    pixel_ratio = pixel_ratio or painter.device().devicePixelRatio()
    items, stains = _figure_items(scene, skeleton, view, light, pixel_ratio)
    ground = ground_fills(frame.floor, frame.props, skeleton, view, light) if scene.show_mat else []
    painter.save()
    painter.setPen(Qt.PenStyle.NoPen)
    _paint_ground(painter, ground, pixel_ratio)
    painted: set[str] = set()
    for item in beneath + far_to_near(items + among):
        _paint(painter, item.fills)
        painted.add(item.name)
        for stain in [stain for stain in stains if item.name in stain.parts and stain.parts <= painted]:
            _paint(painter, stain.fills)
    painter.setRenderHint(_SMOOTH)
    _paint_overlays(painter, scene, skeleton, view)
    painter.restore()


def _paint_overlays(painter: QPainter, scene: FigureScene, skeleton: Skeleton, view: View) -> None:
    """Paint the line of the spine, the rings of what touches and the arrows of what moves."""
    if scene.show_spine:
        paint_spine(painter, skeleton, scene.pose, view, scene.palette)
    if scene.touches:
        paint_touches(painter, [_ring(skeleton, touch) for touch in scene.touches], view, scene.palette)
    for way in scene.ways:
        face = (skeleton.point("head", _MIDDLE_OF_HEAD), _HEAD_RADIUS_H)
        paint_arrow(painter, way, view, scene.palette, keep_off=face)


def _ring(skeleton: Skeleton, touch: Touch) -> tuple[Vec, float]:
    """Return where the ring of a touch is, and its radius in H: just above the floor, small beside broad parts."""
    (x, y, z), radius = place_of(skeleton, touch.point)
    small = min(radius, _RING_H)
    return (x, y, z - radius + small if touch.on == "floor" else z), small


def _figure_items(
    scene: FigureScene, skeleton: Skeleton, view: View, light: Light, pixel_ratio: float
) -> tuple[list[Item], list[Stain]]:
    """Return the figure's parts, head included, and the stains on them."""
    palette = scene.palette
    tint = palette.tint_stretch if scene.stretches else palette.tint_work
    figure = Figure(scene.build, scene.pose, skeleton.bones, scene.tints, tint)
    items, stains = body_items(figure, view, light, pixel_ratio)
    fills = head_fills(skeleton.bones, view, light, scene.hair)
    return [replace(item, fills=fills) if item.name == "head" else item for item in items], stains


def _paint_ground(painter: QPainter, fills: Sequence[Fill], pixel_ratio: float) -> None:
    """Paint the floor and the shadows on it."""
    for fill in fills:
        shapes, colour = fill
        if colour.alpha() == _OPAQUE and len(shapes) == 1 and is_broad(shapes[0], pixel_ratio):
            paint_broad(painter, shapes[0], colour, pixel_ratio)
        else:
            _paint(painter, [fill])


def _paint(painter: QPainter, fills: Sequence[Fill | LevelFill]) -> None:
    """Paint fills in order: levels polygon by polygon, others as one shape, so that their overlaps stay even.

    The tones of neighbouring levels are so close that their edges look smooth without antialiasing, which costs six
    times as much.
    """
    painter.setRenderHint(_SMOOTH)
    smooth, draw = True, painter.drawPolygon
    for fill in fills:
        if isinstance(fill, LevelFill):
            if fill.smooth is not smooth:
                smooth = fill.smooth
                painter.setRenderHint(_SMOOTH, smooth)
            painter.setBrush(fill.brush)
            for polygon in fill.polygons:
                draw(polygon)
            continue
        shapes, colour = fill
        if not smooth:
            smooth = True
            painter.setRenderHint(_SMOOTH)
        painter.setBrush(colour)
        if len(shapes) == 1:
            draw(polygon_of(shapes[0]))
            continue
        joined = QPainterPath()
        joined.setFillRule(Qt.FillRule.WindingFill)
        for shape in shapes:
            joined.addPolygon(polygon_of(shape))
            joined.closeSubpath()
        painter.drawPath(joined)
