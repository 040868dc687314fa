"""The skeleton: bones keep their length, feet stand on the floor, mirroring and blending behave."""

import math
from itertools import pairwise

import pytest
from hypothesis import given, settings, strategies as st

from backcare_desktop.figure.motion.book import PoseBook
from backcare_desktop.figure.skeleton.kinematics import (
    FOREARM_H,
    SHANK_H,
    THIGH_H,
    UPPER_ARM_H,
    Skeleton,
    solve,
)
from backcare_desktop.figure.skeleton.pose import CHANNELS, Grip, Pose, interpolate, mirror

BONES = (
    ("upper_arm", "forearm", UPPER_ARM_H),
    ("forearm", "hand", FOREARM_H),
    ("thigh", "shank", THIGH_H),
    ("shank", "foot", SHANK_H),
)
STANDING = ("sit-to-stand", "hip-hinge", "band-row", "pallof-press", "wall-squat", "back-extension-standing")

angles = st.lists(st.floats(-170.0, 170.0), min_size=len(CHANNELS), max_size=len(CHANNELS)).map(tuple)
places = st.sampled_from(["floor", "thigh_topL", "thigh_backR", "belly", "behind_head", "across_chest"])
grips = st.lists(st.builds(Grip, st.sampled_from("LR"), places, st.floats(0.0, 1.0)), max_size=2).map(tuple)
poses = st.builds(Pose, st.just("any"), st.floats(0.03, 0.6), angles, st.just(()), grips)


def assert_lengths(skeleton: Skeleton) -> None:
    for upper, lower, length_h in BONES:
        for side in "LR":
            found = math.dist(skeleton.point(upper + side), skeleton.point(lower + side))
            assert found == pytest.approx(length_h, abs=1e-6), upper + side


def test_bones_keep_their_length_in_every_pose_of_the_book(book: PoseBook) -> None:
    for exercise_id in book.exercise_ids:
        for pose in book.poses(exercise_id):
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


@pytest.mark.parametrize("exercise_id", STANDING)
def test_the_feet_of_a_standing_figure_are_on_the_floor(book: PoseBook, exercise_id: str) -> None:
    for pose in book.poses(exercise_id):
        skeleton = solve(pose)
        for side in "LR":
            for local in ((-0.035, 0.0, -0.039), (0.117, 0.0, -0.039)):
                assert abs(skeleton.point(f"foot{side}", local)[2]) < 0.016, (pose.label, side)


@pytest.mark.parametrize("exercise_id", ["cat-cow", "bird-dog", "child-pose", "back-extension-press-up"])
def test_hands_on_the_floor_touch_it_and_stay_on_their_spot(book: PoseBook, exercise_id: str) -> None:
    wrists = [
        solve(pose).point("handR")
        for pose in book.poses(exercise_id)
        if any(grip.hand == "R" for grip in pose.grips)
    ]
    assert len(wrists) >= 2
    for x, y, z in wrists:
        assert z < 0.035
        assert (x, y) == pytest.approx(wrists[0][:2], abs=0.02)


def test_blending_starts_at_the_first_and_ends_at_the_second_pose(book: PoseBook) -> None:
    a, b = book.poses("bird-dog")
    assert interpolate(a, b, 0.0) == a
    assert interpolate(a, b, 1.0) == b
    assert interpolate(a, b, 0.5).angle("shoulderL.elev") == pytest.approx(
        (a.angle("shoulderL.elev") + b.angle("shoulderL.elev")) / 2
    )


def test_blending_never_jumps(book: PoseBook) -> None:
    for exercise_id in book.exercise_ids:
        blended = book.poses(exercise_id)
        for a, b in pairwise(blended):
            skeletons = [solve(interpolate(a, b, step / 20)) for step in range(21)]
            for before, after in pairwise(skeletons):
                for bone in ("handL", "handR", "footL", "footR", "head"):
                    assert math.dist(before.point(bone), after.point(bone)) < 0.14, (exercise_id, bone)
