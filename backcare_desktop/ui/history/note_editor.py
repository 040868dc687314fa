"""Where a note is written."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from backcare_desktop.ui.kit import Kit
from backcare_desktop.ui.theme.tokens import Space
from backcare_desktop.ui.widgets.buttons import Button, Variant
from backcare_desktop.ui.widgets.flow_layout import FlowLayout
from backcare_desktop.ui.widgets.note_area import NoteArea


class KeyedNoteArea(NoteArea):
    """A note area with two keys of its own: Ctrl+Return saves, Escape lets go."""

    save_requested = Signal()
    cancel_requested = Signal()

    def event(self, event: QEvent) -> bool:
        """Keep the two keys from the window's shortcuts."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.ShortcutOverride and _is_own(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Save or let go."""
        if not _is_own(event):
            super().keyPressEvent(event)
        elif event.key() == Qt.Key.Key_Escape:
            self.cancel_requested.emit()
        else:
            self.save_requested.emit()


def _is_own(event: QKeyEvent) -> bool:
    if event.key() == Qt.Key.Key_Escape:
        return True
    is_return = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
    return is_return and bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)


class NoteEditor(QWidget):
    """The text with its two buttons."""

    def __init__(self, kit: Kit, name: str) -> None:
        super().__init__()
        words = kit.words
        self.text = KeyedNoteArea(kit.theme, name)
        self.save = Button(kit.theme, words.t("Save"), Variant.PRIMARY)
        self.cancel = Button(kit.theme, words.t("Cancel"))
        actions = FlowLayout()
        actions.addWidget(self.save)
        actions.addWidget(self.cancel)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.S)
        column.addWidget(self.text)
        column.addLayout(actions)

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """All that takes the keyboard, in the order it is read."""
        return (self.text, self.save, self.cancel)

    @property
    def typed(self) -> str:
        """What is written, without the space around it."""
        return self.text.toPlainText().strip()
