"""Shapes that several widgets paint."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from backcare_desktop.ui.theme.tokens import HOVER_LAYER, PRESSED_LAYER, Colours, mixed


def smooth_painter(widget: QWidget) -> QPainter:
    """Return a painter on a widget with smooth edges."""
    painter = QPainter(widget)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    return painter


def only_what_is_new(*widgets: QWidget) -> None:
    """Paint widgets that were made larger only where they are new, not all that stands in them.

    For those that paint nothing themselves, or what stays in its place.
    """
    for widget in widgets:
        widget.setAttribute(Qt.WidgetAttribute.WA_StaticContents)


def draw_box(
    painter: QPainter,
    rect: QRectF,
    radius: float,
    fill: QColor | None,
    outline: QColor | None = None,
    outline_width: float = 1,
) -> None:
    """Fill a rounded box and draw its outline wholly inside `rect`; None leaves that part out."""
    inset = outline_width / 2 if outline else 0
    painter.setPen(QPen(outline, outline_width) if outline else Qt.PenStyle.NoPen)
    painter.setBrush(fill or Qt.BrushStyle.NoBrush)
    box = rect.adjusted(inset, inset, -inset, -inset)
    radius = max(0.0, min(radius - inset, box.height() / 2, box.width() / 2))
    painter.drawRoundedRect(box, radius, radius)


def chosen_pair(colours: Colours) -> tuple[QColor, QColor]:
    """Return the fill of what is chosen and the colour of words on it, told apart by more than hue."""
    if colours.fill_outline:  # high contrast has no tinted fills: turn light and dark round
        return colours.on_container, colours.container
    return colours.container, colours.on_container


def layered(button: QAbstractButton, fill: QColor, content: QColor) -> QColor:
    """Return the fill of a button in its present state: at rest, under the pointer, held down."""
    if not button.isEnabled():
        return fill
    if button.isDown():
        return mixed(fill, content, PRESSED_LAYER)
    return mixed(fill, content, HOVER_LAYER) if button.underMouse() else fill
