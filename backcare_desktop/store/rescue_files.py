"""Files in which what waits to be written is kept aside: one of each run of the app, whose content is not yet safe.

They lie in the first folder that can be written to. Names tell which profile of which computer they are of, as a
synced folder and the folder for temporary files are shared with others.
"""

import os
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from backcare_desktop.core.errors import ContentError
from backcare_desktop.core.rescue import Rescue
from backcare_desktop.store.keeping.whole_copy import sync_folder
from backcare_desktop.store.read_only import beside
from backcare_desktop.store.rescue_format import rescue_from_json, rescue_to_json

_STEM = "backcare-unsaved"
_PART = ".part"


class RescueFile:
    """The file of this run of the app. `owner` is a word for the profile, `run` one for the run."""

    def __init__(self, owner: str, run: str) -> None:
        self.name = f"{_STEM}-{owner}-{run}.json"
        self.path: Path | None = None  #: where it lies, None while there is none

    def keep(self, rescue: Rescue, folders: Sequence[Path]) -> bool:
        """Write everything that waits to the first of the folders that has room; return whether one had.

        What was written before stays until the new file is on the disk.
        """
        text = rescue_to_json(rescue)
        for folder in folders:
            target = folder / self.name
            if _write(target, text):
                if self.path not in {None, target}:
                    self.remove()
                self.path = target
                return True
        return False

    def remove(self) -> None:
        """Delete it: everything is in the data file."""
        if self.path is not None:
            remove(self.path)
            self.path = None


def found_in(own: Path, others: Sequence[Path], owner: str) -> list[Path]:
    """Return the files that earlier runs left: all in the `own` folder of the profile, of the others' the owner's.

    A folder that cannot be read holds none.
    """
    return _found(own, others, owner, "")


def all_in(own: Path, others: Sequence[Path], owner: str) -> list[Path]:
    """Return all such files, and what a kill left of one that was being written."""
    return [file for tail in ("", _PART) for file in _found(own, others, owner, tail)]


def _found(own: Path, others: Sequence[Path], owner: str, tail: str) -> list[Path]:
    patterns = [(own, f"{_STEM}-*.json{tail}")]
    patterns += [(folder, f"{_STEM}-{owner}-*.json{tail}") for folder in others]
    found: dict[Path, Path] = {}
    for folder, pattern in patterns:
        with suppress(OSError):
            found |= {file.resolve(): file for file in sorted(folder.glob(pattern)) if is_own(file)}
    return list(found.values())


def remove(file: Path) -> None:
    """Delete a file whose content is in the data file. One that cannot be deleted does no harm: see `take_in`."""
    with suppress(OSError):
        file.unlink(missing_ok=True)


def read_rescue(file: Path) -> Rescue:
    """Return what is kept in a file. Raises ContentError where that cannot be told."""
    try:
        text = file.read_text(encoding="utf-8")
    except (OSError, ValueError) as error:
        raise ContentError(str(file), "file", str(error)) from error
    return rescue_from_json(text, str(file))


def is_own(file: Path) -> bool:
    """Whether the person who runs the app made a file or folder: in a shared folder anyone may put one."""
    with suppress(
        AttributeError
    ):  # Windows has no such number, and a folder for temporary files for each person
        return file.lstat().st_uid == os.geteuid()
    return True


def _write(target: Path, text: str) -> bool:
    """Write a file that nobody else may read, whole or not at all; return whether it is on the disk."""
    part = beside(target, _PART)
    try:
        with suppress(FileNotFoundError):
            part.unlink()
        # Never through a link that somebody else put there.
        number = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(number, "wb") as stream:
            stream.write(text.encode())
            stream.flush()
            os.fsync(stream.fileno())
        part.replace(target)
    except OSError:
        with suppress(OSError):
            part.unlink(missing_ok=True)
        return False
    sync_folder(target.parent)
    return True
