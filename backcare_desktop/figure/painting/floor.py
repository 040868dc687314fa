"""The mat, or a quiet round patch of floor: as large as the exercise needs."""

import math
from dataclasses import dataclass
from functools import cached_property

from backcare_desktop.figure.geometry.project import View
from backcare_desktop.figure.geometry.vectors import BoneFrame, Vec, at, dot
from backcare_desktop.figure.painting.coarse_body import WorldBall
from backcare_desktop.figure.painting.hull import Point
from backcare_desktop.figure.painting.order import Fill
from backcare_desktop.figure.painting.palette import FigurePalette
from backcare_desktop.figure.props.placed import PlacedProp, PropKind
from backcare_desktop.figure.props.slab import rounded
from backcare_desktop.figure.props.solids import BALL_RADIUS_H, boxes_of

#: A mat of 1.75 m times 65 cm at 1.75 m; it grows with those who need more, but arms may lie beside it.
_MAT_LENGTH_H = 0.96
_MAT_WIDTH_H = 0.37
_WIDEST_MAT_H = 0.50
_MAT_SPILL_H = 0.055
_MAT_CORNER_H = 0.030
_MAT_THICK_H = 0.006
#: How far the mat's edge shows all round, as a line.
_MAT_RIM_H = 0.0030
_FAR_RIM = 0.35
_PATCH_RADIUS_H = 0.27
_PATCH_SPILL_H = 0.07
_PATCH_STEPS = 48
#: What is lower than this counts for how large the floor is.
_LOW_H = 0.16


@dataclass(frozen=True)
class Floor:
    """What lies on the ground: a mat with its half length and width, or a disc with its radius twice. In H."""

    frame: BoneFrame
    half_h: Point
    is_mat: bool

    @cached_property
    def outline(self) -> tuple[Point, ...]:
        """The edge in the floor's own frame."""
        if self.is_mat:
            return rounded(self.half_h[0], self.half_h[1], _MAT_CORNER_H, steps=5)
        radius = self.half_h[0]
        return tuple(
            (
                radius * math.cos(math.tau * step / _PATCH_STEPS),
                radius * math.sin(math.tau * step / _PATCH_STEPS),
            )
            for step in range(_PATCH_STEPS)
        )

    @property
    def edge(self) -> list[Vec]:
        """The edge as points of the world."""
        return [at(self.frame, (x, y, 0.0)) for x, y in self.outline]

    def clamped(self, points: list[Point]) -> list[Point]:
        """Return points of the floor's frame, those beyond its edge moved to it."""
        a, b = self.half_h
        if self.is_mat:
            return [(min(a, max(-a, x)), min(b, max(-b, y))) for x, y in points]
        result: list[Point] = []
        for x, y in points:
            away = math.hypot(x, y)
            result.append((x, y) if away <= a else (x * a / away, y * a / away))
        return result

    def mostly_beside(self, points: list[Point]) -> bool:
        """Return whether more than half of the points lie beyond the edge."""
        a, b = self.half_h
        return 2 * sum(abs(x) > a or abs(y) > b for x, y in points) > len(points)

    def on_screen(self, points: list[Point], view: View) -> list[Point]:
        """Return points of the floor's frame in px."""
        (ox, oy), k = view.point(self.frame[0]), view.scale_px
        xx, xy = k * dot(self.frame[1], view.right), -k * dot(self.frame[1], view.up)
        yx, yy = k * dot(self.frame[2], view.right), -k * dot(self.frame[2], view.up)
        return [(ox + x * xx + y * yx, oy + x * xy + y * yy) for x, y in points]

    def _faces_viewer(self, index: int, view: View) -> bool:
        """Return whether the floor's side at a point of its outline is turned to the viewer."""
        (ax, ay), (bx, by) = self.outline[index - 1], self.outline[(index + 1) % len(self.outline)]
        out = (by - ay, ax - bx)
        return out[0] * dot(self.frame[1], view.towards) + out[1] * dot(self.frame[2], view.towards) > 0.0

    def fills(self, view: View, palette: FigurePalette) -> list[Fill]:
        """Return the floor itself: a mat's edge and top, or the patch."""
        top = self.on_screen(list(self.outline), view)
        if not self.is_mat:
            return [([top], palette.floor)]
        drop, rim = _MAT_THICK_H * view.scale_px * view.up[2], _MAT_RIM_H * view.scale_px
        wide, long = 1.0 + _MAT_RIM_H / self.half_h[0], 1.0 + _MAT_RIM_H / self.half_h[1]
        grown = self.on_screen([(x * wide, y * long) for x, y in self.outline], view)
        # The near edge shows its thickness, the far one is a line as thin as at the sides.
        near = [self._faces_viewer(index, view) for index in range(len(grown))]
        under = [
            (x, y + drop if is_near else y - rim * _FAR_RIM)
            for (x, y), is_near in zip(grown, near, strict=True)
        ]
        return [([under], palette.mat_edge), ([top], palette.mat)]


def floor_for(bodies: list[list[list[WorldBall]]], props: tuple[PlacedProp, ...]) -> Floor:
    """Return the floor under all poses and props of an exercise."""
    balls = [ball for groups in bodies for group in groups for ball in group]
    low = [ball for ball in balls if ball[0][2] - ball[1] < _LOW_H] or balls
    mat = next((prop for prop in props if prop.kind is PropKind.MAT), None)
    if mat is not None:
        low += [
            (at(prop.frame, p), 0.0)
            for prop in props
            for p in footprint(prop)
            if prop.kind is not PropKind.CHAIR
        ]
        return _mat(low, mat, _lying(bodies[0]))
    spots = [(centre[0], centre[1], radius) for centre, radius in low]
    for prop in props:
        if prop.kind is not PropKind.WALL:
            spots += [(*at(prop.frame, point)[:2], 0.0) for point in footprint(prop)]
    return _patch(spots)


def footprint(prop: PlacedProp) -> list[Vec]:
    """Return the corners of what a prop covers of the floor, in its own frame."""
    if prop.kind is PropKind.BALL:
        r = 0.7 * BALL_RADIUS_H
        return [(x, y, 0.0) for x in (-r, r) for y in (-r, r)]
    boxes = boxes_of(prop)
    if not boxes:
        return []
    xs = [corner[0] for box in boxes for corner in box]
    ys = [corner[1] for box in boxes for corner in box]
    return [(x, y, 0.0) for x in (min(xs), max(xs)) for y in (min(ys), max(ys))]


def _patch(spots: list[tuple[float, float, float]]) -> Floor:
    """Return a disc round all spots."""
    x = (min(s[0] - s[2] for s in spots) + max(s[0] + s[2] for s in spots)) / 2.0
    y = (min(s[1] - s[2] for s in spots) + max(s[1] + s[2] for s in spots)) / 2.0
    reach = max(math.hypot(s[0] - x, s[1] - y) + s[2] for s in spots) + _PATCH_SPILL_H
    radius = max(_PATCH_RADIUS_H, reach)
    return Floor(
        ((x, y, 0.0), (1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0)), (radius, radius), is_mat=False
    )


def _lying(groups: list[list[WorldBall]]) -> Point:
    """Return the way from the hips to the head, along the floor."""
    (hips, _), (head, _) = groups[0][0], groups[2][0]
    return (head[0] - hips[0], head[1] - hips[1])


def _mat(low: list[WorldBall], mat: PlacedProp, lying: Point) -> Floor:
    """Return the mat in the direction its prop has, or across it where the body lies across."""
    frame = mat.frame
    along, across = (_span([(dot(c, axis), r) for c, r in low]) for axis in frame[1:3])
    lengths = (along[1] - along[0], across[1] - across[0])
    along_body, across_body = (abs(lying[0] * axis[0] + lying[1] * axis[1]) for axis in frame[1:3])
    if across_body > along_body + 0.1:
        along, across, lengths = across, along, (lengths[1], lengths[0])
        frame = (frame[0], frame[2], (-frame[1][0], -frame[1][1], 0.0), frame[3])
        across = (-across[1], -across[0])
    half = (
        max(_MAT_LENGTH_H, lengths[0] + 2.0 * _MAT_SPILL_H) / 2.0,
        min(_WIDEST_MAT_H, max(_MAT_WIDTH_H, lengths[1] + 2.0 * _MAT_SPILL_H)) / 2.0,
    )
    x, y = (along[0] + along[1]) / 2.0, (across[0] + across[1]) / 2.0
    origin = (x * frame[1][0] + y * frame[2][0], x * frame[1][1] + y * frame[2][1], 0.0)
    return Floor((origin, *frame[1:]), half, is_mat=True)


def _span(places: list[tuple[float, float]]) -> tuple[float, float]:
    return min(p - r for p, r in places), max(p + r for p, r in places)
