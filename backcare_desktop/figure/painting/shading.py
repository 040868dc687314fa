"""The light, and what it and distance make of a colour."""

from dataclasses import dataclass

from PySide6.QtGui import QColor

from backcare_desktop.figure.painting.hull import Point
from backcare_desktop.figure.painting.palette import FigurePalette

#: How far behind the figure's middle a limb is when it has leaned most towards the colour of distance, in H.
_FAR_H = 0.30
_MOST_DISTANCE = 0.30
#: A smaller share of that way back is not shown.
_NEAR = 0.04


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


def toned(light: Light, colour: str, depth_h: float) -> QColor:
    """Return a palette colour, a little greyer where it is far away."""
    base: QColor = getattr(light.palette, colour)
    far = far_share(light, depth_h)
    return mixed(base, light.palette.distance, far) if far else base


def far_share(light: Light, depth_h: float) -> float:
    """Return how far a colour leans towards that of distance at a depth, 0 to 1."""
    far = (light.middle_depth_h - depth_h) / _FAR_H
    return min(1.0, far) * _MOST_DISTANCE if far > _NEAR else 0.0
