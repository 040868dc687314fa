"""What a routine remembers, on the page of that routine."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from backcare_desktop.core.catalogue import Catalogue
from backcare_desktop.core.choosing import routine_minutes
from backcare_desktop.core.routine_settings import HurtAnswer, NextTime, WaitForMe
from backcare_desktop.core.settings import Timing
from backcare_desktop.core.words import Words
from backcare_desktop.store.stores import Stores
from backcare_desktop.ui.journal import Journal
from backcare_desktop.ui.kit import Kit
from backcare_desktop.ui.preferences import Preferences
from backcare_desktop.ui.routine_preferences import RoutinePreferences
from backcare_desktop.ui.routines.detail import RoutineDetail
from backcare_desktop.ui.routines.page import RoutinesPage
from backcare_desktop.ui.theme.theme import Breakpoint
from tests.press import button, press_button
from tests.ui.routines.clipping import assert_nothing_is_cut

ID = "neutral-spine-basics"
BRIDGE, CAMEL = "bridge", "cat-cow"


@pytest.fixture
def remembered(qapp: QApplication, words: Words, stores: Stores) -> Iterator[RoutinePreferences]:
    made = RoutinePreferences(words)
    made.attach(stores.routine_settings)
    yield made
    made.deleteLater()


@pytest.fixture
def page(
    qtbot: QtBot,
    kit: Kit,
    catalogue: Catalogue,
    journal: Journal,
    preferences: Preferences,
    remembered: RoutinePreferences,
) -> RoutinesPage:
    made = RoutinesPage(kit, catalogue, journal, preferences, remembered)
    qtbot.addWidget(made)
    made.resize(1032, 760)
    made.set_breakpoint(kit.theme.breakpoint(1032))
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.open_routine(ID)
    settle(made)
    return made


@pytest.fixture
def detail(page: RoutinesPage) -> RoutineDetail:
    assert page.detail is not None
    return page.detail


def settle(page: RoutinesPage) -> None:
    for turn in range(200):
        QApplication.processEvents()
        if page.pictures_are_drawn and turn > 5:
            return
    raise AssertionError("pictures are still being drawn")


def texts(root: QWidget) -> list[str]:
    return [label.text() for label in root.findChildren(QLabel) if label.isVisible()]


def exercises(detail: RoutineDetail) -> list[str]:
    return [row.item.exercise.id for row in detail.rows]


def answer(remembered: RoutinePreferences, exercise_id: str, what: NextTime) -> None:
    remembered.answer(ID, HurtAnswer(exercise_id, what, "monday"))


def tabbed(qtbot: QtBot, start: QWidget, count: int) -> list[str]:
    """What Tab passes from a widget on."""
    start.setFocus()
    passed = []
    for _ in range(count):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        passed.append(QApplication.focusWidget().accessibleName() or QApplication.focusWidget().text())
    return passed


# -- wait for me, and how loud --------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("chip", "wait", "said"),
    [
        ("Always", WaitForMe.ALWAYS, "Every step waits until you go on."),
        ("Never", WaitForMe.NEVER, "Every step goes on by itself."),
    ],
)
def test_a_routine_can_always_or_never_wait(
    qtbot: QtBot,
    detail: RoutineDetail,
    remembered: RoutinePreferences,
    chip: str,
    wait: WaitForMe,
    said: str,
) -> None:
    assert "Each step goes on or waits as it is set in Settings." in texts(detail)
    assert button(detail, "As in Settings").isChecked()
    press_button(qtbot, detail, chip)
    assert remembered.of(ID).wait_for_me is wait
    assert said in texts(detail)
    press_button(qtbot, detail, "As in Settings")
    assert remembered.of(ID).wait_for_me is WaitForMe.AS_SET


def test_a_routine_can_have_volumes_of_its_own(
    qtbot: QtBot, detail: RoutineDetail, remembered: RoutinePreferences, preferences: Preferences
) -> None:
    preferences.change(voice_volume_percent=50)
    voice = detail.own.volumes[1]
    assert not voice.stepper.isVisible()
    press_button(qtbot, detail, "Own volume for the voice")
    assert voice.stepper.isVisible()
    assert remembered.of(ID).voice_volume_percent == 50
    press_button(qtbot, detail, "Less: Own volume for the voice")
    assert remembered.of(ID).voice_volume_percent == 40
    assert remembered.of(ID).chime_volume_percent is None
    press_button(qtbot, detail, "Own volume for the voice")
    assert remembered.of(ID).voice_volume_percent is None
    assert not voice.stepper.isVisible()


def test_what_is_changed_elsewhere_is_shown(detail: RoutineDetail, remembered: RoutinePreferences) -> None:
    remembered.change(ID, wait_for_me=WaitForMe.NEVER, chime_volume_percent=20)
    remembered.change("desk-break", wait_for_me=WaitForMe.ALWAYS, chime_volume_percent=90)
    assert button(detail, "Never").isChecked()
    assert detail.own.volumes[0].stepper.value == 20


def test_volumes_stand_behind_more_where_there_is_little_room(
    qtbot: QtBot, page: RoutinesPage, detail: RoutineDetail
) -> None:
    assert detail.own.volumes[0].isVisible()
    page.resize(600, 700)
    page.set_breakpoint(Breakpoint.COMPACT)
    assert not detail.own.volumes[0].isVisible()
    press_button(qtbot, detail, "More for this routine")
    assert detail.own.volumes[0].isVisible()
    press_button(qtbot, detail, "Less for this routine")
    assert not detail.own.volumes[0].isVisible()


# -- changed after it hurt ------------------------------------------------------------------------------


def test_nothing_is_said_where_nothing_was_changed(
    detail: RoutineDetail, remembered: RoutinePreferences
) -> None:
    answer(remembered, BRIDGE, NextTime.KEEP)
    assert "Changed after it hurt" not in texts(detail)


def test_the_routine_is_shown_as_it_is_done_now(
    page: RoutinesPage, detail: RoutineDetail, remembered: RoutinePreferences, catalogue: Catalogue
) -> None:
    before = exercises(detail)
    easier = catalogue.easier(catalogue.exercise(BRIDGE))
    answer(remembered, BRIDGE, NextTime.EASIER)
    answer(remembered, CAMEL, NextTime.LEAVE_OUT)
    settle(page)
    assert exercises(detail) == [easier.id if one == BRIDGE else one for one in before if one != CAMEL]
    assert "Cat-camel is left out." in texts(detail)
    assert f"Bridge is done as {easier.words.name} instead." in texts(detail)
    assert any("7 exercises" in text for text in texts(detail))
    assert detail.facts.minutes == routine_minutes(detail.facts.routine, Timing())
    assert button(detail, f"Start {detail.facts.minutes} min")
    row = detail.rows[-1]
    page_opened = []
    detail.exercise_requested.connect(page_opened.append)
    row.click()
    assert page_opened == [6]


def test_the_cards_tell_the_same_length(
    page: RoutinesPage, detail: RoutineDetail, remembered: RoutinePreferences
) -> None:
    before = detail.facts.minutes
    answer(remembered, CAMEL, NextTime.LEAVE_OUT)
    assert detail.facts.minutes < before
    card = next(one for one in page.list_page.shown if one.facts.routine.id == ID)
    assert card.facts.minutes == detail.facts.minutes
    assert "7 exercises" in card.accessibleName()


def test_put_back_puts_it_back_and_undo_takes_that_back(
    qtbot: QtBot, page: RoutinesPage, detail: RoutineDetail, remembered: RoutinePreferences
) -> None:
    whole = exercises(detail)
    answer(remembered, CAMEL, NextTime.LEAVE_OUT)
    less = exercises(detail)
    press_button(qtbot, detail, "Put Cat-camel back")
    assert exercises(detail) == whole
    assert "Changed after it hurt" not in texts(detail)
    assert "Cat-camel is back in the routine." in texts(detail)
    undo = button(detail, "Undo")
    assert undo.hasFocus()
    qtbot.keyClick(undo, Qt.Key.Key_Return)
    assert exercises(detail) == less
    assert "Cat-camel is left out." in texts(detail)
    settle(page)


def test_ctrl_z_takes_a_put_back_back_wherever_the_keyboard_is(
    qtbot: QtBot, page: RoutinesPage, detail: RoutineDetail, remembered: RoutinePreferences
) -> None:
    """Statement 40: what a routine remembers."""
    answer(remembered, CAMEL, NextTime.LEAVE_OUT)
    press_button(qtbot, detail, "Put Cat-camel back")
    detail.start_button.setFocus()
    qtbot.keyClick(detail.start_button, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert CAMEL not in exercises(detail)
    settle(page)


def test_tab_goes_through_the_page_as_it_is_read(
    qtbot: QtBot, page: RoutinesPage, detail: RoutineDetail, remembered: RoutinePreferences
) -> None:
    answer(remembered, BRIDGE, NextTime.LEAVE_OUT)
    answer(remembered, CAMEL, NextTime.LEAVE_OUT)
    settle(page)
    own = ["As in Settings", "Own volume for the chimes", "Own volume for the voice"]
    steps = ["Put Bridge back", "Put Cat-camel back", *(row.accessibleName() for row in detail.rows)]
    assert tabbed(qtbot, detail.start_button, 11) == [*own, *steps], "the column on the left comes first"
    page.resize(760, 760)
    settle(page)
    assert tabbed(qtbot, detail.start_button, 11) == [*steps, *own], "below each other the exercises do"


def test_back_from_an_exercise_that_is_left_out_meanwhile(
    qtbot: QtBot, page: RoutinesPage, detail: RoutineDetail, remembered: RoutinePreferences
) -> None:
    detail.rows[-1].click()
    settle(page)
    answer(remembered, CAMEL, NextTime.LEAVE_OUT)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert detail.rows[-1].hasFocus()
    settle(page)


@pytest.mark.parametrize("language", ["en", "qps"])
def test_nothing_is_cut_at_double_size_in_a_small_window(
    qtbot: QtBot,
    kit: Kit,
    catalogue: Catalogue,
    journal: Journal,
    preferences: Preferences,
    remembered: RoutinePreferences,
    language: str,
) -> None:
    kit.theme.set_text_scale(2.0)
    answer(remembered, BRIDGE, NextTime.EASIER)
    answer(remembered, CAMEL, NextTime.LEAVE_OUT)
    remembered.change(ID, chime_volume_percent=100)
    page = RoutinesPage(kit._replace(words=Words(language)), catalogue, journal, preferences, remembered)
    qtbot.addWidget(page)
    for width in (800, 640, 1500):
        page.resize(width, 472)
        page.set_breakpoint(kit.theme.breakpoint(width))
        page.show()
        page.open_routine(ID)
        settle(page)
        assert page.detail is not None
        if page.detail.own.more.isVisible():
            page.detail.own.more.click()
        page.detail._changed.buttons[0].click()
        settle(page)
        assert_nothing_is_cut(page.detail, page.detail.page.scroll_area)
        answer(remembered, BRIDGE, NextTime.EASIER)
