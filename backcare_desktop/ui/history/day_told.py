"""What was told of a day, beside its sessions."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from backcare_desktop.core.day_record import DayMark, DayRecord
from backcare_desktop.core.day_words import check_in_line, mark_words
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
        self._lines: list[QWidget] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(Space.XS)

    def show_day(self, record: DayRecord) -> None:
        """Show a day; nothing where nothing was told."""
        kit = self._kit
        for line in self._lines:
            self._column.removeWidget(line)
            line.hide()
            line.deleteLater()
        self._lines = [_MarkLine(kit, record.mark)] if record.mark else []
        for check_in in record.check_ins:
            time = kit.formats.time(check_in.at.time())
            self._lines.append(TextLabel(kit.theme, check_in_line(time, check_in, kit.words)))
        for line in self._lines:
            self._column.addWidget(line)
            line.show()  # the layout would do so only later
        self.setVisible(bool(self._lines))


class _MarkLine(QWidget):
    """A dot or a ring, and its words."""

    def __init__(self, kit: Kit, mark: DayMark) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.S)
        row.addWidget(_Mark(kit, mark), 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(TextLabel(kit.theme, mark_words(mark, kit.words)), 1)


class _Mark(QWidget):
    def __init__(self, kit: Kit, mark: DayMark) -> None:
        super().__init__()
        self._theme = kit.theme
        self._mark = mark
        kit.theme.theme_changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def _on_theme_changed(self) -> None:
        side = self._theme.icon_px()
        self.setFixedSize(side // 2 + 2, side)  # a mark, measured from the font: it grows with the text
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        draw_day_mark(smooth_painter(self), QRectF(self.rect()), self._mark, self._theme.colours.rest)
