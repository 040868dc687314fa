"""The window as a whole: what it opens with, what it says, and what it keeps when it closes."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from backcare_desktop.app.tour.hands import sees
from backcare_desktop.core.settings import Scheme
from backcare_desktop.store.stores import Stores
from backcare_desktop.ui.history.page import HistoryPage
from backcare_desktop.ui.journal import Journal
from backcare_desktop.ui.kit import Kit
from backcare_desktop.ui.main_window import MainWindow
from backcare_desktop.ui.page_maker import PageMaker
from backcare_desktop.ui.player.page import PlayerPage
from backcare_desktop.ui.preferences import Preferences
from backcare_desktop.ui.settings.page import SettingsPage
from backcare_desktop.ui.shell.navigation import Place
from tests.fakes import FailingStore, FakeClock, StuckSettings
from tests.press import button, press_button

Key = Qt.Key
FULL = "The disk is full"
IN_USE = "Another program is using"


@pytest.fixture
def window(qtbot: QtBot, maker: PageMaker) -> Iterator[MainWindow]:
    window = MainWindow(maker)
    qtbot.addWidget(window)
    window.resize(1120, 760)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    yield window
    window.close()


@pytest.fixture
def playing(qtbot: QtBot, window: MainWindow, clock: FakeClock) -> MainWindow:
    """The window, 30 seconds into a routine."""
    window.open_player("desk-break")
    press_button(qtbot, window, "Start")
    wait(window, clock, 30)
    return window


def wait(window: MainWindow, clock: FakeClock, seconds: int) -> None:
    for _ in range(seconds):
        clock.advance(1)
        window.host.driver.tick()
    QApplication.processEvents()


def test_it_opens_with_one_page_and_the_rest_is_made_without_a_change_in_sight(window: MainWindow) -> None:
    assert window.shell.place is Place.TODAY
    assert not window.findChildren(HistoryPage)
    assert not window.findChildren(PlayerPage)
    focused = QApplication.focusWidget()
    before = window.grab().toImage()

    window.make_rest()
    QApplication.processEvents()

    assert window.findChildren(HistoryPage)
    assert window.findChildren(PlayerPage)
    assert window.shell.place is Place.TODAY
    assert QApplication.focusWidget() is focused
    assert window.grab().toImage() == before


def test_a_routine_can_be_opened_before_the_rest_is_made(qtbot: QtBot, window: MainWindow) -> None:
    press_button(qtbot, window, "Start 11 min")
    assert sees(window, "Neutral-spine basics")
    assert button(window, "Start").hasFocus()


def test_a_routine_that_there_is_not_is_our_fault(window: MainWindow) -> None:
    with pytest.raises(KeyError):
        window.open_player("handstands")


def test_the_title_says_what_is_done_and_how_long_it_takes(
    qtbot: QtBot, window: MainWindow, clock: FakeClock
) -> None:
    assert window.windowTitle() == "Today - Backcare"
    window.open_player("desk-break")
    assert window.windowTitle() == "Desk break - Backcare"
    press_button(qtbot, window, "Start")
    wait(window, clock, 3)
    assert window.windowTitle() == "Get ready - Backcare"
    other = QWidget()
    qtbot.addWidget(other)
    with qtbot.waitActive(other):
        other.show()
        other.activateWindow()
    wait(window, clock, 1)
    assert window.windowTitle() == "Get ready 6 - Backcare", (
        "whoever looks at something else sees the time left"
    )
    window.host.driver.put_away()
    press_button(qtbot, window, "Pause")


def test_the_routines_lead_to_the_player_too(qtbot: QtBot, window: MainWindow) -> None:
    press_button(qtbot, window, "All routines")
    assert window.shell.place is Place.ROUTINES
    window.shell.page(Place.ROUTINES).open_routine("big-three")
    press_button(qtbot, window, "Start 17 min")
    assert sees(window, "You will need")


# -- the end --------------------------------------------------------------------------------------------


def test_putting_a_session_away_leads_back_to_where_it_is_offered(playing: MainWindow) -> None:
    playing.put_away()
    QApplication.processEvents()
    assert playing.windowTitle() == "Today - Backcare"
    assert sees(playing, "Continue? Stopped at 1 of ")
    assert not playing.host.driver.is_playing


def test_putting_away_nothing_changes_nothing(window: MainWindow) -> None:
    window.put_away()
    window.make_rest()
    window.open_player("desk-break")
    window.put_away()
    assert sees(window, "You will need")


def test_closing_keeps_the_session_and_the_window_s_place(
    playing: MainWindow, journal: Journal, stores: Stores
) -> None:
    playing.setGeometry(30, 40, 700, 500)
    playing.close()
    draft = journal.draft()
    assert draft is not None
    assert draft.progress.elapsed_s == pytest.approx(30)
    assert stores.settings.load().window_geometry == "30,40,700,500,0"


@pytest.mark.parametrize("kept", ["", "nonsense", "9000,9000,700,500,0"])
def test_a_place_that_is_not_there_is_the_middle_of_the_screen(
    window: MainWindow, preferences: Preferences, kept: str
) -> None:
    preferences.change(window_geometry=kept)
    window.place_on_screen()
    area = QGuiApplication.primaryScreen().availableGeometry()
    assert area.contains(window.geometry())
    assert abs(window.geometry().center().x() - area.center().x()) <= 1


# -- what cannot be written -----------------------------------------------------------------------------


def test_a_full_disk_is_said_in_the_player_and_on_the_page_until_there_is_room(
    qtbot: QtBot, playing: MainWindow, journal: Journal, clock: FakeClock
) -> None:
    disk = FailingStore()
    disk.is_full = False
    journal.attach(disk, disk)
    disk.is_full = True
    wait(playing, clock, 6)
    assert sees(playing, FULL)
    press_button(qtbot, playing, "Try again")
    assert sees(playing, FULL)
    qtbot.keyClick(playing.host.page, Key.Key_Escape)
    qtbot.keyClick(playing.host.page, Key.Key_Escape)
    press_button(qtbot, playing, "Save and end")
    press_button(qtbot, playing, "Finish")
    QApplication.processEvents()
    assert sees(playing, FULL)
    assert disk.sessions == []
    disk.is_full = False
    press_button(qtbot, playing, "Try again")
    assert not sees(playing, FULL)
    assert len(disk.sessions) == 1


def test_a_trouble_goes_only_when_all_of_it_is_over(
    qtbot: QtBot,
    window: MainWindow,
    journal: Journal,
    preferences: Preferences,
    stores: Stores,
    clock: FakeClock,
) -> None:
    disk = FailingStore()
    journal.attach(disk, disk)
    window.open_player("desk-break")
    press_button(qtbot, window, "Start")
    wait(window, clock, 30)
    for _ in range(2):
        qtbot.keyClick(window.host.page, Key.Key_Escape)
    press_button(qtbot, window, "Save and end")
    press_button(qtbot, window, "Finish")
    preferences.attach(StuckSettings())
    assert sees(window, IN_USE)
    preferences.attach(stores.settings)
    press_button(qtbot, window, "Try again")
    assert sees(window, "Try again"), "the session is not written yet"
    disk.is_full = False
    press_button(qtbot, window, "Try again")
    assert not sees(window, "Try again")


# -- settings at work -----------------------------------------------------------------------------------


def test_light_and_dark_and_the_size_of_text_change_at_once(
    window: MainWindow, preferences: Preferences, kit: Kit
) -> None:
    """Statement 20: scheme and text size from the settings."""
    preferences.change(scheme=Scheme.LIGHT)
    light = window.grab().toImage().pixelColor(600, 5)
    height = button(window, "All routines").height()
    preferences.change(scheme=Scheme.DARK, text_scale_percent=200)
    QApplication.processEvents()
    assert window.grab().toImage().pixelColor(600, 5).lightness() < light.lightness() / 2
    assert button(window, "All routines").height() > height * 1.3


def test_the_settings_tell_whether_there_is_any_sound(window: MainWindow) -> None:
    assert window.host.sounding.chimes.is_available, "nothing was asked yet"
    window.shell.open(Place.SETTINGS)
    page = window.shell.page(Place.SETTINGS)
    assert isinstance(page, SettingsPage)
    QApplication.processEvents()
    assert sees(page, "Cues are on screen.") is not window.host.sounding.chimes.is_available
