"""What is said while an exercise itself is done: how long, how often, and which one of them it is."""

from backcare_desktop.core.captions import phase_word
from backcare_desktop.core.cues import LEAD_S, Sound
from backcare_desktop.core.exercise import Side
from backcare_desktop.core.marks import TICKED_FROM_S, TICKS
from backcare_desktop.core.settings import CountAloud
from backcare_desktop.core.speech.moment import Moment, SpeechOptions
from backcare_desktop.core.speech.names import repeats_sentence, side_words
from backcare_desktop.core.speech.number_words import length_words, number_word, sentence
from backcare_desktop.core.speech.phrase import Priority, Said, Slot
from backcare_desktop.core.timeline import Phase
from backcare_desktop.core.words import Words


def hold_phrases(moment: Moment, words: Words, options: SpeechOptions) -> Said:
    """Return what is said as a hold begins: its length and its cue, or which of several it is."""
    phase, step = moment.phase, moment.step
    slot = Slot(hold_room_s(moment), options.pace, LEAD_S[Sound.HOLD])
    word = words.t("{phase}.", phase=phase_word(phase, step.exercise, words))
    if phase.repetition > 1:
        return slot.fitted((*_which_hold(phase, word, words, options), word), Priority.PHASE)
    length = sentence(length_words(moment.left_s, words))
    whole = words.t("{phase} {length}.", phase=word, length=length)
    begun = slot.fitted((whole, word), Priority.PHASE)
    return slot.in_order((step.exercise.words.key_cue,), begun)


def hold_room_s(moment: Moment) -> float:
    """Return the time until the first tick of a hold, in seconds: nothing is said over ticks."""
    return moment.left_s - max(TICKS) if moment.left_s >= TICKED_FROM_S else moment.left_s


def _which_hold(phase: Phase, word: str, words: Words, options: SpeechOptions) -> tuple[str, ...]:
    """Return which hold it is: the last one always, the others as they are to be counted."""
    if phase.repetition == phase.repetitions:
        return words.t("{phase} The last one.", phase=word), words.t("Last one.")
    if _is_counted(phase.repetition, options):
        number = sentence(number_word(phase.repetition, words))
        return (words.t("{phase} {number}.", phase=word, number=number),)
    return ()


def repetition_phrases(moment: Moment, words: Words, options: SpeechOptions) -> Said:
    """Return what is said as repetitions begin: how many, which side begins, and the cue."""
    phase, step = moment.phase, moment.step
    slot = Slot(moment.left_s, options.pace, LEAD_S[Sound.HOLD])
    repeats = repeats_sentence(step, phase, words)
    texts = [repeats]
    if step.alternates and phase.side is not None:
        side = sentence(side_words(step, phase.side, words))
        texts.insert(0, words.t("{repeats} {side} first.", repeats=repeats, side=side))
    begun = slot.fitted(texts, Priority.PHASE)
    return slot.in_order((step.exercise.words.key_cue,) if step.set_number == 1 else (), begun)


def count_text(number: int, side: Side | None, moment: Moment, words: Words, options: SpeechOptions) -> str:
    """Return the number of a repetition as it is to be counted, or that it is the last one."""
    phase = moment.phase
    first_side = side is phase.side
    if number == phase.repetitions and not (phase.alternates and first_side):
        return words.t("Last one.")
    if not first_side or not _is_counted(number, options):
        return ""
    return sentence(words.t("{number}.", number=number_word(number, words)))


def _is_counted(number: int, options: SpeechOptions) -> bool:
    match options.count_aloud:
        case CountAloud.OFF:
            return False
        case CountAloud.FIFTH:
            return number % 5 == 0
        case CountAloud.EACH:
            return True
