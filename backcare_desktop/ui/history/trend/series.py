"""Turns what the records say into charts and tables: their points in sentences, their rows in short words."""

from collections.abc import Sequence
from datetime import date
from functools import partial

from backcare_desktop.core.day_words import mark_short
from backcare_desktop.core.history_words import duration
from backcare_desktop.core.practice import DayDose
from backcare_desktop.core.practice_words import dose_day_sentence, hurts_short
from backcare_desktop.core.trend import PainDay, PainTrend, WeekMinutes
from backcare_desktop.core.trend_words import half, pain_day_sentence, week_sentence
from backcare_desktop.core.words import Words
from backcare_desktop.ui.charts.bar_chart import dose_bars, week_bars
from backcare_desktop.ui.charts.chart import BarChart, PainChart, Point
from backcare_desktop.ui.charts.day_axis import day_and_month
from backcare_desktop.ui.formats import Formats
from backcare_desktop.ui.history.trend.section import Numbers


def pain_chart(trend: PainTrend, words: Words, formats: Formats) -> PainChart:
    """Return the chart of pain; its points are the days that have an answer or a mark."""
    middles = {middle.day: middle.value for middle in trend.middles}
    points = tuple(
        Point(day.day, 1, partial(_told_pain, day, middles.get(day.day), words, formats))
        for day in trend.days
    )
    return PainChart(trend, points)


def pain_numbers(trend: PainTrend, words: Words, formats: Formats) -> Numbers:
    """Return the same as a table. Columns that only some people fill are there for them alone."""
    middles = {middle.day: half(middle.value, words) for middle in trend.middles}
    has_other = any(day.other is not None for day in trend.days)
    has_mark = any(day.mark for day in trend.days)
    header = [
        words.p("column", "Day"),
        words.p("column", "Before"),
        words.p("column", "After"),
        *([words.p("column", "Other")] if has_other else []),
        words.p("column", "Middle"),
        *([words.p("column", "Mark")] if has_mark else []),
    ]

    def row(day: PainDay) -> Sequence[str]:
        return [
            day_and_month(day.day, words, formats),
            _answer(day.before, formats),
            _answer(day.after, formats),
            *([_answer(day.other, formats)] if has_other else []),
            middles.get(day.day, ""),
            *([mark_short(day.mark, words)[0] if day.mark else ""] if has_mark else []),
        ]

    return Numbers(header, [(day.day, row(day)) for day in reversed(trend.days)])


def week_chart(weeks: Sequence[WeekMinutes], words: Words, formats: Formats) -> BarChart:
    """Return the chart of minutes; its points are the weeks."""
    points = tuple(Point(week.first, 7, partial(_told_week, week, words, formats)) for week in weeks)
    return BarChart(week_bars(weeks, words, formats), points)


def week_numbers(weeks: Sequence[WeekMinutes], words: Words, formats: Formats) -> Numbers:
    """Return the same as a table."""
    header = [words.p("column", "Week from"), words.p("column", "Minutes"), words.p("column", "Days")]
    rows = [
        (
            week.first,
            [
                day_and_month(week.first, words, formats),
                formats.number(week.minutes),
                formats.number(week.days),
            ],
        )
        for week in reversed(weeks)
    ]
    return Numbers(header, rows)


def dose_chart(doses: Sequence[DayDose], first: date, last: date, words: Words, formats: Formats) -> BarChart:
    """Return the chart of an exercise; its points are the days on which it was done."""
    points = tuple(Point(dose.day, 1, partial(_told_dose, dose, words, formats)) for dose in doses)
    return BarChart(dose_bars(doses, first, last, words), points)


def dose_numbers(doses: Sequence[DayDose], words: Words, formats: Formats) -> Numbers:
    """Return the same as a table."""
    has_hurt = any(dose.hurts for dose in doses)
    header = [
        words.p("column", "Day"),
        words.p("column", "Time"),
        words.p("column", "Sets"),
        *([words.p("column", "Hurt")] if has_hurt else []),
    ]
    rows = [
        (
            dose.day,
            [
                day_and_month(dose.day, words, formats),
                duration(dose.done_s, words),
                formats.number(dose.sets),
                *([hurts_short(dose.hurts, words)] if has_hurt else []),
            ],
        )
        for dose in reversed(doses)
    ]
    return Numbers(header, rows)


def _answer(value: int | None, formats: Formats) -> str:
    return "" if value is None else formats.number(value)


def _told_pain(day: PainDay, middle: float | None, words: Words, formats: Formats) -> str:
    """Say a day. Its date needs no year: it is no more than a year ago, and the weekday tells which of two it is."""
    return pain_day_sentence(day, middle, formats.long_date(day.day), words)


def _told_week(week: WeekMinutes, words: Words, formats: Formats) -> str:
    return week_sentence(week, formats.long_date(week.first), words)


def _told_dose(dose: DayDose, words: Words, formats: Formats) -> str:
    return dose_day_sentence(dose, formats.long_date(dose.day), words)
