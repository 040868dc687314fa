"""The outline of a convex lump: the hull round some ellipses on screen."""

import cmath
import math

from backcare_desktop.figure.painting.curves import whole
from backcare_desktop.figure.painting.ellipses import Spot
from backcare_desktop.figure.painting.pen import Outline, Pen, Pencil

#: In how many directions the far edge of a mass is looked for.
_STEPS = 10
_DIRECTIONS = tuple(cmath.exp(-2j * math.pi * index / _STEPS) for index in range(_STEPS))
#: How often the normal of a common tangent is drawn closer.
_TANGENT_STEPS = 3
#: A turn backwards by less than this is none (radians).
_NO_TURN = 0.1


def mass(spots: list[Spot], pencil: Pencil) -> list[Outline]:
    """Return the outline of the convex hull of some ellipses."""
    found = [_furthest(spots, towards) for towards in _DIRECTIONS]
    pen = Pen(pencil)
    joints: list[tuple[int, int, complex]] = []
    for step, b in enumerate(found):
        if (a := found[step - 1]) != b:
            joints += _joints(spots, a, b, step)
    if not joints:
        return [whole(spots[found[0]], pen)]
    focuses = [spot[6] for spot in spots]
    _, last, normal = joints[-1]
    pen.reach(spots[last], focuses[last], normal)
    for a, b, tangent in joints:
        turn = cmath.phase(tangent / normal)
        if turn > _NO_TURN:
            turn -= 2.0 * math.pi
        if turn < 0.0:
            pen.round(spots[a], focuses[a], normal, tangent, turn)
        pen.reach(spots[b], focuses[b], tangent)
        normal = tangent
    return [pen.line]


def _furthest(spots: list[Spot], towards: complex) -> int:
    best, found = -math.inf, 0
    x, y = towards.real, towards.imag
    hypot = math.hypot
    for index, (centre, p, q, r, _, _, _) in enumerate(spots):
        reach = centre.real * x + centre.imag * y + hypot(p * x + q * y, r * y)
        if reach > best:
            best, found = reach, index
    return found


def _reach(spot: Spot, towards: complex) -> float:
    centre, p, q, r, _, _, _ = spot
    x, y = towards.real, towards.imag
    return centre.real * x + centre.imag * y + math.hypot(p * x + q * y, r * y)


def _joints(spots: list[Spot], a: int, b: int, step: int) -> list[tuple[int, int, complex]]:
    """Return the tangents from one ellipse of a hull to the next: the outer normal lies within a step's directions.

    Another ellipse that sticks out there comes between.
    """
    early, late = _DIRECTIONS[step - 1], _DIRECTIONS[step]
    normal = _tangent(spots[a], spots[b], early, late)
    best, between = _reach(spots[a], normal) + 0.01, -1
    for index, spot in enumerate(spots):
        if index not in (a, b) and (reach := _reach(spot, normal)) > best:
            best, between = reach, index
    if between < 0:
        return [(a, b, normal)]
    first = _tangent(spots[a], spots[between], early, normal)
    return [(a, between, first), (between, b, _tangent(spots[between], spots[b], normal, late))]


def _tangent(a: Spot, b: Spot, early: complex, late: complex) -> complex:
    """Return the normal at which two ellipses reach equally far; `a` reaches further early, `b` late."""
    before, after = _reach(a, early) - _reach(b, early), _reach(a, late) - _reach(b, late)
    normal = early
    for _ in range(_TANGENT_STEPS):
        share = before / (before - after) if before > after else 0.5
        normal = early + (late - early) * min(1.0, max(0.0, share))
        normal /= abs(normal)
        lead = _reach(a, normal) - _reach(b, normal)
        if lead > 0.0:
            early, before = normal, lead
        else:
            late, after = normal, lead
    return normal
