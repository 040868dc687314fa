"""A phrase: something to say, how urgent it is, and how much time there is to say it."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import IntEnum

#: How fast people are spoken to, in words a second (experience.md section 5).
WORDS_PER_S = 2.5
#: What has to be left between the end of a phrase and whatever comes next, in seconds.
SPARE_S = 1.0

_WORD = re.compile(r"\w[\w'’-]*")


class Priority(IntEnum):
    """Which phrase goes before which: a higher one cuts a lower one off."""

    COUNT = 0
    REMINDER = 1
    PHASE = 2
    STOP = 3


@dataclass(frozen=True)
class Phrase:
    """One thing to say."""

    text: str
    priority: Priority
    room_s: float | None = None  #: from its moment to the next thing to be heard; None: as long as it likes

    def fits(self, pace: float = 1.0, waited_s: float = 0.0) -> bool:
        """Return whether it can still be said in time, by a voice of `pace` times the usual."""
        return self.room_s is None or spoken_s(self.text, pace) + SPARE_S <= self.room_s - waited_s + 1e-6


def word_count(text: str) -> int:
    """Return the number of words as they are spoken; "knee-to-chest" counts as one."""
    return len(_WORD.findall(text))


def spoken_s(text: str, pace: float = 1.0) -> float:
    """Return how long it takes to say a text, in seconds."""
    return word_count(text) / (WORDS_PER_S * pace)


#: No sentence that begins a phase is longer (experience.md section 5).
MOST_WORDS = 12
#: What a voice needs between one phrase and the next, in seconds; measured 0.2 to 0.4 with espeak-ng.
GAP_S = 0.4


@dataclass(frozen=True)
class Slot:
    """The time in which something can be said."""

    room_s: float  #: until the next thing to be heard
    pace: float = 1.0  #: of the voice
    lead_s: float = 0.0  #: the notes of the chime before it; the first phrase has them in its spare second

    def fitted(self, texts: Iterable[str], priority: Priority, after: Sequence[Phrase] = ()) -> "Said":
        """Return the first of `texts` that can be said in time after those before it, or nothing.

        One that begins a phase has no more than `MOST_WORDS` words.
        """
        waited_s = sum(spoken_s(phrase.text, self.pace) + GAP_S for phrase in after)
        waited_s += self.lead_s if after else 0.0
        for text in texts:
            phrase = Phrase(text, priority, self.room_s)
            short = priority is not Priority.PHASE or word_count(text) <= MOST_WORDS
            if text and short and phrase.fits(self.pace, waited_s):
                return (phrase,)
        return ()

    def in_order(self, texts: Iterable[str], said: "Said") -> "Said":
        """Return `said` with `texts` after it, up to the first that there is no room for."""
        for text in texts:
            found = self.fitted((text,), Priority.REMINDER, said)
            if not found:
                break
            said += found
        return said


#: Phrases that belong together, in their order.
Said = tuple[Phrase, ...]
