"""The rules of the year: every day once, whole weeks, strips whose cells are large enough."""

from calendar import isleap
from datetime import date, timedelta
from itertools import pairwise

from hypothesis import given, strategies as st

from backcare_desktop.core.day_record import DayMark
from backcare_desktop.core.history import DayTotal, minutes_in
from backcare_desktop.core.year import strips, year_span, year_view

TODAY = date(2026, 3, 3)
years = st.integers(1, 9999)
weekdays = st.integers(0, 6)


@given(years, weekdays)
def test_a_year_shows_each_of_its_days_once_in_whole_weeks(year: int, first_weekday: int) -> None:
    view = year_view(year, first_weekday, [], TODAY)

    first, last = year_span(year)
    shown = [cell.day for cell in view.days]
    assert (shown[0], shown[-1], len(shown)) == (first, last, 366 if isleap(year) else 365)
    assert all(after - before == timedelta(days=1) for before, after in pairwise(shown))
    assert all(len(week) == 7 and any(week) for week in view.weeks)
    assert 53 <= len(view.weeks) <= 54
    for week in view.weeks:
        for weekday, cell in enumerate(week):
            assert cell is None or cell.day.weekday() == (first_weekday + weekday) % 7


@given(st.dates(), weekdays)
def test_each_day_is_found_where_it_stands(day: date, first_weekday: int) -> None:
    view = year_view(day.year, first_weekday, [], TODAY)

    place = view.place(day)
    assert place is not None
    week, weekday = place
    cell = view.weeks[week][weekday]
    assert cell is not None
    assert cell.day == day
    assert view.month_weeks[day.month - 1] <= week


def test_a_day_of_another_year_stands_nowhere() -> None:
    assert year_view(2026, 0, [], TODAY).place(date(2025, 12, 31)) is None


def test_a_leap_year_can_touch_54_weeks() -> None:
    assert len(year_view(2028, 6, [], TODAY).weeks) == 54  # begins on a Saturday, with weeks from Sunday


def test_months_begin_in_their_weeks() -> None:
    view = year_view(2026, 0, [], TODAY)

    assert view.month_weeks[:4] == (0, 4, 8, 13)
    for month, week in enumerate(view.month_weeks, start=1):
        assert date(2026, month, 1) in [cell.day for cell in view.weeks[week] if cell]


def test_days_carry_what_was_done_and_today_is_known() -> None:
    done = DayTotal(TODAY, 2, 1260.0)

    cells = {cell.day: cell for cell in year_view(2026, 0, [done], TODAY).days}

    assert cells[TODAY].total == done
    assert [cell.day for cell in cells.values() if cell.is_today] == [TODAY]
    assert cells[date(2026, 3, 4)].total == DayTotal(date(2026, 3, 4), 0, 0.0)
    assert all(cell.in_month for cell in cells.values())


@given(st.integers(0, 4000), st.integers(1, 200), st.integers(1, 60))
def test_strips_hold_every_week_once_and_no_wider_than_there_is_room(
    available: int, cell: int, weeks: int
) -> None:
    parts = strips(available, cell, weeks)

    assert [week for part in parts for week in part] == list(range(weeks))
    lengths = [len(part) for part in parts]
    assert max(lengths) * cell <= max(available, cell)
    assert max(lengths) - min(lengths) <= 1
    assert lengths == sorted(lengths, reverse=True)
    if len(parts) > 1:
        assert -(-weeks // (len(parts) - 1)) * cell > available, "fewer strips would do"


def test_strips_of_usual_windows() -> None:
    def lengths(available: int, cell: int) -> list[int]:
        return [len(part) for part in strips(available, cell, 53)]

    assert lengths(1290, 24) == [53]
    assert lengths(660, 24) == [27, 26]
    assert lengths(460, 24) == [18, 18, 17]
    assert lengths(680, 48) == [14, 13, 13, 13]
    assert lengths(0, 24) == [1] * 53


def test_sums_of_months_and_of_the_year() -> None:
    totals = [
        DayTotal(date(2026, 1, 5), 2, 100.0, pain=3),
        DayTotal(date(2026, 1, 6), 1, 110.0, pain=5, mark=DayMark.SORE),
        DayTotal(date(2026, 1, 7), 0, 0.0, pain=6, mark=DayMark.REST),
        DayTotal(date(2026, 12, 31), 1, 600.0),
        DayTotal(date(2026, 12, 30), 0, 0.0, mark=DayMark.REST),
        DayTotal(date(2025, 12, 31), 5, 6000.0),
    ]
    view = year_view(2026, 0, totals, TODAY)

    january, february, *_, december = view.month_sums()
    year = view.sums()
    assert (january.active_days, january.sessions, january.minutes) == (2, 3, 4)
    assert january.pain is not None
    assert (january.pain.usual, january.pain.entries) == (5, 3)
    assert (january.rest_days, january.sore_days) == (1, 1)
    assert february.pain is None
    assert (february.active_days, february.minutes, february.rest_days) == (0, 0, 0)
    assert (december.active_days, december.minutes, december.rest_days) == (1, 10, 1)
    assert (year.active_days, year.sessions, year.minutes, year.rest_days) == (3, 4, 14, 2)


@given(
    st.lists(
        st.tuples(st.dates(date(2026, 1, 1), date(2026, 12, 31)), st.integers(1, 3)), unique_by=lambda d: d[0]
    )
)
def test_the_year_is_the_sum_of_its_months(done: list[tuple[date, int]]) -> None:
    view = year_view(2026, 0, [DayTotal(day, count, 300.0 * count) for day, count in done], TODAY)

    months, year = view.month_sums(), view.sums()
    assert sum(month.active_days for month in months) == year.active_days == len(done)
    assert sum(month.sessions for month in months) == year.sessions
    assert sum(month.minutes for month in months) == year.minutes


@given(st.lists(st.tuples(st.dates(date(2026, 1, 1), date(2026, 12, 31)), st.floats(0, 5000))))
def test_the_minutes_of_the_months_shown_are_those_of_the_year_shown(done: list[tuple[date, float]]) -> None:
    totals = [DayTotal(day, 1, worked_s) for day, worked_s in done]
    view = year_view(2026, 0, {total.day: total for total in totals}.values(), TODAY)

    for number, month in enumerate(view.month_sums(), start=1):
        own = [cell.total for cell in view.days if cell.day.month == number]
        seconds = sum(total.worked_s for total in own)
        assert month.minutes == minutes_in(own)
        assert abs(month.minutes - seconds / 60) <= 0.5 or (month.minutes == 1 and seconds < 60)
    assert sum(month.minutes for month in view.month_sums()) == view.sums().minutes
    assert view.sums().minutes == minutes_in(cell.total for cell in view.days)


def test_half_minutes_of_months_are_not_lost_in_the_year() -> None:
    totals = [DayTotal(date(2026, month, 3), 1, 630.0) for month in (1, 2, 3)]
    view = year_view(2026, 0, totals, TODAY)
    assert [month.minutes for month in view.month_sums()[:3]] == [11, 11, 11]
    assert view.sums().minutes == 33
