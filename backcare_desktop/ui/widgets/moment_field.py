"""What a field for a day and a field for a time of day share: a box to type in, and a button on either side."""

from collections.abc import Iterable

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPaintEvent, QPalette
from PySide6.QtWidgets import QAbstractSpinBox, QDateTimeEdit, QHBoxLayout, QSizePolicy, QWidget

from backcare_desktop.ui.icons import IconName
from backcare_desktop.ui.theme.theme import Theme
from backcare_desktop.ui.theme.tokens import Radius, Space, TypeRole
from backcare_desktop.ui.widgets.buttons import IconButton, Variant
from backcare_desktop.ui.widgets.fields import control_height
from backcare_desktop.ui.widgets.painting import draw_box, smooth_painter


class MomentField(QWidget):
    """[-] moment [+]. What is typed, or changed with Up and Down part by part, and half done is no change yet.

    `name` is what a screen reader calls it, `earlier` and `later` name the buttons; a subclass says how far they
    go, in `step`, and makes `edit`, which leaves the wheel to the page.
    """

    def __init__(self, theme: Theme, edit: QDateTimeEdit, name: str, earlier: str, later: str) -> None:
        super().__init__()
        _set_up(edit, name)
        self._theme = theme
        self._edit = edit
        self._is_wrong = False
        less = IconButton(theme, earlier, IconName.MINUS, Variant.SECONDARY)
        more = IconButton(theme, later, IconName.PLUS, Variant.SECONDARY)
        for button in (less, more):
            button.setAccessibleDescription(name)  # another field may have buttons of the same name
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.S)
        for part in (less, edit, more):
            row.addWidget(part)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFocusProxy(edit)
        # Tab comes to the proxy first, and would pass by what stands before it in the chain.
        QWidget.setTabOrder(edit, less)
        QWidget.setTabOrder(less, more)
        less.clicked.connect(lambda: self.step(-1))
        more.clicked.connect(lambda: self.step(1))
        theme.theme_changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def step(self, way: int) -> None:
        """Go one step earlier (-1) or later (1)."""
        raise NotImplementedError

    def widest_texts(self) -> Iterable[str]:
        """Return texts of which one is as wide as any that the field may show."""
        raise NotImplementedError

    def set_wrong(self, wrong: bool) -> None:  # noqa: FBT001 - a setter, like Qt's own
        """Outline the field because its moment cannot be; a sentence beside it has to say why."""
        self._is_wrong = wrong
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the box around the moment."""
        colours = self._theme.colours
        edge = colours.border if self.isEnabled() else colours.disabled
        width = float(colours.outline_width)
        if self._is_wrong:
            edge, width = colours.error, width + 1
        box = QRectF(self._edit.geometry())
        draw_box(smooth_painter(self), box, Radius.FIELD, colours.surface, edge, width)

    def _on_theme_changed(self) -> None:
        font = self._theme.font(TypeRole.STRONG, tabular=True)
        self._edit.setFont(font)
        metrics = QFontMetricsF(font)
        widest = max(metrics.horizontalAdvance(text) for text in self.widest_texts())
        self._edit.setMinimumSize(round(widest) + 3 * Space.M, control_height(metrics))
        self.updateGeometry()
        self.update()


def _set_up(edit: QDateTimeEdit, name: str) -> None:
    edit.setAccessibleName(name)
    edit.setButtonSymbols(QAbstractSpinBox.ButtonSymbols.NoButtons)
    edit.setFrame(False)
    edit.setAlignment(Qt.AlignmentFlag.AlignCenter)
    edit.setKeyboardTracking(False)
    edit.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    palette = QPalette()
    palette.setColor(QPalette.ColorRole.Base, Qt.GlobalColor.transparent)
    for widget in (edit, edit.lineEdit()):
        widget.setPalette(palette)
