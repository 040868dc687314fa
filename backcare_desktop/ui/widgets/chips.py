"""Filter chips: pill-shaped switches."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from backcare_desktop.ui.icons import IconName
from backcare_desktop.ui.theme.theme import Theme
from backcare_desktop.ui.theme.tokens import Space, Target, TypeRole
from backcare_desktop.ui.widgets.buttons import BaseButton
from backcare_desktop.ui.widgets.painting import chosen_pair, draw_box, layered, smooth_painter

#: The pill is lower than what can be clicked, so that rows of chips look light and are still easy to hit.
_INSET = 2


class Chip(BaseButton):
    """A switch with a word: on is filled and ticked. Put several in a QButtonGroup for one out of many."""

    def __init__(
        self, theme: Theme, text: str, *, checked: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, parent)
        self.setText(text)
        self.setCheckable(True)
        self.setChecked(checked)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._on_theme_changed()

    def focus_rect(self) -> QRectF:
        """The pill, which the focus ring is drawn around."""
        return QRectF(self.rect()).adjusted(0, _INSET, 0, -_INSET)

    def focus_radius(self) -> float:
        """How round the focus ring is."""
        return self.height() / 2

    def sizeHint(self) -> QSize:
        """Return the size with the tick, so that nothing moves when the chip is switched."""
        metrics = QFontMetricsF(self.font())
        width = metrics.horizontalAdvance(self.text()) + self._tick_side() + Space.XS + 2 * Space.M
        height = max(Target.DESK, round(metrics.lineSpacing() + 2 * (Space.S + _INSET)))
        return QSize(int(width) + 1, height)

    def minimumSizeHint(self) -> QSize:
        """Return the size hint: the word is never cut."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the pill, the tick and the word."""
        colours = self._theme.colours
        on = self.isChecked()
        fill, content = chosen_pair(colours) if on else (colours.surface, colours.text)
        outline = colours.on_container if on else colours.border
        if not self.isEnabled():
            fill, content, outline = colours.surface, colours.disabled, colours.disabled
        painter = smooth_painter(self)
        pill = self.focus_rect()
        width = max(colours.outline_width, 1.5 if on else 1)
        draw_box(painter, pill, pill.height() / 2, layered(self, fill, content), outline, width)
        painter.setPen(content)
        if not on:
            painter.drawText(QRectF(self.rect()), Qt.AlignmentFlag.AlignCenter, self.text())
            return
        side = self._tick_side()
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        words_left = Space.M if mirrored else Space.M + side + Space.XS
        tick_left = self.width() - Space.M - side if mirrored else Space.M
        tick = QRectF(tick_left, (self.height() - side) / 2, side, side)
        self._theme.icons.draw(painter, tick, IconName.CHECK, content)
        room = QRectF(words_left, 0, self.width() - 2 * Space.M - side - Space.XS, self.height())
        painter.drawText(room, Qt.AlignmentFlag.AlignCenter, self.text())

    def _on_theme_changed(self) -> None:
        self.setFont(self._theme.font(TypeRole.BODY))
        super()._on_theme_changed()

    def _tick_side(self) -> float:
        return self._theme.icon_px() * 0.9
