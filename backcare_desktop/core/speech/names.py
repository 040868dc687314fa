"""The parts that spoken sentences are made of: what is done and on which side, in which position, how often."""

import re

from backcare_desktop.core.captions import side_word
from backcare_desktop.core.exercise import Dose, Side, Sides
from backcare_desktop.core.speech.number_words import length_words, number_word, sentence
from backcare_desktop.core.timeline import Phase, PhaseKind, Step
from backcare_desktop.core.words import Words

#: What stands in brackets behind a name explains it to readers.
_BRACKETS = re.compile(r"\s*\([^)]*\)")


def spoken_name(step: Step) -> str:
    """Return the name of the exercise as it is spoken."""
    return _BRACKETS.sub("", step.exercise.words.name)


def side_words(step: Step, side: Side, words: Words) -> str:
    """Return what a side means in an exercise: "left leg", "left side on top"."""
    of_exercise = step.exercise.words
    if side is Side.LEFT:
        return of_exercise.left or words.t("left side")
    return of_exercise.right or words.t("right side")


def name_with_side(step: Step, side: Side | None, words: Words) -> str:
    """Return an exercise and the side that works, or the side that begins where they take turns."""
    name = spoken_name(step)
    if side is None:
        return name
    named = side_words(step, side, words)
    if step.alternates:
        return words.t("{name}, {side} first", name=name, side=named)
    return words.t("{name}, {side}", name=name, side=named)


def only_side(step: Step, side: Side, words: Words) -> tuple[str, str]:
    """Return a side as a sentence of its own, and as one word."""
    short = side_word(side, words)
    return sentence(words.t("{side}.", side=side_words(step, side, words))), words.t("{side}.", side=short)


def set_sentence(step: Step, words: Words) -> str:
    """Return which set it is."""
    return words.t(
        "Set {number} of {count}.",
        number=number_word(step.set_number, words),
        count=number_word(step.dose.sets, words),
    )


def dose_sentences(step: Step, words: Words) -> tuple[str, ...]:
    """Return how often and how long, where the phase itself has no room to say it: several holds, several sets."""
    dose = step.dose
    reps = dose.reps_per_set[step.set_number - 1]
    found = []
    if not step.is_counted and not dose.continuous and (reps > 1 or len(set(dose.reps_per_set)) > 1):
        found.append(_holds(dose, reps, words))
    if dose.sets > 1 and step.set_number == 1:
        found.append(_sets(dose, words))
    return tuple(found)


def _holds(dose: Dose, reps: int, words: Words) -> str:
    count, length = number_word(reps, words), length_words(dose.hold_s, words)
    if dose.sides is Sides.ALTERNATE:
        text = words.n(
            "{n} hold of {length} on each side, in turn.",
            "{n} holds of {length} on each side, in turn.",
            reps,
            n=count,
            length=length,
        )
    else:
        text = words.n("{n} hold of {length}.", "{n} holds of {length}.", reps, n=count, length=length)
    return sentence(text)


def _sets(dose: Dose, words: Words) -> str:
    count = number_word(dose.sets, words)
    if list(dose.reps_per_set) == sorted(set(dose.reps_per_set), reverse=True):
        return sentence(words.t("{count} sets, each shorter than the one before.", count=count))
    return sentence(words.t("{count} sets.", count=count))


def repeats_sentence(step: Step, phase: Phase, words: Words) -> str:
    """Return how many repetitions there are."""
    reps = phase.repetitions
    count = number_word(reps, words)
    if not step.alternates:
        return sentence(words.n("{n} slow repeat.", "{n} slow repeats.", reps, n=count))
    text = words.n(
        "{n} slow repeat on each side, in turn.", "{n} slow repeats on each side, in turn.", reps, n=count
    )
    return sentence(text)


def back_to(kind: PhaseKind, words: Words) -> str:
    """Return what one goes back to after a pause."""
    match kind:
        case PhaseKind.HOLD:
            return words.t("Back to the hold.")
        case PhaseKind.REPETITIONS:
            return words.t("Back to the repeats.")
        case PhaseKind.RELEASE:
            return words.t("Back to the release.")
        case PhaseKind.REST:
            return words.t("Back to the rest.")
        case PhaseKind.SWITCH:
            return words.t("Back to switching sides.")
        case PhaseKind.MOVE:
            return words.t("Back to moving into position.")
        case _:
            return words.t("Get ready again.")
