"""The signs of a chart, told apart by shape and by fill, and their legend in words."""

from collections.abc import Callable, Mapping, Sequence
from enum import Enum
from types import MappingProxyType
from typing import NamedTuple

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFontMetricsF, QPainter, QPen, QPolygonF

from backcare_desktop.ui import resources
from backcare_desktop.ui.charts.look import ChartLook

_ROOT_3 = 3**0.5
_LINE = 0.16  #: width of the lines of a sign, as a share of its size


class Sign(Enum):
    """Everything that is drawn in a chart and has a name."""

    BEFORE = "before"  #: a ring
    AFTER = "after"  #: a filled triangle
    OTHER = "other"  #: a plus
    MIDDLE = "middle"  #: a line
    REST = "rest"  #: a dot
    SORE = "sore"  #: an open diamond
    RUNNING = "running"  #: an open bar; a filled one needs no sign, the chart is named after it
    HURT = "hurt"  #: a hand


class LegendEntry(NamedTuple):
    """A sign and what it means."""

    sign: Sign
    text: str


def draw_signs(
    painter: QPainter, sign: Sign, places: Sequence[QPointF], size: float, look: ChartLook
) -> None:
    """Draw a sign around each place, `size` wide and high. Its lines are a share of that."""
    if places:
        _SHAPES[sign](painter, places, size, look)


def draw_bar(painter: QPainter, box: QRectF, look: ChartLook, *, line: float, is_open: bool) -> None:
    """Draw a bar; an open one has an outline and no fill."""
    if is_open:
        inset = line / 2
        _outlined(painter, look.bar, line, look.surface)
        painter.drawRect(box.adjusted(inset, inset, -inset, -inset))
        return
    painter.fillRect(box, look.bar)
    if look.bar_edge:
        inset = line / 4
        painter.setPen(QPen(look.bar_edge, line / 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(box.adjusted(inset, inset, -inset, -inset))


def legend_rows(
    entries: Sequence[LegendEntry], width: float, metrics: QFontMetricsF
) -> list[list[LegendEntry]]:
    """Return the entries in as many rows as the width asks for."""
    rows: list[list[LegendEntry]] = []
    left = 0.0
    for entry in entries:
        room = entry_width(entry, metrics)
        if not rows or left + room > width:
            rows.append([])
            left = 0.0
        rows[-1].append(entry)
        left += room + metrics.height()
    return rows


def entry_width(entry: LegendEntry, metrics: QFontMetricsF) -> float:
    """Return how wide a sign with its words is."""
    return metrics.height() * 1.4 + metrics.horizontalAdvance(entry.text)


def draw_legend(
    painter: QPainter,
    room: QRectF,
    rows: Sequence[Sequence[LegendEntry]],
    look: ChartLook,
    metrics: QFontMetricsF,
) -> None:
    """Draw rows of signs with their words from the top of `room`, in the direction that people read."""
    mirrored = painter.layoutDirection() is Qt.LayoutDirection.RightToLeft
    painter.setFont(look.font)
    em, middle = metrics.height(), room.top() + line_height(metrics) / 2
    for row in rows:
        along = 0.0
        for entry in row:
            width = entry_width(entry, metrics)
            left = room.right() - along - width if mirrored else room.left() + along
            sign_x = left + width - em * 0.55 if mirrored else left + em * 0.55
            draw_signs(painter, entry.sign, [QPointF(sign_x, middle)], em * 0.66, look)
            box = QRectF(left + (0 if mirrored else em * 1.4), middle - em / 2, width - em * 1.4, em)
            painter.setPen(look.text2)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip, entry.text)
            along += width + em
        middle += line_height(metrics)


def line_height(metrics: QFontMetricsF) -> float:
    """Return the height of a row of the legend."""
    return metrics.height() * 1.4


def _outlined(painter: QPainter, edge: QColor, width: float, fill: QColor | None) -> None:
    pen = Qt.PenStyle.SolidLine if width else Qt.PenStyle.NoPen
    painter.setPen(QPen(edge, width, pen, Qt.PenCapStyle.FlatCap, Qt.PenJoinStyle.MiterJoin))
    painter.setBrush(QBrush(fill) if fill else Qt.BrushStyle.NoBrush)


def _triangle(half: float) -> QPolygonF:
    """Return a triangle around the middle of its corners, not of its box."""
    radius = half * 1.12
    low, side = radius / 2, radius * _ROOT_3 / 2
    return QPolygonF([QPointF(0, -radius), QPointF(side, low), QPointF(-side, low)])


def _diamond(half: float) -> QPolygonF:
    return QPolygonF([QPointF(0, -half), QPointF(half, 0), QPointF(0, half), QPointF(-half, 0)])


def _draw_rings(painter: QPainter, places: Sequence[QPointF], size: float, look: ChartLook) -> None:
    line = size * _LINE
    _outlined(painter, look.before, line, None)
    for at in places:
        painter.drawEllipse(at, (size - line) / 2, (size - line) / 2)


def _draw_triangles(painter: QPainter, places: Sequence[QPointF], size: float, look: ChartLook) -> None:
    _outlined(painter, look.surface, size * _LINE * 0.6, look.after)
    triangle = _triangle(size / 2)
    for at in places:
        painter.drawPolygon(triangle.translated(at))


def _draw_pluses(painter: QPainter, places: Sequence[QPointF], size: float, look: ChartLook) -> None:
    _outlined(painter, look.before, size * _LINE, None)
    aside, above = QPointF(size * 0.4, 0), QPointF(0, size * 0.4)
    painter.drawLines([QLineF(at - way, at + way) for at in places for way in (aside, above)])


def _draw_lines(painter: QPainter, places: Sequence[QPointF], size: float, look: ChartLook) -> None:
    _outlined(painter, look.middle, size * 0.2, None)
    aside = QPointF(size * 0.7, 0)
    painter.drawLines([QLineF(at - aside, at + aside) for at in places])


def _draw_dots(painter: QPainter, places: Sequence[QPointF], size: float, look: ChartLook) -> None:
    _outlined(painter, look.text2, 0, look.text2)
    for at in places:
        painter.drawEllipse(at, size * 0.27, size * 0.27)


def _draw_diamonds(painter: QPainter, places: Sequence[QPointF], size: float, look: ChartLook) -> None:
    _outlined(painter, look.text2, size * _LINE, look.surface)
    diamond = _diamond(size * 0.42)
    for at in places:
        painter.drawPolygon(diamond.translated(at))


def _draw_open_bars(painter: QPainter, places: Sequence[QPointF], size: float, look: ChartLook) -> None:
    for at in places:
        box = QRectF(at.x() - size * 0.3, at.y() - size / 2, size * 0.6, size)
        draw_bar(painter, box, look, line=size * _LINE, is_open=True)


def _draw_hands(painter: QPainter, places: Sequence[QPointF], size: float, look: ChartLook) -> None:
    """Draw hands as lines, not as pictures, so that paper shows them sharp; each on a ground of its own."""
    from PySide6.QtSvg import QSvgRenderer

    svg = resources.read_text("icons", "hand.svg").replace("currentColor", look.hurt.name())
    hand = QSvgRenderer(svg.encode())
    for at in places:
        _outlined(painter, look.surface, 0, look.surface)
        painter.drawEllipse(at, size * 0.65, size * 0.65)
        hand.render(painter, QRectF(at.x() - size / 2, at.y() - size / 2, size, size))


_SHAPES: Mapping[Sign, Callable[[QPainter, Sequence[QPointF], float, ChartLook], None]] = MappingProxyType(
    {
        Sign.BEFORE: _draw_rings,
        Sign.AFTER: _draw_triangles,
        Sign.OTHER: _draw_pluses,
        Sign.MIDDLE: _draw_lines,
        Sign.REST: _draw_dots,
        Sign.SORE: _draw_diamonds,
        Sign.RUNNING: _draw_open_bars,
        Sign.HURT: _draw_hands,
    }
)
