"""What our own layouts share: they keep their items in order, and their height follows from their width."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget, QWidgetItem


class ItemLayout(QLayout):
    """Keeps items. A layout built on it says in `place` where they stand at a width; hidden ones take no room.

    It makes the items for widgets itself. Python knows a C++ object by its address only; for an item made by Qt it
    could find what it still keeps for an earlier one, long deleted, and would lose both when that one's layout goes.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        self._heights: dict[int, int] = {}  # by width
        self._least: QSize | None = None
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self.setContentsMargins(0, 0, 0, 0)

    def addWidget(self, widget: QWidget) -> None:
        """Append a widget."""
        self.addChildWidget(widget)
        self.addItem(QWidgetItem(widget))

    def addItem(self, item: QLayoutItem) -> None:
        """Append an item."""
        self._items.append(item)
        self.invalidate()

    def count(self) -> int:
        """Return how many items there are, hidden ones too."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """Return an item, or None past the last."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Remove and return an item, or None past the last."""
        self.invalidate()
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """Return none: it takes what it needs."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """Return True: less width means more rows."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of all rows at `width`."""
        height = self._heights.get(width)
        if height is None:
            height = self.place(QRect(0, 0, width, 0), moving=False)
            if self._may_keep():
                self._heights[width] = height
        return height

    def invalidate(self) -> None:
        """Measure again: an item is another one, or wants another size."""
        self._heights.clear()
        self._least = None
        super().invalidate()

    def setGeometry(self, rect: QRect) -> None:
        """Put every item in its place."""
        super().setGeometry(rect)
        self.place(rect, moving=True)

    def minimumSize(self) -> QSize:
        """Return the size of the largest item."""
        if self._least is not None:
            return QSize(self._least)
        size = QSize()
        for item in self.shown():
            size = size.expandedTo(item.minimumSize())
        size = self.with_margins(size)
        if self._may_keep():
            self._least = QSize(size)
        return size

    def with_margins(self, size: QSize) -> QSize:
        """Return a size with the layout's margins around it."""
        margins = self.contentsMargins()
        return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom())

    def shown(self) -> list[QLayoutItem]:
        """Return the items that take room."""
        return [item for item in self._items if not item.isEmpty()]

    def direction(self) -> Qt.LayoutDirection:
        """Return whether rows run from left to right or from right to left."""
        parent = self.parentWidget()
        return parent.layoutDirection() if parent else Qt.LayoutDirection.LeftToRight

    def _may_keep(self) -> bool:
        """Return whether Qt tells this layout of every change; one inside another is told too late."""
        return isinstance(self.parent(), QWidget)

    def place(self, rect: QRect, *, moving: bool) -> int:
        """Return the height that all rows take in `rect`; move the items there too if `moving`."""
        raise NotImplementedError
