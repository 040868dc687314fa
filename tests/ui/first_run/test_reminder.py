"""A reminder for whoever wants one."""

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QApplication, QSpinBox

from backcare_desktop.ui.formats import Formats
from tests.press import button
from tests.ui.first_run.conftest import FirstStart, Newcomer, settle


@pytest.fixture
def planner(person: Newcomer) -> Newcomer:
    """Somebody at the fourth step."""
    person.go_to(4)
    return person


def number_field(person: Newcomer, name: str) -> QSpinBox:
    (field,) = [f for f in person.page.findChildren(QSpinBox) if f.accessibleName() == name]
    return field


def test_it_is_off_and_says_that_the_app_has_to_run(planner: Newcomer) -> None:
    assert not button(planner.page, "Remind me once a day").isChecked()
    assert "Backcare can remind you only while it is running." in planner.sees()
    assert not number_field(planner, "Hour").isEnabled()
    planner.click("Finish")
    assert not planner.written.reminder


def test_switched_on_it_is_for_six_in_the_evening_until_another_time_is_set(planner: Newcomer) -> None:
    planner.click("Remind me once a day")
    assert planner.written.reminder
    assert "Every day at 18:00" in planner.sees()
    planner.click("One hour earlier")
    planner.click("5 minutes later")
    planner.click("5 minutes later")
    assert "Every day at 17:10" in planner.sees()
    assert planner.written.reminder_minute == 17 * 60 + 10


def test_the_time_can_be_typed_and_enter_then_goes_on(planner: Newcomer) -> None:
    planner.press(Qt.Key.Key_Tab)
    planner.press(Qt.Key.Key_Space)
    planner.press(Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is number_field(planner, "Hour")
    number_field(planner, "Hour").selectAll()
    planner.press(Qt.Key.Key_7)
    planner.press(Qt.Key.Key_Return)
    assert planner.written.reminder
    assert planner.written.reminder_minute == 7 * 60
    assert planner.ended == [("finished",)]


def test_up_and_down_change_the_hour_without_scrolling(planner: Newcomer) -> None:
    planner.click("Remind me once a day")
    number_field(planner, "Hour").setFocus()
    planner.press(Qt.Key.Key_Up)
    assert "Every day at 19:00" in planner.sees()
    assert planner.page.number == 4


def test_esc_in_a_field_skips_all_too(planner: Newcomer) -> None:
    planner.click("Remind me once a day")
    number_field(planner, "Minute").setFocus()
    planner.press(Qt.Key.Key_Escape)
    assert planner.ended == [("finished",)]
    assert planner.written.reminder


def test_a_time_between_the_steps_is_kept(first_start: FirstStart) -> None:
    first_start.preferences.change(reminder=True, reminder_minute=8 * 60 + 3)
    person = first_start.open()
    person.go_to(4)
    assert "Every day at 08:03" in person.sees()
    person.click("One hour later")
    assert person.written.reminder_minute == 9 * 60 + 3
    person.page.close()


def test_the_time_is_written_as_the_persons_system_writes_it(first_start: FirstStart) -> None:
    first_start.kit = first_start.kit._replace(formats=Formats(QLocale("en_US")))
    person = first_start.open()
    person.go_to(4)
    settle()
    said = next(text for text in person.sees() if text.startswith("Every day at"))
    assert said.replace("\u202f", " ") == "Every day at 6:00 PM"
    person.page.close()


def test_a_time_set_elsewhere_meanwhile_is_shown_and_not_changed(planner: Newcomer) -> None:
    set_to: list[int] = []
    planner.preferences.settings_changed.connect(lambda settings: set_to.append(settings.reminder_minute))
    planner.preferences.change(reminder=True, reminder_minute=7 * 60 + 45)
    assert set_to == [7 * 60 + 45]
    assert planner.written.reminder_minute == 7 * 60 + 45
    assert number_field(planner, "Hour").value() == 7
    assert number_field(planner, "Minute").value() == 45


def test_a_typed_hour_is_one_change(planner: Newcomer) -> None:
    planner.click("Remind me once a day")
    set_to: list[int] = []
    planner.preferences.settings_changed.connect(lambda settings: set_to.append(settings.reminder_minute))
    number_field(planner, "Hour").setFocus()
    number_field(planner, "Hour").selectAll()
    planner.press(Qt.Key.Key_1)
    planner.press(Qt.Key.Key_2)
    planner.press(Qt.Key.Key_Tab)
    assert set_to == [12 * 60]
