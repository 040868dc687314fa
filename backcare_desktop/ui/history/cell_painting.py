"""How full a day is drawn: boxes that fill from the bottom."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPainterPath, QPalette, QPen
from PySide6.QtWidgets import QAbstractItemView, QFrame, QStyle

from backcare_desktop.ui.theme.tokens import Colours, Radius


def draw_level_box(
    painter: QPainter, box: QRectF, fill_height: float, fill: QColor, colours: Colours
) -> None:
    """Draw a day with sessions: a surface with an outline, filled from the bottom."""
    width = float(colours.outline_width)
    inner = box.adjusted(width / 2, width / 2, -width / 2, -width / 2)
    shape = rounded(inner)
    painter.fillPath(shape, colours.surface)
    painter.save()
    painter.setClipPath(shape)
    painter.fillRect(QRectF(box.left(), box.bottom() - fill_height, box.width(), fill_height), fill)
    painter.restore()
    painter.strokePath(shape, QPen(colours.border, width))


def rounded(box: QRectF) -> QPainterPath:
    """Return the outline of a day."""
    shape = QPainterPath()
    shape.addRoundedRect(box, Radius.FIELD, Radius.FIELD)
    return shape


def draw_ring(painter: QPainter, box: QRectF, colour: QColor, gap: QColor, width: float) -> None:
    """Draw a ring inside a box, with a line of `gap` within it that sets it off from any fill."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for inset, line, each in ((width + 0.5, 2.0, gap), (width / 2, width, colour)):
        painter.setPen(QPen(each, line))
        ring = box.adjusted(inset, inset, -inset, -inset)
        radius = max(1.0, Radius.FIELD - inset + width / 2)
        painter.drawRoundedRect(ring, radius, radius)


def draw_mark(painter: QPainter, box: QRectF, gap: int, colours: Colours, state: QStyle.StateFlag) -> None:
    """Mark what is chosen: a line around it, and with the keyboard there a ring that fills the `gap` around the box.

    So at least two pixels all around look different once the keyboard is there. What is not chosen has no mark.
    """
    if not state & QStyle.StateFlag.State_Selected:
        return
    if state & QStyle.StateFlag.State_HasFocus:
        whole = box.adjusted(-gap, -gap, gap, gap)
        draw_ring(painter, whole, colours.focus, colours.surface, min(gap + 1, 4))
    else:
        draw_ring(painter, box, colours.text, colours.surface, 1)


def first_fitting(texts: tuple[str, ...], metrics: QFontMetricsF, width: float) -> str:
    """Return the first text that fits, or the last, which has to be the shortest way to say it."""
    return next((text for text in texts if metrics.horizontalAdvance(text) <= width), texts[-1])


def make_plain(view: QAbstractItemView) -> None:
    """Let a view show what its delegate paints, and nothing of its own: the page scrolls, the delegate draws a ring."""
    view.setTabKeyNavigation(False)
    view.setFrameShape(QFrame.Shape.NoFrame)
    view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    view.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    view.viewport().setAutoFillBackground(False)
    palette = QPalette()
    clear = Qt.GlobalColor.transparent
    palette.setBrush(QPalette.ColorGroup.All, QPalette.ColorRole.Highlight, clear)
    view.setPalette(palette)
