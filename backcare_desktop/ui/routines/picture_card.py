"""What cards of routines and of exercises share: a picture and words."""

from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from backcare_desktop.ui.routines.pictures import Corners, Plate
from backcare_desktop.ui.theme.theme import Theme
from backcare_desktop.ui.theme.tokens import Space
from backcare_desktop.ui.widgets.cards import ClickableCard


class PictureCard(ClickableCard):
    """A card with a picture above its words, or beside them."""

    def __init__(self, theme: Theme, name: str, plate: Plate, parent: QWidget | None = None) -> None:
        super().__init__(theme, name, parent)
        self.plate = plate
        self.column = QVBoxLayout()  #: where the words go
        self.column.setContentsMargins(Space.L, Space.M, Space.L, Space.L)
        self.column.setSpacing(Space.XS)
        self._row = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._row.addWidget(plate, 2)
        self._row.addLayout(self.column, 3)

    def set_beside(self, *, beside: bool) -> None:
        """Put the picture beside the words, or above them."""
        directions = QBoxLayout.Direction
        direction = directions.LeftToRight if beside else directions.TopToBottom
        if self._row.direction() is not direction:
            self._row.setDirection(direction)
            self.plate.set_corners(Corners.LEADING if beside else Corners.TOP)
