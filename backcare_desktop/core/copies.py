"""What is known about copies of the data file, and what putting one back would change."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum
from pathlib import Path


class CopyKind(Enum):
    """Why a copy of the data file was kept."""

    DAILY = "daily"  #: the back-up of a day
    BEFORE_RESTORE = "before restore"
    BEFORE_MERGE = "before merge"
    BEFORE_MIGRATION = "before migration"  #: by a newer version of the app
    DAMAGED = "damaged"  #: it could not be used any more and was set aside as it was


@dataclass(frozen=True)
class Copy:
    """A copy of the data file, as far as it can be told without reading it."""

    path: Path
    kind: CopyKind
    day: date  #: the practice day it was made on
    number: int  #: several back-ups of one day are counted from 1; 1 for all others
    made_at: datetime  #: with its offset
    size_bytes: int
    computer: str = (
        ""  #: the word for the computer that made a back-up; "" for all others, and for unnamed ones
    )


@dataclass(frozen=True)
class BackUp:
    """A back-up that was made just now and found whole."""

    copy: Copy
    sessions: int
    loose_rows: int  #: rows that refer to something that is not there; another program left them
    let_go: tuple[Path, ...]  #: older back-ups that were deleted since newer ones stand for them


@dataclass(frozen=True)
class CopyContents:
    """What is in a copy."""

    path: Path
    sessions: int
    first_day: date | None  #: of the sessions
    last_day: date | None
    check_ins: int
    notes: int
    size_bytes: int
    version: int  #: the number of the last change of form it went through


@dataclass(frozen=True)
class RowChange:
    """How many records of one kind are different in two files."""

    only_here: int = 0  #: they would go
    only_in_copy: int = 0  #: they would come
    different: int = 0  #: they would be as they are in the copy


@dataclass(frozen=True)
class CopyChange:
    """What would be different if a copy were put in the place of the data file."""

    sessions: RowChange
    check_ins: RowChange
    notes: RowChange
    marks: RowChange
    settings: RowChange


@dataclass(frozen=True)
class DataSize:
    """How much room the data takes, in bytes."""

    file: int  #: the data file with its companions
    kept: int  #: copies beside it
    back_ups: int  #: copies in the folder of the back-ups
