"""Sessions as rows of the data file, and back."""

import logging
from collections.abc import Callable, Iterable
from datetime import date, datetime
from typing import Any, TypeVar

from backcare_desktop.core.adjusting import LatestHurt
from backcare_desktop.core.check_in import Question
from backcare_desktop.core.exercise import Side
from backcare_desktop.core.progress import HurtChoice
from backcare_desktop.core.session import Origin, Outcome, Session, SessionHurt, SessionStep

Row = dict[str, Any]
_Read = TypeVar("_Read")
_log = logging.getLogger(__name__)
#: A year has thousands of answers, and to ask the enum takes as long as all the rest of one.
_QUESTIONS = {question.value: question for question in Question}


def readable(rows: Iterable[Row], read: Callable[[Row], _Read]) -> list[_Read]:
    """Return what `read` makes of the rows; one that it raises ValueError for is logged and left out."""
    found = []
    for row in rows:
        try:
            found.append(read(row))
        except ValueError as error:
            _log.warning("a row of the data file is left out: %s", error)
    return found


def session_row(session: Session, digest: str, changed_at: str) -> Row:
    """Return a session as a row, with the digest that its routine copy is kept under."""
    return {
        "id": session.id,
        "routine_id": session.routine_id,
        "routine_name": session.routine_name,
        "started_at": session.started_at.isoformat(),
        "ended_at": session.ended_at.isoformat(),
        "day": session.day.isoformat(),
        "worked_s": session.worked_s,
        "paused_s": session.paused_s,
        "skipped_s": session.skipped_s,
        "planned_s": session.planned_s,
        "completed": session.completed,
        "routine_copy": digest,
        "origin": session.origin.value,
        "changed_at": changed_at,
    }


def read_session(row: Row, steps: Iterable[SessionStep], hurts: Iterable[SessionHurt]) -> Session:
    """Return the session of a row that has the routine copy as `routine_copy_body`. Raises ValueError."""
    return Session(
        id=row["id"],
        routine_id=row["routine_id"],
        routine_name=row["routine_name"],
        started_at=moment_of(row["started_at"]),
        ended_at=moment_of(row["ended_at"]),
        day=date.fromisoformat(row["day"]),
        worked_s=row["worked_s"],
        paused_s=row["paused_s"],
        skipped_s=row["skipped_s"],
        planned_s=row["planned_s"],
        completed=bool(row["completed"]),
        steps=tuple(steps),
        hurts=tuple(hurts),
        routine_copy=row["routine_copy_body"],
        origin=Origin(row["origin"]),
    )


def step_rows(session: Session) -> list[Row]:
    """Return the steps of a session as rows."""
    return [
        {
            "session_id": session.id,
            "position": position,
            "exercise_id": step.exercise_id,
            "exercise_name": step.exercise_name,
            "set_number": step.set_number,
            "side": step.side.value if step.side else None,
            "planned_s": step.planned_s,
            "done_s": step.done_s,
            "outcome": step.outcome.value,
        }
        for position, step in enumerate(session.steps)
    ]


def read_step(row: Row) -> SessionStep:
    """Return the step of a row. Raises ValueError."""
    return SessionStep(
        exercise_id=row["exercise_id"],
        exercise_name=row["exercise_name"],
        set_number=row["set_number"],
        side=_side(row),
        planned_s=row["planned_s"],
        done_s=row["done_s"],
        outcome=Outcome(row["outcome"]),
    )


def hurt_rows(session: Session) -> list[Row]:
    """Return the presses of "This hurts" of a session as rows."""
    return [
        {
            "session_id": session.id,
            "position": position,
            "exercise_id": hurt.exercise_id,
            "exercise_name": hurt.exercise_name,
            "side": hurt.side.value if hurt.side else None,
            "second": hurt.second,
            "choice": hurt.choice.value if hurt.choice else None,
            "strength": hurt.strength,
        }
        for position, hurt in enumerate(session.hurts)
    ]


def read_hurt(row: Row) -> SessionHurt:
    """Return the press of "This hurts" of a row. Raises ValueError."""
    return SessionHurt(
        exercise_id=row["exercise_id"],
        exercise_name=row["exercise_name"],
        side=_side(row),
        second=row["second"],
        choice=None if row["choice"] is None else HurtChoice(row["choice"]),
        strength=row["strength"],
    )


def read_latest_hurt(row: Row) -> LatestHurt:
    """Return the last press of "This hurts" at an exercise, of a row that has the day too. Raises ValueError."""
    hurt = read_hurt(row)
    day = date.fromisoformat(row["day"])
    return LatestHurt(
        hurt.exercise_id, hurt.exercise_name, row["session_id"], day, hurt.choice, hurt.strength
    )


def _side(row: Row) -> Side | None:
    return None if row["side"] is None else Side(row["side"])


def moment_of(text: str) -> datetime:
    """Return the moment of a text that has an offset. Raises ValueError."""
    moment = datetime.fromisoformat(text)
    if moment.tzinfo is None:
        raise ValueError(f"no offset in {text!r}")
    return moment


def question_of(text: str) -> Question:
    """Return the question with a value. Raises ValueError."""
    return _QUESTIONS.get(text) or Question(text)
