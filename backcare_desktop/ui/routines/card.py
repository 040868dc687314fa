"""A routine as a card."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from backcare_desktop.core.choosing import cover_item
from backcare_desktop.ui.icons import IconName
from backcare_desktop.ui.kit import Kit
from backcare_desktop.ui.routines.picture_card import PictureCard
from backcare_desktop.ui.routines.pictures import Plate
from backcare_desktop.ui.routines.routine_words import (
    RoutineFacts,
    last_done_words,
    spoken_length,
    spoken_summary,
    summary,
)
from backcare_desktop.ui.theme.tokens import Space, TypeRole
from backcare_desktop.ui.widgets.buttons import Button
from backcare_desktop.ui.widgets.labels import TextLabel, Tone


class RoutineCard(PictureCard):
    """The whole card opens the routine (`clicked`); its Start button starts it."""

    start_requested = Signal()

    def __init__(self, kit: Kit, facts: RoutineFacts, parent: QWidget | None = None) -> None:
        plate = Plate(kit, facts.routine.items[cover_item(facts.routine)].exercise)
        super().__init__(kit.theme, spoken_summary(facts, kit.words), plate, parent)
        self._kit = kit
        self.facts = facts
        words = kit.words
        self._name = TextLabel(kit.theme, facts.routine.words.name, TypeRole.STRONG)
        self._summary = TextLabel(kit.theme, "", TypeRole.CAPTION, Tone.SECONDARY)
        self._last_done = TextLabel(kit.theme, "", TypeRole.CAPTION, Tone.SECONDARY)
        self.start_button = Button(kit.theme, words.t("Start"), icon=IconName.PLAY)
        self.start_button.clicked.connect(self.start_requested)
        self._lay_out()
        self.show_facts(facts)

    def show_facts(self, facts: RoutineFacts) -> None:
        """Show another length or day; the routine stays."""
        self.facts = facts
        words = self._kit.words
        self._summary.setText(summary(facts, words))
        last_done = last_done_words(facts.last_done, self._kit) if facts.last_done is not None else ""
        self._last_done.setText(last_done)
        self.setAccessibleName(spoken_summary(facts, words))
        self.setAccessibleDescription(last_done)
        name, length = facts.routine.words.name, spoken_length(facts, words)
        self.start_button.setAccessibleName(words.t("Start {name}, {length}", name=name, length=length))

    def _lay_out(self) -> None:
        foot = QHBoxLayout()
        foot.setSpacing(Space.S)
        foot.addWidget(self._last_done, 1, Qt.AlignmentFlag.AlignVCenter)
        foot.addWidget(self.start_button)
        self.column.addWidget(self._name)
        self.column.addWidget(self._summary)
        self.column.addStretch(1)
        self.column.addSpacing(Space.XS)
        self.column.addLayout(foot)
