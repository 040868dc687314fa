"""All exercises as cards, found by words and chips."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from backcare_desktop.core.catalogue import Catalogue
from backcare_desktop.ui.exercise.card import ExerciseCard
from backcare_desktop.ui.exercise.list_page import ExerciseListPage
from backcare_desktop.ui.kit import Kit
from backcare_desktop.ui.routines.page import RoutinesPage
from tests.press import button, press_button
from tests.ui.routines.clipping import assert_nothing_is_cut


@pytest.fixture
def listed(qtbot: QtBot, routines: RoutinesPage) -> ExerciseListPage:
    press_button(qtbot, routines, "Single exercises")
    settle(routines)
    return routines.exercise_list


def settle(routines: RoutinesPage) -> None:
    for _ in range(300):
        QApplication.processEvents()
        if routines.exercise_list.is_whole and routines.pictures_are_drawn:
            return
    raise AssertionError("cards are still being made")


def ids(page: ExerciseListPage) -> list[str]:
    return [card.exercise.id for card in page.shown]


def texts(root: QWidget) -> list[str]:
    return [label.text() for label in root.findChildren(QLabel) if label.isVisible()]


def card(page: ExerciseListPage, exercise_id: str) -> ExerciseCard:
    return next(one for one in page.shown if one.exercise.id == exercise_id)


def test_all_exercises_are_one_choice_away_and_so_are_the_routines_again(
    qtbot: QtBot, routines: RoutinesPage, listed: ExerciseListPage, catalogue: Catalogue
) -> None:
    assert ids(listed) == list(catalogue.exercises)
    assert "58 exercises" in texts(listed)
    assert button(routines, "Single exercises").hasFocus()
    press_button(qtbot, routines, "Whole routines")
    assert routines.list_page.isVisible()
    assert button(routines, "Whole routines").hasFocus()
    assert button(routines, "Whole routines").isChecked()


def test_the_first_cards_are_there_at_once_and_the_rest_soon(qtbot: QtBot, routines: RoutinesPage) -> None:
    press_button(qtbot, routines, "Single exercises")
    page = routines.exercise_list
    assert 6 <= len(page.shown) < 58
    settle(routines)
    assert len(page.shown) == 58


def test_a_card_says_what_it_is(listed: ExerciseListPage) -> None:
    one = card(listed, "side-plank-knees")
    assert texts(one) == [
        "Side plank from knees",
        "Lying on your side · strong · mat",
        "For: side tummy muscles, hips",
    ]
    assert one.accessibleName() == "Side plank from knees. Lying on your side, strong, needs mat"


def test_words_typed_and_chips_find_fewer(qtbot: QtBot, listed: ExerciseListPage) -> None:
    qtbot.keyClicks(listed.filters.field, "stretch")
    some = ids(listed)
    assert 1 < len(some) < 30
    press_button(qtbot, listed, "Neck and shoulders")
    assert set(ids(listed)) < set(some)
    assert f"{len(ids(listed))} exercises" in texts(listed)


def test_more_filters_open_and_those_that_are_on_are_told_when_they_are_closed_again(
    qtbot: QtBot, listed: ExerciseListPage
) -> None:
    press_button(qtbot, listed, "More filters")
    press_button(qtbot, listed, "Sitting")
    press_button(qtbot, listed, "Chair or wall")
    assert ids(listed)
    assert all(one.exercise.equipment in {(), ("chair",)} for one in listed.shown)
    press_button(qtbot, listed, "Fewer filters")
    assert button(listed, "More filters, 2 on")


def test_what_fits_nothing_is_said_and_can_be_cleared(qtbot: QtBot, listed: ExerciseListPage) -> None:
    press_button(qtbot, listed, "Hips")
    qtbot.keyClicks(listed.filters.field, "xyz")
    assert ids(listed) == []
    assert "There is no exercise for all of this." in texts(listed)
    press_button(qtbot, listed, "Clear filters")
    assert len(ids(listed)) == 58
    assert listed.filters.field.hasFocus()
    assert listed.filters.field.text() == ""


def test_what_is_filtered_while_cards_are_made_stays_filtered(qtbot: QtBot, routines: RoutinesPage) -> None:
    press_button(qtbot, routines, "Single exercises")
    page = routines.exercise_list
    qtbot.keyClicks(page.filters.field, "bird dog")
    settle(routines)
    assert sorted(ids(page)) == ["bird-dog", "bird-dog-leg"]


def test_a_card_opens_the_exercise_and_back_returns_to_it(
    qtbot: QtBot, routines: RoutinesPage, listed: ExerciseListPage
) -> None:
    one = card(listed, "clamshell")
    one.setFocus()
    qtbot.keyClick(one, Qt.Key.Key_Return)
    assert routines.exercises.current is not None
    press_button(qtbot, routines.exercises.current, "Back to Exercises")
    assert listed.isVisible()
    assert one.hasFocus()


def test_find_goes_to_the_field_of_the_cards_that_were_shown_last(
    qtbot: QtBot, routines: RoutinesPage, listed: ExerciseListPage
) -> None:
    listed.open_requested.emit("clamshell")
    routines.focus_filters()
    assert listed.filters.field.hasFocus()
    press_button(qtbot, routines, "Whole routines")
    routines.focus_filters()
    assert button(routines, "Any length").hasFocus()


@pytest.mark.parametrize(("width", "scale"), [(800, 2.0), (1032, 1.0), (640, 2.25)])
def test_nothing_is_cut(
    qtbot: QtBot, routines: RoutinesPage, listed: ExerciseListPage, kit: Kit, width: int, scale: float
) -> None:
    press_button(qtbot, listed, "More filters")
    kit.theme.set_text_scale(scale)
    routines.resize(width, 480)
    routines.set_breakpoint(kit.theme.breakpoint(width))
    settle(routines)
    assert_nothing_is_cut(listed, listed.scroll_area)
