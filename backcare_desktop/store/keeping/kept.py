"""Keeps the data file as it is, beside it, before something happens to it."""

import filecmp
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import suppress
from datetime import datetime
from itertools import takewhile
from pathlib import Path

from backcare_desktop.core.backup_plan import kept_to_let_go
from backcare_desktop.core.copies import CopyKind
from backcare_desktop.core.working import Told, nobody_told
from backcare_desktop.store.keeping.backups import kept_copies, open_for_copying
from backcare_desktop.store.keeping.names import COMPANIONS, cut_off_from, free_name, kept_names
from backcare_desktop.store.keeping.whole_copy import (
    copy_whole,
    put_in_place,
    remove,
    sync,
    sync_folder,
    write_part,
)
from backcare_desktop.store.read_only import beside
from backcare_desktop.store.trouble import translated


def keep_before(path: Path, kind: CopyKind, now: datetime, told: Told = nobody_told) -> Path:
    """Copy the data file, which may be in use, to a name of its own beside it, and return that name.

    Call `let_older_go` once what it was kept for is done. Raises StoreError, CancelledError.
    """
    kept = free_name(kept_names(path, kind, now))
    with open_for_copying(path) as source:
        copy_whole(source, path, kept, told)
    return kept


def keep_before_migration(connection: sqlite3.Connection, path: Path, step: str) -> None:
    """Copy the data file that is open as `connection` before a migration, once. Raises StoreError."""
    before = list(takewhile(Path.exists, kept_names(path, CopyKind.BEFORE_MIGRATION, step)))
    kept = free_name(kept_names(path, CopyKind.BEFORE_MIGRATION, step))
    part = write_part(connection, path, kept)
    with translated(path):
        if before and filecmp.cmp(part, before[-1], shallow=False):
            part.unlink()  # the migration was tried before and came to nothing
            return
    put_in_place(part, kept)
    let_older_go(path, kept)


def let_older_go(path: Path, just_made: Path, spared: Path | None = None) -> None:
    """Delete the copies from before something that newer ones stand for, but not `spared`. Raises StoreError."""
    for copy in kept_to_let_go(kept_copies(path), just_made):
        if spared is None or copy.path != spared.absolute():
            with suppress(OSError):  # the next one tries again
                remove(copy.path)


def set_aside(path: Path, now: datetime) -> Path:
    """Rename a damaged file with its companions to a name that is still free, and return it. Raises StoreError."""
    with translated(path):
        kept = free_name(kept_names(path, CopyKind.DAMAGED, now))
        for file, other in _with_companions(path, kept):
            file.rename(other)
    return kept


def go_on_setting_aside(path: Path) -> Path | None:
    """Do the rest where `set_aside` ended in the middle, and return that name; None where it did not.

    What waits beside a file would be lost to it, were it read without. Raises StoreError.
    """
    with translated(path):
        begun = cut_off_from(path)
        if not begun:
            return None
        for file, other in _with_companions(path, begun[-1]):
            file.rename(other)
    return begun[-1]


def keep_damaged(path: Path, now: datetime) -> Path:
    """Copy a damaged file byte by byte with its companions to such a name, and return it. Raises StoreError.

    Nobody has it open, in this process least of all: reading it so would let go of SQLite's locks.
    """
    with translated(path):
        kept = free_name(kept_names(path, CopyKind.DAMAGED, now))
        for file, other in _with_companions(path, kept):
            shutil.copyfile(file, other)
            sync(other)
        sync_folder(path.parent)
    return kept


def _with_companions(path: Path, kept: Path) -> Iterator[tuple[Path, Path]]:
    """Return the files of a data file that are there, itself last, each with what it is called beside `kept`."""
    for tail in (*COMPANIONS, ""):
        file = beside(path, tail)
        if file.exists():
            yield file, beside(kept, tail)
