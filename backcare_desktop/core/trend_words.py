"""The sentences beside charts of pain and of minutes. They count, and never say whether something is good."""

from collections.abc import Sequence
from statistics import median_high

from backcare_desktop.core.day_record import DayMark
from backcare_desktop.core.pain_words import usual_pain_sentence
from backcare_desktop.core.trend import PainDay, PainTrend, Span, WeekMinutes, usual_week
from backcare_desktop.core.words import Words


def span_name(span: Span, words: Words) -> str:
    """Return a span as it can be chosen."""
    return {
        Span.FOUR_WEEKS: words.p("how far a trend looks back", "28 days"),
        Span.QUARTER: words.p("how far a trend looks back", "3 months"),
        Span.YEAR: words.p("how far a trend looks back", "Year"),
    }[span]


def span_beginning(span: Span, words: Words) -> str:
    """Return a span as it begins a sentence."""
    return {
        Span.FOUR_WEEKS: words.t("Last 28 days"),
        Span.QUARTER: words.t("Last 3 months"),
        Span.YEAR: words.t("Last 12 months"),
    }[span]


def pain_summary(trend: PainTrend, span_text: str, words: Words) -> str:
    """Return "Last 28 days: usually 4, between 2 and 6, 12 entries", or what there will be."""
    if not trend.answers:
        return words.t(
            "Your answers will appear here. The question before and after each session is optional."
        )
    return usual_pain_sentence(span_text, trend.answers, words)


def before_after_sentence(trend: PainTrend, words: Words) -> str:
    """Return "Before sessions usually 4, after them usually 3."; empty unless both were told."""
    before = [day.before for day in trend.days if day.before is not None]
    after = [day.after for day in trend.days if day.after is not None]
    if not (before and after):
        return ""
    return words.t(
        "Before sessions usually {before}, after them usually {after}.",
        before=median_high(before),
        after=median_high(after),
    )


def minutes_sentence(weeks: Sequence[WeekMinutes], words: Words) -> str:
    """Return "About 62 minutes a week, on 3 days, over 9 weeks.", or how it began, or what there will be."""
    running = next((week for week in weeks if week.is_running and week.days), None)
    usual = usual_week(weeks)
    if usual is not None:
        return words.n(
            "{minutes}, on {days}, in {n} week.",
            "About {minutes} a week, on {days}, over {n} weeks.",
            usual.weeks,
            minutes=_minutes(usual.minutes, words),
            days=_days(usual.days, words),
        )
    if running is not None:
        return words.t(
            "{minutes} on {days} so far this week.",
            minutes=_minutes(running.minutes, words),
            days=_days(running.days, words),
        )
    return words.t("The minutes of your sessions will appear here, week by week.")


def half(value: float, words: Words) -> str:
    """Return a middle of whole numbers: "4", or "4½"."""
    whole = int(value)
    return str(whole) if value == whole else words.p("a number and a half", "{whole}½", whole=whole)


def pain_day_sentence(day: PainDay, middle: float | None, day_text: str, words: Words) -> str:
    """Return what a day of the chart says: "Tuesday 3 March: 4 before, 3 after. Middle of 7 days: 3½."."""
    parts = []
    if day.before is not None:
        parts.append(words.t("{pain} before", pain=day.before))
    if day.after is not None:
        parts.append(words.t("{pain} after", pain=day.after))
    if day.other is not None:
        parts.append(words.t("{pain} at another time", pain=day.other))
    if day.mark:
        marked = {DayMark.REST: words.t("rest day"), DayMark.SORE: words.t("sore day")}
        parts.append(marked[day.mark])
    told = words.p("between two things told of a day", ", ").join(parts)
    if middle is None:
        return words.t("{day}: {told}.", day=day_text, told=told)
    return words.t(
        "{day}: {told}. Middle of 7 days: {middle}.",
        day=day_text,
        told=told,
        middle=half(middle, words),
    )


def week_sentence(week: WeekMinutes, day_text: str, words: Words) -> str:
    """Return what a week of the chart says; `day_text` is its first day."""
    if week.is_running:
        if not week.days:
            return words.t("This week: nothing recorded so far.")
        return words.t(
            "This week so far: {minutes} on {days}.",
            minutes=_minutes(week.minutes, words),
            days=_days(week.days, words),
        )
    if not week.days:
        return words.t("Week from {day}: nothing recorded.", day=day_text)
    return words.t(
        "Week from {day}: {minutes} on {days}.",
        day=day_text,
        minutes=_minutes(week.minutes, words),
        days=_days(week.days, words),
    )


def _minutes(minutes: int, words: Words) -> str:
    return words.n("{n} minute", "{n} minutes", minutes)


def _days(days: int, words: Words) -> str:
    return words.n("{n} day", "{n} days", days)
