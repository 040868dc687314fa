"""One exercise: how it looks, how it is done, when to stop, and how much of it."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractSlider, QBoxLayout, QVBoxLayout, QWidget

from backcare_desktop.core.catalogue import Catalogue
from backcare_desktop.core.exercise import Dose, Exercise
from backcare_desktop.ui.exercise.care_cards import CautionsCard, StopCard
from backcare_desktop.ui.exercise.dose_card import DoseCard
from backcare_desktop.ui.exercise.exercise_words import facts_line
from backcare_desktop.ui.exercise.figure_card import FigureCard
from backcare_desktop.ui.exercise.how_card import HowCard
from backcare_desktop.ui.exercise.variants_card import VariantsCard
from backcare_desktop.ui.icons import IconName
from backcare_desktop.ui.kit import Kit
from backcare_desktop.ui.preferences import Preferences
from backcare_desktop.ui.theme.tokens import Space
from backcare_desktop.ui.widgets.back_page import BackPage
from backcare_desktop.ui.widgets.buttons import Button

#: So much stands above the figure, at text scale 1: the name, a line of facts and the choice of the side.
_ABOVE_FIGURE = 180
_ACTIONS = QAbstractSlider.SliderAction
#: The bar with Back does not scroll, so the page passes on the keys that are pressed there.
_SCROLL_KEYS = {
    Qt.Key.Key_Up: _ACTIONS.SliderSingleStepSub,
    Qt.Key.Key_Down: _ACTIONS.SliderSingleStepAdd,
    Qt.Key.Key_PageUp: _ACTIONS.SliderPageStepSub,
    Qt.Key.Key_PageDown: _ACTIONS.SliderPageStepAdd,
    Qt.Key.Key_Home: _ACTIONS.SliderToMinimum,
    Qt.Key.Key_End: _ACTIONS.SliderToMaximum,
}


@dataclass(frozen=True)
class CameFrom:
    """Where Back leads to, and the dose there if that is a routine."""

    name: str
    dose: Dose | None = None


class ExercisePage(BackPage):
    """The words stand beside the figure, or below it."""

    exercise_chosen = Signal(str)  #: an easier or harder exercise's id

    def __init__(
        self,
        kit: Kit,
        preferences: Preferences,
        catalogue: Catalogue,
        exercise: Exercise,
        came_from: CameFrom,
        parent: QWidget | None = None,
    ) -> None:
        words = kit.words
        back = Button(kit.theme, came_from.name, icon=IconName.BACK, wraps=True)
        back.setAccessibleName(words.t("Back to {place}", place=came_from.name))
        super().__init__(kit.theme, exercise.words.name, back, parent)
        self.exercise = exercise
        self.setAccessibleName(exercise.words.name)
        self.page.set_subtitle(facts_line(exercise, catalogue, words))
        self.figure_card = FigureCard(kit, preferences, exercise)
        easier, harder = (
            catalogue.exercises.get(link) if link else None for link in (exercise.easier, exercise.harder)
        )
        self.variants = VariantsCard(kit, easier, harder)
        self.variants.exercise_chosen.connect(self.exercise_chosen)
        if not self.variants.links:
            self.variants.hide()
        routine = (came_from.name, came_from.dose) if came_from.dose is not None else None
        self._dose = DoseCard(kit, exercise, routine)
        self._words = [HowCard(kit, catalogue, exercise), StopCard(kit, exercise)]
        if exercise.cautions:
            self._words.append(CautionsCard(kit, catalogue, exercise))
        self._lay_out()

    def focus_link(self, exercise_id: str) -> None:
        """Give the keyboard to the link to a variant, or to Back where there is no such link."""
        links = [link for link in self.variants.links if link.exercise.id == exercise_id]
        target = links[0] if links else self.back_button
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Scroll, also while the keyboard is on Back."""
        action = _SCROLL_KEYS.get(Qt.Key(event.key()))
        if action is None:
            super().keyPressEvent(event)
        else:
            self.page.scroll_area.verticalScrollBar().triggerAction(action)

    def _lay_out(self) -> None:
        self._left, self._right = self._new_column(6), self._new_column(5)
        self._left.addWidget(self.figure_card)
        for card in self._words:
            self._right.addWidget(card)
        self._put_last(self._right)
        self._beside = False

    def _new_column(self, share: int) -> QVBoxLayout:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.L)
        self.columns.addWidget(holder, share, Qt.AlignmentFlag.AlignTop)
        return column

    def _put_last(self, column: QVBoxLayout) -> None:
        """Put what one may want to know afterwards below the figure, or below all words."""
        for card in (self.variants, self._dose):
            column.addWidget(card)

    def _place(self) -> None:
        super()._place()
        directions = QBoxLayout.Direction
        beside = self.has_two_columns
        if beside is not self._beside:
            self._beside = beside
            self._put_last(self._left if beside else self._right)
        self.columns.setDirection(directions.LeftToRight if beside else directions.TopToBottom)
        self.columns.setSpacing(Space.XL if beside else Space.L)
        above = round(_ABOVE_FIGURE * self._theme.text_scale)
        self.figure_card.set_most_height(self.page.height() - above)
