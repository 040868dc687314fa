"""What can be said of a day itself: what it was, a note, and one session more."""

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from backcare_desktop.core.day_record import DayRecord
from backcare_desktop.ui.history.day_mark_choice import DayMarkChoice
from backcare_desktop.ui.history.editable_note import EditableNote
from backcare_desktop.ui.kit import Kit
from backcare_desktop.ui.theme.tokens import Space
from backcare_desktop.ui.widgets.buttons import Button
from backcare_desktop.ui.widgets.flow_layout import FlowLayout
from backcare_desktop.ui.widgets.painting import draw_box, smooth_painter


class DayFoot(QWidget):
    """Below a line: two marks of which one is on or none, the day's note, and buttons."""

    mark_chosen = Signal(object)  #: a DayMark, or None
    note_written = Signal(str)
    add_requested = Signal()

    def __init__(self, kit: Kit, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kit = kit
        words = kit.words
        self._marks = DayMarkChoice(kit)
        self.note = EditableNote(kit, words.t("Note on this day"))
        self.note.set_names(words.t("Add day note"), words.t("Change day note"))
        self._add = Button(kit.theme, words.t("Add a session"))
        self._actions = QWidget()
        row = FlowLayout(self._actions)
        row.addWidget(self.note.button)
        row.addWidget(self._add)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, Space.L, 0, 0)
        self._column.setSpacing(Space.M)
        for part in (self._marks, self.note, self._actions):
            self._column.addWidget(part)
        self._marks.mark_chosen.connect(self.mark_chosen)
        self.note.note_written.connect(self.note_written)
        self._add.clicked.connect(self.add_requested)
        kit.theme.theme_changed.connect(self.update)

    def show_day(self, record: DayRecord, *, can_change: bool, can_add: bool) -> None:
        """Show what was said of a day."""
        self._marks.set_mark(record.mark)
        self._marks.setVisible(can_change)
        self.note.show_note(record.note, may_write=can_change)
        self._add.setVisible(can_change and can_add)
        self._actions.setVisible(can_change)
        self.setVisible(can_change or bool(record.note))

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """All that takes the keyboard, in the order it is read."""
        return (*self._marks.stops, *self.note.stops, self.note.button, self._add)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the line above."""
        colours = self._kit.theme.colours
        line = QRectF(0, 0, self.width(), colours.outline_width)
        draw_box(smooth_painter(self), line, 0, colours.divider)
