"""What is heard at a moment of a routine. Captions and speech come from the same events (see speech/)."""

from enum import Enum

from backcare_desktop.core.events import Event, LastSeconds, Paused, PhaseStarted, RepetitionStarted, Waiting
from backcare_desktop.core.timeline import PhaseKind


class Sound(Enum):
    """A chime; the value is the name of its sound file."""

    GET_READY = "get_ready"
    HOLD = "hold"
    RELEASE = "release"
    SWITCH = "switch"
    REST = "rest"
    DONE = "done"
    BEAT = "beat"  #: a repetition begins
    TICK = "tick"  #: one of the last three seconds of a hold
    YOUR_TURN = "your_turn"  #: a phase waits for the person
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

#: How long a voice waits for the notes of a chime, in seconds; it may speak into their ringing.
LEAD_S = {
    Sound.GET_READY: 0.35,
    Sound.HOLD: 0.45,
    Sound.RELEASE: 0.45,
    Sound.SWITCH: 0.40,
    Sound.REST: 0.35,
    Sound.DONE: 0.75,
    Sound.YOUR_TURN: 0.50,
    Sound.PAUSE: 0.40,
    Sound.BEAT: 0.10,
    Sound.TICK: 0.0,
}


def sound_for(event: Event) -> Sound | None:
    """Return the chime that belongs to an event, or None where it is silent.

    Moving into position is silent: several short moves in a row would drown the holds.
    """
    match event:
        case PhaseStarted(phase=phase):
            return _OF_PHASE.get(phase.kind)
        case RepetitionStarted():
            return Sound.BEAT
        case LastSeconds():
            return Sound.TICK
        case Waiting():
            return Sound.YOUR_TURN
        case Paused():
            return Sound.PAUSE
        case _:
            return None
