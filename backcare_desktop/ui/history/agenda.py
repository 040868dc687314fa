"""The month as a list: one row for every day with an entry. Fits large text where a grid does not."""

from datetime import date

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QListView,
    QSizePolicy,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from backcare_desktop.core.history import DayCell
from backcare_desktop.ui.history.cell_painting import draw_level_box, draw_mark, draw_ring, make_plain
from backcare_desktop.ui.history.day_keys import DayMove, wanted_move
from backcare_desktop.ui.history.mark_painting import draw_day_mark
from backcare_desktop.ui.history.measure import Measure, level_of, ramp_of
from backcare_desktop.ui.history.month_model import CELL_ROLE, AgendaModel
from backcare_desktop.ui.kit import Kit
from backcare_desktop.ui.theme.tokens import Radius, Space, TypeRole
from backcare_desktop.ui.widgets.painting import draw_box, smooth_painter

_GAP = 4  #: above and below a row, and room for the ring around it
_LEVELS = 4
_WRAPS = Qt.TextFlag.TextWordWrap.value | Qt.AlignmentFlag.AlignLeft.value | Qt.AlignmentFlag.AlignTop.value


class AgendaDelegate(QStyledItemDelegate):
    """A row: how full the day is, its date, and what was done on it."""

    def __init__(self, kit: Kit, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._kit = kit
        self._measure = Measure.ACTIVITY
        self._width = 0

    def set_measure(self, measure: Measure) -> None:
        """Fill the rows' boxes by something else."""
        self._measure = measure

    def set_width(self, width: int) -> None:
        """Wrap the words for rows of this width."""
        self._width = width

    def sizeHint(self, _option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return the height of a row with its words wrapped."""
        words = sum(self._text_height(role, text) for role, text in self._texts(index))
        return QSize(self._width, int(words + 2 * (Space.M + _GAP)) + 1)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint a row."""
        cell = index.data(CELL_ROLE)
        assert isinstance(cell, DayCell)
        colours = self._kit.theme.colours
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        row = QRectF(option.rect).adjusted(_GAP, _GAP, -_GAP, -_GAP)
        draw_box(painter, row, Radius.CONTROL, colours.surface, colours.divider, colours.outline_width)
        side = self._level_side()
        level = QRectF(row.left() + Space.M, row.center().y() - side / 2, side, side)
        self._paint_level(painter, level, cell)
        top = row.top() + Space.M
        for role, text in self._texts(index):
            height = self._text_height(role, text)
            painter.setFont(self._kit.theme.font(role))
            painter.setPen(colours.text if role is TypeRole.STRONG else colours.text2)
            room = QRectF(level.right() + Space.M, top, self._text_width(), height)
            painter.drawText(room, _WRAPS, text)
            top += height
        draw_mark(painter, row, _GAP, colours, option.state)
        painter.restore()

    def _paint_level(self, painter: QPainter, box: QRectF, cell: DayCell) -> None:
        """Draw how full the day is; a day without that has the mark of what it was."""
        colours = self._kit.theme.colours
        level = level_of(cell, self._measure)
        if level is not None:
            fill = ramp_of(self._measure, colours).fills[max(level, 1) - 1]
            draw_level_box(painter, box, box.height() * level / _LEVELS, fill, colours)
        elif cell.total.mark:
            third = box.height() / 3
            inner = box.adjusted(third, third, -third, -third)
            draw_day_mark(painter, inner.adjusted(-2, -2, 2, 2), cell.total.mark, colours.text2)
        else:
            draw_box(painter, box, Radius.FIELD, colours.surface, colours.divider, colours.outline_width)

    def _texts(self, index: QModelIndex | QPersistentModelIndex) -> tuple[tuple[TypeRole, str], ...]:
        return (
            (TypeRole.STRONG, str(index.data())),
            (TypeRole.BODY, str(index.data(Qt.ItemDataRole.StatusTipRole))),
        )

    def _level_side(self) -> float:
        return self._kit.theme.icon_px(TypeRole.TITLE)

    def _text_width(self) -> float:
        return max(1.0, self._width - 2 * _GAP - self._level_side() - 3 * Space.M)

    def _text_height(self, role: TypeRole, text: str) -> float:
        metrics = QFontMetricsF(self._kit.theme.font(role))
        return metrics.boundingRect(QRectF(0, 0, self._text_width(), 2**20), _WRAPS, text).height()


class AgendaList(QListView):
    """The list. It is as high as its rows: the page scrolls, not the list."""

    move_requested = Signal(object)  #: a DayMove by month or year, by keyboard
    day_chosen = Signal(object)  #: the keyboard went to this date
    day_opened = Signal(object)  #: Return or a click on this date

    draws_own_focus = True

    def __init__(self, kit: Kit, model: AgendaModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kit = kit
        self._days = model
        self._delegate = AgendaDelegate(kit, self)
        self.setItemDelegate(self._delegate)
        self.setModel(model)
        make_plain(self)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(kit.words.t("Days of this month"))
        self.clicked.connect(lambda index: self.day_opened.emit(self._day(index.row())))
        model.modelReset.connect(self._on_rows_changed)
        kit.theme.theme_changed.connect(self._on_rows_changed)

    def set_day(self, day: date) -> None:
        """Choose a day, or none where it is not listed."""
        self.setCurrentIndex(self._days.index_of(day))

    def set_measure(self, measure: Measure) -> None:
        """Fill the rows' boxes by minutes or by pain."""
        self._delegate.set_measure(measure)
        self.viewport().update()

    def sizeHint(self) -> QSize:
        """Return the height of all rows; without any there is room for the ring, for months can be walked all the same."""
        rows = sum(self.sizeHintForRow(row) for row in range(self._days.rowCount())) or 4 * _GAP
        return QSize(self.minimumSizeHint().width(), rows + 2 * self.frameWidth())

    def minimumSizeHint(self) -> QSize:
        """Return a width at which single words fit."""
        return QSize(self._kit.theme.icon_px(TypeRole.TITLE) * 6, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap the rows for the new width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._on_rows_changed()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the rows; the ring is around all of them where none is chosen yet."""
        super().paintEvent(event)
        if self.hasFocus() and not self.currentIndex().isValid():
            painter, colours = smooth_painter(self.viewport()), self._kit.theme.colours
            draw_ring(painter, QRectF(self.viewport().rect()), colours.focus, colours.bg, _GAP)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk by row, month and year; Return opens. All other keys are left to the page."""
        row = self.currentIndex().row()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and row >= 0:
            self.day_opened.emit(self._day(row))
            return
        move = wanted_move(event)
        last = self._days.rowCount() - 1
        rows = {
            DayMove.WEEK_BACK: max(row - 1, 0),
            DayMove.WEEK_ON: min(row + 1, last),
            DayMove.WEEK_START: 0,
            DayMove.WEEK_END: last,
        }
        if move in rows and last >= 0:
            self.day_chosen.emit(self._day(rows[move]))
        elif move is None or move in (*rows, DayMove.DAY_BACK, DayMove.DAY_ON):
            event.ignore()
        else:
            self.move_requested.emit(move)

    def _day(self, row: int) -> date:
        cell = self._days.index(row).data(CELL_ROLE)
        assert isinstance(cell, DayCell)
        return cell.day

    def _on_rows_changed(self) -> None:
        self._delegate.set_width(self.viewport().width())
        self.scheduleDelayedItemsLayout()
        self.updateGeometry()
        self.viewport().update()
