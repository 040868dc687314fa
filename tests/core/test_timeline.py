"""What a routine unfolds into."""

import pytest
from hypothesis import given, strategies as st

from backcare_desktop.core.catalogue import Catalogue
from backcare_desktop.core.exercise import Position, Side, Sides
from backcare_desktop.core.routine import RoutineItem
from backcare_desktop.core.settings import Timing
from backcare_desktop.core.timeline import WORK, Phase, PhaseKind, Step, Timeline, build_timeline
from tests.build import dose, exercise, routine

K = PhaseKind
L, R = Side.LEFT, Side.RIGHT


def shape(step: Step) -> list[tuple[PhaseKind, float]]:
    return [(phase.kind, phase.seconds) for phase in step.phases]


def timeline_of(*exercises, timing: Timing | None = None) -> Timeline:
    return build_timeline(routine(*exercises), timing or Timing())


def test_a_bilateral_hold_is_led_into_held_and_released():
    (step,) = timeline_of(exercise()).steps
    assert shape(step) == [(K.GET_READY, 10), (K.MOVE, 12), (K.HOLD, 10), (K.RELEASE, 3)]
    assert step.side is None
    assert step.entry == 1


def test_repeated_holds_have_a_slow_move_between_them_and_count_up():
    (step,) = timeline_of(exercise(a_dose=dose(8, (3,), between_reps_s=3))).steps
    assert shape(step)[2:] == [(K.HOLD, 8), (K.RELEASE, 3), (K.MOVE, 5)] * 2 + [(K.HOLD, 8), (K.RELEASE, 3)]
    holds = [phase for phase in step.phases if phase.kind is K.HOLD]
    assert [(phase.repetition, phase.repetitions) for phase in holds] == [(1, 3), (2, 3), (3, 3)]


def test_short_holds_are_beats_of_one_repetitions_phase():
    (step,) = timeline_of(exercise(a_dose=dose(3, (6,), move_in_s=2, move_out_s=2, between_reps_s=1))).steps
    (phase,) = [phase for phase in step.phases if phase.kind is K.REPETITIONS]
    assert phase.seconds == 6 * 8
    assert [phase.repetition_at(at) for at in (0, 7.9, 8, 40, 47.9)] == [1, 1, 2, 6, 6]
    assert phase.side_at(0) is None


def test_each_side_gets_its_own_step_with_a_switch_between():
    left, right = timeline_of(exercise(a_dose=dose(sides=Sides.EACH))).steps
    assert (left.side, right.side) == (L, R)
    assert shape(right) == [(K.SWITCH, 8), (K.HOLD, 10), (K.RELEASE, 3)]
    assert right.entry == 0
    assert all(phase.side is R for phase in right.phases)


def test_alternating_repetitions_take_turns_and_count_per_side():
    (step,) = timeline_of(exercise(a_dose=dose(1, (4,), Sides.ALTERNATE, move_in_s=2, move_out_s=2))).steps
    phase = step.phases[-1]
    assert phase.seconds == 2 * 4 * 5
    assert [(phase.side_at(at), phase.repetition_at(at)) for at in (0, 5, 10, 15)] == [
        (L, 1),
        (R, 1),
        (L, 2),
        (R, 2),
    ]


def test_alternating_holds_name_their_side_one_by_one():
    (step,) = timeline_of(exercise(a_dose=dose(5, (2,), Sides.ALTERNATE))).steps
    holds = [phase for phase in step.phases if phase.kind is K.HOLD]
    assert [(hold.side, hold.repetition) for hold in holds] == [(L, 1), (R, 1), (L, 2), (R, 2)]


def test_descending_sets_rest_between_and_get_shorter():
    steps = timeline_of(exercise(a_dose=dose(8, (3, 2, 1), Sides.EACH))).steps
    assert [(step.set_number, step.side) for step in steps] == [
        (n, side) for n in (1, 2, 3) for side in (L, R)
    ]
    assert shape(steps[2])[:2] == [(K.REST, 20), (K.MOVE, 5)]
    holds = [sum(phase.kind is K.HOLD for phase in step.phases) for step in steps]
    assert holds == [3, 3, 2, 2, 1, 1]


def test_a_walk_is_one_unbroken_stretch():
    (step,) = timeline_of(exercise(a_dose=dose(600, continuous=True))).steps
    assert shape(step)[2:] == [(K.HOLD, 600)]


def test_between_exercises_there_is_a_rest_and_more_time_for_another_position():
    steps = timeline_of(exercise("a"), exercise("b"), exercise("c", position=Position.STANDING)).steps
    assert shape(steps[1])[:2] == [(K.REST, 15), (K.MOVE, 5)]
    assert shape(steps[2])[:2] == [(K.REST, 15), (K.MOVE, 12)]


def test_phases_set_to_nothing_are_left_out():
    steps = timeline_of(exercise("a"), exercise("b"), timing=Timing(get_ready_s=0, rest_s=0)).steps
    assert [step.phases[0].kind for step in steps] == [K.MOVE, K.MOVE]


def test_a_routine_without_exercises_cannot_be_played():
    with pytest.raises(ValueError, match="without exercises"):
        build_timeline(routine(), Timing())


def test_an_easier_exercise_takes_the_place_of_the_rest_of_its_exercise_only():
    timeline = timeline_of(exercise("a", dose(sides=Sides.EACH)), exercise("b"))
    easier = exercise("easy", dose(5))
    changed = timeline.replacing(0, RoutineItem(easier, easier.dose))
    assert [step.exercise.id for step in changed.steps] == ["a", "easy", "b"]
    assert shape(changed.steps[1]) == [(K.MOVE, 5), (K.HOLD, 5), (K.RELEASE, 3)]
    assert changed.item_count == 2


def test_a_phase_without_a_pace_stays_at_its_repetition():
    odd = Phase(K.REPETITIONS, 5, L, alternates=True, repetition=1, repetitions=1)
    assert odd.repetition_at(3) == 1
    assert odd.side_at(3) is L


@pytest.mark.parametrize("timing", [Timing(), Timing(0, 3, 3, 3, 0), Timing(120, 60, 120, 90, 300)])
def test_every_real_routine_gives_both_sides_the_same_seconds(catalogue: Catalogue, timing: Timing):
    """Statement 7: in every routine, at any timing."""
    for plan in catalogue.routines:
        timeline = build_timeline(plan, timing)
        for item in range(len(plan.items)):
            seconds = {L: 0.0, R: 0.0}
            for step in (step for step in timeline.steps if step.item == item):
                for phase in step.phases:
                    if phase.kind in WORK:
                        for side in seconds:
                            seconds[side] += worked(phase, side)
            assert seconds[L] == pytest.approx(seconds[R], abs=0.1), plan.items[item].exercise.id


def worked(phase: Phase, side: Side) -> float:
    """Seconds of a phase in which a side works, by looking every tenth of a second."""
    ticks = round(phase.seconds * 10)
    return sum(0.1 for tick in range(ticks) if phase.side_at(tick / 10 + 0.05) is side)


def test_the_total_is_the_sum_of_all_phases(catalogue: Catalogue):
    for plan in catalogue.routines:
        timeline = build_timeline(plan, Timing())
        assert timeline.total_s == sum(phase.seconds for step in timeline.steps for phase in step.phases)
        assert timeline.seconds_after(len(timeline.steps) - 1) == 0


@given(
    hold_s=st.floats(0, 60),
    reps=st.lists(st.integers(1, 12), min_size=1, max_size=4).map(tuple),
    sides=st.sampled_from(Sides),
    continuous=st.booleans(),
)
def test_every_dose_is_worked_in_full(hold_s, reps, sides, continuous):
    a_dose = dose(hold_s, reps, sides, between_reps_s=1, continuous=continuous)
    timeline = timeline_of(exercise(a_dose=a_dose))
    turns = sum(reps) * (1 if sides is Sides.BILATERAL else 2)
    expected = len(reps) * (2 if sides is Sides.EACH else 1) * hold_s if continuous else turns * hold_s
    held = sum(phase.seconds for step in timeline.steps for phase in step.phases if phase.kind is K.HOLD)
    counted = [phase for step in timeline.steps for phase in step.phases if phase.kind is K.REPETITIONS]
    if counted:
        assert sum(round(phase.seconds / phase.repetition_s) for phase in counted) == turns
    else:
        assert held == pytest.approx(expected)
    assert all(step.phases[step.entry].kind in (K.MOVE, K.SWITCH) for step in timeline.steps)
