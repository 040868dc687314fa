"""What is said before an exercise: what comes, on which side, in which position, how often, and how it is done.

It is spread over the rest (or "get ready") and the move into position, as far as each has room for it.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from backcare_desktop.core.captions import position_sentence, stay_sentence
from backcare_desktop.core.cues import LEAD_S, Sound
from backcare_desktop.core.exercise import Sides
from backcare_desktop.core.marks import NEXT_SOON_FROM_S, NEXT_SOON_S
from backcare_desktop.core.speech.moment import Moment, SpeechOptions
from backcare_desktop.core.speech.names import (
    dose_sentences,
    name_with_side,
    set_sentence,
    spoken_name,
)
from backcare_desktop.core.speech.number_words import length_words, sentence
from backcare_desktop.core.speech.phrase import Phrase, Priority, Said, Slot
from backcare_desktop.core.timeline import PhaseKind
from backcare_desktop.core.words import Words

#: A rest at least this long tells its length.
_TOLD_FROM_S = 20.0


def lead_phrases(moment: Moment, words: Words, options: SpeechOptions) -> Said:
    """Return what is said while one gets ready or rests."""
    until_name = _slot(moment, options, moment.left_s - NEXT_SOON_S)
    whole = _slot(moment, options, moment.left_s)
    if not _says_name_again(moment):
        return _lead_in(whole, moment, words, options)
    said = _lead_in(until_name, moment, words, options)
    return said if _is_all(said, moment, options) else _lead_in(whole, moment, words, options)


def says_name_soon(moment: Moment, words: Words, options: SpeechOptions) -> bool:
    """Return whether the name is said again before the rest ends: only where how to do it needs no more time."""
    whole = replace(moment, left_s=moment.phase.seconds)
    said = _lead_in(_slot(whole, options, whole.left_s - NEXT_SOON_S), whole, words, options)
    return _is_all(said, whole, options)


def move_phrases(moment: Moment, words: Words, options: SpeechOptions) -> Said:
    """Return what is said while one first moves into position: whatever was not said before."""
    slot = Slot(moment.left_s, options.pace)
    lead = _said_before(moment, words, options)
    told = {phrase.text for phrase in lead}
    said: Said = () if lead else slot.fitted(_next(moment, words), Priority.PHASE)
    if moment.is_new_exercise:
        more = _in_its_order(_position_left((*lead, *said), moment, words, options), moment, words, options)
        said = slot.in_order([text for text in more if text not in told], said)
    if said:
        return (replace(said[0], priority=Priority.PHASE), *said[1:])
    cue = moment.step.exercise.words.key_cue if moment.is_new_exercise and options.read_steps else ""
    return slot.fitted((cue, words.t("Move into position.")), Priority.PHASE)


def _slot(moment: Moment, options: SpeechOptions, room_s: float) -> Slot:
    sound = Sound.GET_READY if moment.phase.kind is PhaseKind.GET_READY else Sound.REST
    return Slot(room_s, options.pace, LEAD_S[sound])


def _says_name_again(moment: Moment) -> bool:
    return moment.phase.kind is PhaseKind.REST and moment.left_s >= NEXT_SOON_FROM_S


def _is_all(said: Said, moment: Moment, options: SpeechOptions) -> bool:
    """Whether all that is to be read out of the exercise is among what is said."""
    texts = {phrase.text for phrase in said}
    return not moment.is_new_exercise or texts.issuperset(_steps(moment, options))


def _lead_in(slot: Slot, moment: Moment, words: Words, options: SpeechOptions) -> Said:
    said = slot.fitted(_begin(moment, words, options), Priority.PHASE)
    if not moment.is_new_exercise:
        return slot.in_order(dose_sentences(moment.step, words), said)
    position = _position_left(said, moment, words, options)
    return slot.in_order(_in_its_order(position, moment, words, options), said)


def _in_its_order(
    position: Sequence[str], moment: Moment, words: Words, options: SpeechOptions
) -> tuple[str, ...]:
    """Return all that is to be said: how to begin, how often, and how to do it."""
    steps = _steps(moment, options)
    return *position, *steps[:1], *dose_sentences(moment.step, words), *steps[1:]


def _begin(moment: Moment, words: Words, options: SpeechOptions) -> tuple[str, ...]:
    step = moment.step
    name = name_with_side(step, moment.phase.side, words)
    rest = words.t("Rest.")
    if moment.left_s >= _TOLD_FROM_S:
        rest = words.t("Rest. {length}.", length=sentence(length_words(moment.left_s, words)))
    if not moment.is_new_exercise:
        which = set_sentence(step, words)
        return (
            words.t("{rest} {which} {name}.", rest=rest, which=which, name=name),
            words.t("Rest. {which} {name}.", which=which, name=name),
            words.t("Rest. {which}", which=which),
        )
    position = _position(moment, words, options)
    if moment.phase.kind is PhaseKind.GET_READY:
        get_ready = words.t("Get ready. First: {name}.", name=name)
        return words.t("{sentence} {position}", sentence=get_ready, position=position).strip(), get_ready
    following = words.t("{rest} Next: {name}.", rest=rest, name=name)
    return words.t("{sentence} {position}", sentence=following, position=position).strip(), following


def _next(moment: Moment, words: Words) -> tuple[str, ...]:
    """Return what comes, said by the move itself."""
    name = name_with_side(moment.step, moment.phase.side, words)
    position = _position(moment, words, SpeechOptions(read_steps=False))
    return (
        words.t("Next: {name}. {position}", name=name, position=position),
        words.t("Next: {name}.", name=name),
        words.t("{name}.", name=name),
    )


def _position(moment: Moment, words: Words, options: SpeechOptions) -> str:
    """Return how to come into the position, or that one stays in it, unless a step of the exercise says so."""
    position, steps = moment.step.exercise.position, _steps(moment, options)
    if not moment.step.is_new_position:
        return "" if steps else stay_sentence(position, words)
    text = position_sentence(position, words)
    return "" if steps and steps[0].startswith(text.rstrip(".")) else text


def _position_left(
    said: Iterable[Phrase], moment: Moment, words: Words, options: SpeechOptions
) -> tuple[str, ...]:
    position = _position(moment, words, options)
    return () if any(position in phrase.text for phrase in said) else (position,)


def _said_before(moment: Moment, words: Words, options: SpeechOptions) -> Said:
    """Return what the phase before the move has said: nothing where it was left out or cut short."""
    step = moment.step
    place = step.phases.index(moment.phase)
    if moment.entered_directly or place == 0:
        return ()
    phase = step.phases[place - 1]
    before = Moment(phase, step, moment.before, phase.seconds, 0.0, entered_directly=False)
    said = lead_phrases(before, words, options)
    return said if any(spoken_name(step) in phrase.text for phrase in said) else ()


def _steps(moment: Moment, options: SpeechOptions) -> Sequence[str]:
    """Return the sentences on how to do it that are read out.

    The last one of an exercise that is done on each side tells to change sides; the player says so in its time.
    """
    if not options.read_steps:
        return ()
    steps = moment.step.exercise.words.steps
    return steps[:-1] if moment.step.dose.sides is Sides.EACH and len(steps) > 1 else steps
