"""Smooth outlines of rounded shapes on screen: chains and masses of ellipses, joined by their common tangents.

Points on screen are complex numbers, x + y i, y growing downwards; lines run clockwise as they are computed. An
outline keeps, for every point, the place it shrinks to, so that a smaller copy that lies towards the light costs
next to nothing (see levels.py).
"""

import cmath
import math
from dataclasses import dataclass, field
from itertools import pairwise

#: An ellipse on screen: centre, its shape as the lower triangle (p, q, r) that makes it from the unit circle (q = 0
#: and p = r for a circle), mean radius in px, depth in H, and the place that smaller copies of it shrink to.
Spot = tuple[complex, float, float, float, float, float, complex]
#: The outward normals of two lines that touch both of two ellipses, on the left and on the right.
Sides = tuple[complex, complex]

#: Turns smaller than this (radians) at a joint are rounded off by one point.
_OUTER_TURN = -0.30
#: A joint whose inner side turns more than this (cosine of 25 degrees) gets an outline on each side of it.
_INNER_COSINE = 0.906
#: A chain that folds back more than this (cosine of 60 degrees) does so in any case.
_FOLDED = 0.5
#: How often a tangent to ellipses is drawn closer at most, and which lean (sine) needs no second time.
_LEANINGS, _SLIGHT = 3, 0.06
#: Ellipses closer than this share of their size may stick out of each other sideways, and are drawn one by one.
_CLOSE = 0.5
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
    """A closed line: its points `at`, and those `to` which they shrink."""

    at: list[complex] = field(default_factory=list)
    to: list[complex] = field(default_factory=list)


def support(spot: Spot, normal: complex) -> tuple[float, complex]:
    """Return how far an ellipse reaches in a direction, and where that is, from its centre."""
    p, q, r = spot[1:4]
    if q == 0.0 and p == r:
        return p, p * normal
    x = p * normal.real + q * normal.imag
    y = r * normal.imag
    reach = math.sqrt(x * x + y * y)
    return reach, complex(p * x, q * x + r * y) / reach


def tangents(a: Spot, b: Spot) -> Sides | None:
    """Return the normals of the two lines that touch both; None where one ellipse hides the other."""
    way = b[0] - a[0]
    far = abs(way)
    if far < 1e-6:
        return None
    along = way / far
    if a[2] == 0.0 == b[2] and a[1] == a[3] and b[1] == b[3]:
        lean = (a[1] - b[1]) / far
        if not -0.995 < lean < 0.995:
            return None
        side = 1j * math.sqrt(1.0 - lean * lean)
        return along * (lean + side), along * (lean - side)
    ahead, behind = support(a, along)[0], support(b, along)[0]
    if abs(ahead - behind) >= far or far < _CLOSE * min(a[4], b[4]):
        return None
    left = _leant(a, b, along, far, 1j)
    right = _leant(a, b, along, far, -1j) if left is not None else None
    return None if left is None or right is None else (left, right)


def _leant(a: Spot, b: Spot, along: complex, far: float, turn: complex) -> complex | None:
    """Return the normal of one tangent; the more it leans, the more often it is drawn closer."""
    normal = turn * along
    for _ in range(_LEANINGS):
        lean = (support(a, normal)[0] - support(b, normal)[0]) / far
        if not -0.995 < lean < 0.995:
            return None
        normal = along * (lean + turn * math.sqrt(1.0 - lean * lean))
        if abs(lean) < _SLIGHT:
            break
    return normal


class Pen:
    """Draws one outline: every point with the outward normal there."""

    def __init__(self, pencil: Pencil) -> None:
        self.pencil = pencil
        self.line = Outline()
        self._normal = 0j

    def reach(self, spot: Spot, to: complex, normal: complex) -> None:
        """Draw to where an ellipse has this normal, smoothly."""
        p = spot[1]
        at = spot[0] + (p * normal if spot[2] == 0.0 and p == spot[3] else support(spot, normal)[1])
        points, focuses = self.line.at, self.line.to
        if points:
            before, behind = points[-1], focuses[-1]
            chord = abs(at - before)
            bulge = abs(normal - self._normal) * chord / 8.0
            if bulge > self.pencil.tolerance:
                steps = math.ceil(math.sqrt(bulge / self.pencil.tolerance))
                start, end = -1j * self._normal * chord, -1j * normal * chord
                for index in range(1, steps):
                    t = index / steps
                    u = 1.0 - t
                    points.append(
                        u * u * (1.0 + 2.0 * t) * before
                        + t * t * (3.0 - 2.0 * t) * at
                        + t * u * (u * start - t * end)
                    )
                    focuses.append(behind + t * (to - behind))
        points.append(at)
        focuses.append(to)
        self._normal = normal

    def round(self, spot: Spot, to: complex, start: complex, end: complex, turn: float) -> None:
        """Draw round an ellipse by `turn` radians (below 0), from a normal to another."""
        self.reach(spot, to, start)
        centre, p, q, r, size, _, _ = spot
        first = complex(p * start.real + q * start.imag, r * start.imag)
        last = complex(p * end.real + q * end.imag, r * end.imag)
        sweep = cmath.phase(last / first)
        if sweep > 0.0 and turn < -0.5:
            sweep -= _WHOLE_TURN
        pieces = math.ceil(-sweep / (2.0 * math.sqrt(2.0 * self.pencil.tolerance / (size + 0.5))))
        e = first / abs(first)
        step = cmath.exp(1j * sweep / pieces) if pieces > 1 else 1.0
        for _ in range(pieces - 1):
            e *= step
            self.line.at.append(centre + complex(p * e.real, q * e.real + r * e.imag))
            self.line.to.append(to)
        self.line.at.append(centre + support(spot, end)[1])
        self.line.to.append(to)
        self._normal = end

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
        self.line.at.append(at)
        self.line.to.append(to)
        self._normal = normal


def tube(spots: list[Spot], pencil: Pencil, *, cut_start: float = 0.0, cut_end: float = 0.0) -> list[Outline]:
    """Return outlines that together cover a chain of ellipses and all between neighbours.

    An end is rounded, or cut straight across; smaller copies then reach further, up to that share of the end's
    radius.
    """
    runs: list[tuple[list[Spot], list[Sides]]] = [([spots[0]], [])]
    for a, b in pairwise(spots):
        sides = tangents(a, b)
        chain, before = runs[-1]
        if sides is None:
            runs.append(([b], []))
        elif before and _is_sharp(before[-1], sides):
            runs.append(([a, b], [sides]))
        else:
            chain.append(b)
            before.append(sides)
    last = len(runs) - 1
    return [
        _run(
            chain,
            sides,
            Pen(pencil),
            (cut_start if index == 0 else 0.0, cut_end if index == last else 0.0),
        )
        for index, (chain, sides) in enumerate(runs)
    ]


def _is_sharp(before: Sides, after: Sides) -> bool:
    """Return whether a chain bends so much that one outline round the joint would cross itself on the inner side."""
    left, right = after[0] / before[0], before[1] / after[1]
    if left.real < _FOLDED and right.real < _FOLDED:
        return True
    return (left.real < _INNER_COSINE and left.imag > 0.0) or (
        right.real < _INNER_COSINE and right.imag > 0.0
    )


def whole(spot: Spot, pen: Pen) -> Outline:
    """Return the outline of one ellipse."""
    pen.round(spot, spot[6], 1j, -1j, -math.pi)
    pen.round(spot, spot[6], -1j, 1j, -math.pi)
    return pen.line


def _run(chain: list[Spot], sides: list[Sides], pen: Pen, cuts: tuple[float, float]) -> Outline:
    """Return the outline of a chain in which no ellipse hides its neighbour: down one side, back the other."""
    if not sides:
        return whole(chain[0], pen)
    focuses = [spot[6] for spot in chain]
    first, final = chain[0], chain[-1]
    last = len(sides) - 1
    if cuts[0]:
        focuses[0] = _cut_focus(first, focuses[0], (sides[0][1], sides[0][0]), cuts[0])
    if cuts[1]:
        focuses[-1] = _cut_focus(final, focuses[-1], sides[last], cuts[1])
    pen.reach(first, focuses[0], sides[0][0])
    for index in range(last):
        pen.join(chain[index + 1], focuses[index + 1], sides[index][0], sides[index + 1][0])
    _end(pen, final, focuses[-1], sides[last], cut=cuts[1] > 0.0)
    for index in range(last, 0, -1):
        pen.join(chain[index], focuses[index], sides[index][1], sides[index - 1][1])
    _end(pen, first, focuses[0], (sides[0][1], sides[0][0]), cut=cuts[0] > 0.0)
    return pen.line


def _cut_focus(spot: Spot, focus: complex, normals: Sides, beyond: float) -> complex:
    """Return what a straight end shrinks to: moved across only, and so far out, so that no edge shows there."""
    across = normals[0] - normals[1]
    across /= abs(across) or 1.0
    shift = focus - spot[0]
    aside = shift.real * across.real + shift.imag * across.imag
    return spot[0] + across * aside - 1j * normals[0] * beyond * spot[4]


def _end(pen: Pen, spot: Spot, focus: complex, normals: Sides, *, cut: bool) -> None:
    if cut:
        pen.reach(spot, focus, normals[0])
        pen.straight(spot[0] + support(spot, normals[1])[1], focus, normals[1])
    else:
        turn = cmath.phase(normals[1] / normals[0])
        pen.round(spot, focus, normals[0], normals[1], turn if turn < 0.0 else turn - _WHOLE_TURN)
