"""What a screen reader hears: one sentence a phase, and no digits."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton

from backcare_desktop.core.timeline import PhaseKind
from tests.ui.player.conftest import Seat


def test_one_announcement_a_phase_and_none_a_second(seat: Seat, announced: list[str]) -> None:
    """Statement 34: by an event spy."""
    seat.start()
    assert announced == ["Get ready. First: Bridge. Lie on your back. Lie down. Lift. Lower."]
    seat.advance(9)
    assert len(announced) == 1
    seat.advance_to(PhaseKind.HOLD)
    assert announced[1:] == [
        "Slow and easy.",
        "Hold. Thirty seconds. Slow and easy.",
    ]
    seat.advance(29)
    assert len(announced) == 3


def test_every_phase_of_the_routine_is_announced_once(seat: Seat, announced: list[str]) -> None:
    seat.start()
    seat.advance_to(PhaseKind.REPETITIONS)
    phases = sum(len(step.phases) for step in seat.timeline.steps)
    assert len(announced) == phases


def test_pausing_and_going_on_are_announced_and_the_phase_is_not_announced_again(
    playing: Seat, announced: list[str]
) -> None:
    playing.advance_to(PhaseKind.HOLD)
    announced.clear()
    playing.press(Qt.Key.Key_Space)
    assert announced == ["Paused."]
    playing.press(Qt.Key.Key_Space)
    playing.advance(5)
    assert announced == ["Paused.", "Back to the hold. Bridge."]


def test_while_backcare_speaks_itself_a_reader_is_told_nothing(playing: Seat, announced: list[str]) -> None:
    playing.page.announcer.set_on(False)
    playing.advance_to(PhaseKind.HOLD)
    assert announced == []


def test_the_countdown_keeps_one_name(playing: Seat) -> None:
    digits = playing.page.stage.digits
    left = playing.page.header.left
    names = set()
    for _ in range(5):
        playing.advance(1)
        names.add((digits.accessibleName(), left.accessibleName()))
    assert names == {("Time left", "Time left in the routine")}


def test_every_button_has_a_name(playing: Seat) -> None:
    for button in playing.page.findChildren(QAbstractButton):
        assert button.accessibleName() or button.text(), button
