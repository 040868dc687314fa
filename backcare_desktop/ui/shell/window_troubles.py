"""What the window does about troubles: it shows them, leads to the folder, and does not close over a loss."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from backcare_desktop.core.words import Words
from backcare_desktop.ui.shell.shell import Shell

if TYPE_CHECKING:
    from backcare_desktop.ui.stores import Record


class WindowTroubles(QObject):
    """Stands between whoever has a trouble and the shell that shows it."""

    shown = Signal()  #: there is something to be read now, whatever covers the shell
    close_requested = Signal()  #: the person wants to close all the same

    def __init__(self, shell: Shell, words: Words, data_file: Path, parent: QObject) -> None:
        super().__init__(parent)
        self._shell = shell
        self._words = words
        self._data_file = data_file
        self._is_safe: Callable[[], bool] = lambda: True
        self._closes_anyway = False
        shell.folder_requested.connect(self._on_folder_requested)
        shell.close_requested.connect(self._on_close_requested)

    def tell(self, sentence: str, source: object = None) -> None:
        """Show what could not be read or written, with Try again, until it is cleared for the same source."""
        self.shown.emit()
        self._shell.show_trouble(sentence, source)

    def watch(self, record: "Record") -> None:
        """Show what a record could not write, until it is written."""
        self._shell.retry_requested.connect(record.retry)
        record.write_failed.connect(lambda sentence: self.tell(sentence, record))
        record.write_recovered.connect(lambda: self._shell.clear_trouble(record))

    def ask_before_closing(self, is_safe: Callable[[], bool]) -> None:
        """Close without a question only where `is_safe` says that nothing goes with it."""
        self._is_safe = is_safe

    def lets_close(self, uncover: Callable[[], object]) -> bool:
        """Return whether the window may close now; else the shell is uncovered and the question shown."""
        if self._closes_anyway or self._is_safe():
            return True
        uncover()
        self._shell.ask_whether_to_close()
        return False

    def _on_close_requested(self) -> None:
        self._closes_anyway = True
        self.close_requested.emit()

    def _on_folder_requested(self) -> None:
        """Show the folder of the data file, or the one above it that is there."""
        from backcare_desktop.ui.data.dialogs import open_folder

        file = self._data_file
        folder = next((parent for parent in file.parents if parent.is_dir()), file.parent)
        if not open_folder(folder):
            text = self._words.t("No file manager answered. The folder is {folder}.", folder=folder)
            self._shell.say(text)
