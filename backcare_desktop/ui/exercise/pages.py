"""The way from one exercise to another and back."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from backcare_desktop.core.catalogue import Catalogue
from backcare_desktop.ui.exercise.page import CameFrom, ExercisePage
from backcare_desktop.ui.kit import Kit
from backcare_desktop.ui.preferences import Preferences
from backcare_desktop.ui.theme.theme import Breakpoint
from backcare_desktop.ui.widgets.page_stack import PageStack


class ExercisePages(QWidget):
    """Exercise pages over each other; Back takes the uppermost away. Empty while no exercise is open."""

    closed = Signal(str)  #: Back from the first exercise, with its id

    def __init__(
        self, kit: Kit, preferences: Preferences, catalogue: Catalogue, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._kit = kit
        self._preferences = preferences
        self._catalogue = catalogue
        self._breakpoint = Breakpoint.MEDIUM
        self._trail: list[ExercisePage] = []
        self._stack = PageStack()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._stack)

    @property
    def current(self) -> ExercisePage | None:
        """The exercise that is shown."""
        return self._trail[-1] if self._trail else None

    def open(self, exercise_id: str, came_from: CameFrom) -> None:
        """Show an exercise, with nothing below it. Raises KeyError for an id that there is not."""
        exercise = self._catalogue.exercise(exercise_id)
        self.clear()
        self._push(ExercisePage(self._kit, self._preferences, self._catalogue, exercise, came_from))

    def clear(self) -> None:
        """Take all pages away."""
        while self._trail:
            self._drop()

    def set_breakpoint(self, value: Breakpoint) -> None:
        """Lay out for another width."""
        self._breakpoint = value
        for page in self._trail:
            page.set_breakpoint(value)

    def _push(self, page: ExercisePage) -> None:
        page.set_breakpoint(self._breakpoint)
        page.closed.connect(self._on_closed)
        page.exercise_chosen.connect(self._on_exercise_chosen)
        self._trail.append(page)
        self._stack.addWidget(page)
        self._stack.setCurrentWidget(page)
        page.back_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _drop(self) -> ExercisePage:
        page = self._trail.pop()
        self._stack.removeWidget(page)
        page.hide()
        page.deleteLater()
        return page

    def _on_exercise_chosen(self, exercise_id: str) -> None:
        if len(self._trail) > 1 and self._trail[-2].exercise.id == exercise_id:
            self._on_closed()  # easier, and harder again, leads back and not ever deeper
            return
        came_from = CameFrom(self._trail[-1].exercise.words.name)
        exercise = self._catalogue.exercise(exercise_id)
        self._push(ExercisePage(self._kit, self._preferences, self._catalogue, exercise, came_from))

    def _on_closed(self) -> None:
        left = self._trail[-1].exercise.id
        if len(self._trail) == 1:
            self.closed.emit(left)
            return
        self._stack.setCurrentWidget(self._trail[-2])
        self._drop()
        self._trail[-1].focus_link(left)
