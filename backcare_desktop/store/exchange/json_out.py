"""Writes the whole history as JSON: resources/exchange/history.schema.json describes every field."""

import json
from datetime import datetime
from pathlib import Path

from backcare_desktop import __version__
from backcare_desktop.core.errors import StoreError, Trouble
from backcare_desktop.core.exchange.history_format import FORMAT, SECTIONS, VERSION
from backcare_desktop.core.working import Told, nobody_told
from backcare_desktop.store.exchange.part_file import part_files
from backcare_desktop.store.exchange.reading import snapshot
from backcare_desktop.store.exchange.records_out import count_records, records
from backcare_desktop.store.exchange.telling import Telling


def export_json(path: Path, target: Path, now: datetime, told: Told = nobody_told) -> None:
    """Write everything in the data file at `path` but the running session to `target`. `now` has its offset.

    One record stands on a line, in an order that depends on the content alone: two files of the same history
    differ in their `exported_at` only. Raises StoreError, and CancelledError where `told` does.
    """
    header = {
        "format": FORMAT,
        "version": VERSION,
        "app_version": __version__,
        "exported_at": now.isoformat(timespec="seconds"),
    }
    with snapshot(path) as db, part_files(target) as (write,):
        telling = Telling(told, count_records(db))
        write(b"{\n")
        for name, value in header.items():
            write(_line(path, name) + b": " + _line(path, value) + b",\n")
        for number, section in enumerate(SECTIONS):
            write((b",\n" if number else b"") + _line(path, section) + b": [")
            before = b"\n"
            for record in records(db, section):
                write(before + _line(path, record))
                before = b",\n"
                telling.one_more()
            write(b"\n]")
        write(b"\n}\n")
        telling.finish()


def _line(path: Path, value: object) -> bytes:
    try:
        return json.dumps(value, ensure_ascii=False, allow_nan=False).encode()
    except ValueError as error:  # a number that went wrong in the file; JSON has no infinity
        raise StoreError(Trouble.OTHER, path, str(error)) from error
