"""All routines as cards, and the filters above them."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from backcare_desktop.core.choosing import Choice, fits
from backcare_desktop.ui.icons import IconName
from backcare_desktop.ui.kit import Kit
from backcare_desktop.ui.routines.card import RoutineCard
from backcare_desktop.ui.routines.cards_layout import BESIDE_FROM, CardsLayout, columns_for
from backcare_desktop.ui.routines.filters import FilterBar, choice_in_words
from backcare_desktop.ui.routines.part_choice import Part, PartChoice
from backcare_desktop.ui.routines.routine_words import RoutineFacts
from backcare_desktop.ui.theme.tokens import Space
from backcare_desktop.ui.widgets.buttons import Button
from backcare_desktop.ui.widgets.labels import TextLabel, Tone
from backcare_desktop.ui.widgets.page import Page


class RoutineListPage(Page):
    """Shows the cards that fit the filters, or says that none does and offers to clear them."""

    open_requested = Signal(str)  #: a routine's id
    start_requested = Signal(str)  #: a routine's id

    def __init__(self, kit: Kit, facts: list[RoutineFacts], parent: QWidget | None = None) -> None:
        super().__init__(kit.theme, kit.words.t("Routines"), parent=parent)
        self._kit = kit
        self.parts = PartChoice(kit, Part.ROUTINES)
        self.header_actions.addWidget(self.parts)
        self.filters = FilterBar(kit)
        self.filters.choice_changed.connect(self._on_choice_changed)
        self._cards = {one.routine.id: self._new_card(one) for one in facts}
        self._panel = _CardsPanel(kit, list(self._cards.values()))
        self._nothing = TextLabel(kit.theme, "", tone=Tone.SECONDARY)
        self._clear = Button(kit.theme, kit.words.t("Clear filters"), icon=IconName.CLOSE)
        self._clear.clicked.connect(self._on_clear_clicked)
        self._empty = self._new_empty()
        self.body.addWidget(self.filters)
        self.body.addWidget(self._panel)
        self.body.addWidget(self._empty)
        self.body.addStretch(1)
        self._show(self.filters.choice)

    @property
    def shown(self) -> list[RoutineCard]:
        """The cards that fit the filters, in order."""
        return [card for card in self._cards.values() if not card.isHidden()]

    def show_facts(self, facts: list[RoutineFacts]) -> None:
        """Show other lengths or days for the same routines."""
        for one in facts:
            self._cards[one.routine.id].show_facts(one)
        self._show(self.filters.choice)

    def focus_card(self, routine_id: str) -> None:
        """Give the keyboard to a card, or to the filters while it is filtered out."""
        card = self._cards[routine_id]
        if card.isHidden():
            self.filters.focus()
        else:
            card.setFocus(Qt.FocusReason.OtherFocusReason)

    def _new_card(self, facts: RoutineFacts) -> RoutineCard:
        card = RoutineCard(self._kit, facts)
        routine_id = facts.routine.id
        card.clicked.connect(lambda: self.open_requested.emit(routine_id))
        card.start_requested.connect(lambda: self.start_requested.emit(routine_id))
        return card

    def _new_empty(self) -> QWidget:
        empty = QWidget()
        column = QVBoxLayout(empty)
        column.setContentsMargins(0, Space.XL, 0, Space.XL)
        column.setSpacing(Space.L)
        column.addWidget(self._nothing)
        column.addWidget(self._clear, 0, Qt.AlignmentFlag.AlignLeft)
        return empty

    def _show(self, choice: Choice) -> None:
        for card in self._cards.values():
            card.setVisible(fits(card.facts.routine, card.facts.minutes, choice))
        count = len(self.shown)
        words = self._kit.words
        self.set_subtitle(words.n("{n} routine", "{n} routines", count))
        self._panel.setVisible(bool(count))
        self._empty.setVisible(not count)
        if not count:
            filters = choice_in_words(choice, words)
            self._nothing.setText(words.t("There is no routine for all of this: {filters}.", filters=filters))

    def _on_choice_changed(self, choice: Choice) -> None:
        self._show(choice)
        words = self._kit.words
        said = words.n("{n} routine", "{n} routines", len(self.shown)) if self.shown else self._nothing.text()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.filters, said))

    def _on_clear_clicked(self) -> None:
        self.filters.clear()
        self.filters.focus()


class _CardsPanel(QWidget):
    """Holds the cards; puts their pictures beside the words in a single wide column."""

    def __init__(self, kit: Kit, cards: list[RoutineCard]) -> None:
        super().__init__()
        self._theme = kit.theme
        self._cards = cards
        layout = CardsLayout(kit.theme, self)
        for card in cards:
            layout.addWidget(card)
        kit.theme.theme_changed.connect(self._place_pictures)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Move the pictures when the number of columns changes."""
        super().resizeEvent(event)
        self._place_pictures()

    def _place_pictures(self) -> None:
        beside = columns_for(self.width(), self._theme.text_scale) == 1 and self.width() >= BESIDE_FROM
        for card in self._cards:
            card.set_beside(beside=beside)
