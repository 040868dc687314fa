"""The whole job with the keyboard alone, and with the mouse alone; every key that works everywhere."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QStackedWidget

from backcare_desktop.core.history import DayCell
from backcare_desktop.core.player_states import State
from backcare_desktop.core.timeline import PhaseKind
from backcare_desktop.ui.routines.card import RoutineCard
from backcare_desktop.ui.routines.page import RoutinesPage
from backcare_desktop.ui.shell.navigation import Place
from tests.end2end.person import CTRL, NO_MODIFIER, Person
from tests.press import button
from tests.ui.history.seen import cells, grid, panel, texts

Key = Qt.Key
ALT, SHIFT = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ShiftModifier


def is_at_get_ready(person: Person) -> bool:
    return person.window.windowTitle() == "Get ready - Backcare" and person.is_running_a_routine()


def routines_page(person: Person) -> RoutinesPage:
    page = person.running.window.shell.page(Place.ROUTINES)
    assert isinstance(page, RoutinesPage)
    return page


@pytest.fixture
def started(person: Person) -> Person:
    person.launch()
    return person


def test_whoever_is_new_skips_the_first_run_with_one_key(newcomer: Person) -> None:
    newcomer.launch()
    assert newcomer.sees("Step 1 of 4")
    newcomer.press(Key.Key_Escape)
    assert newcomer.sees("A good first session")
    newcomer.leave()
    newcomer.launch()
    assert not newcomer.sees("Step 1 of 4")


def test_two_keys_lead_from_the_start_to_get_ready(started: Person) -> None:
    """Statement 2: by keyboard."""
    started.press(Key.Key_Return)
    assert not started.running.driver.is_playing
    started.press(Key.Key_Return)
    assert is_at_get_ready(started)


def test_two_clicks_lead_from_the_start_to_get_ready(started: Person) -> None:
    """Statement 2: by mouse."""
    started.click("Start 11 min")
    started.click("Start")
    assert is_at_get_ready(started)


def test_the_whole_job_with_the_keyboard_alone(started: Person) -> None:
    """Statement 22: the whole job."""
    started.press(Key.Key_2, CTRL)
    started.press(Key.Key_F, CTRL)
    started.tab_to("Sitting")
    started.press(Key.Key_Space)
    names = [card.accessibleName() for card in cards(started)]
    assert any("Desk break" in name for name in names)
    assert not any("Neutral-spine basics" in name for name in names)
    started.tab_to(next(name for name in names if "Desk break" in name))
    started.press(Key.Key_Return)
    started.tab_to("Start 5 min")
    started.press(Key.Key_Return)
    started.press(Key.Key_Return)
    assert is_at_get_ready(started)
    started.follow_to(PhaseKind.HOLD)
    started.press(Key.Key_Space)
    assert started.sees("Paused.")
    started.press(Key.Key_Space)
    started.follow_to_the_end()
    started.press(Key.Key_Return)
    started.press(Key.Key_4, CTRL)
    started.tab_to("Month")
    started.press(Key.Key_Left)
    started.press(Key.Key_Right)
    started.press(Key.Key_Return)
    assert "08:00 · Desk break" in day(started)


def test_the_whole_job_with_the_mouse_alone(started: Person) -> None:
    """Statement 24: with single clicks."""
    started.click("Routines")
    started.click("Sitting")
    chosen = next(card for card in cards(started) if "Desk break" in card.accessibleName())
    started.click_at(chosen)
    started.click("Start 5 min")
    started.click("Start")
    assert is_at_get_ready(started)
    started.follow_to(PhaseKind.HOLD)
    started.click("Pause")
    started.click("Go on")
    started.wait(5)
    started.click("Skip")
    started.follow_to_the_end()
    started.click("Finish")
    started.click("History")
    started.click("Next month")
    started.click("Previous month")
    page = started.running.window.shell.page(Place.HISTORY)
    (marked,) = (cell for cell in cells(page).values() if cell.sessions)
    started.click_at(grid(page).viewport(), cell_middle(started, marked))
    assert "08:00 · Desk break" in day(started)


def cell_middle(person: Person, cell: DayCell):
    month = grid(person.running.window.shell.page(Place.HISTORY))
    return month.visualRect(month.model().index_of(cell.day)).center()


def day(person: Person) -> list[str]:
    return texts(panel(person.running.window.shell.page(Place.HISTORY)))


def cards(person: Person) -> list[RoutineCard]:
    return [card for card in person.window.findChildren(RoutineCard) if card.isVisible()]


# -- the keys that work everywhere ----------------------------------------------------------------------


def test_a_number_opens_a_page(started: Person) -> None:
    for key, place in (
        (Key.Key_2, Place.ROUTINES),
        (Key.Key_4, Place.HISTORY),
        (Key.Key_Comma, Place.SETTINGS),
        (Key.Key_1, Place.TODAY),
    ):
        assert started.place is not place
        started.press(key, CTRL)
        assert started.place is place


def test_f1_shows_all_keys_wherever_one_is_and_gives_the_keyboard_back(started: Person) -> None:
    before = started.focus_names
    started.press(Key.Key_F1)
    assert started.sees("Sound on or off")
    started.press(Key.Key_Escape)
    assert not started.sees("Sound on or off")
    assert started.focus_names == before
    assert started.place is Place.TODAY


def test_f1_in_the_player_pauses_first(started: Person) -> None:
    started.press(Key.Key_Return)
    started.press(Key.Key_Return)
    started.press(Key.Key_F1)
    assert started.sees("Pause; once more to end")
    assert started.running.driver.state is State.PAUSED
    started.press(Key.Key_F1)
    started.press(Key.Key_Space)
    assert started.running.driver.state is State.LEAD_IN


def test_ctrl_f_goes_to_the_filters(started: Person) -> None:
    started.press(Key.Key_F, CTRL)
    assert started.place is Place.ROUTINES
    assert routines_page(started).list_page.filters.isAncestorOf(QApplication.focusWidget())


def test_f6_goes_between_the_pages_and_the_page(started: Person) -> None:
    assert started.focus_names[0] == "Start 11 min"
    started.press(Key.Key_F6)
    assert started.focus_names[0] == "Today"
    started.press(Key.Key_Down)
    assert started.place is Place.ROUTINES
    started.press(Key.Key_F6)
    assert routines_page(started).isAncestorOf(QApplication.focusWidget())
    started.press(Key.Key_F6, SHIFT)
    assert started.focus_names[0] == "Routines"


def test_the_text_grows_shrinks_and_goes_back(started: Person) -> None:
    def height() -> int:
        return button(started.window, "All routines").fontMetrics().height()

    normal = height()
    started.press(Key.Key_Equal, CTRL)
    started.press(Key.Key_Plus, CTRL)
    assert height() > normal * 1.3
    started.press(Key.Key_Minus, CTRL)
    assert normal < height() < normal * 1.4
    started.press(Key.Key_0, CTRL)
    assert height() == normal
    started.press(Key.Key_Minus, CTRL)
    assert height() == normal, "never smaller than that"


def test_ctrl_m_makes_it_silent_and_it_stays_so(started: Person) -> None:
    started.press(Key.Key_M, CTRL)
    started.leave()
    started.launch()
    assert started.running.preferences.settings.muted
    started.press(Key.Key_Return)
    assert button(started.window, "Not now").isVisible()
    started.press(Key.Key_Return)
    assert button(started.window, "Turn sound on")
    started.press(Key.Key_M, CTRL)
    assert button(started.window, "Turn sound off")


def test_f11_fills_the_screen_and_gives_it_back_also_in_the_player(started: Person) -> None:
    started.press(Key.Key_F11)
    assert started.window.isFullScreen()
    started.press(Key.Key_F11)
    assert not started.window.isFullScreen()
    started.press(Key.Key_Return)
    started.press(Key.Key_Return)
    started.press(Key.Key_F11)
    assert started.window.isFullScreen()
    started.click("Full screen")
    assert not started.window.isFullScreen()


def test_ctrl_q_closes(started: Person) -> None:
    started.press(Key.Key_Q, CTRL)
    assert not started.window.isVisible()


def test_a_routine_is_left_the_way_one_came(started: Person) -> None:
    started.press(Key.Key_2, CTRL)
    for key, modifiers in ((Key.Key_Escape, NO_MODIFIER), (Key.Key_Left, ALT), (Key.Key_Back, NO_MODIFIER)):
        chosen = next(card for card in cards(started) if "Desk break" in card.accessibleName())
        started.click_at(chosen)
        assert routines_page(started).detail is not None
        started.press(key, modifiers)
        assert routines_page(started).detail is None
        assert "Desk break" in " ".join(started.focus_names), "the keyboard is on its card again"


def test_the_keys_for_pages_leave_a_running_routine_alone(started: Person) -> None:
    started.press(Key.Key_Return)
    started.press(Key.Key_Return)
    for key in (Key.Key_2, Key.Key_4, Key.Key_Comma, Key.Key_F):
        started.press(key, CTRL)
    assert is_at_get_ready(started)
    stack = started.running.window.centralWidget()
    assert isinstance(stack, QStackedWidget)
    assert stack.currentWidget() is started.running.window.host.page


def test_not_now_and_escape_lead_back_to_the_page(started: Person) -> None:
    for leave in (lambda: started.press(Key.Key_Escape), lambda: started.click("Not now")):
        started.press(Key.Key_Return)
        assert started.sees("Space pauses and goes on. Esc stops at any time.")
        leave()
        assert started.sees("A good first session")
        started.tab_to("Start 11 min")
