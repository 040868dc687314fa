"""The sentences of the year: what it comes to, and what the levels of its days mean."""

from collections.abc import Callable
from itertools import pairwise

from backcare_desktop.core.check_in import HIGHEST
from backcare_desktop.core.history import LEVEL_MINUTES, PAIN_LEVELS
from backcare_desktop.core.words import Words
from backcare_desktop.core.year import YearView

#: Writes a number, or names a month from 1 to 12, as the locale does.
Written = Callable[[int], str]


def activity_summary(view: YearView, words: Words, number: Written, month_name: Written) -> str:
    """Return "2026: 143 active days, 1,260 minutes. Most minutes in March."."""
    year, sums = str(view.year), view.sums()
    if not sums.sessions:
        return words.t("No sessions recorded in {year}.", year=year)
    days = words.n("{n} active day", "{n} active days", sums.active_days, n=number(sums.active_days))
    minutes = words.n("{n} minute", "{n} minutes", sums.minutes, n=number(sums.minutes))
    in_months = [month.minutes for month in view.month_sums()]
    most = max(in_months)
    month = month_name(in_months.index(most) + 1)
    if in_months.count(0) == len(in_months) - 1:
        return words.t(
            "{year}: {days}, {minutes}, all in {month}.", year=year, days=days, minutes=minutes, month=month
        )
    if in_months.count(most) > 1:
        return words.t("{year}: {days}, {minutes}.", year=year, days=days, minutes=minutes)
    return words.t(
        "{year}: {days}, {minutes}. Most minutes in {month}.",
        year=year,
        days=days,
        minutes=minutes,
        month=month,
    )


def pain_summary(view: YearView, words: Words, number: Written) -> str:
    """Return "2026: pain usually 4, between 2 and 6, told on 120 days."; the range is the days' middle half."""
    year, pain = str(view.year), view.sums().pain
    if pain is None:
        return words.t("{year}: nothing recorded about pain.", year=year)
    days = words.n("{n} day", "{n} days", pain.entries, n=number(pain.entries))
    usual = number(pain.usual)
    if pain.low == pain.high:
        return words.t("{year}: pain usually {usual}, told on {days}.", year=year, usual=usual, days=days)
    return words.t(
        "{year}: pain usually {usual}, between {low} and {high}, told on {days}.",
        year=year,
        usual=usual,
        low=number(pain.low),
        high=number(pain.high),
        days=days,
    )


def activity_levels(words: Words, number: Written) -> tuple[str, ...]:
    """Return the minutes of levels 1 to 4: "under 5", "5 to 9", "10 to 19", "20 or more"."""
    first, *_, last = LEVEL_MINUTES
    return (
        words.t("under {number}", number=number(first)),
        *_ranges(LEVEL_MINUTES, words, number),
        words.t("{number} or more", number=number(last)),
    )


def pain_levels(words: Words, number: Written) -> tuple[str, ...]:
    """Return the answers of levels 0 to 4: "0", "1 to 3", "4 to 5", "6 to 7", "8 to 10"."""
    return (number(0), *_ranges((*PAIN_LEVELS, HIGHEST + 1), words, number))


def _ranges(borders: tuple[int, ...], words: Words, number: Written) -> tuple[str, ...]:
    """Return what lies from each border up to the next."""
    return tuple(
        words.t("{least} to {most}", least=number(least), most=number(after - 1))
        for least, after in pairwise(borders)
    )
