"""Writes a session with its parts."""

import hashlib
from typing import TYPE_CHECKING

from backcare_desktop.core.session import Session
from backcare_desktop.store.session_rows import hurt_rows, session_row, step_rows

if TYPE_CHECKING:
    from sqlite_utils import Database


def write_session(db: "Database", session: Session, changed_at: str) -> None:
    """Write a session that is not there yet."""
    copy = session.routine_copy
    digest = hashlib.sha256(copy.encode()).hexdigest()
    db.table("routine_copies").insert({"digest": digest, "body": copy}, ignore=True)
    db.table("sessions").insert(session_row(session, digest, changed_at))
    _write_parts(db, session)


def rewrite_session(db: "Database", session: Session, changed_at: str) -> None:
    """Write a session over the one with its id; what else refers to that one stays."""
    row = session_row(session, hashlib.sha256(session.routine_copy.encode()).hexdigest(), changed_at)
    del row["routine_copy"]  # what was followed does not change with what is said of it
    db.table("sessions").update(session.id, row)
    for table in ("session_steps", "session_hurts"):
        db.table(table).delete_where("session_id = ?", [session.id])
    _write_parts(db, session)


def _write_parts(db: "Database", session: Session) -> None:
    db.table("session_steps").insert_all(step_rows(session))
    db.table("session_hurts").insert_all(hurt_rows(session))
