"""Opens the data file: refuses a newer one, saves what is left of a damaged one, copies an older one, migrates."""

import sqlite3
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from sqlite_utils import Database

from backcare_desktop.core.copies import CopyKind
from backcare_desktop.core.errors import Notice, StoreError, Trouble
from backcare_desktop.core.working import Told, nobody_told
from backcare_desktop.store.data_file import DataFile
from backcare_desktop.store.inspection import look_over
from backcare_desktop.store.keeping.backups import kept_copies
from backcare_desktop.store.keeping.kept import go_on_setting_aside, keep_before_migration, set_aside
from backcare_desktop.store.keeping.salvaging import salvage, saved_name
from backcare_desktop.store.keeping.whole_copy import put_in_place
from backcare_desktop.store.migrations import MIGRATIONS, MigrationStep, migrations
from backcare_desktop.store.read_only import read_leniently
from backcare_desktop.store.trouble import translated

if TYPE_CHECKING:
    from sqlite_utils import Migrations

#: How long a call waits for another program (a backup, a virus scanner) to let go of the file, in seconds.
BUSY_TIMEOUT_S = 2.0
#: What stands for the path of a database that lives in memory only.
IN_MEMORY = Path(":memory:")


@dataclass(frozen=True)
class Opened:
    """The open data file, and what people are to be told about it."""

    file: DataFile
    notices: tuple[Notice, ...]


def open_database(
    path: Path,
    now: datetime,
    *,
    steps: tuple[MigrationStep, ...] = MIGRATIONS,
    busy_timeout_s: float = BUSY_TIMEOUT_S,
    mends: bool = True,
) -> Opened:
    """Open the data file, or begin one in a folder that is there.

    A damaged one is mended first, see `mend`: that may take seconds. Without `mends` it stays as it is, and
    StoreError is raised. Raises NewerFileError for a file of a newer version, which stays as it is, and StoreError
    for a file that is locked, read-only, on a full disk or in no folder.
    """
    kept_at = _finish_mending(path)
    try:
        file = _open(path, steps, busy_timeout_s)
    except StoreError as error:
        if error.trouble is not Trouble.DAMAGED or not mends:
            raise
    else:
        return Opened(file, () if kept_at is None else (_mended(file, kept_at),))
    notice = mend(path, now, steps=steps)
    return Opened(_open(path, steps, busy_timeout_s), (notice,))


def mend(
    path: Path, now: datetime, told: Told = nobody_told, *, steps: tuple[MigrationStep, ...] = MIGRATIONS
) -> Notice:
    """Put what can be read of a damaged data file in its place; `now` (with its zone) names the damaged one.

    That one stays aside for ever as it was, and in its place until all is read. Nobody has it open. Raises
    StoreError and CancelledError, with the file as it was.
    """
    saved_file = saved_name(path)
    saved = salvage(path, saved_file, steps, told)
    kept_at = set_aside(path, now)
    if saved is not None:
        put_in_place(saved_file, path)
    return Notice(Trouble.DAMAGED, path, kept_at, saved)


def _finish_mending(path: Path) -> Path | None:
    """Do the rest where the process ended in the middle; return where the damaged file is then, if it did."""
    saved_file = saved_name(path)
    with translated(path):
        if not saved_file.exists():
            return None
        if path.exists() and go_on_setting_aside(path) is None:
            return None  # it had not come to that
    put_in_place(saved_file, path)
    damaged = [copy for copy in kept_copies(path) if copy.kind is CopyKind.DAMAGED]
    return max(damaged, key=lambda copy: copy.made_at).path if damaged else None


def _mended(file: DataFile, kept_at: Path) -> Notice:
    with file.reading() as db:
        saved = int(db.execute("SELECT count(*) FROM sessions").fetchone()[0])
    return Notice(Trouble.DAMAGED, file.path, kept_at, saved)


def open_in_memory() -> Opened:
    """Open a database that ends with the process."""
    return Opened(_begin(IN_MEMORY, MIGRATIONS, BUSY_TIMEOUT_S), ())


def _open(path: Path, steps: tuple[MigrationStep, ...], busy_timeout_s: float) -> DataFile:
    look_over(path, steps, busy_timeout_s)
    return _begin(path, steps, busy_timeout_s)


def _begin(path: Path, steps: tuple[MigrationStep, ...], busy_timeout_s: float) -> DataFile:
    """Connect, set the file to survive a kill and a power cut, and bring it to today's form."""
    with translated(path), ExitStack() as unless_ready:
        connection = sqlite3.connect(path, timeout=busy_timeout_s)
        unless_ready.callback(connection.close)
        read_leniently(connection)
        db = Database(connection, execute_plugins=False, strict=True)
        db.execute("PRAGMA foreign_keys = ON")
        db.enable_wal()
        db.execute("PRAGMA synchronous = FULL")
        # SQLite opens what it may not write to without a word; this tries a write, and takes it back.
        db.execute("BEGIN IMMEDIATE")
        db.execute("PRAGMA user_version = 0")
        db.execute("ROLLBACK")
        _migrate(db, path, migrations(steps))
        unless_ready.pop_all()
    return DataFile(db, path)


def _migrate(db: Database, path: Path, known: "Migrations") -> None:
    pending = known.pending(db)
    if pending and known.applied(db):
        keep_before_migration(db.conn, path, pending[0].name)
    if pending:
        known.apply(db)
