"""Buttons. Every one is operable by mouse, Space, Return and screen reader, and grows with the text."""

from enum import Enum
from typing import NamedTuple

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from backcare_desktop.ui.icons import IconName
from backcare_desktop.ui.theme.theme import Theme
from backcare_desktop.ui.theme.tokens import Radius, Space, Target, TypeRole
from backcare_desktop.ui.widgets.painting import chosen_pair, draw_box, layered, smooth_painter

_ARROWS = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down)
_RETURN = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


#: Words that may wrap are laid out a little wider than they measure; without this a single line breaks.
_WRAP_SPARE_PX = 4


class Variant(Enum):
    """How much a button asks to be used."""

    PRIMARY = "primary"  #: filled; one on a page
    SECONDARY = "secondary"  #: outlined
    TEXT = "text"  #: words only; for what is seldom needed
    HURT = "hurt"  #: outlined in plum; "This hurts"


class ButtonSize(Enum):
    """How large a button is: for a desk, or to be hit from a mat."""

    DESK = "desk"
    PLAYER = "player"


class _Look(NamedTuple):
    fill: QColor | None
    content: QColor
    outline: QColor | None
    outline_width: float


class BaseButton(QAbstractButton):
    """What all buttons share: Return clicks, arrows are left to the page, the theme is followed."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._hint: QSize | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        theme.theme_changed.connect(self._on_theme_changed)

    def focus_radius(self) -> float:
        """How round the focus ring is."""
        return Radius.CONTROL

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Click on Return too; Qt does so in dialogs only. Pass arrows on; Qt would move the focus."""
        if event.key() in _RETURN and not event.isAutoRepeat():
            self.click()
        elif event.key() in _ARROWS and not self._moves_in_group():
            event.ignore()
        else:
            super().keyPressEvent(event)

    def setText(self, text: str) -> None:
        """Show other words."""
        super().setText(text)
        self._hint = None

    def updateGeometry(self) -> None:
        """Measure again. Whatever changes what a button measures ends here."""
        self._hint = None
        super().updateGeometry()

    def changeEvent(self, event: QEvent) -> None:
        """Measure again in another font."""
        if event.type() == QEvent.Type.FontChange:
            self._hint = None
        super().changeEvent(event)

    def _kept_hint(self) -> QSize:
        """Return what `_measured` says, which layouts ask for over and over."""
        if self._hint is None:
            self._hint = self._measured()
        return QSize(self._hint)

    def _measured(self) -> QSize:
        """Return the size hint, of a button that keeps it."""
        raise NotImplementedError

    def _moves_in_group(self) -> bool:
        return self.group() is not None and self.group().exclusive()

    def _on_theme_changed(self) -> None:
        self.updateGeometry()
        self.update()


class Button(BaseButton):
    """A button with words and perhaps an icon before them.

    One line, and as wide as that takes; with `wraps` it breaks the words and grows in height instead, for
    long choices that stand below each other. Made checkable it is a switch: chosen looks filled.
    """

    def __init__(
        self,
        theme: Theme,
        text: str,
        variant: Variant = Variant.SECONDARY,
        icon: IconName | None = None,
        size: ButtonSize = ButtonSize.DESK,
        *,
        wraps: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, parent)
        self._variant = variant
        self._icon = icon
        self._size = size
        self._wraps = wraps
        self.setText(text)
        if size is ButtonSize.PLAYER:
            # A click leaves the focus where it was, so that Space goes on meaning Pause.
            self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        if wraps:
            policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
            policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._on_theme_changed()

    def set_variant(self, variant: Variant) -> None:
        """Ask more or less to be used."""
        if variant is not self._variant:
            self._variant = variant
            self._on_theme_changed()

    def set_icon_name(self, icon: IconName | None) -> None:
        """Show another icon: Pause becomes Go on."""
        if icon is not self._icon:
            self._icon = icon
            self.updateGeometry()
            self.update()

    def focus_radius(self) -> float:
        """How round the focus ring is."""
        return Radius.PLAYER_CONTROL if self._size is ButtonSize.PLAYER else Radius.CONTROL

    def sizeHint(self) -> QSize:
        """Return the size of one line of words with the icon."""
        return self._kept_hint()

    def minimumSizeHint(self) -> QSize:
        """Return the least size at which no word is cut."""
        if not self._wraps:
            return self.sizeHint()
        metrics = QFontMetricsF(self.font())
        widest = max((metrics.horizontalAdvance(word) for word in self.text().split()), default=0)
        return QSize(int(widest + self._beside_words()) + 2, self._height(1))

    def heightForWidth(self, width: int) -> int:
        """Return the height that the words need when the button is `width` wide."""
        width = min(width, self.maximumWidth())  # Qt asks for the width of the row, not of the button
        room = QRectF(0, 0, max(1.0, width - self._beside_words()), 2**20)
        words = QFontMetricsF(self.font()).boundingRect(room, Qt.TextFlag.TextWordWrap, self.text())
        return self._height(max(1, round(words.height() / QFontMetricsF(self.font()).lineSpacing())))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the box, the icon and the words."""
        look = self._look()
        painter = smooth_painter(self)
        draw_box(
            painter, QRectF(self.rect()), self.focus_radius(), look.fill, look.outline, look.outline_width
        )
        padding, side, gap = self._padding(), self._icon_side(), self._gap()
        metrics = QFontMetricsF(self.font())
        room = QRectF(self.rect()).adjusted(padding + side + gap, 0, -padding, 0)
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        flags_int = flags.value | (Qt.TextFlag.TextWordWrap.value if self._wraps else 0)
        words = metrics.boundingRect(room, flags_int, self.text()) if self.text() else QRectF()
        spare = 0.0 if self._wraps else max(0.0, (room.width() - words.width()) / 2)
        left = padding + spare
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            room = QRectF(self.rect()).adjusted(padding, 0, -padding - side - gap, 0)
            left = self.width() - padding - spare - side
            flags_int = (flags_int & ~Qt.AlignmentFlag.AlignLeft.value) | Qt.AlignmentFlag.AlignRight.value
            spare = -spare
        if self._icon:
            box = QRectF(left, (self.height() - side) / 2, side, side)
            self._theme.icons.draw(painter, box, self._icon, look.content)
        painter.setPen(look.content)
        painter.drawText(room.translated(spare, 0), flags_int, self.text())

    def _on_theme_changed(self) -> None:
        self.setFont(self._button_font())
        super()._on_theme_changed()

    def _measured(self) -> QSize:
        words = QFontMetricsF(self.font()).horizontalAdvance(self.text())
        spare = _WRAP_SPARE_PX if self._wraps else 1
        return QSize(int(words + self._beside_words()) + spare, self._height(1))

    def _button_font(self) -> QFont:
        if self._size is ButtonSize.PLAYER:
            return self._theme.font(TypeRole.PLAYER_LABEL)
        strong = self._variant in (Variant.PRIMARY, Variant.HURT)
        return self._theme.font(TypeRole.STRONG if strong else TypeRole.BODY)

    def _look(self) -> _Look:
        colours = self._theme.colours
        width = colours.outline_width
        if not self.isEnabled():
            outline = None if self._variant is Variant.TEXT else colours.disabled
            return _Look(None, colours.disabled, outline, width)
        if self.isChecked():
            chosen, on_chosen = chosen_pair(colours)
            return _Look(layered(self, chosen, on_chosen), on_chosen, colours.on_container, width)
        if self._variant is Variant.PRIMARY:
            fill = layered(self, colours.primary, colours.on_primary)
            return _Look(fill, colours.on_primary, colours.border if colours.fill_outline else None, width)
        content, outline = {
            Variant.SECONDARY: (colours.text, colours.border),
            Variant.TEXT: (colours.primary if self.text() else colours.text2, None),
            Variant.HURT: (colours.hurt, colours.hurt),
        }[self._variant]
        fill = layered(self, colours.surface, content)
        if self._variant is Variant.TEXT and fill is colours.surface:
            return _Look(None, content, None, width)
        return _Look(fill, content, outline, 2 if self._variant is Variant.HURT else width)

    def _padding(self) -> float:
        if self._size is ButtonSize.PLAYER:
            return Space.XL
        return Space.M if self._variant is Variant.TEXT else Space.L

    def _icon_side(self) -> float:
        role = TypeRole.PLAYER_LABEL if self._size is ButtonSize.PLAYER else TypeRole.BODY
        return self._theme.icon_px(role) if self._icon else 0

    def _gap(self) -> float:
        return Space.S if self._icon and self.text() else 0

    def _beside_words(self) -> float:
        return 2 * self._padding() + self._icon_side() + self._gap()

    def _height(self, lines: int) -> int:
        least = Target.PLAYER if self._size is ButtonSize.PLAYER else Target.DESK
        words = lines * QFontMetricsF(self.font()).lineSpacing()
        return max(least, round(max(words, self._icon_side()) + 2 * Space.S + Space.XS))


class IconButton(Button):
    """A square button that shows an icon only; `name` is read out and shown as its tool tip."""

    def __init__(
        self,
        theme: Theme,
        name: str,
        icon: IconName,
        variant: Variant = Variant.TEXT,
        size: ButtonSize = ButtonSize.DESK,
        *,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, "", variant, icon, size, parent=parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_name(name)

    def set_name(self, name: str) -> None:
        """Change what the button is called: "Turn sound off" becomes "Turn sound on"."""
        self.setAccessibleName(name)
        self.setToolTip(name)

    def _measured(self) -> QSize:
        """Return a square."""
        side = self._height(1)
        return QSize(side, side)

    def _padding(self) -> float:
        return (self._height(1) - self._icon_side()) / 2
