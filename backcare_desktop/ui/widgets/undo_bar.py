"""Takes back what was just done: by a button that stays until one goes elsewhere, and by Ctrl+Z after that."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from backcare_desktop.ui.kit import Kit
from backcare_desktop.ui.widgets.banner import Banner, BannerKind


class UndoBar(QWidget):
    """Takes no room until there is something to take back. Only the last thing can be.

    Put it on a page at the place where it is seen; Ctrl+Z works wherever the keyboard is while the page is shown.
    """

    def __init__(self, kit: Kit, page: QWidget) -> None:
        super().__init__()
        self._undo: Callable[[], None] | None = None
        keys = QKeySequence(QKeySequence.StandardKey.Undo)
        QShortcut(keys, page).activated.connect(self.undo)
        self._banner = Banner(kit.theme, kit.words, BannerKind.INFO, "")
        self.button = self._banner.add_action(kit.words.t("Undo"))
        self.button.setToolTip(keys.toString(QKeySequence.SequenceFormat.NativeText))
        self.button.clicked.connect(self.undo)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._banner)
        self.hide()

    @property
    def text(self) -> str:
        """What is said, empty while nothing is."""
        return "" if self.isHidden() else self._banner.text

    def offer(self, text: str, undo: Callable[[], None]) -> None:
        """Say what was done, and do `undo` once if that is wished for."""
        self._banner.set_text(text)
        self._undo = undo
        self.show()

    def focus(self) -> None:
        """Give the keyboard to Undo: what was pressed is gone."""
        self.button.setFocus(Qt.FocusReason.OtherFocusReason)

    def undo(self) -> None:
        """Take back what was offered last, if it was not taken back yet."""
        undo, self._undo = self._undo, None
        self.hide()
        if undo is not None:
            undo()

    def hideEvent(self, event: QHideEvent) -> None:
        """Be gone when one comes back to the page; Ctrl+Z goes on working there."""
        super().hideEvent(event)
        if not event.spontaneous():
            self.hide()
