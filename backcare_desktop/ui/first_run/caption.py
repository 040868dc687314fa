"""A sentence in words, while it is being spoken."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from backcare_desktop.ui.kit import Kit
from backcare_desktop.ui.theme.tokens import Radius, Space, TypeRole
from backcare_desktop.ui.widgets.labels import TextLabel, Tone
from backcare_desktop.ui.widgets.painting import draw_box, smooth_painter


class SpokenCaption(QWidget):
    """Keeps its place while nothing is spoken, so that nothing moves when a voice begins."""

    def __init__(self, kit: Kit) -> None:
        super().__init__()
        self._theme = kit.theme
        self._label = TextLabel(kit.theme, "", TypeRole.STRONG, Tone.ON_CONTAINER)
        row = QHBoxLayout(self)
        row.setContentsMargins(Space.M, Space.S, Space.M, Space.S)
        row.addWidget(self._label, 1)
        kit.theme.theme_changed.connect(self.update)

    @property
    def text(self) -> str:
        """What is being spoken, or nothing."""
        return self._label.text()

    def show_text(self, text: str) -> None:
        """Show what is being spoken; nothing once it is over."""
        self._label.setText(text)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the box while there is something in it."""
        if self.text:
            colours = self._theme.colours
            outline = colours.on_container if colours.fill_outline else None
            box = QRectF(self.rect())
            draw_box(
                smooth_painter(self), box, Radius.FIELD, colours.container, outline, colours.outline_width
            )
