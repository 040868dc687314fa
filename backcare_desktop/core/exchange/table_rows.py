"""A history as two tables for spreadsheets: a row for each session, and one for each exercise of a session.

The names of columns and the words in cells never change with the language: formulas and scripts refer to them.
"""

from datetime import datetime

from backcare_desktop.core.check_in import Question
from backcare_desktop.core.day_record import SessionRecord
from backcare_desktop.core.exercise import Side
from backcare_desktop.core.session import Outcome, Session, SessionStep

SESSION_COLUMNS = (
    "day",
    "started_at",
    "ended_at",
    "routine",
    "origin",
    "minutes_worked",
    "completed",
    "exercises_done",
    "exercises_total",
    "pain_before",
    "pain_after",
    "pain_worst",
    "pain_next_morning",
    "effort",
    "hurt_exercises",
    "note",
)
EXERCISE_COLUMNS = (
    "day",
    "started_at",
    "routine",
    "exercise",
    "sets",
    "planned_s",
    "done_s",
    "left_done_s",
    "right_done_s",
    "outcome",
    "hurt",
    "hurt_strength",
    "hurt_sides",
)
_ANSWERS = (Question.BEFORE, Question.AFTER, Question.WORST, Question.NEXT_MORNING, Question.EFFORT)
#: What a spreadsheet program takes for the beginning of a formula, or of a way to smuggle one in.
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n")


def neutralised(text: str) -> str:
    """Return a text that no spreadsheet program reckons with: an apostrophe stands before a formula."""
    return f"'{text}" if text.startswith(_FORMULA_STARTS) else text


def session_row(record: SessionRecord) -> list[str]:
    """Return a session as the cells of SESSION_COLUMNS; what nobody told is empty."""
    session = record.session
    answers = [record.answer(question) for question in _ANSWERS]
    hurts = dict.fromkeys(hurt.exercise_name for hurt in session.hurts)
    return [
        session.day.isoformat(),
        _moment(session.started_at),
        _moment(session.ended_at),
        neutralised(session.routine_name),
        session.origin.value,
        f"{session.worked_s / 60:.2f}",
        _yes_or_no(session.completed),
        str(session.exercises_done),
        str(session.exercise_count),
        *("" if answer is None else str(answer) for answer in answers),
        neutralised("; ".join(hurts)),
        neutralised(record.note),
    ]


def exercise_rows(session: Session) -> list[list[str]]:
    """Return the exercises of a session as the cells of EXERCISE_COLUMNS, in the order they were done.

    `done_s` is the time of all sides together; of an exercise that works both at once the sides are empty, and so
    is the side of what hurt where nobody told it.
    """
    return [_exercise_row(session, steps) for steps in session.by_exercise]


def _exercise_row(session: Session, steps: tuple[SessionStep, ...]) -> list[str]:
    hurts = [hurt for hurt in session.hurts if hurt.exercise_id == steps[0].exercise_id]
    strengths = [hurt.strength for hurt in hurts if hurt.strength is not None]
    return [
        session.day.isoformat(),
        _moment(session.started_at),
        neutralised(session.routine_name),
        neutralised(steps[0].exercise_name),
        str(len({step.set_number for step in steps})),
        _seconds(sum(step.planned_s for step in steps)),
        _seconds(sum(step.done_s for step in steps)),
        *(_side(steps, side) for side in Side),
        _outcome(steps),
        _yes_or_no(bool(hurts)),
        str(max(strengths)) if strengths else "",
        "; ".join(side.value for side in Side if any(hurt.side is side for hurt in hurts)),
    ]


def _side(steps: tuple[SessionStep, ...], side: Side) -> str:
    done = [step.done_s for step in steps if step.side is side]
    return _seconds(sum(done)) if done else ""


def _outcome(steps: tuple[SessionStep, ...]) -> str:
    """Return how all sets and sides together were left: partly done, where they were left differently."""
    outcomes = {step.outcome for step in steps}
    if len(outcomes) == 1:
        return str(outcomes.pop().value)
    done = outcomes & {Outcome.DONE, Outcome.PARTIAL}
    left = Outcome.PARTIAL if done else Outcome.SKIPPED
    return left.value


def _moment(moment: datetime) -> str:
    return moment.isoformat(timespec="seconds")


def _seconds(seconds: float) -> str:
    return f"{seconds:.1f}"


def _yes_or_no(value: bool) -> str:  # noqa: FBT001 - the value itself
    return "yes" if value else "no"
