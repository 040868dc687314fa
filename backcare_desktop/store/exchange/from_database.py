"""Takes the history of another data file, of this or an older form."""

import shutil
from contextlib import closing
from datetime import datetime
from pathlib import Path

from backcare_desktop.core.errors import NewerFileError, StoreError, Trouble
from backcare_desktop.core.exchange.checks import WrongValueError
from backcare_desktop.core.exchange.history_format import SECTIONS, read_record
from backcare_desktop.core.exchange.refusal import ImportRefusedError, Problem
from backcare_desktop.core.working import Told
from backcare_desktop.store.database import open_database
from backcare_desktop.store.exchange.reading import connect
from backcare_desktop.store.exchange.records_out import count_records, records
from backcare_desktop.store.exchange.telling import Telling
from backcare_desktop.store.inspection import check
from backcare_desktop.store.read_only import beside
from backcare_desktop.store.trouble import translated

_COMPANIONS = ("", "-wal", "-journal")
_TRIES = 3
_OURS = "SELECT 1 FROM _sqlite_migrations WHERE migration_set = 'backcare'"
_MIGRATIONS_TABLE = "SELECT 1 FROM sqlite_master WHERE name = '_sqlite_migrations'"


def take_database(source: Path, copy: Path, now: datetime, told: Told) -> None:
    """Copy the data file `source` to `copy`, bring that to today's form and check every record in it.

    Raises ImportRefusedError, StoreError, and CancelledError where `told` does.
    """
    _copy(source, copy)
    _migrate(source, copy, now)
    with closing(connect(copy)) as db:
        telling = Telling(told, count_records(db))
        for section in SECTIONS:
            for index, record in enumerate(records(db, section)):
                try:
                    read_record(section, record)
                except WrongValueError as error:
                    raise ImportRefusedError(
                        error.problem,
                        source.name,
                        field=f"{section}[{index}]{error.path}",
                        expected=error.expected,
                        found=error.found,
                    ) from None
                telling.one_more()
        telling.finish()


def _copy(source: Path, copy: Path) -> None:
    """Copy the file with what waits to be written into it, both of one moment.

    SQLite itself would put a file beside it to read it by, and may be told to write what waits.
    """
    with translated(source):
        for _ in range(_TRIES):
            before = _looks(source)
            for tail in _COMPANIONS:
                if beside(source, tail).exists():
                    shutil.copyfile(beside(source, tail), beside(copy, tail))
            if _looks(source) == before:
                return
            for tail in _COMPANIONS:
                beside(copy, tail).unlink(missing_ok=True)
    raise ImportRefusedError(Problem.BUSY, source.name)


def _looks(source: Path) -> list[tuple[int, int] | None]:
    """Return what changes when a file is written to."""
    files = (beside(source, tail) for tail in _COMPANIONS)
    looks = (file.stat() if file.exists() else None for file in files)
    return [look and (look.st_mtime_ns, look.st_size) for look in looks]


def _migrate(source: Path, copy: Path, now: datetime) -> None:
    try:
        problem = _problem(copy, now)
    except NewerFileError:
        problem = Problem.NEWER
    except StoreError as error:
        if error.trouble is not Trouble.DAMAGED:
            raise
        problem = Problem.DAMAGED
    if problem:
        raise ImportRefusedError(problem, source.name)


def _problem(copy: Path, now: datetime) -> Problem | None:
    """Bring the copy to today's form, and return what is the matter with it. Raises StoreError."""
    with translated(copy), closing(connect(copy)) as db:
        if check(db, "integrity_check"):
            return Problem.DAMAGED
        if not db.execute(_MIGRATIONS_TABLE).fetchone() or not db.execute(_OURS).fetchone():
            return Problem.NOT_OURS
    opened = open_database(copy, now)
    opened.file.close()
    return Problem.DAMAGED if opened.notices else None  # it would go on with a new file, which is empty
