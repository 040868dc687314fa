"""Tells how exercises were done over time."""

from datetime import date

from backcare_desktop.core.practice import DayDose, PracticedExercise
from backcare_desktop.store.data_file import DataFile
from backcare_desktop.store.session_rows import readable

#: Counted in the index alone, less the few sessions in which an exercise was all left out; its name is looked for
#: from the last day backwards. As one join it takes four times as long over 20 years; a plus keeps SQLite from
#: looking up every step by the index.
_EXERCISES = """
    WITH planned AS (
        SELECT exercise_id, count(DISTINCT session_id) AS times FROM session_steps GROUP BY exercise_id
    ), left_out AS (
        SELECT exercise_id, count(*) AS times
        FROM (
            SELECT session_id, exercise_id FROM session_steps
            WHERE done_s <= 0 GROUP BY +session_id, +exercise_id
        ) AS step
        WHERE NOT EXISTS (
            SELECT 1 FROM session_steps AS done
            WHERE done.session_id = step.session_id AND done.exercise_id = step.exercise_id AND done.done_s > 0
        )
        GROUP BY exercise_id
    )
    SELECT exercise_id, planned.times - coalesce(left_out.times, 0) AS sessions, (
        SELECT step.exercise_name
        FROM sessions CROSS JOIN session_steps AS step ON step.session_id = sessions.id
        WHERE step.exercise_id = planned.exercise_id AND step.done_s > 0
        ORDER BY sessions.day DESC LIMIT 1
    ) AS exercise_name
    FROM planned LEFT JOIN left_out USING (exercise_id)
    WHERE planned.times > coalesce(left_out.times, 0)
    ORDER BY 2 DESC, exercise_name
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
    """Reads the steps of all sessions."""

    def __init__(self, file: DataFile) -> None:
        self._file = file

    def exercises(self) -> list[PracticedExercise]:
        """Return every exercise that was ever done, the one done most often first. Raises StoreError."""
        with self._file.reading() as db:
            rows = list(db.query(_EXERCISES))
        return [PracticedExercise(row["exercise_id"], row["exercise_name"], row["sessions"]) for row in rows]

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
