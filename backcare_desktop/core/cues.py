"""What is heard at a moment of a routine. Captions and speech come from the same events (see captions.py)."""

from enum import Enum

from backcare_desktop.core.events import Event, LastSeconds, Paused, PhaseStarted
from backcare_desktop.core.timeline import PhaseKind


class Sound(Enum):
    """A chime; the value is the name of its sound file."""

    GET_READY = "get_ready"
    HOLD = "hold"
    RELEASE = "release"
    SWITCH = "switch"
    REST = "rest"
    DONE = "done"
    TICK = "tick"
    PAUSE = "pause"


_OF_PHASE = {
    PhaseKind.GET_READY: Sound.GET_READY,
    PhaseKind.HOLD: Sound.HOLD,
    PhaseKind.REPETITIONS: Sound.HOLD,
    PhaseKind.RELEASE: Sound.RELEASE,
    PhaseKind.SWITCH: Sound.SWITCH,
    PhaseKind.REST: Sound.REST,
    PhaseKind.DONE: Sound.DONE,
}


def sound_for(event: Event) -> Sound | None:
    """Return the chime that belongs to an event, or None where it is silent.

    Moving into position is silent: several short moves in a row would drown the holds.
    """
    match event:
        case PhaseStarted(phase=phase):
            return _OF_PHASE.get(phase.kind)
        case LastSeconds():
            return Sound.TICK
        case Paused():
            return Sound.PAUSE
        case _:
            return None
