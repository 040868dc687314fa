"""Several lines of text: a note."""

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QColor, QFontMetricsF, QPalette, QResizeEvent
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QScrollArea, QSizePolicy, QWidget

from backcare_desktop.ui.theme.theme import Theme
from backcare_desktop.ui.theme.tokens import Radius, Space
from backcare_desktop.ui.widgets.painting import draw_box, smooth_painter

_LEAST_LINES = 3
_MOST_LINES = 8  #: in text of double size these still fit into a window of 800 x 600
_CHARACTERS = 24
_LEAST_CHARACTERS = 8  #: a day beside the month is narrow when the text is large


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
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setViewportMargins(Space.S, Space.XS, Space.S, Space.XS)
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
        box = QRectF(self.rect())
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
        line = QFontMetricsF(self.font()).lineSpacing()
        around = 2 * (Space.XS + round(self.document().documentMargin())) + 2
        text = self._text_height()
        policy = Qt.ScrollBarPolicy
        scrolls = round(text) > round(_MOST_LINES * line)
        self.setVerticalScrollBarPolicy(policy.ScrollBarAsNeeded if scrolls else policy.ScrollBarAlwaysOff)
        height = round(min(max(_LEAST_LINES * line, text), _MOST_LINES * line)) + around
        if height != self.height() or height != self.minimumHeight():
            self.setFixedHeight(height)  # measured from the text: nothing is cut
            self.updateGeometry()
            if self.hasFocus():
                QTimer.singleShot(0, self, self._see_cursor)  # the page is laid out by then

    def _text_height(self) -> float:
        """Return how high all lines are, wrapped as they are now."""
        layout = self.document().documentLayout()
        block, height = self.document().firstBlock(), 0.0
        while block.isValid():
            height += layout.blockBoundingRect(block).height()  # lays out what was not in sight yet
            block = block.next()
        return height

    def _see_cursor(self) -> None:
        """Scroll the page to the line that is written."""
        around = self.parentWidget()
        while around is not None and not isinstance(around, QScrollArea):
            around = around.parentWidget()
        if around is None:
            return
        cursor = self.cursorRect()
        for corner in (cursor.topLeft(), cursor.bottomLeft()):
            place = self.viewport().mapTo(around.widget(), QPoint(corner))
            around.ensureVisible(place.x(), place.y(), 0, Space.XL)
