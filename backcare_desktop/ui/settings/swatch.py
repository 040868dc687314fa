"""A choice of a colour: a spot of it beside its name."""

from collections.abc import Callable

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent

from backcare_desktop.ui.theme.theme import Theme
from backcare_desktop.ui.theme.tokens import Space
from backcare_desktop.ui.widgets.painting import draw_box, smooth_painter
from backcare_desktop.ui.widgets.pill import PillButton


class SwatchButton(PillButton):
    """A spot of one or two colours and a word; chosen, it is filled and ticked.

    `colours_of` is asked for the colours at every painting, because they differ by scheme.
    """

    def __init__(self, theme: Theme, text: str, colours_of: Callable[[], tuple[QColor, ...]]) -> None:
        super().__init__(theme, text)
        self._colours_of = colours_of

    def around_word(self) -> float:
        """Return how wide the spot, the tick and the margins are."""
        return Space.S + self._spot_side() + Space.S + Space.XS + self._tick_side() + Space.M

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the box, the spot, the word and the tick."""
        painter = smooth_painter(self)
        content, _outline = self._paint_pill(painter)
        side, tick = self._spot_side(), self._tick_side()
        self._paint_spot(painter, self._placed(Space.S, side, side), content)
        painter.setPen(content)
        words_left = Space.S + side + Space.S
        words = self._placed(words_left, self.width() - words_left - Space.M - tick, self.height())
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | self._leading(), self.text())
        if self.isChecked():
            self._paint_tick(painter, self._placed(self.width() - Space.M - tick, tick, tick), content)

    def _paint_spot(self, painter: QPainter, spot: QRectF, outline: QColor) -> None:
        """Paint the colours below each other, as a shirt and shorts are, in a ring that any ground shows."""
        circle = QPainterPath()
        circle.addEllipse(spot)
        painter.save()
        painter.setClipPath(circle)
        colours = self._colours_of()
        share = spot.height() / len(colours)
        for number, colour in enumerate(colours):
            band = QRectF(spot.left(), spot.top() + number * share, spot.width(), share)
            painter.fillRect(band, colour)
        painter.restore()
        draw_box(painter, spot, spot.height() / 2, None, outline, max(1.0, self._theme.colours.outline_width))

    def _leading(self) -> Qt.AlignmentFlag:
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        return Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft

    def _spot_side(self) -> float:
        return self._theme.icon_px() * 1.25

    def _tick_side(self) -> float:
        return self._theme.icon_px() * 0.9
