"""Copies the data file once a day, while the app runs and at its start."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from backcare_desktop.core.errors import StoreError
from backcare_desktop.core.words import Words
from backcare_desktop.core.working import Told
from backcare_desktop.ui.data.job import Job
from backcare_desktop.ui.troubles import sentence_for

if TYPE_CHECKING:
    from backcare_desktop.app.data_keeper import DataKeeper


class DailyBackUp(QObject):
    """Works in a thread of its own: the folder may be on a slow disk, or one that is not there."""

    write_failed = Signal(str)  #: a sentence that says why there is no copy of today, and what to do
    write_recovered = Signal()  #: there is one now
    made = Signal()

    def __init__(self, keeper: "DataKeeper", words: Words, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._keeper = keeper
        self._words = words
        self._failed = False
        self._job = Job(self)
        self._job.finished.connect(self._on_finished)
        self._job.failed.connect(self._on_failed)
        keeper.serve_daily(self.close, self._look_after)

    @property
    def has_unwritten(self) -> bool:
        """Whether the copy of today could not be made."""
        return self._failed

    def look(self) -> None:
        """Make the copy of today, if there is none yet."""
        if not self._job.is_running:
            self._job.start(self._back_up)

    def retry(self) -> None:
        """Try again what could not be done."""
        if self._failed:
            self.look()

    def close(self) -> None:
        """Stop, and leave nothing half done."""
        self._job.wait()

    def _look_after(self, wanted: bool) -> None:  # noqa: FBT001 - as the keeper calls it
        """Make a copy if one is due now; where none is wanted any more, nobody waits for it."""
        if wanted:
            self.look()
        else:
            self.close()
            self._on_finished(made=False)

    def _back_up(self, told: Told) -> bool:
        if not self._keeper.back_up_is_due():
            return False
        self._keeper.back_up(told)
        return True

    def _on_finished(self, made: object) -> None:
        if self._failed:
            self._failed = False
            self.write_recovered.emit()
        if made:
            self.made.emit()

    def _on_failed(self, error: StoreError) -> None:
        self._failed = True
        why = sentence_for(error, self._words)
        self.write_failed.emit(self._words.t("There is no copy of today yet. {why}", why=why))
