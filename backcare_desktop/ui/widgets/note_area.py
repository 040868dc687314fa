"""Several lines of text: a note."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPalette, QResizeEvent
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QSizePolicy, QWidget

from backcare_desktop.ui.theme.theme import Theme
from backcare_desktop.ui.theme.tokens import Radius, Space
from backcare_desktop.ui.widgets.painting import draw_box, smooth_painter

_LEAST_LINES = 3
_CHARACTERS = 30


class NoteArea(QPlainTextEdit):
    """Grows with its text, so that the page scrolls and not the field. Tab goes on to what is next.

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
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        theme.theme_changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def focus_radius(self) -> float:
        """How round the focus ring is."""
        return Radius.FIELD

    def minimumSizeHint(self) -> QSize:
        """Return the least width to write in."""
        return QSize(round(QFontMetricsF(self.font()).averageCharWidth() * _CHARACTERS), self.minimumHeight())

    def sizeHint(self) -> QSize:
        """Return the height of its text."""
        return self.minimumSizeHint()

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

    def _fit(self) -> None:
        line = QFontMetricsF(self.font()).lineSpacing()
        lines = sum(max(1, self._lines_of(number)) for number in range(self.document().blockCount()))
        around = 2 * (Space.XS + round(self.document().documentMargin()))
        height = round(max(_LEAST_LINES, lines) * line) + around + 2
        if height != self.height() or height != self.minimumHeight():
            self.setFixedHeight(height)  # measured from the text: nothing is cut
            self.updateGeometry()

    def _lines_of(self, block: int) -> int:
        return self.document().findBlockByNumber(block).layout().lineCount()
