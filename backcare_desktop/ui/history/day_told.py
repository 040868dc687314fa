"""What was told of a day, beside its sessions."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from backcare_desktop.core.day_record import DayMark, DayRecord
from backcare_desktop.core.day_words import check_in_line, mark_words
from backcare_desktop.ui.history.lines import Lines
from backcare_desktop.ui.history.mark_painting import draw_day_mark
from backcare_desktop.ui.kit import Kit
from backcare_desktop.ui.theme.tokens import Space
from backcare_desktop.ui.widgets.labels import TextLabel
from backcare_desktop.ui.widgets.painting import smooth_painter


class DayTold(QWidget):
    """What the day was, and every answer that belongs to none of its sessions."""

    def __init__(self, kit: Kit, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kit = kit
        self._mark = _MarkLine(kit)
        self._answers = Lines(lambda: TextLabel(kit.theme))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.XS)
        column.addWidget(self._mark)
        column.addWidget(self._answers)

    @property
    def parts(self) -> tuple[QWidget, ...]:
        """What is laid out in it, the innermost first."""
        return (self._answers, self)

    def show_day(self, record: DayRecord) -> None:
        """Show a day; nothing where nothing was told."""
        kit = self._kit
        self._mark.show_mark(record.mark)
        self._answers.show_texts(
            [
                check_in_line(kit.formats.time(answer.at.time()), answer, kit.words)
                for answer in record.check_ins
            ]
        )
        self.setVisible(bool(record.mark or record.check_ins))


class _MarkLine(QWidget):
    """A dot or a ring, and its words."""

    def __init__(self, kit: Kit) -> None:
        super().__init__()
        self._words = kit.words
        self._dot = _Mark(kit)
        self._label = TextLabel(kit.theme)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.S)
        row.addWidget(self._dot, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._label, 1)

    def show_mark(self, mark: DayMark | None) -> None:
        """Show what a day was, or nothing."""
        if mark is not None:
            self._dot.set_mark(mark)
            self._label.setText(mark_words(mark, self._words))
        self.setVisible(mark is not None)


class _Mark(QWidget):
    def __init__(self, kit: Kit) -> None:
        super().__init__()
        self._theme = kit.theme
        self._mark = DayMark.REST
        kit.theme.theme_changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def set_mark(self, mark: DayMark) -> None:
        """Draw another mark."""
        self._mark = mark
        self.update()

    def _on_theme_changed(self) -> None:
        side = self._theme.icon_px()
        self.setFixedSize(side // 2 + 2, side)  # a mark, measured from the font: it grows with the text
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        draw_day_mark(smooth_painter(self), QRectF(self.rect()), self._mark, self._theme.colours.rest)
