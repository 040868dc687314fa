"""Speaks with phrases that a person recorded, and hands on those that nobody did."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QObject, QUrl, Signal, SignalInstance

from backcare_desktop.app.speaking.backend import Backend, CannotSpeakError
from backcare_desktop.ui.voice.voice import EngineInfo, VoiceInfo, VoiceProblem

RECORDED = "recorded:"
PHRASES = "phrases.json"  #: {"the phrase as it is said": "name of a WAV file beside it"}


class Clip(Protocol):
    """One recorded phrase."""

    over: SignalInstance  #: it was heard to its end, or stopped
    unplayable: SignalInstance  #: nothing of it can be heard

    def play(self, volume: float) -> None:
        """Begin, 0 to 1 loud."""
        ...

    def stop(self) -> None:
        """Be silent; `over` follows."""
        ...


class SoundFile(QObject):
    """A WAV file, through QSoundEffect."""

    over = Signal()  #: it was heard to its end, or stopped
    unplayable = Signal()  #: nothing of it can be heard

    def __init__(self, path: Path, parent: QObject) -> None:
        from PySide6.QtMultimedia import QSoundEffect

        super().__init__(parent)
        self._effect = QSoundEffect(self)
        self._failed = QSoundEffect.Status.Error
        self._effect.playingChanged.connect(self._on_playing_changed)
        self._effect.setSource(QUrl.fromLocalFile(str(path)))
        self._effect.statusChanged.connect(self._on_status_changed)

    def play(self, volume: float) -> None:
        """Begin, 0 to 1 loud; once it is loaded."""
        self._effect.setVolume(volume)
        self._effect.play()
        self._on_status_changed()

    def stop(self) -> None:
        """Be silent; `over` follows."""
        self._effect.stop()

    def _on_playing_changed(self) -> None:
        if not self._effect.isPlaying():
            self.over.emit()

    def _on_status_changed(self) -> None:
        if self._effect.status() == self._failed:
            self.unplayable.emit()


def recorded_folders(place: Path | None) -> list[Path]:
    """Return the folders inside `place` that hold a recorded voice, in the order of their names."""
    return sorted(file.parent for file in place.glob(f"*/{PHRASES}")) if place else []


class RecordedBackend(QObject):
    """A folder of recorded phrases. The rate is the one they were spoken with.

    Args:
        folder: holds PHRASES and the WAV files.
        language: the tag of the language that is spoken, "en-GB".
        another: says what was not recorded; None where nothing else can speak.
        parent: owns it.
        make_clip: makes a file ready to be heard.

    Raises:
        CannotSpeakError: the folder cannot be read, or holds no phrase.
    """

    started = Signal()  #: the first sound of the phrase is about to be heard
    finished = Signal()  #: the phrase is over

    def __init__(
        self,
        folder: Path,
        language: str,
        another: Backend | None,
        parent: QObject | None = None,
        make_clip: Callable[[Path, QObject], Clip] = SoundFile,
    ) -> None:
        super().__init__(parent)
        self._files = _files_in(folder)
        self._info = EngineInfo(
            RECORDED + folder.name, folder.name, (VoiceInfo(folder.name, folder.name, language),)
        )
        self._another = another
        self._make_clip = make_clip
        self._clips: dict[str, Clip] = {}
        self._playing = ""
        self._volume = 1.0
        if another is not None:
            another.started.connect(self.started)
            another.finished.connect(self.finished)

    @property
    def info(self) -> EngineInfo:
        """The folder, as an engine with one voice."""
        return self._info

    def choose(self, voice_id: str) -> None:  # noqa: ARG002 - there is but one
        """Use its only voice, and whatever voice is best for the rest."""
        if self._another is not None:
            self._another.choose("")

    def say(self, text: str) -> None:
        """Begin to say `text`, recorded or else in the other voice."""
        if text not in self._files:
            self._hand_on(text)
            return
        if text not in self._clips:
            clip = self._make_clip(self._files[text], self)
            clip.over.connect(self._on_over)
            clip.unplayable.connect(self._on_unplayable)
            self._clips[text] = clip
        self._playing = text
        self.started.emit()
        self._clips[text].play(self._volume)

    def stop(self) -> None:
        """Be silent; `finished` follows where something was being said."""
        if self._playing:
            self._clips[self._playing].stop()
        elif self._another is not None:
            self._another.stop()

    def set_rate(self, percent: int) -> None:
        """Set how fast the other voice speaks, 50 to 200."""
        if self._another is not None:
            self._another.set_rate(percent)

    def set_volume(self, percent: int) -> None:
        """Set how loud both speak, 0 to 100."""
        self._volume = percent / 100
        if self._another is not None:
            self._another.set_volume(percent)

    def _hand_on(self, text: str) -> None:
        if self._another is None:
            self.finished.emit()
        else:
            self._another.say(text)

    def _on_over(self) -> None:
        if self._playing:
            self._playing = ""
            self.finished.emit()

    def _on_unplayable(self) -> None:
        text, self._playing = self._playing, ""
        if text:
            del self._files[text]
            self._hand_on(text)


def _files_in(folder: Path) -> dict[str, Path]:
    try:
        phrases = json.loads((folder / PHRASES).read_text(encoding="utf-8"))
        files = {str(text): folder / Path(name).name for text, name in phrases.items()}
    except (OSError, ValueError, TypeError, AttributeError) as error:
        raise CannotSpeakError(VoiceProblem.NO_ENGINE) from error
    if not files:
        raise CannotSpeakError(VoiceProblem.NO_VOICE)
    return files
