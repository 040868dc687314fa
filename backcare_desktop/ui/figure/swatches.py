"""Small samples of what is laid over the figure, in the colours and shapes that it has there."""

from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF

if TYPE_CHECKING:
    from backcare_desktop.figure.painting.palette import FigurePalette


class Swatch(Enum):
    """What there is a sample of."""

    SPINE = "spine"  #: a piece of the line, from near neutral to far from it
    SPINE_NEAR = "spine near neutral"
    SPINE_MID = "spine part of the way"
    SPINE_FAR = "spine near the end of its range"
    REGIONS = "regions"
    WORK = "work"
    STRETCH = "stretch"
    CONTACTS = "contacts"
    ARROW = "arrow"


#: Half the width of a vertebra's mark as a share of the sample: the further from neutral, the wider.
_NARROW, _MIDDLE, _WIDE = 0.16, 0.28, 0.42


def draw_swatch(painter: QPainter, box: QRectF, swatch: Swatch, palette: "FigurePalette") -> None:
    """Draw a sample into a square."""
    painter.save()
    near, mid, far = (
        (_NARROW, palette.spine_near),
        (_MIDDLE, palette.spine_mid),
        (_WIDE, palette.spine_far),
    )
    match swatch:
        case Swatch.SPINE:
            _draw_vertebrae(painter, box, (near, mid, far), palette.casing)
        case Swatch.SPINE_NEAR:
            _draw_vertebrae(painter, box, (near, near, near), palette.casing)
        case Swatch.SPINE_MID:
            _draw_vertebrae(painter, box, (mid, mid, mid), palette.casing)
        case Swatch.SPINE_FAR:
            _draw_vertebrae(painter, box, (far, far, far), palette.casing)
        case Swatch.REGIONS:
            _draw_muscle(painter, box, (0.08, 0.18, 0.40, 0.64), palette.tint_work, palette.casing)
            _draw_muscle(painter, box, (0.60, 0.02, 0.28, 0.96), palette.tint_stretch, palette.casing)
        case Swatch.WORK:
            _draw_muscle(painter, box, (0.22, 0.16, 0.56, 0.68), palette.tint_work, palette.casing)
        case Swatch.STRETCH:
            _draw_muscle(painter, box, (0.34, 0.02, 0.32, 0.96), palette.tint_stretch, palette.casing)
        case Swatch.CONTACTS:
            _draw_contact(painter, box, palette)
        case Swatch.ARROW:
            _draw_arrow(painter, box, palette)
    painter.restore()


def _draw_vertebrae(
    painter: QPainter, box: QRectF, marks: tuple[tuple[float, QColor], ...], casing: QColor
) -> None:
    """Draw bars across a line, one below the other."""
    side, x = box.width(), box.center().x()
    line = QLineF(x, box.top() + side * 0.06, x, box.bottom() - side * 0.06)
    for grown, cased in ((0.12, True), (0.0, False)):
        painter.setPen(_pen(casing if cased else marks[0][1], side * (0.07 + grown)))
        painter.drawLine(line)
        for at, (half, colour) in zip((0.18, 0.5, 0.82), marks, strict=True):
            y = box.top() + side * at
            painter.setPen(_pen(casing if cased else colour, side * (0.16 + grown)))
            painter.drawLine(QLineF(x - side * (half - 0.06), y, x + side * (half - 0.06), y))


def _draw_muscle(
    painter: QPainter, box: QRectF, part: tuple[float, float, float, float], fill: QColor, casing: QColor
) -> None:
    """Draw an oval; `part` is left, top, width and height as shares of the box."""
    left, top, width, height = (share * box.width() for share in part)
    painter.setPen(QPen(casing, box.width() * 0.05))
    painter.setBrush(fill)
    painter.drawEllipse(QRectF(box.left() + left, box.top() + top, width, height))


def _draw_contact(painter: QPainter, box: QRectF, palette: "FigurePalette") -> None:
    """Draw a ring around a dot."""
    side = box.width()
    for colour, width in ((palette.casing, 0.26), (palette.touch, 0.13)):
        painter.setPen(QPen(colour, side * width))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(box.center(), side * 0.34, side * 0.34)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(palette.touch)
    painter.drawEllipse(box.center(), side * 0.12, side * 0.12)


def _draw_arrow(painter: QPainter, box: QRectF, palette: "FigurePalette") -> None:
    """Draw a bent arrow."""
    x, y, side = box.left(), box.top(), box.width()
    way = QPainterPath(QPointF(x + side * 0.1, y + side * 0.86))
    way.quadTo(QPointF(x + side * 0.18, y + side * 0.36), QPointF(x + side * 0.64, y + side * 0.32))
    head = QPolygonF(
        [
            QPointF(x + side * 0.56, y + side * 0.06),
            QPointF(x + side * 0.95, y + side * 0.32),
            QPointF(x + side * 0.56, y + side * 0.58),
        ]
    )
    for colour, grown in ((palette.casing, 0.12), (palette.arrow, 0.0)):
        painter.strokePath(way, _pen(colour, side * (0.15 + grown)))
        painter.setPen(_pen(colour, side * (0.02 + grown)))
        painter.setBrush(colour)
        painter.drawPolygon(head)


def _pen(colour: QColor, width: float) -> QPen:
    return QPen(colour, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
