"""A headscarf: a hood over head, ears and chin, folds down to the collar, and the face in its opening."""

import math
from dataclasses import replace

from PySide6.QtGui import QColor

from backcare_desktop.figure.geometry.project import View
from backcare_desktop.figure.geometry.vectors import BoneFrame, Vec
from backcare_desktop.figure.painting.face import face_fills, nose_form
from backcare_desktop.figure.painting.order import Fill
from backcare_desktop.figure.painting.patch import Patch, seen
from backcare_desktop.figure.painting.rounds import (
    Round,
    Sight,
    focus_of,
    hull,
    lit,
    shrunk,
    shrunk_within,
    thickness_px,
)
from backcare_desktop.figure.painting.shading import Light

#: The hood, in the frame of the head: it fits close behind, so that the figure can lie on it.
_HOOD = (
    Round((0.0060, 0.0, 0.0440), (0.0580, 0.0495, 0.0560)),
    Round((0.0100, 0.0, 0.0000), (0.0440, 0.0480, 0.0300)),
    Round((0.0380, 0.0, -0.0190), (0.0240, 0.0260, 0.0180)),
)
#: The folds round the neck: under the chin in the frame of the head, then those of neck and chest.
_UNDER_CHIN = Round((0.0100, 0.0, -0.0120), (0.0420, 0.0440, 0.0260))
_NECK = Round((-0.0020, 0.0, -0.0060), (0.0440, 0.0470, 0.0200))
_COLLAR = Round((0.0000, 0.0, 0.1400), (0.0500, 0.0640, 0.0150))

#: The face as one rounded form, half the width and height of the opening in it, and how far it is lowered.
_FACE = Round((0.0150, 0.0, 0.0170), (0.0525, 0.0440, 0.0600))
_WIDE, _HIGH, _LOWER = 0.73, 0.80, -0.05
_STEPS = 36
#: How far the hood covers the face, in H, once it is turned away so far (cosine).
_COVERED_H, _COVERED = 0.0080, 0.40


def _opening() -> Patch:
    boundary: list[Vec] = []
    for index in range(_STEPS):
        turn = 2.0 * math.pi * index / _STEPS
        y, z = _WIDE * math.cos(turn), _LOWER + _HIGH * math.sin(turn)
        boundary.append((math.sqrt(1.0 - y * y - z * z), y, z))

    def contains(direction: Vec) -> bool:
        x, y, z = direction
        return x > 0.0 and (y / _WIDE) ** 2 + ((z - _LOWER) / _HIGH) ** 2 < 1.0

    return Patch(_FACE, tuple(boundary), contains)


_OPENING = _opening()


def scarf_behind(
    bones: dict[str, BoneFrame], view: View, sight: Sight, light: Light, cloth: QColor
) -> list[Fill]:
    """Return hood and folds, as one cloth in the light."""
    under = sight.ellipse(_UNDER_CHIN)
    neck = Sight.of(bones["neck"], view).ellipse(_NECK)
    collar = Sight.of(bones["chest"], view).ellipse(_COLLAR)
    hood = [sight.ellipse(thing) for thing in _HOOD]
    thick = thickness_px(hood[0])
    folds = shrunk(
        [(hull([neck, collar]), focus_of(neck, light)), (hull([under, neck]), focus_of(under, light))], thick
    )
    return lit([folds], thick, cloth, light) + lit(
        [shrunk([(hull(hood), focus_of(hood[0], light))], thick)], thick, cloth, light
    )


def scarf_before(sight: Sight, light: Light, skin: QColor) -> list[Fill]:
    """Return the face in the opening."""
    behind = min(1.0, max(0.0, -sight.facing((1.0, 0.0, 0.0)) / _COVERED))
    x, y, z = _FACE.centre
    opening = replace(_OPENING, on=Round((x - behind * _COVERED_H, y, z), _FACE.radii))
    outlines = seen(opening, sight)
    if not outlines:
        return []
    edge = sight.ellipse(opening.on)
    thick = thickness_px(edge)
    face = shrunk_within(outlines, edge, light, thick)
    return lit([face, shrunk(nose_form(sight, light), thick)], thick, skin, light) + face_fills(
        sight, light, skin
    )
