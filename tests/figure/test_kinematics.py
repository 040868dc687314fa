"""The skeleton: bones keep their length, feet stand on the floor, mirroring and blending behave."""

import math
from itertools import pairwise

import pytest
from hypothesis import given, settings, strategies as st

from backcare_desktop.figure.motion.book import MotionBook
from backcare_desktop.figure.skeleton.kinematics import (
    FOREARM_H,
    SHANK_H,
    THIGH_H,
    UPPER_ARM_H,
    Skeleton,
    solve,
)
from backcare_desktop.figure.skeleton.pose import CHANNELS, Pose, interpolate, mirror
from tests.figure.conftest import EXERCISE_IDS

BONES = (
    ("upper_arm", "forearm", UPPER_ARM_H),
    ("forearm", "hand", FOREARM_H),
    ("thigh", "shank", THIGH_H),
    ("shank", "foot", SHANK_H),
)

angles = st.lists(st.floats(-170.0, 170.0), min_size=len(CHANNELS), max_size=len(CHANNELS)).map(tuple)
poses = st.builds(Pose, st.floats(0.03, 0.6), angles)


def assert_lengths(skeleton: Skeleton) -> None:
    for upper, lower, length_h in BONES:
        for side in "LR":
            found = math.dist(skeleton.point(upper + side), skeleton.point(lower + side))
            assert found == pytest.approx(length_h, abs=1e-6), upper + side


def test_bones_keep_their_length_in_every_pose_of_the_book(book: MotionBook) -> None:
    for exercise_id in EXERCISE_IDS:
        for pose in book.motion(exercise_id).keys:
            assert_lengths(solve(pose))


@settings(max_examples=40)
@given(poses)
def test_bones_keep_their_length_in_any_pose(pose: Pose) -> None:
    assert_lengths(solve(pose))


@settings(max_examples=40)
@given(poses)
def test_mirroring_twice_gives_the_pose_back(pose: Pose) -> None:
    assert mirror(mirror(pose)) == pose


@settings(max_examples=40)
@given(poses)
def test_a_mirrored_pose_has_its_joints_on_the_other_side(pose: Pose) -> None:
    here, there = solve(pose), solve(mirror(pose))
    for bone, other in (("handL", "handR"), ("footR", "footL"), ("head", "head")):
        x, y, z = here.point(bone)
        assert there.point(other) == pytest.approx((x, -y, z), abs=1e-6)


def test_blending_starts_at_the_first_and_ends_at_the_second_pose(book: MotionBook) -> None:
    a, *_, b = book.motion("bird-dog").keys
    assert interpolate(a, b, 0.0) == a
    assert interpolate(a, b, 1.0) == b
    assert interpolate(a, b, 0.5).angle("shoulderL.elev") == pytest.approx(
        (a.angle("shoulderL.elev") + b.angle("shoulderL.elev")) / 2
    )


def test_no_motion_jumps(book: MotionBook) -> None:
    for exercise_id in EXERCISE_IDS:
        motion = book.motion(exercise_id)
        for a, b in pairwise(motion.keys):
            skeletons = [solve(interpolate(a, b, step / 4)) for step in range(5)]
            for before, after in pairwise(skeletons):
                for bone in ("handL", "handR", "footL", "footR", "head"):
                    assert math.dist(before.point(bone), after.point(bone)) < 0.05, (exercise_id, bone)
