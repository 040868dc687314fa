"""How copies of the data file are named, so that nothing else is ever taken for one."""

import re
from collections.abc import Iterable
from datetime import UTC, date, datetime
from itertools import count
from pathlib import Path

from backcare_desktop.core.copies import Copy, CopyKind
from backcare_desktop.core.practice_day import practice_day
from backcare_desktop.store.read_only import beside

#: What SQLite may put beside a file. What is moved or deleted goes in this order: without the file itself, SQLite
#: would take its companions for leftovers.
COMPANIONS = ("-wal", "-shm", "-journal")

_STAMP = "%Y%m%dT%H%M%SZ"
_DAILY = re.compile(r"backcare-(\d{4}-\d\d-\d\d)(?:-([2-9]|[1-9]\d+))?\.db", re.ASCII)
_STAMPED = re.compile(r"(\d{8}T\d{6}Z)(?:-\d+)?", re.ASCII)
_KINDS = {
    "before-restore-": CopyKind.BEFORE_RESTORE,
    "before-merge-": CopyKind.BEFORE_MERGE,
    "before-": CopyKind.BEFORE_MIGRATION,
    "damaged-": CopyKind.DAMAGED,
}
_PREFIXES = {kind: prefix for prefix, kind in _KINDS.items()}


def daily_name(day: date, number: int = 1) -> str:
    """Return the name of the back-up of a day."""
    return f"backcare-{day.isoformat()}{'' if number == 1 else f'-{number}'}.db"


def kept_names(path: Path, kind: CopyKind, tag: datetime | str) -> Iterable[Path]:
    """Return the names for a copy beside the data file, best first; `tag` is its moment or a word."""
    text = tag if isinstance(tag, str) else f"{tag.astimezone(UTC):{_STAMP}}"
    stem = f"{path.stem}.{_PREFIXES[kind]}{text}"
    return (
        path.with_name(f"{stem}{'' if number == 1 else f'-{number}'}{path.suffix}") for number in count(1)
    )


def free_name(names: Iterable[Path]) -> Path:
    """Return the first of the names that nothing has."""
    return next(name for name in names if not name.exists())


def read_daily(file: Path) -> Copy | None:
    """Return the back-up that a file is by its name, if it is one. Raises OSError."""
    match = _DAILY.fullmatch(file.name)
    if not match or not file.is_file():
        return None
    try:
        day = date.fromisoformat(match[1])
    except ValueError:
        return None
    return _copy(file, CopyKind.DAILY, day, int(match[2] or 1), None)


def read_kept(file: Path, data_file: Path) -> Copy | None:
    """Return the copy that a file beside the data file is by its name, if it is one. Raises OSError."""
    start, end = f"{data_file.stem}.", data_file.suffix
    if not (file.name.startswith(start) and file.name.endswith(end) and file.is_file()):
        return None
    tag = file.name.removeprefix(start).removesuffix(end)
    prefix = next((prefix for prefix in _KINDS if tag.startswith(prefix)), None)
    if prefix is None:
        return None
    return _copy(file, _KINDS[prefix], None, 1, _moment(tag.removeprefix(prefix)))


def part_of(target: Path) -> Path:
    """Return where a copy is written until it is whole."""
    return beside(target, ".part")


def _moment(tag: str) -> datetime | None:
    match = _STAMPED.fullmatch(tag)
    if not match:
        return None
    try:
        return datetime.strptime(match[1], _STAMP).replace(tzinfo=UTC)
    except ValueError:
        return None


def _copy(file: Path, kind: CopyKind, day: date | None, number: int, moment: datetime | None) -> Copy:
    facts = file.stat()
    made_at = (moment or datetime.fromtimestamp(facts.st_mtime, UTC)).astimezone()
    return Copy(file, kind, day or practice_day(made_at), number, made_at, facts.st_size)
