"""How pain and practice went over weeks and months, as pure functions. Nothing is made up between two answers."""

from collections import deque
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum
from statistics import fmean, median

from backcare_desktop.core.check_in import PAIN_AT_A_MOMENT, CheckIn, Question
from backcare_desktop.core.day_record import DayMark
from backcare_desktop.core.history import DayTotal, minutes_of, shifted_day, week_span

#: The running middle looks back over so many days, its own day included. It looks back and not both ways, so that
#: a day never changes because of what is told later, and the last value is that of the week just lived.
WINDOW_DAYS = 7
#: Fewer answers than this in the window have no middle worth a line.
LEAST_ANSWERS = 2

_ONE_DAY = timedelta(days=1)


class Span(Enum):
    """How far back a trend looks."""

    FOUR_WEEKS = "28 days"
    QUARTER = "3 months"
    YEAR = "year"

    def first(self, last: date) -> date:
        """Return the first day of the span that ends with `last`."""
        if self is Span.FOUR_WEEKS:
            return last - timedelta(days=27)
        return shifted_day(last, -3 if self is Span.QUARTER else -12) + _ONE_DAY


def asked_from(first: date) -> date:
    """Return the first day whose records a trend from `first` on needs: that of the first window, or week."""
    return first - timedelta(days=WINDOW_DAYS - 1)


@dataclass(frozen=True)
class PainDay:
    """What was told of the pain on one practice day, and what the day was."""

    day: date
    before: int | None = None  #: the first that was told before a session, 0 to 10
    after: int | None = None  #: the last that was told after one
    other: int | None = None  #: the last that was told at another moment
    mark: DayMark | None = None

    @property
    def has_answer(self) -> bool:
        """Whether pain was told at all."""
        return not (self.before is None and self.after is None and self.other is None)


@dataclass(frozen=True)
class Middle:
    """The middle of the pain told in the seven days up to one; two middles make a half."""

    day: date
    value: float


@dataclass(frozen=True)
class PainTrend:
    """The pain told from `first` to `last`. The worst of a session is a peak and no part of it."""

    first: date
    last: date
    days: tuple[PainDay, ...] = ()  #: those that have an answer or a mark, in order
    middles: tuple[Middle, ...] = ()  #: of every day whose window has answers enough, in order
    answers: tuple[int, ...] = ()  #: all that were given from `first` to `last`, in order

    @property
    def told(self) -> tuple[PainDay, ...]:
        """The days that have an answer."""
        return tuple(day for day in self.days if day.has_answer)

    @property
    def runs(self) -> tuple[tuple[Middle, ...], ...]:
        """The middles of days that follow each other: where one ends, the line ends."""
        runs: list[list[Middle]] = []
        for middle in self.middles:
            if not runs or middle.day - runs[-1][-1].day > _ONE_DAY:
                runs.append([])
            runs[-1].append(middle)
        return tuple(tuple(run) for run in runs)


@dataclass(frozen=True)
class WeekMinutes:
    """What was done in one calendar week."""

    first: date  #: its first day
    worked_s: float
    days: int  #: on how many something was done
    is_running: bool  #: whether it is the week that is not over

    @property
    def last(self) -> date:
        """Its last day."""
        return self.first + timedelta(days=6)

    @property
    def minutes(self) -> int:
        """How long was practised, in whole minutes."""
        return minutes_of(self.worked_s)


@dataclass(frozen=True)
class UsualWeek:
    """What a week was like on average, from the first with practice to the last that is over."""

    weeks: int
    minutes: int
    days: int


def pain_trend(check_ins: Iterable[CheckIn], marks: Iterable[DayTotal], first: date, last: date) -> PainTrend:
    """Return the pain from `first` to `last`.

    `check_ins` stand in the order they were given and reach back to `asked_from(first)`, for the first window; of
    `marks` only what the days were is used.
    """
    told: dict[date, list[CheckIn]] = {}
    for check_in in check_ins:
        if check_in.value is not None and check_in.question in PAIN_AT_A_MOMENT:
            told.setdefault(check_in.day, []).append(check_in)
    marked = {total.day: total.mark for total in marks if total.mark and first <= total.day <= last}
    shown = sorted({day for day in told if first <= day <= last} | marked.keys())
    return PainTrend(
        first,
        last,
        tuple(_pain_day(day, told.get(day, ()), marked.get(day)) for day in shown),
        _middles(told, first, last),
        tuple(c.value for day in shown for c in told.get(day, ()) if c.value is not None),
    )


def _pain_day(day: date, told: Sequence[CheckIn], mark: DayMark | None) -> PainDay:
    before = [c.value for c in told if c.question is Question.BEFORE]
    after = [c.value for c in told if c.question is Question.AFTER]
    other = [c.value for c in told if c.question in (Question.NOW, Question.NEXT_MORNING)]
    return PainDay(
        day,
        before[0] if before else None,
        after[-1] if after else None,
        other[-1] if other else None,
        mark,
    )


def _middles(told: dict[date, list[CheckIn]], first: date, last: date) -> tuple[Middle, ...]:
    window: deque[list[int]] = deque(maxlen=WINDOW_DAYS)
    middles: list[Middle] = []
    start = asked_from(first)
    for number in range((last - start).days + 1):
        day = start + timedelta(days=number)
        window.append([c.value for c in told.get(day, ()) if c.value is not None])
        values = [value for values in window for value in values]
        if day >= first and len(values) >= LEAST_ANSWERS:
            middles.append(Middle(day, float(median(values))))
    return tuple(middles)


def week_minutes(
    totals: Iterable[DayTotal], first: date, last: date, first_weekday: int
) -> tuple[WeekMinutes, ...]:
    """Return every week from the one `first` lies in to the one `last` lies in, those without practice too.

    `totals` reach back to `asked_from(first)`, so that the first week is whole. The last one runs.
    """
    by_week: dict[date, list[DayTotal]] = {}
    for total in totals:
        if total.sessions and total.day <= last:
            by_week.setdefault(week_span(total.day, first_weekday)[0], []).append(total)
    start, running = (week_span(day, first_weekday)[0] for day in (first, last))
    starts = [start + timedelta(weeks=number) for number in range((running - start).days // 7 + 1)]
    return tuple(
        WeekMinutes(
            week,
            sum(total.worked_s for total in by_week.get(week, ())),
            len(by_week.get(week, ())),
            week == running,
        )
        for week in starts
    )


def usual_week(weeks: Sequence[WeekMinutes]) -> UsualWeek | None:
    """Return what a week was like on average, those without practice counted; None before one is over.

    It begins with the first week in which something was done: what lies before may be before the app was there.
    """
    over = [week for week in weeks if not week.is_running]
    while over and not over[0].days:
        over.pop(0)
    if not over:
        return None
    minutes = minutes_of(fmean(week.worked_s for week in over))
    return UsualWeek(len(over), minutes, max(1, int(fmean(week.days for week in over) + 0.5)))
