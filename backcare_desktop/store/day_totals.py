"""What the calendar shows of many days, in few queries."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date
from statistics import median_high
from typing import TYPE_CHECKING

from backcare_desktop.core.check_in import PAIN_AT_A_MOMENT, Question
from backcare_desktop.core.day_record import DayMark
from backcare_desktop.core.history import DayTotal
from backcare_desktop.store.session_rows import Row, question_of, readable

if TYPE_CHECKING:
    from sqlite_utils import Database

#: The minutes are those of `minutes_of`, session by session.
_SESSIONS = """
    SELECT day, count(*) AS sessions, sum(worked_s) AS worked_s, CASE WHEN count(*) > 1 THEN
        sum(CASE WHEN worked_s > 0 THEN max(1, CAST(worked_s / 60 + 0.5 AS INTEGER)) ELSE 0 END)
    END AS minutes FROM sessions
    WHERE day BETWEEN :first AND :last GROUP BY day
"""
_HURTS = """
    SELECT day, count(*) AS hurts FROM sessions JOIN session_hurts ON session_id = sessions.id
    WHERE day BETWEEN :first AND :last GROUP BY day
"""
_ANSWERS = """
    SELECT day, question, value FROM check_ins WHERE day BETWEEN :first AND :last AND value IS NOT NULL
    ORDER BY day, julianday(at)
"""
_MARKS = "SELECT day, mark FROM day_marks WHERE day BETWEEN :first AND :last AND mark IS NOT NULL"
_NOTES = """
    SELECT day FROM notes WHERE day BETWEEN :first AND :last AND body <> ''
    UNION
    SELECT sessions.day FROM sessions JOIN notes ON notes.session_id = sessions.id
    WHERE sessions.day BETWEEN :first AND :last AND body <> ''
"""
_Answers = Sequence[tuple[Question, int]]


def day_totals(db: "Database", first: date, last: date, *, with_answers: bool = True) -> list[DayTotal]:
    """Return what was done and told on each day from `first` to `last` that has anything, in order.

    The answers are most of the work; without them pain is None, and a day that has nothing else is left out.
    """
    span = {"first": first.isoformat(), "last": last.isoformat()}

    def rows(query: str) -> list[Row]:
        return list(db.query(query, span))

    sessions = dict(
        readable(rows(_SESSIONS), lambda row: (_day(row), (row["sessions"], row["worked_s"], row["minutes"])))
    )
    hurts = dict(readable(rows(_HURTS), lambda row: (_day(row), row["hurts"])))
    marks = dict(readable(rows(_MARKS), lambda row: (_day(row), DayMark(row["mark"]))))
    noted = set(readable(rows(_NOTES), _day))
    answers: dict[date, list[tuple[Question, int]]] = defaultdict(list)
    for day, answer in readable(
        rows(_ANSWERS) if with_answers else (),
        lambda row: (_day(row), (question_of(row["question"]), row["value"])),
    ):
        answers[day].append(answer)
    found = []
    for day in sorted({*sessions, *marks, *noted, *answers}):
        times, worked_s, minutes = sessions.get(day, (0, 0.0, None))
        found.append(
            DayTotal(
                day,
                times,
                worked_s,
                *_pain(answers.get(day, ())),
                mark=marks.get(day),
                has_note=day in noted,
                hurts=hurts.get(day, 0),
                session_minutes=minutes,
            )
        )
    return found


def _day(row: Row) -> date:
    return date.fromisoformat(row["day"])


def _pain(answers: _Answers) -> tuple[int | None, int | None, int | None]:
    """Return the first pain before a session, the last after one, and the middle of all at a moment."""
    before = [value for question, value in answers if question is Question.BEFORE]
    after = [value for question, value in answers if question is Question.AFTER]
    all_told = [value for question, value in answers if question in PAIN_AT_A_MOMENT]
    return (
        before[0] if before else None,
        after[-1] if after else None,
        median_high(all_told) if all_told else None,
    )
