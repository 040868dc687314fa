"""Coats of the body on screen: outlines of their shapes, in tones from the dark rim to the lit heart."""

from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtGui import QColor

from backcare_desktop.figure.body.shapes import Ball, Coat, Mass, Tube
from backcare_desktop.figure.geometry.project import Screen
from backcare_desktop.figure.painting.curves import Outline, Pencil, Spot, tube
from backcare_desktop.figure.painting.levels import levels
from backcare_desktop.figure.painting.masses import mass
from backcare_desktop.figure.painting.order import LevelFill
from backcare_desktop.figure.painting.shading import Light, far_share, mixed

#: How far towards the light the levels of shading shrink, as a share of the way to the edge.
_FOCUS = 0.70
#: How far a line may be from the true curve, in pixels of the device.
_TOLERANCE_PX = 0.2
#: The smallest level, as a share of the shape's size, and how much closer levels lie near the rim.
_SMALLEST, _CROWDING = 0.22, 1.15
#: How many levels shade a shape that is at most so thick, in px of the device (its mean half width).
_COUNTS: tuple[tuple[float, int], ...] = ((2.5, 1), (5.0, 2), (8.0, 3), (13.0, 4), (26.0, 5), (48.0, 6), (80.0, 7))
_MOST_LEVELS = 9
#: Which share of a shape's way from rim to heart is neither in the shade nor lit, and how strong both are.
_EVEN_AT = 0.45
_SHADE, _LIT = 3.4, 1.7
#: Distance greys colours in so many steps.
_FAR_STEPS = 20


@dataclass
class Brush:
    """What the parts of one picture have in common: the screen, the light, and ellipses found already."""

    screen: Screen
    light: Light
    pencil: Pencil
    pixel_ratio: float
    spots: dict[int, Spot]

    @classmethod
    def of(cls, screen: Screen, light: Light, pixel_ratio: float) -> "Brush":
        """Return the brush for a device with so many pixels to one px."""
        from_light = complex(*light.from_screen)
        pencil = Pencil(from_light / abs(from_light), _FOCUS, _TOLERANCE_PX / pixel_ratio)
        return cls(screen, light, pencil, pixel_ratio, {})

    def spot(self, ball: Ball) -> Spot:
        """Return an ellipsoid on screen; each is worked out once a picture."""
        found = self.spots.get(id(ball))
        if found is None:
            found = self.spots[id(ball)] = self.screen.spot(ball)
        return found

    def outlines(self, shape: Tube | Mass) -> list[Outline]:
        """Return the outlines that together make a shape."""
        spots = [self.spot(ball) for ball in shape.balls]
        if isinstance(shape, Tube):
            return tube(spots, self.pencil, cut_start=shape.cut_start, cut_end=shape.cut_end)
        return mass(spots, self.pencil)


def coat_fills(coat: Coat, brush: Brush, depth_h: float) -> list[LevelFill]:
    """Return the fills of shapes that are shaded as one: level by level, so that no joint between them shows."""
    thick = max([brush.spot(ball)[4] for shape in coat.shapes for ball in shape.balls]) * brush.pixel_ratio
    count = next((count for most, count in _COUNTS if thick <= most), _MOST_LEVELS)
    palette = brush.light.palette
    colours = _tones(
        getattr(palette, coat.colour).rgba(),
        (palette.shade.rgba(), palette.light.rgba(), palette.distance.rgba()),
        round(far_share(brush.light, depth_h) * _FAR_STEPS),
        count,
    )
    shares = _shares(count)
    shapes = [levels(outline, shares) for shape in coat.shapes for outline in brush.outlines(shape)]
    return [
        LevelFill([polygons[index] for polygons in shapes], colour, is_rim=index == 0)
        for index, colour in enumerate(colours)
    ]


@lru_cache(maxsize=16)
def _shares(count: int) -> tuple[float, ...]:
    """Return the sizes of the levels, largest first."""
    return tuple(1.0 - (1.0 - _SMALLEST) * (index / count) ** _CROWDING for index in range(count))


@lru_cache(maxsize=1024)
def _tones(base: int, tints: tuple[int, int, int], far_step: int, count: int) -> tuple[QColor, ...]:
    """Return the colours of the levels, darkest first; `tints` are the palette's shade, light and distance."""
    shade, light, distance = (QColor.fromRgba(tint) for tint in tints)
    middle = mixed(QColor.fromRgba(base), distance, far_step / _FAR_STEPS)
    if count == 1:
        return (middle,)
    colours: list[QColor] = []
    for index in range(count):
        tone = _EVEN_AT - index / (count - 1)
        if tone > 0.0:
            colours.append(mixed(middle, shade, tone * _SHADE * shade.alphaF()))
        else:
            colours.append(mixed(middle, light, -tone * _LIT * light.alphaF()))
    return tuple(colours)
