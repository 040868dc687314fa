"""How an exercise is shown outside of a routine: in, a short hold, back, and no longer than one can bear."""

from dataclasses import replace
from itertools import pairwise

import pytest

from backcare_desktop.core.catalogue import Catalogue
from backcare_desktop.core.preview import ROUNDS, Preview
from tests.build import dose, exercise


def test_a_stretch_is_shown_in_held_shortly_and_let_go():
    preview = Preview.of(exercise(a_dose=dose(30, move_in_s=4, move_out_s=3)))
    moments = (0, 2, 4, 6, 7.5, 9, 9.7)
    assert [preview.reach(at_s) for at_s in moments] == pytest.approx([0, 0.5, 1, 1, 0.5, 0, 0])
    assert preview.round_s == pytest.approx(9.8)
    assert preview.reach(9.8 + 2) == pytest.approx(0.5)
    assert preview.whole_s == pytest.approx(ROUNDS * 9.8)


def test_what_has_no_times_of_its_own_is_shown_at_a_calm_pace():
    preview = Preview.of(exercise(a_dose=dose(60, continuous=True, move_in_s=0, move_out_s=0)))
    assert (preview.move_in_s, preview.hold_s, preview.move_out_s) == (2, 2, 2)


def test_a_quick_repetition_is_held_long_enough_to_be_seen():
    assert Preview.of(exercise(a_dose=dose(0, move_in_s=2, move_out_s=2))).hold_s == 0.6


def test_steps_of_a_walk_go_round_and_are_shown_more_often():
    walk = replace(exercise(a_dose=dose(60, continuous=True, move_in_s=0, move_out_s=0)), cycle_s=1.2)
    preview = Preview.of(walk)
    assert [preview.reach(at_s) for at_s in (0, 0.6, 1.2, 1.8)] == pytest.approx([0, 0.5, 0, 0.5])
    assert preview.whole_s == pytest.approx(7.2)


def test_a_round_of_repetitions_takes_its_own_time():
    rolls = replace(exercise(a_dose=dose(0, move_in_s=2, move_out_s=2)), cycle_s=4.0)
    assert Preview.of(rolls).round_s == 4


def test_every_exercise_is_shown_smoothly_and_in_under_two_minutes(catalogue: Catalogue):
    for one in catalogue.exercises.values():
        preview = Preview.of(one)
        path = [preview.reach(tick * 0.02) for tick in range(int(preview.round_s / 0.02))]
        assert 1.5 < preview.whole_s < 120, one.id
        steps = [abs(after - before) for before, after in pairwise(path)]
        assert max(steps) < 0.04, one.id
        assert max(path) > 0.97, one.id
