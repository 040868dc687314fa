"""A report tells what was counted, over exactly its days, and judges nothing."""

import statistics
from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given, strategies as st

from backcare_desktop.core.check_in import CheckIn, Question
from backcare_desktop.core.day_record import DayMark
from backcare_desktop.core.exercise import Side
from backcare_desktop.core.history import DayTotal
from backcare_desktop.core.report import (
    Answers,
    Changes,
    DoneExercise,
    HurtPlace,
    Period,
    Records,
    Report,
    ToldHurt,
    ToldNote,
    make_report,
)

TODAY = date(2026, 3, 3)


def ago(days: int) -> date:
    return TODAY - timedelta(days=days)


def told(question: Question, value: int | None, day: date, session: str | None = None) -> CheckIn:
    at = datetime.combine(day, time(8), UTC)
    return CheckIn(f"{session}/{question.value}/{day}", question, value, at, day, session)


def report(
    days: int = 28,
    totals: list[DayTotal] | None = None,
    check_ins: list[CheckIn] | None = None,
    **more: object,
) -> Report:
    records = Records(totals or [], check_ins or [], **more)  # type: ignore[arg-type]
    return make_report(Period(ago(days - 1), TODAY), TODAY, "1.2", records)


def test_what_was_done_is_added_up() -> None:
    made = report(
        totals=[
            DayTotal(ago(27), 2, 600.0),
            DayTotal(ago(5), 1, 330.0),
            DayTotal(ago(4), 0, 0.0, mark=DayMark.REST),
            DayTotal(ago(3), 0, 0.0, mark=DayMark.SORE),
            DayTotal(ago(2), 0, 0.0, pain=4),
            DayTotal(TODAY, 1, 60.0, mark=DayMark.SORE),
        ]
    )
    assert (made.active_days, made.sessions, made.minutes) == (3, 4, 17)
    assert (made.rest_days, made.sore_days) == (1, 2)


def test_the_first_and_the_last_day_count_and_their_neighbours_do_not() -> None:
    days = [ago(28), ago(27), TODAY, TODAY + timedelta(days=1)]
    made = report(
        totals=[DayTotal(day, 1, 60.0, mark=DayMark.REST) for day in days],
        check_ins=[told(Question.NOW, 3, day) for day in days],
    )
    assert (made.sessions, made.rest_days, made.answers[0].count) == (2, 2, 2)
    assert [day.day for day in made.trend.days] == [ago(27), TODAY]


def test_a_single_day_is_a_period() -> None:
    made = report(1, [DayTotal(TODAY, 1, 60.0)], [told(Question.BEFORE, 4, TODAY)])
    assert (made.period.days, made.sessions, made.stretch_days, made.weekly) == (1, 1, 0, None)
    assert made.answers == (Answers(Question.BEFORE, 1, 4.0, 4, 4, None, None),)


def test_nothing_is_told_of_nothing() -> None:
    made = report()
    assert (made.active_days, made.sessions, made.minutes) == (0, 0, 0)
    assert (made.answers, made.changes, made.exercises, made.hurts) == ((), None, (), ())
    assert made.weekly is None
    assert made.notes is None


def test_an_average_week_counts_from_the_first_record_of_all() -> None:
    totals = [DayTotal(ago(number), 1, 600.0) for number in range(0, 20, 2)]
    assert report(totals=totals).weekly == (3, 25)  # 10 sessions in 4 weeks, 2.5
    assert report(totals=totals, began=ago(19)).weekly == (4, 35)  # in 20 days, 3.5
    assert report(totals=totals, began=ago(19)).counted == Period(ago(19), TODAY)
    assert report(totals=totals, began=ago(12)).weekly is None  # 13 days
    assert report(totals=totals[:1], days=60).weekly is None  # less than half a session a week
    assert report(totals=totals, began=ago(500)).counted == Period(ago(27), TODAY)


def test_records_that_begin_after_the_period_leave_its_last_day() -> None:
    earlier = Period(date(2020, 1, 1), date(2020, 2, 1))
    made = make_report(earlier, TODAY, "1", Records([], [], began=TODAY))
    assert made.counted == Period(date(2020, 2, 1), date(2020, 2, 1))


@pytest.mark.parametrize(
    ("days", "stretch_days"), [(13, 0), (14, 7), (27, 7), (28, 14), (55, 21), (56, 28), (365, 28)]
)
def test_beginning_and_end_are_whole_weeks_that_do_not_meet(days: int, stretch_days: int) -> None:
    assert report(days).stretch_days == stretch_days


def test_the_beginning_is_told_beside_the_end() -> None:
    check_ins = [
        told(Question.BEFORE, 6, ago(27)),
        told(Question.BEFORE, 5, ago(14)),  # the last day of the first two weeks
        told(Question.BEFORE, 3, ago(13)),
        told(Question.BEFORE, 2, TODAY),
        told(Question.AFTER, 4, ago(20)),
    ]
    assert report(check_ins=check_ins).answers == (
        Answers(Question.BEFORE, 4, 4.0, 2, 6, 5.5, 2.5),
        Answers(Question.AFTER, 1, 4.0, 4, 4, 4.0, None),
    )


def test_an_answer_that_was_taken_back_is_none() -> None:
    assert report(check_ins=[told(Question.EFFORT, None, TODAY, "a")]).answers == ()


def test_a_session_is_compared_with_itself() -> None:
    pairs = {"lower": (6, 4), "alike": (4, 3), "same": (4, 4), "up": (4, 5), "higher": (3, 5)}
    check_ins = [
        told(question, value, TODAY, session)
        for session, values in pairs.items()
        for question, value in zip((Question.BEFORE, Question.AFTER), values, strict=True)
    ]
    check_ins += [told(Question.BEFORE, 9, TODAY, "only before"), told(Question.AFTER, 1, TODAY)]
    changes = report(check_ins=check_ins).changes
    assert changes == Changes(lower=1, alike=3, higher=1)
    assert changes.sessions == 5


_ANSWERS = st.lists(st.tuples(st.integers(0, 200), st.sampled_from(list(Question)), st.integers(0, 10)))


@given(_ANSWERS, st.integers(1, 200))
def test_every_figure_of_the_answers_is_that_of_a_plain_count(
    given_answers: list[tuple[int, Question, int]], days: int
) -> None:
    check_ins = [told(question, value, ago(number)) for number, question, value in given_answers]
    made = {answers.question: answers for answers in report(days, check_ins=check_ins).answers}
    for question in Question:
        values = sorted(v for number, q, v in given_answers if q is question and number < days)
        assert (question in made) is bool(values)
        if values:
            answers = made[question]
            middle = (values[len(values) // 2] + values[(len(values) - 1) // 2]) / 2
            assert (answers.count, answers.usual) == (len(values), middle)
            assert (answers.least, answers.most) == (values[0], values[-1])


def test_what_hurt_is_told_by_exercise_and_side() -> None:
    hurts = [
        ToldHurt(ago(9), "bridge", "Bridge (old name)", Side.LEFT, 3),
        ToldHurt(ago(2), "bridge", "Bridge", Side.LEFT, 6),
        ToldHurt(ago(4), "bridge", "Bridge", Side.LEFT, None),
        ToldHurt(ago(1), "bridge", "Bridge", Side.RIGHT, None),
        ToldHurt(ago(3), "plank", "Plank", None, 5),
    ]
    assert report(hurts=hurts).hurts == (
        HurtPlace("Bridge", Side.LEFT, 3, ago(2), statistics.median([3, 6]), 6),
        HurtPlace("Bridge", Side.RIGHT, 1, ago(1), None, None),
        HurtPlace("Plank", None, 1, ago(3), 5.0, 5),
    )


def test_the_exercise_done_on_most_days_comes_first() -> None:
    done = [
        DoneExercise("b", "Bridge", 3, 1, 30, False, TODAY),
        DoneExercise("p", "Plank", 9, 1, 30, False, TODAY),
        DoneExercise("a", "Arch", 3, 1, 30, False, TODAY),
    ]
    assert [one.name for one in report(exercises=done).exercises] == ["Plank", "Arch", "Bridge"]


def test_notes_go_along_only_where_they_were_asked_for() -> None:
    note = ToldNote(TODAY, "Slept well.")
    assert report(notes=[note]).notes == (note,)
    assert report(notes=None).notes is None


def test_the_chart_of_many_years_is_that_of_the_last() -> None:
    made = report(4000, check_ins=[told(Question.NOW, 3, ago(number)) for number in (3000, 364, 365, 5)])
    assert made.trend.first == date(2025, 3, 4)
    assert [day.day for day in made.trend.told] == [ago(364), ago(5)]
    assert made.answers[0].count == 4


def test_a_period_has_the_minutes_that_its_months_have_in_the_year() -> None:
    """Ten and a half minutes in February, as much in March: 11 and 11 in the table of the year."""
    assert report(totals=[DayTotal(ago(3), 1, 630.0), DayTotal(TODAY, 1, 630.0)]).minutes == 22
