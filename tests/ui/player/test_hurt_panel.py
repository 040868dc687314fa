"""This hurts: everything stands still, and four ways on."""

import pytest
from PySide6.QtCore import Qt, QTimer

from backcare_desktop.core.player_states import State
from backcare_desktop.core.progress import HurtChoice
from backcare_desktop.core.timeline import PhaseKind
from backcare_desktop.ui.widgets.labels import TextLabel
from tests.build import exercise
from tests.press import button, press_button
from tests.ui.player.conftest import Seat

Key = Qt.Key


@pytest.fixture
def hurting(playing: Seat) -> Seat:
    playing.easier = exercise("pelvic-tilt")
    playing.advance_to(PhaseKind.HOLD)
    press_button(playing.qtbot, playing.page, "This hurts")
    return playing


def test_it_offers_four_ways_on_with_skip_first_and_no_timer(hurting: Seat) -> None:
    for name in (
        "Try the easier version: Pelvic-tilt",
        "Skip this exercise",
        "Rest here, I will say when",
        "End for today",
    ):
        assert button(hurting.page, name).isEnabled()
    assert hurting.focus is button(hurting.page, "Skip this exercise")
    assert [timer for timer in hurting.page.findChildren(QTimer) if timer.isActive()] == []
    hurting.advance(600)
    assert hurting.player.state is State.HURT
    assert hurting.page.hurt_panel.isVisible()


@pytest.mark.parametrize(
    ("key", "choice"),
    [
        (Key.Key_1, HurtChoice.EASIER),
        (Key.Key_2, HurtChoice.SKIP),
        (Key.Key_3, HurtChoice.REST),
        (Key.Key_4, HurtChoice.END),
    ],
)
def test_digits_choose(hurting: Seat, key: Qt.Key, choice: HurtChoice) -> None:
    hurting.page.set_letter_keys(False)
    hurting.press(key)
    assert hurting.choices == [(choice, None)]
    assert not hurting.page.hurt_panel.isVisible()


def test_without_an_easier_version_that_is_said_and_its_digit_does_nothing(playing: Seat) -> None:
    playing.press(Key.Key_F8)
    panel = playing.page.hurt_panel
    assert panel.no_easier.text() == "There is no easier version of this one."
    assert panel.no_easier.isVisible()
    assert not panel.choices[HurtChoice.EASIER].isVisible()
    playing.press(Key.Key_1)
    assert playing.choices == []


def test_how_strong_it_was_goes_along_and_can_be_taken_back(hurting: Seat) -> None:
    scale = hurting.page.hurt_panel.scale
    assert scale.strength is None, "nothing is chosen beforehand"
    press_button(hurting.qtbot, hurting.page, "Strength 6 of 10")
    press_button(hurting.qtbot, hurting.page, "Strength 4 of 10")
    assert scale.strength == 4
    press_button(hurting.qtbot, hurting.page, "Strength 4 of 10")
    assert scale.strength is None
    press_button(hurting.qtbot, hurting.page, "Strength 7 of 10")
    press_button(hurting.qtbot, hurting.page, "Rest here, I will say when")
    assert hurting.choices == [(HurtChoice.REST, 7)]
    press_button(hurting.qtbot, hurting.page, "This hurts")
    assert scale.strength is None, "the next time begins anew"


def test_arrows_go_along_the_scale(hurting: Seat) -> None:
    button(hurting.page, "Strength 0 of 10").setFocus()
    hurting.press(Key.Key_Right)
    hurting.press(Key.Key_Right)
    hurting.press(Key.Key_Space)
    assert hurting.page.hurt_panel.scale.strength == 2
    hurting.press(Key.Key_Left)
    assert hurting.focus is button(hurting.page, "Strength 1 of 10")


def test_the_medical_help_is_one_step_away_and_esc_comes_back(hurting: Seat) -> None:
    press_button(hurting.qtbot, hurting.page, "When to get medical help")
    labels = " ".join(label.text() for label in hurting.page.hurt_panel.findChildren(TextLabel))
    assert "local emergency number" in labels
    hurting.press(Key.Key_2)
    assert hurting.choices == [], "digits choose only while the choices are seen"
    hurting.press(Key.Key_Escape)
    assert button(hurting.page, "Skip this exercise").isVisible()
    assert hurting.player.state is State.HURT


def test_the_player_keys_rest_while_it_waits(hurting: Seat) -> None:
    hurting.asked.clear()
    for key in (Key.Key_Right, Key.Key_Home, Key.Key_F8, Key.Key_Escape, Key.Key_Up):
        hurting.press(key)
    assert hurting.asked == []
    assert hurting.choices == []


def test_all_four_choices_are_in_sight_in_a_small_window_with_large_text(hurting: Seat) -> None:
    hurting.kit.theme.set_text_scale(2.0)
    hurting.page.resize(800, 600)
    hurting.qtbot.waitUntil(lambda: hurting.page.hurt_panel.height() == 600)
    panel = hurting.page.hurt_panel
    for choice in panel.choices.values():
        bottom = choice.mapTo(panel, choice.rect().bottomLeft()).y()
        assert bottom <= panel.height()
        assert choice.height() >= 72
        assert choice.height() >= choice.heightForWidth(choice.width())
