"""The eleven numbers of a scale: the buttons themselves, and how they stand in one row or in several."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent

from backcare_desktop.core.check_in import HIGHEST
from backcare_desktop.ui.kit import Kit
from backcare_desktop.ui.theme.tokens import Space
from backcare_desktop.ui.widgets.buttons import Button
from backcare_desktop.ui.widgets.item_layout import ItemLayout
from backcare_desktop.ui.widgets.mirroring import visual_rect

#: Large enough to be hit from the mat (experience.md 3.5).
_LEAST_SIZE = QSize(48, 56)
#: How many stand in a row, the first that fits: all, 0-5 above 6-10, and less in a window that is smaller still.
_COLUMNS = (HIGHEST + 1, 6, 4, 3, 2)
_KEYS_OF_SCALE = (
    Qt.Key.Key_Return,
    Qt.Key.Key_Enter,
    Qt.Key.Key_Left,
    Qt.Key.Key_Right,
    Qt.Key.Key_Up,
    Qt.Key.Key_Down,
)


class NumberRows(ItemLayout):
    """Numbers of the same size in as few rows as the width allows."""

    gap = int(Space.XS)  #: between two numbers

    def sizeHint(self) -> QSize:
        """Return the size of all numbers in one row."""
        size = self._size_of_one()
        count = len(self.shown())
        return self.with_margins(QSize(count * size.width() + self.gap * max(0, count - 1), size.height()))

    def is_one_row(self, width: int) -> bool:
        """Return whether all numbers stand beside each other at a width."""
        return self._columns(width) > HIGHEST

    def row_width(self, width: int) -> int:
        """Return how wide the longest row is at a width."""
        columns = min(self._columns(width), len(self.shown()))
        return columns * (self._size_of_one().width() + self.gap) - self.gap

    def place(self, rect: QRect, *, moving: bool) -> int:
        """Go through all numbers; return the height they take."""
        size = self._size_of_one()
        columns = self._columns(rect.width())
        items = self.shown()
        for place, item in enumerate(items if moving else ()):
            row, column = divmod(place, columns)
            corner = QPoint(column * (size.width() + self.gap), row * (size.height() + Space.S))
            item.setGeometry(visual_rect(self.direction(), rect, QRect(rect.topLeft() + corner, size)))
        rows = -(-len(items) // columns)
        return rows * size.height() + max(0, rows - 1) * Space.S

    def _columns(self, width: int) -> int:
        room = width + self.gap
        one = self._size_of_one().width() + self.gap
        return next((columns for columns in _COLUMNS if columns * one <= room), 1)

    def _size_of_one(self) -> QSize:
        size = QSize()
        for item in self.shown():
            size = size.expandedTo(item.sizeHint())
        return size


class NumberButton(Button):
    """One number, as wide as the widest of them. Return and the arrows belong to the scale: they never take back."""

    taken_back = Signal()  #: chosen though it was chosen already

    def __init__(self, kit: Kit, number: int, name: str) -> None:
        super().__init__(kit.theme, kit.formats.number(number))
        self._widest = kit.formats.number(HIGHEST)
        self.setCheckable(True)
        self.setAccessibleName(name)
        self._was_chosen = False
        self.pressed.connect(self._on_pressed)
        self.clicked.connect(self._on_clicked)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave Return and the arrows to the scale."""
        if event.key() in _KEYS_OF_SCALE:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        """Return a size that is easily hit from the mat."""
        return super().sizeHint().expandedTo(_LEAST_SIZE)

    def _on_pressed(self) -> None:
        self._was_chosen = self.isChecked()

    def _on_clicked(self) -> None:
        if self._was_chosen:
            self.taken_back.emit()

    def _padding(self) -> float:
        metrics = QFontMetricsF(self.font())
        widest = metrics.horizontalAdvance(self._widest) + 2 * Space.M
        return (widest - metrics.horizontalAdvance(self.text())) / 2
