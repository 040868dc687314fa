"""Copies a database so that a copy is there as a whole, read again and found in order, or not at all."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path

from backcare_desktop.core.errors import StoreError, Trouble
from backcare_desktop.core.working import Told, nobody_told
from backcare_desktop.store.inspection import check
from backcare_desktop.store.keeping.names import COMPANIONS, part_of
from backcare_desktop.store.read_only import beside, connect_read_only
from backcare_desktop.store.trouble import translated

#: Pages of 4 kB that are copied at a time: some milliseconds on a slow disk.
STEP_PAGES = 256
#: What SQLite complains about while it copies is the fault of the file that is read, or else of the copy's place.
_OF_THE_SOURCE = (Trouble.DAMAGED, Trouble.LOCKED)


def copy_whole(source: sqlite3.Connection, path: Path, target: Path, told: Told = nobody_told) -> None:
    """Copy the database that is open as `source` from `path` over `target`. Raises StoreError, CancelledError."""
    put_in_place(write_part(source, path, target, told), target)


def write_part(source: sqlite3.Connection, path: Path, target: Path, told: Told = nobody_told) -> Path:
    """Copy a database to a file that may take the place of `target`, and return it.

    It is one file without companions, on the disk and not on its way there, and SQLite finds no fault in it.
    Raises StoreError about `path` or `target`, and CancelledError; then nothing of it stays.
    """
    part = part_of(target)
    try:
        with unfinished(part, target):
            _copy_pages(source, path, part, told)
            _finish(part, path)
    except StoreError as error:
        if error.trouble in _OF_THE_SOURCE:
            raise StoreError(error.trouble, path, error.detail) from error
        raise
    return part


@contextmanager
def unfinished(part: Path, target: Path) -> Iterator[None]:
    """Begin a file and leave nothing of it if it is not finished. Raises StoreError about `target`."""
    try:
        with translated(target):
            remove(part)
            yield
    except BaseException:
        with suppress(OSError):
            remove(part)
        raise


def put_in_place(part: Path, target: Path) -> None:
    """Give a file that is on the disk its name, over what has it. Raises StoreError."""
    with translated(target):
        part.replace(target)
        sync_folder(target.parent)


def remove(path: Path) -> None:
    """Delete a database that nobody has open, with its companions, if it is there. Raises OSError."""
    for tail in ("", *COMPANIONS):
        beside(path, tail).unlink(missing_ok=True)


def sync(path: Path) -> None:
    """Wait until a file is on the disk. Raises OSError.

    Never for a file that SQLite has open in this process: closing it here would let go of SQLite's locks.
    """
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def sync_folder(folder: Path) -> None:
    """Wait until the names in a folder are on the disk, where the system knows such a thing."""
    with suppress(OSError):  # Windows opens no folders, and some network drives do not sync them
        number = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(number)
        finally:
            os.close(number)


def _copy_pages(source: sqlite3.Connection, path: Path, part: Path, told: Told) -> None:
    def stepped(status: int, remaining: int, total: int) -> None:
        # Python would try again for ever; the timeout of the connection has gone by already.
        if status in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
            raise StoreError(Trouble.LOCKED, path)
        told(total - remaining, total)

    with closing(sqlite3.connect(part)) as copy:
        source.backup(copy, pages=STEP_PAGES, progress=stepped)
        copy.execute("PRAGMA journal_mode = DELETE")


def _finish(part: Path, path: Path) -> None:
    with closing(connect_read_only(part, 0.0)) as copy:
        problem = check(copy, "integrity_check")
    if problem:
        raise StoreError(Trouble.DAMAGED, path, problem)
    sync(part)
