"""The words of the stage."""

import re
from collections.abc import Iterator

import pytest
from hypothesis import given, strategies as st

from backcare_desktop.core.captions import (
    clock_text,
    left_text,
    phase_word,
    position_sentence,
    side_word,
    stage_title,
)
from backcare_desktop.core.catalogue import Catalogue
from backcare_desktop.core.exercise import Kind, Position, Side, Sides
from backcare_desktop.core.settings import Timing
from backcare_desktop.core.timeline import Phase, PhaseKind, Step, build_timeline
from backcare_desktop.core.words import PSEUDO, Words
from tests.build import exercise

K = PhaseKind
R = Side.RIGHT
ENGLISH, LONGER = Words(), Words(PSEUDO)
SIDE = re.compile(r"\b(left|right)\b", re.IGNORECASE)


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


def test_wherever_a_side_works_the_stage_names_it_and_not_the_other(catalogue: Catalogue):
    sided = 0
    for step, phase, side in moments(catalogue):
        title = stage_title(phase, side, step.exercise, ENGLISH)
        assert SIDE.findall(title.lower()) == ([side.value] if side else []), (title, step.exercise.id)
        assert (side is None) == (step.dose.sides is Sides.BILATERAL)
        sided += side is not None
    assert sided > 50


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


def test_every_word_of_the_stage_goes_through_the_door_for_translation():
    for kind in K:
        assert stage_title(Phase(kind, 5), R, exercise(), LONGER).startswith("⟦")
    for position in Position:
        assert position_sentence(position, LONGER).startswith("⟦")
    assert {side_word(side, LONGER)[0] for side in Side} == {"⟦"}
