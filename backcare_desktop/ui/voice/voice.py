"""The one door to whoever speaks: a voice of the system, or later a folder of recorded phrases."""

from dataclasses import dataclass
from enum import Enum
from typing import Protocol

from PySide6.QtCore import SignalInstance


class VoiceProblem(Enum):
    """Why nothing can be said."""

    NO_ENGINE = "no_engine"  #: no speech engine is installed, or none can be used
    NO_VOICE = "no_voice"  #: an engine without any voice
    STUCK = "stuck"  #: the engine does not answer; it was put away


@dataclass(frozen=True)
class VoiceInfo:
    """A voice of an engine."""

    id: str  #: what the engine knows it by
    name: str  #: for people to read
    language: str  #: as in "en-GB"


@dataclass(frozen=True)
class EngineInfo:
    """A speech engine of this computer, with its voices in the order it tells them."""

    id: str
    name: str
    voices: tuple[VoiceInfo, ...]


class Voice(Protocol):
    """What the player asks to speak. Nothing here ever blocks; a voice that cannot speak stays silent."""

    availability_changed: SignalInstance  #: `problem` is different now
    engines_changed: SignalInstance  #: `engines` are known now, or different
    finished: SignalInstance  #: (int) the phrase with this number is over: said, cut off or impossible

    @property
    def problem(self) -> VoiceProblem | None:
        """Why nothing can be said, or None; hoped for until it was prepared."""
        ...

    @property
    def engines(self) -> tuple[EngineInfo, ...]:
        """The engines and their voices, empty until they are known."""
        ...

    def prepare(self) -> None:
        """Start whatever speaks, in the background. Called again it does nothing."""
        ...

    def say(self, number: int, text: str) -> None:
        """Begin to say `text`, in place of what is being said; `finished` follows with the same number."""
        ...

    def stop(self) -> None:
        """Be silent within 200 ms."""
        ...

    def choose(self, engine_id: str, voice_id: str) -> None:
        """Use this engine and voice from now on; empty: the best there is."""
        ...

    def set_rate(self, percent: int) -> None:
        """Set how fast it speaks, 50 to 200, 100 as the voice is made."""
        ...

    def set_volume(self, percent: int) -> None:
        """Set how loud it speaks, 0 to 100."""
        ...

    def close(self) -> None:
        """End whatever was started. Nothing is said after it."""
        ...
