"""The open data file: one connection for one thread, and every failure in plain words."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from backcare_desktop.store.trouble import translated

if TYPE_CHECKING:
    from sqlite_utils import Database


@dataclass(frozen=True)
class DataFile:
    """A connection that is ready for use, and the file it belongs to."""

    db: "Database"
    path: Path

    @contextmanager
    def reading(self) -> Iterator["Database"]:
        """Give the database for reading. Raises StoreError."""
        with translated(self.path):
            yield self.db

    @contextmanager
    def writing(self) -> Iterator["Database"]:
        """Give the database inside one transaction: all that is written, or nothing. Raises StoreError."""
        with translated(self.path), self.db.atomic():
            yield self.db

    def close(self) -> None:
        """Close the file; SQLite then folds its companions into it. Raises StoreError."""
        with translated(self.path):
            self.db.close()
