"""The figure as something one can look at from any side, by hand, by key, and for whoever cannot see it."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from backcare_desktop.core.catalogue import Catalogue
from backcare_desktop.core.exercise import Side, Sides
from backcare_desktop.ui.figure.figure_view import FigureView
from backcare_desktop.ui.kit import Kit
from backcare_desktop.ui.preferences import Preferences
from tests.ui.figure.conftest import Paints, Ticks

KEYS = Qt.Key
CENTRE = QPoint(160, 120)


@pytest.fixture
def view(qtbot: QtBot, kit: Kit, catalogue: Catalogue, ticks: Ticks) -> FigureView:
    view = FigureView(kit, now_s=ticks)
    qtbot.addWidget(view)
    view.resize(320, 240)
    view.show_exercise(catalogue.exercise("knee-to-chest"), Side.LEFT)
    with qtbot.waitExposed(view):
        view.show()
    view.setFocus()
    return view


def seen(view: FigureView) -> QImage:
    return view.grab().toImage()


def drag(view: FigureView, way: QPoint) -> None:
    mouse = Qt.MouseButton.LeftButton
    QTest.mousePress(view, mouse, Qt.KeyboardModifier.NoModifier, CENTRE)
    for part in (1, 2, 3):
        QTest.mouseMove(view, CENTRE + way * part / 3)
    QTest.mouseRelease(view, mouse, Qt.KeyboardModifier.NoModifier, CENTRE + way)


def test_arrow_keys_turn_it_and_home_goes_back(qtbot: QtBot, view: FigureView) -> None:
    own = seen(view)
    for key, opposite in ((KEYS.Key_Left, KEYS.Key_Right), (KEYS.Key_Up, KEYS.Key_Down)):
        qtbot.keyClick(view, key)
        assert seen(view) != own
        qtbot.keyClick(view, opposite)
        assert seen(view) == own
    for key in (KEYS.Key_Home, KEYS.Key_0):
        qtbot.keyClick(view, KEYS.Key_Left)
        qtbot.keyClick(view, key)
        assert seen(view) == own


def test_a_drag_turns_it_as_if_it_were_held_and_a_double_click_goes_back(
    qtbot: QtBot, view: FigureView
) -> None:
    own = seen(view)
    azimuth = view.viewpoint.camera.azimuth_deg
    drag(view, QPoint(90, 0))
    assert view.viewpoint.camera.azimuth_deg < azimuth, "what is near moves to the right with the hand"
    assert seen(view) != own
    assert view.cursor().shape() is Qt.CursorShape.OpenHandCursor
    qtbot.mouseDClick(view, Qt.MouseButton.LeftButton, pos=CENTRE)
    assert seen(view) == own


def test_a_trembling_click_turns_nothing(view: FigureView) -> None:
    own = seen(view)
    drag(view, QPoint(3, 3))
    assert seen(view) == own


def test_one_can_look_from_above_but_never_from_below_the_floor(qtbot: QtBot, view: FigureView) -> None:
    for _ in range(20):
        qtbot.keyClick(view, KEYS.Key_Up)
    assert view.viewpoint.camera.elevation_deg == pytest.approx(85)
    qtbot.keyClick(view, KEYS.Key_Down)
    assert view.viewpoint.camera.elevation_deg == pytest.approx(70), "no dead way after the end"
    for _ in range(20):
        qtbot.keyClick(view, KEYS.Key_Down)
    assert 0 < view.viewpoint.camera.elevation_deg < 10


def test_keys_it_does_not_know_are_left_to_the_page(qtbot: QtBot, view: FigureView) -> None:
    own = seen(view)
    qtbot.keyClick(view, KEYS.Key_Left, Qt.KeyboardModifier.AltModifier)
    qtbot.keyClick(view, KEYS.Key_Space)
    assert seen(view) == own
    qtbot.keyClick(view, KEYS.Key_Left, Qt.KeyboardModifier.ControlModifier)
    assert seen(view) != own, "Ctrl and an arrow turn here as they do in the player"


def test_the_next_exercise_is_seen_from_its_own_view(view: FigureView, catalogue: Catalogue) -> None:
    view.viewpoint.by(60, 10)
    view.show_exercise(catalogue.exercise("bridge"), None)
    assert view.viewpoint.is_own_view


def test_the_other_side_keeps_the_turn_in_the_mirror(view: FigureView, catalogue: Catalogue) -> None:
    view.viewpoint.by(30, 10)
    left = view.viewpoint.camera
    view.show_exercise(catalogue.exercise("knee-to-chest"), Side.RIGHT)
    right = view.viewpoint.camera
    assert right.azimuth_deg == pytest.approx(-left.azimuth_deg)
    assert right.elevation_deg == left.elevation_deg


def test_nothing_is_painted_while_the_figure_holds_still(
    view: FigureView, catalogue: Catalogue, followed: Preferences
) -> None:
    paints = Paints(view)

    def hold() -> None:
        view.show_exercise(catalogue.exercise("knee-to-chest"), Side.LEFT)
        for _ in range(5):
            view.set_reach(1.0)
            view.glide_to(1.0)
            view.viewpoint.reset()
            QApplication.processEvents()

    assert paints.during(hold) == 0
    assert paints.during(lambda: view.set_reach(0.5)) == 1
    assert paints.during(lambda: view.set_reach(0.5005)) == 0, "too little to be seen"
    assert paints.during(lambda: followed.change(show_spine=False)) == 1


def test_it_glides_between_two_ticks_of_the_player_and_then_rests(view: FigureView, ticks: Ticks) -> None:
    view.set_reach(0.0)
    view.glide_to(0.2)
    assert view.reach == 0.0
    ticks.advance(0.05)
    view._glide.step()
    assert view.reach == pytest.approx(0.1)
    ticks.advance(0.06)
    view._glide.step()
    assert view.reach == 0.2
    assert not view._glide.is_moving


def test_told_the_same_again_it_has_arrived(view: FigureView) -> None:
    view.set_reach(0.0)
    view.glide_to(1.0)
    assert view._glide.is_moving
    view.glide_to(1.0)
    assert view.reach == 1.0
    assert not view._glide.is_moving


def test_a_movement_that_goes_round_goes_on_into_its_next_round(view: FigureView, ticks: Ticks) -> None:
    view.set_reach(0.9)
    view.glide_to(0.1, around=True)
    ticks.advance(0.025)
    view._glide.step()
    assert view.reach == pytest.approx(0.95), "onwards, not back through the whole round"
    ticks.advance(0.05)
    view._glide.step()
    assert view.reach == pytest.approx(0.05)


def test_a_screen_reader_finds_a_picture_with_all_positions_and_hears_nothing_of_the_movement(
    view: FigureView, catalogue: Catalogue, monkeypatch: pytest.MonkeyPatch
) -> None:
    face = QAccessible.queryAccessibleInterface(view)
    assert face.role() is QAccessible.Role.Graphic
    assert face.text(QAccessible.Text.Name) == "Single knee to chest"
    described = face.text(QAccessible.Text.Description)
    assert described.startswith("Position 1: ")
    assert "Position 2: " in described
    assert "left knee" in described
    for reach in (0.0, 0.5, 1.0, 0.5, 0.0):
        view.set_reach(reach)
        assert view.accessibleDescription() == described
        assert view.accessibleName() == "Single knee to chest"


def test_where_sides_take_turns_the_description_stays_the_same(
    view: FigureView, catalogue: Catalogue
) -> None:
    turns = next(each for each in catalogue.exercises.values() if each.dose.sides is Sides.ALTERNATE)
    view.show_exercise(turns, Side.LEFT)
    described = view.accessibleDescription()
    assert described.endswith("The sides take turns.")
    view.show_exercise(turns, Side.RIGHT)
    assert view.accessibleDescription() == described
