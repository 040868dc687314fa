"""A note that is read, and written in the same place."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from backcare_desktop.ui.history.note_editor import NoteEditor
from backcare_desktop.ui.kit import Kit
from backcare_desktop.ui.theme.tokens import Radius, Space
from backcare_desktop.ui.widgets.buttons import Button
from backcare_desktop.ui.widgets.labels import TextLabel
from backcare_desktop.ui.widgets.painting import draw_box, smooth_painter


class EditableNote(QWidget):
    """A note, and an editor in its place while it is written. Its `button` stands wherever its owner puts it.

    What is typed stays in the editor until `show_note` brings the same text: then it is in the file. The editor
    is made when it is first needed.
    """

    note_written = Signal(str)  #: write this text; "" takes the note away
    editor_opened = Signal()  #: there is more that takes the keyboard now

    def __init__(self, kit: Kit, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kit = kit
        self._name = name
        self._note = ""
        self._names = ("", "")
        self._may_write = True
        self._editor: NoteEditor | None = None
        self._is_writing = False
        self._shown = _NotePlate(kit)
        self.button = Button(kit.theme, "", parent=self)  # never a window of its own
        self.button.clicked.connect(self.open)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self._shown)

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """All of the editor that takes the keyboard, in the order it is read."""
        return self._editor.stops if self._editor else ()

    @property
    def unsaved(self) -> str | None:
        """What is typed and not written, None while nothing is."""
        if self._editor is None or not self._is_writing or self._editor.typed == self._note:
            return None
        return self._editor.text.toPlainText()

    def set_names(self, add: str, change: str) -> None:
        """Say what the button says while there is no note and while there is one."""
        self._names = (add, change)

    def show_note(self, note: str, *, may_write: bool) -> None:
        """Show what is in the file. What is typed stays, unless it is the same."""
        if note != self._note:
            self._note = note
            self._shown.set_text(note)
        self._may_write = may_write
        if self._editor is not None and self._is_writing and self._editor.typed == note:
            self._close()
        self._arrange()

    def open(self) -> None:
        """Begin to write."""
        self.resume(self._note)
        assert self._editor
        self._editor.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def resume(self, unsaved: str) -> None:
        """Go on with what was typed before; the keyboard stays where it is."""
        editor = self._editor or self._new_editor()
        editor.text.setPlainText(unsaved)
        editor.text.moveCursor(editor.text.textCursor().MoveOperation.End)
        self._is_writing = True
        self._arrange()
        self.editor_opened.emit()

    def leave(self) -> None:
        """Stop writing without a word."""
        self._is_writing = False
        self._arrange()

    def _new_editor(self) -> NoteEditor:
        self._editor = editor = NoteEditor(self._kit, self._name)
        self._column.addWidget(editor)
        editor.save.clicked.connect(self._on_save_requested)
        editor.cancel.clicked.connect(self._close)
        editor.text.save_requested.connect(self._on_save_requested)
        editor.text.cancel_requested.connect(self._close)
        return editor

    def _on_save_requested(self) -> None:
        assert self._editor
        if self._editor.typed == self._note:
            self._close()
        else:
            self.note_written.emit(self._editor.typed)

    def _close(self) -> None:
        had_keyboard = any(stop.hasFocus() for stop in self.stops)
        self.leave()
        if had_keyboard:
            self.button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _arrange(self) -> None:
        self._shown.setVisible(bool(self._note) and not self._is_writing)
        if self._editor is not None:
            self._editor.setVisible(self._is_writing)
        self.button.setVisible(self._may_write and not self._is_writing)
        says = self._names[bool(self._note)]
        if self.button.text() != says:  # to say it again would lay the page out again
            self.button.setText(says)
        self.setVisible(bool(self._note) or self._is_writing)


class _NotePlate(QWidget):
    """A note in quotes of its own: a plate set back from the card."""

    def __init__(self, kit: Kit) -> None:
        super().__init__()
        self._theme = kit.theme
        self._label = TextLabel(kit.theme)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.M, Space.S, Space.M, Space.S)
        column.addWidget(self._label)
        kit.theme.theme_changed.connect(self.update)

    def set_text(self, text: str) -> None:
        self._label.setText(text)

    def paintEvent(self, _event: QPaintEvent) -> None:
        colours = self._theme.colours
        outline = colours.border if colours.fill_outline else None
        draw_box(smooth_painter(self), QRectF(self.rect()), Radius.FIELD, colours.surface2, outline)
