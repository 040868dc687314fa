"""Several lines of text: a note."""

from math import ceil

from PySide6.QtCore import QEvent, QMargins, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPalette, QResizeEvent
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QSizePolicy, QWidget

from backcare_desktop.ui.theme.theme import Theme
from backcare_desktop.ui.theme.tokens import Radius, Space
from backcare_desktop.ui.widgets.painting import draw_box, smooth_painter

_LEAST_LINES = 3
_MOST_LINES = 8  #: in text of double size these still fit into a window of 800 x 600
_CHARACTERS = 24
_LEAST_CHARACTERS = 8  #: a day beside the month is narrow when the text is large
_ROOM = QMargins(Space.S, Space.XS, Space.S, Space.XS)  #: between the text and the box around it
_SPARE = 2  #: with less, Qt lets all of a text that fits be scrolled


class NoteArea(QPlainTextEdit):
    """Grows with its text, up to a height at which it scrolls; the page follows. Tab goes on to what is next.

    `name` is what a screen reader calls it.
    """

    def __init__(self, theme: Theme, name: str, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._theme = theme
        self.setAccessibleName(name)
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setViewportMargins(_ROOM)
        palette = QPalette()
        palette.setColor(QPalette.ColorRole.Base, QColor(Qt.GlobalColor.transparent))
        self.setPalette(palette)
        self.textChanged.connect(self._fit)
        theme.theme_changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def focus_radius(self) -> float:
        """How round the focus ring is."""
        return Radius.FIELD

    def minimumSizeHint(self) -> QSize:
        """Return the least width to write in."""
        return self._size_for(_LEAST_CHARACTERS)

    def sizeHint(self) -> QSize:
        """Return the height of its text, and a width to write in."""
        return self._size_for(_CHARACTERS)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap the text anew."""
        super().resizeEvent(event)
        self._fit()

    def event(self, event: QEvent) -> bool:
        """Paint the box behind the text; `paintEvent` is about the text alone."""
        if event.type() is not QEvent.Type.Paint:
            return super().event(event)
        colours = self._theme.colours
        box = QRectF(self.viewport().geometry() + _ROOM)  # a scroll bar stands beside it
        draw_box(
            smooth_painter(self), box, Radius.FIELD, colours.surface, colours.border, colours.outline_width
        )
        return True

    def _on_theme_changed(self) -> None:
        self.setFont(self._theme.font())
        self._fit()
        self.viewport().update()

    def _size_for(self, characters: int) -> QSize:
        width = QFontMetricsF(self.font()).averageCharWidth() * characters
        return QSize(round(width), self.minimumHeight())

    def _fit(self) -> None:
        line = ceil(QFontMetricsF(self.font()).lineSpacing())
        text, most = self._text_height(), _MOST_LINES * line
        policy = Qt.ScrollBarPolicy  # Qt's own is a step behind while the height changes
        self.setVerticalScrollBarPolicy(
            policy.ScrollBarAsNeeded if text > most else policy.ScrollBarAlwaysOff
        )
        margins = 2 * round(self.document().documentMargin()) + _SPARE
        height = min(max(_LEAST_LINES * line, text), most) + _ROOM.top() + _ROOM.bottom() + margins
        if height != self.height() or height != self.minimumHeight():
            self.setFixedHeight(height)  # measured from the text: nothing is cut
            self.updateGeometry()

    def _text_height(self) -> int:
        """Return how high all lines are, wrapped as they are now."""
        layout, block = self.document().documentLayout(), self.document().firstBlock()
        height = -self.document().documentMargin()  # stands below the last of them
        while block.isValid():
            height += layout.blockBoundingRect(block).height()  # wraps what was not in sight yet
            block = block.next()
        return ceil(height)
