"""Outlines are whole: whatever a chain or lump of ellipses does on screen, nothing of it is left out."""

import cmath
import math

from hypothesis import example, given, settings, strategies as st

from backcare_desktop.figure.painting.curves import tube
from backcare_desktop.figure.painting.ellipses import Spot, support
from backcare_desktop.figure.painting.masses import mass
from backcare_desktop.figure.painting.pen import Outline, Pencil

PENCIL = Pencil(0.7 * cmath.exp(-2.1j), 0.25)

radii = st.floats(14.0, 28.0)


@st.composite
def spots(draw: st.DrawFn) -> Spot:
    """An ellipse somewhere on a small screen, about as flat as the slices of a trunk are."""
    centre = complex(draw(st.floats(0.0, 200.0)), draw(st.floats(0.0, 200.0)))
    if draw(st.booleans()):
        radius = draw(radii)
        return (centre, radius, 0.0, radius, radius, 0.0, centre + radius * PENCIL.focus)
    p, r, q = draw(radii), draw(radii), draw(st.floats(-4.0, 4.0))
    return (centre, p, q, r, math.sqrt(p * r), 0.0, centre)


def is_inside(outlines: list[Outline], point: complex) -> bool:
    """Whether a point is painted, each outline being filled where a ray crosses it an odd number of times."""
    return any(_crossings(outline.at, point) % 2 == 1 for outline in outlines)


def _crossings(at: list[complex], point: complex) -> int:
    crossed = 0
    for a, b in zip(at, [*at[1:], at[0]], strict=True):
        if (a.imag > point.imag) != (b.imag > point.imag):
            share = (point.imag - a.imag) / (b.imag - a.imag)
            crossed += a.real + share * (b.real - a.real) > point.real
    return crossed


def ring(spot: Spot, share: float) -> list[complex]:
    """Points of an ellipse, at a share of the way to its edge."""
    turns = [cmath.exp(2j * math.pi * index / 12 + 0.1j) for index in range(12)]
    return [spot[0] + share * support(spot, turn)[1] for turn in turns]


def circle(centre: complex, radius: float) -> Spot:
    """A circle as the painter sees a ball."""
    return (centre, radius, 0.0, radius, radius, 0.0, centre + radius * PENCIL.focus)


def ellipse(centre: complex, p: float, q: float, r: float) -> Spot:
    """An ellipse as the painter sees a slice of a trunk."""
    return (centre, p, q, r, math.sqrt(p * r), 0.0, centre)


#: A tall ellipse half hidden by a broad one: the lines that touch both are found with difficulty.
HALF_HIDDEN = [ellipse(27 + 6j, 14.7, -0.3, 26.1), ellipse(34 + 17j, 27.4, 2.1, 15.1)]
#: A small circle between two big ones that nearly touch: one side turns back by more than half a turn.
PINCHED = [circle(170 + 144j, 25.6), circle(183 + 144j, 15.1), circle(182 + 136j, 22.5)]


@given(st.lists(spots(), min_size=1, max_size=6))
@example(HALF_HIDDEN)
@example(PINCHED)
@settings(max_examples=300, deadline=None)
def test_a_chain_has_no_holes_however_it_folds(chain: list[Spot]) -> None:
    outlines = tube(chain, PENCIL)
    for spot in chain:
        for point in [spot[0], *ring(spot, 0.5), *ring(spot, 0.8)]:
            assert is_inside(outlines, point)


@given(st.lists(spots(), min_size=1, max_size=5))
@settings(max_examples=200, deadline=None)
def test_a_lump_reaches_as_far_as_its_ellipses_and_no_further(lump: list[Spot]) -> None:
    (outline,) = mass(lump, PENCIL)
    for index in range(24):
        to = cmath.exp(2j * math.pi * index / 24)
        furthest = max((spot[0] * to.conjugate()).real + support(spot, to)[0] for spot in lump)
        reached = max((point * to.conjugate()).real for point in outline.at)
        assert furthest - 1.5 <= reached <= furthest + 0.5
