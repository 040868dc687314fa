import time
from dataclasses import replace

import pytest

from backcare_desktop.figure.checks.finding import Finding, worst
from backcare_desktop.figure.checks.report import findings
from backcare_desktop.figure.motion.motion import Motion
from backcare_desktop.figure.skeleton.pose import INDEX
from tests.figure.checks.motions import arm_raise, on_step


@pytest.mark.parametrize("motion", [arm_raise(), arm_raise().mirror(), on_step(), on_step().mirror()])
def test_a_good_motion_has_no_findings(motion: Motion) -> None:
    assert [finding.text for finding in findings(motion, 2.0)] == []


def test_every_kind_of_fault_is_told_by_its_own_check() -> None:
    motion = on_step()
    angles = list(motion.keys[1].angles)
    angles[INDEX["kneeL"]] = -10.0  # out of its range, off the step, through the step
    angles[INDEX["hipR.abd"]] = -25.0  # wandering, one leg through the other
    angles[INDEX["shoulderL.elev"]] = 179.0  # too fast
    key = replace(motion.keys[1], angles=tuple(angles), height_h=0.40, offset_h=(-0.2, 0.0))
    told = {finding.check for finding in findings(replace(motion, keys=(motion.keys[0], key)), 0.5)}
    assert told == {"ranges", "floor", "props", "contacts", "planted", "balance", "limbs", "speed"}


def test_a_mirrored_motion_has_the_mirrored_findings() -> None:
    motion = on_step()
    angles = list(motion.keys[1].angles)
    angles[INDEX["kneeL"]] = 30.0
    wrong = replace(motion, keys=(motion.keys[0], replace(motion.keys[1], angles=tuple(angles))))
    here, there = findings(wrong, 2.0), findings(wrong.mirror(), 2.0)
    assert here
    assert sorted(round(f.amount, 3) for f in here) == sorted(round(f.amount, 3) for f in there)


def test_of_one_thing_only_the_worst_moment_is_told() -> None:
    found = [
        Finding("floor", reach, "heelL is under the floor", amount, 5.0)
        for reach, amount in ((0.1, 6.0), (0.2, 9.0), (0.3, 7.0))
    ]
    assert [(f.reach, f.amount) for f in worst(found)] == [(0.2, 9.0)]
    assert worst(found)[0].text == "floor at reach 0.20: heelL is under the floor, 9.0 mm (limit 5.0 mm)"


def test_all_checks_of_a_motion_are_quick() -> None:
    motion = on_step()
    findings(motion, 2.0)
    begun = time.process_time()
    findings(motion, 2.0)
    assert time.process_time() - begun < 0.6
