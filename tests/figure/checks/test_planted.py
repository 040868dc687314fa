import math
from dataclasses import replace

import pytest

from backcare_desktop.figure.checks.moments import moments_of
from backcare_desktop.figure.checks.planted import check_planted
from backcare_desktop.figure.motion.motion import Motion, Touch
from backcare_desktop.figure.props.placed import PlacedProp, PropKind
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

LYING_H = 0.062


def told(motion: Motion) -> set[str]:
    return {found.what for found in check_planted(moments_of(motion), motion.touches, motion.props)}


@pytest.mark.parametrize("motion", [arm_raise(), on_step(), quadruped(), arm_raise().mirror()])
def test_what_stays_is_not_told(motion: Motion) -> None:
    assert told(motion) == set()


def slide(*, slides: bool) -> Motion:
    heel = Touch("heelL", "floor", 0, 1, slides=slides)
    return moving(STANDING, replace(STANDING, offset_h=(0.01, 0.0)), touches=(heel,))


def test_a_skating_heel_is_told_unless_it_may_slide() -> None:
    assert told(slide(slides=False)) == {"heelL wanders on floor"}
    assert told(slide(slides=True)) == set()


def test_a_little_give_of_the_skin_is_not_skating() -> None:
    assert told(moving(STANDING, replace(STANDING, offset_h=(0.004, 0.0)), touches=planted("heelL"))) == set()


def rolled(by_deg: float, along_h: float) -> Motion:
    keys = (
        posed({"pelvis.pitch": -90.0}, LYING_H),
        posed({"pelvis.pitch": -90.0 + by_deg}, LYING_H, offset_h=(along_h, 0.0)),
    )
    return moving(*keys, touches=planted("sacrum"))


def test_a_sacrum_may_roll_and_may_turn_on_the_spot_but_not_skate() -> None:
    roll_h = 0.044 * math.radians(25.0)
    for along_h, expected in ((roll_h, set()), (roll_h + 0.03, {"sacrum wanders on floor"})):
        assert told(rolled(25.0, along_h)) == expected


def test_turning_about_the_upright_axis_rolls_nothing() -> None:
    keys = posed({}), posed({"pelvis.yaw": 40.0})
    assert told(moving(*keys, touches=planted("heelL"))) == {"heelL wanders on floor"}


def test_a_hand_going_up_the_wall_is_told_and_one_pressed_at_it_is_not() -> None:
    wall = PlacedProp(PropKind.WALL, at_h=(0.4, 0.0), turn_deg=180.0)
    for move, expected in (((0.02, 0.0), set()), ((0.0, 0.02), {"palmL wanders on wall"})):
        after = replace(STANDING, offset_h=(move[0], 0.0), height_h=LEGS_H + move[1])
        assert told(moving(STANDING, after, touches=planted("palmL", on="wall"), props=(wall,))) == expected
