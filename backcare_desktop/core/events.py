"""What happens while a routine plays. Text, captions, sounds and speech are made from these and nothing else."""

from dataclasses import dataclass
from enum import Enum

from backcare_desktop.core.exercise import Side
from backcare_desktop.core.timeline import Phase, Step


class PauseReason(Enum):
    """Why a session stands still."""

    ASKED = "asked"
    LOCKED = "locked"  #: the screen was locked
    SLEPT = "slept"  #: the computer slept, or stood still for longer than a stall
    RESTORED = "restored"  #: taken up again after the app had closed
    RESTING = "resting"  #: chosen after "This hurts"


@dataclass(frozen=True)
class PhaseStarted:
    """A phase began. `step` is the step it belongs to, the last one for the phase DONE."""

    phase: Phase
    step: Step


@dataclass(frozen=True)
class RepetitionStarted:
    """A repetition after the first began in a repetitions phase."""

    number: int
    side: Side | None


@dataclass(frozen=True)
class LastSeconds:
    """A phase ends in this many whole seconds: 3, 2 or 1."""

    seconds: int


class Reminder(Enum):
    """What is worth saying in the middle of a phase."""

    HALF_WAY = "half way"
    TEN_SECONDS = "ten seconds"
    MINUTES = "minutes"  #: so many whole minutes are left
    NEXT_SOON = "next soon"  #: the rest is nearly over


@dataclass(frozen=True)
class Reminded:
    """A moment in the middle of a phase came; this many seconds of it are left."""

    reminder: Reminder
    seconds_left: float


@dataclass(frozen=True)
class Waiting:
    """The phase's time is over, and it waits for the person."""


@dataclass(frozen=True)
class StillPaused:
    """The session has stood still for a minute since the person paused it."""


@dataclass(frozen=True)
class Paused:
    """The session stands still."""

    reason: PauseReason


@dataclass(frozen=True)
class LeadInStarted:
    """Going on was asked for; the phase goes on after this many seconds."""

    seconds: float


@dataclass(frozen=True)
class Resumed:
    """The phase goes on where it stood still."""


@dataclass(frozen=True)
class TimeChanged:
    """The running phase was made longer or shorter by this many seconds."""

    seconds: float


@dataclass(frozen=True)
class Hurt:
    """The person said that it hurts: everything stands still and is silent."""


@dataclass(frozen=True)
class Finished:
    """The last step was done or passed over."""


@dataclass(frozen=True)
class Ended:
    """The person ended the session."""


Event = (
    PhaseStarted
    | RepetitionStarted
    | LastSeconds
    | Reminded
    | Waiting
    | StillPaused
    | Paused
    | LeadInStarted
    | Resumed
    | TimeChanged
    | Hurt
    | Finished
    | Ended
)
