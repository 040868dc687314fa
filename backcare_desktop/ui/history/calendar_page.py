"""The calendar: a month, a year or a trend, and one day in full."""

from datetime import date

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QWidget

from backcare_desktop.core.history_words import empty_day_sentence
from backcare_desktop.ui.history.calendar_tools import CalendarTools
from backcare_desktop.ui.history.day_keys import DayMove, moved
from backcare_desktop.ui.history.day_panel import DayPanel
from backcare_desktop.ui.history.measure import Measure
from backcare_desktop.ui.history.period_header import PeriodHeader
from backcare_desktop.ui.history.summing_up import summing_up
from backcare_desktop.ui.history.view_choice import HistoryView
from backcare_desktop.ui.history.views import CalendarViews
from backcare_desktop.ui.history.way_back import WayBack
from backcare_desktop.ui.page_maker import PageMaker
from backcare_desktop.ui.theme.theme import Breakpoint
from backcare_desktop.ui.theme.tokens import Space
from backcare_desktop.ui.troubles import shut_sentence
from backcare_desktop.ui.widgets.page import Page

#: From this width on (pixels / text scale) the day stands beside the month instead of below it.
_BESIDE_FROM = 820
#: Width of the day panel beside the month, in device-independent pixels at normal text size.
_PANEL_WIDTH, _WIDE_PANEL_WIDTH = 330, 400
#: Walking through days with a key held down shows the day only once it stops, so that no frame is late.
_SETTLE_MS = 60
_MONTH_VIEWS = (HistoryView.GRID, HistoryView.LIST)


class CalendarPage(Page):
    """Knows the chosen day; the month or year shown is always the one it lies in."""

    find_requested = Signal()
    report_requested = Signal()

    def __init__(self, maker: PageMaker, parent: QWidget | None = None) -> None:
        kit = maker.kit
        self._period = PeriodHeader(kit)
        super().__init__(kit.theme, "", max_width=None, parent=parent)
        self._maker = maker
        self._kit = kit
        self._journal = maker.journal
        self._diary = maker.diary
        self._day_watch = maker.day_watch
        self._today = self._day = maker.day_watch.today
        self._sessions_ever = 0
        self._stale = True
        self.views = CalendarViews(maker)
        self.panel = DayPanel(kit, maker.catalogue)
        self.way_back = WayBack(self, self.panel)
        self.tools = CalendarTools(kit)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._add_content()
        self._settle = QTimer(self, singleShot=True, interval=_SETTLE_MS)
        self._connect()
        self._arrange()

    @property
    def view(self) -> HistoryView:
        """How the history is shown."""
        return self.tools.views.value

    def show_day(self, day: date) -> None:
        """Show a day, and the month it lies in."""
        self._choose(day)
        self._refresh_if_seen()
        self._show_panel()

    def set_breakpoint(self, value: Breakpoint) -> None:
        """Show the list where a grid would be too narrow for its words; either can be chosen by hand."""
        super().set_breakpoint(value)
        if self.view in _MONTH_VIEWS:
            self.tools.views.choose(HistoryView.LIST if value is Breakpoint.COMPACT else HistoryView.GRID)
        self._period.set_steady(steady=value is not Breakpoint.COMPACT)
        self._arrange()

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what was recorded meanwhile."""
        super().showEvent(event)
        if self._stale:
            self._refresh()

    def hideEvent(self, event: QHideEvent) -> None:
        """Leave no work for later."""
        super().hideEvent(event)
        if self._settle.isActive():
            self._settle.stop()
            self._stale = True

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the day beside the month, or below it."""
        super().resizeEvent(event)
        self._arrange()

    def _new_header(self) -> QHBoxLayout:
        header = QHBoxLayout()
        header.setSpacing(Space.M)
        header.addLayout(self._period.lay_out(self._title), 1)
        header.addLayout(self.header_actions)
        return header

    def _add_content(self) -> None:
        self._row.setSpacing(Space.L)
        self._row.addWidget(self.views, 1)
        self._row.addWidget(self.panel)
        for button in self.tools.buttons:
            self.header_actions.addWidget(button)
        self.body.addWidget(self._subtitle)
        self.body.addWidget(self.tools)
        self.body.addLayout(self._row, 1)

    def _connect(self) -> None:
        self._period.move_requested.connect(self._on_move_requested)
        self.tools.views.chosen.connect(self._on_view_chosen)
        self.tools.measures.chosen.connect(self.views.set_measure)
        self.tools.find_button.clicked.connect(self.find_requested)
        self.tools.report_button.clicked.connect(self.report_requested)
        self.views.move_requested.connect(self._on_move_requested)
        self.views.day_chosen.connect(self._on_day_chosen)
        self.views.day_opened.connect(self._on_day_opened)
        self.views.measure_toggle_requested.connect(self._on_measure_toggle_requested)
        self.views.year_toggle_requested.connect(self._on_year_toggle_requested)
        self.way_back.month_requested.connect(self.views.take_keyboard)
        self._settle.timeout.connect(self._show_panel)
        for changed in (
            self._journal.opened,
            self._journal.shut,
            self._journal.session_recorded,
            self._diary.opened,
            self._diary.changed,
        ):
            changed.connect(self._on_history_changed)
        self._day_watch.day_changed.connect(self._on_day_changed)
        self._kit.theme.theme_changed.connect(self._arrange)

    # -- what was asked for -----------------------------------------------------------------------------

    def _on_move_requested(self, move: DayMove) -> None:
        self._on_day_chosen(moved(self._day, move, self._kit.formats.first_weekday, self._today))

    def _on_day_chosen(self, day: date) -> None:
        self._choose(day)
        self._settle.start()

    def _on_day_opened(self, day: date) -> None:
        self._choose(day)
        self._show_panel()
        self.panel.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_history_changed(self) -> None:
        self._stale = True
        self._refresh_if_seen()

    def _on_day_changed(self, today: date) -> None:
        if self._day == self._today:
            self._day = today
        self._today = today
        self.views.set_today(today)
        self._on_history_changed()

    def _on_view_chosen(self, view: HistoryView) -> None:
        self._period.set_of_year(of_year=view is HistoryView.YEAR)
        self._period.set_leads(leads=view is not HistoryView.TREND)
        self.tools.measures.setVisible(view in (HistoryView.GRID, HistoryView.YEAR))
        self.views.set_view(view)
        self._arrange()
        self._show_period()

    def _on_measure_toggle_requested(self) -> None:
        shown = self.tools.measures.value
        self.tools.measures.choose(Measure.PAIN if shown is Measure.ACTIVITY else Measure.ACTIVITY)

    def _on_year_toggle_requested(self) -> None:
        """Go to the year or back to the month, with the keyboard on the days."""
        compact = self.breakpoint is Breakpoint.COMPACT
        month = HistoryView.LIST if compact else HistoryView.GRID
        self.tools.views.choose(month if self.view is HistoryView.YEAR else HistoryView.YEAR)
        self.views.take_keyboard()

    # -- showing ----------------------------------------------------------------------------------------

    def _refresh_if_seen(self) -> None:
        if self.isVisible() and self._stale:
            self._refresh()

    def _refresh(self) -> None:
        """Ask for everything again."""
        self._stale = False
        self._sessions_ever = self._journal.count()
        if self._journal.is_shut:
            self.set_subtitle(shut_sentence(self._kit.words))
        else:
            self.set_subtitle(
                summing_up(self._journal, self._diary, self._sessions_ever, self._today, self._kit.words)
            )
        self._show_period()
        self._show_panel()

    def _choose(self, day: date) -> None:
        self._day = day
        self.way_back.set_found(is_found=False)
        if self.views.shows(day):
            self.views.set_day(day)
        else:
            self._show_period()

    def _show_period(self) -> None:
        self.views.show_around(self._day)
        self.views.set_day(self._day)
        self.set_title(self.views.title_for(self._day))
        self._arrange_header()

    def _show_panel(self) -> None:
        self._settle.stop()
        if self._journal.is_shut:
            note = shut_sentence(self._kit.words)
        else:
            note = empty_day_sentence(self._day, self._today, self._sessions_ever, self._kit.words)
        self.panel.set_deleted(self._diary.deleted())
        self.panel.show_day(self._diary.day(self._day), note, can_add=self._day <= self._today)

    def _arrange(self) -> None:
        width = self.theme.effective_width(self.width())
        is_year = self.view is HistoryView.YEAR
        wide = self.breakpoint is Breakpoint.WIDE
        beside = width >= _BESIDE_FROM and not (is_year and wide)  # a year takes what width there is
        direction = QBoxLayout.Direction
        self._arrange_header()
        self._row.setDirection(direction.LeftToRight if beside else direction.TopToBottom)
        self._row.setStretchFactor(self.views, int(beside or not is_year))
        panel = round((_WIDE_PANEL_WIDTH if wide else _PANEL_WIDTH) * self.theme.text_scale)
        self.panel.setMinimumWidth(panel if beside else 0)
        self.panel.setMaximumWidth(panel if beside else 2**24 - 1)
        self.panel.set_below(self.view, is_below=not beside)
        self.views.set_room(has_room=wide)

    def _arrange_header(self) -> None:
        """Put the buttons beside the title, or below it where that leaves the title no line of its own."""
        margins = self._column.contentsMargins()
        needed = self._period.full_width() + self.header_actions.sizeHint().width() + Space.M
        bar = self.scroll_area.verticalScrollBar().sizeHint().width()  # there may be one
        stacked = needed > self.width() - margins.left() - margins.right() - bar
        direction = QBoxLayout.Direction
        self._header.setDirection(direction.TopToBottom if stacked else direction.LeftToRight)
