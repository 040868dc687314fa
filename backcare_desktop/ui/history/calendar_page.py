"""The history page: a month as grid or list, and one day of it in full."""

from datetime import date, timedelta

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from backcare_desktop.core.catalogue import Catalogue
from backcare_desktop.core.history import ACTIVE_SPAN_DAYS, active_days
from backcare_desktop.core.history_words import empty_day_sentence, summary_sentence
from backcare_desktop.ui.day_watch import DayWatch
from backcare_desktop.ui.history.agenda import AgendaList
from backcare_desktop.ui.history.day_keys import DayMove, moved
from backcare_desktop.ui.history.day_panel import DayPanel
from backcare_desktop.ui.history.month_header import MonthHeader
from backcare_desktop.ui.history.month_model import AgendaModel, MonthModel
from backcare_desktop.ui.history.month_view import MonthGrid
from backcare_desktop.ui.history.view_choice import HistoryView, ViewChoice
from backcare_desktop.ui.journal import Journal
from backcare_desktop.ui.kit import Kit
from backcare_desktop.ui.theme.theme import Breakpoint
from backcare_desktop.ui.theme.tokens import Space
from backcare_desktop.ui.widgets.labels import TextLabel, Tone
from backcare_desktop.ui.widgets.page import Page

#: From this width on (pixels / text scale) the day stands beside the month instead of below it.
_BESIDE_FROM = 820
#: Width of the day panel beside the month, in device-independent pixels at normal text size.
_PANEL_WIDTH, _WIDE_PANEL_WIDTH = 330, 400
#: Walking through days with a key held down shows the day only once it stops, so that no frame is late.
_SETTLE_MS = 60


class HistoryPage(Page):
    """Knows the chosen day; the month shown is always the one it lies in."""

    def __init__(
        self,
        kit: Kit,
        catalogue: Catalogue,
        journal: Journal,
        day_watch: DayWatch,
        parent: QWidget | None = None,
    ) -> None:
        self._month_header = MonthHeader(kit)
        super().__init__(kit.theme, "", max_width=None, parent=parent)
        self._kit = kit
        self._journal = journal
        self._day_watch = day_watch
        self._today = day_watch.today
        self._day = self._today
        self._sessions_ever = 0
        self._stale = True
        self._model = MonthModel(kit, self)
        self._agenda_model = AgendaModel(kit, self)
        self._grid = MonthGrid(kit, self._model)
        self._agenda = AgendaList(kit, self._agenda_model)
        self._empty = TextLabel(kit.theme, tone=Tone.SECONDARY)
        self._panel = DayPanel(kit, catalogue)
        self._choice = ViewChoice(kit)
        self.header_actions.addWidget(self._choice)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._add_content()
        self._settle = QTimer(self, singleShot=True, interval=_SETTLE_MS)
        self._connect()
        self._show_view(HistoryView.GRID)
        self._arrange()

    def show_day(self, day: date) -> None:
        """Show a day, and the month it lies in."""
        self._choose(day)
        self._refresh_if_seen()
        self._show_panel()

    def set_breakpoint(self, value: Breakpoint) -> None:
        """Show the list where a grid would be too narrow for its words; either can be chosen by hand."""
        super().set_breakpoint(value)
        self._choice.set_view(HistoryView.LIST if value is Breakpoint.COMPACT else HistoryView.GRID)
        self._month_header.set_steady(steady=value is not Breakpoint.COMPACT)
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
        self._header_words = words = QVBoxLayout()
        words.setSpacing(Space.XS)
        words.addLayout(self._month_header.lay_out(self._title))
        words.addWidget(self._subtitle)
        header = QHBoxLayout()
        header.setSpacing(Space.L)
        header.addLayout(words, 1)
        header.addLayout(self.header_actions)
        return header

    def _add_content(self) -> None:
        self._months = QVBoxLayout()
        self._months.setSpacing(Space.M)
        self._months.addWidget(self._grid, 1)
        self._months.addWidget(self._empty)
        self._months.addWidget(self._agenda)
        self._months.addStretch(0)
        self._row.setSpacing(Space.L)
        self._row.addLayout(self._months, 1)
        self._row.addWidget(self._panel)
        self.body.addLayout(self._row, 1)

    def _connect(self) -> None:
        self._month_header.move_requested.connect(self._on_move_requested)
        self._choice.view_chosen.connect(self._show_view)
        self._grid.move_requested.connect(self._on_move_requested)
        self._grid.day_opened.connect(self._on_day_opened)
        self._agenda.move_requested.connect(self._on_move_requested)
        self._agenda.day_chosen.connect(self._on_day_chosen)
        self._agenda.day_opened.connect(self._on_day_opened)
        self._panel.back_requested.connect(self._on_back_requested)
        self._settle.timeout.connect(self._show_panel)
        self._journal.opened.connect(self._on_history_changed)
        self._journal.session_recorded.connect(self._on_history_changed)
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
        self._panel.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_back_requested(self) -> None:
        view = self._agenda if self._choice.view is HistoryView.LIST else self._grid
        view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_history_changed(self) -> None:
        self._stale = True
        self._refresh_if_seen()

    def _on_day_changed(self, today: date) -> None:
        if self._day == self._today:
            self._day = today
        self._today = today
        self._on_history_changed()

    # -- showing ----------------------------------------------------------------------------------------

    def _refresh_if_seen(self) -> None:
        if self.isVisible() and self._stale:
            self._refresh()

    def _refresh(self) -> None:
        """Ask for everything again."""
        self._stale = False
        first = self._today - timedelta(days=ACTIVE_SPAN_DAYS - 1)
        active = active_days(self._journal.totals(first, self._today), self._today)
        self._sessions_ever = self._journal.count()
        self.set_subtitle(summary_sentence(active, self._sessions_ever, self._kit.words))
        self._show_month()
        self._show_panel()

    def _choose(self, day: date) -> None:
        shown = self._model.month
        self._day = day
        if shown is None or (shown.year, shown.month) != (day.year, day.month):
            self._show_month()
        else:
            self._mark_day()

    def _show_month(self) -> None:
        year, month = self._day.year, self._day.month
        view = self._journal.month(year, month, self._kit.formats.first_weekday, self._today)
        name = self._kit.formats.month(year, month)
        self.set_title(name)
        self._model.show_month(view)
        self._agenda_model.show_month(view)
        self._empty.setText(self._kit.words.t("Nothing recorded in {month}.", month=name))
        self._show_empty()
        self._mark_day()

    def _mark_day(self) -> None:
        self._grid.set_day(self._day)
        self._agenda.set_day(self._day)

    def _show_panel(self) -> None:
        self._settle.stop()
        note = empty_day_sentence(self._day, self._today, self._sessions_ever, self._kit.words)
        self._panel.show_day(self._day, self._journal.day(self._day), note)

    def _show_view(self, view: HistoryView) -> None:
        listed = view is HistoryView.LIST
        self._grid.setVisible(not listed)
        self._agenda.setVisible(listed)
        self._months.setStretch(self._months.count() - 1, int(listed))
        self._show_empty()

    def _show_empty(self) -> None:
        listed = self._choice.view is HistoryView.LIST
        self._empty.setVisible(listed and not self._agenda_model.rowCount())

    def _arrange(self) -> None:
        beside = self.theme.effective_width(self.width()) >= _BESIDE_FROM
        direction = QBoxLayout.Direction
        self._row.setDirection(direction.LeftToRight if beside else direction.TopToBottom)
        fits = self._header_fits() and self.breakpoint is not Breakpoint.COMPACT
        self._header.setDirection(direction.LeftToRight if fits else direction.TopToBottom)
        width = _WIDE_PANEL_WIDTH if self.breakpoint is Breakpoint.WIDE else _PANEL_WIDTH
        width = round(width * self.theme.text_scale)
        self._panel.setMinimumWidth(width if beside else 0)
        self._panel.setMaximumWidth(width if beside else 2**24 - 1)
        self._panel.set_back_shown(shown=not beside)

    def _header_fits(self) -> bool:
        """Return whether the month and the choice of views have room beside each other, in any language."""
        needed = self._header_words.minimumSize().width() + self.header_actions.sizeHint().width() + Space.L
        margins = self._column.contentsMargins()
        return needed <= self.width() - margins.left() - margins.right()
