"""Everything that a routine will say, without playing it: for measuring captions and for looking it over."""

from collections.abc import Iterator

from backcare_desktop.core.events import PhaseStarted
from backcare_desktop.core.speech.moment import Moment, SpeechOptions
from backcare_desktop.core.speech.phrase import Phrase
from backcare_desktop.core.speech.phrases import caption_of, phrases_for
from backcare_desktop.core.timeline import Phase, Step, Timeline
from backcare_desktop.core.words import Words


def rehearsed(
    timeline: Timeline, words: Words, options: SpeechOptions | None = None, *, directly: bool = False
) -> Iterator[tuple[Step, Phase, tuple[Phrase, ...]]]:
    """Yield what is said as each phase begins; `directly`: as when each step were entered by Skip or Back."""
    before: Step | None = None
    for step in timeline.steps:
        for phase in step.phases:
            entered = directly and phase is step.phases[step.entry]
            moment = Moment(phase, step, before, phase.seconds, 0.0, entered_directly=entered)
            yield step, phase, phrases_for(PhaseStarted(phase, step), moment, words, options)
        before = step


def captions_of(timeline: Timeline, words: Words, options: SpeechOptions | None = None) -> set[str]:
    """Return the sentences that may have to be shown in a routine."""
    entered = rehearsed(timeline, words, options, directly=True)
    usual = rehearsed(timeline, words, options)
    return {caption_of(phrases) for found in (entered, usual) for _, _, phrases in found}
