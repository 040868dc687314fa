"""Step 3: what to begin with."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout

from backcare_desktop.core.catalogue import Catalogue
from backcare_desktop.core.settings import Settings
from backcare_desktop.ui.first_run.starting_card import StartingCard
from backcare_desktop.ui.first_run.starting_points import gentle_start, usual_start
from backcare_desktop.ui.first_run.step import Step
from backcare_desktop.ui.icons import IconName
from backcare_desktop.ui.kit import Kit
from backcare_desktop.ui.routines.routine_words import facts_of
from backcare_desktop.ui.theme.tokens import Space, TypeRole
from backcare_desktop.ui.widgets.buttons import Button
from backcare_desktop.ui.widgets.labels import TextLabel, Tone

#: From the first width on, at text scale 1, the cards stand beside each other; from the second on each has its
#: picture beside its words while they are below each other.
_BESIDE_FROM = 860
_PICTURE_FROM = 560


class StartingStep(Step):
    """Two routines that can be started at once, and a way to look at all of them first."""

    start_requested = Signal(str)  #: a routine's id
    routines_requested = Signal()

    def __init__(self, kit: Kit, catalogue: Catalogue, settings: Settings) -> None:
        words, timing = kit.words, settings.timing
        super().__init__(kit, words.t("Where would you like to begin?"))
        self._kit = kit
        gentle = gentle_start(catalogue.routines, timing)
        usual = usual_start(catalogue.routines)
        self.gentle_card = StartingCard(kit, words.t("Gentle"), facts_of(gentle, catalogue, timing))
        self.usual_card = StartingCard(kit, words.t("Usual"), facts_of(usual, catalogue, timing))
        self.look_button = Button(kit.theme, words.t("Look around"), icon=IconName.ROUTINES)
        self.look_button.clicked.connect(self.routines_requested)
        self._cards = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._cards.setSpacing(Space.L)
        for card in (self.gentle_card, self.usual_card):
            card.start_requested.connect(self.start_requested)
            self._cards.addWidget(card, 1)
        self.body.addLayout(self._cards)
        self.body.addLayout(self._new_look_row())
        self.body.addStretch(1)

    def _new_look_row(self) -> QBoxLayout:
        theme, words = self._kit.theme, self._kit.words
        said = QVBoxLayout()
        said.setSpacing(0)
        look = words.t("Not sure yet? Look at all routines and exercises first.")
        later = words.t("Each of the three leaves these steps; a reminder stays off.")
        said.addWidget(TextLabel(theme, look))
        said.addWidget(TextLabel(theme, later, TypeRole.CAPTION, Tone.SECONDARY))
        self._look = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._look.setSpacing(Space.M)
        self._look.addLayout(said, 1)
        self._look.addWidget(self.look_button)
        return self._look

    def place(self) -> None:
        """Lay out for the present size."""
        directions = QBoxLayout.Direction
        width = self._kit.theme.effective_width(self.width())
        beside = width >= _BESIDE_FROM
        self._cards.setDirection(directions.LeftToRight if beside else directions.TopToBottom)
        for card in (self.gentle_card, self.usual_card):
            card.set_picture(above=beside, shown=beside or width >= _PICTURE_FROM)
        stacked = width < _PICTURE_FROM
        self._look.setDirection(directions.TopToBottom if stacked else directions.LeftToRight)
        side = Qt.AlignmentFlag(0) if stacked else Qt.AlignmentFlag.AlignVCenter
        self._look.setAlignment(self.look_button, side)
