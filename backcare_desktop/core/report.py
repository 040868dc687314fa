"""What a person takes to their physiotherapist: the facts of a period, counted and not judged."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from statistics import median

from backcare_desktop.core.check_in import NOTICEABLE, CheckIn, Question
from backcare_desktop.core.day_record import DayMark
from backcare_desktop.core.exercise import Side
from backcare_desktop.core.history import DayTotal, minutes_in, minutes_of
from backcare_desktop.core.trend import PainTrend, Span, pain_trend

#: The beginning and the end of a period are compared over at most so many days, and over whole weeks.
LONGEST_STRETCH_DAYS = 28
#: An average week is told from so many days on; fewer make none.
LEAST_DAYS_FOR_WEEKS = 14
_WEEK_DAYS = 7


@dataclass(frozen=True)
class Period:
    """Days in a row, both ends included."""

    first: date
    last: date

    @property
    def days(self) -> int:
        """How many they are."""
        return (self.last - self.first).days + 1


@dataclass(frozen=True)
class DoneExercise:
    """An exercise that was done in a period, with the dose that was done most often."""

    id: str
    name: str  #: as it was called when it was last done
    days: int  #: on how many it was done
    sets: int  #: of a session; a side counts as half of one
    set_s: int  #: of work in a set, on one side where `per_side`, to the second
    per_side: bool
    last: date


@dataclass(frozen=True)
class ToldHurt:
    """One press of "This hurts"."""

    day: date
    exercise_id: str
    exercise_name: str
    side: Side | None
    strength: int | None  #: 0 to 10, if told
    per_side: bool = False  #: it was done on each side, so that no side is one that was not told


@dataclass(frozen=True)
class ToldNote:
    """A note on a day or on a session of it."""

    day: date
    text: str


@dataclass(frozen=True)
class Records:
    """All that a report is made of, of the days of its period; answers reach back as `pain_trend` needs them."""

    totals: Sequence[DayTotal]
    check_ins: Sequence[CheckIn]  #: in the order they were given
    exercises: Sequence[DoneExercise] = ()
    hurts: Sequence[ToldHurt] = ()
    notes: Sequence[ToldNote] | None = None  #: newest first; None where they are to stay private
    began: date | None = None  #: the first day of the whole file that has anything


@dataclass(frozen=True)
class Answers:
    """The answers to one question, 0 to 10 each."""

    question: Question
    count: int
    usual: float  #: the median; two middles make a half
    least: int
    most: int
    early: float | None  #: the median of the first stretch, None where there is no answer or no stretch
    late: float | None  #: and of the last


@dataclass(frozen=True)
class Changes:
    """Pain before and after the same session, by what people notice (`NOTICEABLE`)."""

    lower: int  #: lower by 2 or more after it
    alike: int
    higher: int

    @property
    def sessions(self) -> int:
        """In how many sessions both were told."""
        return self.lower + self.alike + self.higher


@dataclass(frozen=True)
class HurtPlace:
    """Where it hurt: an exercise and a side of it."""

    exercise_name: str
    side: Side | None
    times: int
    last: date
    usual: float | None  #: the median strength of those that were told, 0 to 10
    most: int | None
    per_side: bool = False  #: as in `ToldHurt`


@dataclass(frozen=True)
class Report:
    """The facts of a period."""

    period: Period
    made_on: date
    version: str  #: of the app
    counted: Period  #: the period from the first record of the file on
    active_days: int
    sessions: int
    worked_s: float
    minutes: int  #: how long was practised: as in `minutes_in`, so a year has what its months have together
    rest_days: int
    sore_days: int
    stretch_days: int  #: how long the compared beginning and end are; 0 where the period is too short
    answers: tuple[Answers, ...]  #: in the order of `Question`, those that have any
    changes: Changes | None
    trend: PainTrend  #: of the period, or of its last year where it is longer
    exercises: tuple[DoneExercise, ...]  #: the one done on most days first
    hurts: tuple[HurtPlace, ...]  #: the most frequent first
    notes: tuple[ToldNote, ...] | None  #: newest first

    @property
    def weekly(self) -> tuple[int, int] | None:
        """Sessions and minutes of an average week; None where that says nothing."""
        if self.counted.days < LEAST_DAYS_FOR_WEEKS:
            return None
        weeks = self.counted.days / _WEEK_DAYS
        sessions = int(self.sessions / weeks + 0.5)
        return (sessions, minutes_of(self.worked_s / weeks)) if sessions else None


def make_report(period: Period, made_on: date, version: str, records: Records) -> Report:
    """Return the facts of a period. `version` is the app's, `made_on` the day the report is made."""
    totals = [total for total in records.totals if period.first <= total.day <= period.last]
    began = min(max(period.first, records.began or period.first), period.last)
    counted = Period(began, period.last)
    told = [c for c in records.check_ins if c.value is not None and period.first <= c.day <= period.last]
    stretch_days = _stretch_days(counted.days)
    return Report(
        period,
        made_on,
        version,
        counted,
        active_days=sum(1 for total in totals if total.sessions),
        sessions=sum(total.sessions for total in totals),
        worked_s=sum(total.worked_s for total in totals),
        minutes=minutes_in(totals),
        rest_days=sum(1 for total in totals if total.mark is DayMark.REST),
        sore_days=sum(1 for total in totals if total.mark is DayMark.SORE),
        stretch_days=stretch_days,
        answers=tuple(_answers(told, counted, stretch_days)),
        changes=_changes(told),
        trend=pain_trend(records.check_ins, totals, charted_from(period), period.last),
        exercises=tuple(sorted(records.exercises, key=lambda done: (-done.days, done.name))),
        hurts=tuple(_places(records.hurts)),
        notes=None if records.notes is None else tuple(records.notes),
    )


def charted_from(period: Period) -> date:
    """Return the first day of the chart: more than a year of days would run into each other on paper."""
    return max(period.first, Span.YEAR.first(period.last))


def _stretch_days(days: int) -> int:
    """Return the half of the days in whole weeks, four weeks at the most."""
    return min(LONGEST_STRETCH_DAYS, days // 2 // _WEEK_DAYS * _WEEK_DAYS)


def _answers(told: Sequence[CheckIn], counted: Period, stretch_days: int) -> Iterable[Answers]:
    early_until = counted.first + timedelta(days=stretch_days)
    late_from = counted.last - timedelta(days=stretch_days)
    for question in Question:
        given = [(c.day, c.value) for c in told if c.question is question and c.value is not None]
        values = [value for _, value in given]
        if values:
            yield Answers(
                question,
                len(values),
                float(median(values)),
                min(values),
                max(values),
                _middle([value for day, value in given if day < early_until]),
                _middle([value for day, value in given if day > late_from]),
            )


def _middle(values: Sequence[int]) -> float | None:
    return float(median(values)) if values else None


def _changes(told: Iterable[CheckIn]) -> Changes | None:
    before: dict[str, int] = {}
    after: dict[str, int] = {}
    by_question = {Question.BEFORE: before, Question.AFTER: after}
    for c in told:
        if c.session_id is not None and c.value is not None and c.question in by_question:
            by_question[c.question][c.session_id] = c.value
    changes = [after[session] - before[session] for session in before.keys() & after.keys()]
    if not changes:
        return None
    lower = sum(1 for change in changes if change <= -NOTICEABLE)
    higher = sum(1 for change in changes if change >= NOTICEABLE)
    return Changes(lower, len(changes) - lower - higher, higher)


def _places(hurts: Iterable[ToldHurt]) -> list[HurtPlace]:
    """Return the hurts by exercise and side, each under the name it had last."""
    by_place: dict[tuple[str, Side | None], list[ToldHurt]] = {}
    for hurt in sorted(hurts, key=lambda hurt: hurt.day):
        by_place.setdefault((hurt.exercise_id, hurt.side), []).append(hurt)
    places = []
    for (_, side), found in by_place.items():
        strengths = [hurt.strength for hurt in found if hurt.strength is not None]
        last = found[-1]
        most = max(strengths, default=None)
        times, usual = len(found), _middle(strengths)
        places.append(HurtPlace(last.exercise_name, side, times, last.day, usual, most, last.per_side))
    return sorted(places, key=lambda place: (-place.times, -place.last.toordinal(), place.exercise_name))
