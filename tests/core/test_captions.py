"""What is read and spoken while a routine plays."""

import re
from collections.abc import Iterator

import pytest
from hypothesis import given, strategies as st

from backcare_desktop.core.captions import (
    caption,
    clock_text,
    left_text,
    phase_word,
    position_sentence,
    side_word,
    spoken_status,
    stage_title,
)
from backcare_desktop.core.catalogue import Catalogue
from backcare_desktop.core.events import (
    Ended,
    Event,
    Finished,
    Hurt,
    LastSeconds,
    LeadInStarted,
    Paused,
    PauseReason,
    PhaseStarted,
    RepetitionStarted,
    Resumed,
    TimeChanged,
)
from backcare_desktop.core.exercise import Kind, Position, Side, Sides
from backcare_desktop.core.settings import Timing
from backcare_desktop.core.timeline import DONE, Phase, PhaseKind, Step, build_timeline
from backcare_desktop.core.words import PSEUDO, Words
from tests.build import dose, exercise, routine

K = PhaseKind
L, R = Side.LEFT, Side.RIGHT
ENGLISH, LONGER = Words(), Words(PSEUDO)
NEVER_SHOWN = re.compile(
    r"\b(missed|failed|broke|lost|behind|streak|don['\u2019]t forget|should|push|burn|treats?|cures?)\b",
    re.IGNORECASE,
)
SIDE = re.compile(r"\b(left|right)\b", re.IGNORECASE)
NAMED_BY_CAPTION = {K.GET_READY, K.SWITCH, K.REST}


@pytest.mark.parametrize(
    ("seconds", "text"),
    [(0, "0"), (1, "1"), (59, "59"), (60, "1:00"), (90, "1:30"), (605, "10:05"), (3600, "60:00")],
)
def test_seconds_are_shown_as_on_a_clock(seconds: int, text: str):
    assert clock_text(seconds) == text


@given(st.integers(60, 10_000))
def test_a_clock_has_two_digits_of_seconds(seconds: int):
    minutes, rest = clock_text(seconds).split(":")
    assert len(rest) == 2
    assert int(minutes) * 60 + int(rest) == seconds


@pytest.mark.parametrize(
    ("seconds", "text"), [(0.0, "0:00"), (0.4, "0:00"), (59.6, "1:00"), (400.0, "6:40"), (3725.0, "62:05")]
)
def test_what_is_left_always_has_minutes(seconds: float, text: str):
    assert left_text(seconds) == text


def moments(catalogue: Catalogue) -> Iterator[tuple[Step, Phase, Side | None]]:
    """Yield every phase of every real routine, once for each side that works in it."""
    for plan in catalogue.routines:
        for step in build_timeline(plan, Timing()).steps:
            for phase in step.phases:
                beats = int(phase.seconds / phase.repetition_s) if phase.repetition_s else 1
                for side in {phase.side_at(beat * phase.repetition_s) for beat in range(beats)}:
                    yield step, phase, side


def named(text: str) -> list[str]:
    return [
        side.lower() for side in SIDE.findall(text.replace("right angle", "").replace("seconds left", ""))
    ]


def test_wherever_a_side_works_it_is_named_and_the_other_is_not(catalogue: Catalogue):
    sided = 0
    for step, phase, side in moments(catalogue):
        title = stage_title(phase, side, step.exercise, ENGLISH)
        told = caption(PhaseStarted(phase, step), ENGLISH)
        status = spoken_status(phase, side, step, 5, 6, ENGLISH)
        assert told, (step.exercise.id, phase.kind)
        expected = [side.value] if side else []
        assert named(title) == expected, (title, step.exercise.id)
        assert named(status) == expected, (status, step.exercise.id)
        first = [phase.side.value] if phase.side and phase.kind in NAMED_BY_CAPTION else []
        assert named(told) == first, (told, step.exercise.id)
        assert (side is None) == (step.dose.sides is Sides.BILATERAL)
        sided += side is not None
    assert sided > 50


def test_both_sides_of_an_exercise_are_announced_as_they_come(catalogue: Catalogue):
    for plan in catalogue.routines:
        for step in build_timeline(plan, Timing()).steps:
            if step.dose.sides is Sides.EACH:
                told = caption(PhaseStarted(step.phases[0], step), ENGLISH) or ""
                assert named(told) == [step.side.value], (told, step.exercise.id)


def test_nothing_that_is_read_or_heard_blames_or_hurries(catalogue: Catalogue):
    for step, phase, side in moments(catalogue):
        for text in (
            stage_title(phase, side, step.exercise, ENGLISH),
            caption(PhaseStarted(phase, step), ENGLISH),
            spoken_status(phase, side, step, 5, 6, ENGLISH),
        ):
            assert not NEVER_SHOWN.search(text), text
            assert "{" not in text


STEP = build_timeline(routine(exercise("bridge")), Timing()).steps[0]
TURNS = build_timeline(routine(exercise("turn", dose(sides=Sides.ALTERNATE))), Timing()).steps[0]
LEFT_STEP, RIGHT_STEP = build_timeline(routine(exercise("clam", dose(sides=Sides.EACH))), Timing()).steps


@pytest.mark.parametrize(
    ("phase", "step", "text"),
    [
        (Phase(K.GET_READY, 10), STEP, "Get ready. First: Bridge. Lie on your back."),
        (Phase(K.GET_READY, 10, L), LEFT_STEP, "Get ready. First: Clam, left side. Lie on your back."),
        (Phase(K.MOVE, 5), STEP, "Lie down. Lift."),
        (Phase(K.MOVE, 5, repetition=2), STEP, "Ease in again."),
        (Phase(K.MOVE, 5, R, repetition=1), TURNS, "Ease in. Now your right side."),
        (Phase(K.MOVE, 5, L, repetition=2), TURNS, "Ease in. Now your left side."),
        (Phase(K.HOLD, 10), STEP, "Slow and easy."),
        (Phase(K.REPETITIONS, 10), STEP, "Slow and easy."),
        (Phase(K.RELEASE, 3), STEP, "And slowly release."),
        (Phase(K.SWITCH, 8, R), RIGHT_STEP, "Switch. Now your right side."),
        (Phase(K.SWITCH, 8, L), LEFT_STEP, "Switch. Now your left side."),
        (Phase(K.REST, 15), STEP, "Rest. Next: Bridge."),
        (Phase(K.REST, 15, R), RIGHT_STEP, "Rest. Next: Clam, right side."),
        (DONE, STEP, "Done. Take your time getting up."),
    ],
)
def test_the_sentence_of_each_phase(phase: Phase, step: Step, text: str):
    assert caption(PhaseStarted(phase, step), ENGLISH) == text


@pytest.mark.parametrize(
    ("event", "text"),
    [
        (Paused(PauseReason.ASKED), "Paused."),
        (Paused(PauseReason.RESTORED), "Paused."),
        (Paused(PauseReason.SLEPT), "Your computer slept. Ready when you are."),
        (Paused(PauseReason.RESTING), "Rest as long as you like."),
        (LeadInStarted(3.0), "Going on in a moment."),
        (Finished(), "Take your time getting up."),
        (RepetitionStarted(2, None), None),
        (LastSeconds(3), None),
        (Resumed(), None),
        (TimeChanged(15.0), None),
        (Hurt(), None),
        (Ended(), None),
    ],
)
def test_the_sentence_of_each_other_event(event: Event, text: str | None):
    assert caption(event, ENGLISH) == text


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        (K.GET_READY, "Get ready"),
        (K.MOVE, "Move"),
        (K.HOLD, "Hold"),
        (K.REPETITIONS, "Repeat"),
        (K.RELEASE, "Release"),
        (K.SWITCH, "Switch sides"),
        (K.REST, "Rest"),
        (K.DONE, "Done"),
    ],
)
def test_the_word_of_each_phase(kind: PhaseKind, text: str):
    assert phase_word(Phase(kind, 5), exercise(), ENGLISH) == text
    assert stage_title(Phase(kind, 5), R, exercise(), ENGLISH) == f"{text} · Right"


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        (Kind.AEROBIC, "Keep going"),
        (Kind.BREATHING, "Breathe"),
        (Kind.RELAX, "Relax"),
        (Kind.STRETCH, "Hold"),
        (Kind.STRENGTHEN, "Hold"),
        (Kind.STABILISE, "Hold"),
        (Kind.MOBILITY, "Hold"),
    ],
)
def test_nobody_who_walks_or_breathes_is_told_to_hold(kind: Kind, text: str):
    assert phase_word(Phase(K.HOLD, 60), exercise(kind=kind), ENGLISH) == text


def test_each_position_has_its_own_sentence():
    sentences = {position_sentence(position, ENGLISH) for position in Position}
    assert len(sentences) == len(Position)
    assert all(sentence.endswith(".") for sentence in sentences)


def test_whoever_asks_is_told_where_they_are():
    hold = Phase(K.HOLD, 10, R)
    assert spoken_status(hold, R, RIGHT_STEP, 1, 6, ENGLISH) == (
        "Hold, Clam, right side. 1 second left. Exercise 1 of 6."
    )
    assert spoken_status(hold, L, LEFT_STEP, 9, 6, ENGLISH) == (
        "Hold, Clam, left side. 9 seconds left. Exercise 1 of 6."
    )
    assert spoken_status(Phase(K.HOLD, 10), None, STEP, 0, 1, ENGLISH) == (
        "Hold, Bridge. 0 seconds left. Exercise 1 of 1."
    )


def test_every_sentence_goes_through_the_door_for_translation():
    for kind in set(K) - {K.HOLD, K.REPETITIONS, K.MOVE}:  # these speak with the exercise's own words
        told = caption(PhaseStarted(Phase(kind, 5, R), RIGHT_STEP), LONGER) or ""
        assert told.startswith("⟦"), told
    assert (caption(PhaseStarted(Phase(K.MOVE, 5, repetition=2), STEP), LONGER) or "").startswith("⟦")
    for kind in K:
        assert stage_title(Phase(kind, 5), R, exercise(), LONGER).startswith("⟦")
    for position in Position:
        assert position_sentence(position, LONGER).startswith("⟦")
    assert {side_word(side, LONGER)[0] for side in Side} == {"⟦"}
    assert spoken_status(Phase(K.HOLD, 10), None, STEP, 2, 6, LONGER).startswith("⟦")
