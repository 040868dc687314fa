"""Bad content: each kind of fault is refused with the file, the field and what was expected there."""

import json
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from backcare_desktop.core.catalogue import CatalogueTexts, parse_catalogue
from backcare_desktop.core.errors import ContentError

Change = Callable[[Any], object]


def put(*path: str | int, value: object) -> Change:
    """Return the change that puts `value` at `path`."""

    def change(document: Any) -> None:
        for key in path[:-1]:
            document = document[key]
        document[path[-1]] = value

    return change


def drop(*path: str | int) -> Change:
    """Return the change that takes away what is at `path`."""

    def change(document: Any) -> None:
        for key in path[:-1]:
            document = document[key]
        del document[path[-1]]

    return change


def twice(group: str) -> Change:
    """Return the change that repeats the first entry of a list at its end."""
    return lambda document: document[group].append(document[group][0])


def first(*path: str | int, value: object) -> Change:
    """Return the change that puts `value` into the first exercise (shoulder rolls)."""
    return put("exercises", 0, *path, value=value)


DOSE = "exercises[0].dose"
RANGE = "exercises[0].dose_range"
WORDS = "exercises.shoulder-rolls"

# file, change, field named, part of the problem named
FAULTS: list[tuple[str, Change, str, str]] = [
    # the shape of the files
    ("exercises", put("schema", value="backcare-exercises/2"), "schema", "backcare-exercises/1"),
    ("programmes", put("schema", value="other"), "schema", "backcare-programmes/1"),
    ("conditions", drop("schema"), "schema", "is missing"),
    ("exercises", put("exercises", value={}), "exercises", "a list"),
    ("exercises", put("exercises", value=[]), "exercises", "at least 1"),
    ("programmes", put("programmes", value=[]), "programmes", "at least 1"),
    ("conditions", put("conditions", value=[]), "conditions", "at least 1"),
    ("exercises", put("more", value=1), "more", "is not known"),
    ("exercises", put("exercises", 0, value=7), "exercises[0]", "an object, found 7"),
    # facts of an exercise
    ("exercises", drop("exercises", 12, "dose", "hold_s"), "exercises[12].dose.hold_s", "is missing"),
    ("exercises", first("colour", value="red"), "exercises[0].colour", "expected one of: id, kind, level"),
    ("exercises", first("id", value="Shoulder Rolls"), "exercises[0].id", "an id such as"),
    ("exercises", first("id", value=3), "exercises[0].id", "an id such as"),
    ("exercises", twice("exercises"), "exercises[58].id", "stands here before"),
    ("exercises", first("kind", value="dance"), "exercises[0].kind", "mobility, stretch"),
    ("exercises", first("level", value=0), "exercises[0].level", "from 1 to 4"),
    ("exercises", first("level", value=5), "exercises[0].level", "from 1 to 4"),
    ("exercises", first("level", value=True), "exercises[0].level", "whole number"),
    ("exercises", first("level", value=1.5), "exercises[0].level", "whole number"),
    ("exercises", first("position", value="floating"), "exercises[0].position", "supine"),
    ("exercises", first("position", value=None), "exercises[0].position", "found null"),
    (
        "exercises",
        first("alternative_position", value="up"),
        "exercises[0].alternative_position",
        "supine",
    ),
    ("exercises", first("equipment", value="chair"), "exercises[0].equipment", "a list"),
    ("exercises", first("equipment", 0, value="trampoline"), "exercises[0].equipment[0]", "chair"),
    ("exercises", first("equipment", 0, value=["x"]), "exercises[0].equipment[0]", "an id"),
    ("exercises", first("regions", value=[]), "exercises[0].regions", "at least 1"),
    ("exercises", first("regions", 0, value="neckk"), "exercises[0].regions[0]", "known names"),
    ("exercises", first("spine_direction", value="up"), "exercises[0].spine_direction", "neutral, flexion"),
    ("exercises", first("first_hour_ok", value="yes"), "exercises[0].first_hour_ok", "true or false"),
    ("exercises", first("core", value=1), "exercises[0].core", "true or false"),
    ("exercises", first("article_item", value=1), "exercises[0].article_item", "an id"),
    # doses
    ("exercises", first("dose", "hold_s", value=-1), f"{DOSE}.hold_s", "a number from 0"),
    ("exercises", first("dose", "hold_s", value="8"), f"{DOSE}.hold_s", "a number from 0"),
    ("exercises", first("dose", "hold_s", value=False), f"{DOSE}.hold_s", "a number from 0"),
    ("exercises", first("dose", "hold_s", value=float("nan")), f"{DOSE}.hold_s", "found NaN"),
    ("exercises", first("dose", "hold_s", value=float("inf")), f"{DOSE}.hold_s", "found Infinity"),
    ("exercises", first("dose", "hold_s", value=10), f"{DOSE}.hold_s", "expected 0 to 0 s, found 10"),
    ("exercises", first("dose", "reps_per_set", value=8), f"{DOSE}.reps_per_set", "a list"),
    ("exercises", first("dose", "reps_per_set", value=[]), f"{DOSE}.reps_per_set", "at least 1"),
    ("exercises", first("dose", "reps_per_set", value=[0]), f"{DOSE}.reps_per_set[0]", "from 1"),
    ("exercises", first("dose", "reps_per_set", value=[16]), f"{DOSE}.reps_per_set", "found 16"),
    ("exercises", first("dose", "reps_per_set", value=[8, 4]), f"{DOSE}.reps_per_set", "found 4"),
    ("exercises", first("dose", "reps_per_set", value=[8] * 3), f"{DOSE}.reps_per_set", "found 3"),
    ("exercises", first("dose", "sides", value="both"), f"{DOSE}.sides", "bilateral, each, alternate"),
    ("exercises", first("dose", "move_in_s", value=-2), f"{DOSE}.move_in_s", "from 0"),
    ("exercises", first("dose", "move_out_s", value=-2), f"{DOSE}.move_out_s", "from 0"),
    ("exercises", first("dose", "rest_between_reps_s", value=-1), f"{DOSE}.rest_between_reps_s", "from 0"),
    ("exercises", first("dose", "rest_between_sets_s", value=-1), f"{DOSE}.rest_between_sets_s", "from 0"),
    ("exercises", first("dose", "continuous", value=True), f"{DOSE}.continuous", "of 0"),
    (
        "exercises",
        lambda d: d["exercises"][0]["dose"].update(move_in_s=0, move_out_s=0),
        DOSE,
        "takes time",
    ),
    ("exercises", first("dose_range", "hold_s", value=[0]), f"{RANGE}.hold_s", "smallest and a largest"),
    ("exercises", first("dose_range", "hold_s", value=[9, 1]), f"{RANGE}.hold_s", "smallest and a largest"),
    ("exercises", first("dose_range", "reps", value=[1, 2, 3]), f"{RANGE}.reps", "smallest and a largest"),
    ("exercises", first("dose_range", "sets", value=[1, 99]), f"{RANGE}.sets[1]", "from 1 to 10"),
    ("exercises", first("dose_range", "times_per_day", value=[0, 4]), f"{RANGE}.times_per_day[0]", "to 24"),
    ("exercises", first("dose_range", "days_per_week", value=[3, 8]), f"{RANGE}.days_per_week[1]", "to 7"),
    # links
    ("exercises", first("harder", value="superman"), "exercises[0].harder", "one of the 58 known names"),
    ("exercises", first("easier", value="superman"), "exercises[0].easier", "one of the 58 known names"),
    ("exercises", first("easier", value=5), "exercises[0].easier", "an id"),
    ("exercises", first("easier", value="plank"), "exercises[0].easier", 'level of 1 or less; "plank" has 4'),
    (
        "exercises",
        put("exercises", 41, "harder", value="shoulder-rolls"),
        "exercises[41].harder",
        'or more; "shoulder-rolls" has 1',
    ),
    (
        "exercises",
        first("easier", value="shoulder-blade-squeeze"),
        "exercises[0].easier",
        "shoulder-rolls, shoulder-blade-squeeze, shoulder-rolls",
    ),
    ("exercises", first("easier", value="shoulder-rolls"), "exercises[0].easier", "in a circle"),
    # cautions
    (
        "exercises",
        first("cautions", 0, "condition", value="flu"),
        "exercises[0].cautions[0].condition",
        "osteo",
    ),
    ("exercises", first("cautions", 0, "action", value="stop"), "exercises[0].cautions[0].action", "avoid"),
    (
        "exercises",
        lambda d: d["exercises"][0]["cautions"].append(d["exercises"][0]["cautions"][0]),
        "exercises[0].cautions[1].condition",
        "stands here before",
    ),
    # routines
    ("programmes", twice("programmes"), "programmes[9].id", "stands here before"),
    ("programmes", put("programmes", 0, "level", value=9), "programmes[0].level", "from 1 to 4"),
    ("programmes", put("programmes", 0, "items", value=[]), "programmes[0].items", "at least 1"),
    (
        "programmes",
        put("programmes", 0, "items", 0, "exercise", value="superman"),
        "programmes[0].items[0].exercise",
        "one of the 58 known names",
    ),
    (
        "programmes",
        put("programmes", 0, "items", 1, "dose", "hold_s", value=60),
        "programmes[0].items[1].dose.hold_s",
        "expected 5 to 10 s, found 60",
    ),
    (
        "programmes",
        put("programmes", 0, "items", 1, "dose", "reps_per_set", value=[50]),
        "programmes[0].items[1].dose.reps_per_set",
        "found 50",
    ),
    (
        "programmes",
        put("programmes", 0, "items", 1, "dose", "sides", value="none"),
        "programmes[0].items[1].dose.sides",
        "bilateral",
    ),
    (
        "programmes",
        put("programmes", 0, "items", 1, "dose", "move_in_s", value=1),
        "programmes[0].items[1].dose.move_in_s",
        "expected one of: hold_s, reps_per_set, sides",
    ),
    # conditions
    ("conditions", twice("conditions"), "conditions[16]", "stands here before"),
    # words
    ("words", put("language", value=""), "language", "not empty"),
    ("words", drop("exercises", "bridge"), "exercises.bridge", "is missing"),
    ("words", put("exercises", "superman", value={}), "exercises.superman", "is not known"),
    ("words", drop("exercises", "shoulder-rolls", "name"), f"{WORDS}.name", "is missing"),
    ("words", put("exercises", "shoulder-rolls", "name", value=" "), f"{WORDS}.name", "not empty"),
    ("words", put("exercises", "shoulder-rolls", "name", value="Rolls "), f"{WORDS}.name", "spaces around"),
    ("words", put("exercises", "shoulder-rolls", "name", value=None), f"{WORDS}.name", "found null"),
    ("words", put("exercises", "shoulder-rolls", "tempo", value="slow"), f"{WORDS}.tempo", "is not known"),
    ("words", put("exercises", "shoulder-rolls", "steps", value=[]), f"{WORDS}.steps", "at least 1"),
    ("words", put("exercises", "shoulder-rolls", "steps", 2, value=""), f"{WORDS}.steps[2]", "not empty"),
    (
        "words",
        put("exercises", "shoulder-rolls", "steps", 2, value="x" * 70 + " "),
        f"{WORDS}.steps[2]",
        "...",
    ),
    (
        "words",
        drop("exercises", "shoulder-rolls", "cautions", "shoulder"),
        f"{WORDS}.cautions.shoulder",
        "is m",
    ),
    (
        "words",
        put("exercises", "shoulder-rolls", "cautions", "knee", value="x"),
        f"{WORDS}.cautions.knee",
        "not k",
    ),
    ("words", drop("routines", "big-three"), "routines.big-three", "is missing"),
    ("words", put("routines", "boot-camp", value={}), "routines.boot-camp", "is not known"),
    ("words", put("routines", "big-three", "note", value=""), "routines.big-three.note", "not empty"),
    ("words", drop("routines", "big-three", "when"), "routines.big-three.when", "is missing"),
    ("words", drop("conditions", "knee"), "conditions.knee", "is missing"),
    ("words", put("equipment", "rope", value="rope"), "equipment.rope", "is not known"),
    ("words", drop("regions", "neck"), "regions.neck", "is missing"),
    ("words", drop("positions", "prone"), "positions.prone", "is missing"),
    ("words", put("positions", "prone", value=""), "positions.prone", "not empty"),
]


@pytest.mark.parametrize(
    ("file", "change", "field", "problem"),
    FAULTS,
    ids=[f"{number}-{file}-{field}" for number, (file, _, field, _) in enumerate(FAULTS)],
)
def test_a_fault_names_its_file_its_field_and_what_was_expected(
    catalogue_texts: CatalogueTexts, file: str, change: Change, field: str, problem: str
) -> None:
    document = json.loads(getattr(catalogue_texts, file))
    change(document)
    with pytest.raises(ContentError) as caught:
        parse_catalogue(replace(catalogue_texts, **{file: json.dumps(document)}))
    assert caught.value.file == getattr(catalogue_texts, f"{file}_file")
    assert caught.value.field == field
    assert problem in caught.value.problem


@pytest.mark.parametrize("file", ["exercises", "programmes", "conditions", "words"])
@pytest.mark.parametrize("text", ["", "{", "[1, 2]", '"text"', "null", "[" * 100_000])
def test_a_damaged_file_is_named(catalogue_texts: CatalogueTexts, file: str, text: str) -> None:
    with pytest.raises(ContentError) as caught:
        parse_catalogue(replace(catalogue_texts, **{file: text}))
    assert caught.value.file == getattr(catalogue_texts, f"{file}_file")
    assert caught.value.field == "the whole file"


def test_a_name_that_stands_twice_is_refused(catalogue_texts: CatalogueTexts) -> None:
    text = catalogue_texts.words.replace('"bridge": {', '"shoulder-rolls": {', 1)
    with pytest.raises(ContentError, match="shoulder-rolls: stands twice") as caught:
        parse_catalogue(replace(catalogue_texts, words=text))
    assert caught.value.file == "words/en.json"


def test_the_file_is_called_what_the_reader_was_told(catalogue_texts: CatalogueTexts) -> None:
    with pytest.raises(ContentError, match=r"^words/de\.json: "):
        parse_catalogue(replace(catalogue_texts, words="", words_file="words/de.json"))


def test_every_file_has_faults_tried(catalogue_texts: CatalogueTexts) -> None:
    files = {name for name in vars(catalogue_texts) if not name.endswith("_file")}
    assert {file for file, *_ in FAULTS} == files
