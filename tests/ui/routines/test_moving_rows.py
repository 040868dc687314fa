"""The small figures of a routine: still, but for the one that one is at."""

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from backcare_desktop.core.catalogue import Catalogue
from backcare_desktop.core.settings import FigureMotion
from backcare_desktop.ui.journal import Journal
from backcare_desktop.ui.kit import Kit
from backcare_desktop.ui.preferences import Preferences
from backcare_desktop.ui.routines.exercise_row import ExerciseRow
from backcare_desktop.ui.routines.page import RoutinesPage


@pytest.fixture
def page(
    qtbot: QtBot, kit: Kit, catalogue: Catalogue, journal: Journal, preferences: Preferences
) -> RoutinesPage:
    preferences.change(figure_motion=FigureMotion.MOVING)
    kit.pictures.follow(preferences.settings)
    page = RoutinesPage(kit, catalogue, journal, preferences)
    qtbot.addWidget(page)
    page.resize(1032, 760)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    page.open_routine("big-three")
    return page


def rows(page: RoutinesPage) -> list[ExerciseRow]:
    assert page.detail is not None
    return page.detail.rows


def moving(page: RoutinesPage) -> list[int]:
    return [index for index, row in enumerate(rows(page)) if row.plate.is_moving]


def point_at(widget: QWidget) -> None:
    middle = QPointF(widget.rect().center())
    QApplication.sendEvent(widget, QEnterEvent(middle, middle, widget.mapToGlobal(middle)))


def point_away_from(widget: QWidget) -> None:
    QApplication.sendEvent(widget, QEvent(QEvent.Type.Leave))


def test_nothing_moves_by_itself(page: RoutinesPage) -> None:
    assert moving(page) == []


def test_the_row_under_the_pointer_moves_until_the_pointer_leaves(page: RoutinesPage) -> None:
    row = rows(page)[1]
    still = row.plate.grab().toImage()
    point_at(row)
    assert moving(page) == [1]
    point_away_from(row)
    assert moving(page) == []
    assert row.plate.grab().toImage() == still


def test_the_row_with_the_keyboard_moves_until_it_goes_on(qtbot: QtBot, page: RoutinesPage) -> None:
    rows(page)[1].setFocus()
    assert moving(page) == [1]
    qtbot.keyClick(rows(page)[1], Qt.Key.Key_Tab)
    assert moving(page) == [2]
    assert page.detail is not None
    page.detail.start_button.setFocus()
    assert moving(page) == []


def test_only_one_moves_when_the_pointer_is_at_another_than_the_keyboard(page: RoutinesPage) -> None:
    rows(page)[1].setFocus()
    point_at(rows(page)[3])
    assert moving(page) == [3]


def test_nothing_moves_where_still_pictures_are_wanted(
    page: RoutinesPage, kit: Kit, preferences: Preferences
) -> None:
    rows(page)[1].setFocus()
    preferences.change(figure_motion=FigureMotion.STILL)
    kit.pictures.follow(preferences.settings)
    assert moving(page) == []
    point_at(rows(page)[2])
    rows(page)[3].setFocus()
    assert moving(page) == []


def test_nothing_moves_out_of_sight_and_it_moves_again_on_coming_back(
    qtbot: QtBot, page: RoutinesPage
) -> None:
    rows(page)[1].setFocus()
    qtbot.keyClick(rows(page)[1], Qt.Key.Key_Return)
    assert page.exercises.current is not None
    assert moving(page) == []
    qtbot.keyClick(page.exercises.current.back_button, Qt.Key.Key_Escape)
    assert moving(page) == [1]


def test_a_click_in_the_middle_of_the_moving_picture_opens_the_exercise(
    qtbot: QtBot, page: RoutinesPage
) -> None:
    row = rows(page)[1]
    point_at(row)
    window = row.window()
    at = row.plate.mapTo(window, QPoint(row.plate.rect().center()))
    pressed = window.childAt(at)
    qtbot.mouseClick(pressed, Qt.MouseButton.LeftButton, pos=pressed.mapFrom(window, at))
    assert page.exercises.current is not None
    assert page.exercises.current.exercise is row.item.exercise
