"""Whether a person who only listens was told everything, and could hear it."""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from backcare_desktop.app.listening.entry import Recording
from backcare_desktop.app.listening.mix import Mixed
from backcare_desktop.app.listening.told import untold
from backcare_desktop.app.listening.transcript import time_text
from backcare_desktop.core.cues import LEAD_S, Sound
from backcare_desktop.core.speech.aloud import aloud
from backcare_desktop.core.speech.phrase import word_count
from backcare_desktop.core.words import Words

#: Two moments closer than this are one moment, in seconds.
_SAME_S = 1e-6
_LONGEST_NOTES_S = max(LEAD_S.values())


@dataclass(frozen=True)
class Findings:
    """What was measured of a recording. `problems` has a sentence for everything that must not be."""

    phrases: int
    most_words: int
    longest_s: float
    words_per_s: float
    silence_s: float  #: the longest time in which nothing is heard
    unsaid: int
    steps_read: int  #: sentences that say how an exercise is done, and were said
    steps_written: int  #: sentences that say so on its page
    problems: tuple[str, ...]
    mixed: Mixed | None

    def lines(self) -> list[str]:
        """Return the report of a routine."""
        longest = f"the longest has {self.most_words} words and lasts {self.longest_s:.1f} s"
        read = f"{self.steps_read} of {self.steps_written} sentences on how an exercise is done were read out"
        pace = f"{self.words_per_s:.1f} words a second; {self.silence_s:.0f} s of silence at the most"
        report = [
            f"{self.phrases} phrases; {longest}; {pace}",
            f"{self.unsaid} left unsaid for lack of room; {read}",
        ]
        if self.mixed is not None:
            report.append(
                f"{self.mixed.length_s:.0f} s of sound, peak {self.mixed.peak:.2f}, {self.mixed.clipped} clipped"
            )
        return [*report, *(f"WRONG {problem}" for problem in self.problems)]


def findings(recording: Recording, words: Words, mixed: Mixed | None) -> Findings:
    """Return what can be measured of a recording, and everything in it that must not be."""
    said = [entry.spoken for entry in recording.entries if entry.spoken is not None]
    texts = {spoken.text for spoken in said}
    exercises = {step.exercise.id: step.exercise for step in recording.steps}
    how_to = [text for exercise in exercises.values() for text in exercise.words.steps]
    problems = [*_overlaps(recording), *untold(recording, words)]
    if mixed is not None and mixed.clipped:
        problems.append(f"{mixed.clipped} samples of the sound are clipped")
    heard_s = sum(spoken.heard_s for spoken in said)
    return Findings(
        phrases=len(said),
        most_words=max((word_count(text) for text in texts), default=0),
        longest_s=max((spoken.heard_s for spoken in said), default=0.0),
        words_per_s=sum(word_count(spoken.text) for spoken in said) / heard_s if heard_s else 0.0,
        silence_s=_longest_silence_s(recording),
        unsaid=len(recording.unsaid),
        steps_read=sum(1 for text in how_to if aloud(text, words) in texts),
        steps_written=len(how_to),
        problems=tuple(problems),
        mixed=mixed,
    )


def _longest_silence_s(recording: Recording) -> float:
    longest_s = until_s = 0.0
    for entry in recording.entries:
        if entry.sound is None and entry.spoken is None:
            continue
        longest_s = max(longest_s, entry.at_s - until_s)
        heard_s = entry.spoken.heard_s if entry.spoken is not None else 0.0
        until_s = max(until_s, entry.at_s + heard_s)
    return longest_s


def _overlaps(recording: Recording) -> Iterator[str]:
    """Yield every phrase that was cut off, or that sounds at the same time as the notes of a chime."""
    chimes = sorted((entry.at_s, entry.sound.value) for entry in recording.entries if entry.sound is not None)
    for entry in recording.entries:
        if entry.spoken is None:
            continue
        name = f"{time_text(entry.at_s)} {entry.spoken.text!r}"
        if entry.spoken.is_cut:
            yield f"{name} is cut off after {entry.spoken.lasts_s:.1f} of {entry.spoken.rings_s:.1f} s"
        first = bisect_right(chimes, (entry.at_s - _LONGEST_NOTES_S, ""))
        for at_s, sound in chimes[first:]:
            if at_s >= entry.at_s + entry.spoken.heard_s - _SAME_S:
                break
            if entry.at_s < at_s + LEAD_S[Sound(sound)] - _SAME_S:
                yield f"{name} and {sound} at {time_text(at_s)} sound at the same time"
