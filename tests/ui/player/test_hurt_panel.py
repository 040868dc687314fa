"""This hurts: everything stands still, and four ways on."""

import pytest
from PySide6.QtCore import QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication

from backcare_desktop.core.catalogue import Catalogue
from backcare_desktop.core.player_states import State
from backcare_desktop.core.progress import HurtChoice
from backcare_desktop.core.timeline import PhaseKind
from backcare_desktop.ui.widgets.labels import TextLabel
from tests.access.seen import interface, spoken
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
    """Statement 9: four ways on, and nothing runs."""
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
    """Statement 31: passed over by choosing a way on."""
    hurting.page.set_letter_keys(False)
    hurting.press(key)
    assert hurting.choices == [(choice, None)]
    if choice is HurtChoice.END:
        assert hurting.player.state is State.ENDED, "the summary follows at once"
    else:
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
    """Statement 31: nothing is chosen beforehand."""
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


@pytest.mark.parametrize(
    ("keys", "strength"),
    [
        ((Key.Key_4,), 4),
        ((Key.Key_0,), 0),
        ((Key.Key_End,), 10),
        ((Key.Key_End, Key.Key_Right), 10),
        ((Key.Key_End, Key.Key_Left), 9),
        ((Key.Key_7, Key.Key_Home), 0),
        ((Key.Key_Right, Key.Key_Right), 2),
        ((Key.Key_7, Key.Key_Delete), None),
        ((Key.Key_2, Key.Key_Return), 2),
        ((Key.Key_Return,), 0),
        ((Key.Key_7, Key.Key_Escape), None),
    ],
)
def test_the_scale_is_answered_by_key(hurting: Seat, keys: tuple[Qt.Key, ...], strength: int | None) -> None:
    """Statement 31: by one key or two."""
    scale = hurting.page.hurt_panel.scale
    button(hurting.page, "Strength 0 of 10").setFocus()
    for key in keys:
        hurting.press(key)
    assert scale.strength == strength
    assert hurting.choices == [], "digits choose a way on only while the keyboard is not on the scale"
    if keys[-1] in (Key.Key_Return, Key.Key_Escape):
        assert hurting.focus is button(hurting.page, "Skip this exercise")
    else:
        assert scale.has_keyboard


def test_the_scale_is_a_question_with_eleven_answers_to_a_screen_reader(hurting: Seat) -> None:
    scale = hurting.page.hurt_panel.scale
    assert interface(scale).role() is QAccessible.Role.Grouping
    assert spoken(scale) == "How strong was it? You need not say."
    assert {interface(one).role() for one in scale.buttons} == {QAccessible.Role.RadioButton}
    for strength in (3, 8):
        scale.buttons[strength].toggle()  # as a reader does, without a click
        assert scale.strength == strength
    assert [one.isChecked() for one in scale.buttons].count(True) == 1


@pytest.mark.parametrize("size", [(1120, 760), (640, 480)])
@pytest.mark.parametrize("easier_at_first", [True, False])
def test_tab_follows_the_screen_from_the_easier_version_to_the_help(
    hurting: Seat, size: tuple[int, int], easier_at_first: bool
) -> None:
    hurting.easier = exercise("pelvic-tilt") if easier_at_first else None
    for easier in (hurting.easier, exercise("pelvic-tilt")):
        hurting.page.set_easier(easier)
    hurting.page.resize(*size)
    QApplication.processEvents()
    panel = hurting.page.hurt_panel
    asked = panel.scale.buttons[0] if panel.scale.isVisible() else panel.ask_strength
    order = [*panel.choices.values(), asked, panel.help_link]
    order[0].setFocus()
    for expected in order:
        assert hurting.focus is expected
        hurting.press(Key.Key_Tab)


def test_the_answer_by_key_goes_along_with_the_choice(hurting: Seat) -> None:
    button(hurting.page, "Strength 0 of 10").setFocus()
    for key in (Key.Key_6, Key.Key_Return, Key.Key_3):
        hurting.press(key)
    assert hurting.choices == [(HurtChoice.REST, 6)]


def test_in_a_small_window_the_scale_is_behind_its_question(hurting: Seat) -> None:
    hurting.page.resize(640, 480)
    panel = hurting.page.hurt_panel
    hurting.qtbot.waitUntil(lambda: panel.height() == 480)
    assert not panel.scale.isVisible()
    lefts = {choice.x() for choice in panel.choices.values()}
    assert len(lefts) == 1, "the choices stand below each other"
    press_button(hurting.qtbot, hurting.page, "How strong was it?")
    assert panel.scale.isVisible()
    assert panel.scale.has_keyboard
    hurting.press(Key.Key_8)
    press_button(hurting.qtbot, hurting.page, "Skip this exercise")
    assert hurting.choices == [(HurtChoice.SKIP, 8)]


def test_the_easier_version_is_pictured_where_there_is_room(playing: Seat, catalogue: Catalogue) -> None:
    playing.easier = catalogue.exercise("bridge")
    playing.advance_to(PhaseKind.HOLD)
    playing.press(Key.Key_F8)
    easier = playing.page.hurt_panel.choices[HurtChoice.EASIER]
    assert easier.pictured is playing.easier

    def greens() -> int:
        image = easier.grab().toImage()
        step = range(0, image.width(), 2)
        colours = (image.pixelColor(x, y) for x in step for y in range(0, image.height(), 2))
        return sum(colour.saturation() > 60 for colour in colours)

    playing.qtbot.waitUntil(lambda: greens() > 100)
    playing.page.resize(640, 480)
    playing.qtbot.waitUntil(lambda: easier.pictured is None)


def test_in_a_wide_window_the_choices_are_in_the_middle(hurting: Seat) -> None:
    hurting.page.resize(1920, 1080)
    panel = hurting.page.hurt_panel
    hurting.qtbot.waitUntil(lambda: panel.choices[HurtChoice.EASIER].x() > 200)
    boxes = [QRect(each.mapTo(panel, QPoint(0, 0)), each.size()) for each in panel.choices.values()]
    left, right = min(box.left() for box in boxes), max(box.right() for box in boxes)
    assert right - left <= 1100
    assert abs(left - (1920 - right)) <= 20


@pytest.mark.parametrize("size", [(640, 480), (800, 600), (1120, 760)])
@pytest.mark.parametrize("percent", [100, 200, 225])
def test_no_choice_is_cut_at_the_side(hurting: Seat, size: tuple[int, int], percent: int) -> None:
    hurting.kit.theme.set_text_scale(percent / 100)
    hurting.page.resize(*size)
    QApplication.processEvents()
    panel = hurting.page.hurt_panel
    for shown in (*panel.choices.values(), panel.ask_strength, panel.help_link):
        if shown.isVisible():
            left = shown.mapTo(panel, QPoint(0, 0)).x()
            assert left >= 0, shown.text()
            assert left + shown.width() <= size[0], shown.text()
            assert shown.width() >= shown.minimumSizeHint().width(), shown.text()


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
