"""A voice for the tour, which goes through a session faster than anybody could speak."""

from PySide6.QtCore import QObject, Signal

from backcare_desktop.ui.voice.voice import EngineInfo, VoiceInfo


class SilentVoice(QObject):
    """Has said everything at once, in one voice that a computer could have."""

    availability_changed = Signal()
    engines_changed = Signal()
    finished = Signal(int)

    problem = None
    engines = (EngineInfo("tour", "Tour", (VoiceInfo("en-GB", "English (Great Britain)", "en-GB"),)),)

    def prepare(self) -> None:
        """Be ready."""

    def say(self, number: int, text: str) -> None:  # noqa: ARG002 - the protocol's
        """Have said it."""
        self.finished.emit(number)

    def stop(self) -> None:
        """Be silent, as always."""

    def choose(self, engine_id: str, voice_id: str) -> None:
        """Stay the same."""

    def set_rate(self, percent: int) -> None:
        """Stay the same."""

    def set_volume(self, percent: int) -> None:
        """Stay the same."""

    def close(self) -> None:
        """End."""
