"""The sentences of what is found in the history."""

from collections.abc import Sequence

from backcare_desktop.core.words import Words


def found_hurt_sentence(exercise_names: Sequence[str], words: Words) -> str:
    """Return what hurt: "It hurt: Bridge, Side plank"."""
    names = words.p("between the names of exercises", ", ").join(exercise_names)
    return words.t("It hurt: {exercises}", exercises=names)
