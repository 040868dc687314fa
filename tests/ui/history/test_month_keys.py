"""Walking through the month with the keyboard alone."""

from datetime import date

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from backcare_desktop.ui.history.calendar_page import CalendarPage
from backcare_desktop.ui.history.day_keys import FIRST_DAY, LAST_DAY, DayMove, moved, wanted_move
from backcare_desktop.ui.history.view_choice import HistoryView
from backcare_desktop.ui.kit import Kit
from backcare_desktop.ui.widgets.focus_ring import FocusRing
from tests.press import button, press_button
from tests.ui.history.seen import agenda, grid, month_name, panel, texts

CONTROL = Qt.KeyboardModifier.ControlModifier
PLAIN = Qt.KeyboardModifier.NoModifier
TODAY = date(2026, 3, 3)


@pytest.mark.parametrize(
    ("key", "modifier", "start", "end"),
    [
        (Qt.Key.Key_Right, PLAIN, date(2026, 3, 3), date(2026, 3, 4)),
        (Qt.Key.Key_Left, PLAIN, date(2026, 3, 3), date(2026, 3, 2)),
        (Qt.Key.Key_Down, PLAIN, date(2026, 3, 3), date(2026, 3, 10)),
        (Qt.Key.Key_Up, PLAIN, date(2026, 3, 10), date(2026, 3, 3)),
        (Qt.Key.Key_Left, PLAIN, date(2026, 3, 1), date(2026, 2, 28)),
        (Qt.Key.Key_Right, PLAIN, date(2026, 3, 31), date(2026, 4, 1)),
        (Qt.Key.Key_Up, PLAIN, date(2026, 3, 3), date(2026, 2, 24)),
        (Qt.Key.Key_Down, PLAIN, date(2026, 3, 31), date(2026, 4, 7)),
        (Qt.Key.Key_PageUp, PLAIN, date(2026, 3, 31), date(2026, 2, 28)),
        (Qt.Key.Key_PageDown, PLAIN, date(2026, 3, 3), date(2026, 4, 3)),
        (Qt.Key.Key_PageUp, CONTROL, date(2026, 3, 3), date(2025, 3, 3)),
        (Qt.Key.Key_PageDown, CONTROL, date(2024, 2, 29), date(2025, 2, 28)),
        (Qt.Key.Key_Home, PLAIN, date(2026, 3, 4), date(2026, 3, 2)),
        (Qt.Key.Key_End, PLAIN, date(2026, 3, 4), date(2026, 3, 8)),
        (Qt.Key.Key_Home, PLAIN, date(2026, 3, 1), date(2026, 2, 23)),
        (Qt.Key.Key_Home, CONTROL, date(2025, 7, 1), TODAY),
    ],
)
def test_each_key_leads_to_its_day_also_across_the_borders_of_months(
    qtbot: QtBot, page: CalendarPage, key: Qt.Key, modifier: Qt.KeyboardModifier, start: date, end: date
) -> None:
    page.show_day(start)
    grid(page).setFocus()

    qtbot.keyClick(grid(page), key, modifier)

    assert grid(page).day == end
    locale = QLocale("en_GB")
    assert month_name(page) == f"{locale.standaloneMonthName(end.month)} {end.year}"
    title = f"{locale.dayName(end.isoweekday())} {end.day} {locale.monthName(end.month)}"
    qtbot.waitUntil(lambda: title in texts(panel(page)))
    assert grid(page).hasFocus()


def test_a_letter_is_no_search_and_shift_is_no_move(qtbot: QtBot, page: CalendarPage) -> None:
    grid(page).setFocus()

    qtbot.keyClicks(grid(page), "1m")
    qtbot.keyClick(grid(page), Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)

    assert grid(page).day == TODAY


def test_return_opens_the_day_and_escape_leads_back(qtbot: QtBot, march: None, page: CalendarPage) -> None:
    page.show_day(date(2026, 3, 6))
    grid(page).setFocus()

    qtbot.keyClick(grid(page), Qt.Key.Key_Return)
    assert panel(page).hasFocus()
    assert panel(page).accessibleName() == "Friday 6 March"
    qtbot.keyClick(panel(page), Qt.Key.Key_Tab)
    button = QApplication.focusWidget()
    assert button.accessibleName() == "Show the exercises of Big three"
    qtbot.keyClick(button, Qt.Key.Key_Escape)

    assert grid(page).hasFocus()
    assert grid(page).day == date(2026, 3, 6)


def test_the_day_shows_that_it_has_the_keyboard(
    qtbot: QtBot, window: QWidget, kit: Kit, page: CalendarPage
) -> None:
    ring = FocusRing(window, kit.theme)
    qtbot.keyClick(grid(page), Qt.Key.Key_Return)

    assert ring.target is panel(page)
    qtbot.keyClick(window.windowHandle(), Qt.Key.Key_A)
    assert ring.isVisible()
    assert panel(page).hasFocus()


def test_escape_in_the_day_is_kept_from_shortcuts_of_the_window(
    qtbot: QtBot, window: QWidget, page: CalendarPage
) -> None:
    override = QKeyEvent(QKeyEvent.Type.ShortcutOverride, Qt.Key.Key_Escape, PLAIN)
    override.ignore()

    QApplication.sendEvent(panel(page), override)

    assert override.isAccepted()


def test_tab_leaves_the_grid_and_the_list(qtbot: QtBot, page: CalendarPage, march: None) -> None:
    """Statement 22: the calendar is no trap."""
    grid(page).setFocus()

    qtbot.keyClick(grid(page), Qt.Key.Key_Tab)
    assert button(page, "Rest day").hasFocus()
    qtbot.keyClick(button(page, "Rest day"), Qt.Key.Key_Backtab)
    assert grid(page).hasFocus()
    qtbot.keyClick(grid(page), Qt.Key.Key_Backtab)
    assert not grid(page).hasFocus()
    button(page, "Month").setFocus()
    qtbot.keyClick(button(page, "Month"), Qt.Key.Key_Right)
    assert agenda(page).isVisible()
    agenda(page).setFocus()
    qtbot.keyClick(agenda(page), Qt.Key.Key_Tab)
    assert button(page, "Rest day").hasFocus()


def test_all_controls_are_reached_by_tab_in_reading_order(
    qtbot: QtBot, window: QWidget, page: CalendarPage, march: None
) -> None:
    page.show_day(date(2026, 3, 6))
    button(page, "Previous month").setFocus()
    seen = []
    for _ in range(14):
        focused = QApplication.focusWidget()
        seen.append(focused.accessibleName() or focused.property("text"))
        qtbot.keyClick(focused, Qt.Key.Key_Tab)

    assert seen == [
        "Previous month",
        "Next month",
        "Today: show this month",
        "Find",
        "Report",
        "Month",
        "Activity",
        "Month",
        "Show the exercises of Big three",
        "Edit",
        "Add note",
        "Delete",
        "Rest day",
        "Sore day",
    ]


def test_the_calendar_ends_somewhere_without_an_error(qtbot: QtBot, page: CalendarPage) -> None:
    for edge, key in ((FIRST_DAY, Qt.Key.Key_PageUp), (LAST_DAY, Qt.Key.Key_PageDown)):
        page.show_day(edge)
        qtbot.keyClick(grid(page), key, CONTROL)
        assert grid(page).day == edge


def test_where_days_run_from_right_to_left_the_arrows_do_too() -> None:
    right = QKeyEvent(QKeyEvent.Type.KeyPress, Qt.Key.Key_Right, PLAIN)

    assert wanted_move(right) is DayMove.DAY_ON
    assert wanted_move(right, mirrored=True) is DayMove.DAY_BACK


def test_weeks_end_where_the_locale_has_it() -> None:
    sunday = 6

    assert moved(TODAY, DayMove.WEEK_START, sunday, TODAY) == date(2026, 3, 1)
    assert moved(TODAY, DayMove.WEEK_END, sunday, TODAY) == date(2026, 3, 7)


def test_the_list_is_walked_by_its_rows_and_by_months(qtbot: QtBot, march: None, page: CalendarPage) -> None:
    page.show_day(date(2026, 3, 12))
    press_button(qtbot, page, "List")
    days = agenda(page)
    days.setFocus()

    for key, row in (
        (Qt.Key.Key_Down, "Tuesday 10 March"),
        (Qt.Key.Key_End, "Wednesday 4 March"),
        (Qt.Key.Key_Down, "Wednesday 4 March"),
        (Qt.Key.Key_Up, "Friday 6 March"),
        (Qt.Key.Key_Left, "Friday 6 March"),
        (Qt.Key.Key_Home, "Thursday 12 March"),
        (Qt.Key.Key_Up, "Thursday 12 March"),
    ):
        qtbot.keyClick(days, key)
        assert days.currentIndex().data() == row
    qtbot.keyClick(days, Qt.Key.Key_Return)
    assert panel(page).hasFocus()
    qtbot.keyClick(panel(page), Qt.Key.Key_Escape)
    assert days.hasFocus()
    qtbot.keyClick(days, Qt.Key.Key_PageUp)
    assert month_name(page) == "February 2026"
    qtbot.keyClick(days, Qt.Key.Key_Down)
    assert days.currentIndex().data() == "Friday 27 February"
    qtbot.keyClick(days, Qt.Key.Key_Home, CONTROL)
    assert month_name(page) == "March 2026"


@pytest.mark.parametrize(
    "day", [date(2026, 3, 5), date(2026, 7, 5)]
)  # one of a month with entries, one without
def test_the_list_shows_that_it_has_the_keyboard_where_no_day_of_it_is_chosen(
    page: CalendarPage, day: date, kit: Kit
) -> None:
    page.tools.views.choose(HistoryView.LIST)
    page.show_day(day)
    assert not agenda(page).currentIndex().isValid()
    QApplication.processEvents()
    assert not ring_at_the_edge(page, kit)
    agenda(page).setFocus()
    QApplication.processEvents()
    assert agenda(page).height() >= 16
    assert ring_at_the_edge(page, kit)


def ring_at_the_edge(page: CalendarPage, kit: Kit) -> bool:
    image = agenda(page).viewport().grab().toImage()
    return image.pixelColor(1, image.height() // 2) == kit.theme.colours.focus


@pytest.mark.parametrize(
    ("view", "name"),
    [
        (HistoryView.LIST, "Back to the month"),
        (HistoryView.YEAR, "Back to the year"),
        (HistoryView.TREND, "Back to the trend"),
    ],
)
def test_the_button_below_the_day_says_where_it_leads(
    qtbot: QtBot, page: CalendarPage, view: HistoryView, name: str
) -> None:
    page.resize(700, 900)
    page.tools.views.choose(view)
    press_button(qtbot, panel(page), name)
    assert page.views.isAncestorOf(QApplication.focusWidget())
