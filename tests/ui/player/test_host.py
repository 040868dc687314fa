"""A routine from Start to the summary: the real driver behind the real page, with the settings at work."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from backcare_desktop.app.tour.hands import sees
from backcare_desktop.core.catalogue import Catalogue
from backcare_desktop.core.player_states import Command, State
from backcare_desktop.core.timeline import PhaseKind
from backcare_desktop.ui.journal import Journal
from backcare_desktop.ui.page_maker import PageMaker
from backcare_desktop.ui.player.host import PlayerHost
from backcare_desktop.ui.preferences import Preferences
from tests.fakes import FakeClock
from tests.press import button, press_button

Key = Qt.Key


@pytest.fixture
def host(qtbot: QtBot, qapp: QApplication, maker: PageMaker) -> Iterator[PlayerHost]:
    host = maker.host(qapp)
    yield host
    host.put_away()
    for part in (host.driver, *vars(host.sounding).values(), host):
        part.deleteLater()


@pytest.fixture
def preflight(qtbot: QtBot, host: PlayerHost, catalogue: Catalogue) -> PlayerHost:
    """A routine is opened, and waits for Start."""
    qtbot.addWidget(host.page)
    host.open(catalogue.routine("desk-break"))
    host.page.resize(1120, 760)
    with qtbot.waitActive(host.page):
        host.page.show()
        host.page.activateWindow()
    return host


@pytest.fixture
def playing(qtbot: QtBot, preflight: PlayerHost) -> PlayerHost:
    """It is started."""
    press_button(qtbot, preflight.page, "Start")
    return preflight


def wait(host: PlayerHost, clock: FakeClock, seconds: int) -> None:
    for _ in range(seconds):
        clock.advance(1)
        host.driver.tick()


def press(qtbot: QtBot, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    qtbot.keyClick(QApplication.focusWidget(), key, modifiers)


def test_the_page_is_made_when_it_is_asked_for_and_once(qtbot: QtBot, host: PlayerHost) -> None:
    with qtbot.waitSignal(host.page_made) as made:
        page = host.page
    qtbot.addWidget(page)
    assert made.args == [page]
    with qtbot.assertNotEmitted(host.page_made):
        assert host.page is page


def test_what_a_routine_needs_is_told_in_words(preflight: PlayerHost, catalogue: Catalogue) -> None:
    names = [catalogue.equipment[thing] for thing in catalogue.routine("desk-break").equipment]
    assert names
    for name in names:
        assert sees(preflight.page, name)


def test_nothing_is_asked_of_a_player_that_did_not_start(preflight: PlayerHost) -> None:
    preflight.page.command_requested.emit(Command.PAUSE)
    assert preflight.driver.state is None


def test_a_routine_runs_by_the_timing_in_the_settings(
    qtbot: QtBot, preflight: PlayerHost, preferences: Preferences, clock: FakeClock
) -> None:
    preferences.change(get_ready_s=30)
    press_button(qtbot, preflight.page, "Start")
    wait(preflight, clock, 29)
    assert preflight.driver.phase_kind is PhaseKind.GET_READY
    wait(preflight, clock, 1)
    assert preflight.driver.phase_kind is PhaseKind.MOVE


def test_the_title_follows_until_the_summary_is_left(
    qtbot: QtBot, playing: PlayerHost, clock: FakeClock
) -> None:
    titles: list[str] = []
    playing.title_changed.connect(titles.append)
    wait(playing, clock, 11)
    assert titles == ["Move"]
    for key in (Key.Key_Escape, Key.Key_Escape):
        press(qtbot, key)
    press_button(qtbot, playing.page, "Save and end")
    assert titles == ["Move", "Paused", ""]
    assert sees(playing.page, "Under 15 seconds, so not written down.")
    with qtbot.waitSignal(playing.closed):
        press_button(qtbot, playing.page, "Finish")


def test_keys_change_the_settings_and_the_page_shows_them(
    qtbot: QtBot, playing: PlayerHost, preferences: Preferences
) -> None:
    press(qtbot, Key.Key_M, Qt.KeyboardModifier.ControlModifier)
    assert preferences.settings.muted
    assert button(playing.page, "Turn sound on")
    press(qtbot, Key.Key_C)
    assert not preferences.settings.captions
    assert button(playing.page, "Show captions")
    preferences.change(letter_keys=False)
    press(qtbot, Key.Key_C)
    assert not preferences.settings.captions, "the letter is no key any more"
    press(qtbot, Key.Key_F4)
    assert preferences.settings.captions
    with qtbot.waitSignal(playing.full_screen_requested):
        press(qtbot, Key.Key_F11)


def test_settings_made_before_the_page_are_on_it(
    qtbot: QtBot, host: PlayerHost, preferences: Preferences, catalogue: Catalogue
) -> None:
    preferences.change(muted=True, captions=False)
    qtbot.addWidget(host.page)
    host.open(catalogue.routine("desk-break"))
    host.page.show()
    press_button(qtbot, host.page, "Start")
    assert button(host.page, "Turn sound on")
    assert button(host.page, "Show captions")


def test_no_sound_is_said_and_no_error(qtbot: QtBot, playing: PlayerHost) -> None:
    qtbot.waitUntil(lambda: playing.sounding.chimes._prepared)
    said = sees(playing.page, "No sound on this computer. Cues are on screen.")
    assert said is not playing.sounding.chimes.is_available


def test_going_on_with_nothing_does_nothing(qtbot: QtBot, host: PlayerHost, journal: Journal) -> None:
    with qtbot.assertNotEmitted(host.opened):
        host.continue_draft()
    assert journal.count() == 0
    assert host.driver.state is None


def test_going_on_begins_paused_where_it_was(
    qtbot: QtBot, playing: PlayerHost, clock: FakeClock, journal: Journal
) -> None:
    wait(playing, clock, 60)
    before = playing.driver.exercise_id
    with qtbot.waitSignal(playing.closed):
        playing.put_away()
    assert playing.driver.state is None
    with qtbot.waitSignal(playing.opened):
        playing.continue_draft()
    assert playing.driver.state is State.PAUSED
    assert playing.driver.exercise_id == before
    assert sees(playing.page, "Paused.")


def test_trying_again_is_passed_on(qtbot: QtBot, playing: PlayerHost, journal: Journal) -> None:
    journal.write_failed.emit("The disk is full.")
    assert sees(playing.page, "The disk is full.")
    with qtbot.waitSignal(playing.retry_requested):
        press_button(qtbot, playing.page, "Try again")
    journal.write_recovered.emit()
    assert not sees(playing.page, "The disk is full.")


def test_a_second_routine_has_a_summary_of_its_own(
    qtbot: QtBot, playing: PlayerHost, clock: FakeClock, catalogue: Catalogue
) -> None:
    def end() -> None:
        wait(playing, clock, 40)
        for _ in range(2):
            press(qtbot, Key.Key_Escape)
        press_button(qtbot, playing.page, "Save and end")

    end()
    first = catalogue.routine("desk-break").items[0].exercise.words.name
    assert first in playing.page.summary.text
    playing.open(catalogue.routine("flare-up-day"))
    press_button(qtbot, playing.page, "Start")
    end()
    assert catalogue.routine("flare-up-day").items[0].exercise.words.name in playing.page.summary.text
    assert first not in playing.page.summary.text
