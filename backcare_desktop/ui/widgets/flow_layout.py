"""A layout that breaks its row where the width ends."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

from backcare_desktop.ui.theme.tokens import Space
from backcare_desktop.ui.widgets.mirroring import visual_rect


class FlowLayout(QLayout):
    """Puts items in a row and goes on in the next one when the row is full: chips, buttons.

    Every item gets its size hint; one that is wider than the row gets the row. Items in a row are centred
    on each other.
    """

    def __init__(self, parent: QWidget | None = None, gap: int = Space.S, row_gap: int = Space.S) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._gap = gap
        self._row_gap = row_gap
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:
        """Append an item."""
        self._items.append(item)

    def count(self) -> int:
        """Return how many items there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """Return an item, or None past the last."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Remove and return an item, or None past the last."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """Return none: it takes what it needs."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """Return True: a narrow row means more rows."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of all rows at `width`."""
        return self._place(QRect(0, 0, width, 0), moving=False)

    def setGeometry(self, rect: QRect) -> None:
        """Put every item in its place."""
        super().setGeometry(rect)
        self._place(rect, moving=True)

    def sizeHint(self) -> QSize:
        """Return the size of all items in one row."""
        sizes = [item.sizeHint() for item in self._shown()]
        width = sum(size.width() for size in sizes) + self._gap * max(0, len(sizes) - 1)
        height = max((size.height() for size in sizes), default=0)
        return self._with_margins(QSize(width, height))

    def minimumSize(self) -> QSize:
        """Return the size of the largest item."""
        size = QSize()
        for item in self._shown():
            size = size.expandedTo(item.minimumSize())
        return self._with_margins(size)

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _with_margins(self, size: QSize) -> QSize:
        margins = self.contentsMargins()
        return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom())

    def _place(self, rect: QRect, *, moving: bool) -> int:
        """Go through all rows; return the height they take, margins included."""
        margins = self.contentsMargins()
        area = rect.marginsRemoved(margins)
        top = area.top()
        for row in self._rows(area.width()):
            height = max(size.height() for _, size in row)
            if moving:
                self._place_row(row, area, top, height)
            top += height + self._row_gap
        used = top - area.top() - self._row_gap if self._shown() else 0
        return used + margins.top() + margins.bottom()

    def _rows(self, width: int) -> list[list[tuple[QLayoutItem, QSize]]]:
        rows: list[list[tuple[QLayoutItem, QSize]]] = []
        left = 0
        for item in self._shown():
            size = _fitted(item, width)
            if not rows or left + size.width() > width:
                rows.append([])
                left = 0
            rows[-1].append((item, size))
            left += size.width() + self._gap
        return rows

    def _place_row(self, row: list[tuple[QLayoutItem, QSize]], area: QRect, top: int, height: int) -> None:
        parent = self.parentWidget()
        direction = parent.layoutDirection() if parent else Qt.LayoutDirection.LeftToRight
        left = area.left()
        for item, size in row:
            box = QRect(QPoint(left, top + (height - size.height()) // 2), size)
            item.setGeometry(visual_rect(direction, area, box))
            left += size.width() + self._gap


def _fitted(item: QLayoutItem, width: int) -> QSize:
    size = item.sizeHint()
    if size.width() <= width:
        return size
    narrow = max(width, item.minimumSize().width())
    height = item.heightForWidth(narrow) if item.hasHeightForWidth() else size.height()
    return QSize(narrow, height)
