"""Tells what is in a copy, and what it has that the data file does not have. Alters neither."""

# ruff: noqa: S608 - what is put into the statements are names that stand in the code

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import date
from pathlib import Path

from backcare_desktop.core.copies import CopyChange, CopyContents, RowChange
from backcare_desktop.core.errors import StoreError, Trouble
from backcare_desktop.store.inspection import refuse_damaged, refuse_newer
from backcare_desktop.store.keeping.backups import BUSY_TIMEOUT_S
from backcare_desktop.store.keeping.own_setting import OWN_SETTING
from backcare_desktop.store.migrations import MIGRATIONS
from backcare_desktop.store.read_only import connect_read_only, file_uri, has_content, read_leniently
from backcare_desktop.store.trouble import translated

#: The records people know of: their table, what tells one from another, and which ones are shown anywhere.
_SESSIONS = ("sessions", "id", "1")
_CHECK_INS = ("check_ins", "id", "value IS NOT NULL")
_NOTES = ("notes", "coalesce(session_id, day)", "body <> ''")
_MARKS = ("day_marks", "day", "mark IS NOT NULL")
_SETTINGS = ("settings", "key", "1")
#: Those that change when a copy is put in the place of a file that has its own setting.
_SETTINGS_BUT_OWN = ("settings", "key", f"key <> '{OWN_SETTING}'")
#: Differs between two files that say the same.
_OWN_TO_A_FILE = {("notes", "id")}


def contents(copy: Path) -> CopyContents:
    """Return what is in a copy. Raises NewerFileError, and StoreError where it is damaged or none of ours."""
    with open_copy(copy) as (connection, version):
        first, last = connection.execute("SELECT min(day), max(day) FROM sessions").fetchone()
        return CopyContents(
            path=copy,
            sessions=_count(connection, *_SESSIONS),
            first_day=_day(first),
            last_day=_day(last),
            check_ins=_count(connection, *_CHECK_INS),
            notes=_count(connection, *_NOTES),
            size_bytes=copy.stat().st_size,
            version=version,
        )


def compare(path: Path, copy: Path) -> CopyChange:
    """Return what would be different if a copy were put in the place of the data file, which may be in use.

    Raises as `contents` does, about either file.
    """
    with open_copy(copy):
        pass
    with translated(path), closing(sqlite3.connect("file::memory:", BUSY_TIMEOUT_S, uri=True)) as both:
        both.execute("ATTACH ? AS copy", [f"{file_uri(copy.absolute())}?mode=ro"])
        if has_content(path):
            both.execute("ATTACH ? AS here", [f"{file_uri(path.absolute())}?mode=ro"])
        else:
            both.execute("ATTACH ':memory:' AS here")
        settings = _SETTINGS_BUT_OWN if _has_own_setting(both) else _SETTINGS
        return CopyChange(
            *(_change(both, *kind) for kind in (_SESSIONS, _CHECK_INS, _NOTES, _MARKS, settings))
        )


@contextmanager
def open_copy(copy: Path) -> Iterator[tuple[sqlite3.Connection, int]]:
    """Give a connection that reads a copy which is whole and ours, and its version. Raises StoreError."""
    with translated(copy):
        if not copy.stat().st_size:
            raise StoreError(Trouble.DAMAGED, copy, "empty")
        with closing(connect_read_only(copy, BUSY_TIMEOUT_S)) as connection:
            read_leniently(connection)
            version = refuse_newer(connection, copy, MIGRATIONS)
            refuse_damaged(connection, copy)
            if not version or not _columns(connection, "main", "sessions"):
                raise StoreError(Trouble.OTHER, copy, "no sessions are kept in it")
            yield connection, version


def _count(connection: sqlite3.Connection, table: str, _key: str, shown: str) -> int:
    if not _columns(connection, "main", table):
        return 0
    return int(connection.execute(f"SELECT count(*) FROM {table} WHERE {shown}").fetchone()[0])


def _change(both: sqlite3.Connection, table: str, key: str, shown: str) -> RowChange:
    here, there = (_columns(both, schema, table) for schema in ("here", "copy"))
    common = [name for name in here if name in there and (table, name) not in _OWN_TO_A_FILE]
    if not common:
        counts = [
            both.execute(f"SELECT count(*) FROM {schema}.{table} WHERE {shown}").fetchone()[0] if known else 0
            for schema, known in (("here", here), ("copy", there))
        ]
        return RowChange(*counts)
    columns = ", ".join(common)
    sides = ", ".join(
        f"{schema}_rows AS MATERIALIZED (SELECT {key} AS key, {columns} FROM {schema}.{table} WHERE {shown})"
        for schema in ("here", "copy")
    )
    differs = " OR ".join(f"here_rows.{name} IS NOT copy_rows.{name}" for name in common)
    query = f"""
        WITH {sides} SELECT
        (SELECT count(*) FROM here_rows WHERE key NOT IN (SELECT key FROM copy_rows)),
        (SELECT count(*) FROM copy_rows WHERE key NOT IN (SELECT key FROM here_rows)),
        (SELECT count(*) FROM here_rows JOIN copy_rows USING (key) WHERE {differs})
    """
    return RowChange(*both.execute(query).fetchone())


def _has_own_setting(both: sqlite3.Connection) -> bool:
    if not _columns(both, "here", "settings"):
        return False
    return bool(both.execute("SELECT 1 FROM here.settings WHERE key = ?", [OWN_SETTING]).fetchone())


def _columns(connection: sqlite3.Connection, schema: str, table: str) -> list[str]:
    return [row[1] for row in connection.execute(f"PRAGMA {schema}.table_info({table})")]


def _day(text: str | None) -> date | None:
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        return None
