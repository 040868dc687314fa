"""Coats of the body on screen: outlines of their shapes, in tones from the dark rim to the lit heart."""

from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtGui import QBrush, QColor

from backcare_desktop.figure.body.shapes import Ball, Coat, Tube
from backcare_desktop.figure.geometry.project import SeenBone, spot_on
from backcare_desktop.figure.painting.curves import tube
from backcare_desktop.figure.painting.ellipses import Spot
from backcare_desktop.figure.painting.hull import Point
from backcare_desktop.figure.painting.levels import levels
from backcare_desktop.figure.painting.masses import mass
from backcare_desktop.figure.painting.order import LevelFill
from backcare_desktop.figure.painting.palette import FigurePalette
from backcare_desktop.figure.painting.pen import Outline, Pencil
from backcare_desktop.figure.painting.shading import Light, far_share, mixed

#: How far towards the light the levels of shading shrink, as a share of the way to the edge.
_FOCUS = 0.70
#: How far a line may be from the true curve, in px where a pixel of the device is one; finer pixels show less of it.
_TOLERANCE_PX = 0.32
#: The power of the pixel ratio that such sizes go with.
_FINER = 0.6
#: The smallest level, as a share of the shape's size, and how much closer levels lie near the rim.
_SMALLEST, _CROWDING = 0.22, 1.15
#: How many levels shade a shape that is at most so thick (its mean half width), in px where a pixel of the device is
#: one; twice the pixels across need no twice as many.
_COUNTS: tuple[tuple[float, int], ...] = ((3.0, 1), (6.0, 2), (12.0, 3), (27.0, 4), (52.0, 5), (90.0, 6))
_MOST_LEVELS = 7
#: Shapes thinner than this (px of the device) show the edge of their second level, which then is smooth as well.
_SMALL_PX = 20.0
#: Which share of a shape's way from rim to heart is neither in the shade nor lit, and how strong both are.
_EVEN_AT = 0.45
_SHADE, _LIT = 3.4, 1.7
#: Distance greys colours in so many steps.
_FAR_STEPS = 20


@dataclass(frozen=True, eq=False)
class Ink:
    """What all parts of a picture are painted with. There is one for equal things, see `ink_for`."""

    palette: FigurePalette
    pencil: Pencil
    pixel_ratio: float
    scale_px: float


@lru_cache(maxsize=8)
def ink_for(palette: FigurePalette, from_screen: Point, pixel_ratio: float, scale_px: float) -> Ink:
    """Return the ink for colours, the light's direction on screen, and the sizes of a pixel and of H."""
    from_light = complex(*from_screen)
    pencil = Pencil(_FOCUS * from_light / abs(from_light), _TOLERANCE_PX / pixel_ratio**_FINER)
    return Ink(palette, pencil, pixel_ratio, scale_px)


class Sitting:
    """The bones of one part as they are seen, and its ellipsoids on screen, each worked out once."""

    def __init__(self, bones: dict[str, SeenBone], ink: Ink) -> None:
        self.bones = bones
        self._ink = ink
        self._spots: dict[int, Spot] = {}

    def spot(self, ball: Ball) -> Spot:
        """Return an ellipsoid on screen."""
        found = self._spots.get(id(ball))
        if found is None:
            found = spot_on(self.bones[ball.bone], ball, self._ink.scale_px, self._ink.pencil.focus)
            self._spots[id(ball)] = found
        return found


def coat_fills(coat: Coat, sitting: Sitting, ink: Ink, far_step: int) -> list[LevelFill]:
    """Return the fills of shapes that are shaded as one: level by level, so that no joint between them shows."""
    outlines: list[Outline] = []
    thick = 0.0
    for shape in coat.shapes:
        spots = [sitting.spot(ball) for ball in shape.balls]
        thick = max(thick, *[spot[4] for spot in spots])
        if isinstance(shape, Tube):
            outlines += tube(spots, ink.pencil, cut_start=shape.cut_start, cut_end=shape.cut_end)
        else:
            outlines += mass(spots, ink.pencil)
    even = thick * ink.pixel_ratio**_FINER
    count = next((count for most, count in _COUNTS if even <= most), _MOST_LEVELS)
    brushes = _tones(ink, coat.colour, far_step, count)
    shares = _shares(count)
    shapes = [levels(outline, shares) for outline in outlines]
    return [
        LevelFill(
            [polygons[index] for polygons in shapes],
            brush,
            smooth=index == 0 or (index == 1 and thick * ink.pixel_ratio < _SMALL_PX),
        )
        for index, brush in enumerate(brushes)
    ]


def far_step(light: Light, depth_h: float) -> int:
    """Return which step of the way to the colour of distance a depth is at."""
    return round(far_share(light, depth_h) * _FAR_STEPS)


@lru_cache(maxsize=16)
def _shares(count: int) -> tuple[float, ...]:
    """Return the sizes of the levels, largest first."""
    return tuple(1.0 - (1.0 - _SMALLEST) * (index / count) ** _CROWDING for index in range(count))


@lru_cache(maxsize=1024)
def _tones(ink: Ink, colour: str, far: int, count: int) -> tuple[QBrush, ...]:
    """Return what to fill the levels with, darkest first."""
    palette = ink.palette
    shade, light = palette.shade, palette.light
    middle = mixed(getattr(palette, colour), palette.distance, far / _FAR_STEPS)
    if count == 1:
        return (QBrush(middle),)
    colours: list[QColor] = []
    for index in range(count):
        shaded = _EVEN_AT - index / (count - 1)
        if shaded > 0.0:
            colours.append(mixed(middle, shade, shaded * _SHADE * shade.alphaF()))
        else:
            colours.append(mixed(middle, light, -shaded * _LIT * light.alphaF()))
    return tuple(QBrush(tone) for tone in colours)
