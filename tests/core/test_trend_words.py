"""What stands beside the charts, in words."""

from datetime import date, timedelta

import pytest

from backcare_desktop.core.day_record import DayMark
from backcare_desktop.core.practice import DayDose
from backcare_desktop.core.practice_words import (
    dose_day_sentence,
    dose_summary,
    hurt_days_sentence,
    hurts_short,
)
from backcare_desktop.core.trend import PainDay, PainTrend, Span, WeekMinutes
from backcare_desktop.core.trend_words import (
    before_after_sentence,
    half,
    minutes_sentence,
    pain_day_sentence,
    pain_summary,
    span_beginning,
    span_name,
    week_sentence,
)
from backcare_desktop.core.words import Words

WORDS = Words()
DAY = date(2026, 3, 3)
NEVER = ("missed", "failed", "broke", "lost", "behind", "streak", "should", "push", "worse", "better")


def trend(*days: PainDay, answers: tuple[int, ...] = ()) -> PainTrend:
    return PainTrend(DAY - timedelta(days=27), DAY, days, (), answers)


def week(minutes: int, days: int, *, is_running: bool = False) -> WeekMinutes:
    return WeekMinutes(DAY, minutes * 60.0, days, is_running)


def test_spans_have_names_and_begin_sentences() -> None:
    assert [span_name(span, WORDS) for span in Span] == ["28 days", "3 months", "Year"]
    assert [span_beginning(span, WORDS) for span in Span] == [
        "Last 28 days",
        "Last 3 months",
        "Last 12 months",
    ]


def test_pain_is_summed_up_in_one_sentence() -> None:
    told = trend(answers=(2, 3, 4, 4, 5, 6))
    assert pain_summary(told, "Last 28 days", WORDS) == "Last 28 days: usually 4, between 3 and 5, 6 entries"


def test_without_answers_it_says_what_will_be_here_and_that_nobody_has_to() -> None:
    assert pain_summary(trend(), "Last 28 days", WORDS) == (
        "Your answers will appear here. The question before and after each session is optional."
    )


def test_before_and_after_stand_beside_each_other_without_a_judgement() -> None:
    told = trend(PainDay(DAY, 4, 3), PainDay(DAY, 5, None), PainDay(DAY, 4, 3), PainDay(DAY, None, 5))
    assert before_after_sentence(told, WORDS) == "Before sessions usually 4, after them usually 3."
    assert before_after_sentence(trend(PainDay(DAY, 4)), WORDS) == ""
    assert before_after_sentence(trend(PainDay(DAY, after=4)), WORDS) == ""


@pytest.mark.parametrize(
    ("weeks", "sentence"),
    [
        ([week(60, 3), week(64, 3)], "About 62 minutes a week, on 3 days, over 2 weeks."),
        ([week(87, 4)], "87 minutes, on 4 days, in 1 week."),
        ([week(0, 0), week(12, 1, is_running=True)], "12 minutes on 1 day so far this week."),
        ([week(0, 0, is_running=True)], "The minutes of your sessions will appear here, week by week."),
    ],
)
def test_minutes_are_summed_up_in_one_sentence(weeks: list[WeekMinutes], sentence: str) -> None:
    assert minutes_sentence(weeks, WORDS) == sentence


def test_the_middle_of_two_answers_may_be_a_half() -> None:
    assert half(4.0, WORDS) == "4"
    assert half(0.5, WORDS) == "0½"
    assert half(3.5, WORDS) == "3½"


@pytest.mark.parametrize(
    ("day", "middle", "sentence"),
    [
        (PainDay(DAY, 4, 3), 3.5, "Tue: 4 before, 3 after. Middle of 7 days: 3½."),
        (PainDay(DAY, 4), None, "Tue: 4 before."),
        (PainDay(DAY, None, 3, 2, DayMark.SORE), 3.0, "Tue: 3 after, 2 at another time, sore day. Middle of 7 days: 3."),
        (PainDay(DAY, mark=DayMark.REST), None, "Tue: rest day."),
    ],
)  # fmt: skip
def test_a_point_of_the_pain_chart_says_all_of_its_day(
    day: PainDay, middle: float | None, sentence: str
) -> None:
    assert pain_day_sentence(day, middle, "Tue", WORDS) == sentence


@pytest.mark.parametrize(
    ("told", "sentence"),
    [
        (week(47, 3), "Week from Monday 2 March: 47 minutes on 3 days."),
        (week(0, 0), "Week from Monday 2 March: nothing recorded."),
        (week(1, 1, is_running=True), "This week so far: 1 minute on 1 day."),
        (week(0, 0, is_running=True), "This week: nothing recorded so far."),
    ],
)
def test_a_week_says_its_minutes_and_days(told: WeekMinutes, sentence: str) -> None:
    assert week_sentence(told, "Monday 2 March", WORDS) == sentence


# -- one exercise ---------------------------------------------------------------------------------------


def test_an_exercise_is_summed_up_in_days_and_in_how_long_it_was_done() -> None:
    doses = [DayDose(DAY, 60, 2, 0), DayDose(DAY, 120, 4, 1), DayDose(DAY, 90, 3, 0)]
    assert (
        dose_summary("Bridge", doses, "Last 28 days", WORDS) == "Bridge: 3 days, from 1 min to 2 min a day."
    )
    assert dose_summary("Bridge", doses[:1], "Last 28 days", WORDS) == "Bridge: 1 day, 1 min a day."
    assert dose_summary("Bridge", [], "Last 28 days", WORDS) == "Last 28 days: nothing recorded of Bridge."


def test_what_hurt_is_counted_in_days_and_said_where_it_was() -> None:
    doses = [DayDose(DAY, 60, 2, 2), DayDose(DAY, 60, 1, 0)]
    assert hurt_days_sentence(doses, WORDS) == "It hurt on 1 day."
    assert hurt_days_sentence(doses[1:], WORDS) == ""
    assert [hurts_short(hurts, WORDS) for hurts in (0, 1, 2)] == ["", "hurt", "hurt, 2 times"]
    assert dose_day_sentence(doses[0], "Tue", WORDS) == "Tue: 1 min in 2 sets. It hurt."
    assert dose_day_sentence(doses[1], "Tue", WORDS) == "Tue: 1 min in 1 set."


def test_nothing_of_this_judges() -> None:
    told = trend(PainDay(DAY, 2, 8), answers=(2, 8))
    sentences = [
        pain_summary(told, "Last 28 days", WORDS),
        pain_summary(trend(), "Last 28 days", WORDS),
        before_after_sentence(told, WORDS),
        minutes_sentence([week(60, 3), week(0, 0)], WORDS),
        week_sentence(week(0, 0), "Monday 2 March", WORDS),
        dose_summary("Bridge", [], "Last 28 days", WORDS),
    ]
    assert [(word, said) for said in sentences for word in NEVER if word in said.lower()] == []
