"""What the player promises whoever uses it, at the real app over real routines."""

import logging
import sys
import time
from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from backcare_desktop.app.tour import hands
from backcare_desktop.core.catalogue import Catalogue
from backcare_desktop.core.cues import Sound
from backcare_desktop.core.player import Player
from backcare_desktop.core.player_states import Command, State
from backcare_desktop.core.settings import LIMITS, WAITS, Speech, Timing
from backcare_desktop.core.timeline import PhaseKind, build_timeline
from backcare_desktop.ui.sounds import ChimePlayer
from tests.access.places import tab_round, write_profile
from tests.end2end.person import NO_MODIFIER, Person
from tests.fakes import FakeClock, FakeVoice

Key = Qt.Key
MINUTE_S = 60
HALF_AN_HOUR_S = 30 * MINUTE_S
#: A person takes a key that answers within this time for one that answers at once.
AT_ONCE_S = 0.1


@pytest.fixture
def heard(monkeypatch: pytest.MonkeyPatch) -> list[Sound]:
    """The chimes that are asked for, on a computer that has speakers."""
    sounds: list[Sound] = []
    monkeypatch.setattr(ChimePlayer, "prepare", lambda _chimes: None)
    monkeypatch.setattr(ChimePlayer, "play", lambda _chimes, sound: sounds.append(sound))
    return sounds


@pytest.fixture
def holding(person: Person, heard: list[Sound]) -> Person:
    """Somebody in the first hold of a routine, which is a long one, with Backcare's own voice on."""
    write_profile(person.paths.profile, speech=Speech.VOICE, pace_percent=LIMITS["pace_percent"][1])
    person.launch()
    person.running.preferences.change(muted=False)
    person.running.window.open_player("desk-break")
    person.press(Key.Key_Return)
    person.follow_to(PhaseKind.HOLD)
    return person


def voice_of(person: Person) -> FakeVoice:
    voice = person.running.window.host.sounding.voice
    assert isinstance(voice, FakeVoice)
    return voice


# -- 3: as slow as anybody needs it ---------------------------------------------------------------------


def test_every_phase_of_every_routine_can_last_ten_times_as_long_or_wait(catalogue: Catalogue) -> None:
    """Statement 3: with every length at its limit no phase is shorter than ten times its default."""
    lengths = [name for name in LIMITS if hasattr(Timing(), name)]
    slowest = replace(Timing(), **{name: LIMITS[name][1] for name in lengths})
    waiting = replace(Timing(), **dict.fromkeys(WAITS, True))
    for plan in catalogue.routines:
        usual, slow, own = (build_timeline(plan, timing) for timing in (Timing(), slowest, waiting))
        for step, slower, waits in zip(usual.steps, slow.steps, own.steps, strict=True):
            for phase, longer, waited in zip(step.phases, slower.phases, waits.phases, strict=True):
                assert longer.kind is phase.kind
                assert longer.seconds >= 10 * phase.seconds - 1e-6, (step.exercise.id, phase.kind)
                assert waited.waits, (step.exercise.id, phase.kind)


# -- 4: a long pause ------------------------------------------------------------------------------------


def test_half_an_hour_of_pause_is_one_sentence_and_no_change(holding: Person, heard: list[Sound]) -> None:
    """Statement 4: after the tone of pausing itself."""
    voice, driver = voice_of(holding), holding.running.driver
    holding.press(Key.Key_Space)
    texts = shown(holding)
    before = (driver.exercise_id, driver.phase_kind, done(holding))
    heard.clear()
    voice.said.clear()
    for _ in range(HALF_AN_HOUR_S // MINUTE_S):
        for _ in range(MINUTE_S // 2):
            holding.clock.advance(2.0)
            driver.tick()
        hands.settle(1)
        voice.finish()
    assert driver.state is State.PAUSED
    assert (driver.exercise_id, driver.phase_kind, done(holding)) == before
    assert shown(holding) == texts
    assert heard == []
    assert len(voice.said) <= 1


def done(person: Person) -> object:
    """What the data file knows of what was done so far."""
    draft = person.running.journal.draft()
    assert draft is not None
    return draft.progress.accounts


def shown(person: Person) -> list[str]:
    """The words of the stage: phase and side, digits, and name."""
    stage = person.running.window.host.page.stage
    assert stage.words is not None
    return [stage.words.title, stage.words.number, stage.words.name]


# -- 5: Esc ---------------------------------------------------------------------------------------------


def test_esc_pauses_wherever_tab_leads_and_speech_is_stopped_in_the_same_turn(holding: Person) -> None:
    """Statement 5: from every place of the keyboard, measured from the key to the pause."""
    page, driver, voice = holding.running.window.host.page, holding.running.driver, voice_of(holding)
    speaker = holding.running.window.host.sounding.speaker
    stops = tab_round(holding)
    assert len(stops) > 8
    took = []
    for widget in stops:
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        page.where_requested.emit()
        hands.settle()
        assert driver.state is State.RUNNING, widget.accessibleName()
        assert speaker.is_speaking, widget.accessibleName()
        silenced = voice.stops
        began_s = time.perf_counter()
        QApplication.sendEvent(widget, QKeyEvent(QEvent.Type.KeyPress, Key.Key_Escape, NO_MODIFIER))
        took.append(time.perf_counter() - began_s)
        assert driver.state is State.PAUSED, widget.accessibleName()
        assert voice.stops > silenced, "no turn of the event loop lies between the key and the silence"
        assert not speaker.is_speaking
        driver.command(Command.RESUME)
        holding.wait(5)
    assert sorted(took)[len(took) // 2] < AT_ONCE_S


# -- 8: never straight into the work --------------------------------------------------------------------


@pytest.mark.parametrize("command", [Command.SKIP, Command.BACK, Command.RESTART])
def test_each_step_of_each_routine_is_entered_by_moving_into_position(
    catalogue: Catalogue, command: Command
) -> None:
    """Statement 8: on the second side, by changing sides."""
    for plan in catalogue.routines:
        timeline, clock = build_timeline(plan, Timing()), FakeClock()
        player = Player(timeline)
        player.start(clock.read())
        for index in range(len(timeline.steps)):
            while player.run.phase.kind not in (PhaseKind.HOLD, PhaseKind.REPETITIONS):
                player.advance(clock.advance(0.5))
            assert player.run.step_index == index
            if command is not Command.SKIP:
                getattr(player, command.name.lower())(clock.read())
                assert player.run.phase.kind in (PhaseKind.MOVE, PhaseKind.SWITCH)
                assert player.run.step_index == index
            player.skip(clock.read())
            if index + 1 < len(timeline.steps):
                assert player.run.phase.kind in (PhaseKind.MOVE, PhaseKind.SWITCH)


# -- 33: nothing to hear with ---------------------------------------------------------------------------


def test_without_a_sound_module_a_whole_routine_is_done_and_that_is_said_once(
    person: Person, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """Statement 33: from the start of the app to the calendar."""
    monkeypatch.setitem(sys.modules, "PySide6.QtMultimedia", None)  # importing it raises ImportError
    caplog.set_level(logging.DEBUG)
    person.launch()
    person.running.preferences.change(muted=False)
    person.running.window.open_player("desk-break")
    person.press(Key.Key_Return)
    assert person.sees("No sound on this computer. Cues are on screen.")
    person.follow_to_the_end()
    person.press(Key.Key_Return)
    assert person.running.journal.count() == 1
    assert [record.getMessage() for record in caplog.records if record.levelno >= logging.WARNING] == []


# -- 35: in the background ------------------------------------------------------------------------------


def test_in_the_background_chimes_and_voice_go_on(qtbot: QtBot, holding: Person, heard: list[Sound]) -> None:
    """Statement 35: the window is not the active one, and minimised besides."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    app.applicationStateChanged.emit(Qt.ApplicationState.ApplicationInactive)
    holding.window.showMinimized()
    heard.clear()
    voice = voice_of(holding)
    voice.said.clear()
    holding.follow_to(PhaseKind.SWITCH)
    qtbot.waitUntil(lambda: any(text.startswith("Switch.") for text in voice.said))  # after its chime
    holding.follow_to(PhaseKind.HOLD)
    holding.window.showNormal()
    app.applicationStateChanged.emit(Qt.ApplicationState.ApplicationActive)
    assert [sound for sound in heard if sound is not Sound.TICK] == [Sound.RELEASE, Sound.SWITCH, Sound.HOLD]
