"""The book of motions: complete, made from the poses as they are, one side at a time, and sound by every check."""

import json

import pytest

from backcare_desktop.core.catalogue import Catalogue
from backcare_desktop.core.errors import ContentError
from backcare_desktop.core.exercise import Exercise, Side, Sides
from backcare_desktop.figure.body.regions import region_names
from backcare_desktop.figure.body.touch_points import touch_point_names
from backcare_desktop.figure.checks.report import findings
from backcare_desktop.figure.motion.book import MotionBook
from backcare_desktop.figure.skeleton.pose import mirror
from backcare_desktop.figure.solving.__main__ import POSES, is_current
from tests.conftest import RESOURCES
from tests.figure.conftest import EXERCISE_IDS


def quickest_s(exercise: Exercise) -> float:
    """Return the seconds of the quickest way an exercise is shown: one round, or the shorter of in and out."""
    dose = exercise.dose
    if exercise.cycle_s:
        return exercise.cycle_s if dose.continuous else dose.rep_s
    return min(move_s for move_s in (dose.move_in_s, dose.move_out_s) if move_s)


def test_every_exercise_has_a_motion_and_nothing_else_has(catalogue: Catalogue) -> None:
    assert set(EXERCISE_IDS) == set(catalogue.exercises)
    assert {path.stem for path in POSES.glob("*.json")} == set(EXERCISE_IDS)


@pytest.mark.parametrize("exercise_id", EXERCISE_IDS)
def test_a_motion_is_made_from_the_poses_as_they_are(exercise_id: str) -> None:
    assert is_current(POSES / f"{exercise_id}.json"), f"run: python3 dev.py solve-poses {exercise_id}"


@pytest.mark.parametrize("exercise_id", EXERCISE_IDS)
def test_a_body_can_do_it_at_the_doses_tempo(
    book: MotionBook, catalogue: Catalogue, exercise_id: str
) -> None:
    exercise = catalogue.exercises[exercise_id]
    for side in (None, Side.LEFT) if book.drawn_side(exercise_id) else (None,):
        found = findings(book.motion(exercise_id, side), quickest_s(exercise))
        assert [finding.text for finding in found] == []


def test_a_side_works_exactly_where_the_dose_has_sides(book: MotionBook, catalogue: Catalogue) -> None:
    for exercise in catalogue.exercises.values():
        has_sides = exercise.dose.sides is not Sides.BILATERAL
        assert (book.drawn_side(exercise.id) is not None) == has_sides, exercise.id


def test_what_goes_round_is_drawn_as_a_round(book: MotionBook, catalogue: Catalogue) -> None:
    for exercise in catalogue.exercises.values():
        motion = book.motion(exercise.id)
        assert motion.cycle == bool(exercise.cycle_s), exercise.id
        if motion.cycle:
            assert motion.keys[0] == motion.keys[-1], exercise.id


def test_things_in_the_picture_are_things_of_the_exercise(book: MotionBook, catalogue: Catalogue) -> None:
    names = {"gym-ball": "ball", "foam-roller": "roller"}
    for exercise in catalogue.exercises.values():
        drawn = {prop.kind.value for prop in book.motion(exercise.id).props}
        needed = {names.get(thing, thing) for thing in exercise.equipment}
        assert needed - {"wall"} <= drawn, exercise.id
        assert "wall" not in needed or drawn & {"wall", "post"}, exercise.id


def test_arrows_start_at_points_of_the_body(book: MotionBook) -> None:
    for exercise_id in EXERCISE_IDS:
        assert set(book.motion(exercise_id).arrows) <= touch_point_names(), exercise_id


def test_what_is_tinted_are_regions_that_can_be_shown(book: MotionBook) -> None:
    for exercise_id in EXERCISE_IDS:
        assert {tint.region for tint in book.motion(exercise_id).tints} <= region_names(), exercise_id


def test_every_still_has_a_sentence_for_either_side(book: MotionBook) -> None:
    drawn = json.loads(RESOURCES.joinpath("words", "poses.en.json").read_text(encoding="utf-8"))
    mirrored = json.loads(RESOURCES.joinpath("words", "poses_mirrored.en.json").read_text(encoding="utf-8"))
    for exercise_id in EXERCISE_IDS:
        assert len(drawn[exercise_id]) == len(book.motion(exercise_id).stills), exercise_id
        assert (exercise_id in mirrored) == (book.drawn_side(exercise_id) is not None), exercise_id
        if exercise_id in mirrored:
            assert len(mirrored[exercise_id]) == len(drawn[exercise_id]), exercise_id


def test_the_other_side_is_the_mirrored_motion(book: MotionBook) -> None:
    drawn, other = book.motion("bird-dog", Side.RIGHT), book.motion("bird-dog", Side.LEFT)
    assert other.keys == tuple(mirror(pose) for pose in drawn.keys)
    assert book.motion("bird-dog", Side.LEFT) is other
    assert book.is_mirrored("bird-dog", Side.LEFT)
    assert not book.is_mirrored("bird-dog", Side.RIGHT)
    assert not book.is_mirrored("bridge", Side.LEFT)
    assert book.motion("bridge", Side.LEFT) is book.motion("bridge")


def test_a_file_is_read_once_and_a_wrong_one_is_named() -> None:
    asked: list[str] = []

    def read(file: str) -> str:
        asked.append(file)
        return RESOURCES.joinpath("figure", "motions", "bridge.json").read_text(encoding="utf-8")

    book = MotionBook(read)
    book.motion("bridge")
    book.motion("bridge", Side.LEFT)
    assert asked == ["bridge.json"]
    with pytest.raises(ContentError, match=r"broken\.json"):
        MotionBook(lambda _: "{").motion("broken")
