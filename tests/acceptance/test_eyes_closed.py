"""Statement 1: who lies with the eyes closed hears of every step what it is, on which side, in which position, and its end.

The routines are played whole, with the app's own player, phrases and speaker, on a clock that jumps.
"""

import re
from dataclasses import replace

import pytest

from backcare_desktop.app.listening.entry import Entry, Recording
from backcare_desktop.app.listening.session import listen_to
from backcare_desktop.app.listening.voices import reckoned_length
from backcare_desktop.core.captions import position_sentence
from backcare_desktop.core.catalogue import Catalogue
from backcare_desktop.core.cues import Sound
from backcare_desktop.core.exercise import Side
from backcare_desktop.core.settings import Settings
from backcare_desktop.core.speech.names import side_words, spoken_name
from backcare_desktop.core.timeline import WORK, PhaseKind, Step
from backcare_desktop.core.words import Words

WORDS = Words()
#: What ends with a chime.
EXERTION = frozenset({PhaseKind.HOLD, PhaseKind.REPETITIONS})
#: How far from its end a step may be heard to end, in seconds.
LATE_S = 0.2


@pytest.fixture(scope="module")
def recordings(qapp: object, catalogue: Catalogue) -> list[Recording]:
    """All nine routines as they are heard."""
    assert len(catalogue.routines) == 9
    return [listen_to(plan, Settings(), reckoned_length, WORDS) for plan in catalogue.routines]


def said(entries: list[Entry]) -> list[str]:
    """The phrases that were said to their end."""
    return [entry.spoken.text for entry in entries if entry.spoken and not entry.spoken.is_cut]


def before_work(recording: Recording, index: int, *, of_exercise: bool = False) -> list[str]:
    """What is said from entering a step, or the exercise it belongs to, until its work begins."""
    item = recording.steps[index].item
    found = []
    for entry in recording.entries:
        place = entry.place
        is_before = place.step_index == index and place.phase.kind not in WORK | {PhaseKind.DONE}
        is_earlier = of_exercise and place.step.item == item and place.step_index < index
        if is_before or is_earlier:
            found.append(entry)
    return said(found)


def unnamed(recording: Recording) -> list[str]:
    """Steps before which nobody says what they are; a second side or set may do with what was said of the first."""
    return [
        step.exercise.id
        for index, step in enumerate(recording.steps)
        if not any(
            spoken_name(step).lower() in text.lower()
            for text in before_work(recording, index, of_exercise=True)
        )
    ]


def sideless(recording: Recording) -> list[str]:
    """Steps of one side before which nobody says which, or somebody says the other."""
    found = []
    for index, step in enumerate(recording.steps):
        if step.side is None:
            continue
        how_to = {*step.exercise.words.steps, step.exercise.words.key_cue}
        texts = [text for text in before_work(recording, index) if text not in how_to]
        told = [side for side in Side for text in texts if names(step, side, text)]
        if step.side not in told or step.side.other in told:
            found.append(f"{step.exercise.id}, {step.side.value}: {texts}")
    return found


def names(step: Step, side: Side, text: str) -> bool:
    """Whether a text names a side, in the words of the exercise or as a word."""
    words = side_words(step, side, WORDS).lower()
    return words in text.lower() or text.lower().strip(".") == side.value


def lying_unknown(recording: Recording) -> list[str]:
    """Steps in another position than the one before, before which nobody says so."""
    found = []
    for index, step in enumerate(recording.steps):
        position = position_sentence(step.exercise.position, WORDS).rstrip(".").lower()
        texts = before_work(recording, index)
        if step.is_new_position and not any(position in text.lower() for text in texts):
            found.append(f"{step.exercise.id}, {step.exercise.position.value}: {texts}")
    return found


def endless(recording: Recording) -> list[str]:
    """Steps at whose end no chime is heard: for letting go, the other side, a rest, or the end of it all."""
    ends = {Sound.RELEASE, Sound.SWITCH, Sound.REST, Sound.DONE}
    found = []
    for index, step in enumerate(recording.steps):
        work = [place for place, phase in enumerate(step.phases) if phase.kind in EXERTION]
        lasts_s = sum(phase.seconds for phase in step.phases[work[0] : work[-1] + 1])
        began_s = next(entry.at_s for entry in recording.entries if is_work(entry, index))
        over_s = began_s + lasts_s
        chimes = [entry.at_s for entry in recording.entries if entry.sound in ends]
        if not any(abs(at_s - over_s) <= LATE_S for at_s in chimes):
            found.append(f"{step.exercise.id} at {over_s:.0f} s")
    return found


def is_work(entry: Entry, index: int) -> bool:
    """Whether something is heard in the work of a step."""
    return entry.place.step_index == index and entry.place.phase.kind in EXERTION


def test_every_step_is_named(recordings: list[Recording]) -> None:
    assert {recording.routine_id: unnamed(recording) for recording in recordings if unnamed(recording)} == {}


def test_every_side_is_named_and_no_other(recordings: list[Recording]) -> None:
    assert [fault for recording in recordings for fault in sideless(recording)] == []


def test_every_change_of_position_is_told(recordings: list[Recording]) -> None:
    assert [fault for recording in recordings for fault in lying_unknown(recording)] == []


def test_every_step_is_heard_to_end(recordings: list[Recording]) -> None:
    assert [(recording.routine_id, fault) for recording in recordings for fault in endless(recording)] == []


def test_the_end_of_the_routine_is_said(recordings: list[Recording]) -> None:
    for recording in recordings:
        last = [entry for entry in recording.entries if entry.place.phase.kind is PhaseKind.DONE]
        assert any(entry.sound is Sound.DONE for entry in last)
        assert re.match(r"Done\. .+ minutes?\.", " ".join(said(last)))


def test_what_nobody_says_is_found(recordings: list[Recording]) -> None:
    recording = next(one for one in recordings if one.routine_id == "big-three")
    silent = replace(recording, entries=tuple(replace(e, spoken=None) for e in recording.entries))
    assert len(unnamed(silent)) == len(recording.steps)
    assert len(sideless(silent)) == sum(step.side is not None for step in recording.steps)
    assert len(lying_unknown(silent)) == sum(step.is_new_position for step in recording.steps)
    muted = replace(recording, entries=tuple(replace(e, sound=None) for e in recording.entries))
    assert len(endless(muted)) == len(recording.steps)
