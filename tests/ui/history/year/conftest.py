"""The year 2026 in a window, seen on Tuesday 3 March 2026."""

from collections.abc import Callable, Iterator
from datetime import date

import pytest
from PySide6.QtWidgets import QScrollArea
from pytestqt.qtbot import QtBot

from backcare_desktop.core.day_record import DayMark
from backcare_desktop.core.history import DayTotal
from backcare_desktop.core.year import YearView as Year, year_view
from backcare_desktop.ui.history.year.year_view import YearView
from backcare_desktop.ui.kit import Kit

TODAY = date(2026, 3, 3)
TOTALS = (
    DayTotal(date(2026, 1, 5), 1, 240.0, pain=0),
    DayTotal(date(2026, 1, 6), 1, 540.0, pain=2),
    DayTotal(date(2026, 1, 7), 1, 1020.0, pain=4),
    DayTotal(date(2026, 1, 8), 2, 1500.0, pain=9),
    DayTotal(date(2026, 1, 9), 0, 0.0, mark=DayMark.REST),
    DayTotal(date(2026, 1, 12), 0, 0.0, mark=DayMark.SORE),
    DayTotal(TODAY, 1, 600.0),
)

Place = Callable[[int, int], None]


@pytest.fixture
def year() -> Year:
    return year_view(2026, 0, TOTALS, TODAY)


@pytest.fixture
def page(qtbot: QtBot, kit: Kit, year: Year) -> Iterator[YearView]:
    """The year as the page shows it: in something that scrolls up and down."""
    view = YearView(kit)
    window = QScrollArea()
    window.setWidgetResizable(True)
    window.setWidget(view)
    qtbot.addWidget(window)
    view.show_year(year)
    view.set_day(TODAY)
    window.resize(760, 700)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    yield view
    window.close()
