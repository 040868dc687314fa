"""The month as screen readers meet it."""

from datetime import date

import pytest
from PySide6.QtCore import QLocale, QModelIndex, Qt
from PySide6.QtGui import QAccessible
from pytestqt.modeltest import ModelTester

from backcare_desktop.core.history import DayTotal, MonthView, month_view
from backcare_desktop.ui.formats import Formats
from backcare_desktop.ui.history.calendar_page import CalendarPage
from backcare_desktop.ui.history.month_model import CELL_ROLE, AgendaModel, MonthModel
from backcare_desktop.ui.kit import Kit
from tests.ui.history.seen import grid

TODAY = date(2026, 3, 3)
TOTALS = [
    DayTotal(TODAY, 1, 540.0),
    DayTotal(date(2026, 3, 12), 2, 1260.0),
    DayTotal(date(2026, 2, 27), 1, 60),
]


@pytest.fixture
def view() -> MonthView:
    return month_view(2026, 3, 0, TOTALS, TODAY)


def test_the_models_keep_qts_rules_before_and_after_a_reset(
    kit: Kit, view: MonthView, qtmodeltester: ModelTester
) -> None:
    for model in (MonthModel(kit), AgendaModel(kit)):
        qtmodeltester.check(model, force_py=True)
        model.show_month(view)
        qtmodeltester.check(model, force_py=True)


def test_every_day_is_a_sentence(kit: Kit, view: MonthView) -> None:
    model = MonthModel(kit)
    model.show_month(view)

    def said(day: date) -> object:
        return model.index_of(day).data(Qt.ItemDataRole.AccessibleTextRole)

    assert said(TODAY) == "Tuesday 3 March, 9 minutes, today"
    assert said(date(2026, 3, 12)) == "Thursday 12 March, 2 sessions, 21 minutes"
    assert said(date(2026, 3, 4)) == "Wednesday 4 March, nothing recorded"
    assert said(date(2026, 2, 27)) == "Friday 27 February, 1 minute"
    assert not model.index_of(date(2026, 2, 22)).isValid()
    assert not model.index_of(date(2026, 4, 6)).isValid()


def test_weekdays_are_short_to_see_and_whole_to_hear(kit: Kit) -> None:
    model = MonthModel(kit)
    across = Qt.Orientation.Horizontal

    assert [model.headerData(n, across) for n in range(7)] == [
        "Mon",
        "Tue",
        "Wed",
        "Thu",
        "Fri",
        "Sat",
        "Sun",
    ]
    assert model.headerData(1, across, Qt.ItemDataRole.AccessibleTextRole) == "Tuesday"
    assert model.headerData(1, Qt.Orientation.Vertical) is None


def test_the_week_starts_where_the_locale_has_it(kit: Kit) -> None:
    american = Kit(kit.theme, kit.words, Formats(QLocale("en_US")), kit.icons, kit.pictures)
    model = MonthModel(american)

    assert model.headerData(0, Qt.Orientation.Horizontal) == "Sun"


def test_a_model_without_a_month_is_empty(kit: Kit) -> None:
    model = MonthModel(kit)

    assert model.rowCount() == 0
    assert model.month is None
    assert not model.index_of(TODAY).isValid()
    assert model.data(QModelIndex()) is None


def test_the_list_has_the_months_own_days_newest_first(kit: Kit, view: MonthView) -> None:
    model = AgendaModel(kit)
    model.show_month(view)

    rows = [model.index(row) for row in range(model.rowCount())]
    assert [row.data() for row in rows] == ["Thursday 12 March", "Tuesday 3 March"]
    assert [row.data(Qt.ItemDataRole.StatusTipRole) for row in rows] == ["21 min · 2 sessions", "9 min"]
    assert rows[1].data(Qt.ItemDataRole.AccessibleTextRole) == "Tuesday 3 March, 9 minutes, today"
    assert rows[0].data(CELL_ROLE).day == date(2026, 3, 12)
    assert rows[0].data(Qt.ItemDataRole.DecorationRole) is None
    assert model.data(QModelIndex()) is None
    assert not model.index_of(date(2026, 3, 4)).isValid()


def test_a_screen_reader_finds_cells_with_these_names(march: None, page: CalendarPage) -> None:
    table = QAccessible.queryAccessibleInterface(grid(page))

    found = [table.child(n) for n in range(table.childCount())]
    names = [each.text(QAccessible.Text.Name) for each in found if each.role() is QAccessible.Role.Cell]
    assert len(names) == 6 * 7
    assert "Friday 6 March, 9 minutes" in names
    assert "Tuesday 3 March, nothing recorded, today" in names
