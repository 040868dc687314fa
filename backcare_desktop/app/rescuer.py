"""Keeps aside what waits to be written, from the moment it waits: nothing is left to the end of the app alone."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from backcare_desktop.app.paths import Paths, folders_of_last_resort, this_computer
from backcare_desktop.core.clock import Clock
from backcare_desktop.core.errors import ContentError
from backcare_desktop.ui.diary import Diary
from backcare_desktop.ui.journal import Journal

if TYPE_CHECKING:
    from backcare_desktop.core.rescue import Taken
    from backcare_desktop.store.rescue_files import RescueFile
    from backcare_desktop.store.stores import Stores


class Rescuer(QObject):
    """Writes what waits to the first folder that will have it, and takes in what earlier runs kept aside."""

    changed = Signal()  #: something waits, or nothing any more; or it is kept somewhere else

    def __init__(
        self,
        paths: Paths,
        clock: Clock,
        journal: Journal,
        diary: Diary,
        chosen_folder: Callable[[], Path],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._paths = paths
        self._clock = clock
        self._journal = journal
        self._diary = diary
        self._chosen_folder = chosen_folder
        self._file: RescueFile | None = None
        self._is_kept = True
        for record in (journal, diary):
            record.waiting_changed.connect(self.keep)

    @property
    def waits(self) -> bool:
        """Whether something waits to be written."""
        return bool(self._journal.waiting or self._diary.waiting or self._journal.waiting_draft)

    @property
    def is_safe(self) -> bool:
        """Whether the app may end without a loss: nothing waits, or all of it is kept aside."""
        return self._is_kept or not self.waits

    @property
    def kept_at(self) -> Path | None:
        """The file in which all that waits is kept aside, if it is."""
        return self._file.path if self._file is not None and self._is_kept else None

    def keep(self) -> None:
        """Write down what waits now; where nothing waits, the file goes."""
        if self.waits:
            from backcare_desktop.core.rescue import Rescue

            rescue = Rescue(
                self._clock.read().wall,
                (*self._journal.waiting, *self._diary.waiting),
                self._journal.waiting_draft,
            )
            own, others = self._folders(make=True)
            self._is_kept = self._own_file().keep(rescue, [own, *others])
        else:
            self._is_kept = True
            if self._file is not None:
                self._file.remove()
        self.changed.emit()

    def take_in(self, stores: "Stores") -> "tuple[Taken, list[Path]]":
        """Write into an open data file what earlier runs kept aside; return what is new, and the files that stay.

        Raises StoreError.
        """
        from backcare_desktop.store.rescue_files import found_in, read_rescue, remove
        from backcare_desktop.store.rescue_taking import take_in

        own, others = self._folders(make=False)
        from backcare_desktop.core.rescue import Taken

        taken, readable, stay = Taken(), [], []
        for file in found_in(own, others, self._owner()):
            if self._file is not None and file.name == self._file.name:
                continue  # what waits in this run is written by whoever it waits for
            try:
                readable.append((read_rescue(file), file))
            except ContentError:
                stay.append(file)
        for rescue, file in sorted(readable, key=lambda pair: pair[0].saved_at):
            found = take_in(stores.file, rescue, self._clock.read().wall)
            taken = taken.and_also(found)
            if found.left:
                stay.append(file)
            else:
                remove(file)
        return taken, stay

    def files(self) -> list[Path]:
        """Return all files that this profile kept aside, wherever they are, for when everything is deleted."""
        from backcare_desktop.store.rescue_files import all_in

        return all_in(*self._folders(make=False), self._owner())

    def _own_file(self) -> "RescueFile":
        if self._file is None:
            from backcare_desktop.store.rescue_files import RescueFile

            run = f"{self._clock.read().wall:%Y%m%d-%H%M%S}-{os.urandom(4).hex()}"
            self._file = RescueFile(self._owner(), run)
        return self._file

    def _folders(self, *, make: bool) -> tuple[Path, list[Path]]:
        """Return the profile's folder, and the others in the order in which they are tried."""
        return self._paths.profile, [self._chosen_folder(), *folders_of_last_resort(make=make)]

    def _owner(self) -> str:
        """Return a word that is the same in each run with this profile on this computer, and in no other."""
        import hashlib

        text = f"{this_computer()}\n{self._paths.profile}"
        return hashlib.sha256(text.encode()).hexdigest()[:12]
