"""The failures that layers share; each says in plain words what is wrong, where, and what can be done."""

from dataclasses import dataclass
from enum import Enum
from pathlib import Path


class ContentError(Exception):
    """A shipped or user-made content file cannot be used; names the file and the field."""

    def __init__(self, file: str, field: str, problem: str) -> None:
        super().__init__(f"{file}: {field}: {problem}")
        self.file = file
        self.field = field
        self.problem = problem


class Trouble(Enum):
    """What is the matter with the data file. Whoever shows it to people has a sentence for each."""

    LOCKED = "locked"  #: another program holds it
    READ_ONLY = "read-only"  #: the file or its folder may not be written to
    FULL = "full"  #: no room on the disk
    DAMAGED = "damaged"
    NEWER = "newer"  #: written by a newer version of the app
    MISSING_FOLDER = "missing folder"
    OTHER = "other"


_SENTENCES = {
    Trouble.LOCKED: "{path} is in use by another program. Close that program and try again.",
    Trouble.READ_ONLY: "{path} or its folder may not be written to. Allow writing there and try again.",
    Trouble.FULL: "There is no room left on the disk for {path}. Free some space and try again.",
    Trouble.DAMAGED: "{path} is damaged. Start the app again: it keeps the damaged file and begins a new one.",
    Trouble.NEWER: "{path} was written by a newer version of the app and stays as it is. Use that version.",
    Trouble.MISSING_FOLDER: "The folder of {path} is not there. Make it, or connect its drive, and try again.",
    Trouble.OTHER: "{path} cannot be used: {detail}. Look at the file and its folder and try again.",
}


class StoreError(Exception):
    """The data file could not be read or written; the world is at fault, not the program.

    `str()` is a sentence in English for logs and terminals; windows show a translated one by `trouble`.
    `detail` is what the system said, possibly nothing.
    """

    def __init__(self, trouble: Trouble, path: Path, detail: str = "") -> None:
        super().__init__(_SENTENCES[trouble].format(path=path, detail=detail))
        self.trouble = trouble
        self.path = path
        self.detail = detail


class NewerFileError(StoreError):
    """The data file was written by a newer version of the app; nothing in it was changed."""

    def __init__(self, path: Path, detail: str = "") -> None:
        super().__init__(Trouble.NEWER, path, detail)


@dataclass(frozen=True)
class Notice:
    """Something about the data file that was dealt with, and that people are told once."""

    trouble: Trouble
    path: Path  #: the data file
    kept_at: Path  #: where what was in it is kept
    saved: int | None = (
        None  #: how many sessions could be read of it; None if it is no data file of ours any more
    )


class IllegalCommandError(Exception):
    """A player command was given in a state that does not allow it."""
