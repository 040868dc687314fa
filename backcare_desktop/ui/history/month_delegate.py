"""Draws the days of the month grid."""

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from backcare_desktop.core.day_words import mark_short
from backcare_desktop.core.history import DayCell
from backcare_desktop.ui.history.cell_lines import CellWords
from backcare_desktop.ui.history.cell_painting import draw_level_box, draw_mark, first_fitting, rounded
from backcare_desktop.ui.history.mark_painting import draw_day_mark, draw_note_fold
from backcare_desktop.ui.history.measure import Measure, level_of, ramp_of
from backcare_desktop.ui.history.month_model import CELL_ROLE
from backcare_desktop.ui.kit import Kit
from backcare_desktop.ui.theme.tokens import Radius, Space, TypeRole
from backcare_desktop.ui.widgets.painting import draw_box

_GAP = 3  #: between a cell's box and its neighbours', on each side
_LEVELS = 4
#: Height of the mark on a neighbouring month's day of which there is something to tell.
_OUTSIDE_MARK = 4
#: How much of what lies below the number may be filled so that words stand inside the lower levels.
_MOST_BELOW = {1: 0.5, 2: 0.85}


class MonthDelegate(QStyledItemDelegate):
    """A day: number and what it was at the top; a fill by level, words and a note's folded corner at the bottom.

    Words never cross the edge of the fill: each line stands inside it where it fits, else above it, and
    only the highest level reaches the number.
    """

    def __init__(self, kit: Kit, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._kit = kit
        self._words = CellWords(kit)
        self._measure = Measure.ACTIVITY
        kit.theme.theme_changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def set_measure(self, measure: Measure) -> None:
        """Fill the days by something else."""
        self._measure = measure

    @property
    def least_size(self) -> QSize:
        """The size below which a day's number and the words above the lowest fill do not fit."""
        lines = self._number_band + self._caption.lineSpacing()
        digits = self._strong.horizontalAdvance("30")
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
        painter.setLayoutDirection(option.direction)
        box = QRectF(option.rect).adjusted(_GAP, _GAP, -_GAP, -_GAP)
        self._choose_line(box.height())
        if cell.in_month:
            self._paint_day(painter, box, cell)
        else:
            self._paint_outside(painter, box, cell)
        draw_mark(painter, box, _GAP, self._kit.theme.colours, option.state)
        painter.restore()

    def fill_height(self, level: int, height: float) -> float:
        """Return how high a day of a level (0 to 4) is filled.

        A quarter a level. The lower ones are a little higher where that gives a line of words room inside, and
        below the highest the number's band stays free.
        """
        if level == _LEVELS:
            return height
        below = height - self._number_band
        quarters = min(height * level / _LEVELS, below)
        for_words = level * self._line_px + Space.XS
        return max(quarters, for_words) if for_words <= below * _MOST_BELOW.get(level, 0) else quarters

    # -- parts -------------------------------------------------------------------------------------------

    def _paint_day(self, painter: QPainter, box: QRectF, cell: DayCell) -> None:
        colours = self._kit.theme.colours
        level = level_of(cell, self._measure)
        fill, on_fill, at_top = 0.0, colours.text, colours.text
        if level is None:
            outlined = colours.border if cell.total.mark else colours.divider
            draw_box(painter, box, Radius.FIELD, colours.surface, outlined, colours.outline_width)
        else:
            ramp = ramp_of(self._measure, colours)
            fill = self.fill_height(level, box.height())
            draw_level_box(painter, box, fill, ramp.fills[max(level, 1) - 1], colours)
            on_fill = ramp.numbers[level - 1] if level else colours.text
            at_top = on_fill if level == _LEVELS else colours.text
        self._paint_top(painter, box, cell, at_top)
        self._paint_lines(painter, box, fill, cell, on_fill)
        if cell.total.has_note:
            self._paint_fold(painter, box, on_fill if fill else colours.text)

    def _paint_outside(self, painter: QPainter, box: QRectF, cell: DayCell) -> None:
        colours = self._kit.theme.colours
        self._paint_number(painter, box, cell, colours.disabled)
        if level_of(cell, self._measure) is not None:
            mark = QRectF(box.left() + Space.S, 0, box.width() / 3, _OUTSIDE_MARK)
            mark.moveTop(box.top() + self._number_band)
            draw_box(painter, _placed(painter, box, mark), _OUTSIDE_MARK / 2, colours.disabled)

    def _paint_top(self, painter: QPainter, box: QRectF, cell: DayCell, colour: QColor) -> None:
        """Draw the number, and beside it what the day was, or that it is today."""
        used = self._paint_number(painter, box, cell, colour)
        start = box.left() + Space.S + used + Space.XS
        room = QRectF(start, box.top() + Space.XS, box.right() - Space.XS - start, self._strong.height())
        painter.setFont(self._caption_font)
        painter.setPen(colour)
        if cell.total.mark:
            self._paint_mark(painter, box, room, cell, colour)
        elif cell.is_today:
            word = self._kit.words.t("Today")
            if self._caption.horizontalAdvance(word) <= room.width():
                flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
                painter.drawText(_placed(painter, box, room), flags, word)

    def _paint_number(self, painter: QPainter, box: QRectF, cell: DayCell, colour: QColor) -> float:
        """Draw the number, today's in a pill; return how much room it takes."""
        metrics = self._strong if cell.in_month else self._body
        text = self._kit.formats.number(cell.day.day)
        width = metrics.horizontalAdvance(text)
        room = QRectF(box.left() + Space.S, box.top() + Space.XS, width, metrics.height())
        painter.setFont(self._strong_font if cell.in_month else self._body_font)
        painter.setPen(colour)
        if cell.is_today:
            colours = self._kit.theme.colours
            room = room.adjusted(-Space.XS, 0, Space.XS, 0)
            room.setWidth(max(room.width(), room.height()))
            pill = _placed(painter, box, room)
            draw_box(painter, pill.adjusted(-1, -1, 1, 1), room.height(), colours.on_primary)
            draw_box(painter, pill, room.height(), colours.primary)
            painter.setPen(colours.on_primary)
        painter.drawText(_placed(painter, box, room), Qt.AlignmentFlag.AlignCenter, text)
        return room.right() - box.left() - Space.S

    def _paint_mark(
        self, painter: QPainter, box: QRectF, room: QRectF, cell: DayCell, colour: QColor
    ) -> None:
        """Draw the mark of a day at the end of the room, with its word or letter as far as there is room."""
        assert cell.total.mark
        side = self._caption.lineSpacing() * 0.45
        texts = (*mark_short(cell.total.mark, self._kit.words), "")
        text = first_fitting(texts, self._caption, room.width() - side - Space.XS)
        width = self._caption.horizontalAdvance(text) + 1
        at = QRectF(room.right() - width, room.top(), width, room.height())
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(_placed(painter, box, at), flags, text)
        dot = QRectF(at.left() - Space.XS - side, room.center().y() - side / 2, side, side)
        draw_day_mark(painter, _placed(painter, box, dot), cell.total.mark, colour)

    def _paint_fold(self, painter: QPainter, box: QRectF, colour: QColor) -> None:
        mirrored = _is_mirrored(painter)
        inner = box.adjusted(1, 1, -1, -1)
        painter.save()
        painter.setClipPath(rounded(inner))
        corner = inner.bottomLeft() if mirrored else inner.bottomRight()
        draw_note_fold(painter, corner, self._fold_px, colour, mirrored=mirrored)
        painter.restore()

    def _paint_lines(
        self, painter: QPainter, box: QRectF, fill: float, cell: DayCell, on_fill: QColor
    ) -> None:
        """Draw the words, the first lines where there is no room for all."""
        slots = self._slots(box.height(), fill)
        width = box.width() - Space.S - Space.XS
        room_px = width - self._fold_px  # also where there is no note, so that all days look alike
        mirrored = _is_mirrored(painter)
        lines = self._words.lines(cell, self._measure, self._line, room_px, mirrored=mirrored)[: len(slots)]
        painter.setFont(self._line_font)
        for text, (above_bottom, inside) in zip(reversed(lines), slots, strict=False):
            top = box.bottom() - above_bottom - self._line_px
            room = QRectF(box.left() + Space.S, top, width, self._line_px)
            painter.setPen(on_fill if inside else self._kit.theme.colours.text)
            flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(_placed(painter, box, room), flags, text)

    def _slots(self, height: float, fill: float) -> list[tuple[float, bool]]:
        """Return where lines have room, from the lowest up: how far above the bottom, and whether in the fill."""
        below = height - self._number_band
        inside = int((min(fill, below) - Space.XS) / self._line_px) if fill else 0
        above = int((below - max(fill, Space.XS)) / self._line_px)
        return [
            *((Space.XS + number * self._line_px, True) for number in range(inside)),
            *((max(fill + 1, Space.XS) + number * self._line_px, False) for number in range(above)),
        ]

    # -- fonts, measured once for each look --------------------------------------------------------------

    def _on_theme_changed(self) -> None:
        theme = self._kit.theme
        self._caption_font, self._body_font = theme.font(TypeRole.CAPTION), theme.font(TypeRole.BODY)
        self._strong_font = theme.font(TypeRole.STRONG)
        self._caption, self._body = QFontMetricsF(self._caption_font), QFontMetricsF(self._body_font)
        self._strong = QFontMetricsF(self._strong_font)
        self._fold_px = self._caption.lineSpacing() * 0.6
        self._number_band = self._strong.height() + Space.S
        self._choose_line(0.0)

    def _choose_line(self, height: float) -> None:
        """Write pain larger, for it is alone, where there is room for that above the lowest fill."""
        room = height * (1 - 1 / _LEVELS) - self._number_band
        larger = self._measure is Measure.PAIN and self._strong.lineSpacing() <= room
        self._line_font, self._line = (
            (self._strong_font, self._strong) if larger else (self._caption_font, self._caption)
        )
        self._line_px = self._line.lineSpacing()


def _is_mirrored(painter: QPainter) -> bool:
    return painter.layoutDirection() is Qt.LayoutDirection.RightToLeft


def _placed(painter: QPainter, box: QRectF, part: QRectF) -> QRectF:
    """Return where a part of a box stands in the direction of the script."""
    if not _is_mirrored(painter):
        return part
    return part.translated(box.left() + box.right() - part.left() - part.right(), 0)
