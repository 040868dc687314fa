"""The copy of a routine kept with a session: complete, and read back as it was."""

import json
from dataclasses import replace
from typing import Any

import pytest

from backcare_desktop.core.catalogue import Catalogue
from backcare_desktop.core.errors import ContentError
from backcare_desktop.core.routine import Routine, RoutineWords
from backcare_desktop.core.routine_copy import routine_from_json, routine_to_json

ROUTINE_IDS = [
    "morning-loosener",
    "desk-break",
    "neutral-spine-basics",
    "full-spine-stretch",
    "lumbar-stabilisation",
    "big-three",
    "strength-back-hips",
    "flare-up-day",
    "evening-unwind",
]


@pytest.mark.parametrize("routine_id", ROUTINE_IDS)
def test_every_routine_comes_back_as_it_was(catalogue: Catalogue, routine_id: str) -> None:
    routine = catalogue.routine(routine_id)
    assert routine_from_json(routine_to_json(routine)) == routine


def test_equal_routines_give_equal_text(catalogue: Catalogue) -> None:
    routine = catalogue.routine("big-three")
    assert routine_to_json(replace(routine)) == routine_to_json(routine)


def test_a_routine_in_the_making_comes_back_too() -> None:
    empty = Routine("my own", 1, RoutineWords("Früh", "", "", "", ""), ())
    assert routine_from_json(routine_to_json(empty)) == empty


def test_a_dose_outside_todays_range_is_kept(catalogue: Catalogue) -> None:
    routine = catalogue.routine("desk-break")
    item = routine.items[0]
    long_ago = replace(
        routine, items=(replace(item, dose=replace(item.dose, hold_s=1200.5, reps_per_set=(500,))),)
    )
    assert routine_from_json(routine_to_json(long_ago)) == long_ago


def test_a_whole_number_of_seconds_is_a_time_too(catalogue: Catalogue) -> None:
    routine = catalogue.routine("desk-break")
    text = routine_to_json(routine)
    assert text.count('"hold_s":3.0') > 0
    assert routine_from_json(text.replace('"hold_s":3.0', '"hold_s":3')) == routine


def test_a_field_that_came_later_takes_its_default(catalogue: Catalogue) -> None:
    routine = catalogue.routine("desk-break")
    document = json.loads(routine_to_json(routine))
    for item in document["routine"]["items"]:
        del item["dose"]["continuous"]
    assert routine_from_json(json.dumps(document)) == routine


@pytest.mark.parametrize(
    ("path", "value", "field", "problem"),
    [
        (("schema",), "other", "schema", "backcare-routine/1"),
        (("routine", "level"), "1", "routine.level", "type int"),
        (("routine", "level"), True, "routine.level", "type int"),
        (("routine", "items"), {}, "routine.items", "a list"),
        (("routine", "items", 0, "dose", "hold_s"), "5", "routine.items[0].dose.hold_s", "type float"),
        (("routine", "items", 0, "dose", "sides"), "up", "routine.items[0].dose.sides", "bilateral"),
        (
            ("routine", "items", 0, "exercise", "dose_range", "reps"),
            [1],
            "routine.items[0].exercise.dose_range.reps",
            "expected 2 entries, found 1",
        ),
        (("routine", "words", "name"), None, "routine.words.name", "type str"),
        (("routine", "words", "colour"), "red", "routine.words.colour", "is not known"),
    ],
)
def test_a_damaged_copy_names_the_field(
    catalogue: Catalogue, path: tuple[str | int, ...], value: object, field: str, problem: str
) -> None:
    document: Any = json.loads(routine_to_json(catalogue.routine("desk-break")))
    place = document
    for key in path[:-1]:
        place = place[key]
    place[path[-1]] = value
    with pytest.raises(ContentError) as caught:
        routine_from_json(json.dumps(document))
    assert (caught.value.file, caught.value.field) == ("routine copy", field)
    assert problem in caught.value.problem


def test_a_copy_that_lacks_a_field_is_refused(catalogue: Catalogue) -> None:
    document = json.loads(routine_to_json(catalogue.routine("desk-break")))
    del document["routine"]["items"][0]["exercise"]["words"]["steps"]
    with pytest.raises(ContentError, match=r"items\[0\]\.exercise\.words\.steps: is missing"):
        routine_from_json(json.dumps(document))


def test_text_that_is_no_copy_is_refused() -> None:
    with pytest.raises(ContentError, match="routine copy: the whole file: expected JSON"):
        routine_from_json("not a copy")
