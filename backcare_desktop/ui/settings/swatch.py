"""A choice of a colour: a spot of it beside its name."""

from collections.abc import Callable

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy

from backcare_desktop.ui.icons import IconName
from backcare_desktop.ui.theme.theme import Theme
from backcare_desktop.ui.theme.tokens import Space, Target
from backcare_desktop.ui.widgets.buttons import BaseButton
from backcare_desktop.ui.widgets.painting import chosen_pair, draw_box, layered, smooth_painter

#: As with a filter chip, the pill is lower than what can be clicked.
_INSET = 2


class SwatchButton(BaseButton):
    """A spot of one or two colours and a word; chosen, it is filled and ticked.

    `colours_of` is asked for the colours at every painting, because they differ by scheme.
    """

    def __init__(self, theme: Theme, text: str, colours_of: Callable[[], tuple[QColor, ...]]) -> None:
        super().__init__(theme)
        self._colours_of = colours_of
        self.setText(text)
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._on_theme_changed()

    def focus_rect(self) -> QRectF:
        """The pill, which the focus ring is drawn around."""
        return QRectF(self.rect()).adjusted(0, _INSET, 0, -_INSET)

    def focus_radius(self) -> float:
        """How round the focus ring is."""
        return self.height() / 2

    def sizeHint(self) -> QSize:
        """Return the size with the tick, so that nothing moves when another one is chosen."""
        metrics = QFontMetricsF(self.font())
        side = self._spot_side()
        width = Space.S + side + Space.S + metrics.horizontalAdvance(self.text())
        width += Space.XS + self._tick_side() + Space.M
        height = max(Target.DESK, round(metrics.lineSpacing() + 2 * (Space.S + _INSET)))
        return QSize(int(width) + 1, height)

    def minimumSizeHint(self) -> QSize:
        """Return the size hint: the word is never cut."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the box, the spot, the word and the tick."""
        colours = self._theme.colours
        on = self.isChecked()
        fill, content = chosen_pair(colours) if on else (colours.surface, colours.text)
        painter = smooth_painter(self)
        pill = self.focus_rect()
        outline = colours.on_container if on else colours.border
        width = max(colours.outline_width, 1.5 if on else 1)
        draw_box(painter, pill, pill.height() / 2, layered(self, fill, content), outline, width)
        side, tick = self._spot_side(), self._tick_side()
        self._paint_spot(painter, self._placed(Space.S, side), content)
        painter.setPen(content)
        words_left = Space.S + side + Space.S
        words = self._placed(words_left, self.width() - words_left - Space.M - tick, self.height())
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | self._leading(), self.text())
        if on:
            tick_box = self._placed(self.width() - Space.M - tick, tick)
            self._theme.icons.draw(painter, tick_box, IconName.CHECK, content)

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

    def _placed(self, left: float, width: float, height: float | None = None) -> QRectF:
        height = width if height is None else height
        box = QRectF(left, (self.height() - height) / 2, width, height)
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            box.moveRight(self.width() - left)
        return box

    def _leading(self) -> Qt.AlignmentFlag:
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        return Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft

    def _spot_side(self) -> float:
        return self._theme.icon_px() * 1.25

    def _tick_side(self) -> float:
        return self._theme.icon_px() * 0.9

    def _on_theme_changed(self) -> None:
        self.setFont(self._theme.font())
        super()._on_theme_changed()
