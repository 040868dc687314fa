"""Takes the history of a JSON file, whatever the order in which it stands there."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from datetime import datetime
from pathlib import Path

from backcare_desktop.core.exchange.checks import WrongValueError, shortened
from backcare_desktop.core.exchange.history_format import FORMAT, HEADER, SECTIONS, VERSION, read_record
from backcare_desktop.core.exchange.json_reader import Entry, JsonReader
from backcare_desktop.core.exchange.refusal import Expected, ImportRefusedError, Kind, Problem
from backcare_desktop.core.working import Told
from backcare_desktop.store.database import open_database
from backcare_desktop.store.exchange.reading import connect
from backcare_desktop.store.exchange.records_in import keep_record, key_of
from backcare_desktop.store.trouble import translated

#: Where the records that refer to others, or are referred to, stand in the file.
_PLACES = """
    CREATE TABLE places (section TEXT, key TEXT, line INTEGER, position INTEGER, PRIMARY KEY (section, key))
"""
_PLACED = ("sessions", "notes")


def take_json(source: Path, copy: Path, now: datetime, told: Told) -> None:
    """Write what the JSON file `source` holds into a new data file at `copy`, every field checked.

    Raises ImportRefusedError, StoreError, and CancelledError where `told` does.
    """
    open_database(copy, now).file.close()
    with _reading(source, told) as read, closing(connect(copy)) as db:
        db.execute("PRAGMA synchronous = OFF")
        db.execute(_PLACES)
        db.execute("BEGIN")
        _take_entries(db, JsonReader(read, source.name).entries(), source.name)
        db.execute("COMMIT")


@contextmanager
def _reading(source: Path, told: Told) -> Iterator[Callable[[int], bytes]]:
    """Give what reads so many bytes on, and tells how far it is."""
    with translated(source):
        stream = source.open("rb")
        size = source.stat().st_size

    def read(most: int) -> bytes:
        with translated(source):
            data = stream.read(most)
            told(min(stream.tell(), size), size)
        return data

    with stream:
        yield read


def _take_entries(db: sqlite3.Connection, entries: Iterator[Entry], file: str) -> None:
    expected = dict.fromkeys([*HEADER, *SECTIONS])
    for entry in entries:
        try:
            _take_entry(db, entry, is_ours="format" not in expected)
        except WrongValueError as error:
            raise ImportRefusedError(
                error.problem,
                file,
                line=entry.line,
                field=entry.path + error.path,
                expected=error.expected,
                found=error.found,
            ) from None
        except sqlite3.IntegrityError:
            name, key = key_of(entry.name, entry.value)
            raise ImportRefusedError(
                Problem.TWICE, file, line=entry.line, field=f"{entry.path}.{name}", found=shortened(key)
            ) from None
        if entry.index is None:
            del expected[entry.name]
    if expected:
        missing = next(iter(expected))
        raise ImportRefusedError(
            Problem.NOT_OURS if missing == "format" else Problem.MISSING, file, field=missing
        )


def _take_entry(db: sqlite3.Connection, entry: Entry, *, is_ours: bool) -> None:
    """Check what stands at the top of the file, or keep a record. Raises WrongValueError, sqlite3.Error."""
    name, value = entry.name, entry.value
    if name == "format" and value != FORMAT:
        raise WrongValueError(Problem.NOT_OURS)
    if name == "version" and type(value) is int and value > VERSION:
        raise WrongValueError(Problem.NEWER)
    if name in HEADER:
        HEADER[name].read(value)
    elif name not in SECTIONS:
        raise WrongValueError(Problem.UNKNOWN if is_ours else Problem.NOT_OURS)
    elif entry.index is not None:
        record = read_record(name, value)
        keep_record(db, name, record)
        if name in _PLACED:
            place = (name, key_of(name, record)[1], entry.line, entry.index)
            db.execute("INSERT INTO places VALUES (?, ?, ?, ?)", place)
    elif value != []:
        raise WrongValueError(Problem.UNEXPECTED, Expected(Kind.LIST), value)
