"""What happens while a routine plays. Text, captions, sounds and speech are made from these and nothing else."""

from dataclasses import dataclass
from enum import Enum

from backcare_desktop.core.exercise import Side
from backcare_desktop.core.timeline import Phase, Step


class PauseReason(Enum):
    """Why a session stands still."""

    ASKED = "asked"
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
    | Paused
    | LeadInStarted
    | Resumed
    | TimeChanged
    | Hurt
    | Finished
    | Ended
)
