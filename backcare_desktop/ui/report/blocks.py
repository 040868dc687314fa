"""What a sheet is put together from. Each piece tells how high it is at a width, and paints itself; all in units."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Protocol

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen, QTextLayout, QTextOption

from backcare_desktop.core.report_text import Fact
from backcare_desktop.core.trend import PainDay, PainTrend
from backcare_desktop.ui.charts.look import print_look
from backcare_desktop.ui.charts.pain_chart import draw_pain_chart
from backcare_desktop.ui.report.paper import (
    BAND,
    BODY,
    FIGURE,
    HAIRLINE,
    INK,
    LINE_HEIGHT,
    NOTE,
    RULE,
    UNITS_PER_PT,
    PaperLook,
    Style,
)

_THIN, _THICK = 0.5 * UNITS_PER_PT, 1.6 * UNITS_PER_PT
_ELLIPSIS = "…"


class Block(Protocol):
    """A piece of the sheet."""

    def height(self, width: float) -> float:
        """Return how high it is at a width."""
        ...

    def paint(self, painter: QPainter, room: QRectF) -> None:
        """Paint it into its room."""
        ...


class Text:
    """Words that wrap. With `most_lines` what does not fit ends in "…"."""

    def __init__(
        self,
        look: PaperLook,
        text: str,
        style: Style = BODY,
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
        most_lines: int | None = None,
    ) -> None:
        self._look = look
        self._text = text
        self._style = style
        self._align = align
        self._most_lines = most_lines
        self._font = look.font(style)
        self._line = style.size_pt * LINE_HEIGHT * UNITS_PER_PT

    @property
    def natural_width(self) -> float:
        """How wide it is on one line."""
        return QFontMetricsF(self._font).horizontalAdvance(self._text) + 1

    @property
    def longest_word(self) -> float:
        """How wide its widest word is."""
        metrics = QFontMetricsF(self._font)
        return max((metrics.horizontalAdvance(word) for word in self._text.split()), default=0.0) + 1

    def height(self, width: float) -> float:
        """Return the height of its lines."""
        return max(1, self._laid_out(width).lineCount()) * self._line

    def paint(self, painter: QPainter, room: QRectF) -> None:
        """Paint its lines from the top of the room."""
        painter.setPen(self._style.colour)
        self._laid_out(room.width()).draw(painter, room.topLeft())

    def _laid_out(self, width: float) -> QTextLayout:
        layout = self._lines(self._text, width)
        if self._most_lines is None or layout.lineCount() <= self._most_lines:
            return layout
        end = layout.lineAt(self._most_lines - 1)
        kept = self._text[: end.textStart() + end.textLength()]
        while kept:
            kept = kept[:-1].rstrip()
            layout = self._lines(kept + _ELLIPSIS, width)
            if layout.lineCount() <= self._most_lines:
                break
        return layout

    def _lines(self, text: str, width: float) -> QTextLayout:
        layout = QTextLayout(text, self._font)
        option = QTextOption(self._align)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        lead = (self._line - QFontMetricsF(self._font).height()) / 2
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(1.0, width))
            line.setPosition(QPointF(0, (layout.lineCount() - 1) * self._line + lead))
        layout.endLayout()
        return layout


def shared(wanted: Sequence[float], room: float) -> list[float]:
    """Return widths that fill a room: what is wanted and an equal share of the rest, or less of everything."""
    spare = room - sum(wanted)
    if spare >= 0:
        return [one + spare / len(wanted) for one in wanted]
    return [one * room / sum(wanted) for one in wanted]


class Gap:
    """Nothing, so many points high."""

    def __init__(self, height_pt: float) -> None:
        self._height = height_pt * UNITS_PER_PT

    def height(self, _width: float) -> float:
        """Return how high it is."""
        return self._height

    def paint(self, painter: QPainter, room: QRectF) -> None:
        """Leave the room blank."""


class Rule:
    """A line across the sheet."""

    def height(self, _width: float) -> float:
        """Return how thick it is."""
        return _THICK

    def paint(self, painter: QPainter, room: QRectF) -> None:
        """Paint it."""
        painter.fillRect(room, INK)


class Header:
    """The title, and a line for a name beside it: the app knows none, it is written by hand."""

    _NAME_SHARE = 0.36

    def __init__(self, title: Text, name: Text) -> None:
        self._title = title
        self._name = name

    def height(self, width: float) -> float:
        """Return the height of the title."""
        return self._title.height(width * (1 - self._NAME_SHARE))

    def paint(self, painter: QPainter, room: QRectF) -> None:
        """Paint both on one foot."""
        split = room.left() + room.width() * (1 - self._NAME_SHARE)
        self._title.paint(painter, QRectF(room.topLeft(), QPointF(split, room.bottom())))
        words = min(self._name.natural_width, (room.right() - split) / 2)
        high = self._name.height(words)
        foot = room.bottom() - 0.18 * room.height()
        self._name.paint(painter, QRectF(split, foot - high * 0.82, words, high))
        painter.setPen(QPen(RULE, _THIN))
        painter.drawLine(QLineF(split + words + 4 * UNITS_PER_PT, foot, room.right(), foot))


class Facts:
    """Figures beside each other on a band, each above what it counts."""

    _BESIDE, _ABOVE = 8.0 * UNITS_PER_PT, 4.0 * UNITS_PER_PT

    def __init__(self, look: PaperLook, facts: tuple[Fact, ...]) -> None:
        self._cells = [(Text(look, fact.figure, FIGURE), Text(look, fact.caption, NOTE)) for fact in facts]

    def height(self, width: float) -> float:
        """Return the height of the band."""
        tallest = max(
            figure.height(inner) + caption.height(inner)
            for (figure, caption), inner in zip(self._cells, self._widths(width), strict=True)
        )
        return tallest + 2 * self._ABOVE

    def paint(self, painter: QPainter, room: QRectF) -> None:
        """Paint the band and its figures."""
        painter.fillRect(room, BAND)
        left, top = room.left(), room.top() + self._ABOVE
        for (figure, caption), inner in zip(self._cells, self._widths(room.width()), strict=True):
            if left > room.left():
                painter.setPen(QPen(RULE, _THIN))
                painter.drawLine(QLineF(left, top, left, room.bottom() - self._ABOVE))
            high = figure.height(inner)
            figure.paint(painter, QRectF(left + self._BESIDE, top, inner, high))
            caption.paint(painter, QRectF(left + self._BESIDE, top + high, inner, caption.height(inner)))
            left += inner + 2 * self._BESIDE

    def _widths(self, width: float) -> list[float]:
        """Return the width of each cell's words: what they take, and a share of what is left."""
        wanted = [max(figure.natural_width, caption.natural_width) for figure, caption in self._cells]
        return shared(wanted, width - 2 * self._BESIDE * len(wanted))


class Chart:
    """The pain over the period. Where days stand close together it is told by the line alone, not by each answer."""

    _MOST_DAYS_TOLD = 100

    def __init__(self, look: PaperLook, trend: PainTrend, height_pt: float) -> None:
        self._look = look
        self._trend = trend if len(trend.told) <= self._MOST_DAYS_TOLD else _line_alone(trend)
        self._height = height_pt * UNITS_PER_PT

    def height(self, _width: float) -> float:
        """Return how high it was asked to be."""
        return self._height

    def paint(self, painter: QPainter, room: QRectF) -> None:
        """Draw it in greys."""
        look = print_look(self._look.font(BODY))
        draw_pain_chart(painter, room, self._trend, look, self._look.words, self._look.formats)


def _line_alone(trend: PainTrend) -> PainTrend:
    """Return a trend without single answers; rest days and sore days stay."""
    marked = tuple(PainDay(day.day, mark=day.mark) for day in trend.days if day.mark)
    return replace(trend, days=marked)


class BlankLines:
    """Lines to write on, as many as the room has."""

    PITCH = 21.0 * UNITS_PER_PT

    def __init__(self, least: int) -> None:
        self._least = least

    def height(self, _width: float) -> float:
        """Return the least height."""
        return self._least * self.PITCH

    def paint(self, painter: QPainter, room: QRectF) -> None:
        """Paint them."""
        painter.setPen(QPen(HAIRLINE, 2 * _THIN))
        for number in range(1, int(room.height() / self.PITCH + 0.01) + 1):
            y = room.top() + number * self.PITCH - _THIN
            painter.drawLine(QLineF(room.left(), y, room.right(), y))
