"""Every day has its place, large enough to be hit, in any width."""

from hypothesis import given, strategies as st
from PySide6.QtCore import QPoint

from backcare_desktop.ui.history.year.year_geometry import Measures, YearGeometry

widths = st.integers(320, 2600)
scales = st.floats(1.0, 2.25)


@given(widths, scales, st.sampled_from((53, 54)), st.booleans())
def test_cells_are_large_enough_within_the_width_and_found_again(
    width: int, scale: float, weeks: int, mirrored: bool
) -> None:
    geometry = YearGeometry.fitted(weeks, width, Measures(round(40 * scale), 20, scale), mirrored=mirrored)

    assert geometry.cell >= round(24 * scale) >= 24
    taken = set()
    for week in range(weeks):
        for weekday in range(7):
            box = geometry.day_box(week, weekday)
            assert box.left() >= 0
            assert box.right() < width
            assert 0 <= box.top() < box.bottom() < geometry.height
            for corner in (box.topLeft(), box.center(), box.bottomRight()):
                assert geometry.at(corner) == (week, weekday)
            taken.add((box.x(), box.y()))
    assert len(taken) == 7 * weeks


def test_nothing_stands_beside_the_days() -> None:
    geometry = YearGeometry.fitted(53, 700, Measures(40, 20, 1.0))

    assert [len(strip) for strip in geometry.strips] == [27, 26]
    assert geometry.cell == 24
    for point in (QPoint(10, 50), QPoint(100, 5), QPoint(699, 50), QPoint(100, 5000), QPoint(100, -1)):
        assert geometry.at(point) is None


def test_one_strip_is_enough_where_there_is_room() -> None:
    geometry = YearGeometry.fitted(53, 1700, Measures(40, 20, 1.0))

    assert len(geometry.strips) == 1
    assert geometry.cell == 28
