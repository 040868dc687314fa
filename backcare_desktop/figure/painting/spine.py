"""The spine line: a smooth curve behind the vertebrae with one dot for each, in the accent colour."""

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen

from backcare_desktop.figure.geometry.project import View
from backcare_desktop.figure.geometry.vectors import Vec, at, dot
from backcare_desktop.figure.painting.palette import FigurePalette
from backcare_desktop.figure.skeleton.kinematics import Skeleton

#: How far behind each spine joint the line runs, in H: hollow at the waist (lordosis, about 40 degrees over the
#: lumbar length), full between the shoulder blades (kyphosis, about 35). It ends half-way up the neck.
_BEHIND_H = (0.046, 0.042, 0.036, 0.031, 0.030, 0.033, 0.037, 0.041, 0.045, 0.046, 0.043, 0.034, 0.026)
_CASING_H = 0.017
_LINE_H = 0.0105
_DOT_H = 0.0046
_VERTEBRAE = 24
#: The line fades out between these two, as the chest turns to the viewer (cosine of the angle).
_SEEN, _HIDDEN = 0.46, 0.60
#: From this share of pointing at the viewer on, the trunk is too foreshortened for a line to say anything.
_END_ON = 0.45


def spine_visibility(skeleton: Skeleton, view: View) -> float:
    """Return 1 where the back or side is seen in length, 0 where the chest or an end of the trunk faces the viewer."""
    ribs = skeleton.bones["ribs"]
    facing = dot(ribs[1], view.towards) + max(0.0, abs(dot(ribs[3], view.towards)) - _END_ON)
    return min(1.0, max(0.0, (_HIDDEN - facing) / (_HIDDEN - _SEEN)))


def paint_spine(painter: QPainter, skeleton: Skeleton, view: View, palette: FigurePalette) -> None:
    """Paint the spine line over the body, as far as it can be seen from there."""
    strength = spine_visibility(skeleton, view)
    if strength <= 0.0:
        return
    points = [view.point(p) for p in _line(skeleton)]
    path = QPainterPath(QPointF(*points[0]))
    for x, y in points[1:]:
        path.lineTo(x, y)
    painter.save()
    painter.setOpacity(painter.opacity() * strength)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for colour, width in ((palette.spine_casing, _CASING_H), (palette.spine, _LINE_H)):
        pen = QPen(colour, width * view.scale_px)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        painter.drawPath(path)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(palette.spine_casing)
    radius = _DOT_H * view.scale_px / 2.0
    for index in range(_VERTEBRAE):
        place = index / (_VERTEBRAE - 1) * (len(points) - 1)
        painter.drawEllipse(QPointF(*points[round(place)]), radius, radius)
    painter.restore()


def _line(skeleton: Skeleton) -> list[Vec]:
    """Return points of a smooth curve (Catmull-Rom) through the backs of the spine's joints."""
    knots = [at(frame, (-behind, 0.0, 0.0)) for frame, behind in zip(skeleton.spine, _BEHIND_H, strict=False)]
    ends = [knots[0], *knots, knots[-1]]
    points: list[Vec] = []
    for p, q, r, s in zip(ends, ends[1:], ends[2:], ends[3:], strict=False):
        for step in range(6):
            t = step / 6.0
            points.append(_blend(p, q, r, s, t))
    points.append(knots[-1])
    return points


def _blend(p: Vec, q: Vec, r: Vec, s: Vec, t: float) -> Vec:
    a, b, c, d = (
        -0.5 * t + t * t - 0.5 * t**3,
        1 - 2.5 * t * t + 1.5 * t**3,
        0.5 * t + 2 * t * t - 1.5 * t**3,
        0.5 * (t**3 - t * t),
    )
    return (
        a * p[0] + b * q[0] + c * r[0] + d * s[0],
        a * p[1] + b * q[1] + c * r[1] + d * s[1],
        a * p[2] + b * q[2] + c * r[2] + d * s[2],
    )
