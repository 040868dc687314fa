"""The sound check: what is heard, what is read while it is heard, and what follows."""

import pytest
from PySide6.QtCore import Qt

from backcare_desktop.core.cues import Sound
from backcare_desktop.core.settings import Speech
from backcare_desktop.core.words import Words
from backcare_desktop.ui.first_run.sound_words import voice_sentence
from backcare_desktop.ui.sounds import Silence
from backcare_desktop.ui.voice.voice import VoiceProblem
from tests.fakes import FakeVoice
from tests.press import button
from tests.ui.first_run.conftest import ENGINES, FirstStart, Newcomer

CUE = "Hold. Thirty seconds."


@pytest.fixture
def listener(person: Newcomer) -> Newcomer:
    """Somebody at the second step."""
    person.go_to(2)
    return person


def test_the_chime_sounds(listener: Newcomer) -> None:
    listener.click("Play the chime")
    assert listener.chimes.heard == [Sound.HOLD]


def test_the_voice_says_a_cue_that_can_be_read_while_it_is_spoken(listener: Newcomer) -> None:
    assert CUE not in listener.sees()
    listener.click("Play the voice")
    assert listener.voice.said == [CUE]
    assert CUE in listener.sees()
    listener.voice.finish()
    assert CUE not in listener.sees()


def test_pressed_again_the_words_stay_until_the_second_one_is_over(listener: Newcomer) -> None:
    listener.click("Play the voice")
    listener.click("Play the voice")
    first, second = listener.voice.numbers
    listener.voice.finished.emit(first)
    assert CUE in listener.sees()
    listener.voice.finished.emit(second)
    assert CUE not in listener.sees()


@pytest.mark.parametrize("way_out", ["Next", "Back", "Skip all"])
def test_nothing_is_spoken_into_the_next_step(listener: Newcomer, way_out: str) -> None:
    listener.click("Play the voice")
    listener.click(way_out)
    assert listener.voice.stops == 1


def test_the_voice_is_looked_for_when_its_step_opens_not_before(first_start: FirstStart) -> None:
    first_start.voice.engines = ()
    person = first_start.open()
    assert not person.voice.prepared
    person.go_to(2)
    assert person.voice.prepared
    assert any("Looking for a voice" in text for text in person.sees())
    assert not button(person.page, "Play the voice").isEnabled()
    person.voice.find(*ENGINES)
    assert not any("Looking for a voice" in text for text in person.sees())
    assert button(person.page, "Play the voice").isEnabled()
    person.page.close()


def test_without_a_voice_it_says_what_to_install(listener: Newcomer) -> None:
    listener.voice.fail(VoiceProblem.NO_ENGINE)
    said = " ".join(listener.sees())
    assert "No voice was found on this computer." in said
    assert not button(listener.page, "Play the voice").isEnabled()
    listener.voice.fail(None)
    assert "No voice was found" not in " ".join(listener.sees())


@pytest.mark.parametrize(
    ("problem", "platform", "parts"),
    [
        (VoiceProblem.NO_ENGINE, "linux", ("speech-dispatcher", "espeak-ng", "Captions are on screen")),
        (VoiceProblem.NO_VOICE, "linux", ("has no voice", "espeak-ng", "Captions are on screen")),
        (VoiceProblem.NO_ENGINE, "win32", ("in the settings of the system", "Captions are on screen")),
        (VoiceProblem.NO_VOICE, "darwin", ("in the settings of the system", "Captions are on screen")),
        (VoiceProblem.STUCK, "linux", ("does not answer", "captions")),
    ],
)
def test_the_advice_suits_the_system(problem: VoiceProblem, platform: str, parts: tuple[str, ...]) -> None:
    voice = FakeVoice()
    voice.problem = problem
    said = voice_sentence(voice, platform, Words())
    assert all(part in said for part in parts)
    assert ("espeak" in said) == (platform == "linux" and problem is not VoiceProblem.STUCK)


def test_without_a_speaker_the_chime_says_why_it_is_silent(listener: Newcomer) -> None:
    listener.chimes.fall_silent(Silence.NO_OUTPUT)
    assert "No speaker or headphones found. Cues are on screen." in listener.sees()
    assert not button(listener.page, "Play the chime").isEnabled()
    listener.chimes.fall_silent(None)
    assert "No speaker or headphones found. Cues are on screen." not in listener.sees()
    assert button(listener.page, "Play the chime").isEnabled()


def test_when_chimes_were_switched_off_it_says_how_they_come_back(listener: Newcomer) -> None:
    listener.preferences.change(muted=True)
    assert "Sound is off. Ctrl+M turns it on." in listener.sees()


@pytest.mark.parametrize(
    ("answer", "before", "after", "told"),
    [
        ("I heard both", Speech.OFF, Speech.VOICE, "the voice will lead you"),
        ("I heard both", Speech.VOICE, Speech.VOICE, "the voice will lead you"),
        ("Only the chime", Speech.VOICE, Speech.OFF, "You can turn the voice on in Settings"),
        ("Only the voice", Speech.OFF, Speech.VOICE, "their volume is in Settings"),
        ("Neither", Speech.VOICE, Speech.VOICE, "look at the volume of this computer"),
    ],
)
def test_what_was_heard_decides_who_speaks_and_is_written(
    listener: Newcomer, announced: list[str], answer: str, before: Speech, after: Speech, told: str
) -> None:
    listener.preferences.change(speech=before)
    listener.click(f"What did you hear?: {answer}")
    assert listener.written.speech is after
    assert any(told in text for text in listener.sees())
    assert any(told in text for text in announced)


@pytest.mark.parametrize("answer", ["Only the chime", "Neither"])
def test_who_hears_no_voice_reads_captions(listener: Newcomer, answer: str) -> None:
    listener.preferences.change(captions=False)
    listener.click(f"What did you hear?: {answer}")
    assert listener.written.captions


def test_the_answer_can_be_given_with_the_keyboard_alone(listener: Newcomer) -> None:
    listener.press(Qt.Key.Key_Tab)
    listener.press(Qt.Key.Key_Space)
    listener.tab_to("Play the voice")
    listener.press(Qt.Key.Key_Return)
    listener.tab_to("What did you hear?: I heard both")
    listener.press(Qt.Key.Key_Right)
    assert listener.written.speech is Speech.VOICE  # only looked at so far
    listener.press(Qt.Key.Key_Space)
    assert button(listener.page, "What did you hear?: Only the chime").isChecked()
    assert listener.chimes.heard
    assert listener.voice.said
    assert listener.written.speech is Speech.OFF


# -- with a screen reader -------------------------------------------------------------------------------


def test_without_a_screen_reader_nobody_is_asked_about_it(listener: Newcomer) -> None:
    assert "Who reads to you in a session?" not in listener.sees()


@pytest.mark.parametrize(
    ("answer", "speech"),
    [
        ("My screen reader’s voice", Speech.READER),
        ("Chimes only", Speech.OFF),
        ("Backcare’s voice", Speech.VOICE),
    ],
)
def test_with_a_screen_reader_one_is_asked_who_speaks(
    first_start: FirstStart, answer: str, speech: Speech
) -> None:
    first_start.has_reader = True
    first_start.preferences.change(speech=Speech.OFF if speech is not Speech.OFF else Speech.VOICE)
    person = first_start.open()
    person.go_to(2)
    person.click(f"Who reads to you in a session?: {answer}")
    assert person.written.speech is speech
    person.page.close()


@pytest.mark.parametrize("answer", ["I heard both", "Only the chime", "Only the voice", "Neither"])
def test_hearing_backcare_takes_nobody_the_voice_of_their_screen_reader(
    first_start: FirstStart, answer: str
) -> None:
    first_start.has_reader = True
    person = first_start.open()
    person.go_to(2)
    person.click("Who reads to you in a session?: My screen reader’s voice")
    person.click(f"What did you hear?: {answer}")
    assert person.written.speech is Speech.READER
    person.page.close()


def test_a_screen_reader_that_is_started_meanwhile_is_noticed(first_start: FirstStart) -> None:
    person = first_start.open()
    first_start.has_reader = True
    person.go_to(2)
    assert "Who reads to you in a session?" in person.sees()
    person.page.close()
