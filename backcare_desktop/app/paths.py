"""Where everything lies on this computer; the only module that asks the system for it."""

from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

import appdirs


class Paths(NamedTuple):
    """All files of one profile."""

    profile: Path

    @property
    def data_file(self) -> Path:
        """Sessions and settings."""
        return self.profile / "backcare.db"

    @property
    def back_up_folder(self) -> Path:
        """Daily copies of the data file, unless another folder was chosen."""
        return self.profile / "back-ups"

    @property
    def log_file(self) -> Path:
        """What went wrong, newest last."""
        return self.profile / "backcare.log"

    @property
    def log_files(self) -> tuple[Path, Path]:
        """All there may be of the log: the file, and the one that it took the place of."""
        return self.log_file, self.log_file.with_name(f"{self.log_file.name}.1")

    @property
    def fault_file(self) -> Path:
        """Where a crash below Python leaves its trace."""
        return self.profile / "crash.log"

    @property
    def lock_file(self) -> Path:
        """Held while the app runs."""
        return self.profile / "backcare.lock"


def paths_for(profile: Path | None) -> Paths:
    """Return the paths of a profile folder, or of the usual place on this system; makes the folder.

    Raises OSError if the folder cannot be made.
    """
    folder = profile if profile is not None else Path(appdirs.user_data_dir("Backcare", appauthor=False))
    folder.mkdir(parents=True, exist_ok=True)
    return Paths(folder.absolute())


def folders_of_last_resort(*, make: bool) -> tuple[Path, ...]:
    """Return where something small can be kept if the profile cannot be written to: of this person, and for a while.

    `make` makes the first where it is not there, if that is possible.
    """
    import tempfile

    folders = [Path(appdirs.user_data_dir("Backcare", appauthor=False))]
    if make:
        with suppress(OSError):
            folders[0].mkdir(parents=True, exist_ok=True)
    with suppress(FileNotFoundError):  # there may be none that can be written to
        folders.append(Path(tempfile.gettempdir()))
    return tuple(folders)


def this_computer() -> str:
    """Return the name of this computer as its owner gave it, possibly none."""
    import platform

    return platform.node()
