"""Cards in as many equal columns as fit."""

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtWidgets import QLayoutItem, QWidget

from backcare_desktop.ui.theme.theme import Theme
from backcare_desktop.ui.theme.tokens import Space
from backcare_desktop.ui.widgets.item_layout import ItemLayout
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


class CardsLayout(ItemLayout):
    """Gives every card of a row the same size; rows are as high as their highest card. Hidden cards take none."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self) -> QSize:
        """Return the size at the most columns."""
        width = MOST_COLUMNS * (LEAST_CARD_WIDTH + Space.L) - Space.L
        return QSize(width, self.heightForWidth(width))

    def place(self, rect: QRect, *, moving: bool) -> int:
        """Go through all rows; return the height they take."""
        columns = columns_for(rect.width(), self._theme.text_scale)
        width = (rect.width() - (columns - 1) * Space.L) // columns
        direction = self.direction()
        items = self.shown()
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
