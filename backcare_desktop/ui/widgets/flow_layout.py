"""A layout that breaks its row where the width ends."""

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtWidgets import QLayoutItem, QWidget

from backcare_desktop.ui.theme.tokens import Space
from backcare_desktop.ui.widgets.item_layout import ItemLayout
from backcare_desktop.ui.widgets.mirroring import visual_rect


class FlowLayout(ItemLayout):
    """Puts items in a row and goes on in the next one when the row is full: chips, buttons.

    Every item gets its size hint; one that is wider than the row gets the row. Items in a row are centred
    on each other.
    """

    def __init__(self, parent: QWidget | None = None, gap: int = Space.S, row_gap: int = Space.S) -> None:
        super().__init__(parent)
        self._gap = gap
        self._row_gap = row_gap

    def sizeHint(self) -> QSize:
        """Return the size of all items in one row."""
        sizes = [item.sizeHint() for item in self.shown()]
        width = sum(size.width() for size in sizes) + self._gap * max(0, len(sizes) - 1)
        height = max((size.height() for size in sizes), default=0)
        return self.with_margins(QSize(width, height))

    def place(self, rect: QRect, *, moving: bool) -> int:
        """Go through all rows; return the height they take, margins included."""
        margins = self.contentsMargins()
        area = rect.marginsRemoved(margins)
        top = area.top()
        for row in self._rows(area.width()):
            height = max(size.height() for _, size in row)
            if moving:
                self._place_row(row, area, top, height)
            top += height + self._row_gap
        used = top - area.top() - self._row_gap if self.shown() else 0
        return used + margins.top() + margins.bottom()

    def _rows(self, width: int) -> list[list[tuple[QLayoutItem, QSize]]]:
        rows: list[list[tuple[QLayoutItem, QSize]]] = []
        left = 0
        for item in self.shown():
            size = _fitted(item, width)
            if not rows or left + size.width() > width:
                rows.append([])
                left = 0
            rows[-1].append((item, size))
            left += size.width() + self._gap
        return rows

    def _place_row(self, row: list[tuple[QLayoutItem, QSize]], area: QRect, top: int, height: int) -> None:
        direction = self.direction()
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
