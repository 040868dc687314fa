"""What is said, in which order, and when nothing is."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from backcare_desktop.core.settings import Settings, Speech
from backcare_desktop.core.speech.phrase import Phrase, Priority
from backcare_desktop.ui.speech.speaker import Speaker
from backcare_desktop.ui.voice.voice import VoiceProblem
from tests.fakes import FakeClock, FakeVoice

HOLD = Phrase("Hold. Thirty seconds.", Priority.PHASE, 27.0)
CUE = Phrase("Slow and easy.", Priority.REMINDER, 27.0)
TEN = Phrase("Ten seconds.", Priority.REMINDER, 7.0)
THREE = Phrase("Three.", Priority.COUNT, 7.0)


@pytest.fixture
def voice() -> FakeVoice:
    return FakeVoice()


@pytest.fixture
def speaker(qtbot: QtBot, voice: FakeVoice, clock: FakeClock) -> Iterator[Speaker]:
    speaker = Speaker(voice, clock)
    yield speaker
    speaker.deleteLater()


def hear(qtbot: QtBot, speaker: Speaker, *phrases: Phrase) -> None:
    """Offer phrases and let the zero-length wait for a chime pass."""
    speaker.hear(phrases)
    qtbot.waitUntil(lambda: not speaker._chime.isActive())


def test_phrases_are_said_one_after_the_other(qtbot: QtBot, speaker: Speaker, voice: FakeVoice) -> None:
    hear(qtbot, speaker, HOLD, CUE)
    assert voice.said == [HOLD.text]
    assert speaker.is_speaking
    voice.finish()
    assert voice.said == [HOLD.text, CUE.text]
    voice.finish()
    assert not speaker.is_speaking


def test_a_phrase_waits_for_the_notes_of_its_chime(qtbot: QtBot, speaker: Speaker, voice: FakeVoice) -> None:
    speaker.hear((HOLD,), after_s=0.05)
    assert voice.said == []
    assert speaker.is_speaking
    qtbot.waitUntil(lambda: voice.said == [HOLD.text])


def test_the_next_phase_cuts_the_last_one_off(qtbot: QtBot, speaker: Speaker, voice: FakeVoice) -> None:
    hear(qtbot, speaker, HOLD, CUE)
    hear(qtbot, speaker, Phrase("And slowly release.", Priority.PHASE, 3.0))
    assert voice.said == [HOLD.text, "And slowly release."]
    assert voice.stops >= 1


def test_a_count_never_interrupts(qtbot: QtBot, speaker: Speaker, voice: FakeVoice) -> None:
    hear(qtbot, speaker, TEN)
    speaker.hear((THREE,))
    voice.finish()
    assert voice.said == [TEN.text]
    hear(qtbot, speaker, THREE)
    assert voice.said == [TEN.text, THREE.text]


def test_what_has_become_late_is_not_said(
    qtbot: QtBot, speaker: Speaker, voice: FakeVoice, clock: FakeClock
) -> None:
    hear(qtbot, speaker, Phrase("Hold.", Priority.PHASE, 5.0), Phrase("Slow.", Priority.REMINDER, 5.0))
    clock.advance(4)
    voice.finish()
    assert voice.said == ["Hold."]
    assert not speaker.is_speaking


def test_silence_is_at_once_and_for_everything(qtbot: QtBot, speaker: Speaker, voice: FakeVoice) -> None:
    hear(qtbot, speaker, HOLD, CUE)
    stops = voice.stops
    speaker.silence()
    assert voice.stops == stops + 1
    assert not speaker.is_speaking
    speaker.silence()
    assert voice.stops == stops + 1  # there was nothing to stop
    assert voice.said == [HOLD.text]


def test_silence_before_the_chime_has_ended_says_nothing(
    qtbot: QtBot, speaker: Speaker, voice: FakeVoice
) -> None:
    speaker.hear((HOLD,), after_s=0.02)
    speaker.silence()
    with qtbot.assertNotEmitted(speaker._chime.timeout, wait=60):
        pass
    assert voice.said == []


@pytest.mark.parametrize(
    ("settings", "active", "wanted"),
    [
        (Settings(), True, True),
        (Settings(muted=True), True, False),
        (Settings(speech=Speech.OFF), True, False),
        (Settings(speech=Speech.READER), True, False),
        (Settings(speech=Speech.READER), False, True),  # a reader is silent in the background (statement 35)
        (Settings(speech=Speech.VOICE), False, True),
        (Settings(speech=Speech.READER, muted=True), False, False),
    ],
)
def test_who_speaks(
    speaker: Speaker, voice: FakeVoice, settings: Settings, active: bool, wanted: bool
) -> None:
    speaker.follow(settings)
    speaker.set_window_active(active)
    assert speaker.is_wanted is wanted
    assert speaker.is_heard is wanted
    speaker.hear((HOLD,))
    assert speaker.is_speaking is wanted


def test_muting_stops_what_is_being_said(qtbot: QtBot, speaker: Speaker, voice: FakeVoice) -> None:
    hear(qtbot, speaker, HOLD)
    speaker.follow(Settings(muted=True))
    assert not speaker.is_speaking


def test_a_voice_that_cannot_speak_is_not_heard(speaker: Speaker, voice: FakeVoice) -> None:
    assert speaker.is_heard
    voice.problem = VoiceProblem.NO_ENGINE
    assert speaker.is_wanted
    assert not speaker.is_heard


def test_a_slow_voice_leaves_out_what_it_has_no_time_for(
    qtbot: QtBot, speaker: Speaker, voice: FakeVoice
) -> None:
    speaker.follow(Settings(voice_rate_percent=50))
    hear(qtbot, speaker, Phrase("Now your right side.", Priority.PHASE, 3.0))
    assert voice.said == []
