"""Cards with pictures, and what stands in their place when none fits what is looked for."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from backcare_desktop.ui.icons import IconName
from backcare_desktop.ui.kit import Kit
from backcare_desktop.ui.routines.cards_layout import BESIDE_FROM, CardsLayout, columns_for
from backcare_desktop.ui.routines.picture_card import PictureCard
from backcare_desktop.ui.theme.theme import Theme
from backcare_desktop.ui.theme.tokens import Space
from backcare_desktop.ui.widgets.buttons import Button
from backcare_desktop.ui.widgets.labels import TextLabel, Tone


class CardsPanel(QWidget):
    """Holds the cards; puts their pictures beside the words in a single wide column."""

    def __init__(self, theme: Theme, cards: Iterable[PictureCard] = ()) -> None:
        super().__init__()
        self._theme = theme
        self._cards: list[PictureCard] = []
        self._layout = CardsLayout(theme, self)
        for card in cards:
            self.add(card)
        theme.theme_changed.connect(self._place_pictures)

    def add(self, card: PictureCard) -> None:
        """Append a card."""
        self._cards.append(card)
        card.set_beside(beside=self._is_one_column())
        self._layout.addWidget(card)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Move the pictures when the number of columns changes."""
        super().resizeEvent(event)
        self._place_pictures()

    def _is_one_column(self) -> bool:
        return columns_for(self.width(), self._theme.text_scale) == 1 and self.width() >= BESIDE_FROM

    def _place_pictures(self) -> None:
        beside = self._is_one_column()
        for card in self._cards:
            card.set_beside(beside=beside)


class NoCards(QWidget):
    """Says that no card fits, and offers to look for everything again."""

    clear_requested = Signal()

    def __init__(self, kit: Kit, text: str = "") -> None:
        super().__init__()
        self._label = TextLabel(kit.theme, text, tone=Tone.SECONDARY)
        clear = Button(kit.theme, kit.words.t("Clear filters"), icon=IconName.CLOSE)
        clear.clicked.connect(self.clear_requested)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, Space.XL, 0, Space.XL)
        column.setSpacing(Space.L)
        column.addWidget(self._label)
        column.addWidget(clear, 0, Qt.AlignmentFlag.AlignLeft)

    @property
    def said(self) -> str:
        """What is said."""
        return self._label.text()

    def say(self, text: str) -> None:
        """Say something else."""
        self._label.setText(text)
