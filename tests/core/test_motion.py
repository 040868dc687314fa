"""How the figure moves: smoothly, never jumping, and in its place when the hold begins."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given, strategies as st

from backcare_desktop.core.catalogue import Catalogue
from backcare_desktop.core.exercise import Dose, Sides
from backcare_desktop.core.motion import reach
from backcare_desktop.core.settings import Timing
from backcare_desktop.core.timeline import Phase, PhaseKind, Step, build_timeline
from tests.build import dose, exercise, routine

K = PhaseKind
TICK_S = 0.05
#: The figure may move this much in a tick: a movement of one second at the middle of its easing.
MOST_IN_A_TICK = 1.5 * TICK_S + 1e-3
TIMINGS = [Timing(), Timing(0, 3, 3, 3, 0), Timing(120, 60, 120, 90, 300)]


def step_of(a_dose: Dose, cycle_s: float = 0.0) -> Step:
    one = replace(exercise(a_dose=a_dose), cycle_s=cycle_s)
    return build_timeline(routine(one), Timing()).steps[0]


def phase_of(a_dose: Dose, kind: PhaseKind, at: int = 0) -> Phase:
    (step, *_) = build_timeline(routine(exercise(a_dose=a_dose)), Timing()).steps
    return [phase for phase in step.phases if phase.kind is kind][at]


def at(a_dose: Dose, phase: Phase, *moments: float) -> list[float]:
    return [reach(phase, step_of(a_dose), moment, phase.seconds) for moment in moments]


def test_the_figure_waits_in_the_start_position_and_arrives_as_the_move_ends():
    a_dose = dose(move_in_s=2)
    move = phase_of(a_dose, K.MOVE)  # 12 s
    assert at(a_dose, move, 0, 9.9, 10, 11, 12) == pytest.approx([0, 0, 0, 0.5, 1])


def test_movement_is_slow_at_both_ends():
    a_dose = dose(move_in_s=2)
    move, step = phase_of(a_dose, K.MOVE), step_of(a_dose)
    first, middle, last = [
        reach(move, step, begin + 0.2, 12) - reach(move, step, begin, 12) for begin in (10, 10.9, 11.8)
    ]
    assert middle > 4 * first > 0
    assert first == pytest.approx(last)


def test_the_figure_holds_still_and_lets_go_slowly():
    a_dose = dose(move_out_s=4)
    assert at(a_dose, phase_of(a_dose, K.HOLD), 0, 5, 10) == [1, 1, 1]
    assert at(a_dose, phase_of(a_dose, K.RELEASE), 0, 2, 4) == pytest.approx([1, 0.5, 0])


@pytest.mark.parametrize("kind", [K.GET_READY, K.REST, K.DONE])
def test_the_figure_waits_where_nothing_moves(kind: PhaseKind):
    assert reach(Phase(kind, 10), step_of(dose()), 5, 10) == 0


def test_a_repetition_goes_in_holds_and_comes_back_at_the_doses_tempo():
    a_dose = dose(2, (2,), move_in_s=1, move_out_s=3, between_reps_s=1)
    phase = phase_of(a_dose, K.REPETITIONS)
    moments = (0, 0.5, 1, 3, 4.5, 6, 6.9, 7.5)
    assert at(a_dose, phase, *moments) == pytest.approx([0, 0.5, 1, 1, 0.5, 0, 0, 0.5])


def test_before_repetitions_the_figure_waits_in_the_start_position():
    """Each repetition begins there; a figure that had gone in before would jump back."""
    a_dose = dose(2, (3,), Sides.EACH)
    _, right = build_timeline(routine(exercise(a_dose=a_dose)), Timing()).steps
    assert at(a_dose, phase_of(a_dose, K.MOVE), 0, 11, 12) == [0, 0, 0]
    assert at(a_dose, right.phases[0], 0, 7, 8) == [0, 0, 0]


def test_setting_off_for_a_walk_takes_a_moment():
    a_dose = dose(600, continuous=True, move_in_s=0, move_out_s=0)
    move = phase_of(a_dose, K.MOVE)
    assert at(a_dose, move, 10, 11, 12) == pytest.approx([0, 0.5, 1])


def test_a_way_back_without_a_time_of_its_own_is_part_of_the_next_move():
    a_dose = dose(5, (2,), move_in_s=6, move_out_s=0)
    again = phase_of(a_dose, K.MOVE, at=1)
    assert again.seconds == 6
    assert at(a_dose, again, 0, 1, 2, 4, 6) == pytest.approx([1, 0.5, 0, 0.5, 1])


def test_a_move_shorter_than_its_tempo_still_arrives():
    a_dose = dose(move_in_s=6)
    move = Phase(K.MOVE, 3)
    assert at(a_dose, move, 0, 1.5, 3) == pytest.approx([0, 0.5, 1])


def test_a_phase_without_a_length_or_a_pace_is_no_trouble():
    assert reach(Phase(K.RELEASE, 0), step_of(dose()), 0, 0) == 0
    assert reach(Phase(K.REPETITIONS, 5), step_of(dose(2)), 3, 5) == 0


def test_a_repetition_that_is_all_hold_stays_in_it():
    a_dose = dose(2, (2,), move_in_s=0, move_out_s=0)
    assert at(a_dose, phase_of(a_dose, K.REPETITIONS), 0, 1.9, 2, 3.9) == [1, 1, 1, 1]


def test_time_that_was_added_is_spent_where_the_figure_has_arrived():
    a_dose = dose(move_in_s=2)
    move, step = phase_of(a_dose, K.MOVE), step_of(a_dose)  # 12 s
    before = reach(move, step, 11.0, 12)
    assert reach(move, step, 11.0, 27) == before == 0.5
    assert reach(move, step, 20.0, 27) == 1
    release = phase_of(dose(move_out_s=4), K.RELEASE)
    assert reach(release, step_of(dose(move_out_s=4)), 3.9, 19) < 0.1


def test_what_goes_round_does_so_evenly_and_waits_in_its_start_position():
    walk = dose(60, continuous=True, move_in_s=0, move_out_s=0)
    step = step_of(walk, cycle_s=2.0)
    hold = next(phase for phase in step.phases if phase.kind is K.HOLD)
    assert [reach(hold, step, at_s, 60) for at_s in (0, 0.5, 1, 1.5, 2, 2.5)] == [0, 0.25, 0.5, 0.75, 0, 0.25]
    assert reach(step.phases[0], step, 1.0, 5.0) == 0
    shrugs = step_of(dose(0, (3,), move_in_s=2, move_out_s=2, between_reps_s=1), cycle_s=4.0)
    work = next(phase for phase in shrugs.phases if phase.kind is K.REPETITIONS)
    assert [reach(work, shrugs, at_s, 15) for at_s in (0, 1, 3, 4, 4.9, 6)] == [0, 0.25, 0.75, 1, 1, 0.25]
    still = step_of(dose(2), cycle_s=4.0)
    assert reach(Phase(K.REPETITIONS, 5), still, 3, 5) == 0


def ticks(step: Step) -> Iterator[float]:
    """Yield the reach at every tick of a step."""
    for phase in step.phases:
        # Where nothing moves, the two ends stand for all between them.
        still = phase.kind in (K.HOLD, K.REST, K.GET_READY)
        moments = [0.0] if still else [n * TICK_S for n in range(int(phase.seconds / TICK_S))]
        for moment in (*moments, phase.seconds):
            yield reach(phase, step, moment, phase.seconds)


def steepest(steps: list[Step]) -> float:
    """Return the largest change from one tick to the next, and see that all of them are in range."""
    path = [value for step in steps for value in ticks(step)]
    assert all(0 <= value <= 1 for value in path)
    changes = [abs(after - before) for before, after in pairwise(path)]
    if any(step.exercise.cycle_s for step in steps):
        changes = [min(change, 1.0 - change) for change in changes]  # the end of a round is its beginning
    return max(changes)


@pytest.mark.parametrize("timing", TIMINGS)
def test_the_figure_never_jumps_in_any_real_routine(catalogue: Catalogue, timing: Timing):
    """From one exercise to the next the figure is another one; within one it moves without a jump."""
    seen: set[str] = set()
    for plan in catalogue.routines:
        timeline = build_timeline(plan, timing)
        for item, planned in enumerate(plan.items):
            steps = [step for step in timeline.steps if step.item == item]
            assert steepest(steps) <= MOST_IN_A_TICK, planned.exercise.id
            seen.add(planned.exercise.id)
    assert len(seen) > 20


SPEEDS = st.floats(1, 8)
DOSES = st.builds(
    dose,
    st.floats(0, 30),
    st.lists(st.integers(1, 4), min_size=1, max_size=2).map(tuple),
    st.sampled_from(Sides),
    move_in_s=SPEEDS,
    move_out_s=SPEEDS,
    between_reps_s=st.floats(0, 5),
)


@given(DOSES)
def test_the_figure_never_jumps_at_any_dose(a_dose: Dose):
    timeline = build_timeline(routine(exercise(a_dose=a_dose)), Timing())
    assert steepest(list(timeline.steps)) <= MOST_IN_A_TICK
