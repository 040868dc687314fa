"""The book of poses: complete, one side at a time, and exact about what is wrong in a broken file."""

import json
from collections.abc import Callable
from typing import Any

import pytest

from backcare_desktop.core.catalogue import Catalogue
from backcare_desktop.core.errors import ContentError
from backcare_desktop.core.exercise import Side, Sides
from backcare_desktop.figure.motion.book import PoseBook
from backcare_desktop.figure.skeleton.pose import mirror
from tests.conftest import RESOURCES

Change = Callable[[dict[str, Any]], object]


def test_every_exercise_has_poses_and_nothing_else_has(book: PoseBook, catalogue: Catalogue) -> None:
    assert set(book.exercise_ids) == set(catalogue.exercises)
    assert sum(len(book.poses(exercise_id)) for exercise_id in book.exercise_ids) == 124


def test_a_side_works_exactly_where_the_dose_has_sides(book: PoseBook, catalogue: Catalogue) -> None:
    for exercise in catalogue.exercises.values():
        has_sides = exercise.dose.sides is not Sides.BILATERAL
        assert (book.drawn_side(exercise.id) is not None) == has_sides, exercise.id


def test_every_pose_has_a_sentence_for_either_side(book: PoseBook) -> None:
    drawn = json.loads(RESOURCES.joinpath("words", "poses.en.json").read_text(encoding="utf-8"))
    mirrored = json.loads(RESOURCES.joinpath("words", "poses_mirrored.en.json").read_text(encoding="utf-8"))
    for exercise_id in book.exercise_ids:
        assert len(drawn[exercise_id]) == len(book.poses(exercise_id)), exercise_id
        if book.drawn_side(exercise_id) is not None:
            assert len(mirrored[exercise_id]) == len(drawn[exercise_id]), exercise_id


def test_the_other_side_is_the_mirrored_pose(book: PoseBook) -> None:
    drawn, other = book.poses("bird-dog", Side.RIGHT), book.poses("bird-dog", Side.LEFT)
    assert other == tuple(mirror(pose) for pose in drawn)
    assert other[1].angle("shoulderR.elev") == 168
    assert book.is_mirrored("bird-dog", Side.LEFT)
    assert not book.is_mirrored("bird-dog", Side.RIGHT)
    assert not book.is_mirrored("bridge", Side.LEFT)


def test_an_exercise_for_both_sides_is_never_mirrored(book: PoseBook) -> None:
    assert book.poses("bridge", Side.LEFT) == book.poses("bridge", Side.RIGHT) == book.poses("bridge")


@pytest.mark.parametrize(
    "exercise_id",
    [
        "neck-rotation",
        "neck-side-stretch",
        "hip-twist-standing",
        "lower-trunk-rotation",
        "seated-trunk-rotation",
    ],
)
def test_a_turn_to_a_side_ends_on_that_side(book: PoseBook, exercise_id: str) -> None:
    right, left = book.poses(exercise_id, Side.RIGHT), book.poses(exercise_id, Side.LEFT)
    assert len(book.poses(exercise_id)) == 3
    assert len(right) == len(left) == 2
    assert left[-1].angles == pytest.approx(book.poses(exercise_id)[2].angles)


def first(data: dict[str, Any]) -> dict[str, Any]:
    pose: dict[str, Any] = data["poses"]["bridge"]["poses"][0]
    return pose


BROKEN: list[tuple[str, Change]] = [
    ("schema", lambda data: data.update(schema="other")),
    ("poses", lambda data: data.update(poses=[])),
    ("poses.bridge.camera", lambda data: data["poses"]["bridge"].update(camera="below")),
    ("poses.bridge.drawn_side", lambda data: data["poses"]["bridge"].update(drawn_side="up")),
    ("poses.bridge.poses", lambda data: data["poses"]["bridge"].update(poses=[])),
    ("poses.bridge.poses[0].label", lambda data: first(data).update(label=None)),
    ("poses.bridge.poses[0].angles", lambda data: first(data).update(angles=7)),
    ("poses.bridge.poses[0].pelvis_height_H", lambda data: first(data).update(pelvis_height_H="low")),
    ("poses.bridge.poses[0].angles.kneeL", lambda data: first(data)["angles"].pop("kneeL")),
    ("poses.bridge.poses[0].angles.hipR.flex", lambda data: first(data)["angles"]["hipR"].update(flex=400)),
    ("poses.bridge.poses[0].angles.hipR", lambda data: first(data)["angles"].update(hipR=True)),
    ("poses.bridge.poses[0].contacts.tail", lambda data: first(data)["contacts"].update(tail=0)),
    ("poses.bridge.poses[0].grips.L", lambda data: first(data).update(grips={"L": "moon"})),
    ("poses.bridge.poses[0].grips.X", lambda data: first(data).update(grips={"X": "floor"})),
]


@pytest.mark.parametrize(("field", "change"), BROKEN, ids=[field for field, _ in BROKEN])
def test_a_broken_file_is_reported_with_its_name_and_field(
    poses_text: str, field: str, change: Change
) -> None:
    data = json.loads(poses_text)
    change(data)
    with pytest.raises(ContentError) as caught:
        PoseBook.parse(json.dumps(data), "my-poses.json")
    assert caught.value.file == "my-poses.json"
    assert caught.value.field == field


def test_a_file_that_is_not_json_names_the_line() -> None:
    with pytest.raises(ContentError) as caught:
        PoseBook.parse('{\n"schema": oops}', "my-poses.json")
    assert caught.value.field == "line 2"
