"""A year: a sentence, the heat map or the same numbers as a table, and what the looks mean."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from backcare_desktop.core.year import YearView as Year
from backcare_desktop.core.year_words import activity_summary, pain_summary
from backcare_desktop.ui.history.measure import Measure
from backcare_desktop.ui.history.year.legend import Legend
from backcare_desktop.ui.history.year.month_table import MonthTable
from backcare_desktop.ui.history.year.month_table_model import MonthTableModel
from backcare_desktop.ui.history.year.year_grid import YearGrid
from backcare_desktop.ui.history.year.year_model import YearModel
from backcare_desktop.ui.kit import Kit
from backcare_desktop.ui.theme.tokens import Space
from backcare_desktop.ui.widgets.flow_layout import FlowLayout
from backcare_desktop.ui.widgets.labels import TextLabel
from backcare_desktop.ui.widgets.toggle import Toggle


class YearView(QWidget):
    """Shows a year and asks for moves; which year and which day is the page's to decide.

    To screen readers and to Tab the sentence comes first, then the table or the days.
    """

    move_requested = Signal(object)  #: a DayMove, by keyboard
    day_opened = Signal(object)  #: Return or a click on this date
    measure_toggle_requested = Signal()  #: show pain instead of activity, or the other way round, by keyboard

    def __init__(self, kit: Kit, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kit = kit
        self._measure = Measure.ACTIVITY
        self._day: date | None = None
        self._model = YearModel(kit, self)
        self._table_model = MonthTableModel(kit, self)
        self._summary = TextLabel(kit.theme)
        self._as_table = Toggle(kit.theme, kit.words.t("Show as table"))
        self.table = MonthTable(kit, self._table_model)
        self.grid = YearGrid(kit, self._model)
        self._legends = {measure: Legend(kit, measure) for measure in Measure}
        self._lay_out()
        self._as_table.toggled.connect(self._show_parts)
        self.grid.move_requested.connect(self.move_requested)
        self.grid.day_opened.connect(self.day_opened)
        self.grid.measure_toggle_requested.connect(self.measure_toggle_requested)
        self._show_parts()

    @property
    def year(self) -> Year | None:
        """The year shown, or None before the first."""
        return self._model.year

    def shows(self, day: date) -> bool:
        """Whether a day lies in the year shown."""
        return self.year is not None and self.year.year == day.year

    def show_year(self, year: Year) -> None:
        """Show another year, or the same one with other content; the chosen day stays chosen."""
        self._model.show_year(year)
        self._table_model.show_year(year)
        self._show_summary()
        if self._day is not None:
            self.grid.set_day(self._day)

    def set_day(self, day: date) -> None:
        """Choose a day; there is none in sight if it is of another year."""
        self._day = day
        self.grid.set_day(day)

    def set_measure(self, measure: Measure) -> None:
        """Fill the days by minutes or by pain."""
        self._measure = measure
        self.grid.set_measure(measure)
        self._show_summary()
        self._show_parts()

    def take_keyboard(self) -> None:
        """Put the keyboard on the days, or on the table in their place."""
        shown = self.table if self._as_table.isChecked() else self.grid
        shown.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.M)
        head = FlowLayout(gap=Space.XL)
        head.addWidget(self._summary)
        head.addWidget(self._as_table)
        column.addLayout(head)
        for part in (self.table, self.grid, *self._legends.values()):
            column.addWidget(part)
        column.addStretch(1)

    def _show_summary(self) -> None:
        if self.year is None:
            return
        formats, words = self._kit.formats, self._kit.words
        self._summary.setText(
            pain_summary(self.year, words, formats.number)
            if self._measure is Measure.PAIN
            else activity_summary(self.year, words, formats.number, formats.month_name)
        )

    def _show_parts(self) -> None:
        as_table = self._as_table.isChecked()
        self.table.setVisible(as_table)
        self.grid.setVisible(not as_table)
        for measure, legend in self._legends.items():
            legend.setVisible(not as_table and measure is self._measure)
