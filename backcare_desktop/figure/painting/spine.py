"""The line of the spine: a mark for every vertebra along the back, told apart by how far its region is bent.

A region near its neutral curve has narrow marks in one colour; towards the end of its range they grow wide and
change colour, so that it can be read without seeing colours too.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QLineF, QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from backcare_desktop.figure.geometry.project import View
from backcare_desktop.figure.geometry.vectors import BoneFrame, at, dot
from backcare_desktop.figure.painting.palette import FigurePalette
from backcare_desktop.figure.painting.shading import mixed
from backcare_desktop.figure.skeleton.kinematics import Skeleton
from backcare_desktop.figure.skeleton.limits import LIMITS
from backcare_desktop.figure.skeleton.pose import Pose

#: How far behind each spine joint the line runs, in H: hollow at the waist (lordosis, about 40 degrees over the
#: lumbar length), full between the shoulder blades (kyphosis, about 35), hollow again at the neck.
_BEHIND_H = (0.050, 0.046, 0.039, 0.034, 0.033, 0.036, 0.041, 0.046, 0.050, 0.050, 0.045, 0.034, 0.030)
#: Half the width of a mark, near neutral and at the end of the range; of the sacrum's top and tip; in H.
_NARROW_H, _WIDE_H = 0.0035, 0.0125
_SACRUM_HALF_H = (0.0068, 0.0020)
#: Where the colour goes from that of near neutral to that of half-way, and on to that of far from it.
_CHANGES = ((0.22, 0.36), (0.62, 0.76))
#: The line, the casing on each side of everything, in H; and the least of each in px.
_LINE_H, _CASING_H = 0.0045, 0.0030
_LINE_PX, _CASING_PX = 1.0, 0.9
#: The share of a vertebra's height that its mark takes.
_MARK = 0.56
#: A vertebra fades out between these two, as its front turns to the viewer (cosine of the angle).
_SEEN, _HIDDEN = 0.46, 0.60
#: From this share of pointing at the viewer on, the trunk is too foreshortened for a line to say anything.
_END_ON = 0.45

Point = tuple[float, float]


@dataclass(frozen=True)
class _Region:
    """A region of the spine: its points along the line (bottom, then middle and top of every vertebra), its bones.

    A point is given by four spine joints in a row and their weights (Catmull-Rom).
    """

    name: str
    points: tuple[tuple[int, float, float, float, float], ...]
    bones: tuple[int, ...]


def _on_line(place: float) -> tuple[int, float, float, float, float]:
    """Return a place along the spine joints, such as 2.5, as four joints in a row and their weights."""
    first = min(max(int(place) - 1, 0), len(_BEHIND_H) - 4)
    t = place - first - 1.0
    if 0.0 <= t <= 1.0:
        return (
            first,
            -0.5 * t + t * t - 0.5 * t**3,
            1.0 - 2.5 * t * t + 1.5 * t**3,
            0.5 * t + 2.0 * t * t - 1.5 * t**3,
            0.5 * (t**3 - t * t),
        )
    # The first and the last piece have no joint beyond: they follow the parabola through the nearest three.
    u, at_start = (t + 1.0, True) if t < 0.0 else (2.0 - t, False)
    weights = ((u - 1.0) * (u - 2.0) / 2.0, u * (2.0 - u), u * (u - 1.0) / 2.0)
    return (first, *weights, 0.0) if at_start else (first, 0.0, *weights[::-1])


def _region(name: str, first: int, last: int, count: int) -> _Region:
    step = (last - first) / count
    places = [first + step * index / 2.0 for index in range(2 * count + 1)]
    return _Region(
        name,
        tuple(_on_line(place) for place in places),
        tuple(round(place) for place in places[1::2]),
    )


#: The regions from the sacrum upwards: from which spine joint to which, and how many vertebrae.
_REGIONS = (_region("lumbar", 1, 6, 5), _region("thoracic", 6, 10, 12), _region("neck", 10, 12, 7))
_SACRUM = (_on_line(0.80), _on_line(0.15))


def bend_of(pose: Pose, region: str) -> float:
    """Return how far a region ("lumbar", "thoracic", "neck") is from neutral: 0 not at all, 1 the end of its range."""
    square = 0.0
    for way in ("flex", "side", "rot"):
        angle = pose.angle(f"{region}.{way}")
        low, high = LIMITS[f"{region}.{way}"]
        square += (angle / (high if angle > 0.0 else low)) ** 2
    return min(1.0, math.sqrt(square))


def bend_colour(share: float, palette: FigurePalette) -> QColor:
    """Return the colour of a region that is so far from neutral, 0 to 1."""
    (near, mid), (late, far) = _CHANGES
    if share < late:
        return mixed(palette.spine_near, palette.spine_mid, min(1.0, max(0.0, (share - near) / (mid - near))))
    return mixed(palette.spine_mid, palette.spine_far, min(1.0, (share - late) / (far - late)))


def paint_spine(
    painter: QPainter, skeleton: Skeleton, pose: Pose, view: View, palette: FigurePalette
) -> None:
    """Paint the line of the spine over the body, as far as its back can be seen from there."""
    seen = [_strength(frame, view) for frame in skeleton.spine]
    if max(seen) <= 0.0:
        return
    scale = view.scale_px
    knots = [
        view.point(at(frame, (-behind, 0.0, 0.0)))
        for frame, behind in zip(skeleton.spine, _BEHIND_H, strict=True)
    ]
    parts = [_part(region, pose, knots, seen, scale, palette) for region in _REGIONS]
    line = max(_LINE_PX, _LINE_H * scale)
    casing = 2.0 * max(_CASING_PX, _CASING_H * scale)
    sacrum = QPolygonF([QPointF(x, y) for x, y in _sacrum(knots, scale)])
    painter.save()
    painter.setBrush(Qt.BrushStyle.NoBrush)
    whole = painter.opacity()
    for cased in (True, False):
        grown = casing if cased else 0.0
        for index, part in enumerate(parts):
            if part.strength <= 0.0:
                continue
            colour = palette.casing if cased else part.colour
            painter.setOpacity(whole * part.strength)
            pen = _pen(colour, line + grown)
            if index == 0:
                pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
                painter.setPen(pen)
                painter.setBrush(colour)
                painter.drawPolygon(sacrum)
                painter.setBrush(Qt.BrushStyle.NoBrush)
                pen.setJoinStyle(Qt.PenJoinStyle.BevelJoin)
            painter.setPen(pen)
            painter.drawPolyline(part.line)
            painter.setPen(_pen(colour, part.mark_px + grown))
            painter.drawLines(part.marks)
    painter.restore()


@dataclass(frozen=True)
class _Part:
    """A region on screen: its line, its marks across it and how thick they are, and how well it is seen."""

    colour: QColor
    line: QPolygonF
    marks: list[QLineF]
    mark_px: float
    strength: float


def _part(
    region: _Region,
    pose: Pose,
    knots: Sequence[Point],
    seen: Sequence[float],
    scale_px: float,
    palette: FigurePalette,
) -> _Part:
    share = bend_of(pose, region.name)
    half = (_NARROW_H + (_WIDE_H - _NARROW_H) * share) * scale_px
    points = _blended(region.points, knots)
    marks: list[QLineF] = []
    long = 0.0
    for index in range(1, len(points), 2):
        (ax, ay), (x, y), (bx, by) = points[index - 1 : index + 2]
        size = math.hypot(bx - ax, by - ay) or 1.0
        long += size
        if seen[region.bones[index // 2]] > 0.0:
            hx, hy = (ay - by) / size * half, (bx - ax) / size * half
            marks.append(QLineF(x - hx, y - hy, x + hx, y + hy))
    return _Part(
        bend_colour(share, palette),
        QPolygonF([QPointF(x, y) for x, y in points[::2]]),
        marks,
        max(1.0, long / len(region.bones) * _MARK),
        sum(seen[bone] for bone in region.bones) / len(region.bones),
    )


def _blended(places: Sequence[tuple[int, float, float, float, float]], knots: Sequence[Point]) -> list[Point]:
    """Return places along the line on screen."""
    points: list[Point] = []
    for first, a, b, c, d in places:
        (px, py), (qx, qy), (rx, ry), (sx, sy) = knots[first : first + 4]
        points.append((a * px + b * qx + c * rx + d * sx, a * py + b * qy + c * ry + d * sy))
    return points


def _strength(frame: BoneFrame, view: View) -> float:
    """Return how well the back of a bone is seen, 0 to 1."""
    facing = dot(frame[1], view.towards) + max(0.0, abs(dot(frame[3], view.towards)) - _END_ON)
    return min(1.0, max(0.0, (_HIDDEN - facing) / (_HIDDEN - _SEEN)))


def _pen(colour: QColor, width_px: float) -> QPen:
    pen = QPen(colour, width_px)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    return pen


def _sacrum(knots: Sequence[Point], scale_px: float) -> list[Point]:
    """Return the corners of the sacrum: a wedge that points down."""
    (tx, ty), (bx, by) = _blended(_SACRUM, knots)
    dx, dy = bx - tx, by - ty
    long = math.hypot(dx, dy) or 1.0
    hx, hy = -dy / long * scale_px, dx / long * scale_px
    top, tip = _SACRUM_HALF_H
    return [
        (tx - hx * top, ty - hy * top),
        (tx + hx * top, ty + hy * top),
        (bx + hx * tip, by + hy * tip),
        (bx - hx * tip, by - hy * tip),
    ]
