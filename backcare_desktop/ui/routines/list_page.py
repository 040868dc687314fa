"""All routines as cards, and the filters above them."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from backcare_desktop.core.choosing import Choice, fits
from backcare_desktop.ui.kit import Kit
from backcare_desktop.ui.routines.card import RoutineCard
from backcare_desktop.ui.routines.cards_panel import CardsPanel, NoCards
from backcare_desktop.ui.routines.filters import FilterBar, choice_in_words
from backcare_desktop.ui.routines.part_choice import Part, PartChoice
from backcare_desktop.ui.routines.routine_words import RoutineFacts
from backcare_desktop.ui.widgets.announce import announce
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
        self._panel = CardsPanel(kit.theme, self._cards.values())
        self._empty = NoCards(kit)
        self._empty.clear_requested.connect(self._on_clear_requested)
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
            self._empty.say(words.t("There is no routine for all of this: {filters}.", filters=filters))

    def _on_choice_changed(self, choice: Choice) -> None:
        self._show(choice)
        words = self._kit.words
        said = words.n("{n} routine", "{n} routines", len(self.shown)) if self.shown else self._empty.said
        announce(self.filters, said)

    def _on_clear_requested(self) -> None:
        self.filters.clear()
        self.filters.focus()
