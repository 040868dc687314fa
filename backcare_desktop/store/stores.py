"""Everything that is kept, from one open file."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from backcare_desktop.core.errors import Notice
from backcare_desktop.store.data_file import DataFile
from backcare_desktop.store.database import open_database, open_in_memory
from backcare_desktop.store.diary import DiaryStore
from backcare_desktop.store.drafts import DraftStore
from backcare_desktop.store.finder import FinderStore
from backcare_desktop.store.practice import PracticeStore
from backcare_desktop.store.report import ReportStore
from backcare_desktop.store.routine_settings import RoutineSettingsStore
from backcare_desktop.store.sessions import SessionStore
from backcare_desktop.store.settings import SettingsStore


@dataclass(frozen=True)
class Stores:
    """The stores of one data file. For the thread that opened them alone."""

    sessions: SessionStore
    drafts: DraftStore
    settings: SettingsStore
    routine_settings: RoutineSettingsStore
    diary: DiaryStore
    practice: PracticeStore
    finder: FinderStore
    report: ReportStore
    notices: tuple[Notice, ...]  #: what people are to be told about the file, once
    file: DataFile

    def close(self) -> None:
        """Close the file; the stores are of no use after that. Raises StoreError."""
        self.file.close()


def open_stores(path: Path | None, now: datetime, *, mends: bool = True) -> Stores:
    """Open the stores of the data file at `path`, or without a path stores that end with the process.

    `now` carries its zone; `mends` and what is raised are those of `open_database`.
    """
    opened = open_in_memory() if path is None else open_database(path, now, mends=mends)
    file = opened.file
    return Stores(
        SessionStore(file),
        DraftStore(file),
        SettingsStore(file),
        RoutineSettingsStore(file),
        DiaryStore(file),
        PracticeStore(file),
        FinderStore(file),
        ReportStore(file),
        opened.notices,
        file,
    )
