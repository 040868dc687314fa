"""A session from Start to the file: what is seen, heard, captioned and kept."""

import pytest

from backcare_desktop.core.catalogue import Catalogue
from backcare_desktop.core.cues import Sound
from backcare_desktop.core.exercise import Sides
from backcare_desktop.core.player_states import Command, State
from backcare_desktop.core.progress import HurtChoice
from backcare_desktop.core.settings import Timing
from backcare_desktop.core.timeline import PhaseKind
from backcare_desktop.core.words import Words
from backcare_desktop.ui.journal import Journal
from backcare_desktop.ui.player_driver import PlayerDriver
from backcare_desktop.ui.speech.speaker import Speaker
from backcare_desktop.ui.speech.teller import Teller
from tests.build import dose, exercise, routine
from tests.fakes import FakeChimes, FakeClock, FakeVoice

SMALL = routine(exercise("a", dose(10, (1,), Sides.EACH)), exercise("b"))


class Stage:
    """A driver with everything it tells."""

    def __init__(self, clock: FakeClock, journal: Journal, catalogue: Catalogue, words: Words) -> None:
        self.clock, self.journal = clock, journal
        self.chimes, self.voice = FakeChimes(), FakeVoice()
        self.speaker = Speaker(self.voice, clock)
        self.teller = Teller(self.chimes, self.speaker, words)
        self.driver = PlayerDriver(clock, journal, catalogue, self.teller, words)
        self.views, self.captions, self.easier, self.ends = [], [], [], []
        self.driver.view_changed.connect(self.views.append)
        self.teller.caption_changed.connect(self.captions.append)
        self.driver.easier_changed.connect(self.easier.append)
        self.driver.session_finished.connect(lambda session, recorded: self.ends.append((session, recorded)))

    def wait(self, seconds: float) -> None:
        for _ in range(round(seconds * 10)):
            self.clock.advance(0.1)
            self.driver.tick()


@pytest.fixture
def stage(qtbot, clock, journal, catalogue, words):
    stage = Stage(clock, journal, catalogue, words)
    yield stage
    stage.driver.put_away()
    for part in (stage.driver, stage.teller, stage.speaker):
        part.deleteLater()


def test_a_whole_session_ends_in_the_file(stage: Stage):
    stage.driver.play(SMALL, Timing())
    assert stage.driver.is_playing
    stage.wait(120)
    ((session, recorded),) = stage.ends
    assert recorded
    assert session.completed
    assert [step.done_s for step in session.steps] == [pytest.approx(13)] * 3
    assert stage.journal.day(session.day) == [session]
    assert stage.journal.draft() is None
    assert not stage.driver.is_playing
    assert stage.views[-1].phase.kind is PhaseKind.DONE


def test_every_phase_is_heard_and_captioned(stage: Stage):
    stage.driver.play(SMALL, Timing())
    stage.wait(42)
    told = [sound for sound in stage.chimes.heard if sound is not Sound.TICK]
    assert told == [Sound.GET_READY, Sound.HOLD, Sound.RELEASE, Sound.SWITCH]
    assert stage.captions[0].startswith("Get ready. First: A, left side. Lie on your back.")
    assert stage.captions[-1] == "Switch. Now your right side."


def test_the_running_session_is_kept_at_every_phase_and_every_five_seconds(stage: Stage):
    stage.driver.play(SMALL, Timing())
    for _ in range(300):
        stage.wait(0.1)
        draft = stage.journal.draft()
        assert draft is not None
        assert stage.views[-1].total_left_s <= 100
        assert draft.progress.worked_s >= stage.driver._player.progress.worked_s - 5.0 - 0.11


def test_commands_that_come_too_late_are_left_alone(stage: Stage):
    stage.driver.command(Command.PAUSE)
    stage.driver.choose(HurtChoice.REST)
    stage.driver.play(SMALL, Timing())
    stage.driver.command(Command.RESUME)
    assert stage.driver.state is State.RUNNING


def test_pausing_and_going_on(qtbot, stage: Stage):
    stage.driver.play(SMALL, Timing())
    stage.wait(5)
    stage.driver.command(Command.PAUSE)
    assert stage.views[-1].state is State.PAUSED
    assert stage.chimes.heard[-1] is Sound.PAUSE
    stage.wait(60)
    assert stage.views[-1].seconds_left == 5
    stage.driver.command(Command.RESUME)
    qtbot.waitUntil(lambda: stage.voice.said == ["Get ready again. A, left side."])
    stage.wait(9)
    assert stage.views[-1].state is State.RUNNING
    assert stage.captions[-3:-1] == ["Paused.", "Get ready again. A, left side."]
    assert stage.captions[-1].startswith("Get ready. First: A, left side.")


def test_ending_early_keeps_what_was_done(stage: Stage):
    stage.driver.play(SMALL, Timing())
    stage.wait(30)
    stage.driver.command(Command.END)
    ((session, recorded),) = stage.ends
    assert recorded
    assert not session.completed
    assert stage.journal.count() == 1


def test_a_few_seconds_are_not_written_down(stage: Stage):
    stage.driver.play(SMALL, Timing())
    stage.wait(10)
    stage.driver.command(Command.END)
    assert [recorded for _, recorded in stage.ends] == [False]
    assert stage.journal.count() == 0
    assert stage.journal.draft() is None


def test_a_few_seconds_in_which_it_hurt_are_written_down(stage: Stage):
    stage.driver.play(SMALL, Timing())
    stage.wait(2)
    stage.driver.command(Command.HURT)
    assert stage.journal.draft().progress.hurts
    stage.driver.choose(HurtChoice.END, 6)
    ((session, recorded),) = stage.ends
    assert recorded
    assert [(hurt.exercise_id, hurt.strength) for hurt in session.hurts] == [("a", 6)]


def test_the_easier_exercise_is_offered_and_taken_up(stage: Stage, catalogue: Catalogue):
    bridge = catalogue.exercise("bridge")
    stage.driver.play(routine(bridge), Timing())
    assert stage.easier[-1] is catalogue.easier(bridge)
    stage.wait(30)
    stage.driver.command(Command.HURT)
    stage.driver.choose(HurtChoice.EASIER)
    assert stage.driver.exercise_id == "pelvic-tilt"
    assert stage.driver.phase_kind is PhaseKind.MOVE


def test_a_session_that_was_put_away_goes_on_paused_where_it_was(stage: Stage):
    stage.driver.play(SMALL, Timing())
    stage.wait(40)
    stage.driver.put_away()
    assert not stage.driver.is_playing
    draft = stage.journal.draft()
    assert draft.progress.worked_s == pytest.approx(40)
    stage.clock.sleep(3600)
    stage.driver.continue_from(draft)
    assert stage.views[-1].state is State.PAUSED
    assert stage.driver.phase_kind is PhaseKind.SWITCH
    stage.driver.command(Command.RESUME)
    stage.wait(120)
    ((session, _),) = stage.ends
    assert session.started_at == draft.started_at
    assert session.id == draft.session_id


def test_putting_away_nothing_does_nothing(stage: Stage):
    stage.driver.put_away()
    assert (stage.driver.state, stage.driver.phase_kind, stage.driver.exercise_id) == (None, None, None)
