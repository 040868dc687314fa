"""A player's button that also shows the key which does the same."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QWidget

from backcare_desktop.ui.icons import IconName
from backcare_desktop.ui.theme.theme import Theme
from backcare_desktop.ui.theme.tokens import Space, TypeRole
from backcare_desktop.ui.widgets.buttons import Button, ButtonSize, Variant
from backcare_desktop.ui.widgets.painting import draw_box, smooth_painter


class KeyButton(Button):
    """Words, perhaps an icon before them, and a key cap: after them, or before them where they may wrap.

    `texts` and `keys` are all the words and keys it ever shows; it is as wide as the widest of them, so that
    nothing beside it moves. Without `takes_return` it leaves Return to the page, as all buttons do arrows.
    """

    def __init__(
        self,
        theme: Theme,
        text: str,
        key: str,
        variant: Variant = Variant.SECONDARY,
        icon: IconName | None = None,
        *,
        texts: tuple[str, ...] = (),
        keys: tuple[str, ...] = (),
        takes_return: bool = True,
        wraps: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        self._key = key
        self._key_shown = bool(key)
        self._is_tight = False
        self._texts, self._keys = texts, keys
        self._takes_return = takes_return
        super().__init__(theme, text, variant, icon, ButtonSize.PLAYER, wraps=wraps, parent=parent)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave Return to the page where that is asked for."""
        if not self._takes_return and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def set_key(self, key: str) -> None:
        """Show another key: Enter where Space was."""
        if key != self._key:
            self._key = key
            self.update()

    def set_key_shown(self, shown: bool) -> None:  # noqa: FBT001 - a setter
        """Show the key cap, or leave it out where there is little room."""
        shown = shown and bool(self._key)
        if shown != self._key_shown:
            self._key_shown = shown
            self.updateGeometry()
            self.update()

    def set_tight(self, tight: bool) -> None:  # noqa: FBT001 - a setter
        """Leave less room beside the words, so that more buttons find a place."""
        if tight != self._is_tight:
            self._is_tight = tight
            self.updateGeometry()
            self.update()

    def sizeHint(self) -> QSize:
        """Return the size that the widest of the words needs in one line."""
        icon_shown = self._icon is not None
        width = self.width_with(key_shown=self._key_shown, icon_shown=icon_shown, tight=self._is_tight)
        return QSize(width, super().sizeHint().height())

    def width_with(self, *, key_shown: bool, icon_shown: bool, tight: bool) -> int:
        """Return how wide it is with a key cap, an icon and usual room, or without one of them."""
        metrics = QFontMetricsF(self.font())
        words = max(metrics.horizontalAdvance(text) for text in (self.text(), *self._texts))
        icon = self._theme.icon_px(TypeRole.PLAYER_LABEL) + Space.S if icon_shown else 0
        cap = self._cap_width() + Space.S if key_shown and self._key else 0
        return int(words + icon + cap + 2 * (Space.M if tight else Space.XL)) + 2

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the box, the icon, the words and the key cap."""
        look = self._look()
        painter = smooth_painter(self)
        draw_box(
            painter, QRectF(self.rect()), self.focus_radius(), look.fill, look.outline, look.outline_width
        )
        painter.setPen(look.content)
        painter.setFont(self.font())
        metrics = QFontMetricsF(self.font())
        side, gap = self._icon_side(), float(Space.S)
        cap = self._cap_width() if self._key_shown else 0.0
        words_room = self.width() - self._beside_words()
        words = words_room if self._wraps else metrics.horizontalAdvance(self.text())
        left = self._padding() + max(0.0, (words_room - words) / 2)
        parts: list[tuple[str, float]] = [("icon", side)] if side else []
        parts.append(("words", words))
        if cap:
            parts.insert(0 if self._wraps else len(parts), ("cap", cap))
        for part, width in parts:
            box = self._visual(QRectF(left, 0, width, self.height()))
            if part == "icon" and self._icon:
                square = QRectF(box.left(), (self.height() - side) / 2, side, side)
                self._theme.icons.draw(painter, square, self._icon, look.content)
            elif part == "words":
                flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading
                wrap = Qt.TextFlag.TextWordWrap.value if self._wraps else Qt.TextFlag.TextDontClip.value
                painter.setFont(self.font())
                painter.drawText(box, flags.value | wrap, self.text())
            elif part == "cap":
                font = self._theme.font(TypeRole.CAPTION)
                height = QFontMetricsF(font).height() + Space.XS
                rim = QRectF(box.left(), (self.height() - height) / 2, width, height)
                draw_box(painter, rim, Space.XS + 1, None, look.content, 1)
                painter.setPen(look.content)
                painter.setFont(font)
                painter.drawText(rim, Qt.AlignmentFlag.AlignCenter, self._key)
            left += width + gap

    def _visual(self, box: QRectF) -> QRectF:
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            box.moveLeft(self.width() - box.right())
        return box

    def _cap_width(self) -> float:
        metrics = QFontMetricsF(self._theme.font(TypeRole.CAPTION))
        widest = max(metrics.horizontalAdvance(key) for key in (self._key, *self._keys))
        return max(widest + 2 * Space.S, metrics.height() + Space.XS)

    def _padding(self) -> float:
        return Space.M if self._is_tight else super()._padding()

    def _beside_words(self) -> float:
        return super()._beside_words() + (self._cap_width() + Space.S if self._key_shown else 0)
