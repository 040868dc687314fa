"""After Skip: what was skipped can be taken up again until the next step is over."""

from itertools import product

import pytest
from PySide6.QtCore import Qt

from backcare_desktop.app.tour import hands
from backcare_desktop.core.player_states import Command
from backcare_desktop.core.timeline import PhaseKind
from tests.press import button, press_button
from tests.ui.player.conftest import Seat


@pytest.fixture
def skipped(playing: Seat) -> Seat:
    """Bridges were skipped."""
    playing.advance_to(PhaseKind.HOLD)
    playing.press(Qt.Key.Key_Right)
    playing.asked.clear()
    return playing


def test_it_says_what_was_skipped_and_undo_asks_for_it(skipped: Seat) -> None:
    header = skipped.page.header
    assert header.skipped.isVisible()
    assert header.skipped.text() == "Skipped Bridge."
    with skipped.qtbot.waitSignal(header.undo_skip_requested):
        press_button(skipped.qtbot, skipped.page, "Undo skip")


def test_it_is_there_until_the_next_step_is_over(skipped: Seat) -> None:
    header = skipped.page.header
    skipped.advance_to(PhaseKind.HOLD)
    skipped.advance(5)
    assert header.undo.isVisible()
    skipped.advance_to(PhaseKind.SWITCH)
    skipped.advance(1)
    assert not header.undo.isVisible()
    assert not header.skipped.isVisible()
    assert header.bar.isVisible()


def test_nothing_is_offered_before_something_was_skipped(playing: Seat) -> None:
    assert not playing.page.header.undo.isVisible()
    assert not playing.page.header.skipped.isVisible()


@pytest.mark.parametrize(
    ("size", "percent"),
    [
        *product([(640, 480), (800, 600), (1120, 760), (1920, 1080)], [100, 225]),
        *product([(800, 600)], [150, 200]),
    ],
)
def test_it_has_room_in_every_window_and_moves_nothing(
    playing: Seat, size: tuple[int, int], percent: int
) -> None:
    playing.kit.theme.set_text_scale(percent / 100)
    playing.page.resize(*size)
    playing.advance_to(PhaseKind.HOLD)
    hands.settle()
    before = playing.page.stage.geometry()
    playing.press(Qt.Key.Key_Right)
    hands.settle()
    header = playing.page.header
    assert playing.page.stage.parentWidget() is not None
    assert playing.page.stage.geometry() == before
    shown = [header.place, header.undo, header.captions, header.sound, header.full_screen]
    shown += [each for each in (header.skipped, header.left) if each.isVisible()]
    for each in shown:
        assert each.isVisible()
        assert header.rect().contains(each.geometry())
        assert each.width() >= each.sizeHint().width()
        for other in shown:
            assert other is each or not each.geometry().intersects(other.geometry())


def test_tab_comes_to_it_and_space_presses_it(skipped: Seat) -> None:
    for _ in range(30):
        if skipped.focus is button(skipped.page, "Undo skip"):
            break
        skipped.press(Qt.Key.Key_Tab)
    with skipped.qtbot.waitSignal(skipped.page.header.undo_skip_requested):
        skipped.press(Qt.Key.Key_Space)
    assert Command.PAUSE not in skipped.asked


def test_the_keyboard_goes_back_to_pause_when_it_goes(skipped: Seat) -> None:
    button(skipped.page, "Undo skip").setFocus()
    skipped.advance_to(PhaseKind.SWITCH)
    skipped.advance(1)
    assert skipped.focus is button(skipped.page, "Pause")
