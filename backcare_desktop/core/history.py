"""The rules of the calendar: months, minutes and active days, as pure functions."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from backcare_desktop.core.day_record import DayMark

#: The span that active days are counted over.
ACTIVE_SPAN_DAYS = 28
#: A day reaches the next level of the calendar's fill at these minutes. Fixed, not relative to other days,
#: so that a quiet month never looks worse because another was busy.
LEVEL_MINUTES = (5, 10, 20)
#: And the next level of pain at these answers: 1-3, 4-5, 6-7, 8-10.
PAIN_LEVELS = (1, 4, 6, 8)


@dataclass(frozen=True)
class DayTotal:
    """What was done and told on one practice day."""

    day: date
    sessions: int
    worked_s: float
    pain_before: int | None = None  #: the first of the day that was told before a session
    pain_after: int | None = None  #: the last of the day that was told after one
    pain: int | None = None  #: the middle of all that was told of the pain at a moment of the day
    mark: "DayMark | None" = None
    has_note: bool = False  #: on the day or one of its sessions
    hurts: int = 0  #: how often "This hurts" was pressed
    session_minutes: int | None = None  #: of several sessions, each as it is shown


@dataclass(frozen=True)
class DayCell:
    """One day of a calendar as it is shown."""

    day: date
    in_month: bool
    is_today: bool
    total: DayTotal

    @property
    def sessions(self) -> int:
        """How many sessions there were."""
        return self.total.sessions

    @property
    def minutes(self) -> int:
        """How long they were: what is shown of each, added, for they are shown beside it."""
        total = self.total
        return minutes_of(total.worked_s) if total.session_minutes is None else total.session_minutes

    @property
    def level(self) -> int:
        """How full the day is drawn: 0 without a session, else 1 to 4."""
        if not self.sessions:
            return 0
        return 1 + sum(1 for minutes in LEVEL_MINUTES if self.minutes >= minutes)

    @property
    def pain_level(self) -> int | None:
        """How full the day is drawn by its pain: 0 for none, 1 to 4 above; None where nothing was told."""
        pain = self.total.pain
        return None if pain is None else sum(1 for least in PAIN_LEVELS if pain >= least)

    @property
    def has_entry(self) -> bool:
        """Whether there is anything to tell of the day."""
        total = self.total
        return bool(total.sessions or total.mark or total.has_note or total.pain is not None)


@dataclass(frozen=True)
class MonthView:
    """A month in whole weeks, with days of its neighbours at the ends."""

    year: int
    month: int
    weeks: tuple[tuple[DayCell, ...], ...]

    @property
    def days(self) -> tuple[DayCell, ...]:
        """All days shown, in order."""
        return tuple(cell for week in self.weeks for cell in week)


def minutes_of(seconds: float) -> int:
    """Return seconds as whole minutes, rounded, and never 0 for something that was done."""
    return max(1, int(seconds / 60 + 0.5)) if seconds > 0 else 0


def minutes_in(totals: Iterable[DayTotal]) -> int:
    """Return the whole minutes of days: each calendar month is rounded, and the months are added.

    So the year is what its months come to where both are shown, and each month is right to half a minute.
    """
    by_month: dict[tuple[int, int], float] = {}
    for total in totals:
        month = total.day.year, total.day.month
        by_month[month] = by_month.get(month, 0.0) + total.worked_s
    return sum(minutes_of(worked_s) for worked_s in by_month.values())


def month_span(year: int, month: int, first_weekday: int) -> tuple[date, date]:
    """Return the first and last day that a month's whole weeks show. Weekdays count from Monday, 0."""
    from calendar import Calendar  # not for the first frame: it loads the locale's names

    days = list(Calendar(first_weekday).itermonthdates(year, month))
    return days[0], days[-1]


def month_view(
    year: int, month: int, first_weekday: int, totals: Iterable[DayTotal], today: date
) -> MonthView:
    """Return a month with what was done on its days. Years from 1 to 9999 as in `datetime`."""
    from calendar import Calendar

    done = {total.day: total for total in totals}
    weeks = tuple(
        tuple(_cell(day, month, done.get(day), today) for day in week)
        for week in Calendar(first_weekday).monthdatescalendar(year, month)
    )
    return MonthView(year, month, weeks)


def _cell(day: date, month: int, total: DayTotal | None, today: date) -> DayCell:
    return DayCell(day, day.month == month, day == today, total or DayTotal(day, 0, 0.0))


def shifted_month(year: int, month: int, months: int) -> tuple[int, int]:
    """Return the year and month that lie `months` later (earlier when negative)."""
    count = year * 12 + month - 1 + months
    return count // 12, count % 12 + 1


def shifted_day(day: date, months: int) -> date:
    """Return the same day of the month `months` later, or that month's last day."""
    year, month = shifted_month(day.year, day.month, months)
    next_year, next_month = shifted_month(year, month, 1)
    last = (date(next_year, next_month, 1) - timedelta(days=1)).day
    return date(year, month, min(day.day, last))


def active_days(totals: Iterable[DayTotal], today: date, span_days: int = ACTIVE_SPAN_DAYS) -> int:
    """Return on how many of the last `span_days` days, today included, something was done."""
    first = today - timedelta(days=span_days - 1)
    return len({total.day for total in totals if total.sessions and first <= total.day <= today})


def week_span(today: date, first_weekday: int) -> tuple[date, date]:
    """Return the first and last day of the week that `today` lies in."""
    first = today - timedelta(days=(today.weekday() - first_weekday) % 7)
    return first, first + timedelta(days=6)
