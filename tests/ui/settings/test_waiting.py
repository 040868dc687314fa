"""Wait for me: at every step, at none, or at some, and told in words which."""

from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from backcare_desktop.core.settings import WAITS, Timing
from backcare_desktop.core.words import Words
from backcare_desktop.store.stores import Stores
from backcare_desktop.ui.preferences import Preferences
from backcare_desktop.ui.settings.page import SettingsPage
from backcare_desktop.ui.settings.waiting import wait_names
from tests.press import button, press_button

ALL = "Wait for me at every step"
NAMES = wait_names(Words())


def told(page: SettingsPage) -> list[str]:
    return [label.text() for label in page.findChildren(QLabel) if label.isVisible()]


def test_every_step_there_is_has_a_switch() -> None:
    assert tuple(NAMES) == WAITS


def test_one_switch_is_for_all_steps(
    qtbot: QtBot, page: SettingsPage, preferences: Preferences, stores: Stores
) -> None:
    assert "Off: every step goes on by itself." in told(page)

    press_button(qtbot, page, ALL)
    assert stores.settings.load().timing == Timing().waiting(waits=True)
    assert all(button(page, name).isChecked() for name in NAMES.values())
    assert "On: every step waits." in told(page)

    press_button(qtbot, page, ALL)
    assert preferences.settings.timing == Timing()
    assert not any(button(page, name).isChecked() for name in NAMES.values())


def test_each_step_has_its_own_switch_and_the_one_for_all_says_what_is_on(
    qtbot: QtBot, page: SettingsPage, stores: Stores
) -> None:
    """Statement 3: where a person sets it."""
    for setting, name in NAMES.items():
        press_button(qtbot, page, name)

        written = stores.settings.load()
        assert [each for each in NAMES if getattr(written, each)] == [setting]
        assert not button(page, ALL).isChecked()
        assert f"On at some steps: {name}." in told(page)
        heard = QAccessible.queryAccessibleInterface(button(page, ALL)).text(QAccessible.Text.Description)
        assert heard == f"On at some steps: {name}."
        press_button(qtbot, page, name)


def test_some_steps_are_named_in_the_order_of_a_routine(page: SettingsPage, preferences: Preferences) -> None:
    preferences.change(wait_rest=True, wait_hold=True)

    assert "On at some steps: Hold, Rest." in told(page)


def test_all_switched_on_one_by_one_is_all(qtbot: QtBot, page: SettingsPage) -> None:
    for name in NAMES.values():
        assert not button(page, ALL).isChecked()
        press_button(qtbot, page, name)

    assert button(page, ALL).isChecked()


def test_with_some_on_the_switch_for_all_turns_on_the_rest(
    qtbot: QtBot, page: SettingsPage, preferences: Preferences
) -> None:
    preferences.change(wait_rest=True)
    press_button(qtbot, page, ALL)

    assert preferences.settings.timing == Timing().waiting(waits=True)
