"""A line for a note about a session, written down while one types, without a button for it."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from backcare_desktop.ui.kit import Kit
from backcare_desktop.ui.theme.tokens import Space, TypeRole
from backcare_desktop.ui.widgets.fields import TextField
from backcare_desktop.ui.widgets.labels import TextLabel

#: So long after the last key the note is told: less than what may be lost of a session at the worst.
_PAUSE_MS = 2000


class NoteLine(QWidget):
    """Tells the note once typing rests, when the field is left, and before it goes out of sight."""

    note_changed = Signal(str)
    left = Signal()  #: Return: the keyboard may go on

    def __init__(self, kit: Kit, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        title = TextLabel(kit.theme, kit.words.t("Note"), TypeRole.STRONG)
        self.field = TextField(kit.theme, kit.words.t("Note about this session"))
        title.setBuddy(self.field)
        self._told = ""
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self.flush)
        self.field.textEdited.connect(lambda _: self._pause.start())
        self.field.editingFinished.connect(self.flush)
        self.field.returnPressed.connect(self.left)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.XS)
        column.addWidget(title)
        column.addWidget(self.field)

    def set_text(self, text: str) -> None:
        """Show a note; tells nobody."""
        self._pause.stop()
        self._told = text
        self.field.setText(text)

    def flush(self) -> None:
        """Tell the note if it is different from what was told."""
        self._pause.stop()
        text = self.field.text().strip()
        if text != self._told:
            self._told = text
            self.note_changed.emit(text)

    def hideEvent(self, event: QHideEvent) -> None:
        """Lose nothing when the window closes."""
        super().hideEvent(event)
        self.flush()
