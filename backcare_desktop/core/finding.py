"""Which exercise: by words typed, part of the body, position and what one has at hand. Pure and deterministic."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum

from backcare_desktop.core.catalogue import Catalogue
from backcare_desktop.core.exercise import Exercise, Position


class Area(Enum):
    """A part of the body that people look for; the value names the catalogue's regions in it."""

    NECK = ("neck", "upper-trapezius", "shoulders")
    UPPER_BACK = ("upper-back", "chest", "whole-spine")
    LOWER_BACK = ("lower-back", "back-extensors", "nerve", "whole-spine")
    TRUNK = (
        "abdomen",
        "abdominals",
        "deep-abdominals",
        "lower-abdominals",
        "side-abdominals",
        "waist",
        "trunk",
        "diaphragm",
    )
    HIPS = ("buttocks", "hips", "hip-flexors", "hip-rotators", "pelvis")
    LEGS = ("thighs", "front-of-thigh", "hamstrings", "nerve")
    WHOLE_BODY = ("whole-body", "heart-and-lungs")


class Stance(Enum):
    """How one is placed, as people look for it; the value names the catalogue's positions in it."""

    LYING = (Position.SUPINE, Position.PRONE, Position.SIDE_LYING)
    KNEELING = (Position.QUADRUPED, Position.KNEELING)
    SITTING = (Position.SEATED,)
    STANDING = (Position.STANDING,)


class Things(Enum):
    """What one may have at hand; the value names the catalogue's equipment in it."""

    NOTHING = ()
    MAT = ("mat",)
    CHAIR_OR_WALL = ("chair", "wall")
    PILLOW_OR_TOWEL = ("pillow", "towel")
    SMALL_EQUIPMENT = ("band", "foam-roller", "gym-ball", "step")


@dataclass(frozen=True)
class Search:
    """What a person looks for. An empty part asks nothing; of several members of a part any one will do."""

    text: str = ""
    areas: frozenset[Area] = frozenset()
    stances: frozenset[Stance] = frozenset()
    things: frozenset[Things] = frozenset()

    @property
    def is_open(self) -> bool:
        """Whether nothing is asked, so that every exercise is found."""
        return not (self.text.split() or self.areas or self.stances or self.things)


def found(catalogue: Catalogue, search: Search) -> list[Exercise]:
    """Return the exercises that fit, in the catalogue's order."""
    return [exercise for exercise in catalogue.exercises.values() if _fits(exercise, catalogue, search)]


def _fits(exercise: Exercise, catalogue: Catalogue, search: Search) -> bool:
    return (
        _has_words(exercise, catalogue, search.text)
        and _meets(search.areas, exercise.regions)
        and _meets(search.stances, (exercise.position, exercise.alternative_position))
        and _is_enough(search.things, exercise)
    )


def _has_words(exercise: Exercise, catalogue: Catalogue, text: str) -> bool:
    """Return whether each word typed begins or stands inside a word of the name, a region or a thing needed."""
    labels = [
        exercise.words.name,
        *(catalogue.regions[region] for region in exercise.regions),
        *(catalogue.equipment[thing] for thing in exercise.equipment),
    ]
    known = " ".join(labels).casefold()
    return all(word in known for word in text.casefold().split())


def _meets(asked: Iterable[Area | Stance], has: Iterable[object]) -> bool:
    groups = [one.value for one in asked]
    return not groups or any(one in group for group in groups for one in has)


def _is_enough(things: frozenset[Things], exercise: Exercise) -> bool:
    """Return whether what one has is all that the exercise needs."""
    at_hand = {name for one in things for name in one.value}
    return not things or at_hand.issuperset(exercise.equipment)
