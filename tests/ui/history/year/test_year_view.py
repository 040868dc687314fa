"""The year with its sentence, its table and what its looks mean."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from backcare_desktop.core.year import year_view
from backcare_desktop.ui.history.measure import Measure
from backcare_desktop.ui.history.year.month_table import MonthTable
from backcare_desktop.ui.history.year.year_view import YearView
from backcare_desktop.ui.kit import Kit
from backcare_desktop.ui.widgets.toggle import Toggle
from tests.ui.history.year.conftest import TODAY


def texts(view: YearView) -> list[str]:
    return [label.text() for label in view.findChildren(QLabel) if label.isVisible()]


def toggle(view: YearView) -> Toggle:
    return view.findChild(Toggle)


def rows(table: MonthTable) -> list[list[str]]:
    model = table.model()
    return [
        [str(model.index(row, column).data()) for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def test_a_sentence_comes_first_and_follows_the_measure(page: YearView) -> None:
    assert texts(page)[0] == "2026: 5 active days, 65 minutes. Most minutes in January."

    page.set_measure(Measure.PAIN)
    assert texts(page)[0] == "2026: pain usually 4, between 0 and 9, told on 4 days."


def test_the_legend_has_words_and_figures_for_every_look(page: YearView) -> None:
    marks = ["rest day", "sore day", "today"]
    assert texts(page)[1:] == [
        *("Minutes a day", "Less", "under 5", "5 to 9", "10 to 19", "20 or more", "More", "no session"),
        *marks,
    ]

    page.set_measure(Measure.PAIN)
    assert texts(page)[1:] == [
        *("Pain, 0 to 10", "0", "1 to 3", "4 to 5", "6 to 7", "8 to 10", "nothing recorded"),
        *marks,
    ]


def test_the_same_numbers_as_a_table(qtbot: QtBot, page: YearView) -> None:
    toggle(page).setFocus()
    qtbot.keyClick(toggle(page), Qt.Key.Key_Return)

    assert page.table.isVisible()
    assert not page.grid.isVisible()
    model = page.table.model()
    names = [model.headerData(n, Qt.Orientation.Horizontal) for n in range(model.columnCount())]
    assert names == ["Month", "Active days", "Sessions", "Minutes", "Usual pain", "Rest days", "Sore days"]
    table = rows(page.table)
    assert table[0] == ["January", "4", "5", "55", "4", "1", "1"]
    assert table[1] == ["February", "0", "0", "0", "", "0", "0"]
    assert table[2] == ["March", "1", "1", "10", "", "0", "0"]
    assert table[12] == ["Year", "5", "6", "65", "4", "1", "1"]
    assert model.index(1, 4).data(Qt.ItemDataRole.AccessibleTextRole) == "nothing recorded"

    toggle(page).click()
    assert page.grid.isVisible()
    assert not page.table.isVisible()


def test_tab_leads_from_the_switch_to_the_table_or_the_days_and_arrows_walk_the_table(
    qtbot: QtBot, page: YearView
) -> None:
    toggle(page).setFocus()
    qtbot.keyClick(toggle(page), Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is page.grid

    toggle(page).setChecked(True)
    page.take_keyboard()
    assert QApplication.focusWidget() is page.table
    qtbot.keyClick(page.table, Qt.Key.Key_Down)
    qtbot.keyClick(page.table, Qt.Key.Key_Right)
    assert (page.table.currentIndex().row(), page.table.currentIndex().column()) == (1, 1)


@pytest.mark.parametrize(("width", "scale"), [(700, 1.0), (768, 2.0), (768, 2.25), (500, 1.25)])
def test_the_table_fits_any_window_with_all_its_figures(
    qtbot: QtBot, page: YearView, kit: Kit, width: int, scale: float
) -> None:
    toggle(page).setChecked(True)
    kit.theme.set_text_scale(scale)
    page.window().resize(width, 700)
    table = page.table
    qtbot.waitUntil(lambda: table.width() > width - 60)

    header = table.horizontalHeader()
    assert header.length() <= table.viewport().width()
    assert table.height() >= header.height() + sum(table.rowHeight(row) for row in range(13))
    assert table.horizontalScrollBar().maximum() == 0
    assert table.verticalScrollBar().maximum() == 0
    metrics = table.fontMetrics()
    for column in range(1, 7):
        widest = max(metrics.horizontalAdvance(row[column]) for row in rows(table))
        assert header.sectionSize(column) >= widest


def test_the_view_knows_which_days_it_shows(qtbot: QtBot, kit: Kit) -> None:
    view = YearView(kit)
    qtbot.addWidget(view)
    assert not view.shows(TODAY)
    view.set_measure(Measure.PAIN)

    view.show_year(year_view(2026, 0, [], TODAY))

    assert view.shows(date(2026, 12, 31))
    assert not view.shows(date(2025, 12, 31))
