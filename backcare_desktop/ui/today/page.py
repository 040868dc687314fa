"""The today page: one thing to do next, and what was done of late."""

from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from backcare_desktop.core.catalogue import Catalogue
from backcare_desktop.core.choosing import Reason, Suggestion, gentler_choice, suggest
from backcare_desktop.core.history import ACTIVE_SPAN_DAYS, active_days, week_span
from backcare_desktop.core.recording import CONTINUE_WITHIN
from backcare_desktop.core.routine import Routine
from backcare_desktop.core.settings import Settings
from backcare_desktop.ui.day_watch import DayWatch
from backcare_desktop.ui.journal import Journal
from backcare_desktop.ui.kit import Kit
from backcare_desktop.ui.preferences import Preferences
from backcare_desktop.ui.routine_preferences import RoutinePreferences
from backcare_desktop.ui.routines.routine_words import RoutineFacts, facts_of
from backcare_desktop.ui.theme.theme import Breakpoint
from backcare_desktop.ui.theme.tokens import Space
from backcare_desktop.ui.today.continue_card import ContinueCard
from backcare_desktop.ui.today.help_section import HelpSection
from backcare_desktop.ui.today.suggestion_card import SuggestionCard
from backcare_desktop.ui.today.week_card import WeekCard
from backcare_desktop.ui.widgets.page import Page
from backcare_desktop.ui.widgets.undo_bar import UndoBar

if TYPE_CHECKING:
    from backcare_desktop.core.draft import Draft

#: From these page widths on, at text scale 1, the week stands beside the suggestion, and the suggestion's
#: picture beside its words.
_WEEK_BESIDE_FROM = 860
_PICTURE_BESIDE_FROM = 600


class TodayPage(Page):
    """A session that was cut off, the next suggestion, this week, and when to get medical help."""

    start_requested = Signal(str)  #: a routine's id
    routines_requested = Signal()
    continue_requested = Signal()
    save_draft_requested = Signal()
    discard_draft_requested = Signal()

    def __init__(
        self,
        kit: Kit,
        catalogue: Catalogue,
        journal: Journal,
        day_watch: DayWatch,
        preferences: Preferences,
        remembered: RoutinePreferences,
        *,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(kit.theme, "", parent=parent)
        self._kit = kit
        self._catalogue = catalogue
        self._journal = journal
        self._day_watch = day_watch
        self._preferences = preferences
        self._remembered = remembered
        self._settings = preferences.settings
        self._is_new = True
        self.continue_card = ContinueCard(kit)
        suggestion = self._suggestion()
        self.suggestion_card = SuggestionCard(kit, self._facts(suggestion.routine))
        self.week_card = WeekCard(kit, day_watch.today)
        self.help_section = HelpSection(kit)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._row.setSpacing(Space.L)
        self._row.addWidget(self.suggestion_card, 2)
        self._row.addWidget(self.week_card, 1)
        self.undo = UndoBar(kit, self)
        self.body.addWidget(self.undo)
        self.body.addWidget(self.continue_card)
        self.body.addLayout(self._row)
        self.body.addWidget(self.help_section)
        self.body.addStretch(1)
        self._connect()
        self.refresh()

    def refresh(self) -> None:
        """Show the day, the suggestion and the numbers as they are now."""
        today = self._day_watch.today
        self.set_title(self._kit.formats.long_date(today))
        self._refresh_continue()
        suggestion = self._suggestion()
        gentle = gentler_choice(self._catalogue.routines, suggestion.routine)
        self.suggestion_card.show_suggestion(
            self._facts(suggestion.routine), suggestion.reason, self._facts(gentle) if gentle else None
        )
        self._refresh_week(today)

    def set_breakpoint(self, value: Breakpoint) -> None:
        """Lay out for another width."""
        super().set_breakpoint(value)
        self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put things beside or below each other."""
        super().resizeEvent(event)
        self._place()

    def showEvent(self, event: QShowEvent) -> None:
        """Bring everything up to date; Start has the keyboard when the app opens."""
        super().showEvent(event)
        if self._is_new:
            self._is_new = False
            self.suggestion_card.start_button.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.refresh()

    def _connect(self) -> None:
        self._kit.theme.theme_changed.connect(self._place)
        card = self.continue_card
        card.continue_requested.connect(self.continue_requested)
        card.save_requested.connect(self._on_save_requested)
        card.discard_requested.connect(self._on_discard_requested)
        self.suggestion_card.start_requested.connect(self.start_requested)
        self.suggestion_card.routines_requested.connect(self.routines_requested)
        self._journal.opened.connect(self.refresh)
        self._journal.session_recorded.connect(self.refresh)
        self._day_watch.day_changed.connect(self.refresh)
        self._preferences.settings_changed.connect(self._on_settings_changed)
        self._remembered.changed.connect(self.refresh)

    def _suggestion(self) -> Suggestion:
        last_days = self._journal.last_days()
        now = self._day_watch.now
        found = suggest(self._catalogue.routines, last_days, self._day_watch.today, now.hour)
        if not self._journal.is_open:
            # Whether this is somebody's first session is known only once the file is open.
            return Suggestion(found.routine, Reason.NEXT)
        return found

    def _facts(self, routine: Routine) -> RoutineFacts:
        timing = self._remembered.timing_for(routine.id, self._settings)
        known = self._remembered.of(routine.id)
        if known.answers:
            from backcare_desktop.core.adjusting import adjusted

            routine = adjusted(routine, known, self._catalogue)
        return facts_of(routine, self._catalogue, timing)

    def _refresh_continue(self) -> None:
        draft = self._offered_draft()
        if draft is not None:
            self.continue_card.show_draft(draft)
        self.continue_card.setVisible(draft is not None)

    def _offered_draft(self) -> "Draft | None":
        draft = self._journal.draft()
        if draft is None or self._day_watch.now - draft.saved_at > CONTINUE_WITHIN:
            return None
        return draft

    def _refresh_week(self, today: date) -> None:
        if not self._journal.count():
            self.week_card.show_nothing_yet(today)
            return
        first, last = week_span(today, self._kit.formats.first_weekday)
        span_first = today - timedelta(days=ACTIVE_SPAN_DAYS - 1)
        totals = self._journal.totals(span_first, last)
        week = [total for total in totals if first <= total.day <= last]
        self.week_card.show_totals(week, active_days(totals, today), today)

    def _place(self) -> None:
        directions = QBoxLayout.Direction
        width = self._kit.theme.effective_width(self.width())
        beside = width >= _WEEK_BESIDE_FROM
        self._row.setDirection(directions.LeftToRight if beside else directions.TopToBottom)
        self.suggestion_card.set_stacked(stacked=width < _PICTURE_BESIDE_FROM)

    def _on_save_requested(self) -> None:
        draft = self._journal.draft()
        self.save_draft_requested.emit()
        is_kept = draft is None or draft.session().worth_recording
        self._after_draft(None if is_kept else draft)

    def _on_discard_requested(self) -> None:
        draft = self._journal.draft()
        self.discard_draft_requested.emit()
        self._after_draft(draft)

    def _after_draft(self, gone: "Draft | None") -> None:
        """Go on at Start: the card that had the keyboard is gone if the draft is. What was let go can be had back."""
        if gone is not None and self._journal.draft() is None:
            self.undo.offer(self._kit.words.t("The session is discarded."), lambda: self._restore(gone))
        self.refresh()
        self.suggestion_card.start_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _restore(self, draft: "Draft") -> None:
        if self._journal.draft() is not None:
            return  # a later session was cut off: it is not written over
        self._journal.save_draft(draft)
        self.refresh()
        self.continue_card.continue_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_settings_changed(self, settings: Settings) -> None:
        self._settings = settings
        self.refresh()
