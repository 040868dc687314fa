"""From a recording to a sound file: chimes and voice as loud as the settings have them by default."""

from functools import cache, partial
from pathlib import Path

from backcare_desktop.app.listening.entry import Recording
from backcare_desktop.app.listening.mix import Clip, Mixed, mix
from backcare_desktop.app.listening.samples import Samples, prepared, read_wave
from backcare_desktop.app.listening.voices import RenderedVoice
from backcare_desktop.core.cues import Sound
from backcare_desktop.core.settings import Settings
from backcare_desktop.ui import resources

#: A voice is rendered as loud as a file can be; so much of it is left, to have room for chimes beside it.
_HEADROOM = 0.7
#: Silence after the last sound, in seconds.
_END_S = 1.0


class Recorder:
    """Writes sound files; keeps the chimes, and for a routine its phrases, ready."""

    def __init__(self, voice: RenderedVoice, settings: Settings) -> None:
        self._voice = voice
        self._chime_gain = (settings.chime_volume_percent / 100) ** 2  # as the app's own chimes
        self._voice_gain = settings.voice_volume_percent / 100 * _HEADROOM
        self._chime = cache(self._prepared_chime)

    def write(self, recording: Recording, path: Path) -> Mixed:
        """Write the sound file of a routine. Raises OSError if it cannot be written."""
        clips = []
        for entry in recording.entries:
            if entry.sound is not None:
                clips.append(Clip(entry.at_s, partial(self._chime, entry.sound)))
            if entry.spoken is not None:
                text = entry.spoken.text
                clips.append(Clip(entry.at_s, partial(self._phrase, text), entry.spoken.lasts_s))
        return mix(clips, recording.length_s + _END_S, path)

    def _prepared_chime(self, sound: Sound) -> Samples:
        samples, rate_hz = read_wave(resources.find("sounds", f"{sound.value}.wav"))
        return prepared(samples, rate_hz, self._chime_gain)

    def _phrase(self, text: str) -> Samples:
        samples, rate_hz = self._voice.samples(text)
        return prepared(samples, rate_hz, self._voice_gain)
