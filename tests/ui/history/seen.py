"""What a person sees of the history page."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from backcare_desktop.core.history import DayCell
from backcare_desktop.ui.history.agenda import AgendaList
from backcare_desktop.ui.history.calendar_page import CalendarPage
from backcare_desktop.ui.history.day_panel import DayPanel
from backcare_desktop.ui.history.month_model import CELL_ROLE
from backcare_desktop.ui.history.month_view import MonthGrid


def texts(root: QWidget) -> list[str]:
    """All sentences in sight, in the order they were made."""
    return [label.text() for label in root.findChildren(QLabel) if label.isVisible() and label.text()]


def grid(page: CalendarPage) -> MonthGrid:
    """The month as a grid."""
    return page.findChild(MonthGrid)


def agenda(page: CalendarPage) -> AgendaList:
    """The month as a list."""
    return page.findChild(AgendaList)


def panel(page: CalendarPage) -> DayPanel:
    """The day."""
    return page.findChild(DayPanel)


def month_name(page: CalendarPage) -> str:
    """The month's name at the top."""
    return texts(page)[0]


def cells(page: CalendarPage) -> dict[str, DayCell]:
    """The days of the grid by what a screen reader says of them."""
    model = grid(page).model()
    indexes = [
        model.index(row, column) for row in range(model.rowCount()) for column in range(model.columnCount())
    ]
    return {str(i.data(Qt.ItemDataRole.AccessibleTextRole)): i.data(CELL_ROLE) for i in indexes}
