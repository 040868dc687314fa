"""Puts the first run over everything else, and takes it away for good when it is over or in the way."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QStackedWidget

from backcare_desktop.ui.first_run.page import FirstRun


class Welcome(QObject):
    """Owns the first run's page while there is one. Tells once where to go on."""

    ended = Signal()  #: on to the app
    start_requested = Signal(str)  #: a routine's id: on to the player
    routines_requested = Signal()  #: on to all routines

    def __init__(self, stack: QStackedWidget, new_page: Callable[[], FirstRun]) -> None:
        super().__init__(stack)
        self._stack = stack
        page = new_page()
        self._page: FirstRun | None = page
        stack.addWidget(page)
        stack.setCurrentWidget(page)
        page.finished.connect(self.end)
        page.start_requested.connect(self._on_start_requested)
        page.routines_requested.connect(self._on_routines_requested)
        page.start()

    def end(self) -> None:
        """Take the page away. Called again it does nothing."""
        page, self._page = self._page, None
        if page is not None:
            self.ended.emit()
            self._stack.removeWidget(page)
            page.deleteLater()

    def _on_start_requested(self, routine_id: str) -> None:
        self.end()
        self.start_requested.emit(routine_id)

    def _on_routines_requested(self) -> None:
        self.end()
        self.routines_requested.emit()
