"""Which copies stay: enough to go back a week day by day and a year month by month, whatever the clock says."""

from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

from hypothesis import given, strategies as st

from backcare_desktop.core.backup_plan import (
    DAYS,
    KEPT,
    LAST_ONES,
    MONTHS,
    back_ups_to_let_go,
    kept_to_let_go,
)
from backcare_desktop.core.copies import Copy, CopyKind

START = date(2026, 3, 3)


def back_up_of(day: date, number: int = 1, kind: CopyKind = CopyKind.DAILY) -> Copy:
    made_at = datetime.combine(day, time(20), UTC)
    return Copy(Path(f"{kind.value}-{day}-{number}.db"), kind, day, number, made_at, 1000)


def same(_copy: Copy) -> int:
    return 1


def made_day_by_day(days: list[date], sessions: Callable[[Copy], int] = same) -> list[Copy]:
    """What is left after a back-up was made on each of the days, in the order they are told by the clock."""
    left: list[Copy] = []
    for day in days:
        copy = back_up_of(day)
        left = [*(other for other in left if other.path != copy.path), copy]
        gone = back_ups_to_let_go(left, copy.path, day, sessions)
        left = [other for other in left if other not in gone]
    return left


def test_after_two_years_a_week_of_days_and_a_year_of_months_is_left():
    days = [START + timedelta(days=number) for number in range(730)]
    left = {copy.day for copy in made_day_by_day(days)}
    last = days[-1]
    assert last == date(2028, 3, 1)
    assert {last - timedelta(days=number) for number in range(DAYS)} <= left
    ends_of_months = {date(2027, month, 1) - timedelta(days=1) for month in range(5, 13)}
    assert ends_of_months <= left
    assert (
        len(left) == DAYS + MONTHS - 2
    )  # the first of March and the last of February are among the seven days


def test_days_and_months_without_a_back_up_do_not_count():
    days = [START - timedelta(days=61 * number) for number in range(40)]
    copies = [back_up_of(day) for day in days]
    gone = back_ups_to_let_go(copies, copies[0].path, START, same)
    assert [copy.day for copy in copies if copy not in gone] == days[:MONTHS]


def test_of_two_back_ups_of_a_day_the_later_one_stays():
    first, second, third = (back_up_of(START, number) for number in (1, 2, 10))
    assert back_ups_to_let_go([second, third, first], third.path, START, same) == [second, first]


def test_the_fullest_back_up_stays_for_ever():
    days = [START + timedelta(days=number) for number in range(800)]
    fullest = days[3]
    left = made_day_by_day(days, lambda copy: 500 if copy.day == fullest else 2)
    assert fullest in {copy.day for copy in left}
    assert len(left) <= DAYS + MONTHS + 1


def test_copies_are_not_read_while_nothing_would_go():
    def never(_copy: Copy) -> int:
        raise AssertionError

    days = [START + timedelta(days=number) for number in range(DAYS)]
    assert len(made_day_by_day(days, never)) == DAYS


def test_a_clock_that_was_set_back_costs_one_copy_a_day_at_the_most():
    days = [START + timedelta(days=number) for number in range(DAYS)]
    wrong = date(1970, 1, 1)
    left = {copy.day for copy in made_day_by_day([*days, wrong])}
    assert left == {*days[1:], wrong}


def test_a_clock_that_was_set_forward_does_not_stand_for_the_days_to_come():
    wrong = [date(2099, 1, number) for number in range(1, 10)]
    days = [START + timedelta(days=number) for number in range(DAYS)]
    left = {copy.day for copy in made_day_by_day([*wrong, *days])}
    assert set(days) <= left


@given(
    st.lists(st.dates(date(1990, 1, 1), date(2060, 12, 31)), min_size=1, max_size=60),
    st.dictionaries(st.integers(0, 59), st.integers(0, 1000)),
)
def test_whatever_the_clock_does_the_newest_and_the_fullest_stay_and_they_stay_few(days, sessions):
    counts: dict[date, int] = {}
    left: list[Copy] = []
    for number, day in enumerate(days):
        copy = back_up_of(day)
        left = [*(other for other in left if other.path != copy.path), copy]
        counts[day] = sessions.get(number, 5)
        most = max(counts[other.day] for other in left)
        gone = back_ups_to_let_go(left, copy.path, day, lambda other: counts[other.day])
        left = [other for other in left if other not in gone]
        assert copy in left
        assert max(counts[other.day] for other in left) == most
        assert len(left) <= DAYS + MONTHS + 1


@given(st.lists(st.tuples(st.sampled_from(CopyKind), st.dates()), max_size=60), st.data())
def test_of_each_kind_from_before_something_the_last_ones_stay(made, data):
    copies = [back_up_of(day, number, kind) for number, (kind, day) in enumerate(made)]
    just_made = data.draw(st.sampled_from(copies)).path if copies else Path("none.db")
    gone = kept_to_let_go(copies, just_made)
    left = [copy for copy in copies if copy not in gone]
    for kind in CopyKind:
        before, after = ([copy for copy in some if copy.kind is kind] for some in (copies, left))
        assert len(after) == (min(len(before), KEPT) if kind in LAST_ONES else len(before))
        lost = [copy for copy in before if copy not in after]
        kept = [copy for copy in after if copy.path != just_made]
        assert all(copy.made_at >= other.made_at for copy in kept for other in lost)
    assert all(copy.path != just_made for copy in gone)
