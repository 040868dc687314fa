"""One routine: what it is for, every exercise with its dose, and what is remembered for it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from backcare_desktop.core.adjusting import adjustments
from backcare_desktop.core.catalogue import Catalogue
from backcare_desktop.core.routine import Routine
from backcare_desktop.ui.icons import IconName
from backcare_desktop.ui.kit import Kit
from backcare_desktop.ui.preferences import Preferences
from backcare_desktop.ui.routine_preferences import RoutinePreferences
from backcare_desktop.ui.routines.changed_after_hurt import ChangedAfterHurt
from backcare_desktop.ui.routines.exercise_row import ExerciseRow
from backcare_desktop.ui.routines.for_this_routine import ForThisRoutine
from backcare_desktop.ui.routines.routine_about import RoutineAbout
from backcare_desktop.ui.routines.routine_words import RoutineFacts, last_done_words, spoken_length, summary
from backcare_desktop.ui.routines.steps import Steps
from backcare_desktop.ui.theme.theme import Breakpoint
from backcare_desktop.ui.theme.tokens import Space, TypeRole
from backcare_desktop.ui.widgets.back_page import BackPage
from backcare_desktop.ui.widgets.buttons import Button, Variant
from backcare_desktop.ui.widgets.labels import TextLabel, Tone
from backcare_desktop.ui.widgets.tab_order import order_keyboard
from backcare_desktop.ui.widgets.undo_bar import UndoBar

#: Below this width, at text scale 1, the buttons of the bar stand above each other.
_ONE_ROW_FROM = 360


class RoutineDetail(BackPage):
    """Start stays beside Back; what the routine is for stands beside the exercises, or above them in a line.

    `routine` is the one of the catalogue; the facts are about it as it is done after something hurt.
    """

    start_requested = Signal(str)  #: the routine's id
    exercise_requested = Signal(int)  #: the number of one of the rows, from 0

    def __init__(
        self,
        kit: Kit,
        catalogue: Catalogue,
        routine: Routine,
        facts: RoutineFacts,
        remembered: RoutinePreferences,
        preferences: Preferences,
        parent: QWidget | None = None,
    ) -> None:
        words = kit.words
        back = Button(kit.theme, words.t("Routines"), icon=IconName.BACK)
        back.setAccessibleName(words.t("Back to routines"))
        super().__init__(kit.theme, routine.words.name, back, parent)
        self._kit = kit
        self._catalogue = catalogue
        self._routine = routine
        self._remembered = remembered
        self.facts = facts
        self.start_button = Button(kit.theme, "", Variant.PRIMARY, IconName.PLAY)
        self.start_button.clicked.connect(lambda: self.start_requested.emit(routine.id))
        self._summary = TextLabel(kit.theme, "", TypeRole.STRONG)
        self._last_done = TextLabel(kit.theme, "", tone=Tone.SECONDARY)
        self._undo = UndoBar(kit, self)
        self._changed = ChangedAfterHurt(kit)
        self._changed.put_back_requested.connect(self._on_put_back_requested)
        self.about = RoutineAbout(kit, facts)
        self.steps = self._new_steps(facts)
        self.own = ForThisRoutine(kit, routine.id, remembered, preferences)
        self.page.set_subtitle(routine.words.goal)
        self._lay_out()
        self.show_facts(facts)

    @property
    def rows(self) -> list[ExerciseRow]:
        """The exercises, each in its row."""
        return self.steps.rows

    def show_facts(self, facts: RoutineFacts) -> None:
        """Show another length or day, or the routine as it is done now; its name and goal stay."""
        if facts.routine != self.facts.routine:
            self._make_anew(facts)
        self.facts = facts
        words, name = self._kit.words, facts.routine.words.name
        self.start_button.setText(words.t("Start {minutes} min", minutes=facts.minutes))
        length = spoken_length(facts, words)
        self.start_button.setAccessibleName(words.t("Start {name}, {length}", name=name, length=length))
        self._summary.setText(summary(facts, words))
        if facts.last_done is not None:
            self._last_done.setText(last_done_words(facts.last_done, self._kit))
        self._last_done.setVisible(facts.last_done is not None)
        settings = self._remembered.of(self._routine.id)
        self._changed.show_changes(adjustments(self._routine, settings, self._catalogue))
        self._order_keyboard()

    def _on_put_back_requested(self, exercise_id: str) -> None:
        routine_id, exercise = self._routine.id, self._catalogue.exercise(exercise_id)
        before = self._remembered.of(routine_id).answers
        self._remembered.put_back(routine_id, exercise_id)
        said = self._kit.words.t("{name} is back in the routine.", name=exercise.words.name)
        self._undo.offer(said, lambda: self._remembered.change(routine_id, answers=before))
        self._undo.focus()

    # -- layout -----------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self.bar.addWidget(self.start_button)
        self._facts_column = QVBoxLayout()
        self._facts_column.setSpacing(Space.L)
        self._facts_column.addWidget(self.about)
        self._facts_column.addWidget(self.own)
        self._facts_column.addStretch(1)
        self._steps_column = QVBoxLayout()
        self._steps_column.setSpacing(Space.S)
        for widget in (self._summary, self._last_done, self._changed, self.steps):
            self._steps_column.addWidget(widget)
        self._steps_column.addStretch(1)
        self.page.body.insertWidget(0, self._undo)
        self.columns.addLayout(self._facts_column, 2)
        self.columns.addLayout(self._steps_column, 3)

    def _new_steps(self, facts: RoutineFacts) -> Steps:
        steps = Steps(self._kit, self._catalogue, facts.routine)
        steps.exercise_requested.connect(self.exercise_requested)
        return steps

    def _make_anew(self, facts: RoutineFacts) -> None:
        """Show the exercises that are done now, and what they need."""
        about, steps = self.about, self.steps
        self.about, self.steps = RoutineAbout(self._kit, facts), self._new_steps(facts)
        self._facts_column.replaceWidget(about, self.about)
        self._steps_column.replaceWidget(steps, self.steps)
        for old in (about, steps):
            old.hide()
            old.deleteLater()

    def _order_keyboard(self) -> None:
        """Let Tab go through the columns as they are read. What is made later would stand behind everything else."""
        steps = [self._changed, self.steps]
        order_keyboard([self._undo, *([self.own, *steps] if self.has_two_columns else [*steps, self.own])])

    def _place(self) -> None:
        super()._place()
        directions = QBoxLayout.Direction
        # One column begins with the exercises; what the routine is for is above them in a line already.
        self.columns.setDirection(directions.LeftToRight if self.has_two_columns else directions.BottomToTop)
        place = self._facts_column.indexOf(self.own)
        if (place == 0) is self.has_two_columns:
            self._facts_column.removeWidget(self.own)
            self._facts_column.insertWidget(1 if self.has_two_columns else 0, self.own)
        self._order_keyboard()
        self.own.set_compact(compact=self.page.breakpoint is Breakpoint.COMPACT)
        width = self._theme.effective_width(self.width())
        self.bar.setDirection(directions.LeftToRight if width >= _ONE_ROW_FROM else directions.TopToBottom)
