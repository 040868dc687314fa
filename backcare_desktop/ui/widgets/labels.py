"""Text on a page."""

from enum import Enum

from PySide6.QtCore import QEvent, QPointF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from backcare_desktop.ui.theme.theme import Theme
from backcare_desktop.ui.theme.tokens import LINE_CHARACTERS, TYPE, TypeRole

#: A layout tries a handful of widths; a label whose text changes often keeps no more than this.
_EXTENTS_KEPT = 16
#: A word that is longer is the path of a file, and may be broken anywhere.
_LONGEST_WORD = 24


class Tone(Enum):
    """What a text's colour says; the value is the colour's role in the tokens."""

    TEXT = "text"
    SECONDARY = "text2"
    PRIMARY = "primary"
    ON_CONTAINER = "on_container"
    HOLD = "hold"
    MOVE = "move"
    REST = "rest"
    HURT = "hurt"
    WARNING = "warn_text"
    ERROR = "error"


class TextLabel(QLabel):
    """Plain text in a type role and tone. Wraps (at 70 characters at the latest) and never cuts a word off.

    It is a QLabel for the sake of screen readers and `setBuddy`, but paints itself: QLabel has no line height.
    With `wraps=False` it keeps one line and asks for all the width that takes.
    """

    def __init__(
        self,
        theme: Theme,
        text: str = "",
        role: TypeRole = TypeRole.BODY,
        tone: Tone = Tone.TEXT,
        *,
        wraps: bool = True,
        tabular: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self._theme = theme
        self._role = role
        self._tone = tone
        self._tabular = tabular
        self._extents: dict[tuple[str, float], tuple[int, float]] = {}
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        self.setWordWrap(wraps)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(wraps)
        self.setSizePolicy(policy)
        self._on_theme_changed()
        theme.theme_changed.connect(self._on_theme_changed)

    def set_role(self, role: TypeRole) -> None:
        """Change the size and weight."""
        self._role = role
        self._on_theme_changed()

    def changeEvent(self, event: QEvent) -> None:
        """Measure again in another font."""
        if event.type() == QEvent.Type.FontChange:
            self._measure()
        super().changeEvent(event)

    def heightForWidth(self, width: int) -> int:
        """Return the height of the text when wrapped at `width`."""
        margins = self.contentsMargins()
        width = min(width, self.maximumWidth())  # Qt asks for the width of the row, not of the label
        lines, _ = self._extent(width - margins.left() - margins.right())
        return self._height(lines)

    def sizeHint(self) -> QSize:
        """Return the size of the text, wrapped at the longest comfortable line."""
        margins = self.contentsMargins()
        lines, width = self._extent(self._longest_line)
        return QSize(int(width) + 1 + margins.left() + margins.right(), self._height(lines))

    def minimumSizeHint(self) -> QSize:
        """Return the width of the longest word, or of the whole text where it does not wrap; a path may be broken."""
        if not self.wordWrap():
            return self.sizeHint()
        metrics = QFontMetricsF(self.font())
        widest = max(
            (metrics.horizontalAdvance(word[:_LONGEST_WORD]) for word in self.text().split()), default=0
        )
        margins = self.contentsMargins()
        return QSize(int(widest) + 2 + margins.left() + margins.right(), round(self._line_px))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the lines."""
        area = self.contentsRect()
        layout, _ = self._laid_out(area.width())
        height = layout.lineCount() * self._line_px
        top = float(area.top())
        if self.alignment() & Qt.AlignmentFlag.AlignVCenter:
            top += max(0.0, (area.height() - height) / 2)
        elif self.alignment() & Qt.AlignmentFlag.AlignBottom:
            top += max(0.0, area.height() - height)
        colours = self._theme.colours
        painter = QPainter(self)
        painter.setPen(getattr(colours, self._tone.value) if self.isEnabled() else colours.disabled)
        layout.draw(painter, QPointF(area.left(), top))

    def _on_theme_changed(self) -> None:
        font = self._theme.font(self._role, tabular=self._tabular)
        if font == self.font():
            self._measure()
        else:
            self.setFont(font)  # measures through changeEvent
        self.updateGeometry()
        self.update()

    def _measure(self) -> None:
        metrics = QFontMetricsF(self.font())
        # Points to pixels through the metrics, because only they know the screen.
        em_px = metrics.fontDpi() / 72 * self.font().pointSizeF()
        self._font_px = metrics.height()
        self._line_px = max(self._font_px, em_px * TYPE[self._role].line_height)
        self._longest_line = metrics.averageCharWidth() * LINE_CHARACTERS if self.wordWrap() else 2.0**20
        self._extents.clear()

    def _height(self, lines: int) -> int:
        margins = self.contentsMargins()
        return int(max(1, lines) * self._line_px + 0.999) + margins.top() + margins.bottom()

    def _extent(self, width: float) -> tuple[int, float]:
        """Return how many lines there are at a width, and how wide the widest is. Layouts ask over and over."""
        key = (self.text(), width)
        if key not in self._extents:
            if len(self._extents) >= _EXTENTS_KEPT:
                self._extents.clear()
            layout, widest = self._laid_out(width)
            self._extents[key] = (layout.lineCount(), widest)
        return self._extents[key]

    def _laid_out(self, width: float) -> tuple[QTextLayout, float]:
        """Return the lines for a width, and the width of the widest of them."""
        layout = QTextLayout(self.text().replace("\n", "\u2028"), self.font())
        option = QTextOption(self.alignment() & Qt.AlignmentFlag.AlignHorizontal_Mask)
        option.setTextDirection(self.layoutDirection())
        modes = QTextOption.WrapMode
        option.setWrapMode(modes.WrapAtWordBoundaryOrAnywhere if self.wordWrap() else modes.ManualWrap)
        layout.setTextOption(option)
        lead = (self._line_px - self._font_px) / 2
        # A line may be as wide as the widget when it is aligned to another edge than the first.
        limit = min(width, self._longest_line) if option.alignment() & Qt.AlignmentFlag.AlignLeft else width
        widest = 0.0
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(1.0, limit))
            line.setPosition(QPointF(0, (layout.lineCount() - 1) * self._line_px + lead))
            widest = max(widest, line.naturalTextWidth())
        layout.endLayout()
        return layout, widest
