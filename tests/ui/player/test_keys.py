"""The player by keyboard, as a person on the mat would use it."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from backcare_desktop.core.player_states import Command, State
from backcare_desktop.core.timeline import PhaseKind
from tests.press import button, press_button
from tests.ui.player.conftest import Seat

Key = Qt.Key
BUTTONS = ["Pause", "Back", "Restart", "15 seconds less", "15 seconds more", "Skip", "This hurts", "End"]


def test_start_has_the_keyboard_and_return_begins(seat: Seat) -> None:
    assert seat.focus is button(seat.page, "Start")
    seat.press(Key.Key_Return)
    assert seat.asked == [Command.START]
    assert seat.focus is button(seat.page, "Pause")


def test_esc_before_the_start_leaves(seat: Seat) -> None:
    with seat.qtbot.waitSignal(seat.page.closed):
        seat.press(Key.Key_Escape)


def test_space_pauses_and_goes_on(playing: Seat) -> None:
    playing.press(Key.Key_Space)
    assert playing.player.state is State.PAUSED
    playing.press(Key.Key_Space)
    assert playing.player.state is State.LEAD_IN


def test_esc_pauses_from_every_button(playing: Seat) -> None:
    """Statement 5: from every button."""
    for name in (*BUTTONS, "Hide captions", "Turn sound off", "Full screen"):
        assert playing.player.state is State.RUNNING
        button(playing.page, name).setFocus()
        playing.press(Key.Key_Escape)
        assert playing.player.state is State.PAUSED, name
        playing.page.command_requested.emit(Command.RESUME)
        playing.advance(5)


def test_space_on_skip_skips_after_tab_went_there(playing: Seat) -> None:
    """Statement 6: by Tab."""
    for _ in range(20):
        if playing.focus is button(playing.page, "Skip"):
            break
        playing.press(Key.Key_Tab)
    playing.press(Key.Key_Space)
    assert playing.asked == [Command.SKIP]


def test_space_pauses_after_skip_was_clicked(playing: Seat) -> None:
    """Statement 6: by mouse."""
    press_button(playing.qtbot, playing.page, "Skip")
    playing.press(Key.Key_Space)
    assert playing.asked == [Command.SKIP, Command.PAUSE]


@pytest.mark.parametrize("name", BUTTONS)
def test_keys_mean_the_same_on_every_button(playing: Seat, name: str) -> None:
    playing.is_deaf = True  # so that the next key finds the page as this one did
    for key, command in (
        (Key.Key_Right, Command.SKIP),
        (Key.Key_Left, Command.BACK),
        (Key.Key_Up, Command.ADD_TIME),
        (Key.Key_Down, Command.LESS_TIME),
        (Key.Key_Home, Command.RESTART),
        (Key.Key_F8, Command.HURT),
        (Key.Key_MediaNext, Command.SKIP),
        (Key.Key_MediaPrevious, Command.BACK),
        (Key.Key_MediaPlay, Command.PAUSE),
    ):
        button(playing.page, name).setFocus()
        playing.press(key)
        assert playing.asked == [command], key
        playing.asked.clear()


def test_return_clicks_the_button_it_is_on(playing: Seat) -> None:
    button(playing.page, "Restart").setFocus()
    playing.press(Key.Key_Return)
    assert playing.asked == [Command.RESTART]


def test_a_key_held_down_asks_once(playing: Seat) -> None:
    none = Qt.KeyboardModifier.NoModifier
    repeated = QKeyEvent(QEvent.Type.KeyPress, Key.Key_Up, none, "", True)
    QApplication.sendEvent(playing.page, repeated)
    assert playing.asked == []


def test_letters_work_until_they_are_switched_off(playing: Seat) -> None:
    """Statement 23: in the player."""
    playing.page.set_letter_keys(False)
    playing.press(Key.Key_H)
    assert playing.asked == []
    playing.page.set_letter_keys(True)
    playing.press(Key.Key_H)
    assert playing.asked == [Command.HURT]


def test_captions_sound_and_full_screen_have_keys(playing: Seat) -> None:
    for key, modifier, signal in (
        (Key.Key_F4, Qt.KeyboardModifier.NoModifier, playing.page.captions_requested),
        (Key.Key_C, Qt.KeyboardModifier.NoModifier, playing.page.captions_requested),
        (Key.Key_M, Qt.KeyboardModifier.ControlModifier, playing.page.mute_requested),
        (Key.Key_F11, Qt.KeyboardModifier.NoModifier, playing.page.full_screen_requested),
    ):
        with playing.qtbot.waitSignal(signal):
            playing.press(key, modifier)


def test_other_keys_with_control_mean_nothing(playing: Seat) -> None:
    playing.press(Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
    playing.press(Key.Key_H, Qt.KeyboardModifier.ControlModifier)
    assert playing.asked == []


def test_what_is_not_possible_is_switched_off_and_its_keys_do_nothing(seat: Seat) -> None:
    seat.press(Key.Key_Right)
    seat.press(Key.Key_Space)
    assert seat.asked == [Command.START], "Space is Start here, and nothing is there to skip"
    seat.press(Key.Key_F8)
    seat.asked.clear()
    for key in (Key.Key_Home, Key.Key_F8, Key.Key_MediaNext, Key.Key_MediaPlay):
        seat.press(key)
    assert seat.asked == []
    assert not seat.page.footer.isVisible(), "nor is there a button for them"


def test_this_hurts_takes_the_keyboard_from_any_button_straight_to_skip(playing: Seat) -> None:
    came_by = []
    button(playing.page, "Restart").setFocus()
    app = QApplication.instance()
    assert isinstance(app, QApplication)

    def on_moved(_old: QWidget | None, now: QWidget | None) -> None:
        came_by.append(now)

    app.focusChanged.connect(on_moved)
    playing.press(Key.Key_F8)
    app.focusChanged.disconnect(on_moved)
    assert came_by == [button(playing.page, "Skip this exercise")]


def test_f2_says_where_one_is_even_while_captions_are_off(playing: Seat, announced: list[str]) -> None:
    playing.advance_to(PhaseKind.HOLD)
    playing.page.set_captions_shown(False)
    assert not playing.page.caption.isVisible()
    announced.clear()
    playing.press(Key.Key_F2)
    sentence = "Hold. Thirty seconds left. Bridge, exercise one of three."
    assert announced == [sentence]
    assert playing.page.caption.isVisible()
    assert playing.page.caption.text() == sentence


def test_esc_twice_asks_whether_to_end_and_a_third_goes_back_to_paused(playing: Seat) -> None:
    for _ in range(2):
        playing.press(Key.Key_Escape)
    assert button(playing.page, "Save and end").isVisible()
    playing.press(Key.Key_Escape)
    assert not playing.page.end_panel.isVisible()
    assert playing.player.state is State.PAUSED


def test_space_in_the_end_panel_keeps_going(playing: Seat) -> None:
    playing.press(Key.Key_Escape)
    playing.press(Key.Key_Escape)
    playing.press(Key.Key_Space)
    assert playing.player.state is State.LEAD_IN
    assert playing.page.stage.isVisible()


def test_end_pauses_and_then_saves_and_ends(playing: Seat) -> None:
    press_button(playing.qtbot, playing.page, "End")
    assert playing.player.state is State.PAUSED
    press_button(playing.qtbot, playing.page, "Save and end")
    assert playing.asked == [Command.PAUSE, Command.END]
