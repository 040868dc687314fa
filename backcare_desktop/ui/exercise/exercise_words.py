"""What lists and pages say about an exercise, in a line."""

from backcare_desktop.core.catalogue import Catalogue
from backcare_desktop.core.exercise import Exercise
from backcare_desktop.core.words import Words
from backcare_desktop.ui.routines.routine_words import level_word, listed


def facts_line(exercise: Exercise, catalogue: Catalogue, words: Words) -> str:
    """Return "Lying on your back · steady · mat"."""
    values = {
        "position": catalogue.positions[exercise.position],
        "level": level_word(exercise.level, words),
    }
    if not exercise.equipment:
        return words.t("{position} · {level}", **values)
    return words.t("{position} · {level} · {needs}", needs=_needs(exercise, catalogue), **values)


def spoken_facts(exercise: Exercise, catalogue: Catalogue, words: Words) -> str:
    """Return "Bridge, lying on your back, steady, needs mat", as a card is read out."""
    values = {
        "name": exercise.words.name,
        "position": catalogue.positions[exercise.position],
        "level": level_word(exercise.level, words),
    }
    if not exercise.equipment:
        return words.t("{name}. {position}, {level}, needs nothing", **values)
    return words.t("{name}. {position}, {level}, needs {needs}", needs=_needs(exercise, catalogue), **values)


def works_on(exercise: Exercise, catalogue: Catalogue, words: Words) -> str:
    """Return "For: lower back, hips"."""
    regions = listed([catalogue.regions[region] for region in exercise.regions])
    return words.t("For: {regions}", regions=regions)


def _needs(exercise: Exercise, catalogue: Catalogue) -> str:
    return listed([catalogue.equipment[thing] for thing in exercise.equipment])
