"""Where days and dates stand below a chart."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given, strategies as st
from PySide6.QtCore import QLocale
from PySide6.QtGui import QFont, QFontMetricsF
from PySide6.QtWidgets import QApplication

from backcare_desktop.core.trend import Span
from backcare_desktop.core.words import Words
from backcare_desktop.ui.charts.day_axis import DayAxis, left_of, ticks
from backcare_desktop.ui.formats import Formats

TODAY = date(2026, 3, 3)


def axis_of(span: Span, width: float, *, mirrored: bool = False) -> DayAxis:
    return DayAxis(span.first(TODAY), TODAY, 10.0, 10.0 + width, mirrored)


@pytest.fixture
def metrics(qapp: QApplication) -> QFontMetricsF:
    font = QFont(qapp.font())
    font.setPointSizeF(10)
    return QFontMetricsF(font)


def texts(axis: DayAxis, metrics: QFontMetricsF) -> list[str]:
    return [tick.text for tick in ticks(axis, metrics, Words(), Formats(QLocale("en_GB")))]


def test_28_days_are_told_in_weeks(metrics: QFontMetricsF) -> None:
    assert texts(axis_of(Span.FOUR_WEEKS, 800), metrics) == ["9 Feb", "16 Feb", "23 Feb", "2 Mar"]


def test_a_narrow_axis_leaves_dates_out_and_keeps_the_newest(metrics: QFontMetricsF) -> None:
    assert texts(axis_of(Span.FOUR_WEEKS, 200), metrics) == ["16 Feb", "2 Mar"]


def test_a_year_is_told_in_months_with_its_number_in_the_place_of_january(metrics: QFontMetricsF) -> None:
    found = texts(axis_of(Span.YEAR, 1000), metrics)
    assert len(found) == 12
    assert found[:2] == ["Apr", "May"]
    assert found[-3:] == ["2026", "Feb", "Mar"]
    assert texts(axis_of(Span.YEAR, 250), metrics) == ["Apr", "Jul", "Oct", "2026"]


@given(st.sampled_from(Span), st.floats(150, 2000), st.booleans())
def test_dates_stand_clear_of_each_other_and_inside_the_chart(
    qapp: QApplication, span: Span, width: float, mirrored: bool
) -> None:
    font = QFont(qapp.font())
    font.setPointSizeF(10)
    metrics = QFontMetricsF(font)
    axis = axis_of(span, width, mirrored=mirrored)
    found = ticks(axis, metrics, Words(), Formats(QLocale("en_GB")))
    boxes = sorted((left_of(tick, axis, metrics), metrics.horizontalAdvance(tick.text)) for tick in found)
    assert found
    assert all(left >= axis.left and left + wide <= axis.right + 1e-6 for left, wide in boxes)
    assert all(left + wide < after for (left, wide), (after, _) in pairwise(boxes))


@given(st.sampled_from(Span), st.floats(100, 2000), st.integers(0, 364), st.booleans())
def test_the_day_under_the_middle_of_a_day_is_that_day(
    span: Span, width: float, number: int, mirrored: bool
) -> None:
    axis = axis_of(span, width, mirrored=mirrored)
    day = axis.first + timedelta(days=number % axis.days)
    assert axis.day_at(axis.middle_of(day)) == day
    assert axis.left <= axis.middle_of(day) <= axis.right


def test_beside_the_axis_the_nearest_day_is_meant() -> None:
    axis = axis_of(Span.FOUR_WEEKS, 280)
    assert axis.day_at(-500) == axis.first
    assert axis.day_at(5000) == TODAY


def test_where_people_read_from_right_to_left_time_runs_so_too() -> None:
    axis = axis_of(Span.FOUR_WEEKS, 280, mirrored=True)
    assert axis.middle_of(axis.first) > axis.middle_of(TODAY)
    assert axis.start_of(axis.first) == axis.right
