"""Writes the history as two tables that spreadsheet programs open (RFC 4180)."""

import csv
import io
from collections.abc import Iterable
from pathlib import Path

from backcare_desktop.core.exchange.table_rows import (
    EXERCISE_COLUMNS,
    SESSION_COLUMNS,
    exercise_rows,
    session_row,
)
from backcare_desktop.core.working import Told, nobody_told
from backcare_desktop.store.exchange.part_file import part_files
from backcare_desktop.store.exchange.reading import snapshot
from backcare_desktop.store.exchange.sessions_out import count_sessions, kept_sessions
from backcare_desktop.store.exchange.telling import Telling

#: Without it spreadsheet programs on Windows take UTF-8 for something else.
_BYTE_ORDER_MARK = b"\xef\xbb\xbf"


def export_csv(path: Path, folder: Path, told: Told = nobody_told) -> tuple[Path, Path]:
    """Write the sessions in the data file at `path` to two files in a folder, and return where they are.

    Files of the same names there are replaced. Raises StoreError, and CancelledError where `told` does.
    """
    sessions, exercises = folder / "sessions.csv", folder / "exercises.csv"
    with snapshot(path) as db, part_files(sessions, exercises) as (of_sessions, of_exercises):
        telling = Telling(told, count_sessions(db))
        of_sessions(_BYTE_ORDER_MARK + _lines([SESSION_COLUMNS]))
        of_exercises(_BYTE_ORDER_MARK + _lines([EXERCISE_COLUMNS]))
        for kept in kept_sessions(db):
            if kept:
                of_sessions(_lines([session_row(kept.record)]))
                of_exercises(_lines(exercise_rows(kept.record.session)))
            telling.one_more()
        telling.finish()
    return sessions, exercises


def _lines(rows: Iterable[Iterable[str]]) -> bytes:
    text = io.StringIO(newline="")
    csv.writer(text).writerows(rows)
    return text.getvalue().encode()
