"""A page that was opened from another one, and the way back."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from backcare_desktop.ui.theme.theme import Breakpoint, Theme
from backcare_desktop.ui.theme.tokens import Space
from backcare_desktop.ui.widgets.buttons import Button
from backcare_desktop.ui.widgets.page import Page, side_margin

#: From this page width on, at text scale 1, the columns stand beside each other.
_TWO_COLUMNS_FROM = 800


def back_keys(page: QWidget) -> tuple[QShortcut, ...]:
    """Return the keys that lead back, while the keyboard is on a page."""
    keys = (Qt.Key.Key_Escape, Qt.Modifier.ALT | Qt.Key.Key_Left, Qt.Key.Key_Back)
    context = Qt.ShortcutContext.WidgetWithChildrenShortcut
    return tuple(QShortcut(QKeySequence(key), page, context=context) for key in keys)


class BackPage(QWidget):
    """A bar with Back that stays, and the page below it that scrolls, with its content in columns.

    A subclass adds buttons to `bar` before content to `columns`: the keyboard goes through them in the order they
    were added.
    """

    closed = Signal()  #: Back was wished for, by button or key

    def __init__(self, theme: Theme, title: str, back_button: Button, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.back_button = back_button
        self.back_button.clicked.connect(self.closed)
        self.page = Page(theme, title)
        self.bar = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self.bar.setSpacing(Space.S)
        self.bar.addWidget(self.back_button)
        self.bar.addStretch(1)
        self.columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self.columns.setSpacing(Space.XL)
        self.page.body.addLayout(self.columns)
        self.page.body.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addLayout(self.bar)
        outer.addWidget(self.page, 1)
        for shortcut in back_keys(self):
            shortcut.activated.connect(self.closed)
        theme.theme_changed.connect(self._place)

    @property
    def has_two_columns(self) -> bool:
        """Whether there is room for columns beside each other."""
        return self._theme.effective_width(self.width()) >= _TWO_COLUMNS_FROM

    def set_breakpoint(self, value: Breakpoint) -> None:
        """Lay out for another width."""
        self.page.set_breakpoint(value)
        self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out for another size."""
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        """Lay out for the present size of window and text. A subclass places its own content too."""
        side = side_margin(self.page.breakpoint, self.width())
        self.bar.setContentsMargins(side, Space.L, side, Space.S)
