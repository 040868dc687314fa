"""Pain and minutes over weeks and months."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, time, timedelta
from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import given, strategies as st

from backcare_desktop.core.check_in import CheckIn, Question
from backcare_desktop.core.day_record import DayMark
from backcare_desktop.core.history import DayTotal
from backcare_desktop.core.trend import (
    Middle,
    PainDay,
    PainTrend,
    Span,
    UsualWeek,
    WeekMinutes,
    asked_from,
    pain_trend,
    usual_week,
    week_minutes,
)

TODAY = date(2026, 3, 3)  # a Tuesday
FIRST = Span.FOUR_WEEKS.first(TODAY)
AT_A_MOMENT = {Question.NOW, Question.BEFORE, Question.AFTER, Question.NEXT_MORNING}


def ago(days: int) -> date:
    return TODAY - timedelta(days=days)


def told(question: Question, value: int | None, days_ago: int, hour: int = 8) -> CheckIn:
    day = ago(days_ago)
    at = datetime.combine(day, time(hour), UTC)
    return CheckIn(f"{day}/{question.value}/{hour}", question, value, at, day, None)


def trend_of(*check_ins: CheckIn, marks: Sequence[DayTotal] = ()) -> PainTrend:
    return pain_trend(check_ins, marks, FIRST, TODAY)


answers = st.builds(
    told,
    st.sampled_from(Question),
    st.none() | st.integers(0, 10),
    st.integers(-2, 40),
    st.integers(4, 23),
)
histories = st.lists(answers, max_size=40).map(lambda found: sorted(found, key=lambda c: c.at))


@pytest.mark.parametrize(
    ("span", "last", "first"),
    [
        (Span.FOUR_WEEKS, date(2026, 3, 3), date(2026, 2, 4)),
        (Span.QUARTER, date(2026, 3, 3), date(2025, 12, 4)),
        (Span.YEAR, date(2026, 3, 3), date(2025, 3, 4)),
        (Span.YEAR, date(2024, 2, 29), date(2023, 3, 1)),
        (Span.QUARTER, date(2026, 5, 31), date(2026, 3, 1)),
    ],
)
def test_a_span_ends_today_and_counts_whole_days(span: Span, last: date, first: date) -> None:
    assert span.first(last) == first


def test_28_days_ask_for_28_days_and_the_six_before_them() -> None:
    assert (TODAY - asked_from(FIRST)).days + 1 == 28 + 6


# -- pain -----------------------------------------------------------------------------------------------


def test_a_day_shows_the_first_before_the_last_after_and_the_last_of_other_moments() -> None:
    trend = trend_of(
        told(Question.BEFORE, 5, 1, 8),
        told(Question.AFTER, 4, 1, 9),
        told(Question.NOW, 7, 1, 12),
        told(Question.BEFORE, 6, 1, 18),
        told(Question.AFTER, 3, 1, 19),
        told(Question.NEXT_MORNING, 2, 1, 20),
    )

    assert trend.days == (PainDay(ago(1), before=5, after=3, other=2),)
    assert trend.answers == (5, 4, 7, 6, 3, 2)


def test_the_worst_and_the_effort_are_no_part_of_it() -> None:
    trend = trend_of(told(Question.WORST, 9, 1), told(Question.EFFORT, 8, 1), told(Question.NOW, None, 2))

    assert trend == PainTrend(FIRST, TODAY)


def test_what_a_day_was_is_there_without_an_answer() -> None:
    marks = [
        DayTotal(ago(40), 0, 0.0, mark=DayMark.SORE),
        DayTotal(ago(3), 0, 0.0, mark=DayMark.REST),
        DayTotal(ago(2), 1, 600.0),
    ]

    trend = trend_of(told(Question.BEFORE, 4, 1), marks=marks)

    assert trend.days == (PainDay(ago(3), mark=DayMark.REST), PainDay(ago(1), before=4))
    assert [day.day for day in trend.told] == [ago(1)]
    assert trend.answers == (4,)


def test_one_answer_in_seven_days_makes_no_middle() -> None:
    assert trend_of(told(Question.NOW, 4, 20), told(Question.NOW, 4, 10)).middles == ()


def test_the_line_ends_where_seven_days_have_too_few_answers_and_begins_anew_later() -> None:
    trend = trend_of(
        *(told(question, 4, 20) for question in (Question.BEFORE, Question.AFTER)),
        *(told(question, 2, 2) for question in (Question.BEFORE, Question.AFTER)),
    )

    first, second = trend.runs
    assert [middle.day for middle in first] == [ago(days) for days in range(20, 13, -1)]
    assert [middle.day for middle in second] == [ago(2), ago(1), TODAY]
    assert {middle.value for middle in first} == {4.0}


def test_a_middle_looks_back_before_the_first_day_shown() -> None:
    trend = trend_of(told(Question.NOW, 6, 30), told(Question.NOW, 3, 29))

    assert trend.middles[0] == Middle(FIRST, 4.5)
    assert trend.days == ()
    assert trend.answers == ()


@given(histories)
def test_middles_are_those_of_a_count_by_hand(history: list[CheckIn]) -> None:
    trend = trend_of(*history)

    expected = {}
    for days_ago in range(27, -1, -1):
        day = ago(days_ago)
        window = sorted(
            c.value
            for c in history
            if c.question in AT_A_MOMENT and c.value is not None and 0 <= (day - c.day).days <= 6
        )
        if len(window) >= 2:
            expected[day] = Fraction(window[(len(window) - 1) // 2] + window[len(window) // 2], 2)
    assert {middle.day: Fraction(middle.value) for middle in trend.middles} == expected
    assert [middle for run in trend.runs for middle in run] == list(trend.middles)
    assert all((b.day - a.day).days == 1 for run in trend.runs for a, b in pairwise(run))
    ends = [(a[-1].day, b[0].day) for a, b in pairwise(trend.runs)]
    assert all((after - before).days > 1 for before, after in ends)


@given(histories)
def test_days_and_answers_are_all_and_only_those_of_the_span(history: list[CheckIn]) -> None:
    trend = trend_of(*history)

    counted = [
        c for c in history if c.question in AT_A_MOMENT and c.value is not None and FIRST <= c.day <= TODAY
    ]
    assert sorted(trend.answers) == sorted(c.value for c in counted if c.value is not None)
    assert [day.day for day in trend.days] == sorted({c.day for c in counted})
    for day in trend.days:
        before = [c.value for c in counted if c.day == day.day and c.question is Question.BEFORE]
        after = [c.value for c in counted if c.day == day.day and c.question is Question.AFTER]
        assert (day.before, day.after) == (before[0] if before else None, after[-1] if after else None)
        assert day.has_answer


# -- minutes --------------------------------------------------------------------------------------------

totals = st.lists(
    st.builds(
        DayTotal,
        st.integers(-2, 60).map(ago),
        st.integers(0, 3),
        st.floats(0, 7200).map(lambda seconds: round(seconds, 1)),
    ),
    unique_by=lambda total: total.day,
    max_size=40,
)


@given(totals, st.integers(0, 6))
def test_weeks_are_those_of_a_count_by_hand(found: list[DayTotal], first_weekday: int) -> None:
    weeks = week_minutes(found, FIRST, TODAY, first_weekday)

    assert all(week.first.weekday() == first_weekday for week in weeks)
    assert weeks[0].first <= FIRST <= weeks[0].last
    assert weeks[-1].first <= TODAY <= weeks[-1].last
    assert [week.is_running for week in weeks] == [False] * (len(weeks) - 1) + [True]
    assert all(b.first - a.first == timedelta(days=7) for a, b in pairwise(weeks))
    for week in weeks:
        mine = [t for t in found if t.sessions and 0 <= (t.day - week.first).days <= 6 and t.day <= TODAY]
        assert week.days == len(mine)
        assert week.worked_s == pytest.approx(sum(total.worked_s for total in mine))


def week(number: int, minutes: int, days: int, *, is_running: bool = False) -> WeekMinutes:
    return WeekMinutes(date(2026, 1, 5) + timedelta(weeks=number), minutes * 60.0, days, is_running)


def test_a_usual_week_counts_quiet_weeks_but_not_those_before_the_first_session() -> None:
    weeks = [week(0, 0, 0), week(1, 60, 3), week(2, 0, 0), week(3, 30, 3), week(4, 500, 7, is_running=True)]

    assert usual_week(weeks) == UsualWeek(weeks=3, minutes=30, days=2)


def test_there_is_no_usual_week_before_one_is_over() -> None:
    assert usual_week([week(0, 0, 0), week(1, 60, 3, is_running=True)]) is None


def test_a_week_with_practice_never_comes_to_no_day() -> None:
    assert usual_week([week(0, 10, 1), week(1, 0, 0), week(2, 0, 0)]) == UsualWeek(3, 3, 1)
