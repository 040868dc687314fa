"""The number of a still picture."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter

from backcare_desktop.ui.theme.theme import Theme
from backcare_desktop.ui.theme.tokens import Space, TypeRole
from backcare_desktop.ui.widgets.painting import draw_box


def draw_badge(
    painter: QPainter, theme: Theme, room: QRectF, number: int, direction: Qt.LayoutDirection
) -> None:
    """Draw a number in a disc, in the upper corner of `room` where reading begins."""
    font = theme.font(TypeRole.STRONG, tabular=True)
    side = QFontMetricsF(font).height() + Space.S
    disc = QRectF(room.left() + Space.S, room.top() + Space.S, side, side)
    if direction is Qt.LayoutDirection.RightToLeft:
        disc.moveRight(room.right() - Space.S)
    colours = theme.colours
    outline = colours.border if colours.fill_outline else None
    draw_box(painter, disc, side / 2, colours.primary, outline, colours.outline_width)
    painter.setPen(colours.on_primary)
    painter.setFont(font)
    painter.drawText(disc, Qt.AlignmentFlag.AlignCenter, str(number))
