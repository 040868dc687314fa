"""The solver's mathematics: it finds what is known to be there, inside the bounds."""

import pytest
from hypothesis import given, strategies as st

from backcare_desktop.figure.solving.least_squares import minimise

WIDE = (-100.0, 100.0)
numbers = st.floats(-5.0, 5.0)


def test_the_bottom_of_rosenbrocks_valley_is_found() -> None:
    x, cost = minimise(lambda x: [10.0 * (x[1] - x[0] ** 2), 1.0 - x[0]], [-1.2, 1.0], [WIDE, WIDE], 60)
    assert x == pytest.approx([1.0, 1.0], abs=1e-3)
    assert cost < 1e-5


@given(numbers, numbers, numbers)
def test_a_line_is_fitted_exactly(slope: float, offset: float, start: float) -> None:
    places = (-2.0, 0.0, 1.0, 3.0)
    wish = [slope * place + offset for place in places]
    x, _ = minimise(
        lambda x: [x[0] * place + x[1] - value for place, value in zip(places, wish, strict=True)],
        [start, start],
        [WIDE, WIDE],
        30,
    )
    assert x == pytest.approx([slope, offset], abs=1e-2)


def test_bounds_are_kept_at_the_start_too() -> None:
    x, _ = minimise(lambda x: [x[0] - 9.0, x[1] + 9.0], [50.0, 0.0], [(-1.0, 2.0), (-3.0, 1.0)], 20)
    assert x == pytest.approx([2.0, -3.0])


def test_what_cannot_get_better_is_left_as_it_is() -> None:
    assert minimise(lambda x: [1.0, 0.0 * x[0]], [0.5], [WIDE], 20) == ([0.5], 1.0)
