"""A month as a grid or as a list."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from backcare_desktop.core.history import MonthView
from backcare_desktop.ui.history.agenda import AgendaList
from backcare_desktop.ui.history.measure import Measure
from backcare_desktop.ui.history.month_model import AgendaModel, MonthModel
from backcare_desktop.ui.history.month_view import MonthGrid
from backcare_desktop.ui.kit import Kit
from backcare_desktop.ui.theme.tokens import Space
from backcare_desktop.ui.widgets.labels import TextLabel, Tone


class MonthSheet(QWidget):
    """Both ways to see a month; one of them is shown. They walk and open days alike."""

    move_requested = Signal(object)  #: a DayMove
    day_chosen = Signal(object)  #: the keyboard went to this date
    day_opened = Signal(object)  #: Return or a click on this date

    def __init__(self, kit: Kit, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kit = kit
        self._is_listed = False
        self._model = MonthModel(kit, self)
        self._agenda_model = AgendaModel(kit, self)
        self.grid = MonthGrid(kit, self._model)
        self.agenda = AgendaList(kit, self._agenda_model)
        self.empty = TextLabel(kit.theme, tone=Tone.SECONDARY)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(Space.M)
        self._column.addWidget(self.grid, 1)
        self._column.addWidget(self.empty)
        self._column.addWidget(self.agenda)
        self._column.addStretch(0)
        self.grid.move_requested.connect(self.move_requested)
        self.grid.day_opened.connect(self.day_opened)
        self.agenda.move_requested.connect(self.move_requested)
        self.agenda.day_chosen.connect(self.day_chosen)
        self.agenda.day_opened.connect(self.day_opened)
        self.set_listed(listed=False)

    @property
    def month(self) -> MonthView | None:
        """The month shown, or None before the first."""
        return self._model.month

    def shows(self, day: date) -> bool:
        """Whether a day lies in the month shown."""
        shown = self.month
        return shown is not None and (shown.year, shown.month) == (day.year, day.month)

    def show_month(self, month: MonthView) -> None:
        """Show another month, or the same one with other content."""
        self._model.show_month(month)
        self._agenda_model.show_month(month)
        name = self._kit.formats.month(month.year, month.month)
        self.empty.setText(self._kit.words.t("Nothing recorded in {month}.", month=name))
        self._show_empty()

    def set_day(self, day: date) -> None:
        """Choose a day; in the list none, where it is not listed."""
        self.grid.set_day(day)
        self.agenda.set_day(day)

    def set_listed(self, *, listed: bool) -> None:
        """Show the list instead of the grid."""
        self._is_listed = listed
        self.grid.setVisible(not listed)
        self.agenda.setVisible(listed)
        self._column.setStretch(self._column.count() - 1, int(listed))
        self._show_empty()

    def set_measure(self, measure: Measure) -> None:
        """Fill the days by something else."""
        self.grid.set_measure(measure)
        self.agenda.set_measure(measure)

    def take_keyboard(self) -> None:
        """Put the keyboard on the days."""
        (self.agenda if self._is_listed else self.grid).setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_empty(self) -> None:
        self.empty.setVisible(self._is_listed and not self._agenda_model.rowCount())
