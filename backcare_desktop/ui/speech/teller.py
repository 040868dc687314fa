"""Turns what happens in a session into what is heard and read: a chime, a voice, a caption, an announcement."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from backcare_desktop.core.cues import LEAD_S, Sound, sound_for
from backcare_desktop.core.events import (
    Event,
    Hurt,
    LastSeconds,
    Paused,
    PauseReason,
    PhaseStarted,
    Reminded,
    RepetitionStarted,
    Resumed,
    TimeChanged,
)
from backcare_desktop.core.settings import Settings
from backcare_desktop.core.speech.aloud import aloud
from backcare_desktop.core.speech.moment import Moment, SpeechOptions
from backcare_desktop.core.speech.phrase import Phrase, Priority
from backcare_desktop.core.speech.phrases import caption_of, phrases_for
from backcare_desktop.core.words import Words
from backcare_desktop.ui.sounds import Chimes
from backcare_desktop.ui.speech.speaker import Speaker

#: Said by the app, and not worth an announcement of its own to a screen reader.
_SMALL = (Reminded, RepetitionStarted, TimeChanged)


class Teller(QObject):
    """The one place where a moment of a session becomes words and sounds, so that they cannot disagree."""

    caption_changed = Signal(str)  #: the sentences that belong to what happened
    announced = Signal(str)  #: what a screen reader says of it, if it is the one to speak
    answered = Signal(str)  #: what the person asked for: to be read and, by a screen reader, said

    def __init__(self, chimes: Chimes, speaker: Speaker, words: Words, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._chimes = chimes
        self._speaker = speaker
        self._words = words
        self._options = SpeechOptions()
        self._beat = True
        self._announces_reminders = False
        self._last = ""

    def follow(self, settings: Settings) -> None:
        """Tell as the settings say."""
        pace = settings.voice_rate_percent / 100
        self._options = SpeechOptions(settings.count_aloud, settings.read_steps, pace)
        self._beat = settings.beat
        self._announces_reminders = settings.announce_reminders
        self._speaker.follow(settings)

    def tell(self, events: Sequence[Event], moment: Moment) -> None:
        """Have events heard and read; of several sounds at once only the last is worth hearing."""
        sounds = [sound for event in events if (sound := self._sound(event, moment)) is not None]
        if any(isinstance(event, Paused | Hurt) for event in events):
            self._chimes.stop()
        if sounds:
            self._chimes.play(sounds[-1])
        after_s = LEAD_S[sounds[-1]] if sounds else 0.0
        for event in events:
            self._say(event, moment, after_s)

    def answer(self, text: str) -> None:
        """Tell what the person asked for, before everything else."""
        self._speaker.hear((Phrase(aloud(text, self._words), Priority.PHASE),))
        self.answered.emit(text)

    def repeat(self) -> None:
        """Tell the last cue again."""
        if self._last:
            self.answer(self._last)

    def silence(self) -> None:
        """Be silent at once."""
        self._speaker.silence()
        self._chimes.stop()

    def _sound(self, event: Event, moment: Moment) -> Sound | None:
        if isinstance(event, Resumed):
            return sound_for(PhaseStarted(moment.phase, moment.step))
        sound = sound_for(event)
        if sound is Sound.BEAT and (not self._beat or self._speaker.is_speaking):
            return None
        return sound

    def _say(self, event: Event, moment: Moment, after_s: float) -> None:
        if isinstance(event, PhaseStarted | Paused | Hurt | LastSeconds):
            self._speaker.silence()  # nothing goes on past a boundary, over a tick or after a stop
        phrases = self._phrases(event, moment)
        text = caption_of(phrases)
        if isinstance(event, Resumed):
            self.caption_changed.emit(text)  # it was said when the phase began
            return
        if text:
            self._speaker.hear(
                [replace(phrase, text=aloud(phrase.text, self._words)) for phrase in phrases], after_s
            )
            self.caption_changed.emit(text)
        if not isinstance(event, RepetitionStarted | TimeChanged) and text:
            self._last = text
        self._announce(event, text)

    def _phrases(self, event: Event, moment: Moment) -> tuple[Phrase, ...]:
        if isinstance(event, Resumed):
            event = PhaseStarted(moment.phase, moment.step)
        return phrases_for(event, moment, self._words, self._options)

    def _announce(self, event: Event, text: str) -> None:
        if isinstance(event, Hurt):
            text = self._words.t("Stopped. Come out of it slowly.")
        elif isinstance(event, Paused) and event.reason is PauseReason.ASKED:
            text = self._words.t("Paused.")
            self.caption_changed.emit(text)
        if text and (self._announces_reminders or not isinstance(event, _SMALL)):
            self.announced.emit(text)
