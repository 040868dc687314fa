"""Reads what the report of a period tells beyond the calendar: exercises with doses, what hurt, and notes."""

from datetime import date
from typing import TYPE_CHECKING

from backcare_desktop.core.exercise import Side
from backcare_desktop.core.report import DoneExercise, ToldHurt, ToldNote
from backcare_desktop.store.data_file import DataFile
from backcare_desktop.store.session_rows import Row, readable

if TYPE_CHECKING:
    from sqlite_utils import Database

#: A row for each exercise and dose, the dose of most sessions first. The steps are gone through once: in 20 years there
#: are hundreds of thousands. Where an aggregate is a bare max, SQLite takes the other columns from the row that has it.
_EXERCISES = """
    WITH done AS MATERIALIZED (
        SELECT exercise_id, exercise_name, day,
            (sum(CASE WHEN side IS NULL THEN 2 ELSE 1 END) + 1) / 2 AS sets,
            CAST(sum(done_s) / count(*) + 0.5 AS INTEGER) AS set_s,
            max(side IS NOT NULL) AS per_side
        FROM sessions JOIN session_steps ON session_id = sessions.id
        WHERE day BETWEEN :first AND :last AND done_s > 0 GROUP BY sessions.id, exercise_id
    ), days AS (
        SELECT exercise_id, exercise_name, count(DISTINCT day) AS days, max(day) AS last
        FROM done GROUP BY exercise_id
    ), doses AS (
        SELECT exercise_id, sets, set_s, per_side, count(*) AS sessions, max(day) AS latest
        FROM done GROUP BY exercise_id, sets, set_s, per_side
    )
    SELECT exercise_id, exercise_name, days, last, sets, set_s, per_side FROM days JOIN doses USING (exercise_id)
    ORDER BY exercise_id, sessions DESC, latest DESC
"""
_HURTS = """
    SELECT day, exercise_id, exercise_name, side, strength, EXISTS (
        SELECT 1 FROM session_steps AS step
        WHERE step.session_id = sessions.id AND step.exercise_id = hurt.exercise_id AND step.side IS NOT NULL
    ) AS per_side
    FROM sessions JOIN session_hurts AS hurt ON session_id = sessions.id
    WHERE day BETWEEN :first AND :last ORDER BY day, julianday(started_at), position
"""
_NOTES = """
    SELECT day, body, 0.0 AS moment FROM notes WHERE day BETWEEN :first AND :last AND body <> ''
    UNION ALL
    SELECT sessions.day, body, julianday(started_at) FROM sessions
    JOIN notes ON notes.session_id = sessions.id WHERE sessions.day BETWEEN :first AND :last AND body <> ''
    ORDER BY 1 DESC, 3 DESC
"""
_BEGAN = """
    SELECT min(day) AS day FROM (
        SELECT min(day) AS day FROM sessions
        UNION ALL SELECT min(day) FROM check_ins WHERE value IS NOT NULL
        UNION ALL SELECT min(day) FROM day_marks WHERE mark IS NOT NULL
        UNION ALL SELECT min(day) FROM notes WHERE body <> ''
    )
"""


class ReportStore:
    """Reads over whole periods, in few queries."""

    def __init__(self, file: DataFile) -> None:
        self._file = file

    def began(self) -> date | None:
        """Return the first day of the file that has anything. Raises StoreError."""
        with self._file.reading() as db:
            rows = list(db.query(_BEGAN))
        days = readable((row for row in rows if row["day"] is not None), _day)
        return days[0] if days else None

    def exercises(self, first: date, last: date) -> list[DoneExercise]:
        """Return every exercise done from `first` to `last`, with the dose it had in most sessions.

        Of doses as frequent the one done last. Raises StoreError.
        """
        with self._file.reading() as db:
            rows = _rows(db, _EXERCISES, first, last)
        usual: dict[str, Row] = {}
        for row in rows:
            usual.setdefault(row["exercise_id"], row)
        return readable(usual.values(), _exercise)

    def hurts(self, first: date, last: date) -> list[ToldHurt]:
        """Return every press of "This hurts" from `first` to `last`, earliest first. Raises StoreError."""
        with self._file.reading() as db:
            rows = _rows(db, _HURTS, first, last)
        return readable(rows, _hurt)

    def notes(self, first: date, last: date) -> list[ToldNote]:
        """Return all notes of days and sessions from `first` to `last`, newest first. Raises StoreError."""
        with self._file.reading() as db:
            rows = _rows(db, _NOTES, first, last)
        return readable(rows, lambda row: ToldNote(_day(row), row["body"]))


def _rows(db: "Database", query: str, first: date, last: date) -> list[Row]:
    return list(db.query(query, {"first": first.isoformat(), "last": last.isoformat()}))


def _day(row: Row) -> date:
    return date.fromisoformat(row["day"])


def _exercise(row: Row) -> DoneExercise:
    return DoneExercise(
        row["exercise_id"],
        row["exercise_name"],
        row["days"],
        row["sets"],
        row["set_s"],
        bool(row["per_side"]),
        date.fromisoformat(row["last"]),
    )


def _hurt(row: Row) -> ToldHurt:
    side = None if row["side"] is None else Side(row["side"])
    per_side = bool(row["per_side"])
    return ToldHurt(_day(row), row["exercise_id"], row["exercise_name"], side, row["strength"], per_side)
