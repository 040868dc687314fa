"""What both charts stand in: a plot with its lines, the values beside it and the dates below."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen

from backcare_desktop.core.words import Words
from backcare_desktop.ui.charts.day_axis import DayAxis, left_of, ticks
from backcare_desktop.ui.charts.look import ChartLook
from backcare_desktop.ui.charts.marks import LegendEntry, draw_legend, legend_rows, line_height
from backcare_desktop.ui.formats import Formats

#: Height of a plot that can be read, and of what stands below it, in heights of a label.
LEAST_PLOT, _BELOW = 7.0, 2.0
#: What stands free above the highest line, so that a sign or a number on it is whole.
_ABOVE = 1.1
#: How far the ring around a day reaches beyond the plot.
_RING_ABOVE, _RING_BELOW = 0.55, 0.65


class Level(NamedTuple):
    """A line across the plot with its value in words."""

    value: float
    text: str


@dataclass(frozen=True)
class Frame:
    """Where everything of a chart stands, in the units of what is painted on."""

    plot: QRectF
    days: DayAxis
    top_value: float
    em: float  #: the height of a label

    def y_of(self, value: float) -> float:
        """Return the height at which a value stands; 0 is the bottom of the plot."""
        return self.plot.bottom() - value / self.top_value * self.plot.height()

    def column(self, day: date, days: int = 1) -> QRectF:
        """Return the part of the plot that belongs to some days in a row."""
        start, length = self.days.start_of(day), self.days.day_width * days
        left = start - length if self.days.mirrored else start
        return QRectF(left, self.plot.top(), length, self.plot.height())


def least_height(entries: Sequence[LegendEntry], width: float, metrics: QFontMetricsF) -> float:
    """Return the least height at which a chart of a width can be read."""
    legend = len(legend_rows(entries, width, metrics)) * line_height(metrics)
    return legend + (_ABOVE + LEAST_PLOT + _BELOW) * metrics.height()


def frame_of(
    room: QRectF,
    span: tuple[date, date],
    levels: Sequence[Level],
    entries: Sequence[LegendEntry],
    metrics: QFontMetricsF,
    *,
    mirrored: bool,
) -> Frame:
    """Return where things stand in a room; `levels` are the lines it shall have, the highest last."""
    em = metrics.height()
    beside = max(metrics.horizontalAdvance(level.text) for level in levels) + em * 0.5
    top = room.top() + len(legend_rows(entries, room.width(), metrics)) * line_height(metrics) + em * _ABOVE
    left, right = room.left() + beside, room.right() - em * 0.2
    if mirrored:
        left, right = room.left() + em * 0.2, room.right() - beside
    plot = QRectF(left, top, max(em, right - left), max(em, room.bottom() - em * _BELOW - top))
    axis = DayAxis(*span, plot.left(), plot.right(), mirrored)
    return Frame(plot, axis, levels[-1].value, em)


def draw_frame(
    painter: QPainter, frame: Frame, levels: Sequence[Level], look: ChartLook, words: Words, formats: Formats
) -> None:
    """Draw the lines, the values beside them and the dates."""
    metrics = QFontMetricsF(look.font, painter.device())
    painter.setFont(look.font)
    thin = frame.em * look.line / 2
    for level in levels:
        y = frame.y_of(level.value)
        painter.setPen(QPen(look.grid if level.value else look.axis, thin))
        painter.drawLine(QPointF(frame.plot.left(), y), QPointF(frame.plot.right(), y))
        painter.setPen(look.text2)
        painter.drawText(_beside(frame, y, metrics, level.text), Qt.AlignmentFlag.AlignCenter, level.text)
    bottom = frame.plot.bottom()
    for tick in ticks(frame.days, metrics, words, formats):
        x = frame.days.start_of(tick.day)
        painter.setPen(QPen(look.axis, thin))
        painter.drawLine(QPointF(x, bottom), QPointF(x, bottom + frame.em * 0.4))
        painter.setPen(look.text2)
        box = QRectF(left_of(tick, frame.days, metrics), bottom + frame.em * 0.8, 0, frame.em)
        box.setWidth(metrics.horizontalAdvance(tick.text))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip, tick.text)


def draw_chosen(painter: QPainter, frame: Frame, day: date, days: int, look: ChartLook) -> None:
    """Draw a ring around the days that are told about."""
    line = frame.em * 0.16
    column = frame.column(day, days)
    spare = max(0.0, frame.em * 1.1 - column.width()) / 2
    box = column.adjusted(-spare, -frame.em * _RING_ABOVE, spare, frame.em * _RING_BELOW)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(look.chosen, line))
    painter.drawRoundedRect(box, frame.em * 0.3, frame.em * 0.3)


def draw_heading(painter: QPainter, room: QRectF, entries: Sequence[LegendEntry], look: ChartLook) -> None:
    """Draw the legend at the top of the room."""
    metrics = QFontMetricsF(look.font, painter.device())
    draw_legend(painter, room, legend_rows(entries, room.width(), metrics), look, metrics)


def _beside(frame: Frame, y: float, metrics: QFontMetricsF, text: str) -> QRectF:
    width = metrics.horizontalAdvance(text)
    gap = frame.em * 0.5
    left = frame.plot.right() + gap if frame.days.mirrored else frame.plot.left() - gap - width
    return QRectF(left - 1, y - frame.em / 2, width + 2, frame.em)
