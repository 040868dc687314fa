import math
from dataclasses import replace

import pytest
from hypothesis import given, strategies as st

from backcare_desktop.figure.body.surface import PARTS
from backcare_desktop.figure.checks.floor import check_floor, floor_depths
from backcare_desktop.figure.checks.moments import moments_of
from backcare_desktop.figure.geometry.vectors import WORLD
from backcare_desktop.figure.skeleton.kinematics import Skeleton, solve
from backcare_desktop.figure.skeleton.pose import Pose
from tests.figure.checks.motions import LEGS_H, STANDING, any_pose, arm_raise, moving


def test_who_stands_on_the_floor_is_not_in_it() -> None:
    assert check_floor(moments_of(arm_raise())) == []
    depths = floor_depths(solve(STANDING))
    assert max(depths.values()) == pytest.approx(0.0, abs=0.002)


def test_feet_in_the_floor_are_told_with_how_deep() -> None:
    sunk = moving(replace(STANDING, height_h=LEGS_H - 0.01))
    found = check_floor(moments_of(sunk))
    assert {finding.what for finding in found} >= {"footL is under the floor", "footR is under the floor"}
    assert max(finding.amount for finding in found) == pytest.approx(17.5, abs=3.0)


@given(any_pose(), st.floats(0, math.pi), st.floats(-math.pi, math.pi))
def test_no_point_of_the_skin_is_lower_than_its_bone_is_said_to_be(
    pose: Pose, tilt: float, turn: float
) -> None:
    skeleton = solve(pose)
    depths = floor_depths(skeleton)
    way = (math.sin(tilt) * math.cos(turn), math.sin(tilt) * math.sin(turn), math.cos(tilt))
    for part in PARTS:
        for layer in part.layers:
            for ball in (ball for group in layer.groups for ball in group):
                x, y, z = (c + r * w for c, r, w in zip(ball.centre, ball.radii, way, strict=True))
                assert -skeleton.point(ball.bone, (x, y, z))[2] <= depths[ball.bone] + 1e-9


@given(any_pose(), st.floats(-0.2, 0.2))
def test_raising_the_body_raises_every_depth_by_as_much(pose: Pose, by_h: float) -> None:
    before = floor_depths(solve(pose))
    after = floor_depths(solve(replace(pose, height_h=pose.height_h + by_h)))
    assert list(before) == list(after)
    assert list(after.values()) == pytest.approx([depth - by_h for depth in before.values()], abs=1e-9)


def test_the_lowest_point_of_an_unturned_bone_is_that_of_its_lowest_ball() -> None:
    bones = dict.fromkeys(solve(STANDING).bones, WORLD)
    lowest = min(
        ball.centre[2] - ball.radii[2]
        for part in PARTS
        for layer in part.layers
        for group in layer.groups
        for ball in group
        if ball.bone == "footL"
    )
    assert floor_depths(Skeleton(bones, ()))["footL"] == pytest.approx(-lowest)
