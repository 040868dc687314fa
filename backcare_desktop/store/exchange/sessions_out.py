"""Sessions with all that was told about them, one after another."""

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from backcare_desktop.core.day_record import SessionRecord
from backcare_desktop.store.diary import read_check_in
from backcare_desktop.store.exchange.records_out import records, rows
from backcare_desktop.store.session_rows import Row, moment_of, read_hurt, read_session, read_step, readable

_CHECK_INS = "SELECT * FROM check_ins WHERE session_id = ? AND value IS NOT NULL ORDER BY julianday(at)"
_NOTE = "SELECT body FROM notes WHERE session_id = ?"


@dataclass(frozen=True)
class KeptSession:
    """A session, what was told about it, and when its row was last changed."""

    record: SessionRecord
    changed_at: datetime


def count_sessions(db: sqlite3.Connection) -> int:
    """Return how many sessions there are."""
    count: int = db.execute("SELECT count(*) FROM sessions").fetchone()[0]
    return count


def kept_sessions(db: sqlite3.Connection) -> Iterator[KeptSession | None]:
    """Give every session, earliest day first; None for one that cannot be read, which is logged."""
    for row in records(db, "sessions"):
        found = readable([row], lambda row: _kept(db, row))
        yield found[0] if found else None


def _kept(db: sqlite3.Connection, row: Row) -> KeptSession:
    session = read_session(
        row | {"routine_copy_body": ""}, map(read_step, row["steps"]), map(read_hurt, row["hurts"])
    )
    check_ins = readable(rows(db, _CHECK_INS, row["id"]), read_check_in)
    note = db.execute(_NOTE, [row["id"]]).fetchone()
    record = SessionRecord(session, tuple(check_ins), note[0] if note else "")
    return KeptSession(record, moment_of(row["changed_at"]))
