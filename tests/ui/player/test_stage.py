"""What the stage shows, phase by phase."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication, QWidget

from backcare_desktop.core.events import PauseReason
from backcare_desktop.core.player_states import State
from backcare_desktop.core.timeline import PhaseKind
from backcare_desktop.ui.player.stage_words import StageWords
from tests.press import button
from tests.ui.player.conftest import Seat


def said(seat: Seat) -> StageWords:
    words = seat.page.stage.words
    assert words is not None
    return words


def test_getting_ready_names_the_first_exercise_and_its_position(playing: Seat) -> None:
    words = said(playing)
    assert (words.title, words.number, words.name) == ("Get ready", "10", "Bridge")
    assert words.cue == "Lie on your back."


def test_a_first_session_names_the_keys_while_one_gets_ready(seat: Seat) -> None:
    seat.page.stage.set_hint_shown(True)
    seat.start()
    hint = "Space pauses, Right skips, F8 stops when it hurts."
    assert said(seat).status == hint
    assert hint in seat.page.stage.lines.accessibleName()
    seat.advance_to(PhaseKind.MOVE)
    assert hint not in said(seat).status


def test_a_hold_counts_down_and_says_what_comes_next(playing: Seat) -> None:
    playing.advance_to(PhaseKind.HOLD)
    playing.advance(12)
    words = said(playing)
    assert (words.title, words.number, words.of) == ("Hold", "18", "")
    assert words.cue == "Slow and easy."
    assert words.status == "Next: Bird-dog"


def test_a_side_is_named_and_the_other_one_announced(playing: Seat) -> None:
    playing.advance_to(PhaseKind.REST)
    assert said(playing).name == "Bird-dog", "a rest shows what comes next"
    playing.advance_to(PhaseKind.HOLD)
    assert said(playing).title == "Hold · Left"
    assert said(playing).status == "Next: right side"
    playing.advance_to(PhaseKind.SWITCH)
    assert said(playing).title == "Switch sides · Right"
    stage = playing.page.stage
    assert stage.title.width() > stage.digits.width() * 1.5, "it has the whole width"


def test_repetitions_count_up_with_the_time_in_the_bar(playing: Seat) -> None:
    playing.advance_to(PhaseKind.REPETITIONS)
    first = said(playing)
    assert (first.number, first.of, first.title) == ("1", "of 8", "Repeat · Left")
    playing.advance(6)
    assert said(playing).title == "Repeat · Right"
    playing.advance(5)
    assert said(playing).number == "2"
    assert said(playing).status == "This is the last one"


def test_pausing_keeps_the_digits_and_says_how_to_go_on(playing: Seat) -> None:
    playing.advance_to(PhaseKind.HOLD)
    playing.advance(12)
    playing.press(Qt.Key.Key_Space)
    assert (said(playing).title, said(playing).number) == ("Paused", "18")
    assert said(playing).cue == "Space goes on after 3 seconds, or 8 after a long pause."
    assert button(playing.page, "Go on").isVisible()
    playing.press(Qt.Key.Key_Space)
    assert playing.player.state is State.LEAD_IN
    assert (said(playing).title, said(playing).number) == ("Back to hold", "3")


def test_how_to_go_on_is_said_where_there_is_no_room_for_a_cue(playing: Seat) -> None:
    playing.kit.theme.set_text_scale(2.0)
    playing.page.resize(800, 600)
    QApplication.processEvents()
    playing.advance_to(PhaseKind.HOLD)
    stage = playing.page.stage
    assert stage.sizes is not None
    assert stage.sizes.cue == 0
    assert "Next: Bird-dog" in stage.lines.accessibleName()
    playing.press(Qt.Key.Key_Space)
    assert "Space goes on after 3 seconds, or 8 after a long pause." in stage.lines.accessibleName()


@pytest.mark.parametrize("size", [(640, 480), (800, 600), (1120, 760)])
def test_a_paused_stage_has_room_for_how_to_go_on(playing: Seat, size: tuple[int, int]) -> None:
    playing.page.resize(*size)
    QApplication.processEvents()
    playing.advance_to(PhaseKind.SWITCH)
    playing.press(Qt.Key.Key_Space)
    assert playing.page.stage.covers == "Space goes on after 3 seconds, or 8 after a long pause."
    lines = playing.page.stage.lines
    assert playing.page.stage.rect().contains(lines.geometry())


@pytest.mark.parametrize(
    ("reason", "cue"),
    [
        (PauseReason.SLEPT, "Your computer slept. Ready when you are."),
        (PauseReason.RESTING, "Rest as long as you like. Space goes on."),
    ],
)
def test_a_pause_that_nobody_asked_for_is_explained(playing: Seat, reason: PauseReason, cue: str) -> None:
    playing.advance_to(PhaseKind.HOLD)
    playing.press(Qt.Key.Key_Space)
    playing.page.set_view(replace(playing.view, pause_reason=reason))
    assert said(playing).cue == cue


def test_every_phase_has_a_word_and_an_icon_of_its_own(playing: Seat) -> None:
    """Statement 27: the phases, by word and icon."""
    seen = {}
    for kind in (PhaseKind.GET_READY, PhaseKind.MOVE, PhaseKind.HOLD, PhaseKind.RELEASE, PhaseKind.REST):
        playing.advance_to(kind)
        seen[kind] = said(playing).icon
    playing.advance_to(PhaseKind.SWITCH)
    seen[PhaseKind.SWITCH] = said(playing).icon
    assert len(set(seen.values())) == len(seen)


def test_nothing_is_painted_between_two_seconds_of_a_hold(playing: Seat) -> None:
    playing.advance_to(PhaseKind.HOLD)
    playing.advance(3.05)
    playing.qtbot.waitUntil(lambda: not playing.page.stage.light.is_lit)

    class Paints(QObject):
        count = 0

        def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
            self.count += event.type() in (QEvent.Type.Paint, QEvent.Type.UpdateRequest)
            return False

    QApplication.processEvents()
    paints = Paints()
    for widget in (playing.page, *playing.page.findChildren(QWidget)):
        widget.installEventFilter(paints)
    for _ in range(4):
        playing.page.set_view(playing.view)
    QApplication.processEvents()
    assert paints.count == 0
    playing.advance(1)
    QApplication.processEvents()
    assert paints.count > 0, "a second later the digits are painted"


def test_the_caption_is_not_written_twice_while_the_stage_shows_it(playing: Seat) -> None:
    playing.advance_to(PhaseKind.HOLD)
    playing.page.set_caption("Slow and easy.")
    playing.page.set_view(playing.view)
    assert playing.page.caption.is_covered
    playing.advance_to(PhaseKind.REST)
    assert "Bird-dog" in playing.page.caption.text()
    assert not playing.page.caption.is_covered


def test_captions_can_be_left_out(playing: Seat) -> None:
    assert playing.page.caption.isVisible()
    playing.page.set_captions_shown(False)
    assert not playing.page.caption.isVisible()
    assert button(playing.page, "Show captions").isVisible()


def test_the_header_tells_how_far_one_is(playing: Seat) -> None:
    playing.advance_to(PhaseKind.SWITCH)
    header = playing.page.header
    assert header.place.text() == "2 of 3"
    assert header.left.text().endswith("left")
    assert 0.3 < header.bar.fraction < 0.7
    playing.page.set_muted(True)
    assert button(playing.page, "Turn sound on").isVisible()
