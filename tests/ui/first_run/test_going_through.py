"""The way through the four steps: on, back and out, by mouse and by keyboard."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from tests.press import button
from tests.ui.first_run.conftest import FirstStart, Newcomer

TITLES = (
    "Before you start",
    "Sound and sight",
    "Where would you like to begin?",
    "A reminder, if you like",
)


def test_next_leads_through_four_steps_and_says_which_it_is(person: Newcomer) -> None:
    for number, title in enumerate(TITLES, 1):
        assert f"Step {number} of 4" in person.sees()
        assert title in person.sees()
        assert person.ended == []
        person.click("Next" if number < 4 else "Finish")
    assert person.ended == [("finished",)]


def test_the_first_start_is_over_and_written_when_the_last_step_is(person: Newcomer) -> None:
    person.go_to(4)
    assert not person.written.welcome_seen
    person.click("Finish")
    assert person.written.welcome_seen


def test_every_step_can_be_skipped(person: Newcomer) -> None:
    for number in (1, 2, 3, 4):
        assert person.page.number == number
        person.click("Skip this")
    assert person.ended == [("finished",)]
    assert person.written.welcome_seen


@pytest.mark.parametrize("number", [1, 2, 3, 4])
def test_all_of_it_can_be_skipped_from_every_step(first_start: FirstStart, number: int) -> None:
    for way in ("button", "key"):
        first_start.preferences.change(welcome_seen=False)
        person = first_start.open()
        person.go_to(number)
        if way == "button":
            person.click("Skip all")
        else:
            person.press(Qt.Key.Key_Escape)
        assert person.ended == [("finished",)]
        assert person.written.welcome_seen
        person.page.close()


def test_the_keys_are_told_in_words(person: Newcomer) -> None:
    assert "Enter goes on, Esc skips all" in person.sees()


def test_enter_alone_leads_through_all_steps(person: Newcomer) -> None:
    for number in (1, 2, 3, 4):
        assert person.page.number == number
        person.press(Qt.Key.Key_Return)
    assert person.ended == [("finished",)]


def test_the_first_control_has_the_keyboard_and_tab_goes_on_to_the_content(person: Newcomer) -> None:
    assert button(person.page, "Next").hasFocus()
    person.press(Qt.Key.Key_Return)
    person.press(Qt.Key.Key_Tab)
    assert button(person.page, "Play the chime").hasFocus()
    person.tab_to("Next")
    person.press(Qt.Key.Key_Return)
    person.press(Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is button(person.page, "Start Desk break, 5 minutes")


def test_enter_on_a_button_is_for_that_button(person: Newcomer) -> None:
    person.press(Qt.Key.Key_Return)
    person.tab_to("Play the chime")
    person.press(Qt.Key.Key_Return)
    assert person.chimes.heard
    assert person.page.number == 2


def test_back_leads_back_and_what_was_chosen_is_still_there(person: Newcomer) -> None:
    person.go_to(2)
    person.click("What did you hear?: Only the chime")
    person.click("How far away is the screen then?: 3 m")
    person.go_to(4)
    person.click("Remind me once a day")
    for number in (3, 2):
        person.click("Back")
        assert person.page.number == number
    assert button(person.page, "What did you hear?: Only the chime").isChecked()
    assert button(person.page, "How far away is the screen then?: 3 m").isChecked()
    person.press(Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert person.page.number == 1
    assert not button(person.page, "Back").isEnabled()
    person.press(Qt.Key.Key_Return)
    person.go_to(4)
    assert button(person.page, "Remind me once a day").isChecked()


def test_choices_are_in_the_file_although_the_app_dies_on_the_last_step(person: Newcomer) -> None:
    person.go_to(2)
    person.click("What did you hear?: Only the chime")
    person.click("Bigger")
    person.go_to(4)
    person.click("Remind me once a day")
    written = person.written
    assert (written.speech.value, written.stage_scale_percent, written.reminder) == ("off", 110, True)
    assert not written.welcome_seen


def test_a_screen_reader_is_told_each_step(person: Newcomer, announced: list[str]) -> None:
    person.press(Qt.Key.Key_Return)
    person.press(Qt.Key.Key_Return)
    person.click("Back")
    told = [text for text in announced if text.startswith("Step ")]
    assert told == [
        "Step 2 of 4: Sound and sight",
        "Step 3 of 4: Where would you like to begin?",
        "Step 2 of 4: Sound and sight",
    ]


def test_the_first_step_tells_what_this_is_and_when_to_get_help(person: Newcomer) -> None:
    said = " ".join(person.sees())
    for part in (
        "Everything stays on this computer",
        "does not replace care",
        "not reviewed by a physiotherapist",
        "When to get medical help",
        "between the legs",
        "controlling or feeling your bowels",
        "weakness in both legs",
        "chest pain",
        "fever and shivering",
        "Leg pain that spreads further down",
    ):
        assert part in said


def test_arrow_and_page_keys_scroll_what_does_not_fit(first_start: FirstStart) -> None:
    person = first_start.open(640, 480)
    bar = person.page.steps[0].scroll_area.verticalScrollBar()
    person.press(Qt.Key.Key_Down)
    a_line = bar.value()
    assert a_line > 0
    person.press(Qt.Key.Key_PageDown)
    assert bar.value() > a_line * 2
    person.press(Qt.Key.Key_PageUp)
    person.press(Qt.Key.Key_Up)
    assert bar.value() == 0
    assert person.page.number == 1
    person.page.close()
