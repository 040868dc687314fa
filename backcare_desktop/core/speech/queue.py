"""Which phrase is said now, which waits, and which is too late: stop before phase before reminder before count."""

from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass

from backcare_desktop.core.speech.phrase import Phrase


@dataclass(frozen=True)
class _Offered:
    """A phrase and the moment from which its room counts, in seconds on a monotonic clock."""

    phrase: Phrase
    at_s: float


class SpeechQueue:
    """Owns what is being said and what is to be said after it. Knows no voice and never asks the time."""

    def __init__(self) -> None:
        self.pace = 1.0  #: how fast the voice speaks, 1 is usual
        self._current: Phrase | None = None
        self._waiting: deque[_Offered] = deque()

    @property
    def current(self) -> Phrase | None:
        """The phrase that is being said."""
        return self._current

    def offer(self, phrases: Sequence[Phrase], from_s: float) -> bool:
        """Take phrases that belong together and may begin at `from_s`; what is not more urgent gives way.

        Returns whether they were taken: then `next` tells what to say, and what is being said is cut off.
        While something more urgent is said, they are dropped.
        """
        ahead = self._current or (self._waiting[0].phrase if self._waiting else None)
        if not phrases or (ahead is not None and ahead.priority > phrases[0].priority):
            return False
        self._current = None
        self._waiting = deque(_Offered(phrase, from_s) for phrase in phrases)
        return True

    def next(self, now_s: float) -> Phrase | None:
        """Return what to say now that nothing is being said: the first that can still be said in time."""
        self._current = None
        while self._waiting and self._current is None:
            offered = self._waiting.popleft()
            if offered.phrase.fits(self.pace, max(0.0, now_s - offered.at_s)):
                self._current = offered.phrase
        return self._current

    def clear(self) -> None:
        """Say nothing more."""
        self._current = None
        self._waiting.clear()
