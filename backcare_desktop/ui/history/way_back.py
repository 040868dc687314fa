"""Where Back leads from the day that the calendar shows."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from backcare_desktop.ui.history.day_panel import DayPanel
from backcare_desktop.ui.widgets.back_page import back_keys


class WayBack(QObject):
    """From a day that was found it leads to what was found with it, once; otherwise from the day to its month."""

    month_requested = Signal()
    found_requested = Signal()

    def __init__(self, calendar: QWidget, panel: DayPanel) -> None:
        super().__init__(calendar)
        self._panel = panel
        self._is_found = False
        self._keys = back_keys(calendar)
        for key in self._keys:
            key.setEnabled(False)
            key.activated.connect(self._on_back_requested)
        panel.back_requested.connect(self._on_back_requested)

    @property
    def is_found(self) -> bool:
        """Whether the day shown was opened from what was found."""
        return self._is_found

    def set_found(self, *, is_found: bool) -> None:
        """Say whether the day shown was opened from what was found."""
        if is_found is self._is_found:
            return
        self._is_found = is_found
        self._panel.set_found(is_found=is_found)
        for key in self._keys:
            key.setEnabled(is_found)

    def _on_back_requested(self) -> None:
        if not self._is_found:
            self.month_requested.emit()
            return
        self.set_found(is_found=False)
        self.found_requested.emit()
