"""How copies of the data file are named, so that nothing else is ever taken for one."""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import replace
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
_COMPUTER = r"(?:([a-z0-9]+(?:-[a-z0-9]+)*)-)?"
_DAILY = re.compile(rf"backcare-{_COMPUTER}(\d{{4}}-\d\d-\d\d)(?:-([2-9]|[1-9]\d+))?\.db", re.ASCII)
_PART = re.compile(rf"backcare-{_COMPUTER}\d{{4}}-\d\d-\d\d\.db\.part(?:-journal)?", re.ASCII)
#: As much of a computer's name as goes into the name of a file.
_LONGEST_COMPUTER = 40
_STAMPED = re.compile(r"(\d{8}T\d{6}Z)(?:-\d+)?", re.ASCII)
_KINDS = {
    "before-restore-": CopyKind.BEFORE_RESTORE,
    "before-merge-": CopyKind.BEFORE_MERGE,
    "before-": CopyKind.BEFORE_MIGRATION,
    "damaged-": CopyKind.DAMAGED,
}
_PREFIXES = {kind: prefix for prefix, kind in _KINDS.items()}


def computer_word(name: str) -> str:
    """Return a computer's name as it can stand in the name of a file on any system; "" if nothing of it can.

    Accents go, and everything that is no letter or digit is a hyphen: "Zoë’s Laptop.local" is "zoes-laptop-local".
    """
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return "-".join(re.findall("[a-z0-9]+", plain))[:_LONGEST_COMPUTER].strip("-")


def daily_name(day: date, number: int = 1, computer: str = "") -> str:
    """Return the name of the back-up of a day, made by a computer (a `computer_word`)."""
    words = ["backcare", computer, day.isoformat(), "" if number == 1 else str(number)]
    return "-".join(word for word in words if word) + ".db"


def is_part_of_daily(name: str, computer: str) -> bool:
    """Whether a name is that of a back-up which a computer began and did not finish, or of what is beside that."""
    match = _PART.fullmatch(name)
    return match is not None and (match[1] or "") == computer


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
        day = date.fromisoformat(match[2])
    except ValueError:
        return None
    copy = _copy(file, CopyKind.DAILY, day, int(match[3] or 1), None)
    return replace(copy, computer=match[1] or "")


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


def cut_off_from(path: Path) -> list[Path]:
    """Return the names of damaged files of which only companions are there, latest last: a kill came between."""
    found = {
        file.with_name(file.name.removesuffix(tail))
        for tail in COMPANIONS
        for file in path.parent.glob(f"{path.stem}.{_PREFIXES[CopyKind.DAMAGED]}*{path.suffix}{tail}")
    }
    return sorted(file for file in found if not file.exists())


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
