"""The today page: one thing to do next, and what was done of late."""

from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from backcare_desktop.core.choosing import Reason, Suggestion, day_written, gentler_choice, suggest
from backcare_desktop.core.history import ACTIVE_SPAN_DAYS, week_span
from backcare_desktop.core.recording import CONTINUE_WITHIN
from backcare_desktop.core.routine import Routine
from backcare_desktop.core.settings import Settings
from backcare_desktop.ui.page_maker import PageMaker
from backcare_desktop.ui.routines.routine_words import RoutineFacts, facts_of
from backcare_desktop.ui.theme.theme import Breakpoint
from backcare_desktop.ui.theme.tokens import Space
from backcare_desktop.ui.today.continue_card import ContinueCard
from backcare_desktop.ui.today.help_section import HelpSection
from backcare_desktop.ui.today.morning_place import MorningPlace
from backcare_desktop.ui.today.now_entry import NowEntry
from backcare_desktop.ui.today.suggestion_card import SuggestionCard
from backcare_desktop.ui.today.week_card import WeekCard
from backcare_desktop.ui.widgets.page import Page
from backcare_desktop.ui.widgets.tab_order import order_keyboard
from backcare_desktop.ui.widgets.undo_bar import UndoBar

if TYPE_CHECKING:
    from backcare_desktop.core.day_record import DayMark
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

    def __init__(self, maker: PageMaker, parent: QWidget | None = None) -> None:
        super().__init__(maker.kit.theme, "", parent=parent)
        self._kit = kit = maker.kit
        self._catalogue = maker.catalogue
        self._journal = maker.journal
        self._diary = maker.diary
        self._clock = maker.clock
        self._day_watch = maker.day_watch
        self._preferences = maker.preferences
        self._remembered = maker.remembered
        self._settings = maker.preferences.settings
        self._is_new = True
        self._asks_first = True
        self.continue_card = ContinueCard(kit)
        suggestion = self._suggestion()
        self.suggestion_card = SuggestionCard(kit, self._facts(suggestion.routine))
        self.week_card = WeekCard(kit, maker.preferences, self._day_watch.today)
        self.morning = MorningPlace(kit, maker.diary)
        self.now_entry = NowEntry(kit)
        self.help_section = HelpSection(kit)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._row.setSpacing(Space.L)
        self._row.addWidget(self.suggestion_card, 2)
        self._row.addWidget(self.week_card, 1)
        self.undo = UndoBar(kit, self)
        self.body.addWidget(self.undo)
        self.body.addWidget(self.continue_card)
        self.body.addWidget(self.morning)
        self.body.addLayout(self._row)
        self.body.addWidget(self.now_entry)
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
            self._facts(suggestion.routine),
            suggestion.reason,
            self._facts(gentle) if gentle else None,
            self._diary.day(today).mark if self._journal.is_open else None,
        )
        if self.suggestion_card.welcomes_back and self.isVisible():
            self._preferences.change(welcomed_on=today.isoformat())
        is_new = self.morning.card is None
        self.morning.refresh(today, self._day_watch.now)
        if is_new and self.morning.card is not None:
            self._order_keyboard()  # what is made later would stand behind everything else
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
            self._focus_start()
        else:
            self.now_entry.renew()
            self.morning.let_go()
            self.refresh()

    def _connect(self) -> None:
        self._kit.theme.theme_changed.connect(self._place)
        card = self.continue_card
        card.continue_requested.connect(self.continue_requested)
        card.save_requested.connect(self._on_save_requested)
        card.discard_requested.connect(self._on_discard_requested)
        self.suggestion_card.start_requested.connect(self.start_requested)
        self.suggestion_card.routines_requested.connect(self.routines_requested)
        self.suggestion_card.rest_requested.connect(self._on_rest_requested)
        self.morning.closed.connect(self._focus_start)
        self.now_entry.told.connect(self._on_now_told)
        journal, diary = self._journal, self._diary
        for told in (journal.opened, journal.shut, journal.session_recorded, diary.opened, diary.changed):
            told.connect(self.refresh)
        self._day_watch.day_changed.connect(self.refresh)
        self._preferences.settings_changed.connect(self._on_settings_changed)
        self._remembered.changed.connect(self.refresh)

    def _suggestion(self) -> Suggestion:
        watch, welcomed_on = self._day_watch, day_written(self._settings.welcomed_on)
        last_days, hour = self._journal.last_days(), watch.now.hour
        found = suggest(self._catalogue.routines, last_days, watch.today, hour, welcomed_on)
        # Whether this is somebody's first session is known only once the file is open.
        return found if self._journal.is_open else Suggestion(found.routine, Reason.NEXT)

    def _facts(self, routine: Routine) -> RoutineFacts:
        timing = self._remembered.timing_for(routine.id, self._settings)
        known = self._remembered.of(routine.id)
        if known.answers:
            from backcare_desktop.core.adjusting import adjusted

            routine = adjusted(routine, known, self._catalogue)
        return facts_of(routine, self._catalogue, timing)

    def _refresh_continue(self) -> None:
        draft = self._offered_draft()
        if draft:
            self.continue_card.show_draft(draft)
        self.continue_card.setVisible(draft is not None)

    def _offered_draft(self) -> "Draft | None":
        draft = self._journal.draft()
        if draft is None or self._day_watch.now - draft.saved_at > CONTINUE_WITHIN:
            return None
        return draft

    def _focus_start(self) -> None:
        self.suggestion_card.preferred_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_now_told(self, check_in_id: str, value: int | None) -> None:
        from backcare_desktop.ui.check_in.now import pain_now

        self._diary.save_check_in(pain_now(check_in_id, value, self._clock.read().wall))

    def _on_rest_requested(self, rests: bool) -> None:  # noqa: FBT001 - a Qt slot
        """Mark today as a rest day, or no longer; one may start all the same."""
        from backcare_desktop.core.day_record import DayMark

        today = self._day_watch.today
        before = self._diary.day(today).mark
        self._mark(today, DayMark.REST if rests else None)
        if rests:
            said = self._kit.words.t("Today is a rest day.")
            self.undo.offer(said, lambda: self._mark(today, before))

    def _mark(self, day: date, mark: "DayMark | None") -> None:
        self._diary.set_mark(day, mark)
        self.refresh()  # it is shown as it is in the file

    def _refresh_week(self, today: date) -> None:
        sessions_ever = self._journal.count()
        if self._journal.is_shut or not sessions_ever:
            self.week_card.show_nothing_yet(today, is_shut=self._journal.is_shut)
            return
        _, last = week_span(today, self._kit.formats.first_weekday)
        totals = self._journal.totals(today - timedelta(days=ACTIVE_SPAN_DAYS - 1), last)
        self.week_card.show_totals(totals, sessions_ever, today)

    def _place(self) -> None:
        directions = QBoxLayout.Direction
        width = self._kit.theme.effective_width(self.width())
        beside = width >= _WEEK_BESIDE_FROM
        self._row.setDirection(directions.LeftToRight if beside else directions.TopToBottom)
        self.suggestion_card.set_stacked(stacked=width < _PICTURE_BESIDE_FROM)
        self._place_morning(first=self._kit.theme.breakpoint(self.width()) is not Breakpoint.COMPACT)

    def _place_morning(self, *, first: bool) -> None:
        """Ask above the suggestion, or below it where it would push Start out of sight."""
        if first is self._asks_first:
            return
        self._asks_first = first
        self.body.removeWidget(self.morning)
        self.body.insertWidget(self.body.indexOf(self._row) + (not first), self.morning)
        self._order_keyboard()

    def _order_keyboard(self) -> None:
        row = [self.suggestion_card, self.week_card]
        asked = [self.morning, *row] if self._asks_first else [*row, self.morning]
        order_keyboard([self.continue_card, *asked, self.now_entry])

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
        self._focus_start()

    def _restore(self, draft: "Draft") -> None:
        if self._journal.draft() is not None:
            return  # a later session was cut off: it is not written over
        self._journal.save_draft(draft)
        self.refresh()
        self.continue_card.continue_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_settings_changed(self, settings: Settings) -> None:
        self._settings = settings
        self.refresh()
