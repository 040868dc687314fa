"""What is said to somebody who asks: where one is, and how the exercise is done."""

from backcare_desktop.core.captions import phase_word
from backcare_desktop.core.exercise import Side
from backcare_desktop.core.player_states import State
from backcare_desktop.core.speech.moment import Moment
from backcare_desktop.core.speech.names import name_with_side, spoken_name
from backcare_desktop.core.speech.number_words import length_words, number_word, sentence
from backcare_desktop.core.timeline import PhaseKind, Step
from backcare_desktop.core.view import PlayerView
from backcare_desktop.core.words import Words


def where_am_i(view: PlayerView, moment: Moment, words: Words) -> str:
    """Return the phase, the side, the time left, and which exercise it is."""
    if view.state is State.HURT:
        return _hurt_choices(moment, words)
    parts = [_state(view, words), _phase_and_side(view, words), _left(view, words), _which(view, words)]
    return " ".join(part for part in parts if part)


def how_to(step: Step, side: Side | None, words: Words) -> str:
    """Return the whole of how an exercise is done, for a pause."""
    name = words.t("{name}.", name=name_with_side(step, side, words))
    return " ".join((name, *step.exercise.words.steps, step.exercise.words.key_cue))


def _state(view: PlayerView, words: Words) -> str:
    if view.state is State.PAUSED:
        return words.t("Paused.")
    return words.t("Waiting for you.") if view.state is State.WAITING else ""


def _phase_and_side(view: PlayerView, words: Words) -> str:
    phase = phase_word(view.phase, view.step.exercise, words)
    if view.side is Side.LEFT:
        return words.t("{phase}, left side.", phase=phase)
    if view.side is Side.RIGHT:
        return words.t("{phase}, right side.", phase=phase)
    return words.t("{phase}.", phase=phase)


def _left(view: PlayerView, words: Words) -> str:
    phase = view.phase
    if phase.kind is PhaseKind.DONE or view.state is State.WAITING:
        return ""
    if phase.kind is PhaseKind.REPETITIONS and phase.repetitions > 1:
        number, count = number_word(view.repetition, words), number_word(phase.repetitions, words)
        return words.t("Number {number} of {count}.", number=number, count=count)
    return sentence(words.t("{length} left.", length=length_words(view.seconds_left, words)))


def _which(view: PlayerView, words: Words) -> str:
    return words.t(
        "{name}, exercise {number} of {count}.",
        name=spoken_name(view.step),
        number=number_word(view.item_number, words),
        count=number_word(view.item_count, words),
    )


def _hurt_choices(moment: Moment, words: Words) -> str:
    if moment.has_easier:
        return words.t(
            "Stopped. One: the easier version. Two: skip this exercise. Three: rest here. Four: end for today."
        )
    return words.t("Stopped. Two: skip this exercise. Three: rest here. Four: end for today.")
