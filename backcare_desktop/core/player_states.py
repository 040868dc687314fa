"""The states of the player, what may be asked of it in each, and the lengths it keeps to."""

from enum import Enum

#: Going on takes this long, so that one can take up the position again; longer after a long pause.
LEAD_IN_S = 3.0
LONG_LEAD_IN_S = 8.0
LONG_PAUSE_S = 30.0
#: A pause that was asked for is mentioned once, after this long.
STILL_PAUSED_S = 60.0
#: A press of + or - changes the running phase by this much, and a shorter one keeps at least `LEAST_LEFT_S`.
TIME_CHANGE_S = 15.0
LEAST_LEFT_S = 3.0
#: Back begins the step again, and within this time of entering it goes to the step before.
BACK_RESTARTS_AFTER_S = 3.0


class State(Enum):
    """What the player is doing."""

    READY = "ready"
    RUNNING = "running"
    WAITING = "waiting"  #: the phase's time is over, and the person goes on when ready
    LEAD_IN = "lead-in"
    PAUSED = "paused"
    HURT = "hurt"  #: stopped by "This hurts", waiting for a choice without any timer
    FINISHED = "finished"
    ENDED = "ended"


class Command(Enum):
    """What a person can ask of the player."""

    START = "start"
    PAUSE = "pause"
    RESUME = "resume"
    SKIP = "skip"
    BACK = "back"
    RESTART = "restart"
    ADD_TIME = "add time"
    LESS_TIME = "less time"
    GO_ON = "go on"  #: end this phase now
    UNDO_SKIP = "undo skip"
    HURT = "hurt"
    CHOOSE = "choose"  #: one of the choices after "This hurts"
    END = "end"


_SOMETIMES = {Command.GO_ON, Command.UNDO_SKIP}
_MOVING = frozenset(Command) - {Command.START, Command.RESUME, Command.CHOOSE} - _SOMETIMES
_STILL = _MOVING - {Command.PAUSE} | {Command.RESUME}

#: The one table of what is legal when. The player adds UNDO_SKIP where something was skipped, and GO_ON where
#: a running phase may be ended by the person.
ALLOWED: dict[State, frozenset[Command]] = {
    State.READY: frozenset({Command.START}),
    State.RUNNING: _MOVING,
    State.WAITING: _MOVING - {Command.LESS_TIME} | {Command.GO_ON},
    State.LEAD_IN: _MOVING,
    State.PAUSED: _STILL,
    State.HURT: frozenset({Command.CHOOSE, Command.END}),
    State.FINISHED: frozenset(),
    State.ENDED: frozenset(),
}
OVER = frozenset({State.FINISHED, State.ENDED})
