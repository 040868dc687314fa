"""Reads a data file without leaving a trace; knows SQLite alone, since sqlite_utils is slow to import."""

import sqlite3
from pathlib import Path, PurePath
from urllib.parse import quote

#: What comes of a file that cannot be read. SQLite repeats the bytes of a damaged schema in what it complains about,
#: and Python cannot always make text of them.
FAULTS = (sqlite3.Error, OSError, UnicodeDecodeError)


def connect_read_only(path: Path, timeout_s: float) -> sqlite3.Connection:
    """Return a connection that cannot write and never creates the file. Raises sqlite3.Error, OSError.

    Reading a file in WAL mode makes SQLite put two more files beside it and, read-only, leave them there.
    So where nothing waits to be written into it, it is read as one that nobody changes.
    """
    waiting = has_content(beside(path, "-wal")) or has_content(beside(path, "-journal"))
    options = "mode=ro" if waiting else "mode=ro&immutable=1"
    return sqlite3.connect(f"{file_uri(path.absolute())}?{options}", timeout=timeout_s, uri=True)


def connect_while_in_use(path: Path, timeout_s: float) -> sqlite3.Connection:
    """Return a connection that cannot write, to a file that the app itself may be writing to meanwhile.

    Raises sqlite3.Error, OSError.
    """
    path.stat()  # SQLite says of a file that is not there only that it cannot be opened
    return sqlite3.connect(f"{file_uri(path.absolute())}?mode=ro", timeout=timeout_s, uri=True)


def read_leniently(connection: sqlite3.Connection) -> None:
    """Let one byte gone wrong in a name spoil that name, and not every row that is read with it."""
    connection.text_factory = lambda data: str(data, "utf-8", "replace")


def file_uri(path: PurePath) -> str:
    """Return an absolute path, with a drive or a network share too, as a URI that SQLite understands."""
    return "file:///" + quote(path.as_posix().removeprefix("/"))


def beside(path: Path, tail: str) -> Path:
    """Return the companion of a data file that SQLite names by adding `tail`."""
    return path.with_name(path.name + tail)


def has_content(path: Path) -> bool:
    """Whether there is a file that is not empty."""
    return path.is_file() and path.stat().st_size > 0
