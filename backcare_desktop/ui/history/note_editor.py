"""Where a note is read and written."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from backcare_desktop.ui.kit import Kit
from backcare_desktop.ui.theme.theme import Theme
from backcare_desktop.ui.theme.tokens import Radius, Space
from backcare_desktop.ui.widgets.buttons import Button, Variant
from backcare_desktop.ui.widgets.flow_layout import FlowLayout
from backcare_desktop.ui.widgets.labels import TextLabel
from backcare_desktop.ui.widgets.painting import draw_box, smooth_painter

_LINES = 3  #: how many lines are in sight before the text scrolls


class NoteText(QPlainTextEdit):
    """Several lines of text. Tab goes on to the next control; Ctrl+Return saves, Escape lets go."""

    save_requested = Signal()
    cancel_requested = Signal()

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAccessibleName(name)
        self.setTabChangesFocus(True)
        self.setFrameStyle(0)
        self.viewport().setAutoFillBackground(False)
        palette = QPalette()
        palette.setColor(QPalette.ColorRole.Base, Qt.GlobalColor.transparent)
        self.setPalette(palette)
        self.document().setDocumentMargin(Space.S)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        theme.theme_changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def focus_radius(self) -> float:
        """How round the focus ring is."""
        return Radius.FIELD

    def sizeHint(self) -> QSize:
        """Return the height of a few lines."""
        metrics = QFontMetricsF(self.font())
        return QSize(
            round(metrics.averageCharWidth() * 24), round(metrics.lineSpacing() * _LINES) + 2 * Space.M
        )

    def minimumSizeHint(self) -> QSize:
        """Return a width for about 8 characters."""
        return QSize(round(QFontMetricsF(self.font()).averageCharWidth() * 8), self.sizeHint().height())

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

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the field below the text."""
        colours = self._theme.colours
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.viewport().rect())
        draw_box(painter, box, Radius.FIELD, colours.surface, colours.border, colours.outline_width)
        painter.end()
        super().paintEvent(event)

    def _on_theme_changed(self) -> None:
        self.setFont(self._theme.font())
        self.setFixedHeight(self.sizeHint().height())  # measured from the font: it grows with the text


def _is_own(event: QKeyEvent) -> bool:
    if event.key() == Qt.Key.Key_Escape:
        return True
    is_return = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
    return is_return and bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)


class _Editor(QWidget):
    """The text with its two buttons."""

    def __init__(self, kit: Kit, name: str) -> None:
        super().__init__()
        words = kit.words
        self.text = NoteText(kit.theme, name)
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


class NoteField(QWidget):
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
        self._editor: _Editor | None = None
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

    def _new_editor(self) -> _Editor:
        self._editor = editor = _Editor(self._kit, self._name)
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
