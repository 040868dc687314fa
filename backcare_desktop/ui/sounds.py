"""Plays the chimes, where the computer has sound at all."""

from collections.abc import Iterator
from contextlib import contextmanager
from enum import Enum
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QLoggingCategory, QObject, QUrl, Signal, qInstallMessageHandler

from backcare_desktop.core.cues import Sound
from backcare_desktop.ui import resources

if TYPE_CHECKING:
    from PySide6.QtMultimedia import QMediaDevices, QSoundEffect


class Silence(Enum):
    """Why no chime can be heard."""

    NO_SOUND_SYSTEM = "no_sound_system"  #: Qt's sound module or a library it needs is not installed
    NO_OUTPUT = "no_output"  #: no speaker or headphones


class Chimes(Protocol):
    """What the player asks for a sound."""

    def play(self, sound: Sound) -> None:
        """Start a chime and return at once; without sound, do nothing."""
        ...

    def stop(self) -> None:
        """Cut off whatever sounds, within 200 ms."""
        ...


#: Taps beside what a person does. One of them in the middle of a chime only blurs it.
_TAPS = frozenset({Sound.TICK, Sound.BEAT})


class ChimePlayer(QObject):
    """Chimes through QSoundEffect, loaded by `prepare` (after the first paint: it takes 30 to 80 ms).

    A computer without sound is no error: `silence` says why, and `play` does nothing.
    """

    availability_changed = Signal()  #: `silence` is different now

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._muted = False
        self._volume_percent = 70
        self._devices: QMediaDevices | None = None
        self._effects: dict[Sound, QSoundEffect] = {}
        self._output_id = b""  #: the device the effects were made for
        self._silence: Silence | None = None
        self._prepared = False

    @property
    def is_available(self) -> bool:
        """Whether chimes can be heard; known once `prepare` or `play` was called, hoped for until then."""
        return self._silence is None

    @property
    def silence(self) -> Silence | None:
        """Why no chime can be heard, or None."""
        return self._silence

    def prepare(self) -> None:
        """Find the sound output and load the chimes. Called again it does nothing."""
        if self._prepared:
            return
        self._prepared = True
        QLoggingCategory.setFilterRules("qt.multimedia.*=false")
        try:
            from PySide6.QtMultimedia import QMediaDevices
        except ImportError:
            self._set_silence(Silence.NO_SOUND_SYSTEM)
            return
        with _sound_server_lines_dropped():
            self._devices = QMediaDevices(self)
            self._on_audio_outputs_changed()
        self._devices.audioOutputsChanged.connect(self._on_audio_outputs_changed)

    def play(self, sound: Sound) -> None:
        """Start a chime and return at once; muted or without sound, do nothing.

        What comes late is not heard twice: a chime that sounds is not begun again, and no tap falls into one.
        """
        self.prepare()
        if self._muted or sound not in self._effects:
            return
        sounding = {other for other, effect in self._effects.items() if effect.isPlaying()}
        if sound not in sounding and not (sound in _TAPS and sounding):
            self._effects[sound].play()

    def set_muted(self, muted: bool) -> None:  # noqa: FBT001 - a setter, like Qt's own
        """Be silent, at once, or be heard again."""
        self._muted = muted
        if muted:
            self.stop()

    def set_volume(self, percent: int) -> None:
        """Set how loud chimes are, 0 to 100, as the ear judges it."""
        self._volume_percent = percent
        for effect in self._effects.values():
            effect.setVolume(_gain(percent))

    def stop(self) -> None:
        """Cut off whatever sounds, within 200 ms."""
        for effect in self._effects.values():
            effect.stop()

    def _on_audio_outputs_changed(self) -> None:
        from PySide6.QtMultimedia import QMediaDevices

        output = QMediaDevices.defaultAudioOutput()
        if output.isNull():
            self._forget_effects()
            self._set_silence(Silence.NO_OUTPUT)
            return
        output_id = bytes(output.id().data())
        if output_id != self._output_id:
            self._forget_effects()  # an effect stays with the device it was made for
        if not self._effects:
            self._output_id = output_id
            self._effects = {sound: self._loaded(sound) for sound in Sound}
        self._set_silence(None)

    def _forget_effects(self) -> None:
        for effect in self._effects.values():
            effect.stop()
            effect.deleteLater()
        self._effects.clear()

    def _loaded(self, sound: Sound) -> "QSoundEffect":
        from PySide6.QtMultimedia import QSoundEffect

        effect = QSoundEffect(self)
        effect.setSource(QUrl.fromLocalFile(str(resources.find("sounds", f"{sound.value}.wav"))))
        effect.setVolume(_gain(self._volume_percent))
        return effect

    def _set_silence(self, silence: Silence | None) -> None:
        if silence is not self._silence:
            self._silence = silence
            self.availability_changed.emit()


@contextmanager
def _sound_server_lines_dropped() -> Iterator[None]:
    # Where no sound server runs, Qt prints so outside any logging category. `silence` says it already.
    previous = qInstallMessageHandler(lambda *_line: None)
    try:
        yield
    finally:
        qInstallMessageHandler(previous)


def _gain(percent: int) -> float:
    # The ear hears loudness roughly as the square root of power: half way up has to sound half as loud.
    return (percent / 100) ** 2
