"""The player: a pure state machine that leads through a timeline and says what may be asked of it."""

from collections.abc import Callable
from dataclasses import replace

from backcare_desktop.core.clock import Reading, passed
from backcare_desktop.core.errors import IllegalCommandError
from backcare_desktop.core.events import Ended, Event, Hurt, PauseReason, PhaseStarted
from backcare_desktop.core.player_states import ALLOWED, OVER, TIME_CHANGE_S, Command, State
from backcare_desktop.core.progress import HurtChoice, HurtRecord, Progress
from backcare_desktop.core.routine import RoutineItem
from backcare_desktop.core.run import Run
from backcare_desktop.core.timeline import Timeline


class Player:
    """Leads through one timeline. Every command takes the present moment and returns what happened.

    Made with the progress of an earlier player it begins paused, at the step that one had reached. A
    command that is not in `allowed` raises IllegalCommandError. One that was legal when it was given, but
    for which the time that passed meanwhile leaves no room, is dropped: only what happened is returned.
    """

    def __init__(self, timeline: Timeline, progress: Progress | None = None) -> None:
        self._restored = progress is not None
        self._last: Reading | None = None
        self.run = Run(timeline, progress)

    @property
    def state(self) -> State:
        """What the player is doing."""
        return self.run.state

    @property
    def allowed(self) -> frozenset[Command]:
        """The commands that are legal now."""
        allowed = ALLOWED[self.run.state]
        if self.run.skipped is not None:
            allowed |= {Command.UNDO_SKIP}
        if self.run.may_go_on:
            allowed |= {Command.GO_ON}
        return allowed

    @property
    def progress(self) -> Progress:
        """How far the session has come."""
        return self.run.progress

    def start(self, now: Reading) -> list[Event]:
        """Begin, or stand ready to go on with what an earlier player had begun."""
        self._require(Command.START)
        self._last = now
        if self._restored:
            return self.run.pause(PauseReason.RESTORED)
        self.run.state = State.RUNNING
        return [PhaseStarted(self.run.phase, self.run.step)]

    def advance(self, now: Reading) -> list[Event]:
        """Pass through everything that happened up to now. A sleep pauses at the last known moment."""
        if self._last is None:
            raise IllegalCommandError("advance before start")
        time = passed(self._last, now)
        self._last = now
        if self.state in OVER:
            return []
        if time.slept and self.state in (State.RUNNING, State.LEAD_IN):
            return self.run.sleep(time.seconds)
        return list(self.run.run_to(self.run.now_s + time.seconds))

    def pause(self, now: Reading, reason: PauseReason = PauseReason.ASKED) -> list[Event]:
        """Stand still until asked to go on; there is no limit."""
        return self._do(Command.PAUSE, now, lambda: self.run.pause(reason))

    def resume(self, now: Reading) -> list[Event]:
        """Go on after a lead-in, which is longer after a long pause."""
        return self._do(Command.RESUME, now, self.run.lead_in)

    def skip(self, now: Reading) -> list[Event]:
        """Leave this step and move into position for the next."""
        return self._do(Command.SKIP, now, self.run.skip)

    def undo_skip(self, now: Reading) -> list[Event]:
        """Move into position for the step that was skipped last; possible until the step after it is done."""
        return self._do(Command.UNDO_SKIP, now, self.run.undo_skip)

    def go_on(self, now: Reading) -> list[Event]:
        """End this phase: one that waits, or one in which no exercise is done."""
        return self._do(Command.GO_ON, now, self.run.go_on)

    def back(self, now: Reading) -> list[Event]:
        """Begin this step again; within three seconds of entering it, the step before."""
        return self._do(Command.BACK, now, self.run.back)

    def restart(self, now: Reading) -> list[Event]:
        """Begin this step again from moving into position."""
        return self._do(Command.RESTART, now, lambda: self.run.enter(self.run.step_index))

    def add_time(self, now: Reading) -> list[Event]:
        """Make this phase 15 s longer."""
        return self._do(Command.ADD_TIME, now, lambda: self.run.change_time(TIME_CHANGE_S))

    def less_time(self, now: Reading) -> list[Event]:
        """Make this phase up to 15 s shorter, leaving at least 3 s."""
        return self._do(Command.LESS_TIME, now, lambda: self.run.change_time(-TIME_CHANGE_S))

    def hurt(self, now: Reading) -> list[Event]:
        """Stop at once and wait for a choice, without any timer."""
        return self._do(Command.HURT, now, self._hurt)

    def choose(
        self,
        now: Reading,
        choice: HurtChoice,
        easier: RoutineItem | None = None,
        strength: int | None = None,
    ) -> list[Event]:
        """Go on after "This hurts". `easier` is what EASIER goes on with; ValueError without it."""
        if choice is HurtChoice.EASIER and easier is None:
            raise ValueError("an easier exercise is needed")
        return self._do(Command.CHOOSE, now, lambda: self._choose(choice, easier, strength))

    def end(self, now: Reading) -> list[Event]:
        """Stop for today."""
        return self._do(Command.END, now, lambda: self.run.stand_still(State.ENDED, Ended()))

    def _require(self, command: Command) -> None:
        if command not in self.allowed:
            raise IllegalCommandError(f"{command.value} while {self.state.value}")

    def _do(self, command: Command, now: Reading, act: Callable[[], list[Event]]) -> list[Event]:
        self._require(command)
        happened = self.advance(now)
        return happened + act() if command in self.allowed else happened

    def _hurt(self) -> list[Event]:
        run = self.run
        side = run.phase.side_at(run.phase_elapsed_s)
        record = HurtRecord(run.step_index, side, run.record.worked_s)
        run.record = replace(run.record, hurts=(*run.record.hurts, record))
        return run.stand_still(State.HURT, Hurt())

    def _choose(self, choice: HurtChoice, easier: RoutineItem | None, strength: int | None) -> list[Event]:
        run = self.run
        *earlier, last = run.record.hurts
        told = replace(last, choice=choice, strength=strength)
        run.record = replace(run.record, hurts=(*earlier, told))
        if choice is HurtChoice.END:
            return run.stand_still(State.ENDED, Ended())
        if choice is HurtChoice.REST:
            return run.pause(PauseReason.RESTING)
        if choice is HurtChoice.SKIP or easier is None:
            return run.pass_over(run.timeline.first_step_of_next_item(run.step_index))
        run.replace_rest(easier)
        return run.enter(run.step_index + 1)
