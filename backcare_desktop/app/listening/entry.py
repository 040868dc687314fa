"""What happened at one moment of a routine that was listened to."""

from dataclasses import dataclass

from backcare_desktop.core.cues import Sound
from backcare_desktop.core.timeline import Phase, Step


@dataclass(frozen=True)
class Shown:
    """What the screen says at a moment."""

    title: str
    number: str
    name: str
    cue: str
    caption: str  #: empty where the caption of before stays


@dataclass(frozen=True)
class Spoken:
    """A phrase that was begun. Both lengths are in seconds."""

    text: str
    rings_s: float  #: until its last sound, if it is not cut off
    lasts_s: float  #: until the voice is free again, or was cut off
    is_cut: bool = False  #: it was cut off before its last sound

    @property
    def heard_s(self) -> float:
        """How long something is heard of it."""
        return min(self.rings_s, self.lasts_s)


@dataclass(frozen=True)
class Entry:
    """A chime, a phrase, or a change on the screen; a chime and a change may be one entry."""

    at_s: float
    place: "Place"
    sound: Sound | None = None
    spoken: Spoken | None = None
    shown: Shown | None = None


@dataclass(frozen=True)
class Place:
    """Where in its routine a moment is."""

    step_index: int
    step: Step
    phase: Phase


@dataclass(frozen=True)
class Recording:
    """A whole routine as it was heard and seen."""

    routine_id: str
    routine_name: str
    entries: tuple[Entry, ...]
    steps: tuple[Step, ...]
    length_s: float
    reads_steps: bool  #: the person wanted to hear how each exercise is done
    unsaid: tuple[tuple[float, str], ...]  #: when a phrase was to be said for which no room was left
