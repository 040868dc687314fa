"""Speaks through an engine of the system that Qt knows: speech-dispatcher, Windows', macOS'."""

from PySide6.QtCore import QLocale, QObject, QTimer, Signal
from PySide6.QtTextToSpeech import QTextToSpeech, QVoice

from backcare_desktop.app.speaking.backend import CannotSpeakError
from backcare_desktop.app.speaking.voice_list import language_of, useful_voices
from backcare_desktop.ui.voice.voice import EngineInfo, VoiceInfo, VoiceProblem

_NAMES = {
    "speechd": "Speech Dispatcher",
    "winrt": "Windows",
    "sapi": "Windows SAPI",
    "darwin": "macOS",
    "macos": "macOS",
}
#: Qt's rate, -1 to 1, that speaks half as fast and twice as fast. Read off Qt's plugins: speechd's module for espeak-ng
#: goes from 80 over 170 to 390 words a minute, winrt from 0.5 to 3 times, sapi from a third to 3 times.
_RATES = {"speechd": (-0.94, 0.77), "winrt": (-1.0, 0.5)}
_OTHER_RATES = (-0.63, 0.63)
#: A phrase that was cut off before its first sound may end without a word from the engine. Then it is over after this time.
_SILENT_END_MS = 60


def qt_engine_ids() -> list[str]:
    """Return the ids of the engines that Qt has a plugin for. None is opened."""
    return QTextToSpeech.availableEngines()


def qt_engine_name(engine_id: str) -> str:
    """Return what people know an engine by."""
    return _NAMES.get(engine_id, engine_id)


class QtBackend(QObject):
    """An engine of Qt. Opening it may take seconds, or forever where the engine is stuck.

    Args:
        engine_id: what Qt knows it by.
        wanted: the language tag of the voice that is used unless another is chosen, "en-GB".
        parent: owns it.

    Raises:
        CannotSpeakError: the engine cannot be reached, or has no voice.
    """

    started = Signal()  #: the first sound of the phrase is about to be heard
    finished = Signal()  #: the phrase is over

    def __init__(self, engine_id: str, wanted: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._wanted = wanted
        self._speaks = False
        self._heard = False
        self._speech = QTextToSpeech(engine_id, self)
        if self._speech.state() == QTextToSpeech.State.Error:
            raise CannotSpeakError(VoiceProblem.NO_ENGINE)
        self._voices = self._all_voices()
        if not self._voices:
            raise CannotSpeakError(VoiceProblem.NO_VOICE)
        self._info = EngineInfo(
            engine_id, qt_engine_name(engine_id), useful_voices(map(_told, self._voices), wanted)
        )
        self._system_voice = self._speech.voice()
        self._silent_end = QTimer(self, singleShot=True, interval=_SILENT_END_MS)
        self._silent_end.timeout.connect(self._on_silent_end)
        self._speech.stateChanged.connect(self._on_state_changed)

    @property
    def info(self) -> EngineInfo:
        """The engine and its voices, the most useful first."""
        return self._info

    def choose(self, voice_id: str) -> None:
        """Speak with this voice; else with the system's where it speaks the app's language, else the best for that."""
        self._speech.setVoice(self._found(voice_id) or self._best())

    def say(self, text: str) -> None:
        """Begin to say `text`."""
        self._speaks = True
        self._heard = False
        self._speech.say(text)
        if self._speech.state() == QTextToSpeech.State.Error:
            self._end()

    def stop(self) -> None:
        """Be silent; `finished` follows where something was being said."""
        if self._speaks:
            self._speech.stop(QTextToSpeech.BoundaryHint.Immediate)
            self._silent_end.start()

    def set_rate(self, percent: int) -> None:
        """Set how fast it speaks, 50 to 200, 100 as the voice is made."""
        slow, fast = _RATES.get(self._info.id, _OTHER_RATES)
        self._speech.setRate(fast * (percent - 100) / 100 if percent > 100 else slow * (100 - percent) / 50)

    def set_volume(self, percent: int) -> None:
        """Set how loud it speaks, 0 to 100."""
        self._speech.setVolume(percent / 100)

    def _all_voices(self) -> list[QVoice]:
        # Under the locale "C" speech-dispatcher's languages are listed that Qt has no name for.
        named = [where for where in self._speech.availableLocales() if where.language() != QLocale.Language.C]
        return [voice for where in named for voice in self._speech.allVoices(where)]

    def _found(self, voice_id: str) -> QVoice | None:
        return next((voice for voice in self._voices if _told(voice).id == voice_id), None)

    def _best(self) -> QVoice:
        tag = _told(self._system_voice).language
        if language_of(tag) == language_of(self._wanted):
            return self._system_voice
        return self._found(self._info.voices[0].id) or self._voices[0]

    def _on_state_changed(self, state: QTextToSpeech.State) -> None:
        if not self._speaks:
            return
        if state == QTextToSpeech.State.Speaking and not self._heard:
            self._heard = True
            self.started.emit()
            if self._silent_end.isActive():  # it was cut off before its first sound, and sounds all the same
                self._speech.stop(QTextToSpeech.BoundaryHint.Immediate)
        elif state in (QTextToSpeech.State.Ready, QTextToSpeech.State.Error):
            self._end()

    def _on_silent_end(self) -> None:
        if self._speech.state() != QTextToSpeech.State.Speaking:
            self._end()

    def _end(self) -> None:
        if self._speaks:
            self._speaks = False
            self._silent_end.stop()
            self.finished.emit()


def _told(voice: QVoice) -> VoiceInfo:
    tag = voice.locale().name().replace("_", "-")
    return VoiceInfo(f"{tag}/{voice.name()}", voice.name(), tag)
