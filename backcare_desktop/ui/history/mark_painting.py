"""What a day is marked with, told apart by shape as well as by word: a dot for rest, a ring for sore."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from backcare_desktop.core.day_record import DayMark


def draw_day_mark(painter: QPainter, box: QRectF, mark: DayMark, colour: QColor) -> None:
    """Draw a mark as large as `box` allows, in its middle."""
    side = min(box.width(), box.height())
    line = max(1.5, side / 5)
    inset = 0.0 if mark is DayMark.REST else line / 2
    painter.setPen(Qt.PenStyle.NoPen if mark is DayMark.REST else QPen(colour, line))
    painter.setBrush(colour if mark is DayMark.REST else Qt.BrushStyle.NoBrush)
    painter.drawEllipse(box.center(), side / 2 - inset, side / 2 - inset)


def draw_note_fold(
    painter: QPainter, corner: QPointF, side: float, colour: QColor, *, mirrored: bool
) -> None:
    """Draw the folded corner of a page: something is written there. `corner` is the lower one it fills."""
    along = side if mirrored else -side
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawPolygon(QPolygonF([corner, corner + QPointF(along, 0), corner + QPointF(0, -side)]))
