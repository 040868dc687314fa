"""Days from left to right (from right to left where people read so), and the dates written below them."""

from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from itertools import pairwise
from typing import NamedTuple

from PySide6.QtGui import QFontMetricsF

from backcare_desktop.core.history import shifted_month, week_span
from backcare_desktop.core.words import Words
from backcare_desktop.ui.formats import Formats

#: Longer spans than this are told in months, shorter ones in weeks.
_MONTHS_FROM_DAYS = 150
_WEEK_STEPS, _MONTH_STEPS = (1, 2, 4, 8), (1, 2, 3, 6, 12)
#: Least space between two dates, in their heights.
_BETWEEN_DATES = 0.8


class Tick(NamedTuple):
    """A date below the axis."""

    day: date
    text: str


@dataclass(frozen=True)
class DayAxis:
    """Where days stand. Every day has the same width; lengths are in the units of what is painted on."""

    first: date
    last: date
    left: float
    right: float
    mirrored: bool = False  #: whether the first day stands at the right

    @cached_property
    def days(self) -> int:
        """How many days there are."""
        return (self.last - self.first).days + 1

    @cached_property
    def day_width(self) -> float:
        """How wide a day is."""
        return (self.right - self.left) / self.days

    def start_of(self, day: date) -> float:
        """Return where a day begins: its left edge, or its right one where days run to the left."""
        along = (day - self.first).days * self.day_width
        return self.right - along if self.mirrored else self.left + along

    def middle_of(self, day: date) -> float:
        """Return where the middle of a day is."""
        return self.start_of(day) + self.forward(self.day_width / 2)

    def forward(self, length: float) -> float:
        """Return a length in the direction that time goes."""
        return -length if self.mirrored else length

    def day_at(self, x: float) -> date:
        """Return the day that stands at a place; beside the axis the nearest."""
        along = self.right - x if self.mirrored else x - self.left
        number = int(along // self.day_width)
        return self.first + timedelta(days=min(max(number, 0), self.days - 1))


def ticks(axis: DayAxis, metrics: QFontMetricsF, words: Words, formats: Formats) -> tuple[Tick, ...]:
    """Return as many dates as have room: first days of weeks, or of months where the span is long."""
    if axis.days < _MONTHS_FROM_DAYS:
        choices = [_weeks(axis, step, words, formats) for step in _WEEK_STEPS]
    else:
        choices = [_months(axis, step, formats) for step in _MONTH_STEPS]
    return next((choice for choice in choices if _fit(choice, axis, metrics)), choices[-1])


def day_and_month(day: date, words: Words, formats: Formats) -> str:
    """Return a date that fits below an axis: "3 Mar"."""
    month = formats.month_name(day.month, short=True)
    return words.p("a date on an axis", "{day} {month}", day=formats.number(day.day), month=month)


def _weeks(axis: DayAxis, step: int, words: Words, formats: Formats) -> tuple[Tick, ...]:
    """Count back from the last week, so that the newest always has its date."""
    day = week_span(axis.last, formats.first_weekday)[0]
    found = []
    while day >= axis.first:
        found.append(Tick(day, day_and_month(day, words, formats)))
        day -= timedelta(weeks=step)
    return tuple(reversed(found))


def _months(axis: DayAxis, step: int, formats: Formats) -> tuple[Tick, ...]:
    """Go by calendar months; the year stands in the place of January."""
    found: list[Tick] = []
    year, month = axis.first.year, axis.first.month
    if axis.first.day > 1:
        year, month = shifted_month(year, month, 1)
    year, month = shifted_month(year, month, -(month - 1) % step)
    while (day := date(year, month, 1)) <= axis.last:
        found.append(Tick(day, str(year) if month == 1 else formats.month_name(month, short=True)))
        year, month = shifted_month(year, month, step)
    return tuple(found)


def _fit(choice: tuple[Tick, ...], axis: DayAxis, metrics: QFontMetricsF) -> bool:
    """Return whether dates stand clear of each other."""
    gap = metrics.height() * _BETWEEN_DATES
    lefts = sorted((left_of(tick, axis, metrics), metrics.horizontalAdvance(tick.text)) for tick in choice)
    return all(left + width + gap <= after for (left, width), (after, _) in pairwise(lefts))


def left_of(tick: Tick, axis: DayAxis, metrics: QFontMetricsF) -> float:
    """Return the left edge of a date: it begins where its day does, and ends where the axis does."""
    width = metrics.horizontalAdvance(tick.text)
    left = axis.start_of(tick.day) - (width if axis.mirrored else 0)
    return max(axis.left, min(left, axis.right - width))
