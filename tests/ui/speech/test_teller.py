"""One moment of a session becomes a chime, words, a caption and an announcement that agree."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from backcare_desktop.core.cues import Sound
from backcare_desktop.core.events import (
    Event,
    Hurt,
    LastSeconds,
    Paused,
    PauseReason,
    PhaseStarted,
    Reminded,
    Reminder,
    RepetitionStarted,
    Resumed,
)
from backcare_desktop.core.settings import CountAloud, Settings, Speech, Timing
from backcare_desktop.core.speech.moment import Moment
from backcare_desktop.core.timeline import PhaseKind, build_timeline
from backcare_desktop.core.words import Words
from backcare_desktop.ui.speech.speaker import Speaker
from backcare_desktop.ui.speech.teller import Teller
from tests.build import dose, exercise, routine
from tests.fakes import FakeChimes, FakeClock, FakeVoice

STEP, COUNTED = build_timeline(
    routine(exercise("bridge", dose(30)), exercise("slide", dose(1, (10,)))), Timing()
).steps


class Room:
    """Everything that can be heard and read, in a room without a player."""

    def __init__(self, clock: FakeClock) -> None:
        self.chimes, self.voice = FakeChimes(), FakeVoice()
        self.speaker = Speaker(self.voice, clock)
        self.teller = Teller(self.chimes, self.speaker, Words())
        self.captions: list[str] = []
        self.announced: list[str] = []
        self.answered: list[str] = []
        self.teller.caption_changed.connect(self.captions.append)
        self.teller.announced.connect(self.announced.append)
        self.teller.answered.connect(self.answered.append)

    def tell(self, *events: Event, kind: PhaseKind = PhaseKind.HOLD, left_s: float | None = None) -> None:
        step = COUNTED if kind is PhaseKind.REPETITIONS else STEP
        phase = next(phase for phase in step.phases if phase.kind is kind)
        moment = Moment(
            phase, step, None, phase.seconds if left_s is None else left_s, 0.0, entered_directly=False
        )
        self.teller.tell([PhaseStarted(phase, step) if event is START else event for event in events], moment)


#: Stands for the start of whatever phase is told of.
START: Event = PhaseStarted(STEP.phases[0], STEP)


@pytest.fixture
def room(qtbot: QtBot, clock: FakeClock) -> Iterator[Room]:
    room = Room(clock)
    yield room
    for part in (room.teller, room.speaker):
        part.deleteLater()


def test_chime_voice_caption_and_reader_say_the_same(qtbot: QtBot, room: Room) -> None:
    room.tell(START)
    qtbot.waitUntil(lambda: room.voice.said == ["Hold. Thirty seconds."])
    room.voice.finish()
    assert room.voice.said == ["Hold. Thirty seconds.", "Slow and easy."]
    assert room.chimes.heard == [Sound.HOLD]
    assert room.captions == room.announced == ["Hold. Thirty seconds. Slow and easy."]


def test_of_what_comes_late_only_the_last_sound_is_played(room: Room) -> None:
    room.tell(LastSeconds(2), LastSeconds(1), START, kind=PhaseKind.RELEASE)
    assert room.chimes.heard == [Sound.RELEASE]


def test_nothing_is_said_over_a_tick(qtbot: QtBot, room: Room) -> None:
    room.tell(START)
    qtbot.waitUntil(lambda: bool(room.voice.said))
    room.tell(LastSeconds(3), left_s=3)
    assert not room.speaker.is_speaking
    assert room.chimes.heard == [Sound.HOLD, Sound.TICK]


def test_pausing_is_a_tone_and_silence(qtbot: QtBot, room: Room) -> None:
    room.tell(START)
    qtbot.waitUntil(lambda: bool(room.voice.said))
    room.tell(Paused(PauseReason.ASKED))
    assert not room.speaker.is_speaking
    assert room.chimes.heard[-1] is Sound.PAUSE
    assert len(room.voice.said) == 1
    assert room.captions[-1] == room.announced[-1] == "Paused."


def test_it_hurts_is_silent_at_once_and_read_by_the_reader_alone(qtbot: QtBot, room: Room) -> None:
    """Statement 9."""
    room.tell(START)
    qtbot.waitUntil(lambda: bool(room.voice.said))
    room.tell(Hurt())
    assert not room.speaker.is_speaking
    assert room.chimes.stops == 1
    assert room.chimes.heard == [Sound.HOLD]
    assert len(room.voice.said) == 1
    assert room.announced[-1] == "Stopped. Come out of it slowly."


def test_going_on_sounds_the_phase_again_and_shows_its_words_without_saying_them(room: Room) -> None:
    room.tell(Resumed(), left_s=12)
    assert room.chimes.heard == [Sound.HOLD]
    assert room.captions == ["Hold. Twelve seconds. Slow and easy."]
    assert (room.voice.said, room.announced) == ([], [])


def test_repetitions_tap_unless_it_is_not_wanted_or_something_is_being_said(qtbot: QtBot, room: Room) -> None:
    second = RepetitionStarted(2, None)
    room.tell(second, kind=PhaseKind.REPETITIONS)
    assert room.chimes.heard == [Sound.BEAT]
    room.tell(START, kind=PhaseKind.REPETITIONS)
    room.tell(second, kind=PhaseKind.REPETITIONS)
    assert room.chimes.heard == [Sound.BEAT, Sound.HOLD]
    room.teller.silence()
    room.teller.follow(Settings(beat=False))
    room.tell(second, kind=PhaseKind.REPETITIONS)
    assert room.chimes.heard == [Sound.BEAT, Sound.HOLD]


def test_counting_is_said_and_shown_but_not_announced(qtbot: QtBot, room: Room) -> None:
    """Statement 34: a reader has one announcement a phase."""
    room.teller.follow(replace(Settings(), count_aloud=CountAloud.EACH))
    room.tell(RepetitionStarted(2, None), kind=PhaseKind.REPETITIONS)
    assert room.captions == ["Two."]
    assert room.announced == []
    qtbot.waitUntil(lambda: room.voice.said == ["Two."])


def test_reminders_are_announced_only_where_they_are_wanted(room: Room) -> None:
    ten = Reminded(Reminder.TEN_SECONDS, 10)
    room.tell(ten, left_s=10)
    assert room.announced == []
    room.teller.follow(Settings(announce_reminders=True))
    room.tell(ten, left_s=10)
    assert room.announced == ["Ten seconds."]


def test_whoever_asks_is_told_before_everything_else_and_again(qtbot: QtBot, room: Room) -> None:
    room.teller.repeat()
    assert room.answered == []
    room.tell(START)
    room.teller.answer("Hold, left side.")
    qtbot.waitUntil(lambda: room.voice.said == ["Hold, left side."])
    room.voice.finish()
    room.teller.repeat()
    assert room.answered == ["Hold, left side.", "Hold. Thirty seconds. Slow and easy."]


def test_a_reader_that_speaks_keeps_the_voice_quiet(room: Room) -> None:
    room.teller.follow(Settings(speech=Speech.READER))
    room.tell(START)
    assert room.voice.said == []
    assert room.announced == ["Hold. Thirty seconds. Slow and easy."]
