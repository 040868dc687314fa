"""A routine to start with."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from backcare_desktop.core.choosing import cover_item
from backcare_desktop.ui.icons import IconName
from backcare_desktop.ui.kit import Kit
from backcare_desktop.ui.routines.pictures import Corners, Plate
from backcare_desktop.ui.routines.routine_words import (
    RoutineFacts,
    length_and_postures,
    needs_sentence,
    spoken_length,
)
from backcare_desktop.ui.theme.tokens import Space, TypeRole
from backcare_desktop.ui.widgets.buttons import Button
from backcare_desktop.ui.widgets.cards import Card
from backcare_desktop.ui.widgets.labels import TextLabel, Tone


class StartingCard(Card):
    """Its kind, its name and facts, and Start."""

    start_requested = Signal(str)  #: a routine's id

    def __init__(self, kit: Kit, kind: str, facts: RoutineFacts, parent: QWidget | None = None) -> None:
        super().__init__(kit.theme, parent)
        words, routine = kit.words, facts.routine
        self.facts = facts
        self.plate = Plate(kit, routine.items[cover_item(routine)].exercise)
        start = words.t("Start {minutes} min", minutes=facts.minutes)
        self.start_button = Button(kit.theme, start, icon=IconName.PLAY)
        self.start_button.setAccessibleName(
            words.t("Start {name}, {length}", name=routine.words.name, length=spoken_length(facts, words))
        )
        self.start_button.clicked.connect(lambda: self.start_requested.emit(routine.id))
        self._text = QVBoxLayout()
        self._text.setContentsMargins(Space.XL, Space.L, Space.XL, Space.L)
        self._text.setSpacing(Space.XS)
        for label in (
            TextLabel(kit.theme, kind, TypeRole.STRONG, Tone.PRIMARY),
            TextLabel(kit.theme, routine.words.name, TypeRole.TITLE),
            TextLabel(kit.theme, routine.words.goal),
            TextLabel(kit.theme, length_and_postures(facts, words), tone=Tone.SECONDARY),
            TextLabel(kit.theme, needs_sentence(facts, words), tone=Tone.SECONDARY),
        ):
            self._text.addWidget(label)
        self._text.addStretch(1)
        self._text.addSpacing(Space.M)
        self._text.addWidget(self.start_button)
        self._row = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._row.addWidget(self.plate, 2)
        self._row.addLayout(self._text, 3)

    def set_picture(self, *, above: bool, shown: bool) -> None:
        """Put the picture above the words or beside them, or leave it out."""
        directions = QBoxLayout.Direction
        self._row.setDirection(directions.TopToBottom if above else directions.LeftToRight)
        self.plate.set_corners(Corners.TOP if above else Corners.LEADING)
        self.plate.setVisible(shown)
