"""Looks a data file over before it is opened for writing."""

import sqlite3
from contextlib import closing
from pathlib import Path

from sqlite_utils import Database

from backcare_desktop.core.errors import NewerFileError, StoreError, Trouble
from backcare_desktop.store.migrations import MigrationStep, migrations
from backcare_desktop.store.read_only import beside, connect_read_only, has_content
from backcare_desktop.store.trouble import translated


def look_over(path: Path, steps: tuple[MigrationStep, ...], timeout_s: float) -> None:
    """Return if the file is whole and ours to change, or not there yet. Nothing is written to it.

    Raises NewerFileError where a migration was applied that is not one of `steps`, else StoreError.
    """
    with translated(path):
        if not has_content(path):
            return
        if has_content(beside(path, "-journal")):
            _roll_back(path, timeout_s)
        with closing(connect_read_only(path, timeout_s)) as connection:
            refuse_newer(connection, path, steps)
            refuse_damaged(connection, path)


def refuse_newer(connection: sqlite3.Connection, path: Path, steps: tuple[MigrationStep, ...]) -> int:
    """Return how many migrations a file went through. Raises NewerFileError if one of them is not in `steps`."""
    db = Database(connection, execute_plugins=False)
    applied = {migration.name for migration in migrations(steps).applied(db)}
    unknown = applied - {step.__name__ for step in steps}
    if unknown:
        raise NewerFileError(path, ", ".join(sorted(unknown)))
    return len(applied)


def refuse_damaged(connection: sqlite3.Connection, path: Path) -> None:
    """Return if a quick look finds the file whole. Raises StoreError."""
    problem = _problem(connection, path)
    if problem:
        raise StoreError(Trouble.DAMAGED, path, problem)


def check(connection: sqlite3.Connection, depth: str) -> str:
    """Return the first problem that SQLite's `quick_check` or `integrity_check` finds, or "".

    A row whose values break a rule is not damage: readers leave it out by itself.
    """
    connection.execute("PRAGMA ignore_check_constraints = ON")
    verdict = str(connection.execute(f"PRAGMA {depth}(1)").fetchone()[0])
    return "" if verdict == "ok" else verdict


def _roll_back(path: Path, timeout_s: float) -> None:
    # Where WAL cannot be had (network drives) a kill leaves a journal, and the file makes sense only with
    # it. The first look through a writing connection takes back what was half written.
    with closing(sqlite3.connect(path, timeout=timeout_s)) as connection:
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()


def _problem(connection: sqlite3.Connection, path: Path) -> str:
    problem = check(connection, "quick_check")
    if problem or has_content(beside(path, "-wal")):
        return problem
    # SQLite fills the missing part of a last page with zeros and finds nothing wrong with it.
    pages = int(connection.execute("PRAGMA page_count").fetchone()[0])
    page_size = int(connection.execute("PRAGMA page_size").fetchone()[0])
    size = path.stat().st_size
    return f"{size} bytes long instead of {pages * page_size}" if size < pages * page_size else ""
