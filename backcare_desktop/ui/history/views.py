"""The ways to see the history: a month as grid or list, a year, a trend."""

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from backcare_desktop.core.year import year_view
from backcare_desktop.ui.history.measure import Measure
from backcare_desktop.ui.history.month_sheet import MonthSheet
from backcare_desktop.ui.history.view_choice import HistoryView
from backcare_desktop.ui.page_maker import PageMaker
from backcare_desktop.ui.theme.tokens import Space
from backcare_desktop.ui.widgets.painting import only_what_is_new
from backcare_desktop.ui.widgets.tab_order import order_keyboard

if TYPE_CHECKING:
    from backcare_desktop.ui.history.trend.view import TrendView
    from backcare_desktop.ui.history.year.year_view import YearView

#: From this width of the trend on, at text scale 1, its charts stand beside each other: a year has many days.
_CHARTS_BESIDE_FROM = 1100


class CalendarViews(QWidget):
    """Shows one of them, and asks the journal for what it needs. Year and trend are made when first shown."""

    move_requested = Signal(object)  #: a DayMove
    day_chosen = Signal(object)  #: the keyboard went to this date
    day_opened = Signal(object)  #: Return or a click on this date
    measure_toggle_requested = Signal()  #: P: show pain instead of activity, or the other way round
    year_toggle_requested = Signal()  #: Y: show the year instead of the month, or the other way round

    def __init__(self, maker: PageMaker, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._maker = maker
        self._kit = maker.kit
        self._view = HistoryView.GRID
        self._measure = Measure.ACTIVITY
        self._has_room = False
        self._year: YearView | None = None
        self._trend: TrendView | None = None
        self.sheet = MonthSheet(maker.kit)
        self.sheet.move_requested.connect(self.move_requested)
        self.sheet.day_chosen.connect(self.day_chosen)
        self.sheet.day_opened.connect(self.day_opened)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(Space.XL)
        self._row.addWidget(self.sheet, 3)
        only_what_is_new(self, self.sheet)

    @property
    def year(self) -> "YearView":
        """The heat map of a year."""
        if self._year is None:
            from backcare_desktop.ui.history.year.year_view import YearView

            year = self._year = YearView(self._kit)
            year.set_measure(self._measure)
            year.move_requested.connect(self.move_requested)
            year.day_opened.connect(self.day_opened)
            year.measure_toggle_requested.connect(self.measure_toggle_requested)
            self._row.addWidget(year, 3)
            order_keyboard([self.sheet, year])  # what is made later would stand behind the day
        return self._year

    @property
    def trend(self) -> "TrendView":
        """The charts."""
        if self._trend is None:
            from backcare_desktop.ui.history.trend.view import TrendView

            trend = self._trend = TrendView(self._maker)
            trend.day_opened.connect(self.day_opened)
            self._row.addWidget(trend, 2)
            order_keyboard([self.sheet, trend])
        return self._trend

    def set_view(self, view: HistoryView) -> None:
        """Show another one."""
        self._view = view
        self._show_parts()

    def set_room(self, *, has_room: bool) -> None:
        """Show the trend beside the month, where both have room."""
        if has_room != self._has_room:
            self._has_room = has_room
            self._show_parts()

    def set_measure(self, measure: Measure) -> None:
        """Fill the days by something else."""
        self._measure = measure
        self.sheet.set_measure(measure)
        if self._year is not None:
            self._year.set_measure(measure)

    def set_today(self, today: date) -> None:
        """Another day has begun."""
        if self._trend is not None:
            self._trend.set_today(today)

    def shows(self, day: date) -> bool:
        """Whether a day lies in what is shown."""
        match self._view:
            case HistoryView.TREND:
                return True
            case HistoryView.YEAR:
                return self.year.shows(day)
            case _:
                return self.sheet.shows(day)

    def title_for(self, day: date) -> str:
        """Return what is shown around a day: "March 2026"."""
        match self._view:
            case HistoryView.TREND:
                return self._kit.words.t("Trend")
            case HistoryView.YEAR:
                return self._kit.formats.year(day.year)
            case _:
                return self._kit.formats.month(day.year, day.month)

    def show_around(self, day: date) -> None:
        """Ask for the month or the year around a day, and show it."""
        journal, weekday, today = (
            self._maker.journal,
            self._kit.formats.first_weekday,
            self._maker.day_watch.today,
        )
        match self._view:
            case HistoryView.TREND:
                pass  # it knows itself what is new
            case HistoryView.YEAR:
                totals = journal.totals(date(day.year, 1, 1), date(day.year, 12, 31))
                self.year.show_year(year_view(day.year, weekday, totals, today))
            case _:
                self.sheet.show_month(journal.month(day.year, day.month, weekday, today))

    def set_day(self, day: date) -> None:
        """Choose a day."""
        if self._view is HistoryView.YEAR:
            self.year.set_day(day)
        elif self._view is not HistoryView.TREND:
            self.sheet.set_day(day)

    def take_keyboard(self) -> None:
        """Put the keyboard on what is shown."""
        match self._view:
            case HistoryView.TREND:
                self.trend.take_keyboard()
            case HistoryView.YEAR:
                self.year.take_keyboard()
            case _:
                self.sheet.take_keyboard()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the letters that the days leave over; in the trend there are no days to have them."""
        plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
        if plain and self._view is not HistoryView.TREND and event.key() == Qt.Key.Key_Y:
            self.year_toggle_requested.emit()
        elif plain and self._view is HistoryView.GRID and event.key() == Qt.Key.Key_P:
            self.measure_toggle_requested.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put charts beside each other, where both have room."""
        super().resizeEvent(event)
        self._lay_out_trend()

    def _show_parts(self) -> None:
        """What was not needed so far is made now."""
        in_month = self._view in (HistoryView.GRID, HistoryView.LIST)
        with_trend = self._view is HistoryView.TREND or (in_month and self._has_room)
        self.sheet.set_listed(listed=self._view is HistoryView.LIST)
        self.sheet.setVisible(in_month)
        if self._view is HistoryView.YEAR or self._year is not None:
            self.year.setVisible(self._view is HistoryView.YEAR)
        if with_trend or self._trend is not None:
            self.trend.setVisible(with_trend)
            self._lay_out_trend()

    def _lay_out_trend(self) -> None:
        if self._trend is not None:
            width = self._kit.theme.effective_width(self._trend.width())
            self._trend.set_wide(width >= _CHARTS_BESIDE_FROM)
