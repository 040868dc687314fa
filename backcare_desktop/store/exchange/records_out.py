"""The records of a data file in the form that core/exchange/history_format.py describes, one after another."""

# ruff: noqa: S608 - what is put into the statements are names that stand in the code

import json
import sqlite3
from collections.abc import Iterator
from contextlib import suppress
from typing import Any

from backcare_desktop.core.routine_settings import routine_settings_from_json, routine_settings_to_json
from backcare_desktop.store.session_rows import Row

SESSION_COLUMNS = (
    "id, routine_id, routine_name, started_at, ended_at, day, worked_s, paused_s, skipped_s, planned_s,"
    " completed, routine_copy, origin, changed_at"
)
STEP_COLUMNS = "exercise_id, exercise_name, set_number, side, planned_s, done_s, outcome"
HURT_COLUMNS = "exercise_id, exercise_name, side, second, choice, strength"

#: The orders are those of the calendar where there is a day, and never depend on the order of writing.
_QUERIES = {
    "settings": "SELECT key, value FROM settings ORDER BY key",
    "routine_settings": "SELECT routine_id, body FROM routine_settings ORDER BY routine_id",
    "routine_copies": "SELECT digest, body FROM routine_copies ORDER BY digest",
    "sessions": f"SELECT {SESSION_COLUMNS} FROM sessions ORDER BY day, started_at, id",
    "check_ins": "SELECT id, session_id, question, value, at, day, changed_at FROM check_ins ORDER BY day, at, id",
    "notes": "SELECT session_id, day, body, changed_at FROM notes ORDER BY day, session_id",
    "day_marks": "SELECT day, mark, changed_at FROM day_marks ORDER BY day",
    "deleted_sessions": "SELECT id, deleted_at FROM deleted_sessions ORDER BY id",
}


def records(db: sqlite3.Connection, section: str) -> Iterator[Row]:
    """Give the records of a section in an order that depends on their content alone."""
    for row in rows(db, _QUERIES[section]):
        if section == "sessions":
            yield full_session(db, row)
        elif section == "settings":
            with suppress(ValueError):  # its default counts for one that is no JSON
                yield row | {"value": json.loads(row["value"])}
        elif section == "routine_settings":
            settings = routine_settings_to_json(routine_settings_from_json(row["body"]))
            yield {"routine_id": row["routine_id"], "settings": json.loads(settings)}
        else:
            yield row


def full_session(db: sqlite3.Connection, row: Row, schema: str = "main") -> Row:
    """Return the row of a session with its steps and hurts, from one of the files that are open."""
    parts = "FROM {schema}.{table} WHERE session_id = ? ORDER BY position"
    steps = f"SELECT {STEP_COLUMNS} {parts.format(schema=schema, table='session_steps')}"
    hurts = f"SELECT {HURT_COLUMNS} {parts.format(schema=schema, table='session_hurts')}"
    return row | {
        "completed": bool(row["completed"]),
        "steps": list(rows(db, steps, row["id"])),
        "hurts": list(rows(db, hurts, row["id"])),
    }


def rows(db: sqlite3.Connection, query: str, *values: Any) -> Iterator[Row]:
    """Give the rows of a query by the names of their columns."""
    cursor = db.execute(query, values)
    names = [column[0] for column in cursor.description]
    for row in cursor:
        yield dict(zip(names, row, strict=True))


def count_records(db: sqlite3.Connection) -> int:
    """Return how many records there are in all sections."""
    counts = (db.execute(f"SELECT count(*) FROM {section}").fetchone()[0] for section in _QUERIES)
    return sum(counts)
