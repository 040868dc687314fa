"""Statement 39: the settings of reminders, and what they say that this computer can do."""

from datetime import time

import pytest
from PySide6.QtCore import QLocale, QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QLabel, QTimeEdit
from pytestqt.qtbot import QtBot

from backcare_desktop.ui.kit import Kit
from backcare_desktop.ui.preferences import Preferences
from backcare_desktop.ui.reminders.section import RemindersSection
from tests.press import button, press_button


@pytest.fixture
def section(qtbot: QtBot, kit: Kit, preferences: Preferences) -> RemindersSection:
    return shown(qtbot, kit, preferences)


def shown(qtbot: QtBot, kit: Kit, preferences: Preferences, *, tray: bool = False) -> RemindersSection:
    section = RemindersSection(kit, preferences, tray)
    qtbot.addWidget(section)
    with qtbot.waitActive(section):
        section.show()
        section.activateWindow()
    return section


def texts(section: RemindersSection) -> str:
    return " ".join(label.text() for label in section.findChildren(QLabel) if label.isVisible())


def field(section: RemindersSection) -> QTimeEdit:
    return section.findChildren(QTimeEdit)[0]


def test_statement_38_it_is_off_and_the_time_rests_until_it_is_switched_on(
    qtbot: QtBot, section: RemindersSection, preferences: Preferences
) -> None:
    assert not button(section, "Remind me once a day").isChecked()
    assert not field(section).isEnabled()
    button(section, "Remind me once a day").click()
    assert preferences.settings.reminder
    assert field(section).isEnabled()


@pytest.mark.parametrize("tray", [False, True])
def test_statement_39_it_says_that_backcare_has_to_run(
    qtbot: QtBot, kit: Kit, preferences: Preferences, tray: bool
) -> None:
    said = texts(shown(qtbot, kit, preferences, tray=tray))
    assert "Backcare can remind you only while it is running." in said
    assert ("This computer has no place for messages" in said) is not tray
    assert ("as a message of its own" in said) is tray


def test_the_time_is_typed(qtbot: QtBot, section: RemindersSection, preferences: Preferences) -> None:
    preferences.change(reminder=True)
    edit = field(section)
    edit.setFocus()
    edit.setSelectedSection(QTimeEdit.Section.HourSection)
    qtbot.keyClicks(edit, "07")
    qtbot.keyClicks(edit, "45")
    assert preferences.settings.reminder_minute == 18 * 60  # not before it is whole
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    assert preferences.settings.reminder_minute == 7 * 60 + 45


def test_the_time_is_changed_with_the_arrow_keys(
    qtbot: QtBot, section: RemindersSection, preferences: Preferences
) -> None:
    preferences.change(reminder=True)
    edit = field(section)
    edit.setFocus()
    edit.setSelectedSection(QTimeEdit.Section.HourSection)
    qtbot.keyClick(edit, Qt.Key.Key_Up)
    assert preferences.settings.reminder_minute == 19 * 60
    edit.setSelectedSection(QTimeEdit.Section.MinuteSection)
    qtbot.keyClick(edit, Qt.Key.Key_Down)
    assert preferences.settings.reminder_minute % 60 == 59


def test_the_buttons_go_a_quarter_of_an_hour_and_round_the_clock(
    qtbot: QtBot, section: RemindersSection, preferences: Preferences
) -> None:
    preferences.change(reminder=True, reminder_minute=10)
    press_button(qtbot, section, "15 minutes earlier")
    assert preferences.settings.reminder_minute == 23 * 60 + 55
    press_button(qtbot, section, "15 minutes later")
    assert preferences.settings.reminder_minute == 10
    assert field(section).time().toPython() == time(0, 10)


def test_everything_is_large_enough_to_hit_and_named(
    section: RemindersSection, preferences: Preferences
) -> None:
    preferences.change(reminder=True)
    assert field(section).accessibleName() == "Time of the reminder"
    for part in (field(section), button(section, "15 minutes earlier"), button(section, "15 minutes later")):
        assert part.height() >= 40


def test_the_wheel_changes_nothing(section: RemindersSection, preferences: Preferences) -> None:
    preferences.change(reminder=True)
    edit = field(section)
    edit.setFocus()
    spot = QPointF(edit.rect().center())
    turn = QWheelEvent(
        spot,
        QPointF(edit.mapToGlobal(spot.toPoint())),
        QPoint(),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(edit, turn)
    assert preferences.settings.reminder_minute == 18 * 60


@pytest.mark.parametrize(("language", "written"), [("en_GB", "18:05"), ("en_US", "6:05"), ("de_DE", "18:05")])
def test_the_time_is_written_as_usual_where_the_person_lives(
    qtbot: QtBot, kit: Kit, preferences: Preferences, language: str, written: str
) -> None:
    preferences.change(reminder_minute=18 * 60 + 5)
    before = QLocale()
    QLocale.setDefault(QLocale(language))
    try:
        section = shown(qtbot, kit, preferences)
        edit = field(section)
        assert edit.text().startswith(written)
        assert ("PM" in edit.text()) is (language == "en_US")
    finally:
        QLocale.setDefault(before)
