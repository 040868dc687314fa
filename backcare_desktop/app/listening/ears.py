"""Stand-ins for loudspeaker and voice on a clock that jumps: they play nothing, and write down what was heard."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QTimer, Signal

from backcare_desktop.app.listening.voices import Length
from backcare_desktop.app.tour.fast_clock import FastClock
from backcare_desktop.core.cues import Sound
from backcare_desktop.core.speech.phrase import Phrase
from backcare_desktop.ui.speech.speaker import Speaker
from backcare_desktop.ui.voice.voice import EngineInfo

#: What a speech engine takes to begin, in seconds.
VOICE_START_S = 0.05


class Ears:
    """Chimes that are written down."""

    def __init__(self, clock: FastClock) -> None:
        self._clock = clock
        self.heard: list[tuple[float, Sound]] = []

    def play(self, sound: Sound) -> None:
        """Hear a chime."""
        self.heard.append((self._clock.read().monotonic_s, sound))

    def stop(self) -> None:
        """Hear nothing: a routine that nobody interrupts has nothing to cut off."""


class Utterance:
    """A phrase that was begun. Its end is written down when it comes."""

    def __init__(self, at_s: float, text: str, length: Length) -> None:
        self.at_s = at_s
        self.text = text
        self.length = length
        self.over_s = at_s + length.lasts_s
        self.is_cut = False


class JumpingVoice(QObject):
    """A voice that takes as long as a phrase is, and finishes when the clock has come so far."""

    availability_changed = Signal()
    engines_changed = Signal()
    finished = Signal(int)
    problem = None
    engines: tuple[EngineInfo, ...] = ()

    def __init__(
        self, clock: FastClock, length: Callable[[str], Length], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._clock = clock
        self._length = length
        self._number = 0
        self._current: Utterance | None = None
        self.said: list[Utterance] = []

    @property
    def due_s(self) -> float | None:
        """When what is being said will be over."""
        return self._current.over_s if self._current is not None else None

    def say(self, number: int, text: str) -> None:
        """Begin to say a text, in place of what is being said."""
        self.stop()
        self._number = number
        self._current = Utterance(self._clock.read().monotonic_s + VOICE_START_S, text, self._length(text))
        self.said.append(self._current)

    def stop(self) -> None:
        """Cut off what is being said."""
        said, self._current = self._current, None
        now_s = self._clock.read().monotonic_s
        if said is not None:
            said.is_cut = now_s < said.at_s + said.length.rings_s
            said.over_s = max(said.at_s, now_s)

    def finish(self) -> None:
        """Have said it."""
        self._current = None
        self.finished.emit(self._number)

    def prepare(self) -> None:
        """Be ready, as it always is."""

    def choose(self, engine_id: str, voice_id: str) -> None:
        """Stay the voice it is."""

    def set_rate(self, percent: int) -> None:
        """Stay as fast as the phrases were rendered."""

    def set_volume(self, percent: int) -> None:
        """Stay as loud as the phrases were rendered."""

    def close(self) -> None:
        """Have nothing to end."""


class JumpingTimer(QTimer):
    """A single shot on a clock that jumps: whoever moves the clock fires it."""

    def __init__(self, clock: FastClock, parent: QObject) -> None:
        super().__init__(parent)
        self._clock = clock
        self.due_s: float | None = None

    def start(self, msec: int = 0) -> None:
        """Be due so many milliseconds from now."""
        self.due_s = self._clock.read().monotonic_s + msec / 1000

    def stop(self) -> None:
        """Be due no more."""
        self.due_s = None

    def isActive(self) -> bool:
        """Return whether it is due."""
        return self.due_s is not None


class JumpingSpeaker(Speaker):
    """The app's speaker, whose wait for a chime passes on a clock that jumps."""

    def __init__(self, voice: JumpingVoice, clock: FastClock, parent: QObject | None = None) -> None:
        super().__init__(voice, clock, parent)
        self._chime = self.wait = JumpingTimer(clock, self)
        self.offered: list[tuple[float, tuple[Phrase, ...]]] = []

    def hear(self, phrases: Sequence[Phrase], after_s: float = 0.0) -> None:
        """Say phrases, and remember that they were to be said."""
        self.offered.append((self._now_s(), tuple(phrases)))
        super().hear(phrases, after_s)

    def fire(self) -> None:
        """Let the wait for a chime be over."""
        self.wait.stop()
        self._say_next()
