"""The pill that chips and what looks like them are painted on."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from backcare_desktop.ui.icons import IconName
from backcare_desktop.ui.theme.theme import Theme
from backcare_desktop.ui.theme.tokens import Space, Target, TypeRole
from backcare_desktop.ui.widgets.buttons import BaseButton
from backcare_desktop.ui.widgets.painting import chosen_pair, draw_box, layered

#: The pill is lower than what can be clicked, so that rows of chips look light and are still easy to hit.
_INSET = 2


class PillButton(BaseButton):
    """A switch with a word on a pill; on is filled. What stands around the word is a matter of the subclass."""

    def __init__(self, theme: Theme, text: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.setText(text)
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFont(theme.font(TypeRole.BODY))

    def around_word(self) -> float:
        """Return how wide everything is but the word, in device-independent pixels, the tick always counted."""
        raise NotImplementedError

    def focus_rect(self) -> QRectF:
        """The pill, which the focus ring is drawn around."""
        return QRectF(self.rect()).adjusted(0, _INSET, 0, -_INSET)

    def focus_radius(self) -> float:
        """How round the focus ring is."""
        return self.height() / 2

    def sizeHint(self) -> QSize:
        """Return the size with the tick, so that nothing moves when it is switched."""
        return self._kept_hint()

    def minimumSizeHint(self) -> QSize:
        """Return the size hint: the word is never cut."""
        return self._kept_hint()

    def _measured(self) -> QSize:
        metrics = QFontMetricsF(self.font())
        width = metrics.horizontalAdvance(self.text()) + self.around_word()
        height = max(Target.DESK, round(metrics.lineSpacing() + 2 * (Space.S + _INSET)))
        return QSize(int(width) + 1, height)

    def _paint_pill(self, painter: QPainter) -> tuple[QColor, QColor]:
        """Paint the pill; return the colours of what stands on it and of its outline."""
        colours = self._theme.colours
        on = self.isChecked()
        fill, content = chosen_pair(colours) if on else (colours.surface, colours.text)
        outline = colours.on_container if on else colours.border
        if not self.isEnabled():
            fill, content, outline = colours.surface, colours.disabled, colours.disabled
        pill = self.focus_rect()
        width = max(colours.outline_width, 1.5 if on else 1)
        draw_box(painter, pill, pill.height() / 2, layered(self, fill, content), outline, width)
        return content, outline

    def _paint_tick(self, painter: QPainter, box: QRectF, colour: QColor) -> None:
        self._theme.icons.draw(painter, box, IconName.CHECK, colour)

    def _placed(self, left: float, width: float, height: float) -> QRectF:
        """Return a box at half the height, mirrored where the script runs from right to left."""
        box = QRectF(left, (self.height() - height) / 2, width, height)
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            box.moveRight(self.width() - left)
        return box

    def _on_theme_changed(self) -> None:
        self.setFont(self._theme.font(TypeRole.BODY))
        super()._on_theme_changed()
