"""Makes the back-up of a day, lists all copies, and lets go of those that newer ones stand for."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from datetime import date, datetime
from pathlib import Path

from backcare_desktop.core.backup_plan import back_ups_to_let_go
from backcare_desktop.core.copies import BackUp, Copy
from backcare_desktop.core.errors import StoreError, Trouble
from backcare_desktop.core.practice_day import practice_day
from backcare_desktop.core.working import Told, nobody_told
from backcare_desktop.store.inspection import check
from backcare_desktop.store.keeping.names import (
    daily_name,
    is_part_of_daily,
    part_of,
    read_daily,
    read_kept,
)
from backcare_desktop.store.keeping.whole_copy import put_in_place, write_part
from backcare_desktop.store.read_only import FAULTS, connect_read_only, connect_while_in_use
from backcare_desktop.store.trouble import translated

#: How long the copying waits for another program to let go of the file, in seconds.
BUSY_TIMEOUT_S = 2.0


def back_up(
    path: Path, folder: Path, now: datetime, told: Told = nobody_told, *, computer: str = ""
) -> BackUp:
    """Copy the data file into `folder`, as the back-up of the practice day of `now` (with its zone).

    `computer` is a word for this one (see `computer_word`): several may share a synced folder, and each looks
    after its own back-ups alone.
    The file may be open and written to meanwhile. Makes the folder, not the folders above it: a drive that is not
    connected is no place for a copy. Takes the place of an earlier back-up of the day unless that one has more
    sessions. Raises StoreError about the data file or the back-up, and CancelledError; then every copy is as it was.
    """
    day = practice_day(now)
    first = folder / daily_name(day, computer=computer)
    if not folder.is_absolute():  # chosen on a computer of another system, and restored here
        raise StoreError(Trouble.MISSING_FOLDER, first)
    with translated(first):
        folder.mkdir(exist_ok=True)
        _sweep(folder, part_of(first), computer)
    with open_for_copying(path) as source:
        part = write_part(source, path, first, told)
    with translated(first):
        try:
            sessions, loose_rows = _count(part)
            target = _place(folder, day, sessions, computer)
            put_in_place(part, target)
        finally:
            part.unlink(missing_ok=True)
        copy = read_daily(target)
    assert copy is not None, "it was made just now"
    return BackUp(copy, sessions, loose_rows, tuple(_thin_out(folder, copy)))


@contextmanager
def open_for_copying(path: Path) -> Iterator[sqlite3.Connection]:
    """Give a connection that reads the data file as it is at this moment. Raises StoreError."""
    with translated(path):
        source = connect_while_in_use(path, BUSY_TIMEOUT_S)
    with closing(source):
        with translated(path):
            # With WAL a reader stands in nobody's way and holds on to one moment, so that no write meanwhile
            # makes the copying begin again. Without it, a reader would keep the app from writing.
            if source.execute("PRAGMA journal_mode").fetchone() == ("wal",):
                source.execute("BEGIN")
                source.execute("SELECT count(*) FROM sqlite_master").fetchone()
        yield source


def is_due(folder: Path, today: date, computer: str = "") -> bool:
    """Whether a computer has made no back-up of a practice day yet."""
    with suppress(StoreError):
        return all(copy.day != today for copy in own_back_ups(folder, computer))
    return True


def own_back_ups(folder: Path, computer: str) -> list[Copy]:
    """Return the back-ups in a folder that a computer made, newest first. Raises StoreError."""
    return [copy for copy in back_ups(folder) if copy.computer == computer]


def back_ups(folder: Path) -> list[Copy]:
    """Return the back-ups in a folder, of whatever computer, newest first. Raises StoreError."""
    with translated(folder / "backcare.db"):
        if not folder.exists():
            return []
        found = [copy for file in folder.iterdir() if (copy := _unless_gone(file)) is not None]
    return sorted(found, key=lambda copy: (copy.day, copy.number), reverse=True)


def copies(folder: Path, path: Path, *other_folders: Path) -> list[Copy]:
    """Return the back-ups in the folders and the copies beside the data file, newest first. Raises StoreError."""
    found = [copy for one in (folder, *other_folders) for copy in back_ups(one)]
    return sorted(
        [*found, *kept_copies(path)],
        key=lambda copy: (copy.day, copy.made_at, copy.number),
        reverse=True,
    )


def kept_copies(path: Path) -> list[Copy]:
    """Return the copies beside the data file. Raises StoreError."""
    with translated(path):
        return [copy for file in path.parent.iterdir() if (copy := read_kept(file, path)) is not None]


def is_whole(copy: Copy) -> bool:
    """Read a copy through and say whether SQLite finds it in order. Nothing is written to it."""
    try:
        with closing(connect_read_only(copy.path, BUSY_TIMEOUT_S)) as connection:
            return not check(connection, "integrity_check")
    except FAULTS:
        return False


def unfinished_back_ups(folder: Path, computer: str) -> list[Path]:
    """Return what a computer's back-ups left in a folder that were cut off. Raises StoreError."""
    with translated(folder / "backcare.db"):
        found = folder.iterdir() if folder.exists() else ()
        return [file for file in found if is_part_of_daily(file.name, computer)]


def _unless_gone(file: Path) -> Copy | None:
    # In a synced folder files come and go by themselves.
    with suppress(FileNotFoundError):
        return read_daily(file)
    return None


def _count(part: Path) -> tuple[int, int]:
    """Return how many sessions a copy has, and how many rows refer to something that is not there."""
    with closing(connect_read_only(part, BUSY_TIMEOUT_S)) as connection:
        loose = len(connection.execute("PRAGMA foreign_key_check").fetchall())
        return _sessions(connection), loose


def _sessions(connection: sqlite3.Connection) -> int:
    return int(connection.execute("SELECT count(*) FROM sessions").fetchone()[0])


def _sessions_of(copy: Copy) -> int:
    """Return how many sessions a copy has, or -1 if that cannot be read."""
    try:
        with closing(connect_read_only(copy.path, BUSY_TIMEOUT_S)) as connection:
            return _sessions(connection)
    except FAULTS:
        return -1


def _place(folder: Path, day: date, sessions: int, computer: str) -> Path:
    """Return the name for a computer's back-up of a day that has so many sessions."""
    last = next((copy for copy in own_back_ups(folder, computer) if copy.day == day), None)
    if last is None:
        return folder / daily_name(day, computer=computer)
    if _sessions_of(last) <= sessions:
        return last.path
    return folder / daily_name(day, last.number + 1, computer)


def _thin_out(folder: Path, just_made: Copy) -> Iterator[Path]:
    found = back_ups_to_let_go(
        own_back_ups(folder, just_made.computer), just_made.path, just_made.day, _sessions_of
    )
    for copy in found:
        with suppress(OSError):  # the next back-up tries again
            copy.path.unlink()
            yield copy.path


def _sweep(folder: Path, own_part: Path, computer: str) -> None:
    """Delete what a computer's back-ups of earlier days left that were cut off."""
    for file in unfinished_back_ups(folder, computer):
        if not file.name.startswith(own_part.name):
            with suppress(OSError):
                file.unlink()
