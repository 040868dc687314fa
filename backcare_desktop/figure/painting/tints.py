"""Regions of the body that work or stretch, as soft stains on skin and clothes."""

from dataclasses import dataclass

from PySide6.QtGui import QColor

from backcare_desktop.figure.body.regions import Patch, patches_of
from backcare_desktop.figure.geometry.project import SeenBone
from backcare_desktop.figure.geometry.vectors import length
from backcare_desktop.figure.motion.motion import Tint
from backcare_desktop.figure.painting.coats import Ink, Sitting
from backcare_desktop.figure.painting.curves import tube
from backcare_desktop.figure.painting.order import Fill

#: The sizes of a stain's levels, and how strong each is.
_SHARES = (1.0, 0.78, 0.52)
_STRENGTH = 0.28
#: A stain fades in while its skin turns to the viewer, between these two cosines.
_HIDDEN, _SEEN = -0.12, 0.28


@dataclass(frozen=True)
class Stain:
    """A stain as it is painted, once all of the `parts` of the body that it lies on are."""

    parts: frozenset[str]
    fills: list[Fill]


def stains_of(tints: tuple[Tint, ...], colour: QColor, seen: dict[str, SeenBone], ink: Ink) -> list[Stain]:
    """Return the stains of the regions as far as they are turned to the viewer."""
    stains: list[Stain] = []
    sitting = Sitting(seen, ink)
    for tint in tints:
        for patch in patches_of(tint.region, tint.side):
            facing = _facing(patch, seen[patch.bone])
            if facing > 0.0:
                stains.append(Stain(frozenset(patch.parts), _stain(patch, colour, facing, sitting, ink)))
    return stains


def _facing(patch: Patch, bone: SeenBone) -> float:
    """Return how far a patch is turned to the viewer, 0 to 1."""
    x, y, z = patch.outward
    cosine = (x * bone[1][2] + y * bone[2][2] + z * bone[3][2]) / length(patch.outward)
    return min(1.0, max(0.0, (cosine - _HIDDEN) / (_SEEN - _HIDDEN)))


def _stain(patch: Patch, colour: QColor, facing: float, sitting: Sitting, ink: Ink) -> list[Fill]:
    """Return one patch, stronger towards its middle."""
    outlines = tube([sitting.spot(ball) for ball in patch.shape.balls], ink.pencil)
    shade = QColor(colour)
    shade.setAlphaF(_STRENGTH * facing)
    return [
        (
            [
                [
                    (share * x + (1.0 - share) * to_x, share * y + (1.0 - share) * to_y)
                    for x, y, to_x, to_y in zip(
                        outline.at_xy[::2],
                        outline.at_xy[1::2],
                        outline.to_xy[::2],
                        outline.to_xy[1::2],
                        strict=True,
                    )
                ]
                for outline in outlines
            ],
            shade,
        )
        for share in _SHARES
    ]
