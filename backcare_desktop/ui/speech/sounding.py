"""Everything that can be heard, from the sources to the one that says when."""

from dataclasses import dataclass

from PySide6.QtCore import QObject

from backcare_desktop.core.clock import Clock
from backcare_desktop.core.settings import Settings
from backcare_desktop.core.words import Words
from backcare_desktop.ui.sounds import ChimePlayer
from backcare_desktop.ui.speech.speaker import Speaker
from backcare_desktop.ui.speech.teller import Teller
from backcare_desktop.ui.voice.voice import Voice


@dataclass(frozen=True)
class Volumes:
    """How loud a routine is, 0 to 100 each."""

    chimes_percent: int
    voice_percent: int


@dataclass(frozen=True)
class Sounding:
    """Chimes, a voice, and who speaks with them."""

    chimes: ChimePlayer
    voice: Voice
    speaker: Speaker
    teller: Teller

    @classmethod
    def of(cls, voice: Voice, clock: Clock, words: Words, parent: QObject) -> "Sounding":
        """Return everything around a voice."""
        chimes = ChimePlayer(parent)
        speaker = Speaker(voice, clock, parent)
        return cls(chimes, voice, speaker, Teller(chimes, speaker, words, parent))

    def prepare(self) -> None:
        """Find the sound output, and wake the voice in the background where it is to speak."""
        self.chimes.prepare()
        if self.speaker.is_wanted:
            self.voice.prepare()

    def follow(self, settings: Settings, volumes: Volumes) -> None:
        """Sound as the settings say."""
        self.chimes.set_muted(settings.muted)
        self.chimes.set_volume(volumes.chimes_percent)
        self.voice.choose(settings.voice_engine, settings.voice_name)
        self.voice.set_rate(settings.voice_rate_percent)
        self.voice.set_volume(volumes.voice_percent)
        self.teller.follow(settings)
