"""Where people type and count, large enough to hit."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPaintEvent, QPalette, QWheelEvent
from PySide6.QtWidgets import QAbstractSpinBox, QHBoxLayout, QLineEdit, QSizePolicy, QSpinBox, QWidget

from backcare_desktop.ui.icons import IconName
from backcare_desktop.ui.theme.theme import Theme
from backcare_desktop.ui.theme.tokens import Radius, Space, Target, TypeRole
from backcare_desktop.ui.widgets.buttons import IconButton, Variant
from backcare_desktop.ui.widgets.painting import draw_box, smooth_painter


class TextField(QLineEdit):
    """One line of text. `name` is what a screen reader calls it (or use a label with `setBuddy`)."""

    def __init__(self, theme: Theme, name: str = "", text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._theme = theme
        self._is_wrong = False
        self.setAccessibleName(name)
        self.setFrame(False)
        self.setTextMargins(Space.S, 0, Space.S, 0)
        _see_through(self)
        self._on_theme_changed()
        theme.theme_changed.connect(self._on_theme_changed)

    def set_wrong(self, wrong: bool) -> None:  # noqa: FBT001 - a setter, like Qt's own
        """Outline the field because its text cannot be used; a sentence beside it has to say why."""
        self._is_wrong = wrong
        self.update()

    def focus_radius(self) -> float:
        """How round the focus ring is."""
        return Radius.FIELD

    def sizeHint(self) -> QSize:
        """Return a field for about 24 characters."""
        metrics = QFontMetricsF(self.font())
        return QSize(round(metrics.averageCharWidth() * 24) + 2 * Space.M, control_height(metrics))

    def minimumSizeHint(self) -> QSize:
        """Return a field for about 8 characters."""
        metrics = QFontMetricsF(self.font())
        return QSize(round(metrics.averageCharWidth() * 8) + 2 * Space.M, control_height(metrics))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the box, and let Qt paint the text."""
        colours = self._theme.colours
        outline = colours.border if self.isEnabled() else colours.disabled
        width = float(colours.outline_width)
        if self._is_wrong:
            outline, width = colours.error, width + 1
        painter = smooth_painter(self)
        draw_box(painter, QRectF(self.rect()), Radius.FIELD, colours.surface, outline, width)
        painter.end()
        super().paintEvent(event)

    def _on_theme_changed(self) -> None:
        self.setFont(self._theme.font())
        self.updateGeometry()
        self.update()


class _Number(QSpinBox):
    """The number between the two buttons of a stepper: a real spin box, for screen readers and for typing."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setButtonSymbols(QAbstractSpinBox.ButtonSymbols.NoButtons)
        self.setFrame(False)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # the wheel scrolls the page, it changes no number
        _see_through(self)
        _see_through(self.lineEdit())

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class Stepper(QWidget):
    """[-] 30 s [+]: a whole number with a large button at each side. Up and Down work too.

    `less` and `more` name the two buttons ("Shorter rest"), `name` the number itself.
    """

    value_changed = Signal(int)

    def __init__(self, theme: Theme, name: str, less: str, more: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._number = _Number(self)
        self._number.setAccessibleName(name)
        self._less = IconButton(theme, less, IconName.MINUS, Variant.SECONDARY)
        self._more = IconButton(theme, more, IconName.PLUS, Variant.SECONDARY)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.S)
        for part in (self._less, self._number, self._more):
            row.addWidget(part)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFocusProxy(self._number)
        self._less.clicked.connect(self._number.stepDown)
        self._more.clicked.connect(self._number.stepUp)
        self._number.valueChanged.connect(self._on_value_changed)
        theme.theme_changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    @property
    def value(self) -> int:
        """The number shown."""
        return self._number.value()

    def set_value(self, value: int) -> None:
        """Show a number, kept within the range."""
        self._number.setValue(value)

    def set_range(self, least: int, most: int, step: int = 1) -> None:
        """Set the smallest and the largest number, and how far one press goes."""
        self._number.setRange(least, most)
        self._number.setSingleStep(step)
        self._on_theme_changed()
        self._enable_buttons()

    def set_pattern(self, before: str, after: str) -> None:
        """Show words around the number: "" and " s"."""
        self._number.setPrefix(before)
        self._number.setSuffix(after)
        self._on_theme_changed()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the box around the number."""
        colours = self._theme.colours
        box = QRectF(self._number.geometry())
        outline, width = colours.border, colours.outline_width
        draw_box(smooth_painter(self), box, Radius.FIELD, colours.surface, outline, width)

    def _on_value_changed(self, value: int) -> None:
        self._enable_buttons()
        self.value_changed.emit(value)

    def _enable_buttons(self) -> None:
        self._less.setEnabled(self.value > self._number.minimum())
        self._more.setEnabled(self.value < self._number.maximum())

    def _on_theme_changed(self) -> None:
        font = self._theme.font(TypeRole.STRONG, tabular=True)
        self._number.setFont(font)
        metrics = QFontMetricsF(font)
        texts = (self._number.textFromValue(n) for n in (self._number.minimum(), self._number.maximum()))
        widest = max(
            metrics.horizontalAdvance(self._number.prefix() + t + self._number.suffix()) for t in texts
        )
        self._number.setMinimumSize(round(widest) + 3 * Space.M, control_height(metrics))
        self.updateGeometry()
        self.update()


def control_height(metrics: QFontMetricsF) -> int:
    """Return how high a control with one line of text is, in device-independent pixels."""
    return max(Target.DESK, round(metrics.lineSpacing() + 2 * Space.S + Space.XS))


def _see_through(widget: QWidget) -> None:
    # Only this one role is set, so that all others go on following the application's palette.
    palette = QPalette()
    palette.setColor(QPalette.ColorRole.Base, Qt.GlobalColor.transparent)
    widget.setPalette(palette)
