"""A prop where it stands, as the viewer sees it: worked out once for all its pieces."""

import math
from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtGui import QColor

from backcare_desktop.figure.geometry.project import View
from backcare_desktop.figure.geometry.vectors import BoneFrame, Vec, dot
from backcare_desktop.figure.painting.hull import Point
from backcare_desktop.figure.painting.order import Sample
from backcare_desktop.figure.painting.shading import Light, mixed

#: How strongly a face leans to light or shade; bodies, being round, show both sides and need less.
_CONTRAST = 1.9
_MOST_SHADE = 0.5
#: A face at this cosine from the light has the plain colour.
_PLAIN = 0.40
#: The light comes from Light.from_screen and this much from the viewer.
_LIGHT_TOWARDS = 0.60
#: Faces are painted in so many tones a unit of brightness.
_TONES = 5.0


@dataclass(frozen=True)
class Standing:
    """A prop's frame on screen: its origin, and for each of its axes px a H, nearness and how it faces the light."""

    view: View
    light: Light
    frame: BoneFrame
    origin_px: Point
    axes_px: tuple[Point, Point, Point]
    towards: Vec
    lit: Vec

    @classmethod
    def of(cls, frame: BoneFrame, view: View, light: Light) -> "Standing":
        """Return how a frame stands to the viewer and to the light."""
        k = view.scale_px
        seen = [(dot(axis, view.right), dot(axis, view.up), dot(axis, view.towards)) for axis in frame[1:]]
        right, down = light.from_screen
        size = math.sqrt(right * right + down * down + _LIGHT_TOWARDS * _LIGHT_TOWARDS)
        x, y, z = seen
        lit = [(right * r - down * u + _LIGHT_TOWARDS * t) / size for r, u, t in seen]
        return cls(
            view,
            light,
            frame,
            view.point(frame[0]),
            ((k * x[0], -k * x[1]), (k * y[0], -k * y[1]), (k * z[0], -k * z[1])),
            (x[2], y[2], z[2]),
            (lit[0], lit[1], lit[2]),
        )

    def px(self, x: float, y: float, z: float) -> Point:
        """Return the pixel of a point in the prop's frame."""
        (ox, oy), ((ax, ay), (bx, by), (cx, cy)) = self.origin_px, self.axes_px
        return (ox + x * ax + y * bx + z * cx, oy + x * ay + y * by + z * cy)

    def step(self, facing: float) -> int:
        """Return the tone of a face by the cosine between it and the light: 0 is the plain colour."""
        return round((facing - _PLAIN) * _TONES)

    def stepped_tone(self, colour: str, step: int) -> QColor:
        """Return a palette colour in one of the tones."""
        base: QColor = getattr(self.light.palette, colour)
        goal = self.light.palette.light if step > 0 else self.light.palette.shade
        return _mixed(
            base.rgba(), goal.rgba(), min(_MOST_SHADE, abs(step) / _TONES * _CONTRAST * goal.alphaF())
        )

    def tone(self, colour: str, facing: float) -> QColor:
        """Return a palette colour as a flat face shows it, by the cosine between face and light."""
        return self.stepped_tone(colour, self.step(facing))

    def spots(self, box: tuple[Vec, Vec]) -> list[Sample]:
        """Return the corners and the middle of a box as spots for the depth order."""
        low, high = box
        places = [(x, y, z) for x in (low[0], high[0]) for y in (low[1], high[1]) for z in (low[2], high[2])]
        places.append(((low[0] + high[0]) / 2.0, (low[1] + high[1]) / 2.0, (low[2] + high[2]) / 2.0))
        depth, (a, b, c) = self.view.depth(self.frame[0]), self.towards
        return [(*self.px(x, y, z), 1.0, depth + x * a + y * b + z * c) for x, y, z in places]


def shaded(light: Light, colour: str, strength: float) -> QColor:
    """Return a palette colour so many times as far towards shade as half shade is."""
    base: QColor = getattr(light.palette, colour)
    shade = light.palette.shade
    return _mixed(base.rgba(), shade.rgba(), min(_MOST_SHADE, strength * shade.alphaF()))


@lru_cache(maxsize=512)
def _mixed(base: int, goal: int, share: float) -> QColor:
    return mixed(QColor.fromRgba(base), QColor.fromRgba(goal), share)
