"""Speaks through the program espeak-ng, one short-lived process for each phrase."""

import os
import shutil
import subprocess
from collections.abc import Sequence

from PySide6.QtCore import QObject, QProcess, Signal

from backcare_desktop.app.speaking.backend import CannotSpeakError
from backcare_desktop.app.speaking.voice_list import first_of_language, tidy_tag, useful_voices
from backcare_desktop.ui.voice.voice import EngineInfo, VoiceInfo, VoiceProblem

ESPEAK = "espeak-ng"
_WORDS_PER_MINUTE = 175  #: espeak-ng's own, as its manual says
_LISTING_ENDS_AFTER_S = 3.0
_MBROLA = "mb/"  #: listed always, but silent unless another program and its voices are installed
_TIMBRE = "!v/"


def has_espeak() -> bool:
    """Return whether the program is installed. Where processes have no groups it is not used: it would speak on."""
    return os.name == "posix" and shutil.which(ESPEAK) is not None


class EspeakBackend(QObject):
    """espeak-ng without anything between.

    Args:
        wanted: the language tag of the voice that is used unless another is chosen, "en-GB".
        parent: owns it.
        more_arguments: for the program, before ours.

    Raises:
        CannotSpeakError: the program cannot be run, or has no voice.
    """

    started = Signal()  #: the first sound of the phrase is about to be heard
    finished = Signal()  #: the phrase is over

    def __init__(
        self, wanted: str, parent: QObject | None = None, *, more_arguments: Sequence[str] = ()
    ) -> None:
        super().__init__(parent)
        self._wanted = wanted
        self._more_arguments = tuple(more_arguments)
        self._program = shutil.which(ESPEAK) or ESPEAK
        self._info = EngineInfo(ESPEAK, "eSpeak NG", useful_voices(_listed(self._program), wanted))
        if not self._info.voices:
            raise CannotSpeakError(VoiceProblem.NO_VOICE)
        self._voice_id = ""
        self._rate_percent = 100
        self._volume_percent = 100
        self._process = QProcess(self)
        self._process.setStandardOutputFile(QProcess.nullDevice())
        self._process.setStandardErrorFile(QProcess.nullDevice())
        self._process.started.connect(self.started)
        self._process.finished.connect(self.finished)
        self._process.errorOccurred.connect(self._on_error_occurred)

    @property
    def info(self) -> EngineInfo:
        """The engine and its voices, the most useful first."""
        return self._info

    def choose(self, voice_id: str) -> None:
        """Speak with this voice; with the best for the app's language where it is empty or unknown."""
        known = any(voice.id == voice_id for voice in self._info.voices)
        best = first_of_language(self._info.voices, self._wanted)
        self._voice_id = voice_id if known or best is None else best.id

    def say(self, text: str) -> None:
        """Begin to say `text`."""
        words_per_minute = round(_WORDS_PER_MINUTE * self._rate_percent / 100)
        arguments = ["-v", self._voice_id, "-s", f"{words_per_minute}", "-a", f"{self._volume_percent}"]
        # Through the pipe, so that no text is taken for an option; "-b 1" says that it is UTF-8.
        self._process.start(self._program, [*self._more_arguments, *arguments, "-b", "1", "--stdin"])
        self._process.write(text.encode())
        self._process.closeWriteChannel()

    def stop(self) -> None:
        """Be silent; `finished` follows where something was being said."""
        self._process.kill()

    def set_rate(self, percent: int) -> None:
        """Set how fast it speaks, 50 to 200, 100 as the voice is made; from the next phrase on."""
        self._rate_percent = percent

    def set_volume(self, percent: int) -> None:
        """Set how loud it speaks, 0 to 100; from the next phrase on."""
        self._volume_percent = percent

    def _on_error_occurred(self, error: QProcess.ProcessError) -> None:
        if error == QProcess.ProcessError.FailedToStart:  # after any other, `finished` follows
            self.finished.emit()


def _listed(program: str) -> list[VoiceInfo]:
    try:
        done = subprocess.run(  # noqa: S603 - a program of the system, with arguments of ours
            [program, "--voices"], capture_output=True, timeout=_LISTING_ENDS_AFTER_S, check=True
        )
    except (OSError, subprocess.SubprocessError) as error:
        raise CannotSpeakError(VoiceProblem.NO_ENGINE) from error
    voices = []
    # Pty Language Age/Gender VoiceName File Other Languages
    for row in done.stdout.decode(errors="replace").splitlines()[1:]:
        columns = row.split()
        if len(columns) >= 5 and not columns[4].startswith((_MBROLA, _TIMBRE)):
            voices.append(VoiceInfo(columns[4], columns[3].replace("_", " "), tidy_tag(columns[1])))
    return voices
