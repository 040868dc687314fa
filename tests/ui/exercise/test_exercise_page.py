"""One exercise as a person reads it, and the ways to it and back."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from backcare_desktop.core.catalogue import Catalogue
from backcare_desktop.core.dose_words import dose_words
from backcare_desktop.core.exercise import CautionAction, Exercise, Side
from backcare_desktop.core.words import Words
from backcare_desktop.ui.exercise.page import CameFrom, ExercisePage
from backcare_desktop.ui.kit import Kit
from backcare_desktop.ui.routines.page import RoutinesPage
from tests.press import button, press_button
from tests.ui.exercise.conftest import Opener
from tests.ui.routines.clipping import assert_nothing_is_cut


def texts(root: QWidget) -> list[str]:
    return [label.text() for label in root.findChildren(QLabel) if label.isVisible()]


def current(routines: RoutinesPage) -> ExercisePage:
    assert routines.exercises.current is not None
    return routines.exercises.current


# -- what it says ---------------------------------------------------------------------------------------


def all_kinds(catalogue: Catalogue) -> list[Exercise]:
    """Exercises in which everything occurs that a page may have to show, and those with the most and the least."""
    every = list(catalogue.exercises.values())
    found = [
        *(min(every, key=measure) for measure in MEASURES),
        *(max(every, key=measure) for measure in MEASURES),
    ]
    seen: set[object] = {trait for one in found for trait in traits(one)}
    for one in every:
        if not traits(one) <= seen:
            found.append(one)
            seen |= traits(one)
    return list({one.id: one for one in found}.values())


#: What one exercise has more of than another.
MEASURES: tuple[Callable[[Exercise], int], ...] = (
    lambda one: len(one.cautions),
    lambda one: len(one.words.steps),
    lambda one: len(one.words.name),
    lambda one: len(one.words.key_cue),
    lambda one: len(one.equipment),
)


def traits(one: Exercise) -> set[object]:
    """What a page says of one exercise and not of every other."""
    cautions = {(caution.condition, caution.action) for caution in one.cautions}
    return {one.position, one.level, one.dose.sides, one.dose.continuous, one.first_hour_ok, *cautions}


def test_everything_there_is_to_know_is_there(routines: RoutinesPage, catalogue: Catalogue) -> None:
    for exercise in all_kinds(catalogue):
        routines.exercise_list.open_requested.emit(
            exercise.id
        )  # words are there at once; none of it is painted
        page = current(routines)
        told, said = exercise.words, texts(page)
        assert page.accessibleName() == told.name
        for text in (
            told.name,
            told.key_cue,
            told.breathing,
            told.should_feel,
            told.stop_if,
            told.dose_source,
        ):
            assert text in said, (exercise.id, text)
        for step in told.steps:
            assert step in said
        for caution in exercise.cautions:
            assert caution.text in said
            assert catalogue.conditions[caution.condition] in said
        assert dose_words(exercise.dose, Words()) in said
        assert any("No physiotherapist has reviewed them." in text for text in said)
        assert ("Not in the first hour after getting up" in said) is not exercise.first_hour_ok


def test_position_level_and_things_are_words(open_exercise: Opener) -> None:
    said = texts(open_exercise("side-plank-knees"))
    assert "Lying on your side · strong · mat" in said
    assert "side tummy muscles, hips" in said
    assert "Standing · gentle" in texts(open_exercise("aerobic-walk"))


def test_headings_come_in_reading_order(open_exercise: Opener) -> None:
    said = texts(open_exercise("curl-up"))
    headings = [
        "How to do it",
        "Breathing",
        "What you feel",
        "Stop if",
        "If you have one of these",
    ]
    assert [text for text in said if text in headings] == headings
    assert "1" in said
    assert said.index("1") < said.index("2") < said.index("3")


def test_conditions_are_gathered_by_what_they_ask_for_and_leaving_out_comes_first(
    open_exercise: Opener, catalogue: Catalogue
) -> None:
    exercise = next(
        one
        for one in catalogue.exercises.values()
        if {caution.action for caution in one.cautions} == set(CautionAction)
    )
    said = texts(open_exercise(exercise.id))
    headings = ["Leave this one out", "Do it in another way", "Take extra care"]
    assert [text for text in said if text in headings] == headings
    for caution in exercise.cautions:
        above = [text for text in said[: said.index(caution.text)] if text in headings]
        assert len(above) == list(CautionAction).index(caution.action) + 1


def test_the_dose_of_the_routine_one_came_from_stands_beside_the_usual_one(
    routines: RoutinesPage, catalogue: Catalogue
) -> None:
    items = catalogue.routine("big-three").items
    index = next(i for i, item in enumerate(items) if item.dose != item.exercise.dose)
    routines.open_routine("big-three")
    assert routines.detail is not None
    routines.detail.rows[index].click()
    said = texts(current(routines))
    assert said[said.index("In Big three") + 1] == dose_words(items[index].dose, Words())


# -- the figure -----------------------------------------------------------------------------------------


def test_a_one_sided_exercise_can_be_seen_on_both_sides(qtbot: QtBot, open_exercise: Opener) -> None:
    page = open_exercise("single-leg-bridge")
    assert page.figure_card.side is Side.LEFT
    left = page.figure_card.figure.view.accessibleDescription()
    press_button(qtbot, page, "On the right")
    assert page.figure_card.side is Side.RIGHT
    assert page.figure_card.figure.view.accessibleDescription() != left


def test_an_exercise_for_both_sides_at_once_has_no_side_to_choose(open_exercise: Opener) -> None:
    page = open_exercise("bridge")
    assert page.figure_card.side is None
    with pytest.raises(AssertionError):
        button(page, "On the right")


def test_no_figure_moves_once_its_page_is_left(
    qtbot: QtBot, open_exercise: Opener, routines: RoutinesPage
) -> None:
    page = open_exercise("bridge")
    loop = page.figure_card.figure.loop
    assert loop.is_running
    press_button(qtbot, page, "Easier: Pelvic tilt")
    assert not loop.is_running


# -- to variants and back -------------------------------------------------------------------------------


def test_an_easier_one_opens_and_back_returns_to_its_link(
    qtbot: QtBot, open_exercise: Opener, routines: RoutinesPage
) -> None:
    page = open_exercise("bridge")
    press_button(qtbot, page, "Easier: Pelvic tilt")
    assert current(routines).exercise.id == "pelvic-tilt"
    press_button(qtbot, current(routines), "Back to Bridge")
    assert current(routines) is page
    assert button(page, "Easier: Pelvic tilt").hasFocus()


def test_easier_and_harder_again_leads_back_and_not_ever_deeper(
    qtbot: QtBot, open_exercise: Opener, routines: RoutinesPage, catalogue: Catalogue
) -> None:
    easier = catalogue.exercise("side-plank-knees")
    assert easier.harder == "side-plank"
    page = open_exercise("side-plank")
    press_button(qtbot, page, "Easier: Side plank from knees")
    press_button(qtbot, current(routines), f"Harder: {page.exercise.words.name}")
    assert current(routines) is page
    qtbot.keyClick(page.back_button, Qt.Key.Key_Escape)
    assert routines.exercises.current is None


def test_an_exercise_without_variants_has_no_heading_for_them(
    open_exercise: Opener, catalogue: Catalogue
) -> None:
    alone = next(one for one in catalogue.exercises.values() if one.easier is None and one.harder is None)
    assert "Easier and harder" not in texts(open_exercise(alone.id))


@pytest.mark.parametrize("keys", ["Esc", "Alt+Left", "the button"])
def test_back_returns_to_the_row_one_came_from(qtbot: QtBot, routines: RoutinesPage, keys: str) -> None:
    routines.open_routine("big-three")
    assert routines.detail is not None
    row = routines.detail.rows[3]
    row.setFocus()
    qtbot.keyClick(row, Qt.Key.Key_Return)
    page = current(routines)
    assert page.back_button.hasFocus()
    if keys == "the button":
        press_button(qtbot, page, "Back to Big three")
    elif keys == "Esc":
        qtbot.keyClick(page.back_button, Qt.Key.Key_Escape)
    else:
        qtbot.keyClick(page.back_button, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert routines.exercises.current is None
    assert row.hasFocus()


def test_an_unknown_exercise_is_not_opened(routines: RoutinesPage) -> None:
    with pytest.raises(KeyError):
        routines.exercises.open("handstand", CameFrom("Exercises"))
    assert routines.exercises.current is None


# -- keyboard and room ----------------------------------------------------------------------------------


def test_the_words_are_scrolled_from_the_back_button(qtbot: QtBot, open_exercise: Opener) -> None:
    page = open_exercise("curl-up")
    bar = page.page.scroll_area.verticalScrollBar()
    qtbot.keyClick(page.back_button, Qt.Key.Key_PageDown)
    assert bar.value() > 0
    qtbot.keyClick(page.back_button, Qt.Key.Key_End)
    assert bar.value() == bar.maximum()
    qtbot.keyClick(page.back_button, Qt.Key.Key_Home)
    assert bar.value() == 0


def test_tab_goes_through_the_page_from_the_top(qtbot: QtBot, open_exercise: Opener) -> None:
    page = open_exercise("single-leg-bridge")
    reached: list[QWidget] = []
    for _ in range(30):
        focused = QApplication.focusWidget()
        reached.append(focused)
        qtbot.keyClick(focused, Qt.Key.Key_Tab)
    links = page.variants.links
    order = [page.back_button, button(page, "On the left"), page.figure_card.figure.view, *links]
    places = [reached.index(widget) for widget in order]
    assert places == sorted(places)


@pytest.mark.parametrize(("width", "columns"), [(1032, 2), (712, 1), (1700, 2)])
def test_the_words_stand_beside_the_figure_where_there_is_room(
    routines: RoutinesPage, open_exercise: Opener, width: int, columns: int
) -> None:
    page = open_exercise("bridge")
    routines.resize(width, 760)
    QApplication.processEvents()
    how = next(label for label in page.findChildren(QLabel) if label.text() == "How to do it")
    left_of_it = (
        how.mapTo(page, how.rect().topLeft()).x()
        > page.figure_card.mapTo(page, page.figure_card.rect().center()).x()
    )
    assert left_of_it is (columns == 2)


@pytest.mark.parametrize("exercise_id", ["curl-up", "hamstring-stretch-supine"])
@pytest.mark.parametrize(("width", "height", "scale"), [(800, 480, 2.0), (1032, 760, 1.0), (640, 400, 2.25)])
def test_nothing_is_cut(
    routines: RoutinesPage,
    open_exercise: Opener,
    kit: Kit,
    exercise_id: str,
    width: int,
    height: int,
    scale: float,
) -> None:
    page = open_exercise(exercise_id)
    kit.theme.set_text_scale(scale)
    routines.resize(width, height)
    routines.set_breakpoint(kit.theme.breakpoint(width))
    for _ in range(10):
        QApplication.processEvents()
    assert_nothing_is_cut(page, page.page.scroll_area)
