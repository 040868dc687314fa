"""A reminder for whoever wants one. How its time is set is told with the settings of reminders."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QTimeEdit

from tests.press import button
from tests.ui.first_run.conftest import Newcomer


@pytest.fixture
def planner(person: Newcomer) -> Newcomer:
    """Somebody at the fourth step."""
    person.go_to(4)
    return person


def time_field(person: Newcomer) -> QTimeEdit:
    (field,) = person.page.findChildren(QTimeEdit)
    return field


def test_it_is_off_and_says_that_the_app_has_to_run(planner: Newcomer) -> None:
    assert not button(planner.page, "Remind me once a day").isChecked()
    assert "Backcare can remind you only while it is running." in planner.sees()
    assert not time_field(planner).isEnabled()
    planner.click("Finish")
    assert not planner.written.reminder


def test_switched_on_it_is_for_six_in_the_evening_until_another_time_is_set(planner: Newcomer) -> None:
    planner.click("Remind me once a day")
    assert planner.written.reminder
    assert time_field(planner).text() == "18:00"
    planner.click("15 minutes earlier")
    assert time_field(planner).text() == "17:45"
    assert planner.written.reminder_minute == 17 * 60 + 45


def test_the_time_can_be_typed_and_enter_then_goes_on(planner: Newcomer) -> None:
    planner.press(Qt.Key.Key_Tab)
    planner.press(Qt.Key.Key_Space)
    while QApplication.focusWidget() is not time_field(planner):
        planner.press(Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is time_field(planner)
    planner.press(Qt.Key.Key_0)
    planner.press(Qt.Key.Key_7)
    planner.press(Qt.Key.Key_Return)
    assert planner.written.reminder
    assert planner.written.reminder_minute == 7 * 60
    assert planner.ended == [("finished",)]


def test_esc_in_the_field_skips_all_too(planner: Newcomer) -> None:
    planner.click("Remind me once a day")
    time_field(planner).setFocus()
    planner.press(Qt.Key.Key_Escape)
    assert planner.ended == [("finished",)]
    assert planner.written.reminder
