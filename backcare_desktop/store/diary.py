"""Keeps what people tell of their back and their days, and lets them mend what was written down."""

import json
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from backcare_desktop.core.check_in import CheckIn
from backcare_desktop.core.day_record import DayMark, DayRecord, DeletedSession, SessionRecord
from backcare_desktop.core.session import Session
from backcare_desktop.store.data_file import DataFile
from backcare_desktop.store.session_rows import Row, moment_of, question_of, readable
from backcare_desktop.store.session_writing import rewrite_session, write_session
from backcare_desktop.store.sessions import SessionStore
from backcare_desktop.store.stamps import stamp

if TYPE_CHECKING:
    from sqlite_utils import Database

#: The tables that hold what belongs to a session beside its own row, in the order they are put back.
_PARTS = ("session_steps", "session_hurts", "check_ins", "notes")

#: What is about a session belongs to its day, how the morning was to the day it was told on as well.
_CHECK_INS_OF_DAY = """
    SELECT * FROM check_ins WHERE value IS NOT NULL AND (
        session_id IN (SELECT id FROM sessions WHERE day = :day)
        OR (day = :day AND (
            question IN ('now', 'next morning') OR session_id NOT IN (SELECT id FROM sessions)
        ))
    ) ORDER BY julianday(at)
"""
_NOTES_OF_DAY = """
    SELECT session_id, body FROM notes
    WHERE day = :day OR session_id IN (SELECT id FROM sessions WHERE day = :day)
"""
#: Nobody is asked about a session that another one of the same day came after.
_AWAITING = """
    WITH latest AS (SELECT id FROM sessions WHERE day = :day ORDER BY julianday(started_at) DESC LIMIT 1)
    SELECT id FROM latest WHERE NOT EXISTS (
        SELECT 1 FROM check_ins WHERE session_id = latest.id AND question = 'next morning'
    )
"""
_LAST_CHANGES = """
    SELECT 'sessions', changed_at FROM sessions WHERE id = :id
    UNION ALL SELECT 'deleted_sessions', deleted_at FROM deleted_sessions WHERE id = :id
"""


class DiaryStore:
    """Every change is one transaction and is stamped with its moment, see `stamp`."""

    def __init__(self, file: DataFile) -> None:
        self._file = file
        self._sessions = SessionStore(file)

    def day(self, day: date) -> DayRecord:
        """Return a day in full. Raises StoreError."""
        sessions, torn = self._sessions.read_day(day)
        rows = self._rows(_CHECK_INS_OF_DAY, day=day)
        told = readable(rows, read_check_in)
        notes = {row["session_id"]: row["body"] for row in self._rows(_NOTES_OF_DAY, day=day)}
        marks = self._rows("SELECT mark FROM day_marks WHERE day = :day AND mark IS NOT NULL", day=day)
        ids = {session.id for session in sessions}
        return DayRecord(
            day,
            tuple(
                SessionRecord(
                    session,
                    tuple(answer for answer in told if answer.session_id == session.id),
                    notes.get(session.id, ""),
                )
                for session in sessions
            ),
            tuple(answer for answer in told if answer.session_id not in ids),
            DayMark(marks[0]["mark"]) if marks else None,
            notes.get(None, ""),
            torn + len(rows) - len(told),
        )

    def awaiting_morning(self, day: date) -> Session | None:
        """Return the last session of a day if nobody was asked how the morning after it was. Raises StoreError."""
        found = {row["id"] for row in self._rows(_AWAITING, day=day)}
        return next((session for session in self._sessions.on_day(day) if session.id in found), None)

    def save_check_in(self, check_in: CheckIn, now: datetime) -> None:
        """Write an answer over the one with its id. Raises StoreError."""
        row = {
            "id": check_in.id,
            "session_id": check_in.session_id,
            "question": check_in.question.value,
            "value": check_in.value,
            "at": check_in.at.isoformat(),
            "day": check_in.day.isoformat(),
        }
        self._save("check_ins", "id", row, now)

    def set_mark(self, day: date, mark: DayMark | None, now: datetime) -> None:
        """Say what a day was. Raises StoreError."""
        self._save("day_marks", "day", {"day": day.isoformat(), "mark": mark.value if mark else None}, now)

    def set_day_note(self, day: date, text: str, now: datetime) -> None:
        """Write the note of a day. Raises StoreError."""
        self._save("notes", "day", {"day": day.isoformat(), "body": text}, now)

    def set_session_note(self, session_id: str, text: str, now: datetime) -> None:
        """Write the note of a session that is in the file. Raises StoreError."""
        self._save("notes", "session_id", {"session_id": session_id, "body": text}, now)

    def save_session(self, session: Session, now: datetime) -> None:
        """Write a session that a person added or changed. Raises StoreError."""
        with self._file.writing() as db:
            known = dict(db.execute(_LAST_CHANGES, {"id": session.id}).fetchall())
            at = stamp(now, max(known.values(), default=None))
            if "sessions" in known:
                rewrite_session(db, session, at)
            else:
                write_session(db, session, at)
            db.execute("DELETE FROM deleted_sessions WHERE id = ?", [session.id])

    def delete_session(self, session_id: str, now: datetime) -> None:
        """Take a session away with all that was told about it; it can be put back. Raises StoreError."""
        with self._file.writing() as db:
            rows = list(db.query("SELECT * FROM sessions WHERE id = ?", [session_id]))
            if not rows:
                return
            body = {"sessions": rows}
            for table in _PARTS:
                body[table] = list(db.table(table).rows_where("session_id = ?", [session_id]))
            row = {
                "id": session_id,
                "deleted_at": stamp(now, rows[0]["changed_at"]),
                "body": json.dumps(body, ensure_ascii=False),
            }
            db.table("deleted_sessions").insert(row, replace=True)
            db.execute("DELETE FROM check_ins WHERE session_id = ?", [session_id])
            db.execute("DELETE FROM sessions WHERE id = ?", [session_id])

    def put_back(self, session_id: str, now: datetime) -> None:
        """Undo the deletion of a session, if it can be undone. Raises StoreError."""
        with self._file.writing() as db:
            found = list(
                db.query(
                    "SELECT * FROM deleted_sessions WHERE id = ? AND body IS NOT NULL AND NOT EXISTS"
                    " (SELECT 1 FROM sessions WHERE sessions.id = deleted_sessions.id)",
                    [session_id],
                )
            )
            if not found:
                return
            body: dict[str, list[dict[str, Any]]] = json.loads(found[0]["body"])
            body["sessions"][0]["changed_at"] = stamp(now, found[0]["deleted_at"])
            for note in body["notes"]:
                del note["id"]  # another note may have it by now
            for table in ("sessions", *_PARTS):
                db.table(table).insert_all(body[table])
            db.execute("DELETE FROM deleted_sessions WHERE id = ?", [session_id])

    def deleted(self) -> list[DeletedSession]:
        """Return the sessions that can be put back, last deleted first. Raises StoreError."""
        rows = self._rows("SELECT body FROM deleted_sessions WHERE body IS NOT NULL ORDER BY deleted_at DESC")
        return readable((json.loads(row["body"])["sessions"][0] for row in rows), _read_deleted)

    def let_deleted_go(self) -> None:
        """Keep of deleted sessions only that they were deleted. Raises StoreError."""
        with self._file.writing() as db:
            db.execute("UPDATE deleted_sessions SET body = NULL WHERE body IS NOT NULL")

    def check_ins(self, first: date, last: date) -> list[CheckIn]:
        """Return all answers of the days from `first` to `last`, earliest first. Raises StoreError."""
        query = """
            SELECT id, question, value, at, day, session_id FROM check_ins
            WHERE value IS NOT NULL AND day BETWEEN :first AND :last
            ORDER BY day, julianday(at)
        """
        return readable(self._rows(query, first=first, last=last), read_check_in)

    def _save(self, table: str, key: str, row: Row, now: datetime) -> None:
        """Write a row over the one with the same key, and stamp it."""
        with self._file.writing() as db:
            _upsert(db, table, key, row, now)

    def _rows(self, query: str, **days: date) -> list[Row]:
        with self._file.reading() as db:
            return list(db.query(query, {name: day.isoformat() for name, day in days.items()}))


def read_check_in(row: Row) -> CheckIn:
    """Return the answer of a row. Raises ValueError."""
    return CheckIn(
        row["id"],
        question_of(row["question"]),
        row["value"],
        moment_of(row["at"]),
        date.fromisoformat(row["day"]),
        row["session_id"],
    )


def _read_deleted(row: Row) -> DeletedSession:
    day = date.fromisoformat(row["day"])
    return DeletedSession(row["id"], row["routine_name"], moment_of(row["started_at"]), day)


def _upsert(db: "Database", table: str, key: str, row: Row, now: datetime) -> None:
    """Update or insert; SQLite's own REPLACE would leave what was indexed of an old note in the index."""
    there = db.table(table)
    found = list(there.rows_where(f"{key} = ?", [row[key]]))
    stamped = row | {"changed_at": stamp(now, found[0]["changed_at"] if found else None)}
    if found:
        there.update(found[0][there.pks[0]], stamped)
    else:
        there.insert(stamped)
