import math
from dataclasses import replace

import pytest
from hypothesis import given, strategies as st

from backcare_desktop.figure.checks.balance import check_balance, margin_in, support_margin, support_spots
from backcare_desktop.figure.motion.motion import Motion, Touch
from backcare_desktop.figure.skeleton.kinematics import solve
from backcare_desktop.figure.skeleton.masses import SEGMENTS, centre_of_mass
from backcare_desktop.figure.skeleton.pose import Pose, mirror
from tests.figure.checks.motions import (
    FEET,
    STANDING,
    any_pose,
    arm_raise,
    on_step,
    planted,
    posed,
    quadruped,
)

SPOTS = st.lists(st.tuples(st.floats(-1, 1), st.floats(-1, 1)), min_size=3, max_size=12)


@pytest.mark.parametrize("motion", [arm_raise(), on_step(), quadruped(), quadruped().mirror()])
def test_a_steady_body_does_not_fall(motion: Motion) -> None:
    assert check_balance(motion) == []


def test_leaning_like_a_board_falls() -> None:
    leaning = posed({"pelvis.pitch": 25.0})
    motion = replace(arm_raise(), keys=(STANDING, leaning))
    (found,) = check_balance(motion)
    assert "key 1" in found.what
    assert found.amount < 0.0


def test_on_one_foot_the_body_falls_to_the_other_side() -> None:
    motion = replace(arm_raise(), touches=planted("heelL", "ballL", "toeL"))
    assert [round(found.reach) for found in check_balance(motion)] == [0, 1]


def test_hands_on_the_body_and_bands_carry_nothing() -> None:
    for on in ("thighL", "band", "towel"):
        motion = replace(arm_raise(), touches=(Touch("palmL", on, 0, 1),))
        assert [found.amount for found in check_balance(motion)] == [-math.inf, -math.inf]


def test_a_back_that_is_rolled_to_its_side_carries_on_less() -> None:
    def width(roll: float) -> float:
        spots = support_spots(solve(posed({"pelvis.pitch": -90.0, "pelvis.roll": roll}, 0.06)), ["sacrum"])
        return max(y for _, y in spots) - min(y for _, y in spots)

    assert width(0.0) == pytest.approx(0.06 + 2 * math.sqrt(2 * 0.044 * 5 / 1750))
    assert width(60.0) < 0.6 * width(0.0)


def test_only_keys_that_must_balance_are_asked() -> None:
    assert check_balance(replace(arm_raise(), touches=(), balanced=())) == []


def test_weights_add_up_and_the_standing_centre_is_before_the_second_sacral_vertebra() -> None:
    assert sum(segment.share for segment in SEGMENTS) == pytest.approx(1.0, abs=0.001)
    x, y, z = centre_of_mass(solve(posed({})))
    assert z == pytest.approx(0.56, abs=0.015)  # 55 to 57% of stature (Winter 2009)
    assert x == pytest.approx(0.0, abs=0.02)
    assert y == pytest.approx(0.0, abs=1e-9)


@given(any_pose())
def test_the_mirrored_body_has_its_centre_and_margin_mirrored(pose: Pose) -> None:
    x, y, z = centre_of_mass(solve(pose))
    assert centre_of_mass(solve(mirror(pose))) == pytest.approx((x, -y, z), abs=1e-9)
    assert support_margin(solve(mirror(pose)), FEET) == pytest.approx(
        support_margin(solve(pose), FEET), abs=1e-6
    )


def test_the_margin_is_the_way_to_the_nearest_edge() -> None:
    square = [(0.0, 0.0), (1.0, 0.0), (1.0, 1.0), (0.0, 1.0), (0.5, 0.5)]
    assert margin_in((0.5, 0.4), square) == pytest.approx(0.4)
    assert margin_in((1.3, 1.4), square) == pytest.approx(-0.5)
    assert margin_in((0.5, 0.2), [(0.0, 0.0), (1.0, 0.0)]) == pytest.approx(-0.2)
    assert margin_in((0.5, 0.2), []) == -math.inf


@given(SPOTS, st.lists(st.floats(0.01, 1), min_size=12, max_size=12))
def test_a_mean_of_the_supports_is_never_outside_them(
    spots: list[tuple[float, float]], shares: list[float]
) -> None:
    weights = shares[: len(spots)]
    mean = tuple(
        sum(w * spot[i] for w, spot in zip(weights, spots, strict=True)) / sum(weights) for i in (0, 1)
    )
    assert margin_in((mean[0], mean[1]), spots) >= -1e-9
    assert margin_in((3.0, 0.0), spots) < -1.9
