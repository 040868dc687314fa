"""The rules of the calendar."""

from calendar import monthrange
from datetime import date, timedelta

import pytest
from hypothesis import given, strategies as st

from backcare_desktop.core.day_record import DayMark
from backcare_desktop.core.history import (
    ACTIVE_SPAN_DAYS,
    DayCell,
    DayTotal,
    active_days,
    minutes_of,
    month_span,
    month_view,
    shifted_day,
    shifted_month,
    week_span,
)

TODAY = date(2026, 3, 3)
days = st.dates(date(1990, 1, 1), date(2060, 12, 31))
weekdays = st.integers(0, 6)


def test_a_day_has_the_minutes_that_are_shown_of_its_sessions() -> None:
    """Two of ten minutes and 24 seconds are shown as ten each, so the day is not shown as 21."""
    assert cell(DayTotal(TODAY, 2, 2 * 624.0, session_minutes=20)).minutes == 20
    assert cell(DayTotal(TODAY, 1, 624.0)).minutes == 10


def cell(total: DayTotal) -> DayCell:
    return DayCell(TODAY, in_month=True, is_today=False, total=total)


@given(st.integers(1990, 2060), st.integers(1, 12), weekdays)
def test_a_month_shows_each_of_its_days_once_in_whole_weeks(
    year: int, month: int, first_weekday: int
) -> None:
    view = month_view(year, month, first_weekday, [], TODAY)

    shown = [cell.day for cell in view.days]
    assert shown == [shown[0] + timedelta(days=n) for n in range(len(shown))]
    assert all(len(week) == 7 and week[0].day.weekday() == first_weekday for week in view.weeks)
    own = [cell.day for cell in view.days if cell.in_month]
    assert own == [date(year, month, n + 1) for n in range(monthrange(year, month)[1])]
    assert all(any(cell.in_month for cell in week) for week in view.weeks)
    assert (view.year, view.month) == (year, month)
    assert month_span(year, month, first_weekday) == (shown[0], shown[-1])


@given(days, weekdays)
def test_today_is_marked_in_its_month_and_nowhere_else(today: date, first_weekday: int) -> None:
    view = month_view(today.year, today.month, first_weekday, [], today)

    assert [cell.day for cell in view.days if cell.is_today] == [today]


def test_days_carry_what_was_done_on_them() -> None:
    totals = [DayTotal(date(2026, 3, 3), 2, 1260.0), DayTotal(date(2026, 2, 27), 1, 540.0)]

    cells = {cell.day: cell for cell in month_view(2026, 3, 0, totals, TODAY).days}

    assert cells[date(2026, 3, 3)] == DayCell(TODAY, in_month=True, is_today=True, total=totals[0])
    assert (cells[TODAY].sessions, cells[TODAY].minutes) == (2, 21)
    assert cells[date(2026, 2, 27)] == DayCell(
        date(2026, 2, 27), in_month=False, is_today=False, total=totals[1]
    )
    assert cells[date(2026, 3, 4)].sessions == cells[date(2026, 3, 4)].minutes == 0


@pytest.mark.parametrize(
    ("seconds", "minutes"),
    [(0, 0), (0.2, 1), (29, 1), (89.9, 1), (90, 2), (540, 9), (3600, 60), (-1, 0)],
)
def test_minutes_are_rounded_and_what_was_done_is_never_nothing(seconds: float, minutes: int) -> None:
    assert minutes_of(seconds) == minutes


@pytest.mark.parametrize(
    ("minutes", "level"),
    [(0, 1), (1, 1), (4, 1), (5, 2), (9, 2), (10, 3), (19, 3), (20, 4), (180, 4)],
)
def test_a_day_with_sessions_has_a_level_from_fixed_minutes(minutes: int, level: int) -> None:
    assert cell(DayTotal(TODAY, 1, minutes * 60.0)).level == level


def test_a_day_without_sessions_has_no_level() -> None:
    assert cell(DayTotal(TODAY, 0, 0.0, pain=4)).level == 0


@pytest.mark.parametrize(
    ("pain", "level"),
    [(None, None), (0, 0), (1, 1), (3, 1), (4, 2), (5, 2), (6, 3), (7, 3), (8, 4), (10, 4)],
)
def test_a_day_has_a_level_of_pain_from_fixed_answers(pain: int | None, level: int | None) -> None:
    assert cell(DayTotal(TODAY, 0, 0.0, pain=pain)).pain_level == level


def test_a_day_has_an_entry_when_there_is_anything_to_tell_of_it() -> None:
    assert not cell(DayTotal(TODAY, 0, 0.0)).has_entry
    for total in (
        DayTotal(TODAY, 1, 0.0),
        DayTotal(TODAY, 0, 0.0, pain=0),
        DayTotal(TODAY, 0, 0.0, mark=DayMark.REST),
        DayTotal(TODAY, 0, 0.0, has_note=True),
    ):
        assert cell(total).has_entry


@given(days, st.integers(-600, 600))
def test_months_are_walked_there_and_back(day: date, months: int) -> None:
    year, month = shifted_month(day.year, day.month, months)

    assert shifted_month(year, month, -months) == (day.year, day.month)
    assert 12 * year + month == 12 * day.year + day.month + months


@given(days, st.integers(-600, 600))
def test_a_day_keeps_its_number_where_the_month_has_it(day: date, months: int) -> None:
    shifted = shifted_day(day, months)

    assert (shifted.year, shifted.month) == shifted_month(day.year, day.month, months)
    assert shifted.day == min(day.day, monthrange(shifted.year, shifted.month)[1])


def test_the_end_of_a_month_stays_an_end() -> None:
    assert shifted_day(date(2024, 1, 31), 1) == date(2024, 2, 29)
    assert shifted_day(date(2024, 2, 29), 12) == date(2025, 2, 28)
    assert shifted_day(date(2025, 12, 31), 1) == date(2026, 1, 31)


def test_active_days_are_days_with_a_session_in_the_last_28() -> None:
    def total(days_ago: int, sessions: int = 1) -> DayTotal:
        return DayTotal(TODAY - timedelta(days=days_ago), sessions, 600.0)

    assert ACTIVE_SPAN_DAYS == 28
    assert active_days([], TODAY) == 0
    assert active_days([total(0), total(27)], TODAY) == 2
    assert active_days([total(28), total(-1), total(3, sessions=0)], TODAY) == 0
    assert active_days([total(1), total(1), total(1, sessions=3)], TODAY) == 1
    assert active_days([total(0), total(6), total(7)], TODAY, span_days=7) == 2


@given(days, weekdays)
def test_a_week_holds_its_day_and_starts_where_weeks_start(day: date, first_weekday: int) -> None:
    first, last = week_span(day, first_weekday)

    assert first <= day <= last
    assert first.weekday() == first_weekday
    assert last - first == timedelta(days=6)
