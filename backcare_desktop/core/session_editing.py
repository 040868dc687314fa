"""Mending a session that is in the history, and writing down one that was done without the app: pure rules."""

from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from enum import Enum

from backcare_desktop.core.check_in import CheckIn, Question, check_in_id
from backcare_desktop.core.clock import Reading
from backcare_desktop.core.exercise_editing import ExerciseChange, changed_hurts, changed_steps
from backcare_desktop.core.practice_day import practice_day
from backcare_desktop.core.progress import Account, Progress
from backcare_desktop.core.routine import Routine
from backcare_desktop.core.routine_copy import routine_to_json
from backcare_desktop.core.session import Origin, Session, SessionStep, session_of
from backcare_desktop.core.settings import Timing
from backcare_desktop.core.timeline import Step, build_timeline

#: Nothing that is longer is one session, in seconds.
LONGEST_S = 24 * 3600.0
#: These are about a moment of the session itself; the morning after stays where it is.
_OF_THE_SESSION = (Question.BEFORE, Question.AFTER, Question.WORST, Question.EFFORT)


@dataclass(frozen=True)
class SessionChanges:
    """What a person changes in a session. None leaves as it is what is written down."""

    start: datetime | None = None  #: by the clock on the wall where it was done, so without an offset
    worked_s: float | None = None
    exercises: tuple[ExerciseChange, ...] = ()


@dataclass(frozen=True)
class Addition:
    """Something that was done without the app: a routine as it was planned, or whatever has a name."""

    start: datetime  #: by the clock on the wall, so without an offset
    worked_s: float
    name: str = ""  #: not needed for a routine
    routine: Routine | None = None
    timing: Timing = field(default_factory=Timing)


class Part(Enum):
    """What a person says of a session, in the order it is asked."""

    NAME = "name"
    START = "start"
    LENGTH = "length"


class Problem(Enum):
    """Why something that was said cannot be."""

    NO_NAME = "no name"
    IN_FUTURE = "in the future"
    NOT_OVER = "not over"  #: it began, but its end is in the future
    NO_LENGTH = "no length"  #: it ends when it starts, or before
    TOO_LONG = "too long"  #: see LONGEST_S


def edited(session: Session, changes: SessionChanges) -> Session:
    """Return the session with changes; itself where they change nothing.

    It keeps the offset it was done at, and its day as long as it begins at the same moment, so a journey or another
    rule for the end of a day never moves it. What it took beside the exercises (moves, rests, pauses) stays when
    their seconds change.
    """
    steps = changed_steps(session.steps, changes.exercises)
    worked_s = _worked_s(session, steps) if changes.worked_s is None else changes.worked_s
    started_at, day = session.started_at, session.day
    if changes.start is not None:
        started_at = changes.start.replace(tzinfo=_fixed(session.started_at))
        day = day if started_at == session.started_at else practice_day(started_at)
    ended_at = session.ended_at
    if (started_at, worked_s) != (session.started_at, session.worked_s):
        beside_s = max(0.0, (session.ended_at - session.started_at).total_seconds() - session.worked_s)
        ended_at = started_at + timedelta(seconds=worked_s + beside_s)
    told = session.steps and any(
        change.outcome is not None and change.exercise_id == session.steps[-1].exercise_id
        for change in changes.exercises
    )
    changed = replace(
        session,
        started_at=started_at,
        ended_at=ended_at,
        day=day,
        worked_s=worked_s,
        completed=session.completed or bool(told),  # whoever tells of the last exercise was led to the end
        steps=steps,
        hurts=changed_hurts(session, changes.exercises),
    )
    if changed == session:
        return session
    return replace(changed, origin=Origin.EDITED) if session.origin is Origin.GUIDED else changed


def added(session_id: str, addition: Addition, here: datetime) -> Session:
    """Return the session of something that was done without the app, in the zone that `here` carries.

    A time that the clocks jumped over is the one they showed instead; of one that came twice it is the first.
    """
    started_at = _moment(addition.start, here.tzinfo)
    ended_at = started_at + timedelta(seconds=addition.worked_s)
    if addition.routine is not None:
        timeline = build_timeline(addition.routine, addition.timing)
        accounts = {index: _all_of(step) for index, step in enumerate(timeline.steps)}
        session = session_of(
            session_id,
            addition.routine,
            routine_to_json(addition.routine),
            timeline,
            Progress(worked_s=addition.worked_s, accounts=accounts),
            started_at,
            Reading(0.0, ended_at),
        )
        return replace(session, origin=Origin.ADDED)
    return Session(
        id=session_id,
        routine_id="",
        routine_name=addition.name.strip(),
        started_at=started_at,
        ended_at=ended_at,
        day=practice_day(started_at),
        worked_s=addition.worked_s,
        paused_s=0.0,
        skipped_s=0.0,
        planned_s=addition.worked_s,
        completed=True,
        steps=(),
        hurts=(),
        routine_copy="",
        origin=Origin.ADDED,
    )


def problems(session: Session, now: datetime, before: Session | None = None) -> dict[Part, Problem]:
    """Return why a session that was added, or changed from `before`, cannot be, in the order it is asked.

    Only what is different from before is judged. That sessions overlap is no problem.
    """
    found: dict[Part, Problem] = {}
    moved = before is None or session.started_at != before.started_at
    lasts_else = before is None or session.worked_s != before.worked_s
    if before is None and not session.routine_name.strip():
        found[Part.NAME] = Problem.NO_NAME
    if moved and session.started_at > now:
        found[Part.START] = Problem.IN_FUTURE
    if lasts_else and session.worked_s <= 0:
        found[Part.LENGTH] = Problem.NO_LENGTH
    elif lasts_else and session.worked_s > LONGEST_S:
        found[Part.LENGTH] = Problem.TOO_LONG
    elif (moved or lasts_else) and Part.START not in found and session.ended_at > now:
        found[Part.LENGTH if lasts_else else Part.START] = Problem.NOT_OVER
    return found


def answered(session: Session, question: Question, value: int | None, before: CheckIn | None) -> CheckIn:
    """Return the answer to a question about a session that is over, written over the one `before` if there is one.

    A new answer is said of the session's start or end: when it is typed in tells nothing of the back.
    """
    if before is not None:
        return replace(before, value=value)
    at = session.started_at if question is Question.BEFORE else session.ended_at
    return CheckIn(check_in_id(session.id, question), question, value, at, session.day, session.id)


def moved_along(check_in: CheckIn, before: Session, after: Session) -> CheckIn:
    """Return an answer about a session that was moved from `before` to `after`; it goes with it."""
    way = after.started_at - before.started_at
    if not way or check_in.question not in _OF_THE_SESSION:
        return check_in
    day = after.day if check_in.day == before.day else practice_day(check_in.at + way)
    return replace(check_in, at=check_in.at + way, day=day)


# -- moments ---------------------------------------------------------------------------------------------


def _fixed(moment: datetime) -> timezone:
    """Return the offset of a moment, which no rule about summer changes."""
    return timezone(moment.utcoffset() or timedelta())


def _moment(local: datetime, zone: tzinfo | None) -> datetime:
    moment = local.replace(tzinfo=zone, fold=0).astimezone(UTC).astimezone(zone)
    return moment.replace(tzinfo=_fixed(moment), fold=0)


# -- lengths ---------------------------------------------------------------------------------------------


def _all_of(step: Step) -> Account:
    """Return a step as it was planned."""
    if step.alternates:
        return Account(left_s=step.work_s / 2, right_s=step.work_s / 2, finished=True)
    return replace(Account().credited(step.work_s, step.side), finished=True)


def _worked_s(session: Session, steps: tuple[SessionStep, ...]) -> float:
    if steps == session.steps:
        return session.worked_s
    beside_s = max(0.0, session.worked_s - sum(step.done_s for step in session.steps))
    return beside_s + sum(step.done_s for step in steps)
