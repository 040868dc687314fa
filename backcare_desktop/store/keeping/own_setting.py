"""The setting that belongs to a computer and not to a history: the folder its copies go to."""

import sqlite3
from contextlib import closing, suppress
from pathlib import Path

from backcare_desktop.store.keeping.whole_copy import sync
from backcare_desktop.store.read_only import FAULTS, connect_read_only

OWN_SETTING = "back_up_folder"
_TIMEOUT_S = 2.0


def own_setting(path: Path) -> str | None:
    """Return that setting of a data file as it stands there, as JSON; None where there is none to be read."""
    with suppress(*FAULTS), closing(connect_read_only(path, _TIMEOUT_S)) as connection:
        row = connection.execute("SELECT value FROM settings WHERE key = ?", [OWN_SETTING]).fetchone()
        return str(row[0]) if row else None
    return None


def set_own_setting(path: Path, value: str) -> None:
    """Write that setting into a data file that nobody has open. Raises sqlite3.Error, OSError."""
    if own_setting(path) == value:
        return
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("INSERT OR REPLACE INTO settings (key, value) VALUES (?, ?)", [OWN_SETTING, value])
    sync(path)
