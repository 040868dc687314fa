"""Smooth outlines of chains of ellipses on screen, joined by their common tangents."""

import cmath
import math
from itertools import pairwise

from backcare_desktop.figure.painting.ellipses import Sides, Spot, support, tangents
from backcare_desktop.figure.painting.pen import Outline, Pen, Pencil

#: A joint whose inner side turns more than this (cosine of 25 degrees) gets an outline on each side of it.
_INNER_COSINE = 0.906
#: A chain that folds back more than this (cosine of 60 degrees) does so in any case.
_FOLDED = 0.5
_WHOLE_TURN = 2.0 * math.pi


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
    """Return whether a chain bends so much that one outline round the joint would cross itself on the inner side.

    A side that turns by more than a quarter may be taken for turning the other way round: it ends the outline too.
    """
    left, right = after[0] / before[0], before[1] / after[1]
    if (left.real < _FOLDED and right.real < _FOLDED) or left.real < 0.0 or right.real < 0.0:
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
