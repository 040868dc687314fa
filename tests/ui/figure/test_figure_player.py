"""An exercise on a page: three rounds and a rest, stills for whoever wants nothing to move, and its controls."""

from itertools import combinations

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from backcare_desktop.core.catalogue import Catalogue
from backcare_desktop.core.exercise import Side
from backcare_desktop.core.preview import Preview
from backcare_desktop.core.settings import FigureMotion
from backcare_desktop.ui.figure.figure_player import FigurePlayer
from backcare_desktop.ui.figure.legend import LegendEntry
from backcare_desktop.ui.figure.overlays import Overlay
from backcare_desktop.ui.figure.preview_loop import LoopState
from backcare_desktop.ui.kit import Kit
from backcare_desktop.ui.preferences import Preferences
from tests.press import button, press_button
from tests.ui.figure.conftest import Paints, Ticks

FRAME_S = 1 / 60


@pytest.fixture
def player(qtbot: QtBot, kit: Kit, followed: Preferences, catalogue: Catalogue, ticks: Ticks) -> FigurePlayer:
    player = FigurePlayer(kit, followed, now_s=ticks)
    qtbot.addWidget(player)
    player.resize(560, 640)
    player.show_exercise(catalogue.exercise("knee-to-chest"), Side.LEFT)
    with qtbot.waitExposed(player):
        player.show()
    return player


def play(player: FigurePlayer, ticks: Ticks, seconds: float, step_s: float = 0.1) -> list[float]:
    """Let time pass; return where the figure was at each step."""
    reaches = []
    for _ in range(round(seconds / step_s)):
        ticks.advance(step_s)
        player.loop.step()
        reaches.append(player.view.reach)
    return reaches


def test_it_plays_three_rounds_by_itself_and_rests_in_the_hold(
    player: FigurePlayer, ticks: Ticks, catalogue: Catalogue
) -> None:
    """Statement 37: the figure."""
    whole_s = Preview.of(catalogue.exercise("knee-to-chest")).whole_s
    assert button(player, "Pause").isVisible()
    reaches = play(player, ticks, whole_s + 1)
    arrivals = [now for now, before in zip(reaches[1:], reaches, strict=False) if now == 1.0 and before < 1.0]
    assert len(arrivals) == 3
    assert player.view.reach == 1.0
    assert player.loop.state is LoopState.RESTING
    assert not player.loop.is_running
    assert button(player, "Replay").isVisible()


def test_replay_plays_them_once_more(qtbot: QtBot, player: FigurePlayer, ticks: Ticks) -> None:
    play(player, ticks, 120)
    press_button(qtbot, player, "Replay")
    assert player.loop.state is LoopState.PLAYING
    assert player.view.reach == 0.0
    play(player, ticks, 120)
    assert player.loop.state is LoopState.RESTING


def test_pause_stops_where_it_is_and_play_goes_on_from_there(
    qtbot: QtBot, player: FigurePlayer, ticks: Ticks
) -> None:
    play(player, ticks, 1)
    press_button(qtbot, player, "Pause")
    at = player.view.reach
    assert 0 < at < 1
    paints = Paints(player.view)
    assert paints.during(lambda: play(player, ticks, 30)) == 0
    assert player.view.reach == at
    button(player, "Play").setFocus()
    qtbot.keyClick(button(player, "Play"), Qt.Key.Key_Return)
    ticks.advance(0.1)
    player.loop.step()
    assert at < player.view.reach < 1, "time in the pause does not count"


def test_nothing_beside_the_button_moves_when_its_word_changes(
    qtbot: QtBot, player: FigurePlayer, ticks: Ticks
) -> None:
    def place() -> int:
        QApplication.processEvents()
        return button(player, "Turn to the left").x()

    playing = place()
    press_button(qtbot, player, "Pause")
    assert place() == playing
    press_button(qtbot, player, "Play")
    play(player, ticks, 120)
    assert button(player, "Replay").isVisible()
    assert place() == playing


def test_out_of_sight_it_waits(qtbot: QtBot, player: FigurePlayer, ticks: Ticks) -> None:
    play(player, ticks, 1)
    at = player.view.reach
    player.hide()
    assert not player.loop.is_running
    ticks.advance(600)
    player.show()
    assert player.loop.is_running
    assert player.view.reach == pytest.approx(at)


def test_it_is_painted_at_most_sixty_times_a_second_and_not_at_all_in_its_hold(
    player: FigurePlayer, ticks: Ticks, catalogue: Catalogue
) -> None:
    assert player.loop._timer.interval() >= 1000 / 60
    preview = Preview.of(catalogue.exercise("knee-to-chest"))
    play(player, ticks, preview.move_in_s, FRAME_S)
    paints = Paints(player.view)
    held = round((preview.hold_s - 0.2) / FRAME_S)

    def hold() -> None:
        for _ in range(held):
            play(player, ticks, FRAME_S, FRAME_S)
            QApplication.processEvents()

    play(player, ticks, 0.1, FRAME_S)
    assert player.view.reach == 1.0
    assert paints.during(hold) == 0


def test_another_exercise_begins_at_once(player: FigurePlayer, ticks: Ticks, catalogue: Catalogue) -> None:
    play(player, ticks, 120)
    player.show_exercise(catalogue.exercise("bridge"), None)
    assert player.loop.state is LoopState.PLAYING
    assert player.view.accessibleName() == catalogue.exercise("bridge").words.name


def test_with_less_motion_numbered_stills_stand_side_by_side(
    player: FigurePlayer, followed: Preferences, catalogue: Catalogue
) -> None:
    """Statement 36: stills in place of the figure's movement."""
    followed.change(figure_motion=FigureMotion.STILL)
    player.resize(760, 640)
    QApplication.processEvents()
    stills = player.stills.stills
    assert [still.view.badge for still in stills] == [1, 2]
    assert [still.view.reach for still in stills] == [0.0, 1.0]
    assert stills[0].y() == stills[1].y()
    assert stills[0].x() < stills[1].x()
    assert "knee toward the chest" in stills[1].caption.text()
    assert stills[1].view.accessibleName() == "Single knee to chest, position 2"
    assert not player.view.isVisible()
    assert not player.loop.is_running
    assert player.controls.play is not None
    assert not player.controls.play.isVisible()


def test_stills_stand_below_each_other_where_it_is_narrow(
    player: FigurePlayer, followed: Preferences
) -> None:
    followed.change(figure_motion=FigureMotion.STILL)
    player.resize(340, 900)
    QApplication.processEvents()
    first, second = player.stills.stills
    assert first.x() == second.x()
    assert first.geometry().bottom() < second.y()


def test_stills_turn_together(qtbot: QtBot, player: FigurePlayer, followed: Preferences) -> None:
    followed.change(figure_motion=FigureMotion.STILL)
    QApplication.processEvents()
    views = [still.view for still in player.stills.stills]
    before = [view.grab().toImage() for view in views]
    press_button(qtbot, player, "Turn to the left")
    assert all(view.grab().toImage() != image for view, image in zip(views, before, strict=True))


def test_motion_allowed_again_plays(player: FigurePlayer, followed: Preferences) -> None:
    followed.change(figure_motion=FigureMotion.STILL)
    followed.change(figure_motion=FigureMotion.MOVING)
    assert player.view.isVisible()
    assert not player.stills.isVisible()
    assert player.loop.is_running


def test_every_turn_has_a_button_and_reset_goes_back(qtbot: QtBot, player: FigurePlayer) -> None:
    player.loop.rest()
    own = player.view.grab().toImage()
    for name in ("Turn to the left", "Turn to the right", "Look from higher up", "Look from lower down"):
        press_button(qtbot, player, name)
        assert player.view.grab().toImage() != own
        press_button(qtbot, player, "Reset view")
        assert player.view.grab().toImage() == own


def test_overlays_are_switched_by_name_and_remembered(
    qtbot: QtBot, player: FigurePlayer, followed: Preferences
) -> None:
    assert button(player, "Spine").isChecked()
    press_button(qtbot, player, "Spine")
    assert not followed.settings.show_spine
    for name, overlay in (
        ("Muscles", Overlay.REGIONS),
        ("Support", Overlay.CONTACTS),
        ("Movement", Overlay.ARROW),
    ):
        toggle = button(player, name)
        toggle.setFocus()
        qtbot.keyClick(toggle, Qt.Key.Key_Space)
        assert getattr(followed.settings, overlay.value)
        assert toggle.isChecked()
        assert toggle.accessibleDescription()
    followed.change(show_spine=True)
    assert button(player, "Spine").isChecked(), "changed in the settings it changes here"


def test_each_overlay_has_a_sample_of_its_own(player: FigurePlayer, followed: Preferences) -> None:
    followed.change(show_spine=False)
    box = QRect(0, 0, 36, 36)
    samples = [toggle.grab(box).toImage() for toggle in player.controls.toggles.by_overlay.values()]
    assert all(one != other for one, other in combinations(samples, 2))


def test_the_legend_tells_the_colours_of_what_is_shown_apart(
    player: FigurePlayer, followed: Preferences
) -> None:
    def told() -> list[str]:
        return [entry.text() for entry in player.findChildren(LegendEntry) if entry.isVisible()]

    assert told() == ["Near neutral", "Part of the way", "Near the end of its range"]
    followed.change(show_spine=False, show_regions=True)
    assert told() == ["Working", "Stretching"]
    followed.change(show_spine=True)
    entries = player.findChildren(LegendEntry)
    samples = [entry.grab(QRect(0, 0, 20, entry.height())).toImage() for entry in entries]
    assert all(one != other for one, other in combinations(samples, 2))


def test_everything_is_reached_by_tab_in_reading_order(qtbot: QtBot, player: FigurePlayer) -> None:
    player.view.setFocus()
    names = []
    for _ in range(10):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        focus = QApplication.focusWidget()
        assert focus is not None
        names.append(focus.accessibleName() or focus.text())
    assert names == [
        "Pause",
        "Turn to the left",
        "Turn to the right",
        "Look from higher up",
        "Look from lower down",
        "Reset view",
        "Spine",
        "Muscles",
        "Support",
        "Movement",
    ]


@pytest.mark.parametrize("width", [330, 560])
def test_nothing_is_cut_at_twice_the_text_size(
    player: FigurePlayer, followed: Preferences, width: int
) -> None:
    followed.change(text_scale_percent=200)
    QApplication.processEvents()
    player.resize(width, player.heightForWidth(width) + 200)
    QApplication.processEvents()
    for child in player.controls.findChildren(QWidget):
        if child.isVisible() and hasattr(child, "click"):
            assert child.width() >= child.minimumSizeHint().width()
            assert child.geometry().right() <= child.parentWidget().width()
            assert child.geometry().bottom() <= child.parentWidget().height()
