"""What is done with all data at once: the files behind the data section of the settings."""

import threading
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryFile
from typing import TYPE_CHECKING

from backcare_desktop.app.paths import Paths, this_computer
from backcare_desktop.core.clock import Clock
from backcare_desktop.core.words import Words

if TYPE_CHECKING:
    from backcare_desktop.core.copies import BackUp, Copy, CopyChange, CopyContents, DataSize
    from backcare_desktop.core.errors import Notice
    from backcare_desktop.core.exchange.report import MergeReport
    from backcare_desktop.core.working import Told

#: How often a wish for a copy looks whether the one before is made, in seconds.
_LOOK_EVERY_S = 0.05


class DataKeeper:
    """Hands the wishes of the window on to the store; its modules are imported when they are needed."""

    def __init__(
        self,
        paths: Paths,
        clock: Clock,
        words: Words,
        chosen_folder: Callable[[], str],
        release: Callable[[], None],
        take_up: Callable[[], None],
        computer: Callable[[], str] = this_computer,
    ) -> None:
        self._paths = paths
        self._clock = clock
        self._words = words
        self._chosen_folder = chosen_folder
        self._release = release
        self._take_up = take_up
        self._computer = computer
        self._one_back_up = threading.Lock()
        self._stop_daily: Callable[[], None] | None = None
        self._look_after_daily: Callable[[bool], None] | None = None
        self._kept_aside: Callable[[], list[Path]] = list
        self._forget: Callable[[], None] = lambda: None
        self._is_all_gone = False

    @property
    def data_file(self) -> Path:
        """The file with everything in it."""
        return self._paths.data_file

    @property
    def back_up_folder(self) -> Path:
        """Where daily copies go."""
        chosen = self._chosen_folder()
        return Path(chosen) if chosen else self.usual_folder

    @property
    def usual_folder(self) -> Path:
        """Where daily copies go if nobody says otherwise."""
        return self._paths.back_up_folder

    @property
    def _back_up_folders(self) -> tuple[Path, ...]:
        """Where copies may be: they go to the usual folder too, while another one cannot be used."""
        return tuple(dict.fromkeys([self.back_up_folder, self.usual_folder]))

    @property
    def computer(self) -> str:
        """The word for this computer in the names of its copies; "" if there is none."""
        from backcare_desktop.store.keeping.names import computer_word

        return computer_word(self._computer())

    def serve_daily(self, stop: Callable[[], None], look_after: Callable[[bool], None]) -> None:
        """Call `stop` before the data file is released, and `look_after` when daily copies are wanted or not."""
        self._stop_daily, self._look_after_daily = stop, look_after

    def serve_deleting(self, kept_aside: Callable[[], list[Path]], forget: Callable[[], None]) -> None:
        """When everything is deleted, delete the files that were kept aside too, and have the open app forget."""
        self._kept_aside, self._forget = kept_aside, forget

    def release(self) -> None:
        """Close the data file, before it is replaced or deleted; nothing of ours reads it then. Raises StoreError."""
        if self._stop_daily is not None:
            self._stop_daily()
        self._release()

    def take_up(self) -> None:
        """Open whatever lies there now, and let every page ask again. A trouble is shown by the window."""
        if self._is_all_gone:
            self._is_all_gone = False
            self._forget()
        self._take_up()

    def look_after_back_ups(self, *, wanted: bool) -> None:
        """Say in the window's thread that something about the daily copies is different now."""
        if self._look_after_daily is not None:
            self._look_after_daily(wanted)

    def size(self) -> "DataSize":
        """Return how much room everything takes. Raises StoreError."""
        from backcare_desktop.store.keeping.deleting import data_size

        return data_size(self.data_file, *self._back_up_folders)

    def copies(self) -> "list[Copy]":
        """Return all copies, newest first. Raises StoreError."""
        from backcare_desktop.store.keeping.backups import copies

        folder, *others = self._back_up_folders
        return copies(folder, self.data_file, *others)

    def back_up_is_due(self, *, usual: bool = False) -> bool:
        """Whether there is no copy of today yet, in the usual folder if that is meant."""
        from backcare_desktop.core.practice_day import practice_day
        from backcare_desktop.store.keeping.backups import is_due

        folder = self.usual_folder if usual else self.back_up_folder
        return is_due(folder, practice_day(self._clock.read().wall), self.computer)

    def try_folder(self, folder: Path) -> None:
        """Find out whether copies can go into a folder; leaves no file in it. Raises StoreError."""
        from backcare_desktop.store.trouble import translated

        with translated(folder / self.data_file.name):
            folder.mkdir(exist_ok=True)
            with TemporaryFile(dir=folder):
                pass

    def back_up(self, told: "Told", *, usual: bool = False) -> "BackUp":
        """Make today's copy, in the usual folder if that is meant; two at a time are made one after the other.

        Raises StoreError and CancelledError.
        """
        from backcare_desktop.store.keeping.backups import back_up

        while not self._one_back_up.acquire(timeout=_LOOK_EVERY_S):
            told(0, 1)
        try:
            now, computer = self._clock.read().wall, self.computer
            folder = self.usual_folder if usual else self.back_up_folder
            return back_up(self.data_file, folder, now, told, computer=computer)
        finally:
            self._one_back_up.release()

    def contents(self, copy: Path) -> "CopyContents":
        """Return what is in a copy. Raises StoreError."""
        from backcare_desktop.store.keeping.contents import contents

        return contents(copy)

    def compare(self, copy: Path) -> "CopyChange":
        """Return what would change with a copy in the place of the data file. Raises StoreError."""
        from backcare_desktop.store.keeping.contents import compare

        return compare(self.data_file, copy)

    def restore(self, copy: Path, told: "Told") -> Path | None:
        """Put a copy in the place of the released data file; return where that one is kept.

        Raises StoreError and CancelledError.
        """
        from backcare_desktop.store.keeping.restoring import restore

        return restore(self.data_file, copy, self._clock.read().wall, told)

    def mend(self, told: "Told") -> "Notice":
        """Put what can be read of the damaged data file in its place; return what became of it.

        Raises StoreError and CancelledError, with the file as it was.
        """
        from backcare_desktop.store.database import mend

        return mend(self.data_file, self._clock.read().wall, told)

    def preview_merge(self, source: Path, told: "Told") -> "MergeReport":
        """Return what joining another history would change. Raises ImportRefusedError, StoreError, CancelledError."""
        from backcare_desktop.store.exchange.merge import preview_merge

        return preview_merge(self.data_file, source, self._clock.read().wall, told)

    def merge(self, source: Path, told: "Told") -> "tuple[MergeReport, Path]":
        """Join another history; return what changed, and where the data file is kept as it was before.

        Raises ImportRefusedError, StoreError and CancelledError.
        """
        from backcare_desktop.store.keeping.joining import join

        return join(self.data_file, source, self._clock.read().wall, told)

    def export_json(self, target: Path, told: "Told") -> None:
        """Write everything as JSON. Raises StoreError and CancelledError."""
        from backcare_desktop.store.exchange.json_out import export_json

        export_json(self.data_file, target, self._clock.read().wall, told)

    def export_csv(self, folder: Path, told: "Told") -> tuple[Path, Path]:
        """Write sessions and exercises as tables into a folder. Raises StoreError and CancelledError."""
        from backcare_desktop.store.exchange.csv_out import export_csv

        return export_csv(self.data_file, folder, told)

    def export_calendar(self, target: Path, told: "Told") -> None:
        """Write sessions and marked days for a calendar program. Raises StoreError and CancelledError."""
        from backcare_desktop.store.exchange.calendar_out import export_calendar

        export_calendar(self.data_file, target, self._words, told)

    def delete_everything(self, *, with_back_ups: bool, final_copy: Path | None, told: "Told") -> list[Path]:
        """Delete all that the app wrote, the data file being released, after a last copy where one is wanted.

        Returns what went; what waits to be written in the open app goes when the file is taken up again. What
        another computer copied into the same folder stays. Raises StoreError and CancelledError; nothing is
        deleted where the back-ups are to go and their folder is not there.
        """
        from backcare_desktop.app.crash import let_log_go
        from backcare_desktop.core.errors import StoreError, Trouble
        from backcare_desktop.store.exchange.staging import left_behind
        from backcare_desktop.store.keeping.deleting import delete_everything

        folder = self.back_up_folder
        if with_back_ups and folder != self.usual_folder and not folder.is_dir():
            raise StoreError(Trouble.MISSING_FOLDER, folder / self.data_file.name)
        let_log_go()
        deleted = delete_everything(
            self.data_file,
            back_ups_in=self._back_up_folders if with_back_ups else (),
            others=[*self._kept_aside(), *left_behind(), *self._paths.log_files],
            final_copy=final_copy,
            told=told,
            computer=self.computer,
        )
        self._is_all_gone = True
        return deleted
