"""Turns what SQLite and the system complain about into the one failure that layers share."""

import errno
import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from backcare_desktop.core.errors import StoreError, Trouble
from backcare_desktop.store.read_only import FAULTS

_BY_SQLITE_CODE = {
    sqlite3.SQLITE_BUSY: Trouble.LOCKED,
    sqlite3.SQLITE_LOCKED: Trouble.LOCKED,
    sqlite3.SQLITE_READONLY: Trouble.READ_ONLY,
    sqlite3.SQLITE_PERM: Trouble.READ_ONLY,
    sqlite3.SQLITE_FULL: Trouble.FULL,
    sqlite3.SQLITE_IOERR_SHMSIZE: Trouble.FULL,  # what WAL needs beside the file could not be made as large
    sqlite3.SQLITE_CORRUPT: Trouble.DAMAGED,
    sqlite3.SQLITE_NOTADB: Trouble.DAMAGED,
    sqlite3.SQLITE_TOOBIG: Trouble.DAMAGED,  # a garbled length; nothing that is written is of a gigabyte
}
_BY_ERRNO = {
    errno.EACCES: Trouble.READ_ONLY,
    errno.EPERM: Trouble.READ_ONLY,
    errno.EROFS: Trouble.READ_ONLY,
    errno.ENOSPC: Trouble.FULL,
    errno.EDQUOT: Trouble.FULL,
}


@contextmanager
def translated(path: Path) -> Iterator[None]:
    """Raise StoreError about the file at `path` for every SQLite and system error inside."""
    try:
        yield
    except FAULTS as error:
        raise StoreError(_trouble(error, path), path, str(error)) from error


def _trouble(error: Exception, path: Path) -> Trouble:
    if isinstance(error, UnicodeDecodeError):
        return Trouble.DAMAGED
    # Extended codes carry the primary one in their low byte; misuse found by Python itself has none.
    extended = getattr(error, "sqlite_errorcode", 0)
    code = extended & 0xFF
    number = error.errno if isinstance(error, OSError) else None
    known = _BY_SQLITE_CODE.get(extended) or _BY_SQLITE_CODE.get(code) or _BY_ERRNO.get(number or 0)
    if known:
        return known
    if not _is_folder(path.parent):
        return Trouble.MISSING_FOLDER
    if code == sqlite3.SQLITE_CANTOPEN and not _is_folder(path):
        return Trouble.READ_ONLY
    return Trouble.OTHER


def _is_folder(path: Path) -> bool:
    return os.path.isdir(path)  # noqa: PTH112 - Path.is_dir raises where a folder above may not be entered
