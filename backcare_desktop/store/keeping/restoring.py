"""Puts a copy in the place of the data file, which is kept first; so it can be undone."""

import sqlite3
from contextlib import closing
from datetime import datetime
from pathlib import Path

from backcare_desktop.core.copies import CopyKind
from backcare_desktop.core.errors import StoreError, Trouble
from backcare_desktop.core.working import Told, nobody_told
from backcare_desktop.store.inspection import refuse_damaged
from backcare_desktop.store.keeping.backups import BUSY_TIMEOUT_S
from backcare_desktop.store.keeping.contents import open_copy
from backcare_desktop.store.keeping.kept import keep_before, keep_damaged, let_older_go
from backcare_desktop.store.keeping.names import COMPANIONS
from backcare_desktop.store.keeping.own_setting import own_setting, set_own_setting
from backcare_desktop.store.keeping.salvaging import saved_name
from backcare_desktop.store.keeping.whole_copy import put_in_place, remove, write_part
from backcare_desktop.store.read_only import beside, connect_read_only, has_content
from backcare_desktop.store.trouble import translated


def restore(path: Path, copy: Path, now: datetime, told: Told = nobody_told) -> Path | None:
    """Put a copy in the place of the data file and return where that one is kept; None if there was none.

    The app has closed its file before and opens it after. Killed at any moment, the file is the old one or the
    new one, whole. Restoring what is returned undoes it. Where copies go stays as it is on this computer, if that
    is set. Raises StoreError and CancelledError, with the file as it was; NewerFileError where the copy is of a newer
    version of the app.
    """
    if copy.absolute() == path.absolute():
        raise StoreError(Trouble.OTHER, copy, "it is the data file itself")
    with open_copy(copy) as (source, _version):
        part = write_part(source, copy, path, told)
    try:
        kept = _keep_present(path, now) if has_content(path) else None
        own = own_setting(path)
        with translated(path):
            if own is not None:
                set_own_setting(part, own)
            remove(saved_name(path))  # it would take the place of a copy that is chosen now
            # Left to itself, SQLite would write what waits for the old file into the new one.
            for tail in COMPANIONS:
                beside(path, tail).unlink(missing_ok=True)
        put_in_place(part, path)
    finally:
        with translated(path):
            remove(part)
    if kept is not None:
        let_older_go(path, kept, spared=copy)
    return kept


def _keep_present(path: Path, now: datetime) -> Path:
    """Keep the present file as it is, and let nothing of it wait beside it any more. Raises StoreError."""
    try:
        _fold_in(path)
        return keep_before(path, CopyKind.BEFORE_RESTORE, now)
    except StoreError as error:
        if error.trouble is not Trouble.DAMAGED:
            raise
        return keep_damaged(path, now)


def _fold_in(path: Path) -> None:
    """Write into the file what waits beside it; this is refused while anyone else has it open."""
    with translated(path):
        if not has_content(beside(path, "-journal")):
            # Opened for writing, a damaged file would lose what waits beside it; a journal has to be taken back.
            with closing(connect_read_only(path, BUSY_TIMEOUT_S)) as connection:
                refuse_damaged(connection, path)
        with closing(sqlite3.connect(path, timeout=BUSY_TIMEOUT_S)) as connection:
            connection.execute("PRAGMA journal_mode = DELETE").fetchone()
            connection.execute("BEGIN EXCLUSIVE")
            connection.execute("ROLLBACK")
            refuse_damaged(connection, path)
