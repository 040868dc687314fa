"""One routine: what it is for, and every exercise with its dose."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from backcare_desktop.core.catalogue import Catalogue
from backcare_desktop.ui.icons import IconName
from backcare_desktop.ui.kit import Kit
from backcare_desktop.ui.routines.exercise_row import ExerciseRow
from backcare_desktop.ui.routines.moving_plate import Spotlight
from backcare_desktop.ui.routines.routine_about import RoutineAbout
from backcare_desktop.ui.routines.routine_words import RoutineFacts, last_done_words, spoken_length, summary
from backcare_desktop.ui.theme.tokens import Space, TypeRole
from backcare_desktop.ui.widgets.back_page import BackPage
from backcare_desktop.ui.widgets.buttons import Button, Variant
from backcare_desktop.ui.widgets.labels import TextLabel, Tone

#: Below this width, at text scale 1, the buttons of the bar stand above each other.
_ONE_ROW_FROM = 360


class RoutineDetail(BackPage):
    """Start stays beside Back; what the routine is for stands beside the exercises, or above them in a line."""

    start_requested = Signal(str)  #: the routine's id
    exercise_requested = Signal(int)  #: the number of one of the rows, from 0

    def __init__(
        self,
        kit: Kit,
        catalogue: Catalogue,
        facts: RoutineFacts,
        parent: QWidget | None = None,
    ) -> None:
        words, routine = kit.words, facts.routine
        back = Button(kit.theme, words.t("Routines"), icon=IconName.BACK)
        back.setAccessibleName(words.t("Back to routines"))
        super().__init__(kit.theme, routine.words.name, back, parent)
        self._kit = kit
        self.start_button = Button(kit.theme, "", Variant.PRIMARY, IconName.PLAY)
        self.start_button.clicked.connect(lambda: self.start_requested.emit(routine.id))
        self._summary = TextLabel(kit.theme, "", TypeRole.STRONG)
        self._last_done = TextLabel(kit.theme, "", tone=Tone.SECONDARY)
        self.about = RoutineAbout(kit, facts)
        spotlight = Spotlight(self)
        self.rows = [
            ExerciseRow(kit, spotlight, number, item) for number, item in enumerate(routine.items, 1)
        ]
        for index, row in enumerate(self.rows):
            row.clicked.connect(lambda _checked=False, index=index: self.exercise_requested.emit(index))
        self.page.set_subtitle(routine.words.goal)
        self._lay_out(catalogue)
        self.show_facts(facts)

    def show_facts(self, facts: RoutineFacts) -> None:
        """Show another length or day; the routine stays."""
        self.facts = facts
        words, name = self._kit.words, facts.routine.words.name
        self.start_button.setText(words.t("Start {minutes} min", minutes=facts.minutes))
        length = spoken_length(facts, words)
        self.start_button.setAccessibleName(words.t("Start {name}, {length}", name=name, length=length))
        self._summary.setText(summary(facts, words))
        if facts.last_done is not None:
            self._last_done.setText(last_done_words(facts.last_done, self._kit))
        self._last_done.setVisible(facts.last_done is not None)

    def _lay_out(self, catalogue: Catalogue) -> None:
        self.bar.addWidget(self.start_button)
        self.columns.addWidget(self.about, 2, Qt.AlignmentFlag.AlignTop)
        self.columns.addLayout(self._new_steps(catalogue), 3)

    def _new_steps(self, catalogue: Catalogue) -> QVBoxLayout:
        """Return the rows, with the position said wherever it changes."""
        steps = QVBoxLayout()
        steps.setSpacing(Space.S)
        steps.addWidget(self._summary)
        steps.addWidget(self._last_done)
        position = None
        for row in self.rows:
            if row.item.exercise.position is not position:
                position = row.item.exercise.position
                steps.addSpacing(Space.S)
                label = catalogue.positions[position]
                steps.addWidget(TextLabel(self._kit.theme, label, TypeRole.CAPTION, Tone.SECONDARY))
            steps.addWidget(row)
        steps.addStretch(1)
        return steps

    def _place(self) -> None:
        super()._place()
        directions = QBoxLayout.Direction
        # One column begins with the exercises; what the routine is for is above them in a line already.
        self.columns.setDirection(directions.LeftToRight if self.has_two_columns else directions.BottomToTop)
        width = self._theme.effective_width(self.width())
        self.bar.setDirection(directions.LeftToRight if width >= _ONE_ROW_FROM else directions.TopToBottom)
