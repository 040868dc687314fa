"""Saves what can still be read of a damaged data file: table by table, around the pages that cannot be read."""

# ruff: noqa: S608 - what is put into the statements are names that stand in the code

import hashlib
import sqlite3
from collections import deque
from collections.abc import Callable, Generator, Iterator
from contextlib import closing, suppress
from itertools import count
from pathlib import Path
from typing import Any

from sqlite_utils import Database

from backcare_desktop.core.working import Told, nobody_told
from backcare_desktop.store.keeping.names import part_of
from backcare_desktop.store.keeping.whole_copy import put_in_place, sync, unfinished
from backcare_desktop.store.migrations import MigrationStep, migrations
from backcare_desktop.store.read_only import FAULTS, beside, connect_read_only, read_leniently

#: How often damage is run into in one table before the rest of it is given up; each time takes microseconds.
MOST_TRIES = 20_000
_TIMEOUT_S = 2.0
#: It is told how far it is after so many rows, and places where rows are looked for: some milliseconds.
_TELL_EVERY = 256
_TABLES = "SELECT name, wr FROM pragma_table_list WHERE schema = 'main' AND type = 'table' ORDER BY wr, rowid"
#: The rows that refer to a session which could not be read.
_LEFT_ALONE = "session_id IS NOT NULL AND session_id NOT IN (SELECT id FROM sessions)"

_Row = tuple[Any, ...]
#: Called at each small step, so that the work tells how far it is and can be stopped.
_Beat = Callable[[], None]


def saved_name(path: Path) -> Path:
    """Return where what was saved of a damaged data file waits to take its place."""
    return beside(path, ".saved")


def salvage(
    damaged: Path, target: Path, steps: tuple[MigrationStep, ...], told: Told = nobody_told
) -> int | None:
    """Write what can be read of a damaged file to a new one, in the same form, and count its sessions.

    Return None and make nothing if not even the tables can be told. The damaged file stays as it is. What refers
    to a session that is gone is left out. Raises StoreError where the new file cannot be written, and
    CancelledError; then nothing of that one stays.
    """
    with suppress(*FAULTS), closing(connect_read_only(damaged, _TIMEOUT_S)) as source:
        read_leniently(source)
        source.execute("PRAGMA cell_size_check = ON")
        # Where the form of one table cannot be read, this leaves the others readable.
        source.execute("PRAGMA writable_schema = ON")
        form = _form(source)
        if "sessions" in form:
            return _salvage_from(source, form, target, steps, told)
    return None


def _salvage_from(
    source: sqlite3.Connection,
    form: dict[str, set[str]],
    target: Path,
    steps: tuple[MigrationStep, ...],
    told: Told,
) -> int:
    part = part_of(target)
    with unfinished(part, target):
        with closing(sqlite3.connect(part)) as fresh:
            migrations(_steps_to(form, steps)).apply(Database(fresh, execute_plugins=False))
            # A row that breaks a rule is left out where it is shown; here it is kept.
            fresh.execute("PRAGMA ignore_check_constraints = ON")
            beat = _beat(source, fresh, told)
            for table, without_rowid in fresh.execute(_TABLES).fetchall():
                if not table.startswith(("_", "sqlite_")):
                    _refill(source, fresh, table, beat, by_session=bool(without_rowid))
            _mend(fresh)
            fresh.commit()
            sessions = int(fresh.execute("SELECT count(*) FROM sessions").fetchone()[0])
        sync(part)
        told(1, 1)
    put_in_place(part, target)
    return sessions


def _beat(source: sqlite3.Connection, fresh: sqlite3.Connection, told: Told) -> _Beat:
    """Return what tells how many pages of the damaged file are in the new one; that one has no more in the end."""
    steps, of = count(1), _pages(source)

    def beat() -> None:
        if next(steps) % _TELL_EVERY == 0:
            told(min(_pages(fresh), of), of)

    return beat


def _pages(connection: sqlite3.Connection) -> int:
    return int(connection.execute("PRAGMA page_count").fetchone()[0])


def _form(connection: sqlite3.Connection) -> dict[str, set[str]]:
    """Return the columns of each table of ours."""
    names = [row[0] for row in connection.execute(_TABLES) if not row[0].startswith(("_", "sqlite_"))]
    return {
        name: {row[0] for row in connection.execute("SELECT name FROM pragma_table_info(?)", [name])}
        for name in names
    }


def _steps_to(form: dict[str, set[str]], steps: tuple[MigrationStep, ...]) -> tuple[MigrationStep, ...]:
    """Return the migrations that make a file of such a form; what a file says of that may be damaged."""
    for number in range(1, len(steps)):
        with closing(sqlite3.connect(":memory:")) as connection:
            migrations(steps[:number]).apply(Database(connection, execute_plugins=False))
            if _form(connection) == form:
                return steps[:number]
    return steps


def _refill(
    source: sqlite3.Connection, fresh: sqlite3.Connection, table: str, beat: _Beat, *, by_session: bool
) -> None:
    columns = [row[1] for row in fresh.execute(f"PRAGMA table_info({table})")]
    if by_session:
        ids = [row[0] for row in fresh.execute("SELECT id FROM sessions")]
        rows = _rows_by_session(source, table, columns, ids, beat)
    else:
        rows = _rows_by_number(source, table, columns, beat)
    places = ", ".join("?" * len(columns))
    insert = f"INSERT OR IGNORE INTO {table} ({', '.join(columns)}) VALUES ({places})"
    for row in rows:
        # In a garbled row a number may stand where text belongs.
        with suppress(sqlite3.IntegrityError):
            fresh.execute(insert, row)
        beat()


def _rows_by_number(
    source: sqlite3.Connection, table: str, columns: list[str], beat: _Beat
) -> Iterator[_Row]:
    """Read a table from both ends to where damage is, then halve what lies between until nothing is left."""
    read = f"SELECT rowid, {', '.join(columns)} FROM {table} WHERE rowid BETWEEN ? AND ? ORDER BY rowid"
    spans = deque([(1, _last_number(source, table))])
    for _ in range(MOST_TRIES):
        if not spans:
            return
        beat()
        low, high = spans.popleft()
        whole = False
        for order in ("ASC", "DESC"):
            reading = _until_damage(source, f"{read} {order}", (low, high))
            while not whole:
                try:
                    number, *row = next(reading)
                except StopIteration as end:
                    whole = end.value
                    break
                if not low <= number <= high:
                    break  # the tree leads back to where it came from
                low, high = (number + 1, high) if order == "ASC" else (low, number - 1)
                yield tuple(row)
        if not whole and low < high:
            middle = (low + high) // 2
            spans += [(low, middle), (middle + 1, high)]


def _last_number(source: sqlite3.Connection, table: str) -> int:
    """Return a number that no row is beyond; where that cannot be read, that of rows of a byte each."""
    last = _pages(source) * int(source.execute("PRAGMA page_size").fetchone()[0])
    with suppress(sqlite3.Error):  # what is written again and again has a new number each time
        last = max(last, source.execute(f"SELECT max(rowid) FROM {table}").fetchone()[0] or 0)
    return last


def _rows_by_session(
    source: sqlite3.Connection, table: str, columns: list[str], ids: list[str], beat: _Beat
) -> Iterator[_Row]:
    """Read a table that is ordered by session: as a whole, or else each session from both ends."""
    read = f"SELECT {', '.join(columns)} FROM {table}"
    whole = yield from _until_damage(source, read, ())
    for session_id in [] if whole else ids:
        beat()
        for order in ("ASC", "DESC"):
            of_session = f"{read} WHERE session_id = ? ORDER BY position {order}"
            if (yield from _until_damage(source, of_session, (session_id,))):
                break


def _until_damage(
    source: sqlite3.Connection, query: str, arguments: tuple[Any, ...]
) -> Generator[_Row, None, bool]:
    """Give rows until there is none or one cannot be read; return whether all could be read."""
    try:
        yield from source.execute(query, arguments)
    except sqlite3.Error:
        return False
    return True


def _mend(fresh: sqlite3.Connection) -> None:
    """Take out what is not what its digest says, and let nothing refer to what could not be read."""
    fresh.create_function("digest_of", 1, _digest)
    fresh.execute("DELETE FROM routine_copies WHERE digest IS NOT digest_of(body)")
    without_copy = "routine_copy NOT IN (SELECT digest FROM routine_copies)"
    if fresh.execute(f"SELECT 1 FROM sessions WHERE {without_copy}").fetchone():
        fresh.execute("INSERT OR IGNORE INTO routine_copies VALUES (?, '')", [_digest("")])
        fresh.execute(f"UPDATE sessions SET routine_copy = ? WHERE {without_copy}", [_digest("")])
    for table, parent in fresh.execute(
        'SELECT tables.name, keys."table" FROM pragma_table_list AS tables, pragma_foreign_key_list(tables.name)'
        " AS keys WHERE tables.schema = 'main'"
    ).fetchall():
        if parent == "sessions":
            fresh.execute(f"DELETE FROM {table} WHERE {_LEFT_ALONE}")


def _digest(body: str) -> str:
    return hashlib.sha256(body.encode()).hexdigest()
