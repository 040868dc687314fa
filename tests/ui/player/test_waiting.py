"""Wait for me: a phase whose time is over, and the person who goes on when ready."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from backcare_desktop.core.player_states import Command, State
from backcare_desktop.core.routine import Routine
from backcare_desktop.core.settings import Timing
from backcare_desktop.core.timeline import PhaseKind
from backcare_desktop.ui.kit import Kit
from tests.fakes import FakeClock
from tests.press import button, press_button
from tests.ui.player.conftest import Seat

Key = Qt.Key


@pytest.fixture
def pacing(qtbot: QtBot, kit: Kit, clock: FakeClock, small: Routine) -> Seat:
    """The routine runs, and every hold waits for the person."""
    seat = Seat(qtbot, kit, clock, small, Timing(wait_hold=True))
    seat.start()
    return seat


@pytest.fixture
def waiting(pacing: Seat) -> Seat:
    """The time of the first hold is over."""
    pacing.advance_to(PhaseKind.HOLD)
    pacing.advance(60)
    assert pacing.player.state is State.WAITING
    return pacing


def test_a_phase_that_waits_says_so_while_it_counts_down(pacing: Seat) -> None:
    pacing.advance_to(PhaseKind.HOLD)
    pacing.advance(12)
    words = pacing.page.stage.words
    assert words is not None
    assert (words.number, words.ready) == ("18", "")
    assert words.status == "Your pace · next: Bird-dog"


def test_when_its_time_is_over_the_stage_asks_and_counts_nothing(waiting: Seat) -> None:
    words = waiting.page.stage.words
    assert words is not None
    assert (words.title, words.number, words.of, words.ready) == ("Hold", "", "", "Ready?")
    assert words.cue == "Press Enter or Space when you are ready."
    assert words.name == "Bridge"


@pytest.mark.parametrize("width", [400, 160, 80])
def test_the_question_is_painted_whole(waiting: Seat, width: int) -> None:
    digits = waiting.page.stage.digits
    digits.resize(width, digits.height())
    image = digits.grab().toImage()
    ink = waiting.kit.theme.colours.text
    columns = [
        x for x in range(image.width()) if any(image.pixelColor(x, y) == ink for y in range(image.height()))
    ]
    assert columns, "something is written"
    assert max(columns) < width - 1


def test_the_first_button_goes_on_and_pause_stays_in_reach(waiting: Seat) -> None:
    footer = waiting.page.footer
    footer.set_allowed(waiting.view.allowed, waiting=True)
    assert button(footer, "Go on") is footer.pause
    press_button(waiting.qtbot, footer, "Pause")
    assert waiting.asked == [Command.PAUSE]


def test_a_click_on_go_on_begins_the_next_phase(waiting: Seat) -> None:
    waiting.page.footer.set_allowed(waiting.view.allowed, waiting=True)
    press_button(waiting.qtbot, waiting.page, "Go on")
    assert waiting.asked == [Command.GO_ON]
    assert waiting.view.phase.kind is PhaseKind.RELEASE


def test_in_a_small_window_pause_is_in_more_while_a_phase_waits(waiting: Seat) -> None:
    page = waiting.page
    page.resize(640, 480)
    QApplication.processEvents()
    for part in (page.footer, page.more):
        part.set_allowed(waiting.view.allowed, waiting=True)
    press_button(waiting.qtbot, page, "More")
    press_button(waiting.qtbot, page, "Pause")
    assert waiting.asked == [Command.PAUSE]


def test_enter_and_space_go_on(waiting: Seat) -> None:
    waiting.press(Key.Key_Return)
    assert waiting.asked == [Command.GO_ON]
    waiting.advance_to(PhaseKind.HOLD)
    waiting.advance(60)
    waiting.press(Key.Key_Space)
    assert waiting.asked == [Command.GO_ON, Command.GO_ON]


def test_the_buttons_stand_still_while_go_on_comes_and_goes(playing: Seat) -> None:
    footer = playing.page.footer
    assert footer.buttons[Command.GO_ON].isVisible(), "getting ready may be cut short"
    before = {command: shown.geometry() for command, shown in footer.buttons.items()}
    playing.advance_to(PhaseKind.HOLD)
    assert not footer.buttons[Command.GO_ON].isVisible(), "a hold is not"
    QApplication.processEvents()
    assert {command: shown.geometry() for command, shown in footer.buttons.items()} == before


def test_the_keyboard_is_on_pause_and_not_on_this_hurts_when_go_on_goes(playing: Seat) -> None:
    playing.advance_to(PhaseKind.MOVE)
    button(playing.page, "Go on").setFocus()
    playing.advance_to(PhaseKind.HOLD)
    assert playing.focus is button(playing.page, "Pause")


def test_return_on_pause_is_left_to_the_page(playing: Seat) -> None:
    button(playing.page, "Pause").setFocus()
    playing.press(Key.Key_Return)
    assert playing.asked == [Command.GO_ON], "getting ready is cut short, and nothing pauses"
