"""Tells how exercises were done over time."""

from datetime import date
from typing import TYPE_CHECKING

from backcare_desktop.core.practice import DayDose, PracticedExercise
from backcare_desktop.store.data_file import DataFile
from backcare_desktop.store.session_rows import readable

if TYPE_CHECKING:
    from sqlite_utils import Database

#: Counted in the index of done steps alone; the name is looked for from the last day backwards.
_EXERCISES = """
    WITH done AS (
        SELECT exercise_id, count(DISTINCT session_id) AS sessions
        FROM session_steps WHERE done_s > 0 GROUP BY exercise_id
    )
    SELECT exercise_id, sessions, (
        SELECT step.exercise_name
        FROM sessions CROSS JOIN session_steps AS step ON step.session_id = sessions.id
        WHERE step.exercise_id = done.exercise_id AND step.done_s > 0
        ORDER BY sessions.day DESC LIMIT 1
    ) AS exercise_name
    FROM done ORDER BY sessions DESC, exercise_name
"""
#: CROSS JOIN keeps SQLite from beginning with 20 years of one exercise: the days asked for are few.
_DOSES = """
    SELECT day, sum(done_s) AS done_s, sum(CASE WHEN side IS NULL THEN 2 ELSE 1 END) AS halves
    FROM sessions CROSS JOIN session_steps ON session_id = sessions.id
    WHERE day BETWEEN :first AND :last AND exercise_id = :exercise_id AND done_s > 0
    GROUP BY day ORDER BY day
"""
_HURTS = """
    SELECT day, count(*) AS hurts FROM sessions CROSS JOIN session_hurts ON session_id = sessions.id
    WHERE day BETWEEN :first AND :last AND exercise_id = :exercise_id GROUP BY day
"""


class PracticeStore:
    """Reads the steps of all sessions. Those of 20 years are counted again only after something was written."""

    def __init__(self, file: DataFile) -> None:
        self._file = file
        self._counted_at: tuple[int, int] | None = None
        self._exercises: tuple[PracticedExercise, ...] = ()

    def exercises(self) -> list[PracticedExercise]:
        """Return every exercise that was ever done, the one done most often first. Raises StoreError."""
        with self._file.reading() as db:
            written = _written(db)
            if written != self._counted_at:
                self._exercises = tuple(
                    PracticedExercise(row["exercise_id"], row["exercise_name"], row["sessions"])
                    for row in db.query(_EXERCISES)
                )
                self._counted_at = written
        return list(self._exercises)

    def doses(self, exercise_id: str, first: date, last: date) -> list[DayDose]:
        """Return how much of an exercise was done on each day from `first` to `last` on which it was.

        Raises StoreError.
        """
        asked = {"exercise_id": exercise_id, "first": first.isoformat(), "last": last.isoformat()}
        with self._file.reading() as db:
            hurts = {row["day"]: row["hurts"] for row in db.query(_HURTS, asked)}
            rows = list(db.query(_DOSES, asked))
        return readable(
            rows,
            lambda row: DayDose(
                date.fromisoformat(row["day"]),
                row["done_s"],
                -(-row["halves"] // 2),
                hurts.get(row["day"], 0),
            ),
        )


def _written(db: "Database") -> tuple[int, int]:
    """Return two numbers of which one is another after each write: through this connection, or another."""
    version: int = db.execute("PRAGMA data_version").fetchone()[0]
    return db.conn.total_changes, version
