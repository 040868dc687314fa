"""How long a voice may take before it counts as stuck."""

from dataclasses import dataclass

_LETTERS_OF_A_WORD = 5  #: "1234567890" is one word, but not said as quickly
_S_PER_WORD_TO_START = 0.5
_S_PER_WORD_TO_END = 1.2  #: voices say 2 to 3 words a second


@dataclass(frozen=True)
class Patience:
    """The deadlines of a voice. Opening speech-dispatcher takes 2 s, its first sound 20 ms, its silence 35 to 66 ms."""

    ready_within_ms: int = 8000
    silent_within_ms: int = 130  #: leaves time for force, where asking does not help, before 200 ms are over
    phrase_within_s: float = 4.0  #: what a phrase may take besides being said

    def to_start_ms(self, text: str) -> int:
        """Return the time in which a phrase has to begin, or to be over."""
        return round(1000 * (self.phrase_within_s + _words(text) * _S_PER_WORD_TO_START))

    def to_end_ms(self, text: str, rate_percent: int) -> int:
        """Return the time in which a phrase that began has to be over."""
        return round(1000 * (self.phrase_within_s + _words(text) * _S_PER_WORD_TO_END * 100 / rate_percent))


def _words(text: str) -> float:
    return max(len(text.split()), len(text) / _LETTERS_OF_A_WORD)
