"""Checks that the easier and harder variants of the exercises lead somewhere sensible."""

from collections.abc import Iterable, Mapping

from backcare_desktop.core.exercise import Exercise
from backcare_desktop.core.fields import Field


def check_links(entries: Iterable[Mapping[str, Field]], exercises: Mapping[str, Exercise]) -> None:
    """Raise ContentError where a link of an entry leads to no exercise, the wrong way, or round in a circle."""
    links = [
        (facts["id"].identifier(), name, facts[name]) for facts in entries for name in ("easier", "harder")
    ]
    for exercise_id, name, field in links:
        _check_target(exercises[exercise_id], name, field, exercises)
    for exercise_id, name, field in links:
        _check_circle(exercise_id, name, field, exercises)


def _check_target(exercise: Exercise, name: str, field: Field, exercises: Mapping[str, Exercise]) -> None:
    if field.is_null:
        return
    linked = exercises[field.one_of(exercises)]
    if name == "easier" and linked.level > exercise.level:
        raise field.error(f'expected a level of {exercise.level} or less; "{linked.id}" has {linked.level}')
    if name == "harder" and linked.level < exercise.level:
        raise field.error(f'expected a level of {exercise.level} or more; "{linked.id}" has {linked.level}')


def _check_circle(start: str, name: str, field: Field, exercises: Mapping[str, Exercise]) -> None:
    passed = [start]
    following: str | None = getattr(exercises[start], name)
    while following is not None:
        if following in passed:
            raise field.error(f"expected an end; the links go in a circle: {', '.join([*passed, following])}")
        passed.append(following)
        following = getattr(exercises[following], name)
