"""Mends a damaged data file beside the window, which shows that it does."""

from PySide6.QtCore import QObject, Signal

from backcare_desktop.app.data_keeper import DataKeeper
from backcare_desktop.ui.data.job import Job
from backcare_desktop.ui.data.mending_card import MendingCard
from backcare_desktop.ui.kit import Kit
from backcare_desktop.ui.main_window import MainWindow


class Mender(QObject):
    """Reads 40 MB in seconds, in a thread of its own. Nobody has the data file open until it is over."""

    mended = Signal(object)  #: the Notice of what became of the file; it can be opened now
    failed = Signal(object)  #: the StoreError that stood in the way; the file is as it was

    def __init__(self, keeper: DataKeeper, kit: Kit, window: MainWindow) -> None:
        super().__init__(window)
        self._keeper = keeper
        self._window = window
        self._card = MendingCard(kit)
        window.shell.place_above(self._card)
        self._job = Job(self)
        self._job.progressed.connect(self._card.show_progress)
        self._job.ended.connect(self._card.hide)
        self._job.finished.connect(self.mended)
        self._job.failed.connect(self.failed)

    @property
    def is_running(self) -> bool:
        """Whether the file is being mended."""
        return self._job.is_running

    def start(self) -> None:
        """Begin, and say so."""
        self._window.troubles.shown.emit()
        self._card.begin()
        self._job.start(self._keeper.mend)

    def stop(self) -> None:
        """Stop, and leave the file as it was; where it is mended by now, that is told."""
        self._job.wait()
