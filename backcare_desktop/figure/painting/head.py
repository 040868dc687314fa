"""The head: skull and jaw, hair as a cap of the skull, ears, nose and eyes, each only where it can be seen."""

import math

from backcare_desktop.figure.body.surface import JAW, SKULL, Ball
from backcare_desktop.figure.geometry.project import View
from backcare_desktop.figure.geometry.vectors import BoneFrame, Vec, at, cross, dot, unit
from backcare_desktop.figure.painting.hull import Point, crescent, outline
from backcare_desktop.figure.painting.order import Fill
from backcare_desktop.figure.painting.shading import Light, mixed, shades, toned

#: Where the hair grows: the side of the skull around this direction (up and back), beyond this share of it.
_HAIR_TOWARDS: Vec = unit((-0.74, 0.0, 0.67))
_HAIRLINE = 0.02
_HAIR_THICKNESS = 1.035
_CAP_STEPS = 40
#: How thick the shade at the edge of the face is, in H.
_SHADE_H = 0.026

_NOSE = (
    Ball("head", (0.062, 0.0, 0.029), (0.005, 0.005, 0.005)),
    Ball("head", (0.068, 0.0, 0.013), (0.0085, 0.0072, 0.0062)),
)
_EYE: Vec = (0.0560, 0.0195, 0.0310)
_EYE_RADII: Vec = (0.0028, 0.0034, 0.0042)
_BROW: Vec = (0.0575, 0.0200, 0.0425)
_BROW_RADII: Vec = (0.0026, 0.0085, 0.0018)
_MOUTH = Ball("head", (0.0600, 0.0, -0.0090), (0.0024, 0.0095, 0.0016))
_EAR: Vec = (-0.001, 0.0455, 0.0270)
_EAR_RADII: Vec = (0.0105, 0.0055, 0.0165)


def head_fills(bones: dict[str, BoneFrame], view: View, light: Light) -> list[Fill]:
    """Return the fills of the head, first to last."""
    head = bones["head"]
    depth = view.depth(head[0])
    skin = toned(light, "skin", depth)
    skull = outline([view.blob(SKULL, bones), view.blob(JAW, bones)])
    towards = light.from_screen
    width = _SHADE_H * view.scale_px
    fills: list[Fill] = []
    far_ear, near_ear = _ears(bones, view)
    fills.append(([far_ear], mixed(skin, light.palette.eye, 0.12)))
    nose = outline([view.blob(ball, bones) for ball in _NOSE])
    facing = dot(head[1], view.towards)
    if facing <= 0.0:
        fills.append(([nose], skin))
    fills.append(([skull], skin))
    dark, darker, _ = shades(skin, light.palette)
    for share, colour in ((1.0, dark), (0.5, darker)):
        shade = crescent(skull, (-towards[0], -towards[1]), width * share)
        if shade:
            fills.append(([shade], colour))
    if facing > 0.0:
        fills.append(([nose], skin))
        shade = crescent(nose, (-towards[0], -towards[1]), 0.008 * view.scale_px)
        if shade:
            fills.append(([shade], dark))
    fills += _face(bones, view, light)
    hair = _cap(head, view)
    if hair:
        fills.append(([hair], toned(light, "hair", depth)))
    fills.append(([near_ear], mixed(skin, light.palette.eye, 0.06)))
    return fills


def _ears(bones: dict[str, BoneFrame], view: View) -> tuple[list[Point], list[Point]]:
    """Return the outlines of the far and of the near ear."""
    ears = []
    for sign in (1.0, -1.0):
        ball = Ball("head", (_EAR[0], sign * _EAR[1], _EAR[2]), _EAR_RADII)
        blob = view.blob(ball, bones)
        ears.append((blob[6], outline([blob])))
    ears.sort(key=lambda ear: ear[0])
    return ears[0][1], ears[1][1]


def _face(bones: dict[str, BoneFrame], view: View, light: Light) -> list[Fill]:
    """Return eyes, brows and mouth where they are turned to the viewer."""
    head = bones["head"]
    dark: list[list[Point]] = []
    for sign in (1.0, -1.0):
        outward = _direction(head, (0.86, sign * 0.5, 0.0))
        if dot(outward, view.towards) < 0.34:
            continue
        for centre, radii in ((_EYE, _EYE_RADII), (_BROW, _BROW_RADII)):
            ball = Ball("head", (centre[0], sign * centre[1], centre[2]), radii)
            dark.append(outline([view.blob(ball, bones)]))
    fills: list[Fill] = [(dark, light.palette.eye)] if dark else []
    if dot(head[1], view.towards) > 0.15:
        lips = mixed(light.palette.skin, light.palette.eye, 0.38)
        fills.append(([outline([view.blob(_MOUTH, bones)])], lips))
    return fills


def _direction(frame: BoneFrame, local: Vec) -> Vec:
    return at(((0.0, 0.0, 0.0), *frame[1:]), local)


def _cap(head: BoneFrame, view: View) -> list[Point]:
    """Return the visible part of the hair: the hairline where it faces the viewer, joined by the skull's edge.

    Worked out on the unit sphere that the skull is a stretched image of.
    """
    radii = (
        SKULL.radii[0] * _HAIR_THICKNESS,
        SKULL.radii[1] * _HAIR_THICKNESS,
        SKULL.radii[2] * _HAIR_THICKNESS,
    )
    sight = unit(
        (
            dot(view.towards, head[1]) / radii[0],
            dot(view.towards, head[2]) / radii[1],
            dot(view.towards, head[3]) / radii[2],
        )
    )
    ring = math.sqrt(1.0 - _HAIRLINE**2)
    line = [
        (
            _HAIR_TOWARDS[0] * _HAIRLINE + p[0] * ring,
            _HAIR_TOWARDS[1] * _HAIRLINE + p[1] * ring,
            _HAIR_TOWARDS[2] * _HAIRLINE + p[2] * ring,
        )
        for p in _great_circle(_HAIR_TOWARDS)
    ]
    hairline = _run(line, [dot(p, sight) > 0.0 for p in line])
    rim = _great_circle(sight)
    edge = _run(rim, [dot(p, _HAIR_TOWARDS) > _HAIRLINE for p in rim])
    if hairline and edge and _gap(hairline[-1], edge[0]) > _gap(hairline[-1], edge[-1]):
        edge.reverse()
    centre = SKULL.centre
    return [
        view.point(
            at(head, (centre[0] + p[0] * radii[0], centre[1] + p[1] * radii[1], centre[2] + p[2] * radii[2]))
        )
        for p in hairline + edge
    ]


def _great_circle(axis: Vec) -> list[Vec]:
    """Return points of the unit circle around an axis."""
    one = unit(cross(axis, (0.0, 1.0, 0.0)), (0.0, 0.0, 1.0))
    two = cross(axis, one)
    points: list[Vec] = []
    for index in range(_CAP_STEPS):
        angle = 2.0 * math.pi * index / _CAP_STEPS
        c, s = math.cos(angle), math.sin(angle)
        points.append((one[0] * c + two[0] * s, one[1] * c + two[1] * s, one[2] * c + two[2] * s))
    return points


def _run(points: list[Vec], keep: list[bool]) -> list[Vec]:
    """Return the kept points of a closed line in one unbroken run."""
    start = next((index for index in range(len(points)) if keep[index] and not keep[index - 1]), 0)
    turned = range(start, start + len(points))
    return [points[index % len(points)] for index in turned if keep[index % len(points)]]


def _gap(a: Vec, b: Vec) -> float:
    return (a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2 + (a[2] - b[2]) ** 2
