"""How a day of the year looks: small pictures, drawn once for every kind of day there is."""

from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen, QPixmap

from backcare_desktop.core.day_record import DayMark
from backcare_desktop.core.history import DayCell
from backcare_desktop.ui.history.mark_painting import draw_day_mark
from backcare_desktop.ui.history.measure import Measure, level_of, ramp_of
from backcare_desktop.ui.kit import Kit
from backcare_desktop.ui.theme.tokens import TypeRole

#: Between a day's box and the edge of its cell: half the distance to the next day, and room for the ring.
GAP = 2
_LEVELS = 4
_RADIUS = 3
#: The mark's size as a share of the box.
_MARK = 0.4
#: Between a mark and what is around it.
_INSET = 2
#: Width of the frame around today.
_FRAME = 2


class DayLook(NamedTuple):
    """All that tells one day from another at a glance."""

    measure: Measure
    level: (
        int | None
    )  #: None where there is nothing to tell, 0 for a pain of 0, 1 to 4 by what was done or told
    mark: DayMark | None = None
    is_today: bool = False

    @classmethod
    def of(cls, cell: DayCell, measure: Measure) -> "DayLook":
        """Return how a day looks."""
        return cls(measure, level_of(cell, measure), cell.total.mark, cell.is_today)


class DayPictures:
    """The pictures of days, kept until `forget`."""

    def __init__(self, kit: Kit) -> None:
        self._kit = kit
        self._drawn: dict[tuple[DayLook, int, float], QPixmap] = {}

    def forget(self) -> None:
        """Draw everything anew: the colours or the text size are different now."""
        self._drawn.clear()

    def picture(self, look: DayLook, side: int, dpr: float) -> QPixmap:
        """Return a square with a day in it; `side` in device-independent pixels, `dpr` of the screen."""
        key = (look, side, dpr)
        if key not in self._drawn:
            device = round(side * dpr)
            pixmap = QPixmap(QSize(device, device))
            pixmap.setDevicePixelRatio(dpr)
            pixmap.fill(Qt.GlobalColor.transparent)
            painter = QPainter(pixmap)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._draw(painter, QRectF(GAP, GAP, device / dpr - 2 * GAP, device / dpr - 2 * GAP), look)
            painter.end()
            self._drawn[key] = pixmap
        return self._drawn[key]

    def _draw(self, painter: QPainter, box: QRectF, look: DayLook) -> None:
        colours = self._kit.theme.colours
        shape = _rounded(box)
        if look.is_today:
            # A frame, set off from what fills the day.
            painter.fillPath(shape, colours.primary)
            shape = _rounded(box.adjusted(_FRAME, _FRAME, -_FRAME, -_FRAME))
        painter.fillPath(shape, colours.surface)
        if look.level:
            self._fill(painter, box, look)
        if not look.is_today:
            self._outline(painter, box, told=look.level is not None)
        if look.level == 0:
            self._draw_zero(painter, box, look)
        if look.mark is not None:
            self._draw_mark(painter, box, look, look.mark)

    def _fill(self, painter: QPainter, box: QRectF, look: DayLook) -> None:
        level = look.level or 0
        inset = _FRAME + 1 if look.is_today else 0
        area = box.adjusted(inset, inset, -inset, -inset)
        height = area.height() * level / _LEVELS
        painter.save()
        painter.setClipPath(_rounded(area))
        filled = QRectF(area.left(), area.bottom() - height, area.width(), height)
        painter.fillRect(filled, ramp_of(look.measure, self._kit.theme.colours).fills[level - 1])
        painter.restore()

    def _outline(self, painter: QPainter, box: QRectF, *, told: bool) -> None:
        """Outline a day clearly if there is something to tell, else faintly."""
        colours = self._kit.theme.colours
        faint = colours.disabled if colours.fill_outline else colours.divider
        width = float(colours.outline_width) if told else 1.0
        edge = box.adjusted(width / 2, width / 2, -width / 2, -width / 2)
        painter.strokePath(_rounded(edge), QPen(colours.border if told else faint, width))

    def _draw_zero(self, painter: QPainter, box: QRectF, look: DayLook) -> None:
        painter.setFont(self._kit.theme.font(TypeRole.CAPTION))
        painter.setPen(self._kit.theme.colours.text)
        room = box.adjusted(0, 0, -box.width() * _MARK, 0) if look.mark else box
        painter.drawText(room, Qt.AlignmentFlag.AlignCenter, self._kit.formats.number(0))

    def _draw_mark(self, painter: QPainter, box: QRectF, look: DayLook, mark: DayMark) -> None:
        """Draw the mark of a day on a plate that sets it off from any fill."""
        colours = self._kit.theme.colours
        side = box.width() * _MARK
        room = QRectF(0, 0, side, side)
        room.moveCenter(box.center())
        if look.level == 0:
            room.moveTopRight(box.topRight() + QPointF(-_INSET, _INSET))
        if look.level:
            plate = side / 2 + _INSET
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colours.surface)
            painter.drawEllipse(box.center(), plate, plate)
        draw_day_mark(painter, room, mark, colours.text)


def _rounded(box: QRectF) -> QPainterPath:
    shape = QPainterPath()
    shape.addRoundedRect(box, _RADIUS, _RADIUS)
    return shape


def draw_chosen(painter: QPainter, cell: QRectF, kit: Kit, *, focused: bool) -> None:
    """Draw the ring around the chosen day: at the rim of its box, and in the gap around it with the keyboard on it.

    Each has its own place, so that most of a ring appears and goes with the keyboard.
    """
    colours = kit.theme.colours
    lines = (
        ((GAP + 1.5, 1.0, colours.surface), (GAP / 2 + 0.5, GAP + 1.0, colours.focus))
        if focused
        else ((GAP + 2.5, 1.0, colours.surface), (GAP + 1.0, 2.0, colours.text))
    )
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for inset, line, colour in lines:
        painter.setPen(QPen(colour, line))
        radius = _RADIUS + GAP - inset / 2
        painter.drawRoundedRect(cell.adjusted(inset, inset, -inset, -inset), radius, radius)
