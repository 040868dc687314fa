from dataclasses import replace

import pytest

from backcare_desktop.figure.body.touch_points import place_of
from backcare_desktop.figure.checks.contacts import check_contacts
from backcare_desktop.figure.checks.moments import moments_of
from backcare_desktop.figure.checks.touching import touch_gap
from backcare_desktop.figure.geometry.vectors import dot, sub
from backcare_desktop.figure.motion.motion import Motion, Touch
from backcare_desktop.figure.props.placed import PlacedProp, PropKind
from backcare_desktop.figure.skeleton.kinematics import solve
from tests.figure.checks.motions import (
    LEGS_H,
    STANDING,
    arm_raise,
    moving,
    on_step,
    planted,
    posed,
    quadruped,
)


def told(motion: Motion) -> set[str]:
    return {found.what for found in check_contacts(moments_of(motion), motion.touches, motion.props)}


@pytest.mark.parametrize("motion", [arm_raise(), on_step(), quadruped(), on_step().mirror()])
def test_what_touches_is_not_told(motion: Motion) -> None:
    assert told(motion) == set()


def test_a_heel_in_the_air_and_one_in_the_floor_are_told() -> None:
    up, down = (
        moving(replace(STANDING, height_h=LEGS_H + by), touches=planted("heelL")) for by in (0.01, -0.01)
    )
    assert told(up) == {"heelL is away from floor"}
    assert told(down) == {"heelL is pressed into floor"}


def test_a_touch_is_asked_only_while_it_lasts() -> None:
    jump = STANDING, replace(STANDING, height_h=LEGS_H + 0.1), replace(STANDING, height_h=LEGS_H + 0.1)
    assert told(moving(*jump, touches=(Touch("heelL", "floor", 0, 0),))) == set()
    assert told(moving(*jump, touches=(Touch("heelL", "floor", 0, 1),))) == {"heelL is away from floor"}


def test_a_touch_between_the_points_looked_at_is_not_overlooked() -> None:
    lifted = replace(STANDING, height_h=LEGS_H + 0.1)
    motion = replace(
        moving(STANDING, lifted, STANDING, touches=(Touch("heelL", "floor", 1, 1),)), reaches=(0.0, 0.51, 1.0)
    )
    assert told(motion) == {"heelL is away from floor"}


def test_a_hand_at_the_wall_is_measured_from_its_face() -> None:
    forward = posed({"shoulder.elev": 90.0, "shoulder.plane": 90.0, "forearm_pron": 90.0, "wrist_ext": 90.0})
    (x, _, _), radius_h = place_of(solve(forward), "palmR")
    for gap_mm, expected in ((0.0, set()), (10.0, {"palmR is away from wall"})):
        wall = PlacedProp(PropKind.WALL, at_h=(x + radius_h + gap_mm / 1750, 0.0), turn_deg=180.0)
        assert told(moving(forward, touches=planted("palmR", on="wall"), props=(wall,))) == expected


def test_a_touch_of_a_prop_that_is_not_there_is_told() -> None:
    assert told(moving(STANDING, touches=planted("heelL", on="step"))) == {"heelL is away from step"}


def test_what_bends_is_where_the_hand_is() -> None:
    assert touch_gap(solve(STANDING), Touch("palmL", "towel", 0, 0), ()) == 0.0


def test_a_touch_on_the_body_is_measured_to_its_spot_or_to_the_skin() -> None:
    skeleton = solve(STANDING)
    centre, radius_h = place_of(skeleton, "palmL")
    origin, *axes = skeleton.bones["thighL"]
    x, y, z = (dot(sub(centre, origin), axis) for axis in axes)
    spot = (x, y - radius_h, z)
    assert touch_gap(skeleton, Touch("palmL", "thighL", 0, 0, spot=spot), ()) == pytest.approx(0.0, abs=1e-9)
    off = Touch("palmL", "thighL", 0, 0, spot=(x, y - radius_h - 0.02, z))
    assert touch_gap(skeleton, off, ()) == pytest.approx(0.02)
    assert 0.0 < touch_gap(skeleton, Touch("palmL", "thighL", 0, 0), ()) < 0.1
