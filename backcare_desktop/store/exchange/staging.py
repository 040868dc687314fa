"""Takes a history from elsewhere into a data file of its own, checked to the last field, to be joined from there.

Nothing of it has reached the person's data file by then, and the file that it comes from is only ever read.
"""

import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from datetime import datetime
from pathlib import Path

from backcare_desktop.core.exchange.refusal import ImportRefusedError, Problem
from backcare_desktop.core.working import Told
from backcare_desktop.store.exchange.from_database import take_database
from backcare_desktop.store.exchange.from_json import take_json
from backcare_desktop.store.exchange.reading import connect
from backcare_desktop.store.rescue_files import is_own
from backcare_desktop.store.trouble import translated

_PREFIX = "backcare-joining-"
_SQLITE = b"SQLite format 3\0"
#: What refers to nothing: the problem, the section, the field, and the records by their key.
_REFERENCES = (
    (
        Problem.NO_SUCH_ROUTINE,
        "sessions",
        "routine_copy",
        "SELECT id, routine_copy FROM sessions WHERE routine_copy NOT IN (SELECT digest FROM routine_copies)",
    ),
    (
        Problem.NO_SUCH_SESSION,
        "notes",
        "session_id",
        "SELECT session_id, session_id FROM notes WHERE session_id > '' AND session_id NOT IN (SELECT id FROM sessions)",
    ),
)


@contextmanager
def staged(source: Path, now: datetime, told: Told) -> Iterator[Path]:
    """Give the path of a data file of today's form that holds the history of `source`; it goes at the end.

    Raises ImportRefusedError, StoreError where a disk makes trouble, and CancelledError where `told` does.
    """
    with translated(source), source.open("rb") as stream:
        is_database = stream.read(len(_SQLITE)) == _SQLITE
    with translated(Path(tempfile.gettempdir())), tempfile.TemporaryDirectory(prefix=_PREFIX) as folder:
        copy = Path(folder) / "history.db"
        if is_database:
            take_database(source, copy, now, told)
        else:
            take_json(source, copy, now, told)
        _check_references(source, copy)
        yield copy


def left_behind() -> list[Path]:
    """Return the folders that are there because the process ended in the middle."""
    try:
        folder = Path(tempfile.gettempdir())
    except FileNotFoundError:  # there is none that can be written to
        return []
    with suppress(OSError):
        return [found for found in folder.glob(f"{_PREFIX}*") if is_own(found)]
    return []


def _check_references(source: Path, copy: Path) -> None:
    with closing(connect(copy)) as db:
        for problem, section, name, query in _REFERENCES:
            row = db.execute(f"{query} LIMIT 1").fetchone()
            if row:
                line, place = _place(db, section, row[0])
                raise ImportRefusedError(
                    problem, source.name, line=line, field=f"{place}.{name}", found=str(row[1])
                )


def _place(db: sqlite3.Connection, section: str, key: str) -> tuple[int | None, str]:
    """Return where a record stands in the file that it was read from."""
    if not db.execute("SELECT 1 FROM sqlite_master WHERE name = 'places'").fetchone():
        return None, section
    line, position = db.execute(
        "SELECT line, position FROM places WHERE section = ? AND key = ?", [section, key]
    ).fetchone()
    return line, f"{section}[{position}]"
