"""What the exercise page is made of: cards with a heading, and lines that begin with a mark."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from backcare_desktop.ui.icons import IconName
from backcare_desktop.ui.theme.theme import Theme
from backcare_desktop.ui.theme.tokens import Space, TypeRole
from backcare_desktop.ui.widgets.cards import Card
from backcare_desktop.ui.widgets.labels import TextLabel, Tone
from backcare_desktop.ui.widgets.painting import draw_box, smooth_painter


class PartCard(Card):
    """A heading and what belongs below it; a screen reader hears the heading as the name of the group."""

    def __init__(self, theme: Theme, title: str) -> None:
        super().__init__(theme)
        self.setAccessibleName(title)
        self.column = QVBoxLayout(self)  #: where the page puts the content
        self.column.setContentsMargins(Space.XL, Space.L, Space.XL, Space.XL)
        self.column.setSpacing(Space.S)
        self.column.addWidget(TextLabel(theme, title, TypeRole.TITLE))

    def add_fact(self, heading: str, text: str) -> None:
        """Add a text with a small heading above it."""
        self.column.addSpacing(Space.XS)
        both = QVBoxLayout()
        both.setSpacing(0)
        both.addWidget(TextLabel(self._theme, heading, TypeRole.CAPTION, Tone.SECONDARY))
        both.addWidget(TextLabel(self._theme, text))
        self.column.addLayout(both)


class Mark(QWidget):
    """An icon in a colour of the theme, level with the first line of what stands beside it."""

    def __init__(self, theme: Theme, icon: IconName, tone: Tone, role: TypeRole = TypeRole.BODY) -> None:
        super().__init__()
        self._theme = theme
        self._icon = icon
        self._tone = tone
        self._role = role
        theme.theme_changed.connect(self._on_theme_changed)

    def sizeHint(self) -> QSize:
        """Return the size of an icon beside text."""
        side = self._theme.icon_px(self._role) + Space.XS
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        """Return the size hint."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the icon."""
        colour = getattr(self._theme.colours, self._tone.value)
        self._theme.icons.draw(smooth_painter(self), QRectF(self.rect()), self._icon, colour)

    def _on_theme_changed(self) -> None:
        self.updateGeometry()
        self.update()


class NumberMark(TextLabel):
    """A number in a circle."""

    def __init__(self, theme: Theme, number: str) -> None:
        super().__init__(theme, number, TypeRole.STRONG, Tone.ON_CONTAINER, wraps=False, tabular=True)

    def sizeHint(self) -> QSize:
        """Return a square around two digits."""
        side = self.fontMetrics().height() + Space.S
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        """Return the size hint."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the circle and the number."""
        painter = smooth_painter(self)
        colours = self._theme.colours
        side = min(self.width(), self.height())
        box = QRectF(0, 0, side, side)
        box.moveCenter(QRectF(self.rect()).center())
        outline = colours.border if colours.fill_outline else None
        draw_box(painter, box, side / 2, colours.container, outline, colours.outline_width)
        painter.setPen(colours.on_container)
        painter.drawText(QRectF(self.rect()), Qt.AlignmentFlag.AlignCenter, self.text())


def marked_line(mark: QWidget, *labels: QWidget) -> QHBoxLayout:
    """Return a mark with labels beside it, below each other; the first is level with the mark's middle."""
    text = QVBoxLayout()
    text.setSpacing(0)
    # The mark is higher than a line of text: half of what it is higher brings both to one level.
    drop = max(0, (mark.sizeHint().height() - labels[0].sizeHint().height()) // 2)
    text.setContentsMargins(0, drop, 0, 0)
    for label in labels:
        text.addWidget(label)
    text.addStretch(1)
    row = QHBoxLayout()
    row.setSpacing(Space.M)
    row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
    row.addLayout(text, 1)
    return row
