"""The week against the plan: rest takes one off, and nothing is ever counted out."""

from datetime import date, timedelta

from hypothesis import given, strategies as st

from backcare_desktop.core.day_record import DayMark
from backcare_desktop.core.history import DayTotal
from backcare_desktop.core.week_plan import WeekPlan, so_far_sentence, week_plan, week_sentence
from backcare_desktop.core.words import Words

MONDAY = date(2026, 3, 2)
WEEKS = st.lists(
    st.tuples(st.integers(0, 2), st.none() | st.sampled_from(DayMark)), min_size=7, max_size=7
).map(
    lambda days: [
        DayTotal(MONDAY + timedelta(number), sessions, 600.0 * sessions, mark=mark)
        for number, (sessions, mark) in enumerate(days)
    ]
)


def total(number: int, sessions: int = 0, mark: DayMark | None = None) -> DayTotal:
    return DayTotal(MONDAY + timedelta(number), sessions, 600.0 * sessions, mark=mark)


def test_a_rest_day_takes_one_off_the_plan():
    assert week_plan([total(0, 1), total(1, mark=DayMark.REST)], 3) == WeekPlan(1, 2)


def test_a_marked_day_on_which_something_was_done_counts_as_done():
    assert week_plan([total(0, 1, DayMark.SORE)], 3) == WeekPlan(1, 3)


@given(WEEKS, st.integers(0, 7))
def test_the_plan_is_never_below_nothing_and_never_above_what_was_set(week, target):
    plan = week_plan(week, target)
    assert 0 <= plan.planned <= target
    assert plan.done == len([day for day in week if day.sessions])


def test_what_the_week_says():
    def said(done: int, planned: int, sessions: int) -> str:
        return week_sentence(WeekPlan(done, planned), sessions, Words())

    assert said(2, 3, 2) == "2 of 3 planned this week"
    assert said(0, 3, 0) == "0 of 3 planned this week"
    assert said(4, 3, 5) == "5 sessions on 4 days"
    assert said(1, 0, 1) == "1 session on 1 day"
    assert said(0, 0, 0) == "Nothing yet this week."
    assert so_far_sentence(20, Words()) == "20 sessions so far"
