"""What is said when something happens. Captions and screen readers get the same words; nothing else makes any.

The rules are those of experience.md section 5: phase, name, side, position, length; at most twelve words when a
phase begins; one side in a sentence; and nothing that cannot be over before the next thing is to be heard.
"""

from backcare_desktop.core.events import (
    Event,
    LeadInStarted,
    Paused,
    PauseReason,
    PhaseStarted,
    Reminded,
    Reminder,
    RepetitionStarted,
    StillPaused,
    TimeChanged,
    Waiting,
)
from backcare_desktop.core.exercise import Kind, Position, Side
from backcare_desktop.core.history import minutes_of
from backcare_desktop.core.speech.lead import lead_phrases, move_phrases, says_name_soon
from backcare_desktop.core.speech.moment import Moment, SpeechOptions
from backcare_desktop.core.speech.names import (
    back_to,
    name_with_side,
    only_side,
    set_sentence,
    side_words,
)
from backcare_desktop.core.speech.number_words import minutes_words, number_word, sentence
from backcare_desktop.core.speech.phrase import Phrase, Priority, Said, Slot
from backcare_desktop.core.speech.work import count_text, hold_phrases, hold_room_s, repetition_phrases
from backcare_desktop.core.timeline import PhaseKind
from backcare_desktop.core.words import Words

#: A release shorter than this has no time for a word, only for its chime.
_RELEASE_FROM_S = 1.4


def phrases_for(event: Event, moment: Moment, words: Words, options: SpeechOptions | None = None) -> Said:
    """Return what is to be said, in order; nothing where silence is right. The first is the announcement."""
    options = options or SpeechOptions()
    match event:
        case PhaseStarted():
            return _phase_phrases(moment, words, options)
        case RepetitionStarted(number=number, side=side):
            count = count_text(number, side, moment, words, options)
            return Slot(moment.left_s, options.pace).fitted((count,), Priority.COUNT)
        case Reminded():
            return _reminder(event, moment, words, options)
        case Waiting():
            return _always(words.t("When you are ready, press Enter or Space."), Priority.REMINDER)
        case StillPaused():
            return _always(words.t("Paused. Press Space to go on."))
        case Paused(reason=reason):
            return _paused(reason, words)
        case LeadInStarted(seconds=seconds):
            return _lead_in(Slot(seconds, options.pace), moment, words)
        case TimeChanged(seconds=seconds):
            return _time_changed(seconds, Slot(moment.left_s, options.pace), words)
        case _:
            return ()


def caption_of(phrases: Said) -> str:
    """Return everything that is said, to be read."""
    return " ".join(phrase.text for phrase in phrases)


def _always(text: str, priority: Priority = Priority.PHASE) -> Said:
    """Return what has all the time there is."""
    return (Phrase(text, priority),)


def _phase_phrases(moment: Moment, words: Words, options: SpeechOptions) -> Said:
    phase, slot = moment.phase, Slot(moment.left_s, options.pace)
    match phase.kind:
        case PhaseKind.GET_READY | PhaseKind.REST:
            return lead_phrases(moment, words, options)
        case PhaseKind.MOVE if not phase.repetition:
            return move_phrases(moment, words, options)
        case PhaseKind.MOVE:
            return slot.fitted(_move_again(moment, words), Priority.PHASE)
        case PhaseKind.SWITCH:
            return slot.fitted(_switch(moment, words), Priority.PHASE)
        case PhaseKind.HOLD:
            return hold_phrases(moment, words, options)
        case PhaseKind.REPETITIONS:
            return repetition_phrases(moment, words, options)
        case PhaseKind.RELEASE:
            texts = words.t("And slowly release."), words.t("And release."), words.t("Release.")
            return slot.fitted(texts, Priority.PHASE)
        case PhaseKind.DONE:
            return _always(_done(moment, words))


def _done(moment: Moment, words: Words) -> str:
    minutes = sentence(minutes_words(minutes_of(moment.worked_s), words))
    match moment.step.exercise.position:
        case Position.STANDING:
            return words.t("Done. {minutes}. Take your time.", minutes=minutes)
        case Position.SEATED:
            return words.t("Done. {minutes}. Take your time standing up.", minutes=minutes)
        case _:
            return words.t("Done. {minutes}. Take your time getting up.", minutes=minutes)


def _move_again(moment: Moment, words: Words) -> tuple[str, ...]:
    """Return how to go on to the next repetition; where no release was heard, letting go comes first."""
    step, side = moment.step, moment.phase.side
    let_go = step.dose.move_out_s < _RELEASE_FROM_S
    if step.alternates and side is not None:
        named = side_words(step, side, words)
        now = words.t("Ease in. Now {side}.", side=named), words.t("Now {side}.", side=named)
        first = (words.t("Let go. Now {side}.", side=named),) if let_go else ()
        return *first, *now, *only_side(step, side, words)
    again = words.t("Ease in again."), words.t("Again.")
    return (words.t("Let go. Then ease in again."), words.t("Let go."), *again) if let_go else again


def _switch(moment: Moment, words: Words) -> tuple[str, ...]:
    step, side = moment.step, moment.phase.side or Side.RIGHT
    now = words.t("Switch. Now your {side}.", side=side_words(step, side, words))
    texts = now, *only_side(step, side, words)
    if step.exercise.position is Position.SIDE_LYING:
        return words.t("{now} Roll over.", now=now), *texts
    return texts


def _reminder(event: Reminded, moment: Moment, words: Words, options: SpeechOptions) -> Said:
    room_s = hold_room_s(moment) if moment.phase.kind is PhaseKind.HOLD else moment.left_s
    match event.reminder:
        case Reminder.HALF_WAY if moment.step.exercise.kind in (Kind.AEROBIC, Kind.BREATHING, Kind.RELAX):
            texts: tuple[str, ...] = (words.t("Half way."),)
        case Reminder.HALF_WAY:
            texts = (words.t("Half way. Breathe easily."), words.t("Half way."))
        case Reminder.TEN_SECONDS:
            texts = (words.t("Ten seconds."),)
        case Reminder.MINUTES:
            minutes = round(event.seconds_left / 60)
            number = sentence(number_word(minutes, words))
            texts = (words.n("{n} minute left.", "{n} minutes left.", minutes, n=number),)
        case Reminder.NEXT_SOON:
            texts = _next_soon(moment, words) if says_name_soon(moment, words, options) else ()
    return Slot(room_s, options.pace).fitted(texts, Priority.REMINDER)


def _next_soon(moment: Moment, words: Words) -> tuple[str, ...]:
    step = moment.step
    name = words.t("{name}.", name=name_with_side(step, moment.phase.side, words))
    if moment.is_new_exercise:
        return (name,)
    which = set_sentence(step, words)
    return words.t("{which} {name}", which=which, name=name), which


def _paused(reason: PauseReason, words: Words) -> Said:
    match reason:
        case PauseReason.ASKED:
            return ()  # a tone, and silence
        case PauseReason.SLEPT:
            text = words.t("Your computer slept. Ready when you are.")
        case PauseReason.LOCKED:
            text = words.t("Paused while the screen was locked.")
        case PauseReason.RESTING:
            text = words.t("Rest as long as you like.")
        case PauseReason.RESTORED:
            text = words.t("Paused. Press Space to go on.")
    return _always(text)


def _lead_in(slot: Slot, moment: Moment, words: Words) -> Said:
    back = back_to(moment.phase.kind, words)
    name = name_with_side(moment.step, moment.phase.side, words)
    return slot.fitted((words.t("{back} {name}.", back=back, name=name), back), Priority.PHASE)


def _time_changed(seconds: float, slot: Slot, words: Words) -> Said:
    whole = round(abs(seconds))
    if not whole:
        return ()
    number = sentence(number_word(whole, words))
    if seconds > 0:
        text = words.n("{n} second more.", "{n} seconds more.", whole, n=number)
    else:
        text = words.n("{n} second less.", "{n} seconds less.", whole, n=number)
    return slot.fitted((text,), Priority.REMINDER)
