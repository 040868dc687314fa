"""All exercises as cards, and what one looks for above them."""

from collections import deque

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QWidget

from backcare_desktop.core.catalogue import Catalogue
from backcare_desktop.core.finding import Search, found
from backcare_desktop.ui.exercise.card import ExerciseCard
from backcare_desktop.ui.exercise.filters import ExerciseFilters
from backcare_desktop.ui.kit import Kit
from backcare_desktop.ui.routines.cards_panel import CardsPanel, NoCards
from backcare_desktop.ui.routines.part_choice import Part, PartChoice
from backcare_desktop.ui.widgets.announce import announce
from backcare_desktop.ui.widgets.page import Page

#: So many cards fill a large window; they are made at once, the others a few at a time afterwards.
_FIRST, _AT_A_TIME = 12, 4


class ExerciseListPage(Page):
    """Shows the cards that fit, or says that none does and offers to look for everything again."""

    open_requested = Signal(str)  #: an exercise's id

    def __init__(self, kit: Kit, catalogue: Catalogue, parent: QWidget | None = None) -> None:
        super().__init__(kit.theme, kit.words.t("Exercises"), parent=parent)
        self._kit = kit
        self._catalogue = catalogue
        self._cards: dict[str, ExerciseCard] = {}
        self._found = {exercise.id for exercise in catalogue.exercises.values()}
        self._to_make = deque(catalogue.exercises.values())
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(lambda: self._make_cards(_AT_A_TIME))
        self.parts = PartChoice(kit, Part.EXERCISES)
        self.header_actions.addWidget(self.parts)
        self.filters = ExerciseFilters(kit)
        self.filters.search_changed.connect(self._on_search_changed)
        self._panel = CardsPanel(kit.theme)
        self._empty = NoCards(kit, kit.words.t("There is no exercise for all of this."))
        self._empty.clear_requested.connect(self._on_clear_requested)
        self.body.addWidget(self.filters)
        self.body.addWidget(self._panel)
        self.body.addWidget(self._empty)
        self.body.addStretch(1)
        self._show_count()
        self._make_cards(_FIRST)
        self._timer.start()

    @property
    def is_whole(self) -> bool:
        """Whether every card is made."""
        return not self._to_make

    @property
    def shown(self) -> list[ExerciseCard]:
        """The cards that fit what is looked for, in order."""
        return [card for card in self._cards.values() if not card.isHidden()]

    def focus_card(self, exercise_id: str) -> None:
        """Give the keyboard to a card, or to the field while it is filtered out."""
        self._make_cards(len(self._to_make))
        card = self._cards[exercise_id]
        if card.isHidden():
            self.filters.focus()
        else:
            card.setFocus(Qt.FocusReason.OtherFocusReason)

    def _make_cards(self, count: int) -> None:
        for _ in range(min(count, len(self._to_make))):
            exercise = self._to_make.popleft()
            card = ExerciseCard(self._kit, self._catalogue, exercise)
            card.clicked.connect(lambda _checked=False, id_=exercise.id: self.open_requested.emit(id_))
            if exercise.id not in self._found:
                card.hide()  # and never shown before it has its place: it would be a window of its own
            self._cards[exercise.id] = card
            self._panel.add(card)
        if not self._to_make:
            self._timer.stop()

    def _show_count(self) -> str:
        count = len(self._found)
        said = self._kit.words.n("{n} exercise", "{n} exercises", count)
        self.set_subtitle(said)
        self._panel.setVisible(bool(count))
        self._empty.setVisible(not count)
        return said

    def _on_search_changed(self, search: Search) -> None:
        self._found = {exercise.id for exercise in found(self._catalogue, search)}
        for exercise_id, card in self._cards.items():
            card.setVisible(exercise_id in self._found)
        said = self._show_count()
        announce(self.filters, said)

    def _on_clear_requested(self) -> None:
        self.filters.clear()
        self.filters.focus()
