"""Before and after: what is needed, and what was done."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from backcare_desktop.core.player_states import Command
from backcare_desktop.core.timeline import PhaseKind
from tests.access.seen import interface, spoken
from tests.press import button, press_button
from tests.ui.player.conftest import Seat

Key = Qt.Key


def test_the_preflight_tells_what_is_needed_and_how_it_begins(seat: Seat) -> None:
    preflight = seat.page.preflight
    assert preflight.name.text() == "Small"
    assert preflight.length.text() == "4 minutes · 3 exercises"
    assert preflight.needs.text() == "mat"
    assert preflight.position.text() == "Lie on your back."
    assert preflight.first.text() == "Bridge"
    assert preflight.figure.isVisible()


def test_what_opens_is_heard_before_its_button(playing: Seat, seat: Seat) -> None:
    page = seat.page
    assert spoken(page.preflight) == "Small. 4 minutes, 3 exercises. You will need: mat."
    assert interface(page.preflight).role() is QAccessible.Role.Grouping
    playing.press(Key.Key_Escape)
    playing.press(Key.Key_Escape)
    heard = "Stop here for today? Paused. What you did so far counts and is kept."
    assert heard in groups_of(page.end_panel.keep_going)
    playing.advance_to(PhaseKind.GET_READY)
    playing._on_command(Command.END)
    ended(playing)
    assert groups_of(page.summary.finish) == [
        "0 minutes done. Take your time: roll to your side, then sit up. Under 15 seconds, so not written down."
    ]


def test_the_end_of_a_whole_routine_is_a_cue_and_not_said_again(playing: Seat) -> None:
    playing.advance_to(PhaseKind.DONE)
    ended(playing)
    assert groups_of(playing.page.summary.finish) == ["Summary"]


def test_the_picture_of_the_preflight_is_to_be_looked_at(seat: Seat) -> None:
    figure = seat.page.preflight.figure
    assert figure.focusPolicy() is Qt.FocusPolicy.NoFocus
    own = figure.viewpoint.camera
    middle = figure.mapTo(seat.page, figure.rect().center())
    window = seat.page.windowHandle()
    mouse, plain = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QTest.mousePress(window, mouse, plain, middle)
    QTest.mouseMove(window, middle + QPoint(90, 0))
    QTest.mouseRelease(window, mouse, plain, middle + QPoint(90, 0))
    assert figure.viewpoint.camera == own


def groups_of(widget: QWidget) -> list[str]:
    """The names of the groups that something is in, which a screen reader says on the way in."""
    names = []
    parent = widget.parentWidget()
    while parent is not None:
        if interface(parent).role() is QAccessible.Role.Grouping and spoken(parent):
            names.append(spoken(parent))
        parent = parent.parentWidget()
    return names


def test_names_for_the_equipment_can_be_given(seat: Seat) -> None:
    seat.page.set_routine(seat.routine, seat.timeline, ["exercise mat"])
    assert seat.page.preflight.needs.text() == "exercise mat"


def test_not_now_leaves(seat: Seat) -> None:
    with seat.qtbot.waitSignal(seat.page.closed):
        press_button(seat.qtbot, seat.page, "Not now")


@pytest.mark.parametrize("percent", [100, 200])
@pytest.mark.parametrize("size", [(640, 480), (800, 600), (1920, 1080)])
def test_start_is_in_sight_at_every_size(seat: Seat, size: tuple[int, int], percent: int) -> None:
    seat.kit.theme.set_text_scale(percent / 100)
    seat.page.resize(*size)
    QApplication.processEvents()
    start = button(seat.page, "Start")
    corner = start.mapTo(seat.page, start.rect().bottomRight())
    assert seat.page.rect().contains(corner)
    area = seat.page.preflight._scroll
    assert area.widget().width() <= area.viewport().width(), "nothing goes sideways"


def ended(seat: Seat) -> str:
    seat.page.show_summary(seat.session(), seat.session().worth_recording)
    return seat.page.summary.text


def test_a_whole_routine_is_done_with_its_minutes(playing: Seat) -> None:
    for _ in range(1000):
        if playing.view.phase.kind is PhaseKind.DONE:
            break
        playing.advance(0.5)
    text = ended(playing)
    assert "Done. 4 minutes." in text
    assert "Take your time: roll to your side, then sit up." in text
    assert "Bridge\nBird-dog\nHeel-slide" in text
    assert playing.focus is button(playing.page, "Finish")
    with playing.qtbot.waitSignal(playing.page.closed):
        playing.press(Key.Key_Return)


def test_what_was_skipped_and_what_hurt_is_told_by_exercise_and_side(playing: Seat) -> None:
    playing.advance_to(PhaseKind.REST)
    playing.advance_to(PhaseKind.HOLD)
    playing.advance(2)
    playing.press(Key.Key_F8)
    press_button(playing.qtbot, playing.page, "Strength 6 of 10")
    press_button(playing.qtbot, playing.page, "Skip this exercise")
    playing.press(Key.Key_Right)
    lines = ended(playing).split("\n")
    assert lines[lines.index("Done") + 1] == "Bridge"
    assert lines[lines.index("Done in part") + 1] == "Bird-dog, left side"
    assert lines[lines.index("Skipped") + 1] == "Heel-slide"
    assert lines[lines.index("It hurt") + 1] == "Bird-dog, left side, strength 6 of 10"


def test_an_early_end_is_told_in_the_same_tone(playing: Seat) -> None:
    playing.advance_to(PhaseKind.HOLD)
    playing.advance(10)
    playing._on_command(Command.END)
    assert "1 minute done, 1 exercise." in ended(playing)


def test_a_session_too_short_is_not_written_down_and_that_is_said(playing: Seat) -> None:
    playing.advance(5)
    playing._on_command(Command.END)
    assert "Under 15 seconds, so not written down." in ended(playing)


def test_esc_finishes_the_summary(playing: Seat) -> None:
    playing._on_command(Command.END)
    ended(playing)
    with playing.qtbot.waitSignal(playing.page.closed):
        playing.press(Key.Key_Escape)


def test_a_late_view_does_not_take_the_summary_away(playing: Seat) -> None:
    playing._on_command(Command.END)
    ended(playing)
    playing.page.set_view(playing.view)
    assert playing.page.summary.isVisible()


def test_a_notice_is_shown_and_put_away(playing: Seat) -> None:
    playing.page.set_notice("No sound on this computer. Cues are on screen.")
    assert playing.page.notices.notice.isVisible()
    press_button(playing.qtbot, playing.page, "Close this message")
    assert not playing.page.notices.isVisible()
    playing.page.set_notice("Again.")
    playing.page.set_notice(None)
    assert not playing.page.notices.isVisible()


def test_what_could_not_be_saved_can_be_tried_again(playing: Seat) -> None:
    playing.page.show_trouble("Could not be saved.")
    with playing.qtbot.waitSignal(playing.page.retry_requested):
        press_button(playing.qtbot, playing.page, "Try again")
    playing.page.clear_trouble()
    assert not playing.page.notices.isVisible()
