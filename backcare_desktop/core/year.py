"""A year as a heat map: its weeks, how they break into strips, and what its months come to."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from math import ceil

from backcare_desktop.core.day_record import DayMark
from backcare_desktop.core.history import DayCell, DayTotal, minutes_in
from backcare_desktop.core.pain_words import UsualPain, usual_pain

_MONTHS = range(1, 13)


@dataclass(frozen=True)
class Sums:
    """What a month, or the year, comes to."""

    active_days: int
    sessions: int
    minutes: int  #: of a month those of all its seconds together, of the year those of its months
    pain: UsualPain | None  #: of the days on which it was told, one answer a day; None without any
    rest_days: int  #: marked as such; a day without a session is none by itself
    sore_days: int


@dataclass(frozen=True)
class YearView:
    """A year in whole weeks; None stands for the days of its neighbours."""

    year: int
    first_weekday: int  #: 0 is Monday
    weeks: tuple[tuple[DayCell | None, ...], ...]

    @cached_property
    def days(self) -> tuple[DayCell, ...]:
        """All days of the year, in order."""
        return tuple(cell for week in self.weeks for cell in week if cell)

    @cached_property
    def month_weeks(self) -> tuple[int, ...]:
        """The number of the week in which the first day of each month falls, counted from 0."""
        return tuple(self._week(date(self.year, month, 1)) for month in _MONTHS)

    def place(self, day: date) -> tuple[int, int] | None:
        """Return the week and the place in it, both counted from 0; None for a day of another year."""
        if day.year != self.year:
            return None
        return self._week(day), (day.weekday() - self.first_weekday) % 7

    def month_sums(self) -> tuple[Sums, ...]:
        """Return what each of the twelve months comes to."""
        return tuple(_sums([cell for cell in self.days if cell.day.month == month]) for month in _MONTHS)

    def sums(self) -> Sums:
        """Return what the year comes to."""
        return _sums(self.days)

    def _week(self, day: date) -> int:
        first = date(self.year, 1, 1)
        before = (first.weekday() - self.first_weekday) % 7
        return (before + (day - first).days) // 7


def year_span(year: int) -> tuple[date, date]:
    """Return the first and the last day of a year."""
    return date(year, 1, 1), date(year, 12, 31)


def year_view(year: int, first_weekday: int, totals: Iterable[DayTotal], today: date) -> YearView:
    """Return a year with what was done and told on its days. Weekdays count from Monday, 0."""
    first, last = (day.toordinal() for day in year_span(year))
    done = {total.day: total for total in totals}
    cells: list[DayCell | None] = [None] * ((date.fromordinal(first).weekday() - first_weekday) % 7)
    for number in range(first, last + 1):
        day = date.fromordinal(number)
        total = done.get(day) or DayTotal(day, 0, 0.0)
        cells.append(DayCell(day, in_month=True, is_today=day == today, total=total))
    cells += [None] * (-len(cells) % 7)
    weeks = tuple(tuple(cells[start : start + 7]) for start in range(0, len(cells), 7))
    return YearView(year, first_weekday, weeks)


def strips(available_px: float, cell_px: float, weeks: int) -> tuple[range, ...]:
    """Return the weeks of each strip: as few strips as have room for cells of `cell_px`, equally long.

    Lengths differ by one week at the most, the longer ones first. Where not even one cell has room there is a
    strip for every week.
    """
    fitting = max(1, int(available_px / cell_px))
    count = ceil(weeks / fitting)
    length, longer = divmod(weeks, count)
    starts = [number * length + min(number, longer) for number in range(count + 1)]
    return tuple(range(starts[number], starts[number + 1]) for number in range(count))


def _sums(cells: Iterable[DayCell]) -> Sums:
    totals = [cell.total for cell in cells]
    pains = [total.pain for total in totals if total.pain is not None]
    return Sums(
        active_days=sum(1 for total in totals if total.sessions),
        sessions=sum(total.sessions for total in totals),
        minutes=minutes_in(totals),
        pain=usual_pain(pains),
        rest_days=sum(1 for total in totals if total.mark is DayMark.REST),
        sore_days=sum(1 for total in totals if total.mark is DayMark.SORE),
    )
