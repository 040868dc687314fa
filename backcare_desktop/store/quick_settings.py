"""Reads the settings before the first paint, with SQLite alone: sqlite_utils takes 100 ms to import."""

import json
from collections.abc import Iterable
from contextlib import closing, suppress
from pathlib import Path

from backcare_desktop.core.settings import Settings, from_values
from backcare_desktop.store.read_only import FAULTS, connect_read_only

#: Every setting as its name and its value as JSON.
ALL_SETTINGS = "SELECT key, value FROM settings"


def read_settings_quickly(path: Path) -> Settings:
    """Return the settings in the data file, and the defaults where it cannot be read, for any reason.

    Whatever is the matter with the file is told when it is opened in earnest, after the first paint.
    """
    try:
        with closing(connect_read_only(path, timeout_s=0.0)) as connection:
            return settings_of(connection.execute(ALL_SETTINGS))
    except FAULTS:
        return Settings()


def settings_of(rows: Iterable[tuple[str, str]]) -> Settings:
    """Return the settings that stand in rows of `ALL_SETTINGS`; a value that is no JSON is its default."""
    values = {}
    for key, value in rows:
        with suppress(ValueError):
            values[key] = json.loads(value)
    return from_values(values)
