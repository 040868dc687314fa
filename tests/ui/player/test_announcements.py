"""What a screen reader hears: one sentence a phase, and no digits."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton

from backcare_desktop.core.timeline import PhaseKind
from tests.ui.player.conftest import Seat


def test_one_announcement_a_phase_and_none_a_second(seat: Seat, announced: list[str]) -> None:
    seat.start()
    assert announced == ["Get ready. First: Bridge. Lie on your back."]
    seat.advance(9)
    assert len(announced) == 1
    seat.advance_to(PhaseKind.HOLD)
    assert announced[1:] == [
        "Move, Bridge. 12 seconds. Lie down. Lift.",
        "Hold, Bridge. 30 seconds. Slow and easy.",
    ]
    seat.advance(29)
    assert len(announced) == 3


def test_every_phase_of_the_routine_is_announced_once(seat: Seat, announced: list[str]) -> None:
    seat.start()
    seat.advance_to(PhaseKind.REPETITIONS)
    phases = sum(len(step.phases) for step in seat.timeline.steps)
    assert len(announced) == phases


def test_pausing_is_announced_and_going_on_is_not_the_phase_again(
    playing: Seat, announced: list[str]
) -> None:
    playing.advance_to(PhaseKind.HOLD)
    announced.clear()
    playing.press(Qt.Key.Key_Space)
    assert announced == ["Paused."]
    playing.press(Qt.Key.Key_Space)
    playing.advance(5)
    assert announced == ["Paused."]


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
