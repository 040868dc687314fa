"""Cards in as many equal columns as fit."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

from backcare_desktop.ui.theme.theme import Theme
from backcare_desktop.ui.theme.tokens import Space
from backcare_desktop.ui.widgets.mirroring import visual_rect

#: A single column from this width on has its pictures beside the words; above them they would be huge.
BESIDE_FROM = 440
#: A card narrower than this, at text scale 1, breaks its lines too often to be read at a glance.
LEAST_CARD_WIDTH = 280
MOST_COLUMNS = 3


def columns_for(width: int, text_scale: float) -> int:
    """Return how many columns of cards fit a width, 1 to 3; large text makes cards wide."""
    least = LEAST_CARD_WIDTH * text_scale
    return max(1, min(MOST_COLUMNS, int((width + Space.L) / (least + Space.L))))


class CardsLayout(QLayout):
    """Gives every card of a row the same size; rows are as high as their highest card. Hidden cards take none."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._items: list[QLayoutItem] = []
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:
        """Append a card."""
        self._items.append(item)

    def count(self) -> int:
        """Return how many cards there are, hidden ones too."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """Return a card, or None past the last."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Remove and return a card, or None past the last."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """Return none: it takes what it needs."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """Return True: fewer columns mean more rows."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of all rows at `width`."""
        return self._place(QRect(0, 0, width, 0), moving=False)

    def setGeometry(self, rect: QRect) -> None:
        """Put every card in its place."""
        super().setGeometry(rect)
        self._place(rect, moving=True)

    def sizeHint(self) -> QSize:
        """Return the size at the most columns."""
        width = MOST_COLUMNS * (LEAST_CARD_WIDTH + Space.L) - Space.L
        return QSize(width, self.heightForWidth(width))

    def minimumSize(self) -> QSize:
        """Return the size of the largest card."""
        size = QSize()
        for item in self._shown():
            size = size.expandedTo(item.minimumSize())
        return size

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _place(self, rect: QRect, *, moving: bool) -> int:
        """Go through all rows; return the height they take."""
        columns = columns_for(rect.width(), self._theme.text_scale)
        width = (rect.width() - (columns - 1) * Space.L) // columns
        parent = self.parentWidget()
        direction = parent.layoutDirection() if parent else Qt.LayoutDirection.LeftToRight
        items = self._shown()
        top = rect.top()
        for start in range(0, len(items), columns):
            row = items[start : start + columns]
            height = max(_height(item, width) for item in row)
            for column, item in enumerate(row if moving else ()):
                left = rect.left() + column * (width + Space.L)
                box = QRect(QPoint(left, top), QSize(width, height))
                item.setGeometry(visual_rect(direction, rect, box))
            top += height + Space.L
        return top - rect.top() - (Space.L if items else 0)


def _height(item: QLayoutItem, width: int) -> int:
    return item.heightForWidth(width) if item.hasHeightForWidth() else item.sizeHint().height()
