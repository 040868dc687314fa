"""How much of the world a picture shows: computed from all poses of an exercise, so that it never jumps.

From the exercise's own camera the window fits tightly. As one turns away from it the window opens, over the first
`_OPENING_DEG` degrees, to one that holds the exercise from all round and turns about its middle: from there on
the figure keeps its size, whichever way it faces.
"""

import math
from dataclasses import dataclass

from PySide6.QtCore import QRectF

from backcare_desktop.figure.geometry.camera import Camera
from backcare_desktop.figure.geometry.project import View
from backcare_desktop.figure.geometry.vectors import Vec, at, dot
from backcare_desktop.figure.painting.coarse_body import WorldBall, coarse_body
from backcare_desktop.figure.painting.floor import Floor, floor_for
from backcare_desktop.figure.props.placed import PlacedProp, PropKind
from backcare_desktop.figure.props.solids import BALL_RADIUS_H, ROLLER_HALF_H, ROLLER_RADIUS_H, boxes_of
from backcare_desktop.figure.skeleton.kinematics import solve
from backcare_desktop.figure.skeleton.pose import Pose

#: Left free on every side, as a share of the rectangle.
_MARGIN = 0.025
_OPENING_DEG = 45.0
#: So many poses, spread over the motion, say how far it reaches.
_MOST_POSES = 9
#: A towel's ends and a band's knot reach this far beyond the points they run through.
_LOOSE_H = 0.03


@dataclass(frozen=True)
class Window:
    """A piece of the screen in H: left, right, top and bottom of the world's origin (right and down positive)."""

    left: float
    right: float
    top: float
    bottom: float


@dataclass(frozen=True)
class Frame:
    """The window on the world for one exercise: what it must hold, the camera it fits best, floor and props."""

    camera: Camera
    window: Window
    balls: tuple[WorldBall, ...]
    floor: Floor | None
    props: tuple[PlacedProp, ...]

    def view(self, camera: Camera, rect: QRectF) -> View:
        """Return the view that fits this frame into a rectangle, from its own camera or any other."""
        width = rect.width() * (1.0 - 2.0 * _MARGIN)
        height = rect.height() * (1.0 - 2.0 * _MARGIN)
        tight, x, y = self.window, *_middle(self.window)
        scale = min(width / (tight.right - tight.left), height / (tight.bottom - tight.top))
        if camera != self.camera:
            share = self._opened(camera)
            exact, safe = window_of(self.balls, camera), self._all_round(camera)
            (ex, ey), (sx, sy) = _middle(exact), _middle(safe)
            x, y = ex + (sx - ex) * share, ey + (sy - ey) * share
            turning = min(width / (safe.right - safe.left), height / (safe.bottom - safe.top))
            scale = min(
                scale + (turning - scale) * share,
                width / 2.0 / max(exact.right - x, x - exact.left),
                height / 2.0 / max(exact.bottom - y, y - exact.top),
            )
        centre = rect.center()
        return View.of(camera, centre.x() - scale * x, centre.y() - scale * y, scale)

    def _opened(self, camera: Camera) -> float:
        """Return how far the window has opened, 0 to 1, smoothly."""
        turn = (camera.azimuth_deg - self.camera.azimuth_deg + 180.0) % 360.0 - 180.0
        rise = camera.elevation_deg - self.camera.elevation_deg
        share = min(1.0, math.hypot(turn, rise) / _OPENING_DEG)
        return share * share * (3.0 - 2.0 * share)

    def _all_round(self, camera: Camera) -> Window:
        """Return the window that holds everything from every azimuth at the camera's height."""
        xs, ys = [c[0] for c, _ in self.balls], [c[1] for c, _ in self.balls]
        middle = ((min(xs) + max(xs)) / 2.0, (min(ys) + max(ys)) / 2.0, 0.0)
        right, up, _ = camera.axes
        sine, cosine = math.hypot(up[0], up[1]), up[2]
        wide, top, bottom = 0.0, math.inf, -math.inf
        for (x, y, z), r in self.balls:
            away = math.hypot(x - middle[0], y - middle[1])
            wide = max(wide, away + r)
            top = min(top, -z * cosine - away * sine - r)
            bottom = max(bottom, -z * cosine + away * sine + r)
        across, down = dot(middle, right), -dot(middle, up)
        return Window(across - wide, across + wide, down + top, down + bottom)


def frame_for(
    poses: tuple[Pose, ...],
    camera: Camera,
    props: tuple[PlacedProp, ...] = (),
    *,
    show_mat: bool = True,
) -> Frame:
    """Return the frame that holds every pose, its props and the floor under them. Needs at least one pose."""
    last = len(poses) - 1
    count = min(_MOST_POSES, len(poses))
    chosen = [poses[round(last * index / max(1, count - 1))] for index in range(count)]
    bodies = [coarse_body(solve(pose)) for pose in chosen]
    floor = floor_for(bodies, props) if show_mat else None
    balls = [ball for groups in bodies for group in groups for ball in group]
    balls += [ball for prop in props for ball in _extent(prop)]
    if floor is not None:
        balls += [(point, 0.004) for point in floor.edge]
    return Frame(camera, window_of(tuple(balls), camera), tuple(balls), floor, props)


def window_of(balls: tuple[WorldBall, ...], camera: Camera) -> Window:
    """Return the smallest window on the balls."""
    (rx, ry, _), (ux, uy, uz), _ = camera.axes
    left = top = math.inf
    right = bottom = -math.inf
    for (x, y, z), r in balls:
        across, down = x * rx + y * ry, -(x * ux + y * uy + z * uz)
        left, right = min(left, across - r), max(right, across + r)
        top, bottom = min(top, down - r), max(bottom, down + r)
    return Window(left, right, top, bottom)


def _middle(window: Window) -> tuple[float, float]:
    return (window.left + window.right) / 2.0, (window.top + window.bottom) / 2.0


def _extent(prop: PlacedProp) -> list[WorldBall]:
    """Return balls that enclose a prop."""
    x, y = prop.at_h
    if prop.kind is PropKind.BALL:
        return [((x, y, BALL_RADIUS_H), BALL_RADIUS_H)]
    if prop.kind is PropKind.ROLLER:
        ends = (-ROLLER_HALF_H, ROLLER_HALF_H)
        return [(at(prop.frame, (0.0, side, ROLLER_RADIUS_H)), ROLLER_RADIUS_H) for side in ends]
    if prop.anchor_h is not None:
        return [(prop.anchor_h, _LOOSE_H)]
    corners: list[Vec] = [
        (cx, cy, cz)
        for low, high in boxes_of(prop)
        for cx in (low[0], high[0])
        for cy in (low[1], high[1])
        for cz in (low[2], high[2])
    ]
    return [(at(prop.frame, corner), 0.003) for corner in corners]
