"""Whoever only listens is told everything of every routine, and nothing sounds over anything else."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from backcare_desktop.app.listening.checks import findings
from backcare_desktop.app.listening.session import listen_to
from backcare_desktop.app.listening.voices import Length, RenderedVoice, find_espeak
from backcare_desktop.core.catalogue import Catalogue
from backcare_desktop.core.settings import CountAloud, Settings
from backcare_desktop.core.speech.phrase import word_count
from backcare_desktop.core.words import Words

ROUTINES = (
    "morning-loosener",
    "desk-break",
    "neutral-spine-basics",
    "full-spine-stretch",
    "lumbar-stabilisation",
    "big-three",
    "strength-back-hips",
    "flare-up-day",
    "evening-unwind",
)
WORDS = Words()
USUAL = Settings()
EACH = replace(USUAL, count_aloud=CountAloud.EACH)


def steady(words_per_s: float) -> Callable[[str], Length]:
    """Return a voice of one speed that needs nothing installed."""

    def length(text: str) -> Length:
        seconds = word_count(text) / words_per_s
        return Length(seconds, seconds)

    return length


def problems(
    catalogue: Catalogue, routine_id: str, settings: Settings, length: Callable[[str], Length]
) -> tuple[str, ...]:
    """Listen to a routine and return everything that must not be."""
    recording = listen_to(
        catalogue.routine(routine_id),
        settings,
        length,
        WORDS,
        lambda exercise: catalogue.easier(exercise) is not None,
    )
    return findings(recording, WORDS, None).problems


def test_these_are_all_routines(catalogue: Catalogue) -> None:
    assert sorted(ROUTINES) == sorted(routine.id for routine in catalogue.routines)


@pytest.mark.parametrize("routine_id", ROUTINES)
@pytest.mark.parametrize(
    ("settings", "words_per_s"),
    [
        pytest.param(USUAL, 2.5, id="slowest usual voice"),
        pytest.param(USUAL, 3.1, id="a voice as fast as espeak-ng"),
        pytest.param(EACH, 2.5, id="every repetition counted"),
        pytest.param(replace(USUAL, read_steps=False), 2.5, id="without how it is done"),
        pytest.param(replace(EACH, voice_rate_percent=150), 3.75, id="faster"),
    ],
)
def test_nothing_is_wrong_for_ears_alone(
    catalogue: Catalogue, routine_id: str, settings: Settings, words_per_s: float
) -> None:
    assert problems(catalogue, routine_id, settings, steady(words_per_s)) == ()


@pytest.mark.parametrize("routine_id", ROUTINES)
def test_a_slow_voice_has_no_time_for_all_of_how_but_for_everything_else(
    catalogue: Catalogue, routine_id: str
) -> None:
    slow = replace(EACH, voice_rate_percent=75)
    found = problems(catalogue, routine_id, slow, steady(2.5 * 0.75))
    assert [problem for problem in found if "nobody says how it is done" not in problem] == []


@pytest.mark.skipif(find_espeak() is None, reason="espeak-ng is not installed")
def test_nothing_is_wrong_with_a_voice_there_is(catalogue: Catalogue, tmp_path: Path) -> None:
    program = find_espeak()
    assert program is not None
    assert problems(catalogue, "big-three", EACH, RenderedVoice(program, tmp_path).length) == ()
