"""Buttons of the same size, so that none of them asks more to be chosen than another."""

from PySide6.QtCore import QPoint, QRect, QSize

from backcare_desktop.ui.theme.tokens import Space
from backcare_desktop.ui.widgets.item_layout import ItemLayout
from backcare_desktop.ui.widgets.mirroring import visual_rect


class EqualRow(ItemLayout):
    """Beside each other and equally wide where all fit so, else below each other, each as wide as the row."""

    def sizeHint(self) -> QSize:
        """Return the size of all items beside each other."""
        sizes = [item.sizeHint() for item in self.shown()]
        widest = max((size.width() for size in sizes), default=0)
        height = max((size.height() for size in sizes), default=0)
        return self.with_margins(QSize(len(sizes) * widest + Space.S * max(0, len(sizes) - 1), height))

    def place(self, rect: QRect, *, moving: bool) -> int:
        """Go through all items; return the height they take."""
        items = self.shown()
        beside = self.sizeHint().width() <= rect.width()
        columns = max(1, len(items)) if beside else 1
        width = (rect.width() - Space.S * (columns - 1)) // columns
        height = max((_height(item.heightForWidth(width), item.sizeHint()) for item in items), default=0)
        for place, item in enumerate(items if moving else ()):
            row, column = divmod(place, columns)
            corner = QPoint(column * (width + Space.S), row * (height + Space.S))
            box = QRect(rect.topLeft() + corner, QSize(width, height))
            item.setGeometry(visual_rect(self.direction(), rect, box))
        rows = -(-len(items) // columns)
        return rows * height + max(0, rows - 1) * Space.S


def _height(for_width: int, hint: QSize) -> int:
    return for_width if for_width >= 0 else hint.height()
