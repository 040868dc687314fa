"""What can be told about a routine from its exercises."""

from dataclasses import replace

import pytest

from backcare_desktop.core.exercise import Position, Posture
from backcare_desktop.core.routine import posture
from tests.build import exercise, routine


def test_each_thing_that_is_needed_is_named_once_in_the_order_of_use():
    plan = routine(
        replace(exercise("a"), equipment=("mat", "band")),
        replace(exercise("b"), equipment=("chair", "mat")),
        replace(exercise("c"), equipment=()),
    )
    assert plan.equipment == ("mat", "band", "chair")


@pytest.mark.parametrize(
    ("position", "coarse"),
    [
        (Position.SUPINE, Posture.LYING),
        (Position.QUADRUPED, Posture.LYING),
        (Position.KNEELING, Posture.LYING),
        (Position.SEATED, Posture.SITTING),
        (Position.STANDING, Posture.STANDING),
    ],
)
def test_who_cannot_lie_down_can_tell_by_the_coarse_position(position: Position, coarse: Posture):
    assert posture(position) is coarse
    assert routine(exercise("a", position=position)).postures == {coarse}


def test_every_position_has_a_coarse_one():
    assert {posture(position) for position in Position} == set(Posture)


def test_changes_of_position_are_counted_between_exercises():
    lying, sitting = Position.SUPINE, Position.SEATED
    plan = routine(*(exercise(str(n), position=at) for n, at in enumerate([lying, lying, sitting, lying])))
    assert plan.position_changes == 2
    assert routine().position_changes == 0
