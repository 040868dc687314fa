"""What stands in the file and on the page after something was done in the form, and a disk that is full."""

from datetime import date
from pathlib import Path

from PySide6.QtWidgets import QLabel, QWidget

from backcare_desktop.core.day_record import SessionRecord
from backcare_desktop.core.errors import StoreError, Trouble
from backcare_desktop.core.session import Session
from backcare_desktop.store.stores import Stores

YESTERDAY = date(2026, 3, 2)


class FullDisk:
    """The real diary's file on a disk that is full for the next `refuses` writes."""

    def __init__(self, keeper: object) -> None:
        self._keeper = keeper
        self.refuses = 0

    def __getattr__(self, name: str) -> object:
        real = getattr(self._keeper, name)
        if not name.startswith(("save", "set")):
            return real

        def write(*values: object) -> object:
            if self.refuses:
                self.refuses -= 1
                raise StoreError(Trouble.FULL, Path("backcare.db"))
            return real(*values)

        return write


def record_of(stores: Stores, day: date = YESTERDAY) -> SessionRecord:
    """The one session of a day as it is in the file."""
    (record,) = stores.diary.day(day).sessions
    return record


def session_of_day(stores: Stores, day: date = YESTERDAY) -> Session:
    """The same without what was told about it."""
    return record_of(stores, day).session


def texts(root: QWidget) -> list[str]:
    """All sentences in sight."""
    return [label.text() for label in root.findChildren(QLabel) if label.isVisible() and label.text()]
