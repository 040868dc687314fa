"""Keeps the sessions that were done."""

from collections import Counter, defaultdict
from collections.abc import Callable
from datetime import date
from typing import TypeVar

from backcare_desktop.core.adjusting import LatestHurt
from backcare_desktop.core.history import DayTotal
from backcare_desktop.core.session import Session
from backcare_desktop.store.data_file import DataFile
from backcare_desktop.store.day_totals import day_totals
from backcare_desktop.store.session_rows import (
    Row,
    read_hurt,
    read_latest_hurt,
    read_session,
    read_step,
    readable,
)
from backcare_desktop.store.session_writing import write_session
from backcare_desktop.store.stamps import stamp

_Part = TypeVar("_Part")

_OF_DAY = """
    SELECT sessions.*, coalesce(routine_copies.body, '') AS routine_copy_body
    FROM sessions LEFT JOIN routine_copies ON routine_copies.digest = sessions.routine_copy
    WHERE day = ? ORDER BY sessions.rowid
"""
_STEPS_OF_DAY = """
    SELECT session_steps.* FROM session_steps JOIN sessions ON sessions.id = session_id
    WHERE day = ? ORDER BY position
"""
_HURTS_OF_DAY = """
    SELECT session_hurts.* FROM session_hurts JOIN sessions ON sessions.id = session_id
    WHERE day = ? ORDER BY position
"""
#: Where the exercise was done again after it hurt, and nothing was said, it did not hurt "last time".
_LATEST_HURTS = """
    WITH hurts AS (
        SELECT session_hurts.*, sessions.day, julianday(started_at) AS moment, row_number() OVER (
            PARTITION BY exercise_id ORDER BY julianday(started_at) DESC, position DESC
        ) AS place
        FROM session_hurts JOIN sessions ON sessions.id = session_id
        WHERE routine_id = :routine_id
    )
    SELECT * FROM hurts
    WHERE place = 1 AND NOT EXISTS (
        SELECT 1 FROM sessions JOIN session_steps AS later ON later.session_id = sessions.id
        WHERE routine_id = :routine_id AND julianday(started_at) > moment
            AND later.exercise_id = hurts.exercise_id AND done_s > 0
    )
    ORDER BY exercise_id
"""


class SessionStore:
    """Writes sessions and reads them back. A row that cannot be read is left out, never the others with it."""

    def __init__(self, file: DataFile) -> None:
        self._file = file

    def add(self, session: Session) -> None:
        """Write a session and take away the draft of it, both or neither. Raises StoreError."""
        with self._file.writing() as db:
            write_session(db, session, stamp(session.ended_at))
            db.execute("DELETE FROM drafts")

    def on_day(self, day: date) -> list[Session]:
        """Return the sessions of a practice day, earliest first. Raises StoreError."""
        return self.read_day(day)[0]

    def read_day(self, day: date) -> tuple[list[Session], int]:
        """Return the sessions of a practice day, earliest first, and how many cannot be read or not wholly.

        Raises StoreError.
        """
        steps, torn_steps = self._parts(_STEPS_OF_DAY, day, read_step)
        hurts, torn_hurts = self._parts(_HURTS_OF_DAY, day, read_hurt)
        rows = self._rows(_OF_DAY, day)
        sessions = readable(rows, lambda row: read_session(row, steps[row["id"]], hurts[row["id"]]))
        torn = {row["id"] for row in rows} - {session.id for session in sessions}
        return sorted(sessions, key=lambda session: session.started_at), len(torn | torn_steps | torn_hurts)

    def totals(self, first: date, last: date, *, with_answers: bool = True) -> list[DayTotal]:
        """Return what was done and told on each day from `first` to `last` that has anything, in order.

        Without the answers pain is None. Raises StoreError.
        """
        with self._file.reading() as db:
            return day_totals(db, first, last, with_answers=with_answers)

    def last_days(self) -> dict[str, date]:
        """Return the last practice day of each routine that was ever done, by routine id. Raises StoreError."""
        rows = self._rows("SELECT routine_id, max(day) AS day FROM sessions GROUP BY routine_id")
        return dict(readable(rows, lambda row: (row["routine_id"], date.fromisoformat(row["day"]))))

    def latest_hurts(self, routine_id: str) -> list[LatestHurt]:
        """Return the exercises that hurt when they were last done in a routine, each once.

        Raises StoreError.
        """
        with self._file.reading() as db:
            rows = list(db.query(_LATEST_HURTS, {"routine_id": routine_id}))
        return readable(rows, read_latest_hurt)

    def count(self) -> int:
        """Return how many sessions there are. Raises StoreError."""
        return int(self._rows("SELECT count(*) AS sessions FROM sessions")[0]["sessions"])

    def _rows(self, query: str, *days: date) -> list[Row]:
        with self._file.reading() as db:
            return list(db.query(query, [day.isoformat() for day in days]))

    def _parts(
        self, query: str, day: date, read: Callable[[Row], _Part]
    ) -> tuple[dict[str, list[_Part]], set[str]]:
        """Return the parts of a day's sessions by session id, and the sessions of which a part is left out."""
        rows = self._rows(query, day)
        found: dict[str, list[_Part]] = defaultdict(list)
        for session_id, part in readable(rows, lambda row: (row["session_id"], read(row))):
            found[session_id].append(part)
        whole = Counter(row["session_id"] for row in rows)
        return found, {session_id for session_id, count in whole.items() if count > len(found[session_id])}
