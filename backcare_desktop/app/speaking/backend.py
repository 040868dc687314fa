"""What every way of speaking can do."""

from typing import Protocol

from PySide6.QtCore import SignalInstance

from backcare_desktop.ui.voice.voice import EngineInfo, VoiceProblem


class CannotSpeakError(Exception):
    """An engine is there but cannot be used."""

    def __init__(self, problem: VoiceProblem) -> None:
        super().__init__(problem.value)
        self.problem = problem


class Backend(Protocol):
    """One engine, open. It says one phrase at a time: `say` is only called while nothing is being said."""

    started: SignalInstance  #: the first sound of the phrase is about to be heard
    finished: SignalInstance  #: the phrase is over; once for every `say`, whatever happened

    @property
    def info(self) -> EngineInfo:
        """The engine and its voices, the most useful first."""
        ...

    def choose(self, voice_id: str) -> None:
        """Speak with this voice; with the best for the app's language where it is empty or unknown."""
        ...

    def say(self, text: str) -> None:
        """Begin to say `text`."""
        ...

    def stop(self) -> None:
        """Be silent; `finished` follows where something was being said."""
        ...

    def set_rate(self, percent: int) -> None:
        """Set how fast it speaks, 50 to 200, 100 as the voice is made."""
        ...

    def set_volume(self, percent: int) -> None:
        """Set how loud it speaks, 0 to 100."""
        ...
