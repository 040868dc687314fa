"""The routines page: choose one, read about it, start it."""

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from backcare_desktop.core.catalogue import Catalogue
from backcare_desktop.core.settings import Settings
from backcare_desktop.ui.journal import Journal
from backcare_desktop.ui.kit import Kit
from backcare_desktop.ui.preferences import Preferences
from backcare_desktop.ui.routines.detail import RoutineDetail
from backcare_desktop.ui.routines.list_page import RoutineListPage
from backcare_desktop.ui.routines.pictures import PictureQueue
from backcare_desktop.ui.routines.routine_words import RoutineFacts, facts_of
from backcare_desktop.ui.theme.theme import Breakpoint


class RoutinesPage(QWidget):
    """Cards of all routines; over them one routine with its exercises, until Back.

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
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._kit = kit
        self._catalogue = catalogue
        self._journal = journal
        self._settings = preferences.settings
        self._breakpoint = Breakpoint.MEDIUM
        self._is_stale = True
        self._queue = PictureQueue(kit, self)
        self._list: RoutineListPage | None = None
        self._detail: RoutineDetail | None = None
        self._stack = QStackedWidget()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._stack)
        journal.opened.connect(self._refresh)
        journal.session_recorded.connect(self._refresh)
        preferences.settings_changed.connect(self._on_settings_changed)

    @property
    def list_page(self) -> RoutineListPage:
        """The cards."""
        if self._list is None:
            self._list = RoutineListPage(self._kit, self._queue, self._all_facts())
            self._list.set_breakpoint(self._breakpoint)
            self._list.open_requested.connect(self.open_routine)
            self._list.start_requested.connect(self.start_requested)
            self._stack.addWidget(self._list)
        return self._list

    @property
    def detail(self) -> RoutineDetail | None:
        """The routine that is open, or None while the cards are shown."""
        return self._detail

    @property
    def pictures_are_drawn(self) -> bool:
        """Whether every picture in sight is there."""
        return self._queue.is_idle

    def open_routine(self, routine_id: str) -> None:
        """Show a routine with its exercises. Raises KeyError for an id that there is not."""
        facts = self._facts(routine_id, self._journal.last_days())
        cards = self.list_page
        self._drop_detail()
        detail = RoutineDetail(self._kit, self._queue, self._catalogue, facts)
        detail.set_breakpoint(self._breakpoint)
        detail.closed.connect(self._on_detail_closed)
        detail.start_requested.connect(self.start_requested)
        self._detail = detail
        self._stack.insertWidget(self._stack.indexOf(cards) + 1, detail)
        self._stack.setCurrentWidget(detail)
        detail.start_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def focus_filters(self) -> None:
        """Show the cards, with the keyboard on the filters."""
        self._stack.setCurrentWidget(self.list_page)
        self._drop_detail()
        self.list_page.filters.focus()

    def set_breakpoint(self, value: Breakpoint) -> None:
        """Lay out for another width."""
        self._breakpoint = value
        for page in (self._list, self._detail):
            if page is not None:
                page.set_breakpoint(value)

    def showEvent(self, event: QShowEvent) -> None:
        """Make the cards, or bring them up to date."""
        super().showEvent(event)
        self._bring_up_to_date()

    def _facts(self, routine_id: str, last_days: Mapping[str, date]) -> RoutineFacts:
        routine = self._catalogue.routine(routine_id)
        return facts_of(routine, self._catalogue, self._settings.timing, last_days.get(routine_id))

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
        if settings.show_spine != before.show_spine:
            for page in (self._list, self._detail):
                if page is not None:
                    page.forget_pictures()

    def _on_detail_closed(self) -> None:
        if self._detail is not None:
            routine_id = self._detail.facts.routine.id
            self._stack.setCurrentWidget(self.list_page)
            self._drop_detail()
            self.list_page.focus_card(routine_id)

    def _drop_detail(self) -> None:
        if self._detail is not None:
            self._stack.removeWidget(self._detail)
            self._detail.hide()
            self._detail.deleteLater()
            self._detail = None
