"""A chart on a page: read with the keyboard, with clicks, and by ear."""

from collections.abc import Iterator
from datetime import date, timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from backcare_desktop.core.practice import DayDose
from backcare_desktop.ui.charts.bar_chart import dose_bars
from backcare_desktop.ui.charts.chart import BarChart, Point
from backcare_desktop.ui.charts.chart_view import ChartView
from backcare_desktop.ui.kit import Kit

TODAY = date(2026, 3, 3)
DAYS = [TODAY - timedelta(days=ago) for ago in (20, 10, 2)]


def chart(kit: Kit, *days: date) -> BarChart:
    doses = [DayDose(day, 60, 2, 0) for day in days]
    bars = dose_bars(doses, TODAY - timedelta(days=27), TODAY, kit.words)
    return BarChart(bars, tuple(Point(day, 1, lambda day=day: f"on {day}") for day in days))


@pytest.fixture
def view(qtbot: QtBot, kit: Kit) -> Iterator[ChartView]:
    window = QWidget()
    qtbot.addWidget(window)
    view = ChartView(kit, "Time in the exercise")
    column = QVBoxLayout(window)
    column.addWidget(QPushButton("Before it"))  # takes the keyboard when the window opens
    column.addWidget(view)
    view.show_chart(chart(kit, *DAYS))
    window.resize(700, 400)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    view.told = []
    view.told_changed.connect(view.told.append)
    yield view
    window.close()


def press(view: ChartView, *keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(view, key)


def test_the_keyboard_begins_with_the_newest_point(view: ChartView) -> None:
    view.setFocus(Qt.FocusReason.TabFocusReason)

    assert view.chosen is not None
    assert view.chosen.day == DAYS[-1]
    assert view.accessibleDescription() == f"on {DAYS[-1]}"


def test_left_and_right_walk_point_by_point_and_stay_at_the_ends(view: ChartView) -> None:
    view.setFocus(Qt.FocusReason.TabFocusReason)
    press(view, *[Qt.Key.Key_Left] * 4, Qt.Key.Key_Right)
    assert view.told[1:] == [f"on {DAYS[n]}" for n in (1, 0, 0, 0, 1)]
    press(view, Qt.Key.Key_End)
    assert view.chosen is not None
    assert view.chosen.day == DAYS[2]
    press(view, Qt.Key.Key_Home)
    assert view.chosen.day == DAYS[0]


def test_where_days_run_to_the_left_so_do_the_keys(view: ChartView) -> None:
    view.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    view.setFocus(Qt.FocusReason.TabFocusReason)
    press(view, Qt.Key.Key_Right)
    assert view.chosen is not None
    assert view.chosen.day == DAYS[1]


def test_return_opens_the_day(qtbot: QtBot, view: ChartView) -> None:
    view.setFocus(Qt.FocusReason.TabFocusReason)
    press(view, Qt.Key.Key_Left)
    with qtbot.waitSignal(view.day_opened) as opened:
        press(view, Qt.Key.Key_Return)
    assert opened.args == [DAYS[1]]


def test_a_click_opens_the_point_next_to_it(qtbot: QtBot, view: ChartView) -> None:
    with qtbot.waitSignal(view.day_opened) as opened:
        QTest.mouseClick(
            view, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(view.width() - 3, 100)
        )
    assert opened.args == [DAYS[-1]]
    assert view.told[-1] == f"on {DAYS[-1]}"


def test_other_keys_are_the_pages(qtbot: QtBot, view: ChartView) -> None:
    view.setFocus(Qt.FocusReason.TabFocusReason)
    told = list(view.told)
    press(view, Qt.Key.Key_Up, Qt.Key.Key_A)
    QTest.keyClick(view, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert view.told == told


def test_before_a_point_is_chosen_the_newest_is_told_and_none_has_a_ring(view: ChartView, kit: Kit) -> None:
    assert view.chosen is None
    assert view.accessibleDescription() == f"on {DAYS[-1]}"


def test_a_point_stays_chosen_while_the_chart_has_it(view: ChartView, kit: Kit) -> None:
    view.setFocus(Qt.FocusReason.TabFocusReason)
    press(view, Qt.Key.Key_Left)
    view.show_chart(chart(kit, DAYS[1], TODAY))
    assert view.chosen is not None
    assert view.chosen.day == DAYS[1]
    view.show_chart(chart(kit, TODAY))
    assert view.chosen is None


def test_a_chart_without_points_can_be_reached_and_left(qtbot: QtBot, view: ChartView, kit: Kit) -> None:
    view.show_chart(chart(kit))
    view.setFocus(Qt.FocusReason.TabFocusReason)
    press(view, Qt.Key.Key_Left, Qt.Key.Key_Return)
    QTest.mouseClick(view, Qt.MouseButton.LeftButton)
    assert view.chosen is None
    assert view.accessibleDescription() == ""


def test_large_text_gets_a_higher_chart(view: ChartView, kit: Kit) -> None:
    usual = view.heightForWidth(600)
    kit.theme.set_text_scale(2.0)
    assert view.heightForWidth(600) > 1.7 * usual
    assert view.minimumSizeHint().width() < 600
