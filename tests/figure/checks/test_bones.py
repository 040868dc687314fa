from dataclasses import replace

from hypothesis import given

from backcare_desktop.figure.checks.bones import STRETCH_MM, check_bones, stretches
from backcare_desktop.figure.checks.finding import MM_PER_H
from backcare_desktop.figure.checks.moments import moment_at
from backcare_desktop.figure.geometry.vectors import moved
from backcare_desktop.figure.skeleton.kinematics import Skeleton, solve
from backcare_desktop.figure.skeleton.pose import Pose
from tests.figure.checks.motions import any_pose, arm_raise


@given(any_pose())
def test_no_pose_stretches_a_bone(pose: Pose) -> None:
    assert max(map(abs, stretches(solve(pose)).values())) * MM_PER_H < STRETCH_MM / 100


def test_a_hand_pulled_off_its_arm_is_told() -> None:
    moment = moment_at(arm_raise(), 0.0)
    pulled = moved(moment.skeleton.bones["handL"], (0.0, 0.0, -0.002))
    skeleton = Skeleton({**moment.skeleton.bones, "handL": pulled}, moment.skeleton.spine)
    (found,) = check_bones([replace(moment, skeleton=skeleton)])
    assert found.what == "from forearmL to handL is stretched"
    assert check_bones([moment]) == []
