"""How much of the world a picture shows: computed from all poses of an exercise, so that it never jumps."""

import math
from dataclasses import dataclass

from PySide6.QtCore import QRectF

from backcare_desktop.figure.body.surface import PARTS, Ball, Layer
from backcare_desktop.figure.geometry.camera import Camera
from backcare_desktop.figure.geometry.project import View
from backcare_desktop.figure.geometry.vectors import ORIGIN, WORLD, BoneFrame, Vec, at
from backcare_desktop.figure.props.drawing import WORLD_BONE, Prop, place_props
from backcare_desktop.figure.skeleton.kinematics import solve
from backcare_desktop.figure.skeleton.pose import Pose

_MARGIN = 0.035
_MAT_WIDTH_H = 0.36
_MAT_LENGTH_H = 1.06
_MAT_CORNER_H = 0.03
_MAT_THICK_H = 0.007
_SPILL_H = 0.05
#: How far hands and feet reach beyond the joint they start at.
_TIPS: dict[str, Vec] = {"hand": (0.0, 0.0, -0.09), "foot": (0.08, 0.0, 0.0)}


@dataclass(frozen=True)
class Frame:
    """The window on the world for one exercise seen by one camera: bounds on screen in H, floor and props."""

    left_h: float
    top_h: float
    right_h: float
    bottom_h: float
    floor: tuple[Layer, ...]
    props: tuple[Prop, ...]

    def view(self, camera: Camera, rect: QRectF) -> View:
        """Return the view that fits this frame into a rectangle, centred."""
        width = rect.width() * (1.0 - 2.0 * _MARGIN)
        height = rect.height() * (1.0 - 2.0 * _MARGIN)
        scale = min(width / (self.right_h - self.left_h), height / (self.bottom_h - self.top_h))
        centre = rect.center()
        return View.of(
            camera,
            centre.x() - scale * (self.left_h + self.right_h) / 2.0,
            centre.y() - scale * (self.top_h + self.bottom_h) / 2.0,
            scale,
        )


def frame_for(
    poses: tuple[Pose, ...], camera: Camera, equipment: tuple[str, ...] = (), *, show_mat: bool = True
) -> Frame:
    """Return the frame that holds every pose, its props and the floor under them. Needs at least one pose."""
    view = View.of(camera)
    props = place_props(poses, camera, equipment)
    bodies = [{**solve(pose).bones, WORLD_BONE: WORLD} for pose in poses]
    floor = (
        _floor([solve(pose).bones for pose in poses], mat="mat" in equipment, wide=_is_wide(equipment))
        if show_mat
        else ()
    )
    boxes = [_bounds(layer, view, bodies[0]) for layer in floor]
    for bones in bodies:
        boxes += [_bounds(layer, view, bones) for part in PARTS for layer in part.layers]
        boxes += [_bounds(layer, view, bones) for prop in props for layer in prop.part.layers]
    return Frame(
        min(box[0] for box in boxes),
        min(box[1] for box in boxes),
        max(box[2] for box in boxes),
        max(box[3] for box in boxes),
        floor,
        props,
    )


def _is_wide(equipment: tuple[str, ...]) -> bool:
    return any(thing in equipment for thing in ("chair", "step", "band"))


def _bounds(layer: Layer, view: View, bones: dict[str, BoneFrame]) -> tuple[float, float, float, float]:
    blobs = [view.blob(ball, bones) for group in layer.groups for ball in group]
    wide = [math.sqrt(blob[2]) for blob in blobs]
    tall = [math.sqrt(blob[4]) for blob in blobs]
    return (
        min(b[0] - r for b, r in zip(blobs, wide, strict=True)),
        min(b[1] - r for b, r in zip(blobs, tall, strict=True)),
        max(b[0] + r for b, r in zip(blobs, wide, strict=True)),
        max(b[1] + r for b, r in zip(blobs, tall, strict=True)),
    )


def _floor(bodies: list[dict[str, BoneFrame]], *, mat: bool, wide: bool) -> tuple[Layer, ...]:
    """Return the mat along the body, or a round patch of floor where there is none."""
    points = [at(frame, _TIPS.get(name[:4], ORIGIN)) for bones in bodies for name, frame in bones.items()]
    xs, ys = [p[0] for p in points], [p[1] for p in points]
    x, y = (min(xs) + max(xs)) / 2.0, (min(ys) + max(ys)) / 2.0
    if not mat:
        radius = 0.40 if wide else 0.30
        radius = max(radius, (max(xs) - min(xs)) / 2.0 + 0.1)
        disc = Ball(WORLD_BONE, (x, y, -0.002), (radius, radius * 0.85, 0.002))
        return (Layer("floor", ((disc,),), 0.0),)
    width, length = max(ys) - min(ys) + 2 * _SPILL_H, max(xs) - min(xs) + 2 * _SPILL_H
    if width > length:
        half = (max(_MAT_WIDTH_H, length) / 2.0, max(_MAT_LENGTH_H, width + 0.12) / 2.0)
    else:
        half = (max(_MAT_LENGTH_H, length + 0.12) / 2.0, max(_MAT_WIDTH_H, min(width, 0.5)) / 2.0)
    return tuple(
        Layer(colour, (_corners((x, y, z), half),), 0.0)
        for colour, z in (("mat_edge", -_MAT_THICK_H), ("mat", 0.0))
    )


def _corners(centre: Vec, half: tuple[float, float]) -> tuple[Ball, ...]:
    inset = _MAT_CORNER_H
    return tuple(
        Ball(
            WORLD_BONE,
            (centre[0] + sx * (half[0] - inset), centre[1] + sy * (half[1] - inset), centre[2]),
            (inset, inset, 0.001),
        )
        for sx in (-1.0, 1.0)
        for sy in (-1.0, 1.0)
    )
