"""Draws the days of the month grid."""

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from backcare_desktop.core.history import DayCell
from backcare_desktop.core.history_words import minutes_short, sessions_short
from backcare_desktop.ui.history.cell_painting import draw_level_box, draw_mark, first_fitting
from backcare_desktop.ui.history.month_model import CELL_ROLE
from backcare_desktop.ui.kit import Kit
from backcare_desktop.ui.theme.tokens import Radius, Space, TypeRole
from backcare_desktop.ui.widgets.painting import draw_box

_GAP = 3  #: between a cell's box and its neighbours', on each side
_LEVELS = 4
#: Height of the mark on a neighbouring month's day on which something was done.
_OUTSIDE_MARK = 4


class MonthDelegate(QStyledItemDelegate):
    """A day: number top-left, sessions top-right if there were several, a fill from the bottom by level, minutes.

    Words never cross the edge of the fill: the minutes stand inside it where they fit, else above it, and
    only the highest level reaches the number.
    """

    def __init__(self, kit: Kit, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._kit = kit

    @property
    def least_size(self) -> QSize:
        """The size below which a day's number and the words above the lowest fill do not fit."""
        lines = self._number_band() + self._words_metrics().lineSpacing()
        digits = QFontMetricsF(self._kit.theme.font(TypeRole.STRONG)).horizontalAdvance("30")
        height = lines / (1 - 1 / _LEVELS) + 2 * _GAP
        return QSize(int(digits + 2 * (_GAP + Space.S)) + 1, int(height) + 2)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint one day."""
        cell = index.data(CELL_ROLE)
        assert isinstance(cell, DayCell)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(option.rect).adjusted(_GAP, _GAP, -_GAP, -_GAP)
        if cell.in_month:
            self._paint_day(painter, box, cell)
        else:
            self._paint_outside(painter, box, cell)
        state = option.state
        if state & QStyle.StateFlag.State_Selected:
            colours = self._kit.theme.colours
            focused = bool(state & QStyle.StateFlag.State_HasFocus)
            draw_mark(painter, box, _GAP, colours, focused=focused)
        painter.restore()

    def fill_height(self, level: int, height: float) -> float:
        """Return how high a day of a level is filled; below the highest the number's band stays free."""
        if level == _LEVELS:
            return height
        return min(height * level / _LEVELS, height - self._number_band())

    def _paint_day(self, painter: QPainter, box: QRectF, cell: DayCell) -> None:
        colours = self._kit.theme.colours
        if not cell.level:
            draw_box(painter, box, Radius.FIELD, colours.surface, colours.divider, colours.outline_width)
            self._paint_number(painter, box, cell, colours.text)
            return
        fill = self.fill_height(cell.level, box.height())
        draw_level_box(painter, box, fill, colours.activity.fills[cell.level - 1], colours)
        on_fill = colours.activity.numbers[cell.level - 1]
        self._paint_number(painter, box, cell, on_fill if cell.level == _LEVELS else colours.text)
        self._paint_minutes(painter, box, fill, cell, on_fill)

    def _paint_outside(self, painter: QPainter, box: QRectF, cell: DayCell) -> None:
        colours = self._kit.theme.colours
        self._paint_number(painter, box, cell, colours.disabled)
        if cell.level:
            mark = QRectF(box.left() + Space.S, 0, box.width() / 3, _OUTSIDE_MARK)
            mark.moveTop(box.top() + self._number_band())
            draw_box(painter, mark, _OUTSIDE_MARK / 2, colours.disabled)

    def _paint_number(self, painter: QPainter, box: QRectF, cell: DayCell, colour: QColor) -> None:
        """Draw the number and what stands beside it; today's number stands in a pill."""
        theme = self._kit.theme
        font = theme.font(TypeRole.STRONG if cell.in_month else TypeRole.BODY)
        metrics = QFontMetricsF(font)
        text = self._kit.formats.number(cell.day.day)
        room = QRectF(
            box.left() + Space.S, box.top() + Space.XS, metrics.horizontalAdvance(text), metrics.height()
        )
        painter.setFont(font)
        painter.setPen(colour)
        if cell.is_today:
            colours = theme.colours
            room = room.adjusted(-Space.XS, 0, Space.XS, 0)
            room.setWidth(max(room.width(), room.height()))
            draw_box(painter, room.adjusted(-1, -1, 1, 1), room.height(), colours.on_primary)
            draw_box(painter, room, room.height(), colours.primary)
            painter.setPen(colours.on_primary)
        painter.drawText(room, Qt.AlignmentFlag.AlignCenter, text)
        beside = QRectF(
            room.right() + Space.XS, room.top(), box.right() - room.right() - Space.S, room.height()
        )
        painter.setFont(theme.font(TypeRole.CAPTION))
        painter.setPen(colour)
        self._paint_beside(painter, beside, cell)

    def _paint_beside(self, painter: QPainter, room: QRectF, cell: DayCell) -> None:
        """Draw how often at the right and the word Today at the left, as far as there is room."""
        words, metrics = self._kit.words, self._words_metrics()
        if cell.in_month and cell.sessions > 1:
            times = words.t("{count}×", count=self._kit.formats.number(cell.sessions))
            text = first_fitting((sessions_short(cell.sessions, words), times), metrics, room.width())
            width = metrics.horizontalAdvance(text) + Space.XS
            if width <= room.width():
                at_end = room.adjusted(0, 0, -Space.XS, 0)
                painter.drawText(at_end, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, text)
                room = room.adjusted(0, 0, -width - Space.XS, 0)
        word = words.t("Today")
        if cell.is_today and metrics.horizontalAdvance(word) <= room.width():
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, word)

    def _paint_minutes(
        self, painter: QPainter, box: QRectF, fill: float, cell: DayCell, on_fill: QColor
    ) -> None:
        metrics = self._words_metrics()
        texts = (minutes_short(cell.minutes, self._kit.words), self._kit.formats.number(cell.minutes))
        text = first_fitting(texts, metrics, box.width() - 2 * Space.S)
        height = metrics.lineSpacing()
        inside = fill >= height + Space.XS
        bottom = box.bottom() - (Space.XS if inside else fill + 1)
        room = QRectF(box.left() + Space.S, bottom - height, box.width() - Space.S, height)
        painter.setFont(self._kit.theme.font(TypeRole.CAPTION))
        painter.setPen(on_fill if inside else self._kit.theme.colours.text)
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)

    def _number_band(self) -> float:
        return QFontMetricsF(self._kit.theme.font(TypeRole.STRONG)).height() + Space.S

    def _words_metrics(self) -> QFontMetricsF:
        return QFontMetricsF(self._kit.theme.font(TypeRole.CAPTION))
