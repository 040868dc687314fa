import pytest
from hypothesis import given, strategies as st

from backcare_desktop.figure.checks.moments import moments_of
from backcare_desktop.figure.checks.ranges import check_ranges
from backcare_desktop.figure.skeleton.limits import LIMITS, highest_elevation, violations
from backcare_desktop.figure.skeleton.pose import CHANNELS, Pose, mirror
from tests.figure.checks.motions import STANDING, any_pose, moving, posed, quadruped


def test_every_channel_has_a_range_with_rest_in_it() -> None:
    assert tuple(LIMITS) == CHANNELS
    assert violations(posed({})) == []


def test_hands_and_knees_is_inside_all_ranges() -> None:
    assert check_ranges(moments_of(quadruped())) == []


def test_a_knee_bent_backwards_is_told_with_how_far() -> None:
    (found,) = check_ranges(moments_of(moving(posed({"kneeL": -12.0}))))
    assert found.text == "ranges at reach 0.00: kneeL is out of range, -12.0 deg (limit 0.0 deg)"


@pytest.mark.parametrize("channel", CHANNELS)
def test_each_channel_is_watched_at_both_ends(channel: str) -> None:
    low, high = LIMITS[channel]
    for value in (low - 1.0, high + 1.0):
        assert [found[0] for found in violations(posed({channel: value}))] == [channel]


@pytest.mark.parametrize(
    ("plane", "highest"), [(-90.0, 60.0), (-45.0, 90.0), (0.0, 180.0), (90.0, 180.0), (135.0, 180.0)]
)
def test_the_arm_goes_less_high_the_further_back_it_is(plane: float, highest: float) -> None:
    assert highest_elevation(plane) == highest
    back = {"shoulderR.plane": plane, "shoulderR.elev": highest}
    assert violations(posed(back)) == []
    assert violations(posed({**back, "shoulderR.elev": highest + 1.0})) == [
        ("shoulderR.elev", highest + 1.0, 0.0, highest)
    ]


@given(any_pose())
def test_a_pose_within_ranges_stays_so_in_the_mirror(pose: Pose) -> None:
    assert violations(pose) == []
    assert violations(mirror(pose)) == []


@given(st.floats(-90.0, 135.0), st.floats(-90.0, 135.0))
def test_the_highest_elevation_never_falls_towards_the_front(one: float, other: float) -> None:
    assert highest_elevation(min(one, other)) <= highest_elevation(max(one, other))


def test_a_blend_is_looked_at_too() -> None:
    keys = posed({"shoulderL.elev": 60.0, "shoulderL.plane": -90.0}), posed({"shoulderL.elev": 175.0})
    assert [found.what for found in check_ranges(moments_of(moving(*keys)))].count(
        "shoulderL.elev is out of range"
    ) > 5
    assert check_ranges(moments_of(moving(STANDING, STANDING))) == []
