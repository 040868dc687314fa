"""Slower for whoever needs it: every length can be had at ten times its default."""

import pytest
from hypothesis import given, strategies as st

from backcare_desktop.core.exercise import Dose, Sides
from backcare_desktop.core.settings import LIMITS, Timing
from backcare_desktop.core.timeline import Phase, PhaseKind, build_timeline
from tests.build import dose, exercise, routine

PLAN = routine(
    exercise("hold", dose(10, (2, 2), Sides.EACH, between_reps_s=5)),
    exercise("turns", dose(6, (2,), Sides.ALTERNATE)),
    exercise("count", dose(3, (4,))),
    exercise("walk", dose(60, continuous=True)),
)
OWN = {PhaseKind.GET_READY, PhaseKind.SWITCH}


def phases(timing: Timing) -> list[Phase]:
    return [phase for step in build_timeline(PLAN, timing).steps for phase in step.phases]


@given(st.integers(100, 1000))
def test_everything_inside_an_exercise_takes_its_share_longer(percent: int):
    for usual, slower in zip(phases(Timing()), phases(Timing(pace_percent=percent)), strict=True):
        assert slower.kind is usual.kind
        is_own = usual.kind in OWN or (usual.kind in (PhaseKind.MOVE, PhaseKind.REST) and _has_own(usual))
        if not is_own:
            assert slower.seconds == pytest.approx(usual.seconds * percent / 100), usual.kind


def _has_own(phase: Phase) -> bool:
    """Whether the length is one of the settings, which have lengths of their own to choose."""
    return not phase.repetition and phase.seconds in (5, 12, 15)


def test_every_length_can_be_ten_times_its_default():
    for name in ("get_ready_s", "move_same_position_s", "move_new_position_s", "switch_side_s", "rest_s"):
        assert LIMITS[name][1] >= 10 * getattr(Timing(), name)
    assert LIMITS["pace_percent"] == (100, 1000)


def test_a_short_hold_stays_a_beat_of_its_repetition_however_slow():
    step = build_timeline(routine(exercise("count", dose(3, (4,)))), Timing(pace_percent=1000)).steps[0]
    assert step.is_counted
    assert [phase.kind for phase in step.phases][-1] is PhaseKind.REPETITIONS
    assert step.phases[-1].seconds == pytest.approx(4 * 80)


def test_the_usual_pace_leaves_a_dose_alone():
    usual = Dose(10, (1,), Sides.BILATERAL, 2, 3, 5, 20)
    assert usual.slowed(100) is usual
    assert usual.slowed(200) == Dose(20, (1,), Sides.BILATERAL, 4, 6, 10, 40)
