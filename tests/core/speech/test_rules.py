"""The rules of speech, held against everything that is said in any routine (experience.md section 5)."""

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from backcare_desktop.core.catalogue import Catalogue
from backcare_desktop.core.clock import Reading
from backcare_desktop.core.cues import sound_for
from backcare_desktop.core.events import Event, Reminded
from backcare_desktop.core.exercise import Position, Side, Sides
from backcare_desktop.core.player import Player
from backcare_desktop.core.player_states import OVER
from backcare_desktop.core.routine import Routine
from backcare_desktop.core.settings import CountAloud, Timing
from backcare_desktop.core.speech.moment import Moment, SpeechOptions, moment_of
from backcare_desktop.core.speech.names import spoken_name
from backcare_desktop.core.speech.phrase import MOST_WORDS, SPARE_S, Phrase, Priority, spoken_s, word_count
from backcare_desktop.core.speech.phrases import phrases_for
from backcare_desktop.core.speech.rehearsal import rehearsed
from backcare_desktop.core.timeline import PhaseKind, Step, Timeline, build_timeline
from backcare_desktop.core.words import PSEUDO, Words
from tests.fakes import FakeClock

ENGLISH, LONGER = Words(), Words(PSEUDO)
LOUD = SpeechOptions(CountAloud.EACH, read_steps=True)
#: What is a side, and not an angle.
SIDE = re.compile(r"\b(left|right)\b(?! angle)", re.IGNORECASE)
NEVER_SAID = re.compile(
    r"\b(missed|failed|broke|lost|streak|don['\u2019]t forget|should|push|burn|correct|treats?|cures?)\b",
    re.IGNORECASE,
)
#: In less there is no time for a single word and the second to spare; the chime has to do.
TOO_SHORT_S = 1.4
ENTERED = (PhaseKind.GET_READY, PhaseKind.REST, PhaseKind.SWITCH)
ROUTINES = [
    "morning-loosener",
    "desk-break",
    "neutral-spine-basics",
    "full-spine-stretch",
    "lumbar-stabilisation",
    "big-three",
    "strength-back-hips",
    "flare-up-day",
    "evening-unwind",
]


def alone(catalogue: Catalogue) -> list[Routine]:
    """Every exercise as a routine of its own, at its own dose, and every routine."""
    from tests.build import routine

    return [*catalogue.routines, *(routine(each, name=each.id) for each in catalogue.exercises.values())]


#: What is said at a moment, and what happened then.
Cue = tuple[float, Event, Moment, tuple[Phrase, ...]]


@pytest.fixture(scope="module")
def loud(catalogue: Catalogue) -> dict[str, list[Cue]]:
    """Everything that is said in each routine, to somebody who wants to hear all there is."""
    return {plan.id: list(heard(plan, LOUD)) for plan in catalogue.routines}


def heard(plan: Routine, options: SpeechOptions) -> Iterator[Cue]:
    """Yield everything that is said in a routine that is followed to its end, at its time."""
    player, clock = Player(build_timeline(plan, Timing())), FakeClock()
    began = clock.read()
    events, now = player.start(began), began
    while True:
        for event in events:
            moment = moment_of(player)
            yield _seconds(began, now), event, moment, phrases_for(event, moment, ENGLISH, options)
        if player.state in OVER:
            return
        now = clock.advance(0.1)
        events = player.advance(now)


def _seconds(began: Reading, now: Reading) -> float:
    return now.monotonic_s - began.monotonic_s


def test_these_are_all_the_routines(catalogue: Catalogue):
    assert [plan.id for plan in catalogue.routines] == ROUTINES


@pytest.mark.parametrize("routine_id", ROUTINES)
def test_nothing_is_longer_than_its_room_or_runs_into_the_next_cue(
    loud: dict[str, list[Cue]], routine_id: str
):
    """Statement 1: in time.

    No phrase is longer than its slot at 2.5 words a second with a second to spare, nor spoken over a tick.
    """
    said_until_s = 0.0
    count = 0
    for at_s, event, _, phrases in loud[routine_id]:
        is_cue = sound_for(event) is not None and not isinstance(event, Reminded)
        is_beat = type(event).__name__ == "RepetitionStarted"
        if is_cue and not is_beat:
            assert at_s >= said_until_s - 0.1, f"{event} at {at_s:.1f} s cuts off what was being said"
        if not phrases or (is_beat and at_s < said_until_s):
            continue
        length_s = sum(spoken_s(phrase.text) for phrase in phrases)
        for phrase in phrases:
            assert phrase.room_s is None or spoken_s(phrase.text) + SPARE_S <= phrase.room_s + 1e-6, phrase
        if phrases[0].room_s is not None:
            assert length_s + SPARE_S <= phrases[0].room_s + 1e-6, phrases
        said_until_s = at_s + length_s
        count += len(phrases)
    assert count > 20


def test_the_words_of_a_phase_start_and_of_a_hold_are_few(catalogue: Catalogue, loud: dict[str, list[Cue]]):
    for plan in alone(catalogue):
        for step, phase, phrases in rehearsed(build_timeline(plan, Timing()), ENGLISH, LOUD):
            assert phrases or phase.seconds < TOO_SHORT_S, (plan.id, step.exercise.id, phase.kind)
            if not phrases:
                continue
            is_own = phrases[0].text in own_words(step)  # how to do it, where what comes was said before
            assert is_own or word_count(phrases[0].text) <= MOST_WORDS, phrases[0]
            assert phrases[0].priority is Priority.PHASE
            assert all(phrase.priority is Priority.REMINDER for phrase in phrases[1:])
    for routine_id in ROUTINES:
        for _, event, _, phrases in loud[routine_id]:
            if isinstance(event, Reminded) and event.reminder.value != "next soon":
                assert [word_count(phrase.text) <= 5 for phrase in phrases] == [True]


def sides_in(text: str) -> list[str]:
    return [side.lower() for side in SIDE.findall(text)]


def own_words(step: Step) -> set[str]:
    """The exercise's own sentences, written by hand and read by people who know their sides."""
    return {*step.exercise.words.steps, step.exercise.words.key_cue}


@pytest.mark.parametrize("directly", [False, True])
def test_no_step_begins_without_its_name_and_its_side(catalogue: Catalogue, directly: bool):
    """Statement 1: exercise and side.

    Whoever cannot see the screen hears what comes and on which side, whichever way a step is entered.
    """
    for plan in alone(catalogue):
        timeline = build_timeline(plan, Timing())
        for step in timeline.steps:
            said = _said_before_work(timeline, step, directly=directly)
            names = [text for text in said if text not in own_words(step)]
            assert any(spoken_name(step) in text for text in names) or _is_switch(step), (plan.id, said)
            first_side = next(phase.side for phase in step.phases if phase.kind not in ENTERED)
            told = [side for text in names for side in sides_in(text)]
            assert set(told) == ({first_side.value} if first_side else set()), (plan.id, names)


def _said_before_work(timeline: Timeline, step: Step, *, directly: bool) -> list[str]:
    """Return what is said from entering a step until its exercise begins."""
    said = []
    for at, phase, phrases in rehearsed(timeline, ENGLISH, LOUD, directly=directly):
        if at is step:
            if phase.kind in (PhaseKind.HOLD, PhaseKind.REPETITIONS):
                return said
            if not directly or step.phases.index(phase) >= step.entry:
                said += [phrase.text for phrase in phrases]
    return said


def _is_switch(step: Step) -> bool:
    return step.phases[0].kind is PhaseKind.SWITCH


def test_no_sentence_names_two_sides(catalogue: Catalogue, loud: dict[str, list[Cue]]):
    for plan in alone(catalogue):
        for _, _, phrases in rehearsed(build_timeline(plan, Timing()), ENGLISH, LOUD):
            for phrase in phrases:
                assert len(set(sides_in(phrase.text))) <= 1, phrase
    for routine_id in ROUTINES:
        for _, _, _, phrases in loud[routine_id]:
            assert all(len(set(sides_in(phrase.text))) <= 1 for phrase in phrases)


def test_every_hold_that_is_long_enough_says_how_long_and_every_set_how_many(catalogue: Catalogue):
    for plan in alone(catalogue):
        for step, phase, phrases in rehearsed(build_timeline(plan, Timing()), ENGLISH):
            text = phrases[0].text if phrases else ""
            if phase.kind is PhaseKind.HOLD and phase.repetition <= 1 and phase.seconds >= 6:
                assert re.search(r"\b(seconds?|minutes?)\b", text), (step.exercise.id, text)
            if phase.kind is PhaseKind.REPETITIONS:
                assert "slow repeat" in text, (step.exercise.id, text)


def test_a_side_on_top_is_drawn_on_top_and_one_below_below(catalogue: Catalogue):
    resources = Path(__file__).parents[3] / "resources"
    drawn = json.loads((resources / "words/poses.en.json").read_text(encoding="utf-8"))
    lying = [each for each in catalogue.exercises.values() if each.position is Position.SIDE_LYING]
    assert len(lying) == 5
    for each in lying:
        pose = json.loads((resources / f"figure/poses/{each.id}.json").read_text(encoding="utf-8"))
        side = Side(pose["drawn_side"])
        below = side if "down" in each.words.left else side.other
        assert drawn[each.id][0].startswith(f"Lying on the {below.value} side"), each.id


def test_every_exercise_with_sides_says_what_they_mean(catalogue: Catalogue):
    for each in catalogue.exercises.values():
        has_sides = each.dose.sides is not Sides.BILATERAL
        assert bool(each.words.left) is bool(each.words.right) is has_sides, each.id
        assert each.words.right == each.words.left.replace("left", "right")


def test_nothing_that_is_said_blames_or_hurries(loud: dict[str, list[Cue]]):
    for routine_id in ROUTINES:
        for _, event, _, phrases in loud[routine_id]:
            for phrase in phrases:
                assert not NEVER_SAID.search(phrase.text), phrase
                assert "{" not in phrase.text, phrase
                assert phrase.text[0].isupper(), phrase
                assert phrase.text.endswith("."), (event, phrase)


def test_everything_said_goes_through_the_door_for_translation(catalogue: Catalogue):
    for routine_id in ROUTINES:
        timeline = build_timeline(catalogue.routine(routine_id), Timing())
        for step, phase, phrases in rehearsed(timeline, LONGER, LOUD):
            for phrase in phrases:
                if phrase.text not in own_words(step):
                    assert phrase.text.startswith("⟦"), (phase.kind, phrase)


def test_a_phase_tells_its_own_side_even_where_time_is_short(catalogue: Catalogue):
    turns = [
        (step, phase, phrases)
        for plan in alone(catalogue)
        for step, phase, phrases in rehearsed(build_timeline(plan, Timing()), ENGLISH)
        if phase.kind is PhaseKind.MOVE and phase.repetition and step.alternates
    ]
    assert turns
    for step, phase, phrases in turns:
        assert phase.side in Side
        assert sides_in(phrases[0].text) == [phase.side.value], step.exercise.id


def test_phases_begin_with_a_sentence_of_their_own_where_steps_are_not_read_out(catalogue: Catalogue):
    for routine_id in ROUTINES:
        timeline = build_timeline(catalogue.routine(routine_id), Timing())
        for step, phase, phrases in rehearsed(timeline, ENGLISH, SpeechOptions(read_steps=False)):
            assert phrases or phase.seconds < TOO_SHORT_S, phase.kind
            if phase.kind is PhaseKind.MOVE:
                assert not set(step.exercise.words.steps) & {phrase.text for phrase in phrases}
