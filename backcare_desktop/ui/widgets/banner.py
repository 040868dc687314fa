"""A message that stays in the page until it is dealt with."""

from enum import Enum

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from backcare_desktop.core.words import Words
from backcare_desktop.ui.icons import IconName
from backcare_desktop.ui.theme.theme import Theme
from backcare_desktop.ui.theme.tokens import Colours, Radius, Space, TypeRole
from backcare_desktop.ui.widgets.buttons import Button, IconButton, Variant
from backcare_desktop.ui.widgets.flow_layout import FlowLayout
from backcare_desktop.ui.widgets.labels import TextLabel
from backcare_desktop.ui.widgets.painting import draw_box, smooth_painter


class BannerKind(Enum):
    """What a banner is about; also its icon."""

    INFO = IconName.INFO
    WARNING = IconName.WARNING
    ERROR = IconName.ERROR


class Banner(QWidget):
    """An icon, a sentence, buttons to act on it, and perhaps one to put it away (which hides it)."""

    dismissed = Signal()

    def __init__(
        self,
        theme: Theme,
        words: Words,
        kind: BannerKind,
        text: str,
        *,
        dismissable: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._kind = kind
        self._icon = _BannerIcon(theme, kind)
        self._label = TextLabel(theme, text)
        self._actions = FlowLayout()
        words_and_actions = QVBoxLayout()
        words_and_actions.setSpacing(Space.S)
        words_and_actions.addWidget(self._label)
        words_and_actions.addLayout(self._actions)
        row = QHBoxLayout(self)
        row.setContentsMargins(Space.L, Space.M, Space.L, Space.M)
        row.setSpacing(Space.M)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words_and_actions, 1)
        if dismissable:
            close = IconButton(theme, words.t("Close this message"), IconName.CLOSE)
            close.clicked.connect(self._on_close_clicked)
            row.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)
        theme.theme_changed.connect(self.update)

    @property
    def text(self) -> str:
        """The sentence."""
        return self._label.text()

    def set_text(self, text: str) -> None:
        """Show another sentence."""
        self._label.setText(text)

    def add_action(self, text: str, variant: Variant = Variant.SECONDARY) -> Button:
        """Add a button below the sentence and return it, for its `clicked`."""
        button = Button(self._theme, text, variant)
        self._actions.addWidget(button)
        return button

    def _on_close_clicked(self) -> None:
        self.hide()
        self.dismissed.emit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the box: its outline has the colour of what it is about."""
        colours = self._theme.colours
        fill, outline = _look(colours, self._kind)
        box = QRectF(self.rect())
        draw_box(smooth_painter(self), box, Radius.CONTROL, fill, outline, colours.outline_width)


class _BannerIcon(QWidget):
    """The icon, level with the first line of the sentence."""

    def __init__(self, theme: Theme, kind: BannerKind) -> None:
        super().__init__()
        self._theme = theme
        self._kind = kind
        theme.theme_changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def _on_theme_changed(self) -> None:
        side = self._theme.icon_px(TypeRole.BODY) + Space.XS
        self.setFixedSize(side, side)  # an icon, measured from the font: it grows with the text
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        colour = _look(self._theme.colours, self._kind)[1]
        self._theme.icons.draw(smooth_painter(self), QRectF(self.rect()), self._kind.value, colour)


def _look(colours: Colours, kind: BannerKind) -> tuple[QColor, QColor]:
    """Return the fill, and the colour of outline and icon."""
    return {
        BannerKind.INFO: (colours.surface, colours.primary),
        BannerKind.WARNING: (colours.warn_bg, colours.warn_text),
        BannerKind.ERROR: (colours.error_bg, colours.error),
    }[kind]
