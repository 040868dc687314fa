"""Writes checked records of core/exchange/history_format.py into a data file."""

# ruff: noqa: S608 - what is put into the statements are names that stand in the code

import json
import sqlite3

from backcare_desktop.core.routine_settings import routine_settings_from_json, routine_settings_to_json
from backcare_desktop.store.session_rows import Row

#: The field that tells the records of a section apart; of a note it is the one that is not null.
KEYS = {
    "settings": ("key",),
    "routine_settings": ("routine_id",),
    "routine_copies": ("digest",),
    "sessions": ("id",),
    "check_ins": ("id",),
    "notes": ("session_id", "day"),
    "day_marks": ("day",),
    "deleted_sessions": ("id",),
}


def keep_record(db: sqlite3.Connection, section: str, record: Row) -> None:
    """Write a record. Raises sqlite3.IntegrityError where there is one with its key."""
    if section == "sessions":
        _insert(db, section, {name: record[name] for name in record if name not in {"steps", "hurts"}})
        for part in ("steps", "hurts"):
            for position, row in enumerate(record[part]):
                _insert(db, f"session_{part}", {"session_id": record["id"], "position": position, **row})
    elif section == "settings":
        _insert(db, section, {"key": record["key"], "value": json.dumps(record["value"])})
    elif section == "routine_settings":
        body = routine_settings_to_json(routine_settings_from_json(json.dumps(record["settings"])))
        _insert(db, section, {"routine_id": record["routine_id"], "body": body})
    else:
        _insert(db, section, record)


def key_of(section: str, record: Row) -> tuple[str, str]:
    """Return the field that tells a record apart, and what it says."""
    return next((name, record[name]) for name in KEYS[section] if record[name] is not None)


def _insert(db: sqlite3.Connection, table: str, row: Row) -> None:
    names = ", ".join(row)
    values = ", ".join(f":{name}" for name in row)
    db.execute(f"INSERT INTO {table} ({names}) VALUES ({values})", row)
