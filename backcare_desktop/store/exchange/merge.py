"""Joins the history of another computer: nothing doubled, nothing lost, whichever of the two begins.

Of two versions of a record the one that was changed later counts; of two that were changed at the same moment
the one that is larger as text, so that both computers choose the same. A deleted session takes what was told
about it along, unless the session was changed after that: then it lives. Settings stay as they are here.
"""

import sqlite3
from contextlib import closing
from datetime import datetime
from pathlib import Path

from backcare_desktop.core.exchange.report import MergeReport
from backcare_desktop.core.working import Told, nobody_told
from backcare_desktop.store.exchange.merge_plan import APPLY, plan, report
from backcare_desktop.store.exchange.reading import connect
from backcare_desktop.store.exchange.staging import staged
from backcare_desktop.store.trouble import translated


def merge_into(path: Path, source: Path, now: datetime, told: Told = nobody_told) -> MergeReport:
    """Join the history of `source` to the data file at `path`, in one transaction; return what changed there.

    `source` is a JSON file of `export_json` or a data file, of this or an older form; it is only read. `now`
    has its zone. Raises ImportRefusedError where it is something else, StoreError, and CancelledError where
    `told` does; in every case the data file is as it was.
    """
    with staged(source, now, told) as incoming, translated(path), closing(connect(path)) as db:
        _prepare(db, incoming)
        try:
            return _join(db, "BEGIN", told)
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY:
                raise
        # The plan was made without keeping the app from writing; it wrote, and the plan is void.
        db.execute("ROLLBACK")
        return _join(db, "BEGIN IMMEDIATE", told)


def preview_merge(path: Path, source: Path, now: datetime, told: Told = nobody_told) -> MergeReport:
    """Return what `merge_into` would change. Raises what it raises."""
    with staged(source, now, told) as incoming, translated(path), closing(connect(path)) as db:
        _prepare(db, incoming)
        db.execute("BEGIN")
        plan(db)
        return report(db)


def _prepare(db: sqlite3.Connection, incoming: Path) -> None:
    db.execute("PRAGMA foreign_keys = ON")
    db.execute("PRAGMA synchronous = FULL")
    db.execute("ATTACH ? AS incoming", [str(incoming)])


def _join(db: sqlite3.Connection, begin: str, told: Told) -> MergeReport:
    """Plan and write it in one transaction."""
    db.execute(begin)
    plan(db)
    changes = report(db)
    told(1, 1)  # the last moment to stop the work
    for statement in APPLY:
        db.execute(statement)
    db.execute("COMMIT")
    return changes
