"""Reads the data file as it is at one moment, while the app goes on writing into it."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from backcare_desktop.store.read_only import file_uri, read_leniently
from backcare_desktop.store.trouble import translated

#: How long work in the background waits for the file, in seconds.
PATIENCE_S = 10.0


def connect(path: Path) -> sqlite3.Connection:
    """Return a connection of its own to a data file that is there. Raises sqlite3.Error."""
    uri = f"{file_uri(path.absolute())}?mode=rw"
    connection = sqlite3.connect(uri, timeout=PATIENCE_S, isolation_level=None, uri=True)
    read_leniently(connection)
    return connection


@contextmanager
def snapshot(path: Path) -> Iterator[sqlite3.Connection]:
    """Give a connection that cannot write and sees the file as it is now. Raises StoreError.

    A connection opened for reading alone would leave SQLite's companion files behind where nobody else has
    the data file open; this one takes them with it.
    """
    with translated(path), closing(connect(path)) as connection:
        connection.execute("PRAGMA query_only = ON")
        connection.execute("BEGIN")
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()  # from here on nothing changes
        yield connection
