"""The month as a grid that is walked with the keyboard, day by day."""

from datetime import date

from PySide6.QtCore import QModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QSizePolicy, QTableView, QWidget

from backcare_desktop.core.history import DayCell
from backcare_desktop.ui.history.cell_painting import make_plain
from backcare_desktop.ui.history.day_keys import wanted_move
from backcare_desktop.ui.history.measure import Measure
from backcare_desktop.ui.history.month_delegate import MonthDelegate
from backcare_desktop.ui.history.month_model import CELL_ROLE, MonthModel
from backcare_desktop.ui.kit import Kit
from backcare_desktop.ui.theme.tokens import Space, TypeRole
from backcare_desktop.ui.widgets.painting import only_what_is_new

#: The grid keeps room for as many weeks as a month can touch, so that nothing below it jumps.
_WEEKS = 6
#: A cell is at most this much higher than wide.
_TALLEST = 1.0


class WeekdayHeader(QHeaderView):
    """The names of the weekdays, plain above their columns."""

    def __init__(self, kit: Kit, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._kit = kit
        self.setSectionsClickable(False)
        self.setHighlightSections(False)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.setMinimumSectionSize(1)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def sectionSizeFromContents(self, _section: int) -> QSize:
        """Return the height of a line."""
        return QSize(1, self.fontMetrics().lineSpacing() + Space.XS)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        """Paint one name, over the left edge of what stands in the cells."""
        name = self.model().headerData(section, Qt.Orientation.Horizontal)
        painter.fillRect(rect, self._kit.theme.colours.bg)
        painter.setFont(self.font())
        painter.setPen(self._kit.theme.colours.text2)
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, str(name))


class MonthGrid(QTableView):
    """A month. It shows and asks; which month and which day is the page's to decide."""

    move_requested = Signal(object)  #: a DayMove, by keyboard
    day_opened = Signal(object)  #: Return or a click on this date

    draws_own_focus = True

    def __init__(self, kit: Kit, model: MonthModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kit = kit
        self._days = model
        self._delegate = MonthDelegate(kit, self)
        self.setItemDelegate(self._delegate)
        header = WeekdayHeader(kit, self)
        self.setHorizontalHeader(header)
        self.setModel(model)
        self._set_up()
        self.clicked.connect(self._on_clicked)
        kit.theme.theme_changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def _set_up(self) -> None:
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setMinimumSectionSize(1)
        self.setShowGrid(False)
        self.setCornerButtonEnabled(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setAutoScroll(False)
        only_what_is_new(self, self.horizontalHeader(), self.viewport())
        make_plain(self)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(self._kit.words.t("Month"))

    @property
    def day(self) -> date | None:
        """The day that is chosen."""
        return _day(self.currentIndex())

    def set_day(self, day: date) -> None:
        """Choose a day of the month shown."""
        self.setCurrentIndex(self._days.index_of(day))

    def set_measure(self, measure: Measure) -> None:
        """Fill the days by minutes or by pain."""
        self._delegate.set_measure(measure)
        self.viewport().update()

    def minimumSizeHint(self) -> QSize:
        """Return the size at which every cell's words fit."""
        least = self._delegate.least_size
        return QSize(7 * least.width(), self._header_height() + _WEEKS * least.height())

    def sizeHint(self) -> QSize:
        """Return the least size; the page gives the grid what room there is."""
        return self.minimumSizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the height among the weeks."""
        super().resizeEvent(event)
        self._size_rows()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk by day, week, month and year; Return opens. All other keys are left to the page."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.day:
            self.day_opened.emit(self.day)
            return
        move = wanted_move(event, mirrored=self.layoutDirection() is Qt.LayoutDirection.RightToLeft)
        if move is None:
            event.ignore()
        else:
            self.move_requested.emit(move)

    def _on_clicked(self, index: QModelIndex) -> None:
        self.day_opened.emit(_day(index))

    def _on_theme_changed(self) -> None:
        self.horizontalHeader().setFont(self._kit.theme.font(TypeRole.CAPTION))
        self.updateGeometry()
        self._size_rows()
        self.viewport().update()

    def _header_height(self) -> int:
        return self.horizontalHeader().sizeHint().height()

    def _size_rows(self) -> None:
        least = self._delegate.least_size.height()
        room = (self.height() - self._header_height()) // _WEEKS
        tallest = int(self.width() / 7 * _TALLEST)
        height, rows = max(least, min(room, tallest)), self.verticalHeader()
        if height != rows.defaultSectionSize():
            rows.setDefaultSectionSize(height)


def _day(index: QModelIndex) -> date | None:
    cell = index.data(CELL_ROLE)
    return cell.day if isinstance(cell, DayCell) else None
