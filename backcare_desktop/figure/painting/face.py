"""The face: the forms of the head's skin, eyes, brows and mouth laid on it, and ears. In the frame of the head.

What there is twice is given for y > 0 and mirrored. Units of stature.
"""

import math
from dataclasses import dataclass

from PySide6.QtGui import QColor

from backcare_desktop.figure.body.surface import SKULL as SKULL_BALL
from backcare_desktop.figure.geometry.vectors import Vec, lerp, unit
from backcare_desktop.figure.painting.order import Fill
from backcare_desktop.figure.painting.rounds import (
    Point,
    Round,
    Sight,
    focus_of,
    hull,
    soft,
    thickness_px,
    tone,
)
from backcare_desktop.figure.painting.shading import Light, mixed

SKULL = Round(SKULL_BALL.centre, SKULL_BALL.radii)
_CHIN = Round((0.0430, 0.0, -0.0150), (0.0185, 0.0185, 0.0165))
_JAW = tuple(Round((0.0140, side * 0.0225, -0.0050), (0.0160, 0.0145, 0.0150)) for side in (1.0, -1.0))
_NOSE = (
    Round((0.0615, 0.0, 0.0330), (0.0034, 0.0034, 0.0050)),
    Round((0.0672, 0.0, 0.0140), (0.0066, 0.0056, 0.0056)),
    Round((0.0640, 0.0, 0.0120), (0.0048, 0.0086, 0.0042)),
)

#: What is turned away from the viewer further than this is left out (cosine); by then it is a hair's breadth.
_GRAZING = 0.04
#: The nose stands out from the face until the head is turned away this far (cosine).
_TURNED_AWAY = -0.30
#: From here on the neck hides more and more of the chin, and then all of it (cosine).
_CHIN_GOING, _CHIN_GONE = -0.70, -0.95
#: Below this size of 1 H lids, lower lip and the hollow of the ear are too small to see.
_FINE_SCALE_PX = 260.0

_EYE_Y, _EYE_Z = 0.0188, 0.0290
_MOUTH_Z = -0.0095


@dataclass(frozen=True)
class Decal:
    """A flat shape on the skin: its points and the way it faces."""

    points: tuple[Vec, ...]
    normal: Vec


def _skin_at(y: float, z: float) -> tuple[float, Vec]:
    """Return how far in front the skin of the face is at a place, and the way it faces there."""
    best, normal = -1.0, (1.0, 0.0, 0.0)
    for step in range(13):
        t = step / 12.0
        c = [a + (b - a) * t for a, b in zip(SKULL.centre, _CHIN.centre, strict=True)]
        r = [a + (b - a) * t for a, b in zip(SKULL.radii, _CHIN.radii, strict=True)]
        dy, dz = (y - c[1]) / r[1], (z - c[2]) / r[2]
        left = 1.0 - dy * dy - dz * dz
        if left > 0.0 and c[0] + r[0] * math.sqrt(left) > best:
            best = c[0] + r[0] * math.sqrt(left)
            normal = unit((math.sqrt(left) / r[0], dy / r[1], dz / r[2]))
    return best, normal


def _decal(flat: list[tuple[float, float]]) -> Decal:
    """Return a shape given by its places (y, z) as it lies on the skin."""
    middle_y = sum(y for y, _ in flat) / len(flat)
    middle_z = sum(z for _, z in flat) / len(flat)
    return Decal(tuple((_skin_at(y, z)[0], y, z) for y, z in flat), _skin_at(middle_y, middle_z)[1])


def _disc(y: float, z: float, wide: float, high: float) -> Decal:
    turns = [2.0 * math.pi * index / 14 for index in range(14)]
    return _decal([(y + wide * math.cos(turn), z + high * math.sin(turn)) for turn in turns])


def _arc(start: Point, end: Point, rise: float, half: float) -> Decal:
    """Return a line from one place (y, z) to another that rises between them and is thickest there."""
    above: list[tuple[float, float]] = []
    below: list[tuple[float, float]] = []
    for step in range(9):
        t = step / 8.0
        bow = 4.0 * t * (1.0 - t)
        y, z = start[0] + (end[0] - start[0]) * t, start[1] + (end[1] - start[1]) * t + rise * bow
        thick = half * (0.35 + 0.65 * bow)
        above.append((y, z + thick))
        below.append((y, z - thick))
    return _decal(above + below[::-1])


_EYE = _disc(_EYE_Y, _EYE_Z, 0.0034, 0.0045)
_GLINT = _disc(_EYE_Y - 0.0010, _EYE_Z + 0.0018, 0.0010, 0.0011)
_LID = _arc((_EYE_Y - 0.0066, _EYE_Z + 0.0030), (_EYE_Y + 0.0068, _EYE_Z + 0.0020), 0.0036, 0.0007)
_BROW = _arc((_EYE_Y - 0.0080, _EYE_Z + 0.0112), (_EYE_Y + 0.0092, _EYE_Z + 0.0076), 0.0030, 0.0016)
_MOUTH = _arc((-0.0118, _MOUTH_Z + 0.0014), (0.0118, _MOUTH_Z + 0.0014), -0.0036, 0.0011)
_LOWER_LIP = _arc((-0.0060, _MOUTH_Z - 0.0056), (0.0060, _MOUTH_Z - 0.0056), -0.0012, 0.0010)
_NOSTRILS = _arc((-0.0058, 0.0094), (0.0058, 0.0094), -0.0016, 0.0009)

_EAR = tuple(Round((-0.0040, side * 0.0455, 0.0240), (0.0100, 0.0060, 0.0150)) for side in (1.0, -1.0))
_HOLLOW: tuple[Vec, ...] = tuple(
    (-0.0024 + 0.0050 * math.cos(t) + 0.0012 * math.sin(t), 0.0508, 0.0255 + 0.0086 * math.sin(t))
    for t in (2.0 * math.pi * index / 14 for index in range(14))
)


def is_fine(sight: Sight) -> bool:
    """Return whether the figure is large enough for the small parts of a face."""
    return sight.scale_px > _FINE_SCALE_PX


def skin_fills(sight: Sight, light: Light, skin: QColor) -> list[Fill]:
    """Return the skin of the head with the nose, as one form in the light."""
    facing = sight.facing((1.0, 0.0, 0.0))
    skull = sight.ellipse(SKULL)
    ellipses = [skull, *(sight.ellipse(_raised(thing, facing)) for thing in (_CHIN, *_JAW))]
    outlines = [(hull(ellipses), focus_of(skull, light)), *nose_form(sight, light)]
    return soft(outlines, thickness_px(skull), skin, light)


def nose_form(sight: Sight, light: Light) -> list[tuple[list[Point], Point]]:
    """Return the outline of the nose with the focus of its light; nothing from behind."""
    if sight.facing((1.0, 0.0, 0.0)) <= _TURNED_AWAY:
        return []
    ellipses = [sight.ellipse(thing) for thing in _NOSE]
    return [(hull(ellipses), focus_of(ellipses[-1], light))]


def _raised(thing: Round, facing: float) -> Round:
    """Return a part of the jaw drawn up into the skull as far as the neck hides it from behind."""
    share = min(1.0, max(0.0, (_CHIN_GOING - facing) / (_CHIN_GOING - _CHIN_GONE)))
    return Round(lerp(thing.centre, SKULL.centre, share), thing.radii) if share > 0.0 else thing


def face_fills(sight: Sight, light: Light, skin: QColor) -> list[Fill]:
    """Return eyes, brows, mouth and the shade of the nose where they are turned to the viewer."""
    palette, fine = light.palette, is_fine(sight)
    twice: list[tuple[Decal, QColor]] = [(_BROW, mixed(palette.hair, palette.eye, 0.35)), (_EYE, palette.eye)]
    once: list[tuple[Decal, QColor]] = [(_MOUTH, mixed(skin, palette.lip, 0.80))]
    if fine:
        twice.insert(1, (_LID, mixed(skin, palette.eye, 0.45)))
        twice.append((_GLINT, mixed(palette.eye, palette.light, 0.75)))
        once += [(_LOWER_LIP, mixed(skin, palette.lip, 0.18)), (_NOSTRILS, mixed(skin, palette.lip, 0.40))]
    fills: list[Fill] = []
    for decal, colour in once:
        if sight.facing(decal.normal) > _GRAZING:
            fills.append(([sight.points(decal.points)], colour))
    for decal, colour in twice:
        x, y, z = decal.normal
        shapes = [
            sight.points((px, side * py, pz) for px, py, pz in decal.points)
            for side in (1.0, -1.0)
            if sight.facing((x, side * y, z)) > _GRAZING
        ]
        if shapes:
            fills.append((shapes, colour))
    return _nose_shade(sight, light) + fills


def _nose_shade(sight: Sight, light: Light) -> list[Fill]:
    """Return the shaded flank of the nose: a veil that grows as the nose turns to the viewer."""
    facing = sight.facing((1.0, 0.0, 0.0))
    if facing <= _GRAZING:
        return []
    nose = hull([sight.ellipse(thing) for thing in _NOSE])
    x, y = light.from_screen
    far = 0.0050 * sight.scale_px * min(1.0, 1.6 * facing)
    away = [
        point for point in zip(nose, _outwards(nose), strict=True) if point[1][0] * x + point[1][1] * y < 0.0
    ]
    if len(away) < 3:
        return []
    start = max(range(len(away)), key=lambda i: _gap(away[i - 1][0], away[i][0]))
    away = away[start:] + away[:start]
    inner = [
        (px + x * far * -(nx * x + ny * y), py + y * far * -(nx * x + ny * y)) for (px, py), (nx, ny) in away
    ]
    veil = QColor(light.palette.shade)
    veil.setAlphaF(min(1.0, veil.alphaF() * 1.25))
    return [([[point for point, _ in away] + inner[::-1]], veil)]


def _outwards(points: list[Point]) -> list[Point]:
    """Return the outward normals of a convex outline."""
    count = len(points)
    normals: list[Point] = []
    for index in range(count):
        (ax, ay), (bx, by) = points[index - 1], points[(index + 1) % count]
        size = math.hypot(bx - ax, by - ay) or 1.0
        normals.append(((by - ay) / size, (ax - bx) / size))
    return normals


def _gap(a: Point, b: Point) -> float:
    return (a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2


def ear_fills(sight: Sight, light: Light, skin: QColor, *, near: bool) -> list[Fill]:
    """Return the ears of the near or the far side of the head."""
    fills: list[Fill] = []
    for side, ear in zip((1.0, -1.0), _EAR, strict=True):
        if (sight.facing((0.0, side, 0.0)) > 0.0) is not near:
            continue
        ellipse = sight.ellipse(ear)
        base = mixed(skin, light.palette.lip, 0.07)
        fills += soft([(hull([ellipse]), focus_of(ellipse, light))], 0.010 * sight.scale_px, base, light)
        if is_fine(sight) and sight.facing((0.15, side * 0.99, 0.0)) > 0.15:
            hollow = sight.points((x, side * y, z) for x, y, z in _HOLLOW)
            fills.append(([hollow], tone(mixed(skin, light.palette.lip, 0.14), light, 0.55)))
    return fills
