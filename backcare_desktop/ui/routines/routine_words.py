"""What cards and pages say about a routine, in whole sentences."""

from datetime import date
from typing import NamedTuple

from backcare_desktop.core.catalogue import Catalogue
from backcare_desktop.core.choosing import routine_minutes
from backcare_desktop.core.exercise import Posture
from backcare_desktop.core.routine import Routine
from backcare_desktop.core.settings import Timing
from backcare_desktop.core.words import Words
from backcare_desktop.ui.kit import Kit


class RoutineFacts(NamedTuple):
    """A routine as it is shown: with its length at the present timing, and the day it was last done."""

    routine: Routine
    minutes: int
    needs: tuple[str, ...]  #: labels of what one needs, in order of use
    last_done: date | None = None


def facts_of(
    routine: Routine, catalogue: Catalogue, timing: Timing, last_done: date | None = None
) -> RoutineFacts:
    """Return what is shown about a routine. Raises ValueError for one without exercises."""
    needs = tuple(catalogue.equipment[thing] for thing in routine.equipment)
    return RoutineFacts(routine, routine_minutes(routine, timing), needs, last_done)


def level_word(level: int, words: Words) -> str:
    """Return how hard a routine is; levels are 1 to 4."""
    return {
        1: words.p("level", "gentle"),
        2: words.p("level", "steady"),
        3: words.p("level", "strong"),
        4: words.p("level", "demanding"),
    }[level]


def posture_word(posture: Posture, words: Words) -> str:
    """Return a position as it stands among other facts."""
    return {
        Posture.LYING: words.p("position", "lying"),
        Posture.SITTING: words.p("position", "sitting"),
        Posture.STANDING: words.p("position", "standing"),
    }[posture]


def summary(facts: RoutineFacts, words: Words) -> str:
    """Return "9 min · 8 exercises · gentle · mat"."""
    values = {
        "length": words.t("{minutes} min", minutes=facts.minutes),
        "exercises": _exercises(facts, words),
        "level": level_word(facts.routine.level, words),
    }
    if not facts.needs:
        return words.t("{length} · {exercises} · {level}", **values)
    return words.t("{length} · {exercises} · {level} · {needs}", needs=listed(facts.needs), **values)


def spoken_summary(facts: RoutineFacts, words: Words) -> str:
    """Return "Morning loosener, 9 minutes, 8 exercises, gentle, needs mat"."""
    values = {
        "name": facts.routine.words.name,
        "length": spoken_length(facts, words),
        "exercises": _exercises(facts, words),
        "level": level_word(facts.routine.level, words),
    }
    if not facts.needs:
        return words.t("{name}, {length}, {exercises}, {level}, needs nothing", **values)
    needs = listed(facts.needs)
    return words.t("{name}, {length}, {exercises}, {level}, needs {needs}", needs=needs, **values)


def spoken_length(facts: RoutineFacts, words: Words) -> str:
    """Return "9 minutes"."""
    return words.n("{n} minute", "{n} minutes", facts.minutes)


def length_and_postures(facts: RoutineFacts, words: Words) -> str:
    """Return "9 min · 8 exercises · lying, standing"."""
    return words.t(
        "{length} · {exercises} · {positions}",
        length=words.t("{minutes} min", minutes=facts.minutes),
        exercises=_exercises(facts, words),
        positions=postures(facts.routine, words),
    )


def postures(routine: Routine, words: Words) -> str:
    """Return the positions it uses, "lying, standing"."""
    return listed([posture_word(posture, words) for posture in Posture if posture in routine.postures])


def last_done_words(day: date, kit: Kit) -> str:
    """Return "Last done 1 March"."""
    formats = kit.formats
    month = formats.month_name(day.month)
    return kit.words.t("Last done {day} {month}", day=formats.number(day.day), month=month)


def needs_sentence(facts: RoutineFacts, words: Words) -> str:
    """Return "Needs: mat, pillow"."""
    if not facts.needs:
        return words.t("Needs nothing")
    return words.t("Needs: {things}", things=listed(facts.needs))


def position_changes(routine: Routine, words: Words) -> str:
    """Return how often one changes position."""
    changes = routine.position_changes
    if not changes:
        return words.t("no position change")
    return words.n("{n} position change", "{n} position changes", changes)


def listed(things: list[str] | tuple[str, ...]) -> str:
    """Return things beside each other."""
    return ", ".join(things)


def _exercises(facts: RoutineFacts, words: Words) -> str:
    return words.n("{n} exercise", "{n} exercises", len(facts.routine.items))
