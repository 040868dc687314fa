"""The routines page: choose a routine or an exercise, read about it, start it."""

from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from backcare_desktop.core.adjusting import adjusted
from backcare_desktop.core.catalogue import Catalogue
from backcare_desktop.core.settings import Settings
from backcare_desktop.ui.exercise.page import CameFrom
from backcare_desktop.ui.exercise.pages import ExercisePages
from backcare_desktop.ui.journal import Journal
from backcare_desktop.ui.kit import Kit
from backcare_desktop.ui.preferences import Preferences
from backcare_desktop.ui.routine_preferences import RoutinePreferences
from backcare_desktop.ui.routines.detail import RoutineDetail
from backcare_desktop.ui.routines.list_page import RoutineListPage
from backcare_desktop.ui.routines.part_choice import Part
from backcare_desktop.ui.routines.routine_words import RoutineFacts, facts_of
from backcare_desktop.ui.theme.theme import Breakpoint
from backcare_desktop.ui.widgets.page_stack import PageStack

if TYPE_CHECKING:
    from backcare_desktop.ui.exercise.list_page import ExerciseListPage


class RoutinesPage(QWidget):
    """Cards of all routines, or of all exercises; over them one routine or one exercise, until Back.

    The cards are made when they are first shown: the app does not open with them. Lengths follow the timing in
    the preferences, "last done" follows the journal.
    """

    start_requested = Signal(str)  #: a routine's id

    def __init__(
        self,
        kit: Kit,
        catalogue: Catalogue,
        journal: Journal,
        preferences: Preferences,
        remembered: RoutinePreferences | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._kit = kit
        self._catalogue = catalogue
        self._journal = journal
        self._preferences = preferences
        self._remembered = remembered or RoutinePreferences(kit.words, self)
        self._settings = preferences.settings
        self._breakpoint = Breakpoint.MEDIUM
        self._is_stale = True
        self._list: RoutineListPage | None = None
        self._exercise_list: ExerciseListPage | None = None
        self._detail: RoutineDetail | None = None
        self._exercises: ExercisePages | None = None
        self._row_left = 0
        self._part = Part.ROUTINES
        self._stack = PageStack()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._stack)
        journal.opened.connect(self._refresh)
        journal.session_recorded.connect(self._refresh)
        preferences.settings_changed.connect(self._on_settings_changed)
        self._remembered.changed.connect(self._refresh)

    @property
    def list_page(self) -> RoutineListPage:
        """The cards of the routines."""
        if self._list is None:
            self._list = RoutineListPage(self._kit, self._all_facts())
            self._list.set_breakpoint(self._breakpoint)
            self._list.open_requested.connect(self.open_routine)
            self._list.start_requested.connect(self.start_requested)
            self._list.parts.part_chosen.connect(self.show_part)
            self._stack.addWidget(self._list)
        return self._list

    @property
    def exercise_list(self) -> "ExerciseListPage":
        """The cards of the exercises."""
        if self._exercise_list is None:
            from backcare_desktop.ui.exercise.list_page import ExerciseListPage

            self._exercise_list = ExerciseListPage(self._kit, self._catalogue)
            self._exercise_list.set_breakpoint(self._breakpoint)
            self._exercise_list.open_requested.connect(self._on_exercise_card_opened)
            self._exercise_list.parts.part_chosen.connect(self.show_part)
            self._stack.addWidget(self._exercise_list)
        return self._exercise_list

    @property
    def _cards(self) -> "RoutineListPage | ExerciseListPage":
        return self.list_page if self._part is Part.ROUTINES else self.exercise_list

    @property
    def detail(self) -> RoutineDetail | None:
        """The routine that is open, or None while the cards are shown."""
        return self._detail

    @property
    def exercises(self) -> ExercisePages:
        """The exercises that are open."""
        if self._exercises is None:
            self._exercises = ExercisePages(self._kit, self._preferences, self._catalogue)
            self._exercises.set_breakpoint(self._breakpoint)
            self._exercises.closed.connect(self._on_exercise_closed)
            self._stack.addWidget(self._exercises)
        return self._exercises

    @property
    def pictures_are_drawn(self) -> bool:
        """Whether every picture in sight is there."""
        return self._kit.pictures.is_idle

    def open_routine(self, routine_id: str) -> None:
        """Show a routine with its exercises. Raises KeyError for an id that there is not."""
        facts = self._facts(routine_id, self._journal.last_days())
        cards = self.list_page
        self._close_all()
        routine = self._catalogue.routine(routine_id)
        detail = RoutineDetail(
            self._kit, self._catalogue, routine, facts, self._remembered, self._preferences
        )
        detail.set_breakpoint(self._breakpoint)
        detail.closed.connect(self._on_detail_closed)
        detail.start_requested.connect(self.start_requested)
        detail.exercise_requested.connect(self._on_row_opened)
        self._part = Part.ROUTINES
        self._detail = detail
        self._stack.insertWidget(self._stack.indexOf(cards) + 1, detail)
        self._stack.turn_to(detail, lambda: detail.start_button.setFocus(Qt.FocusReason.OtherFocusReason))

    def show_part(self, part: Part) -> None:
        """Show the cards of all routines, or of all exercises."""
        self._part = part
        self._stack.turn_to(self._cards, self._cards.parts.focus)
        self._close_all()

    def focus_filters(self) -> None:
        """Show the cards last chosen, with the keyboard on what finds one among them."""
        self._stack.turn_to(self._cards, self._cards.filters.focus)
        self._close_all()

    def set_breakpoint(self, value: Breakpoint) -> None:
        """Lay out for another width."""
        self._breakpoint = value
        for page in (self._list, self._exercise_list, self._detail, self._exercises):
            if page is not None:
                page.set_breakpoint(value)

    def showEvent(self, event: QShowEvent) -> None:
        """Make the cards, or bring them up to date."""
        super().showEvent(event)
        self._bring_up_to_date()

    def _facts(self, routine_id: str, last_days: Mapping[str, date]) -> RoutineFacts:
        """Return the facts about a routine as it is done now, after something in it hurt."""
        settings, timing = (
            self._remembered.of(routine_id),
            self._remembered.timing_for(routine_id, self._settings),
        )
        routine = adjusted(self._catalogue.routine(routine_id), settings, self._catalogue)
        return facts_of(routine, self._catalogue, timing, last_days.get(routine_id))

    def _all_facts(self) -> list[RoutineFacts]:
        last_days = self._journal.last_days()
        return [self._facts(routine.id, last_days) for routine in self._catalogue.routines]

    def _refresh(self) -> None:
        self._is_stale = True
        if self.isVisible():
            self._bring_up_to_date()

    def _bring_up_to_date(self) -> None:
        if self._is_stale:
            self._is_stale = False
            facts = self._all_facts()
            self.list_page.show_facts(facts)
            if self._detail is not None:
                shown = self._detail.facts.routine.id
                self._detail.show_facts(next(one for one in facts if one.routine.id == shown))

    def _on_settings_changed(self, settings: Settings) -> None:
        before, self._settings = self._settings, settings
        if settings.timing != before.timing:
            self._refresh()

    def _on_detail_closed(self) -> None:
        if self._detail is not None:
            routine_id = self._detail.facts.routine.id
            self._stack.turn_to(self.list_page, lambda: self.list_page.focus_card(routine_id))
            self._close_all()

    # -- exercises --------------------------------------------------------------------------------------

    def _on_row_opened(self, index: int) -> None:
        if self._detail is not None:
            self._row_left = index
            item = self._detail.rows[index].item
            self._open_exercise(item.exercise.id, CameFrom(self._detail.facts.routine.words.name, item.dose))

    def _on_exercise_card_opened(self, exercise_id: str) -> None:
        self._open_exercise(exercise_id, CameFrom(self._kit.words.t("Exercises")))

    def _open_exercise(self, exercise_id: str, came_from: CameFrom) -> None:
        self._stack.turn_to(self.exercises, lambda: self.exercises.open(exercise_id, came_from))

    def _on_exercise_closed(self, exercise_id: str) -> None:
        if self._detail is not None:
            rows = self._detail.rows  # one may be left out since
            row = rows[min(self._row_left, len(rows) - 1)]
            self._stack.turn_to(self._detail, lambda: row.setFocus(Qt.FocusReason.OtherFocusReason))
        else:
            self._stack.turn_to(self.exercise_list, lambda: self.exercise_list.focus_card(exercise_id))
        self.exercises.clear()

    def _close_all(self) -> None:
        if self._exercises is not None:
            self._exercises.clear()
        if self._detail is not None:
            self._stack.removeWidget(self._detail)
            self._detail.hide()
            self._detail.deleteLater()
            self._detail = None
