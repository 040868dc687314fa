"""Opens the data file: refuses a newer one, sets a damaged one aside, copies an older one, migrates."""

import sqlite3
from contextlib import ExitStack, closing
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

from sqlite_utils import Database

from backcare_desktop.core.errors import Notice, StoreError, Trouble
from backcare_desktop.store.data_file import DataFile
from backcare_desktop.store.inspection import check, look_over
from backcare_desktop.store.migrations import MIGRATIONS, MigrationStep, migrations
from backcare_desktop.store.read_only import beside
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
) -> Opened:
    """Open the data file, or begin one in a folder that is there. `now` (with its zone) names a damaged one.

    Raises NewerFileError for a file of a newer version, which stays as it is, and StoreError for a file that
    is locked, read-only, on a full disk or in no folder.
    """
    try:
        return Opened(_open(path, steps, busy_timeout_s), ())
    except StoreError as error:
        if error.trouble is not Trouble.DAMAGED:
            raise
    with translated(path):
        kept_at = _set_aside(path, now)
    file = _open(path, steps, busy_timeout_s)
    return Opened(file, (Notice(Trouble.DAMAGED, path, kept_at),))


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
        # One byte gone wrong in a name spoils that name, not every row that is read with it.
        connection.text_factory = lambda data: str(data, "utf-8", "replace")
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
        _copy(db, path, path.with_name(f"{path.stem}.before-{pending[0].name}{path.suffix}"))
    if pending:
        known.apply(db)


def _copy(db: Database, path: Path, target: Path) -> None:
    """Copy the file to `target`, which is there only once the copy was found whole."""
    part = beside(target, ".part")
    part.unlink(missing_ok=True)
    try:
        with closing(sqlite3.connect(part)) as copy:
            db.conn.backup(copy)
            problem = check(copy, "integrity_check")
        if problem:
            raise StoreError(Trouble.DAMAGED, path, problem)
        part.replace(target)
    finally:
        part.unlink(missing_ok=True)


def _set_aside(path: Path, now: datetime) -> Path:
    """Rename the file with its companions to a name that is still free, and return that name."""
    stem = f"{path.stem}.damaged-{now.astimezone(UTC):%Y%m%dT%H%M%SZ}"
    names = (f"{stem}{'' if number == 1 else f'-{number}'}{path.suffix}" for number in count(1))
    kept_at = next(free for free in map(path.with_name, names) if not free.exists())
    # The file itself goes last: without it SQLite would take its companions for leftovers and delete them.
    for tail in ("-wal", "-shm", "-journal", ""):
        part = beside(path, tail)
        if part.exists():
            part.rename(beside(kept_at, tail))
    return kept_at
