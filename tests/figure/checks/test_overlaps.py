from math import dist

import pytest
from hypothesis import given, strategies as st

from backcare_desktop.figure.checks.moments import moments_of
from backcare_desktop.figure.checks.overlaps import (
    PAIRS,
    _depth,
    check_limbs,
    nearest,
    overlaps,
    pressed_pairs,
)
from backcare_desktop.figure.geometry.vectors import Vec, lerp
from backcare_desktop.figure.motion.motion import Motion, Touch
from backcare_desktop.figure.skeleton.kinematics import solve
from backcare_desktop.figure.skeleton.pose import Pose, mirror, other_side
from tests.figure.checks.motions import any_pose, arm_raise, moving, posed, quadruped

PLACE = st.tuples(*[st.floats(-1, 1).map(lambda value: round(value, 3))] * 3)


@pytest.mark.parametrize("motion", [arm_raise(), quadruped()])
def test_a_body_at_ease_is_free_of_itself(motion: Motion) -> None:
    assert check_limbs(moments_of(motion), motion.touches) == []


@pytest.mark.parametrize(
    ("angles", "pair"),
    [
        ({"hipL.flex": 50.0, "hipL.abd": -25.0, "hipR.flex": 50.0, "hipR.abd": -25.0}, ("thighL", "thighR")),
        ({"elbowL": 90.0, "shoulderL.er": -70.0}, ("forearmL", "waist")),
        ({"hipL.flex": 45.0, "kneeL": 110.0, "hipL.abd": -25.0}, ("shankL", "shankR")),
    ],
)
def test_limbs_that_go_through_something_are_told(angles: dict[str, float], pair: tuple[str, str]) -> None:
    found = check_limbs(moments_of(moving(posed(angles))), ())
    told = {finding.what for finding in found}
    assert f"{pair[0]} and {pair[1]} go through each other" in told


def test_a_pressed_pair_may_go_deeper() -> None:
    touch = Touch("palmL", "thighL", 0, 1)
    assert pressed_pairs([touch]) == {("handL", "thighL")}
    assert pressed_pairs([Touch("heelL", "floor", 0, 1)]) == frozenset()
    assert pressed_pairs([Touch("palmR", "lumbar3", 0, 1)]) == {("handR", "waist")}
    skeleton = solve(posed({}))
    free, pressed = overlaps(skeleton), overlaps(skeleton, pressed_pairs([touch]))
    less = {pair for pair in PAIRS if pressed[pair] != free[pair]}
    assert less == {("handL", "thighL")}
    assert pressed["handL", "thighL"] == pytest.approx(free["handL", "thighL"] - 13 / 1750)


@given(any_pose())
def test_the_mirrored_body_overlaps_as_much_on_the_other_side(pose: Pose) -> None:
    here, there = overlaps(solve(pose)), overlaps(solve(mirror(pose)))
    assert tuple(here) == tuple(there) == tuple(PAIRS)
    for (a, b), excess in here.items():
        c, d = sorted((other_side(a), other_side(b)))
        assert there[c, d] == pytest.approx(excess, abs=1e-9)


@pytest.mark.parametrize("tilt", [-1e-4, 0.0, 1e-4])
def test_parallel_capsules_are_as_deep_as_at_their_thick_ends(tilt: float) -> None:
    one = ((0.0, 0.0, 0.0), (0.0, 0.0, 1.0), 0.10, 0.05, (0.0, 0.0, 0.5), 0.6)
    other = ((0.1, 0.0, 0.0), (0.1 + tilt, 0.0, 1.0), 0.10, 0.05, (0.1, 0.0, 0.5), 0.6)
    assert _depth(one, other) == pytest.approx(0.1, abs=1e-3)


@given(PLACE, PLACE, PLACE, PLACE, st.floats(0, 1), st.floats(0, 1))
def test_no_points_of_two_lines_are_nearer_than_the_nearest(
    a: Vec, b: Vec, c: Vec, d: Vec, s: float, t: float
) -> None:
    if dist(a, b) < 0.01 or dist(c, d) < 0.01:
        return
    at_s, at_t, gap = nearest(a, b, c, d)
    assert 0.0 <= at_s <= 1.0
    assert 0.0 <= at_t <= 1.0
    assert gap == pytest.approx(dist(lerp(a, b, at_s), lerp(c, d, at_t)), abs=1e-9)
    assert gap <= dist(lerp(a, b, s), lerp(c, d, t)) + 1e-6
    assert nearest(a, b, a, b)[2] == pytest.approx(0.0, abs=1e-9)
