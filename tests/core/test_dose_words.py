"""A dose as people read it."""

import pytest

from backcare_desktop.core.catalogue import Catalogue
from backcare_desktop.core.dose_words import dose_words, duration_words
from backcare_desktop.core.exercise import Dose, Sides
from backcare_desktop.core.words import PSEUDO, Words
from tests.build import dose

EACH, TURNS, BOTH = Sides.EACH, Sides.ALTERNATE, Sides.BILATERAL


@pytest.mark.parametrize(
    ("given", "read"),
    [
        (dose(60, continuous=True), "1 min"),
        (dose(45, continuous=True), "45 s"),
        (dose(90, continuous=True), "1 min 30 s"),
        (dose(20), "20 s"),
        (dose(20, sides=EACH), "20 s each side"),
        (dose(20, sides=TURNS), "20 s each side in turn"),
        (dose(5, (6,)), "5 s, 6 times"),
        (dose(30, (2,), EACH), "30 s each side, 2 times"),
        (dose(5, (4,), TURNS), "5 s each side in turn, 4 times"),
        (dose(5, (8, 8)), "5 s, 8 times, 2 sets"),
        (dose(0, (8,)), "8 slow repeats"),
        (dose(0, (1,)), "1 slow repeat"),
        (dose(0, (8, 8)), "8 slow repeats, 2 sets"),
        (dose(0, (6,), EACH), "6 slow repeats each side"),
        (dose(0, (6,), TURNS), "6 slow repeats each side in turn"),
        (dose(2, (6,)), "6 slow repeats, 2 s hold"),
        (dose(2, (10, 10), EACH), "10 slow repeats each side, 2 s hold, 2 sets"),
        (dose(2.5, (6,)), "6 slow repeats, 2.5 s hold"),
        (dose(8, (3, 2, 1)), "3, 2, then 1 repeats of 8 s"),
        (dose(8, (3, 2, 1), EACH), "3, 2, then 1 repeats of 8 s each side"),
        (dose(8, (3, 2, 1), TURNS), "3, 2, then 1 repeats of 8 s each side in turn"),
        (dose(0, (3, 1)), "3, then 1 slow repeats"),
        (dose(0, (3, 1), EACH), "3, then 1 slow repeats each side"),
        (dose(0, (3, 1), TURNS), "3, then 1 slow repeats each side in turn"),
    ],
)
def test_a_dose_reads_as_a_sentence(given: Dose, read: str) -> None:
    assert dose_words(given, Words()) == read


@pytest.mark.parametrize(("seconds", "read"), [(5, "5 s"), (60, "1 min"), (61, "1 min 1 s"), (600, "10 min")])
def test_a_length_reads_in_minutes_and_seconds(seconds: float, read: str) -> None:
    assert duration_words(seconds, Words()) == read


def test_every_dose_of_the_catalogue_says_its_sides_its_times_and_its_sets(catalogue: Catalogue) -> None:
    items = [item for routine in catalogue.routines for item in routine.items]
    doses = [exercise.dose for exercise in catalogue.exercises.values()] + [item.dose for item in items]
    assert len(catalogue.exercises) == 58
    for one in doses:
        said = dose_words(one, Words())
        assert ("each side" in said) == (one.sides is not BOTH), said
        assert ("in turn" in said) == (one.sides is TURNS), said
        if one.hold_s:
            assert duration_words(one.hold_s, Words()) in said
        if not one.continuous and one.reps_per_set != (1,):
            assert all(str(reps) in said for reps in one.reps_per_set), said
        if one.sets > 1 and len(set(one.reps_per_set)) == 1:
            assert said.endswith(f"{one.sets} sets")


def test_every_dose_passes_through_the_translation(catalogue: Catalogue) -> None:
    for exercise in catalogue.exercises.values():
        assert dose_words(exercise.dose, Words(PSEUDO)).startswith("⟦")
