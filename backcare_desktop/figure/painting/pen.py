"""The pen that draws outlines round ellipses, clockwise as they are computed.

An outline keeps, for every point, the place it shrinks to, so that a smaller copy that lies towards the light costs
next to nothing (see levels.py).
"""

import cmath
import math
from dataclasses import dataclass, field
from functools import lru_cache

from backcare_desktop.figure.painting.ellipses import Spot, support

#: Turns smaller than this (radians) at a joint are rounded off by one point.
_OUTER_TURN = -0.30
#: How far the ends of an arc are from the points between them at least, in steps.
_APART = 0.2
_WHOLE_TURN = 2.0 * math.pi


@dataclass(frozen=True)
class Pencil:
    """How outlines are drawn.

    `focus` is where they shrink to, seen from the middle of a shape: towards the light, and as long as a share of
    the way to the edge. `tolerance` is by how many px a line may miss the true curve.
    """

    focus: complex
    tolerance: float


@dataclass
class Outline:
    """A closed line as numbers x, y, x, y: its points, and for every point the one it shrinks to."""

    at_xy: list[float] = field(default_factory=list)
    to_xy: list[float] = field(default_factory=list)

    @property
    def at(self) -> list[complex]:
        """The points of the line."""
        return [complex(x, y) for x, y in zip(self.at_xy[::2], self.at_xy[1::2], strict=True)]


@lru_cache(maxsize=128)
def _turns(count: int) -> tuple[tuple[float, float], ...]:
    """Return two whole turns, clockwise as outlines are computed, in so many steps each: cosines and sines."""
    turns = [-_WHOLE_TURN * index / count for index in range(2 * count + 2)]
    return tuple((math.cos(turn), math.sin(turn)) for turn in turns)


class Pen:
    """Draws one outline: every point with the outward normal there."""

    def __init__(self, pencil: Pencil) -> None:
        self.line = Outline()
        self._tolerance = pencil.tolerance
        self._at = self._to = self._normal = 0j

    def reach(self, spot: Spot, to: complex, normal: complex) -> None:
        """Draw to where an ellipse has this normal, smoothly."""
        centre, p, q, r, _, _, _ = spot
        if q == 0.0 and p == r:
            at = centre + p * normal
        else:
            x, y = p * normal.real + q * normal.imag, r * normal.imag
            at = centre + complex(p * x, q * x + r * y) / math.hypot(x, y)
        if self.line.at_xy:
            chord = abs(at - self._at)
            bulge = abs(normal - self._normal) * chord / 8.0
            if bulge > self._tolerance:
                self._bow(at, to, normal, chord, math.ceil(math.sqrt(bulge / self._tolerance)))
        self.line.at_xy += (at.real, at.imag)
        self.line.to_xy += (to.real, to.imag)
        self._at, self._to, self._normal = at, to, normal

    def _bow(self, at: complex, to: complex, normal: complex, chord: float, steps: int) -> None:
        """Draw the points between two, on the smooth line that has the right normals at both."""
        before, behind = self._at, self._to
        start, end = -1j * self._normal * chord, -1j * normal * chord
        for index in range(1, steps):
            t = index / steps
            u = 1.0 - t
            point = (
                u * u * (1.0 + 2.0 * t) * before
                + t * t * (3.0 - 2.0 * t) * at
                + t * u * (u * start - t * end)
            )
            focus = behind + t * (to - behind)
            self.line.at_xy += (point.real, point.imag)
            self.line.to_xy += (focus.real, focus.imag)

    def round(self, spot: Spot, to: complex, start: complex, end: complex, turn: float) -> None:
        """Draw round an ellipse by `turn` radians (below 0), from a normal to another."""
        self.reach(spot, to, start)
        centre, p, q, r, size, _, _ = spot
        first = complex(p * start.real + q * start.imag, r * start.imag)
        last = complex(p * end.real + q * end.imag, r * end.imag)
        sweep = cmath.phase(last / first)
        if sweep > 0.0 and turn < -0.5:
            sweep -= _WHOLE_TURN
        # Points in fixed directions: a slice of a table instead of a turn for every point.
        count = math.ceil(math.pi / math.sqrt(2.0 * self._tolerance / (size + 0.5)))
        begin = -cmath.phase(first) / _WHOLE_TURN % 1.0 * count
        after, until = int(begin + _APART) + 1, math.ceil(begin - sweep / _WHOLE_TURN * count - _APART)
        if after < until:
            x, y = centre.real, centre.imag
            self.line.at_xy += [
                value for c, s in _turns(count)[after:until] for value in (x + p * c, y + q * c + r * s)
            ]
            self.line.to_xy += (to.real, to.imag) * (until - after)
        self.straight(centre + support(spot, end)[1], to, end)

    def join(self, spot: Spot, to: complex, start: complex, end: complex) -> None:
        """Draw past a joint that turns little, or round its outer side."""
        turn = cmath.phase(end / start)
        if turn > _OUTER_TURN:
            middle = start + end
            self.reach(spot, to, middle / abs(middle))
        else:
            self.round(spot, to, start, end, turn)

    def straight(self, at: complex, to: complex, normal: complex) -> None:
        """Draw straight to a point, where the normal is to be another."""
        self.line.at_xy += (at.real, at.imag)
        self.line.to_xy += (to.real, to.imag)
        self._at, self._to, self._normal = at, to, normal
