"""The catalogue of exercises and ready-made routines, read from its files and checked as a whole.

The facts stand in three files that hold no human text, the words in one file per language; the two are joined
here, so that another language is one more file of words.
"""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from backcare_desktop.core.catalogue_exercise import (
    EXERCISE_FACT_NAMES,
    EXERCISE_WORD_NAMES,
    SIDE_WORD_NAMES,
    check_dose,
    read_exercise,
    read_exercise_words,
)
from backcare_desktop.core.catalogue_links import check_links
from backcare_desktop.core.catalogue_routine import read_routine, read_routine_words
from backcare_desktop.core.exercise import Caution, CautionAction, Exercise, Position
from backcare_desktop.core.fields import Field, read_json
from backcare_desktop.core.routine import Routine

EXERCISES_SCHEMA = "backcare-exercises/1"
PROGRAMMES_SCHEMA = "backcare-programmes/1"
CONDITIONS_SCHEMA = "backcare-conditions/1"

_EXERCISE_GROUPS = ("exercises", "equipment", "regions")
_PROGRAMME_NAMES = ("id", "level", "items")
_WORD_GROUPS = ("language", "exercises", "routines", "conditions", "equipment", "regions", "positions")


@dataclass(frozen=True)
class CatalogueTexts:
    """The contents of the files of the catalogue, and the names that errors give them."""

    exercises: str
    programmes: str
    conditions: str
    words: str
    exercises_file: str = "catalogue/exercises.json"
    programmes_file: str = "catalogue/programmes.json"
    conditions_file: str = "catalogue/conditions.json"
    words_file: str = "words/en.json"


@dataclass(frozen=True)
class Catalogue:
    """All exercises by id, the ready-made routines in the order to show them, and labels by id."""

    exercises: Mapping[str, Exercise]
    routines: tuple[Routine, ...]
    conditions: Mapping[str, str]
    equipment: Mapping[str, str]
    regions: Mapping[str, str]
    positions: Mapping[Position, str]

    def exercise(self, exercise_id: str) -> Exercise:
        """Return an exercise.

        Raises KeyError for an unknown id: links inside the catalogue were checked when it was read, so whoever
        brings an id from elsewhere (a command line, an old session) asks `in catalogue.exercises` first.
        """
        return self.exercises[exercise_id]

    def routine(self, routine_id: str) -> Routine:
        """Return a ready-made routine. Raises KeyError for an unknown id, as `exercise` does."""
        for routine in self.routines:
            if routine.id == routine_id:
                return routine
        raise KeyError(routine_id)

    def easier(self, exercise: Exercise) -> Exercise | None:
        """Return the next easier variant of an exercise, or None where there is none."""
        return None if exercise.easier is None else self.exercises[exercise.easier]


def parse_catalogue(texts: CatalogueTexts, transform: Callable[[str], str] = str) -> Catalogue:
    """Return the catalogue that the files tell of, every text for people passed through `transform`.

    Raises ContentError, naming the file, the field and what was expected, for the first fault found.
    """
    return _Reader(texts, transform).catalogue()


class _Reader:
    """Reads the files of one catalogue; what the facts name, they find their words for."""

    def __init__(self, texts: CatalogueTexts, transform: Callable[[str], str]) -> None:
        self._transform = transform
        self._words = read_json(texts.words, texts.words_file).members(_WORD_GROUPS)
        self._facts = {
            **_document(texts.exercises, texts.exercises_file, EXERCISES_SCHEMA, _EXERCISE_GROUPS),
            **_document(texts.programmes, texts.programmes_file, PROGRAMMES_SCHEMA, ("programmes",)),
            **_document(texts.conditions, texts.conditions_file, CONDITIONS_SCHEMA, ("conditions",)),
        }

    def catalogue(self) -> Catalogue:
        """Return everything read, joined and checked."""
        self._words["language"].text()
        positions = self._labels("positions", [position.value for position in Position])
        labels = {
            group: self._labels(group, _unique_ids(self._facts[group].items(minimum=1)))
            for group in ("conditions", "equipment", "regions")
        }
        exercises = self._exercises(labels)
        return Catalogue(
            exercises=MappingProxyType(exercises),
            routines=self._routines(exercises),
            conditions=MappingProxyType(labels["conditions"]),
            equipment=MappingProxyType(labels["equipment"]),
            regions=MappingProxyType(labels["regions"]),
            positions=MappingProxyType({Position(value): label for value, label in positions.items()}),
        )

    def _labels(self, group: str, ids: Collection[str]) -> dict[str, str]:
        labels = self._words[group].members(ids)
        return {label_id: self._transform(labels[label_id].text()) for label_id in ids}

    def _exercises(self, labels: Mapping[str, Collection[str]]) -> dict[str, Exercise]:
        entries = [entry.members(EXERCISE_FACT_NAMES) for entry in self._facts["exercises"].items(minimum=1)]
        ids = _unique_ids([facts["id"] for facts in entries])
        words = self._words["exercises"].members(ids)
        exercises = {
            exercise_id: self._exercise(facts, words[exercise_id], labels)
            for exercise_id, facts in zip(ids, entries, strict=True)
        }
        check_links(entries, exercises)
        return exercises

    def _exercise(
        self, facts: dict[str, Field], words: Field, labels: Mapping[str, Collection[str]]
    ) -> Exercise:
        own_words = words.members((*EXERCISE_WORD_NAMES, "cautions"), SIDE_WORD_NAMES)
        cautions = self._cautions(facts["cautions"], own_words["cautions"], labels["conditions"])
        exercise = read_exercise(facts, cautions, read_exercise_words(own_words, self._transform))
        for group in ("equipment", "regions"):
            _check_known(facts[group].items(), labels[group])
        check_dose(facts["dose"], exercise.dose, exercise.dose_range)
        return exercise

    def _cautions(self, field: Field, words: Field, conditions: Collection[str]) -> tuple[Caution, ...]:
        entries = [entry.members(("condition", "action")) for entry in field.items()]
        named = [entry["condition"] for entry in entries]
        _check_known(named, conditions)
        ids = _unique_ids(named)
        texts = words.members(ids)
        return tuple(
            Caution(
                condition, entry["action"].choice(CautionAction), self._transform(texts[condition].text())
            )
            for condition, entry in zip(ids, entries, strict=True)
        )

    def _routines(self, exercises: Mapping[str, Exercise]) -> tuple[Routine, ...]:
        entries = [entry.members(_PROGRAMME_NAMES) for entry in self._facts["programmes"].items(minimum=1)]
        ids = _unique_ids([entry["id"] for entry in entries])
        words = self._words["routines"].members(ids)
        return tuple(
            read_routine(entry, read_routine_words(words[routine_id], self._transform), exercises)
            for routine_id, entry in zip(ids, entries, strict=True)
        )


def _document(text: str, file: str, schema: str, names: tuple[str, ...]) -> dict[str, Field]:
    document = read_json(text, file).members(("schema", *names))
    document["schema"].one_of((schema,))
    return document


def _unique_ids(fields: Collection[Field]) -> list[str]:
    ids: dict[str, None] = {}
    for field in fields:
        found = field.identifier()
        if found in ids:
            raise field.error(f'expected an id of its own; "{found}" stands here before')
        ids[found] = None
    return list(ids)


def _check_known(fields: Collection[Field], known: Collection[str]) -> None:
    for field in fields:
        field.one_of(known)
