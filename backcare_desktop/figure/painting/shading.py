"""Turns a layer of the body or of a prop into flat fills: the shape, its shaded side, its lit side."""

import math
from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtGui import QColor

from backcare_desktop.figure.body.surface import Ball, Layer
from backcare_desktop.figure.geometry.project import View
from backcare_desktop.figure.geometry.vectors import BoneFrame
from backcare_desktop.figure.painting.hull import Blob, Point, crescent, outline, strip
from backcare_desktop.figure.painting.order import Fill, Sample
from backcare_desktop.figure.painting.palette import FigurePalette

#: How far behind the figure's middle a limb is when it has leaned most towards the colour of distance, in H.
_FAR_H = 0.30
_MOST_DISTANCE = 0.30
#: A smaller share of that way back is not shown.
_NEAR = 0.04
#: Things thinner than this get one tone of shade only.
_FINE_PX = 8.0


@dataclass(frozen=True)
class Light:
    """What shading needs: colours, where on screen the light comes from, and how deep the figure's middle is."""

    palette: FigurePalette
    from_screen: Point
    middle_depth_h: float


def mixed(a: QColor, b: QColor, share: float) -> QColor:
    """Return the colour a share of the way from a to b."""
    return QColor(
        round(a.red() + (b.red() - a.red()) * share),
        round(a.green() + (b.green() - a.green()) * share),
        round(a.blue() + (b.blue() - a.blue()) * share),
    )


def shades(base: QColor, palette: FigurePalette) -> tuple[QColor, QColor, QColor]:
    """Return a colour in half shade, in full shade and lit. Opaque: that fills 6 times as fast as translucent."""
    share = palette.shade.alphaF()
    return (
        mixed(base, palette.shade, share),
        mixed(base, palette.shade, share * (2.0 - share)),
        mixed(base, palette.light, palette.light.alphaF()),
    )


def toned(light: Light, colour: str, depth_h: float) -> QColor:
    """Return a palette colour, a little greyer where it is far away."""
    base: QColor = getattr(light.palette, colour)
    far = far_share(light, depth_h)
    return mixed(base, light.palette.distance, far) if far else base


def far_share(light: Light, depth_h: float) -> float:
    """Return how far a colour leans towards that of distance at a depth, 0 to 1."""
    far = (light.middle_depth_h - depth_h) / _FAR_H
    return min(1.0, far) * _MOST_DISTANCE if far > _NEAR else 0.0


def blobs_of(layer: Layer, view: View, bones: dict[str, BoneFrame]) -> list[list[Blob]]:
    """Return the layer's ellipsoids on screen, group by group."""
    return [[view.blob(ball, bones) for ball in group] for group in layer.groups]


def hulls_of(groups: list[list[Blob]]) -> list[list[Point]]:
    """Return the outlines that together cover the groups: one for each pair of neighbours."""
    if len(groups) == 1:
        return [outline(groups[0])]
    return [outline(a + b) for a, b in pairwise(groups)]


def fills_of(layer: Layer, groups: list[list[Blob]], view: View, light: Light) -> list[Fill]:
    """Return the layer as fills, first to last: shape, wide and narrow shade, lit edge."""
    hulls = hulls_of(groups)
    first, last = groups[0][0], groups[-1][-1]
    depth = (first[6] + last[6]) / 2.0
    fills: list[Fill] = [(hulls, toned(light, layer.colour, depth))]
    girth = layer.girth * view.scale_px
    chain = len(groups) > 1
    if girth < 1.2:
        return fills
    shade = _across(first, last, (-light.from_screen[0], -light.from_screen[1]), girth)
    dark, darker, lit = shades(fills[0][1], light.palette)
    tones = [
        (shade, 1.10 * girth, dark),
        (shade, 0.55 * girth, darker),
        ((-shade[0], -shade[1]), 0.60 * girth, lit),
    ]
    for towards, width, colour in tones if girth > _FINE_PX else tones[:1]:
        sickle = (
            strip([group[:1] for group in groups], towards, width)
            if chain
            else crescent(hulls[0], towards, width)
        )
        if sickle:
            fills.append(([sickle], colour))
    return fills


def _across(first: Blob, last: Blob, towards: Point, girth: float) -> Point:
    """Return the part of a direction that runs across a limb, so that joints show no seam."""
    dx, dy = last[0] - first[0], last[1] - first[1]
    size = math.hypot(dx, dy)
    if size < 1e-6:
        return towards
    dx, dy = dx / size, dy / size
    along = (towards[0] * dx + towards[1] * dy) * min(1.0, size / (2.5 * girth))
    return (towards[0] - along * dx, towards[1] - along * dy)


def samples_of(groups: list[list[Blob]]) -> list[Sample]:
    """Return spots along a layer for the depth order."""
    chain = groups[0] if len(groups) == 1 else [group[0] for group in groups]
    shares = (0.5, 1.0) if len(chain) > 2 else (0.33, 0.67, 1.0)
    samples = [_spot(chain[0], chain[0], 0.0)]
    for a, b in pairwise(chain):
        samples += [_spot(a, b, share) for share in shares]
    return samples


def _spot(a: Blob, b: Blob, t: float) -> Sample:
    return (
        a[0] + (b[0] - a[0]) * t,
        a[1] + (b[1] - a[1]) * t,
        a[5] + (b[5] - a[5]) * t,
        a[6] + (b[6] - a[6]) * t,
    )


def lowest_h(layer: Layer, bones: dict[str, BoneFrame]) -> float:
    """Return the height of a layer's lowest point over the floor, in H."""
    return min(_bottom(ball, bones) for group in layer.groups for ball in group)


def _bottom(ball: Ball, bones: dict[str, BoneFrame]) -> float:
    origin, ex, ey, ez = bones[ball.bone]
    (x, y, z), (rx, ry, rz) = ball.centre, ball.radii
    height = origin[2] + x * ex[2] + y * ey[2] + z * ez[2]
    return height - math.sqrt((ex[2] * rx) ** 2 + (ey[2] * ry) ** 2 + (ez[2] * rz) ** 2)
