"""A session: what was done of a routine, exercise by exercise and side by side, and when."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum

from backcare_desktop.core.clock import Reading
from backcare_desktop.core.exercise import Side
from backcare_desktop.core.practice_day import practice_day
from backcare_desktop.core.progress import Account, HurtChoice, Progress
from backcare_desktop.core.recording import SHORTEST_SESSION_S
from backcare_desktop.core.routine import Routine
from backcare_desktop.core.timeline import Step, Timeline


class Outcome(Enum):
    """How a step was left."""

    DONE = "done"
    PARTIAL = "partial"
    SKIPPED = "skipped"
    NOT_REACHED = "not reached"


class Origin(Enum):
    """How a session came to be in the history."""

    GUIDED = "guided"  #: the app led through it
    EDITED = "edited"  #: the app led through it, and the person changed it later
    ADDED = "added"  #: the person wrote it down


@dataclass(frozen=True)
class SessionStep:
    """One set of one exercise on one side (None: both at once)."""

    exercise_id: str
    exercise_name: str
    set_number: int
    side: Side | None
    planned_s: float
    done_s: float
    outcome: Outcome


def outcome_of(steps: Iterable[SessionStep]) -> Outcome:
    """Return how all sets of an exercise together were left."""
    outcomes = {step.outcome for step in steps}
    if outcomes == {Outcome.DONE}:
        return Outcome.DONE
    if outcomes & {Outcome.DONE, Outcome.PARTIAL}:
        return Outcome.PARTIAL
    return Outcome.SKIPPED if Outcome.SKIPPED in outcomes else Outcome.NOT_REACHED


@dataclass(frozen=True)
class SessionHurt:
    """A press of "This hurts"."""

    exercise_id: str
    exercise_name: str
    side: Side | None
    second: float  #: into the session
    choice: HurtChoice | None
    strength: int | None  #: 0 to 10, if told


@dataclass(frozen=True)
class Session:
    """One time that a routine was done, wholly or in part, or something else that the person wrote down."""

    id: str
    routine_id: str  #: "" for what is no routine: a walk, a class
    routine_name: str
    started_at: datetime  #: with its offset
    ended_at: datetime
    day: date  #: the practice day it counts for, fixed when it was done
    worked_s: float
    paused_s: float
    skipped_s: float  #: the computer slept meanwhile
    planned_s: float
    completed: bool  #: the routine was followed to its end
    steps: tuple[SessionStep, ...]
    hurts: tuple[SessionHurt, ...]
    routine_copy: str  #: the routine as it was then, see routine_copy.py; "" where there is none
    origin: Origin = Origin.GUIDED

    @property
    def worth_recording(self) -> bool:
        """Whether it is long enough to be kept, or something was said in it."""
        return self.worked_s >= SHORTEST_SESSION_S or bool(self.hurts)

    @property
    def by_exercise(self) -> tuple[tuple[SessionStep, ...], ...]:
        """The steps by exercise: its sets and sides together, where it came first."""
        found: dict[str, list[SessionStep]] = {}
        for step in self.steps:
            found.setdefault(step.exercise_id, []).append(step)
        return tuple(tuple(steps) for steps in found.values())

    @property
    def exercise_count(self) -> int:
        """How many exercises the routine had."""
        return len(self.by_exercise)

    @property
    def exercises_done(self) -> int:
        """How many of them were done, wholly or in part."""
        return sum(1 for steps in self.by_exercise if any(step.done_s > 0 for step in steps))


def session_of(
    session_id: str,
    routine: Routine,
    routine_copy: str,
    timeline: Timeline,
    progress: Progress,
    started_at: datetime,
    ended: Reading,
) -> Session:
    """Return the session that `progress` stands for, as if it ended at `ended`."""
    steps = tuple(
        row for index, step in enumerate(timeline.steps) for row in _rows(step, progress.account(index))
    )
    return Session(
        id=session_id,
        routine_id=routine.id,
        routine_name=routine.words.name,
        started_at=started_at,
        ended_at=ended.wall,
        day=practice_day(started_at),
        worked_s=progress.worked_s,
        paused_s=progress.paused_s,
        skipped_s=progress.skipped_s,
        planned_s=timeline.total_s,
        completed=progress.account(len(timeline.steps) - 1).ended,
        steps=steps,
        hurts=tuple(_hurt(timeline, progress)),
        routine_copy=routine_copy,
    )


def _hurt(timeline: Timeline, progress: Progress) -> list[SessionHurt]:
    found = []
    for record in progress.hurts:
        exercise = timeline.steps[record.step].exercise
        found.append(
            SessionHurt(
                exercise.id,
                exercise.words.name,
                record.side,
                record.second,
                record.choice,
                record.strength,
            )
        )
    return found


def _rows(step: Step, account: Account) -> list[SessionStep]:
    """Return a row for a step, or one for each side where the sides take turns."""
    shares = [(step.side, step.work_s, account.total_s)]
    if step.alternates:
        half_s = step.work_s / 2
        shares = [(Side.LEFT, half_s, account.left_s), (Side.RIGHT, half_s, account.right_s)]
    return [
        SessionStep(
            exercise_id=step.exercise.id,
            exercise_name=step.exercise.words.name,
            set_number=step.set_number,
            side=side,
            planned_s=planned_s,
            done_s=done_s,
            outcome=_outcome(account, done_s),
        )
        for side, planned_s, done_s in shares
    ]


def _outcome(account: Account, done_s: float) -> Outcome:
    if account.finished:
        return Outcome.DONE
    if done_s > 0:
        return Outcome.PARTIAL
    return Outcome.SKIPPED if account.skipped else Outcome.NOT_REACHED
