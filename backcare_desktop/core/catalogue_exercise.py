"""Reads an exercise, its dose and its words out of parsed content, each value checked on its own.

The names in the content are the names of the dataclasses, so that a field added there is asked for here.
"""

from collections.abc import Callable
from dataclasses import MISSING, fields
from typing import TypeVar

from backcare_desktop.core.exercise import (
    Caution,
    Dose,
    DoseRange,
    Exercise,
    ExerciseWords,
    Kind,
    Position,
    Sides,
)
from backcare_desktop.core.fields import Field

_Number = TypeVar("_Number", int, float)
_Value = TypeVar("_Value")

DOSE_NAMES = tuple(field.name for field in fields(Dose))
DOSE_RANGE_NAMES = tuple(field.name for field in fields(DoseRange))
#: What is said of every exercise, and what is said only of those that work one side at a time.
EXERCISE_WORD_NAMES = tuple(field.name for field in fields(ExerciseWords) if field.default is MISSING)
SIDE_WORD_NAMES = ("left", "right")
#: The facts of an exercise: all of it but the words.
EXERCISE_FACT_NAMES = tuple(field.name for field in fields(Exercise) if field.name != "words")

#: The directions in which an exercise loads the spine (clinical.md section 1).
SPINE_DIRECTIONS = ("neutral", "flexion", "extension", "rotation", "mixed")
_LONGEST_S = 3600.0
_MOST_REPS = 100
_MOST_SETS = 10


def read_exercise(facts: dict[str, Field], cautions: tuple[Caution, ...], words: ExerciseWords) -> Exercise:
    """Return the exercise that `facts` (by the names in EXERCISE_FACT_NAMES) tell of."""
    return Exercise(
        id=facts["id"].identifier(),
        kind=facts["kind"].choice(Kind),
        level=read_level(facts["level"]),
        position=facts["position"].choice(Position),
        alternative_position=_or_none(facts["alternative_position"], lambda field: field.choice(Position)),
        equipment=tuple(entry.identifier() for entry in facts["equipment"].items()),
        regions=tuple(entry.identifier() for entry in facts["regions"].items(minimum=1)),
        spine_direction=facts["spine_direction"].one_of(SPINE_DIRECTIONS),
        first_hour_ok=facts["first_hour_ok"].boolean(),
        core=facts["core"].boolean(),
        article_item=_or_none(facts["article_item"], Field.identifier),
        dose=read_dose(facts["dose"]),
        dose_range=read_dose_range(facts["dose_range"]),
        easier=_or_none(facts["easier"], Field.identifier),
        harder=_or_none(facts["harder"], Field.identifier),
        cautions=cautions,
        words=words,
        cycle_s=facts["cycle_s"].number(0, _LONGEST_S),
    )


def read_level(field: Field) -> int:
    """Return a level, 1 gentle to 4 demanding."""
    return field.integer(1, 4)


def read_exercise_words(words: dict[str, Field], transform: Callable[[str], str] = str) -> ExerciseWords:
    """Return what people read about an exercise, each text passed through `transform`."""
    return ExerciseWords(
        name=transform(words["name"].text()),
        key_cue=transform(words["key_cue"].text()),
        steps=tuple(transform(step.text()) for step in words["steps"].items(minimum=1)),
        breathing=transform(words["breathing"].text()),
        should_feel=transform(words["should_feel"].text()),
        stop_if=transform(words["stop_if"].text()),
        dose_source=transform(words["dose_source"].text()),
        left=_text_or_nothing(words.get("left"), transform),
        right=_text_or_nothing(words.get("right"), transform),
    )


def _text_or_nothing(field: Field | None, transform: Callable[[str], str]) -> str:
    return transform(field.text()) if field is not None else ""


def read_dose(field: Field) -> Dose:
    """Return a dose whose times and counts can be played; its range is another question."""
    named = field.members(DOSE_NAMES)
    dose = Dose(
        hold_s=read_hold_s(named["hold_s"]),
        reps_per_set=read_reps_per_set(named["reps_per_set"]),
        sides=named["sides"].choice(Sides),
        move_in_s=named["move_in_s"].number(0, _LONGEST_S),
        move_out_s=named["move_out_s"].number(0, _LONGEST_S),
        rest_between_reps_s=named["rest_between_reps_s"].number(0, _LONGEST_S),
        rest_between_sets_s=named["rest_between_sets_s"].number(0, _LONGEST_S),
        continuous=named["continuous"].boolean(),
    )
    if dose.rep_s == 0:
        raise field.error("expected a repetition that takes time; hold_s, move_in_s and move_out_s are all 0")
    if dose.continuous and dose.rep_s != dose.hold_s:
        raise field.at("continuous").error("expected move_in_s and move_out_s of 0 where this is true")
    return dose


def read_hold_s(field: Field) -> float:
    """Return the length of a hold in seconds."""
    return field.number(0, _LONGEST_S)


def read_reps_per_set(field: Field) -> tuple[int, ...]:
    """Return the repetitions of each set, at least one set."""
    return tuple(entry.integer(1, _MOST_REPS) for entry in field.items(minimum=1))


def read_dose_range(field: Field) -> DoseRange:
    """Return the limits of a dose, each a pair of smallest and largest."""
    named = field.members(DOSE_RANGE_NAMES)
    return DoseRange(
        hold_s=_ordered(named["hold_s"], tuple(read_hold_s(limit) for limit in named["hold_s"].items())),
        reps=_whole_pair(named["reps"], _MOST_REPS),
        sets=_whole_pair(named["sets"], _MOST_SETS),
        times_per_day=_whole_pair(named["times_per_day"], 24),
        days_per_week=_whole_pair(named["days_per_week"], 7),
    )


def check_dose(field: Field, dose: Dose, limits: DoseRange) -> None:
    """Raise ContentError where `dose`, read from `field`, leaves its range; every set has to be inside it."""
    low_s, high_s = limits.hold_s
    if not low_s <= dose.hold_s <= high_s:
        raise field.at("hold_s").error(f"expected {low_s:g} to {high_s:g} s, found {dose.hold_s:g}")
    low, high = limits.reps
    for reps in dose.reps_per_set:
        if not low <= reps <= high:
            raise field.at("reps_per_set").error(f"expected {low} to {high} repetitions a set, found {reps}")
    low, high = limits.sets
    if not low <= dose.sets <= high:
        raise field.at("reps_per_set").error(f"expected {low} to {high} sets, found {dose.sets}")


def _whole_pair(field: Field, largest: int) -> tuple[int, int]:
    return _ordered(field, tuple(limit.integer(1, largest) for limit in field.items()))


def _ordered(field: Field, limits: tuple[_Number, ...]) -> tuple[_Number, _Number]:
    if len(limits) != 2 or limits[0] > limits[1]:
        raise field.error("expected a smallest and a largest value, in this order")
    return limits[0], limits[1]


def _or_none(field: Field, read: Callable[[Field], _Value]) -> _Value | None:
    return None if field.is_null else read(field)
