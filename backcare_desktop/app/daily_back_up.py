"""Copies the data file once a day, while the app runs and at its start."""

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Signal

from backcare_desktop.core.copies_words import copied_elsewhere
from backcare_desktop.core.errors import StoreError
from backcare_desktop.core.words import Words
from backcare_desktop.core.working import Told
from backcare_desktop.ui.data.job import Job
from backcare_desktop.ui.troubles import sentence_for

if TYPE_CHECKING:
    from backcare_desktop.app.data_keeper import DataKeeper


class DailyBackUp(QObject):
    """Works in a thread of its own: the folder may be on a slow disk, or one that is not there.

    While the folder that was chosen cannot be used, the copy goes to the usual one, and that is said.
    """

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
        """Whether the copy of today could not be made where it belongs."""
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
            self._on_finished(_Done(made=False))

    def _back_up(self, told: Told) -> "_Done":
        keeper = self._keeper
        if not keeper.back_up_is_due():
            return _Done(made=False)
        try:
            keeper.back_up(told)
        except StoreError as error:
            if keeper.back_up_folder == keeper.usual_folder or error.path == keeper.data_file:
                raise
            return self._back_up_elsewhere(error, told)
        return _Done(made=True)

    def _back_up_elsewhere(self, error: StoreError, told: Told) -> "_Done":
        keeper = self._keeper
        is_due = keeper.back_up_is_due(usual=True)
        if is_due:
            try:
                keeper.back_up(told, usual=True)
            except StoreError:
                raise error from None  # the folder that was chosen is the one to put right
        return _Done(made=is_due, instead_of=error)

    def _on_finished(self, done: "_Done") -> None:
        if done.instead_of is not None:
            keeper = self._keeper
            self._failed = True
            self.write_failed.emit(
                copied_elsewhere(done.instead_of, keeper.back_up_folder, keeper.usual_folder, self._words)
            )
        elif self._failed:
            self._failed = False
            self.write_recovered.emit()
        if done.made:
            self.made.emit()

    def _on_failed(self, error: StoreError) -> None:
        self._failed = True
        why = sentence_for(error, self._words)
        self.write_failed.emit(self._words.t("There is no copy of today yet. {why}", why=why))


class _Done(NamedTuple):
    """What came of a look."""

    made: bool  #: there is a new copy
    instead_of: StoreError | None = None  #: why it is not in the folder that was chosen
