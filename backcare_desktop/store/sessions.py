"""Keeps the sessions that were done."""

import hashlib
from collections import defaultdict
from collections.abc import Callable
from datetime import date
from typing import TypeVar

from backcare_desktop.core.adjusting import LatestHurt
from backcare_desktop.core.history import DayTotal
from backcare_desktop.core.session import Session
from backcare_desktop.store.data_file import DataFile
from backcare_desktop.store.session_rows import (
    Row,
    hurt_rows,
    read_hurt,
    read_latest_hurt,
    read_session,
    read_step,
    readable,
    session_row,
    step_rows,
)

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
_TOTALS = """
    SELECT day, count(*) AS sessions, sum(worked_s) AS worked_s
    FROM sessions WHERE day BETWEEN ? AND ? GROUP BY day ORDER BY day
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
        copy = session.routine_copy
        digest = hashlib.sha256(copy.encode()).hexdigest()
        with self._file.writing() as db:
            db.table("routine_copies").insert({"digest": digest, "body": copy}, ignore=True)
            db.table("sessions").insert(session_row(session, digest))
            db.table("session_steps").insert_all(step_rows(session))
            db.table("session_hurts").insert_all(hurt_rows(session))
            db.execute("DELETE FROM drafts")

    def on_day(self, day: date) -> list[Session]:
        """Return the sessions of a practice day, earliest first. Raises StoreError."""
        steps = self._parts(_STEPS_OF_DAY, day, read_step)
        hurts = self._parts(_HURTS_OF_DAY, day, read_hurt)
        sessions = readable(
            self._rows(_OF_DAY, day), lambda row: read_session(row, steps[row["id"]], hurts[row["id"]])
        )
        return sorted(sessions, key=lambda session: session.started_at)

    def totals(self, first: date, last: date) -> list[DayTotal]:
        """Return what was done on each day from `first` to `last` on which something was, in order.

        Raises StoreError.
        """
        return readable(
            self._rows(_TOTALS, first, last),
            lambda row: DayTotal(date.fromisoformat(row["day"]), row["sessions"], row["worked_s"]),
        )

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

    def _parts(self, query: str, day: date, read: Callable[[Row], _Part]) -> dict[str, list[_Part]]:
        """Return the parts of a day's sessions, by session id."""
        found: dict[str, list[_Part]] = defaultdict(list)
        for session_id, part in readable(self._rows(query, day), lambda row: (row["session_id"], read(row))):
            found[session_id].append(part)
        return found
