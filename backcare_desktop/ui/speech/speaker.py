"""Says phrases through a voice, one after another, each only while it is in time."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Qt, QTimer

from backcare_desktop.core.clock import Clock
from backcare_desktop.core.settings import Settings, Speech
from backcare_desktop.core.speech.phrase import Phrase
from backcare_desktop.core.speech.queue import SpeechQueue
from backcare_desktop.ui.voice.voice import Voice


class Speaker(QObject):
    """Owns the queue of phrases. Silent where the person wants no voice, or has a screen reader speak."""

    def __init__(self, voice: Voice, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._voice = voice
        self._clock = clock
        self._queue = SpeechQueue()
        self._number = 0
        self._speech = Speech.VOICE
        self._muted = False
        self._window_active = True
        self._chime = QTimer(self)
        self._chime.setSingleShot(True)
        self._chime.setTimerType(Qt.TimerType.PreciseTimer)
        self._chime.timeout.connect(self._say_next)
        voice.finished.connect(self._on_finished)

    @property
    def is_speaking(self) -> bool:
        """Whether something is being said, or is about to be."""
        return self._queue.current is not None or self._chime.isActive()

    @property
    def is_wanted(self) -> bool:
        """Whether Backcare's own voice speaks. A reader cannot be heard from a window in the background."""
        if self._muted:
            return False
        in_background = self._speech is Speech.READER and not self._window_active
        return self._speech is Speech.VOICE or in_background

    @property
    def is_heard(self) -> bool:
        """Whether what is said can be heard from Backcare itself."""
        return self.is_wanted and self._voice.problem is None

    def follow(self, settings: Settings) -> None:
        """Speak as the settings say."""
        self._speech = settings.speech
        self._muted = settings.muted
        self._queue.pace = settings.voice_rate_percent / 100
        if not self.is_wanted:
            self.silence()

    def set_window_active(self, active: bool) -> None:  # noqa: FBT001 - a setter
        """Tell whether a screen reader can be heard: it reads the active window only."""
        self._window_active = active

    def hear(self, phrases: Sequence[Phrase], after_s: float = 0.0) -> None:
        """Say phrases that belong together, `after_s` from now; they take the place of what is less urgent."""
        if not self.is_wanted or not self._queue.offer(phrases, self._now_s() + after_s):
            return
        self._voice.stop()
        self._number += 1  # what is cut off is no longer waited for
        self._chime.start(round(after_s * 1000))

    def silence(self) -> None:
        """Say nothing more, at once."""
        speaking = self.is_speaking
        self._chime.stop()
        self._queue.clear()
        self._number += 1
        if speaking:
            self._voice.stop()

    def _say_next(self) -> None:
        phrase = self._queue.next(self._now_s())
        if phrase is not None:
            self._number += 1
            self._voice.say(self._number, phrase.text)

    def _on_finished(self, number: int) -> None:
        if number == self._number and not self._chime.isActive():
            self._say_next()

    def _now_s(self) -> float:
        return self._clock.read().monotonic_s
