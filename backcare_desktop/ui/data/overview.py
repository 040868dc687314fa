"""What there is: the copies, and how much room everything takes."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from backcare_desktop.core.copies import Copy, CopyKind, DataSize
from backcare_desktop.core.errors import StoreError
from backcare_desktop.ui.data.keeping import DataKeeping
from backcare_desktop.ui.data.reading import Reading


class Overview(QObject):
    """Looks when it is asked to, and keeps what it saw."""

    changed = Signal()  #: there is something new to show

    def __init__(self, keeping: DataKeeping, page: QWidget) -> None:
        super().__init__(page)
        self._keeping = keeping
        self._reading = Reading(page)
        self.size: DataSize | None = None  #: None until it is known
        self.copies: list[Copy] = []  #: newest first
        self.trouble: StoreError | None = None  #: why it is not known

    @property
    def last_daily(self) -> Copy | None:
        """The newest daily copy of this computer."""
        own = self._keeping.computer
        daily = (copy for copy in self.copies if copy.kind is CopyKind.DAILY)
        return next((copy for copy in daily if copy.computer in {"", own}), None)

    def look(self) -> None:
        """Look again."""
        keeping = self._keeping
        self._reading.ask(lambda: (keeping.size(), keeping.copies()), self._on_seen, self._on_failed)

    def _on_seen(self, seen: tuple[DataSize, list[Copy]]) -> None:
        self.size, self.copies = seen
        self.trouble = None
        self.changed.emit()

    def _on_failed(self, error: StoreError) -> None:
        self.size, self.copies, self.trouble = None, [], error
        self.changed.emit()
