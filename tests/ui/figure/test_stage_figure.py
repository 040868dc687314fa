"""The figure in the player: it moves with the routine, can be turned without stopping it, and never crowds it."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot

from backcare_desktop.core.player_states import State
from backcare_desktop.core.settings import FigureMotion
from backcare_desktop.core.timeline import PhaseKind
from backcare_desktop.ui.figure.stage_figure import StageFigure
from backcare_desktop.ui.preferences import Preferences
from tests.press import button, press_button
from tests.ui.figure.conftest import Paints
from tests.ui.player.conftest import Seat, playing, seat, small

__all__ = ["playing", "seat", "small"]

CONTROL = Qt.KeyboardModifier.ControlModifier


def figure(playing: Seat) -> StageFigure:
    return playing.page.stage.figure


def open_panel(qtbot: QtBot, playing: Seat) -> None:
    press_button(qtbot, playing.page, "Turn the figure")
    QApplication.processEvents()


def test_plain_keys_stay_the_players_and_with_ctrl_they_turn_the_figure(playing: Seat) -> None:
    playing.advance_to(PhaseKind.HOLD)
    viewpoint = figure(playing).view.viewpoint
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down):
        playing.press(key, CONTROL)
        assert not viewpoint.is_own_view
        playing.press(Qt.Key.Key_Home, CONTROL)
        assert viewpoint.is_own_view
    assert playing.asked == []
    playing.press(Qt.Key.Key_Up)
    assert viewpoint.is_own_view
    assert len(playing.asked) == 1


def test_the_panel_turns_the_figure_while_the_hold_goes_on(qtbot: QtBot, playing: Seat) -> None:
    playing.advance_to(PhaseKind.HOLD)
    open_panel(qtbot, playing)
    press_button(qtbot, playing.page, "Turn to the right")
    assert not figure(playing).view.viewpoint.is_own_view
    playing.press(Qt.Key.Key_Space)
    assert playing.player.state is State.PAUSED, "a click left the keyboard on Pause"
    press_button(qtbot, playing.page, "Reset view")
    assert figure(playing).view.viewpoint.is_own_view
    press_button(qtbot, playing.page, "Close")
    assert not figure(playing).panel.isVisible()
    assert button(playing.page, "Turn the figure").isVisible()


def test_the_panel_is_used_by_keyboard_alone_and_esc_closes_it_and_pauses(
    qtbot: QtBot, playing: Seat
) -> None:
    playing.advance_to(PhaseKind.HOLD)
    figure(playing).button.setFocus()
    playing.press(Qt.Key.Key_Return)
    focus = playing.focus
    assert isinstance(focus, QAbstractButton)
    assert focus.accessibleName() == "Turn to the left"
    playing.press(Qt.Key.Key_Return)
    assert not figure(playing).view.viewpoint.is_own_view
    playing.press(Qt.Key.Key_Escape)
    assert not figure(playing).panel.isVisible()
    assert playing.focus is figure(playing).button
    assert playing.player.state is State.PAUSED


def test_a_click_on_the_figure_keeps_the_panel_and_one_beside_it_closes_it(
    qtbot: QtBot, playing: Seat
) -> None:
    open_panel(qtbot, playing)
    panel, stage = figure(playing).panel, playing.page.stage
    qtbot.mouseClick(figure(playing).view, Qt.MouseButton.LeftButton, pos=QPoint(20, 20))
    assert panel.isVisible()
    qtbot.mouseClick(stage, Qt.MouseButton.LeftButton, pos=QPoint(stage.width() - 5, 5))
    assert not panel.isVisible()


def test_it_closes_with_the_stage(qtbot: QtBot, playing: Seat) -> None:
    open_panel(qtbot, playing)
    playing.press(Qt.Key.Key_F8)
    assert not figure(playing).panel.isVisible()


@pytest.mark.parametrize(("width", "height", "scale"), [(1120, 760, 1.0), (800, 600, 1.0), (800, 600, 2.0)])
def test_the_open_panel_hides_neither_the_words_nor_the_figure(
    qtbot: QtBot, playing: Seat, followed: Preferences, width: int, height: int, scale: float
) -> None:
    figure(playing).offer_overlays(followed)
    playing.kit.theme.set_text_scale(scale)
    playing.page.resize(width, height)
    QApplication.processEvents()
    playing.advance_to(PhaseKind.HOLD)
    open_panel(qtbot, playing)
    stage, panel, view = playing.page.stage, figure(playing).panel, figure(playing).view
    assert figure(playing).rect().contains(panel.geometry())
    assert not stage.figure.geometry().intersects(stage.digits.geometry())
    assert not view.geometry().intersects(panel.geometry())
    assert view.height() >= 110
    for child in panel.findChildren(QAbstractButton):
        if child.isVisible():
            at = child.mapTo(panel, QPoint(0, 0))
            assert panel.rect().contains(at)
            assert panel.rect().contains(at + QPoint(child.width() - 1, child.height() - 1))


def test_overlays_can_be_chosen_where_there_is_room(
    qtbot: QtBot, playing: Seat, followed: Preferences
) -> None:
    figure(playing).offer_overlays(followed)
    open_panel(qtbot, playing)
    press_button(qtbot, playing.page, "Spine")
    assert not followed.settings.show_spine


def test_the_figure_moves_smoothly_between_ticks_and_rests_in_the_hold(playing: Seat) -> None:
    playing.advance_to(PhaseKind.MOVE)
    while not 0 < playing.view.reach < 1:
        playing.advance(0.1)
    assert figure(playing).view._glide.is_moving
    playing.advance_to(PhaseKind.HOLD)
    playing.advance(1)
    paints = Paints(figure(playing).view)

    def ten_ticks() -> None:
        for _ in range(10):
            playing.advance(0.1)
            QApplication.processEvents()

    assert paints.during(ten_ticks) == 0
    assert figure(playing).view.reach == 1.0


def test_with_less_motion_the_still_of_the_phase_is_shown_with_its_number(
    playing: Seat, followed: Preferences
) -> None:
    followed.change(figure_motion=FigureMotion.STILL)
    view = figure(playing).view
    playing.advance_to(PhaseKind.GET_READY)
    assert (view.reach, view.badge) == (0.0, 1)
    reaches = set()
    while playing.view.phase.kind is not PhaseKind.HOLD:
        playing.advance(0.1)
        reaches.add(view.reach)
        assert not view._glide.is_moving
    assert reaches == {0.0, 1.0}
    assert (view.reach, view.badge) == (1.0, 2)
    followed.change(figure_motion=FigureMotion.MOVING)
    assert view.badge is None
