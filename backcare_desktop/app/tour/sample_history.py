"""Histories to look at: a first week, a year with a flare and a holiday, and 20 years. The same at every call."""

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta, tzinfo
from enum import Enum

from backcare_desktop.core.catalogue import Catalogue
from backcare_desktop.core.check_in import CheckIn, Question, check_in_id
from backcare_desktop.core.clock import Reading
from backcare_desktop.core.day_record import DayMark
from backcare_desktop.core.player import Player
from backcare_desktop.core.player_states import State
from backcare_desktop.core.progress import HurtChoice
from backcare_desktop.core.routine import Routine
from backcare_desktop.core.routine_copy import routine_to_json
from backcare_desktop.core.session import Origin, Outcome, Session, SessionHurt, session_of
from backcare_desktop.core.settings import Timing
from backcare_desktop.core.timeline import build_timeline
from backcare_desktop.store.stores import Stores

_YEAR_DAYS = 365
_TWENTY_YEARS_DAYS = 7305
#: Days before the last one between which the back was sore, and between which nothing was done.
_FLARE = (75, 60)
_HOLIDAY = (150, 134)
_NOTES = (
    "Slept well. Stiff in the first hour only.",
    "Garden work in the afternoon, felt it a little.",
    "Long drive yesterday.",
    "Left hip tight; half range on that side.",
    "First time without the chair.",
)
_SORE_NOTE = "Sore since lifting the boxes. Short walks instead."


class Sample(Enum):
    """Which history."""

    FIRST_WEEK = "first week"
    YEAR = "year"
    TWENTY_YEARS = "20 years"


@dataclass(frozen=True)
class _Day:
    """What happened on a day."""

    day: date
    times: int
    pain: int  #: before the first session
    is_sore: bool = False
    is_rest: bool = False


def fill(
    stores: Stores,
    catalogue: Catalogue,
    sample: Sample,
    today: date,
    zone: tzinfo | None = None,
    written: Callable[[str], str] = str,
) -> int:
    """Write a history that ends on the day before `today`; return how many sessions it has.

    Times are in `zone`, or in the one of this computer; `written` is how a note is put.
    """
    chance = random.Random(sample.value)  # noqa: S311 - nothing secret
    done = [_followed(routine) for routine in catalogue.routines]
    writer = _Writer(stores, chance, zone, done, written)
    with stores.file.writing():  # one transaction instead of thousands
        for day in _days(sample, today, chance):
            writer.write(day)
    return writer.count


def _days(sample: Sample, today: date, chance: random.Random) -> Iterator[_Day]:
    match sample:
        case Sample.FIRST_WEEK:
            for ago, pain in ((6, 5), (5, 5), (3, 4), (1, 4)):
                yield _Day(today - timedelta(days=ago), 1, pain)
        case Sample.YEAR:
            for ago in range(_YEAR_DAYS, 0, -1):
                yield _day_of_year(today - timedelta(days=ago), ago, chance)
        case Sample.TWENTY_YEARS:
            for ago in range(_TWENTY_YEARS_DAYS, 0, -1):
                yield _Day(today - timedelta(days=ago), 2, 2 + round(chance.triangular(0, 4, 1)))


def _day_of_year(day: date, ago: int, chance: random.Random) -> _Day:
    if _FLARE[0] >= ago > _FLARE[1]:
        return _Day(day, int(chance.random() < 0.35), 6 + chance.randrange(3), is_sore=ago % 4 == 0)
    if _HOLIDAY[0] >= ago > _HOLIDAY[1]:
        return _Day(day, 0, 0)
    eased = 5 - 2 * (1 - ago / _YEAR_DAYS)
    pain = max(0, min(10, round(eased + chance.triangular(-2, 2, 0))))
    times = 0 if day.weekday() == 6 else int(chance.random() < 0.68) + int(chance.random() < 0.07)
    return _Day(day, times, pain, is_rest=day.weekday() == 6 and chance.random() < 0.5)


def _followed(routine: Routine) -> Session:
    """Return the session of somebody who follows a routine from its start to its end."""
    timeline = build_timeline(routine, Timing())
    player = Player(timeline)
    now = Reading(0.0, datetime.fromisoformat("2026-01-01T08:00:00+00:00"))
    started_at = now.wall
    player.start(now)
    while player.state is not State.FINISHED:
        now = Reading(now.monotonic_s + 1, now.wall + timedelta(seconds=1))
        player.advance(now)
    copy = routine_to_json(routine)
    return session_of("sample", routine, copy, timeline, player.progress, started_at, now)


class _Writer:
    """Writes days into the stores."""

    def __init__(
        self,
        stores: Stores,
        chance: random.Random,
        zone: tzinfo | None,
        done: list[Session],
        written: Callable[[str], str],
    ) -> None:
        self.count = 0
        self._stores = stores
        self._chance = chance
        self._zone = zone
        self._done = done
        self._written = written

    def write(self, day: _Day) -> None:
        """Write a day with its sessions, answers, mark and note."""
        for turn in range(day.times):
            self._write_session(day, turn)
        noon = self._at(day.day, 12)
        diary = self._stores.diary
        if day.is_sore:
            diary.set_mark(day.day, DayMark.SORE, noon)
        elif day.is_rest:
            diary.set_mark(day.day, DayMark.REST, noon)
        if day.is_sore and self._chance.random() < 0.5:
            diary.set_day_note(day.day, self._written(_SORE_NOTE), noon)

    def _write_session(self, day: _Day, turn: int) -> None:
        pick = 1 if day.is_sore else self._chance.randrange(len(self._done))
        sample = self._done[pick]
        started_at = self._at(day.day, 8 if turn == 0 else 19, self._chance.randrange(50))
        session = replace(
            sample,
            id=f"{self.count:08x}-sample",
            started_at=started_at,
            ended_at=started_at + (sample.ended_at - sample.started_at),
            day=day.day,
        )
        if self._chance.random() < 0.12:
            session = self._cut_short(session)
        if self._chance.random() < (0.5 if day.is_sore else 0.04):
            session = self._with_hurt(session)
        if self._chance.random() < 0.03:
            session = self._walk(session)
        self._stores.sessions.add(session)
        self.count += 1
        self._answer(session, day)
        if self._chance.random() < 0.06:
            note = self._written(self._chance.choice(_NOTES))
            self._stores.diary.set_session_note(session.id, note, session.ended_at)

    def _answer(self, session: Session, day: _Day) -> None:
        if self._chance.random() < 0.15:
            return  # nobody has to
        after = max(0, min(10, day.pain + self._chance.choice((-2, -1, -1, 0, 0, 1))))
        answers = {Question.BEFORE: day.pain, Question.AFTER: after}
        if self._chance.random() < 0.5:
            answers |= {Question.WORST: min(10, day.pain + 1), Question.EFFORT: 2 + self._chance.randrange(4)}
        for question, value in answers.items():
            at = session.started_at if question is Question.BEFORE else session.ended_at
            self._save(session, question, value, at)
        if self._chance.random() < 0.3:
            morning = self._at(session.day + timedelta(days=1), 7, 30)
            self._save(session, Question.NEXT_MORNING, max(0, after - 1), morning)

    def _save(self, session: Session, question: Question, value: int, at: datetime) -> None:
        answer = CheckIn(check_in_id(session.id, question), question, value, at, at.date(), session.id)
        self._stores.diary.save_check_in(answer, at)

    def _cut_short(self, session: Session) -> Session:
        kept = len(session.steps) * 2 // 3
        steps = session.steps[:kept] + tuple(
            replace(step, done_s=0.0, outcome=Outcome.NOT_REACHED) for step in session.steps[kept:]
        )
        worked_s = session.worked_s * 2 / 3
        ended_at = session.started_at + timedelta(seconds=worked_s)
        return replace(session, steps=steps, worked_s=worked_s, ended_at=ended_at, completed=False)

    def _with_hurt(self, session: Session) -> Session:
        step = self._chance.choice(session.steps)
        hurt = SessionHurt(
            step.exercise_id,
            step.exercise_name,
            step.side,
            session.worked_s / 2,
            HurtChoice.SKIP,
            3 + self._chance.randrange(4),
        )
        return replace(session, hurts=(hurt,))

    def _walk(self, session: Session) -> Session:
        worked_s = 60.0 * self._chance.choice((20, 30, 45))
        return replace(
            session,
            routine_id="",
            routine_name="Walk",
            routine_copy="",
            steps=(),
            hurts=(),
            worked_s=worked_s,
            planned_s=worked_s,
            paused_s=0.0,
            skipped_s=0.0,
            completed=True,
            origin=Origin.ADDED,
            ended_at=session.started_at + timedelta(seconds=worked_s),
        )

    def _at(self, day: date, hour: int, minute: int = 0) -> datetime:
        moment = datetime.combine(day, time(hour, minute))
        return moment.replace(tzinfo=self._zone) if self._zone else moment.astimezone()
