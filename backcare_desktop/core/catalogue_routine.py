"""Reads the ready-made routines and the words of any routine out of parsed content."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from backcare_desktop.core.catalogue_exercise import check_dose, read_hold_s, read_level, read_reps_per_set
from backcare_desktop.core.exercise import Dose, Exercise, Sides
from backcare_desktop.core.fields import Field
from backcare_desktop.core.routine import Routine, RoutineItem, RoutineWords

#: The parts of an exercise's dose that a routine may set otherwise.
OVERRIDE_NAMES = ("hold_s", "reps_per_set", "sides")


def read_routine(
    entry: Mapping[str, Field], words: RoutineWords, exercises: Mapping[str, Exercise]
) -> Routine:
    """Return a ready-made routine whose doses all lie inside the ranges of their exercises."""
    return Routine(
        id=entry["id"].identifier(),
        level=read_level(entry["level"]),
        words=words,
        items=tuple(_read_item(item, exercises) for item in entry["items"].items(minimum=1)),
    )


def read_routine_words(field: Field, transform: Callable[[str], str] = str) -> RoutineWords:
    """Return what people read about a routine, each text passed through `transform`."""
    words = field.members(("name", "goal", "setting", "when", "note"))
    return RoutineWords(**{name: transform(text.text()) for name, text in words.items()})


def _read_item(field: Field, exercises: Mapping[str, Exercise]) -> RoutineItem:
    named = field.members(("exercise", "dose"))
    exercise = exercises[named["exercise"].one_of(exercises)]
    dose = _overridden(named["dose"], exercise.dose)
    check_dose(named["dose"], dose, exercise.dose_range)
    return RoutineItem(exercise, dose)


def _overridden(field: Field, dose: Dose) -> Dose:
    own = field.members((), OVERRIDE_NAMES)
    return replace(
        dose,
        hold_s=read_hold_s(own["hold_s"]) if "hold_s" in own else dose.hold_s,
        reps_per_set=read_reps_per_set(own["reps_per_set"]) if "reps_per_set" in own else dose.reps_per_set,
        sides=own["sides"].choice(Sides) if "sides" in own else dose.sides,
    )
