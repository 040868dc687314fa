"""A card of the form."""

from PySide6.QtWidgets import QVBoxLayout

from backcare_desktop.ui.kit import Kit
from backcare_desktop.ui.theme.tokens import Space, TypeRole
from backcare_desktop.ui.widgets.cards import Card
from backcare_desktop.ui.widgets.labels import TextLabel


class FormCard(Card):
    """A heading, and what a subclass adds below it to `column`."""

    def __init__(self, kit: Kit, title: str) -> None:
        super().__init__(kit.theme)
        self.setAccessibleName(title)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(Space.XL, Space.XL, Space.XL, Space.XL)
        self.column.setSpacing(Space.L)
        self.column.addWidget(TextLabel(kit.theme, title, TypeRole.TITLE))
