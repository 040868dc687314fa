import pytest
from hypothesis import given, strategies as st

from backcare_desktop.core.motion import eased
from backcare_desktop.figure.checks.speed import check_speed, pace_between, turns
from backcare_desktop.figure.motion.motion import Motion
from tests.figure.checks.motions import arm_raise, moving, posed


def test_an_easy_tempo_is_not_told() -> None:
    assert check_speed(arm_raise(), 1.0) == []


def test_a_hurried_tempo_is_told_with_its_peak() -> None:
    (found, _) = check_speed(arm_raise(), 0.5)
    assert found.what == "shoulderL.elev is too fast"
    assert found.amount == pytest.approx(78.0 * 1.5 / 0.5)


def test_a_motion_that_goes_round_runs_evenly() -> None:
    keys = posed({}), posed({"kneeL": 100.0}), posed({})
    assert check_speed(moving(*keys, cycle=True), 1.2) == []
    (there, back) = check_speed(moving(*keys, cycle=True), 1.0)
    assert there.amount == back.amount == pytest.approx(200.0)


def test_a_hurry_between_two_keys_is_told_there() -> None:
    keys = posed({}), posed({"kneeL": 60.0}), posed({"kneeL": 60.0})
    motion = Motion(keys, (0.0, 0.1, 1.0), (0,), arm_raise().camera)
    assert [round(found.reach, 2) for found in check_speed(motion, 3.0)] == [0.05]


def test_a_hanging_arm_may_change_its_plane_at_once() -> None:
    hanging = posed({"shoulderL.plane": -90.0}), posed({"shoulderL.plane": 90.0})
    assert turns(*hanging)["shoulderL.plane"] == 0.0
    level = (posed({"shoulderL.elev": 90.0, "shoulderL.plane": p}) for p in (0.0, 90.0))
    assert turns(*level)["shoulderL.plane"] == pytest.approx(90.0 * 2**0.5)


@given(st.floats(0, 1), st.floats(0, 1))
def test_the_pace_is_the_steepest_of_the_eased_way(one: float, other: float) -> None:
    low, high = eased(min(one, other), 1.0), eased(max(one, other), 1.0)
    steepest = pace_between(low, high, cycle=False)
    assert 0.0 <= steepest <= 1.5 + 1e-9
    assert high - low <= steepest * abs(one - other) + 1e-6
