"""Where a player is in its timeline, and how time passes there.

A run owns an axis of its own that only ever grows. Deadlines are points on that axis, so a late call loses
nothing: it passes through every phase and every mark it is late for, in order, each exactly once.
"""

from collections.abc import Iterator
from dataclasses import replace

from backcare_desktop.core.events import (
    Event,
    Finished,
    LeadInStarted,
    Paused,
    PauseReason,
    PhaseStarted,
    Resumed,
    StillPaused,
    TimeChanged,
    Waiting,
)
from backcare_desktop.core.marks import next_mark
from backcare_desktop.core.player_states import (
    BACK_RESTARTS_AFTER_S,
    LEAD_IN_S,
    LEAST_LEFT_S,
    LONG_LEAD_IN_S,
    LONG_PAUSE_S,
    OVER,
    STILL_PAUSED_S,
    State,
)
from backcare_desktop.core.progress import Progress, Replacement
from backcare_desktop.core.routine import RoutineItem
from backcare_desktop.core.timeline import DONE, WORK, Phase, Step, Timeline


class Run:
    """One way through a timeline. It moves about as told; what is legal is the player's business."""

    def __init__(self, timeline: Timeline, progress: Progress | None = None) -> None:
        self.timeline = timeline
        self.state = State.READY
        self.record = progress or Progress()
        self.now_s = self.record.elapsed_s
        self._step = self.record.step
        self._phase = self.step.entry if progress else 0
        self._phase_from_s = self.now_s
        self._changed_s = 0.0  # added to the phase by the person
        self._told_s = 0.0  # how far into the phase the last thing happened
        self._frozen_s = 0.0  # how far into the phase it is while it stands still
        self._still_from_s = self.now_s
        self._mention_at_s: float | None = None  # when a pause is mentioned
        self._lead_in_until_s = self.now_s
        self._skipped: int | None = None  # the step that was skipped, as long as it can be undone
        self.pause_reason: PauseReason | None = None  #: why it stands still, while it is paused
        self.entered_directly = True  #: the step was entered without the rest before it
        self.entered_at_s = self.record.worked_s  # worked seconds when the step was entered

    @property
    def step(self) -> Step:
        """The step being done; the last one when all is done."""
        return self.timeline.steps[self._step]

    @property
    def step_index(self) -> int:
        """The place of the step in the timeline."""
        return self._step

    @property
    def phase(self) -> Phase:
        """The phase being done."""
        return DONE if self.state is State.FINISHED else self.step.phases[self._phase]

    @property
    def phase_length_s(self) -> float:
        """The length of the phase with the time added to it."""
        return self.phase.seconds + self._changed_s

    @property
    def phase_elapsed_s(self) -> float:
        """How far into the phase it is."""
        return self.now_s - self._phase_from_s if self.state is State.RUNNING else self._frozen_s

    @property
    def lead_in_left_s(self) -> float:
        """What is left of the lead-in before the phase goes on."""
        return max(0.0, self._lead_in_until_s - self.now_s) if self.state is State.LEAD_IN else 0.0

    @property
    def total_left_s(self) -> float:
        """What is left of the whole routine as planned."""
        if self.state in OVER:
            return 0.0
        after = sum(phase.seconds for phase in self.step.phases[self._phase + 1 :])
        left_s = max(0.0, self.phase_length_s - self.phase_elapsed_s)
        return left_s + after + self.timeline.seconds_after(self._step)

    @property
    def skipped(self) -> Step | None:
        """The step that was skipped last, as long as that can be undone."""
        return None if self._skipped is None or self.state in OVER else self.timeline.steps[self._skipped]

    @property
    def may_go_on(self) -> bool:
        """Whether the person may end the phase: it waits for that, or nothing is done in it."""
        if self.state is State.WAITING:
            return True
        return self.state is State.RUNNING and (self.phase.waits or self.phase.kind not in WORK)

    @property
    def progress(self) -> Progress:
        """How far it has come."""
        return replace(self.record, step=self._step)

    def run_to(self, target_s: float) -> Iterator[Event]:
        """Let time pass up to a point on the axis, and tell what happens on the way."""
        if self.state is State.LEAD_IN and target_s >= self._lead_in_until_s:
            self._stay_until(self._lead_in_until_s)
            self._phase_from_s = self.now_s - self._frozen_s
            self.state = State.RUNNING
            yield Resumed()
        while self.state is State.RUNNING:
            offset_s, event = next_mark(self.phase, self.phase_length_s, self._told_s)
            if self._phase_from_s + offset_s > target_s:
                self._work_until(target_s)
                return
            self._work_until(self._phase_from_s + offset_s)
            if event is not None:
                self._told_s = offset_s
                yield event
            elif self.phase.waits:
                yield from self.stand_still(State.WAITING, Waiting())
            else:
                yield from self._next_phase()
        if self._mention_at_s is not None and self._mention_at_s <= target_s:
            self._mention_at_s = None
            yield StillPaused()
        if self.state not in OVER:
            self._stay_until(target_s)

    def _work_until(self, until_s: float) -> None:
        """Count the time up to `until_s` as worked, and credit it to the exercise if it is its own."""
        seconds = max(0.0, until_s - self.now_s)
        progress = self.record
        accounts = progress.accounts
        if self.phase.kind in WORK and seconds:
            side = self.phase.side_at(self.phase_elapsed_s)
            accounts = accounts | {self._step: progress.account(self._step).credited(seconds, side)}
        self.record = replace(progress, worked_s=progress.worked_s + seconds, accounts=accounts)
        self.now_s = max(self.now_s, until_s)

    def _stay_until(self, until_s: float) -> None:
        seconds = max(0.0, until_s - self.now_s)
        self.record = replace(self.record, paused_s=self.record.paused_s + seconds)
        self.now_s = max(self.now_s, until_s)

    def sleep(self, seconds: float) -> list[Event]:
        """Let time pass that is credited to nothing, and stand still where it was before."""
        paused = self.pause(PauseReason.SLEPT)
        self.record = replace(self.record, skipped_s=self.record.skipped_s + seconds)
        self.now_s += seconds
        return paused

    def go_on(self) -> list[Event]:
        """End the phase."""
        self.state = State.RUNNING
        happened = self._next_phase()
        self.entered_directly = True  # what was still to be said in it is said now
        return happened

    def _next_phase(self) -> list[Event]:
        self.entered_directly = False
        if self._phase + 1 < len(self.step.phases):
            return self._begin(self._phase + 1)
        self._mark(self._step, finished=True, skipped=False)
        self._skipped = None
        return self.enter(self._step + 1, at=0)

    def _begin(self, phase: int) -> list[Event]:
        self._phase = phase
        self._phase_from_s = self.now_s
        self._frozen_s = 0.0
        self._changed_s = 0.0
        self._told_s = 0.0
        return [PhaseStarted(self.phase, self.step)]

    def enter(self, step: int, at: int | None = None) -> list[Event]:
        """Go to a step: to where it is moved into, or to its phase `at`. Past the last one all is done."""
        if step >= len(self.timeline.steps):
            self._changed_s = self._frozen_s = 0.0
            self.state = State.FINISHED
            return [PhaseStarted(DONE, self.step), Finished()]
        if self.state is not State.PAUSED:
            self.state = State.RUNNING
        self._step = step
        self.entered_directly = at is None
        self.entered_at_s = self.record.worked_s
        self._mark(step, finished=False, skipped=False)
        return self._begin(self.step.entry if at is None else at)

    def skip(self) -> list[Event]:
        """Leave this step out; it can be taken back until the step after it is done."""
        skipped = self._step
        happened = self.pass_over(skipped + 1)
        self._skipped = skipped
        return happened

    def undo_skip(self) -> list[Event]:
        """Enter the step that was skipped; nothing is marked as skipped from there on."""
        first, self._skipped = self._skipped, None
        assert first is not None
        for step in range(first, self._step):
            self._mark(step, finished=False, skipped=False)
        return self.enter(first)

    def pass_over(self, to: int) -> list[Event]:
        """Go to the step `to` and note the steps before it as skipped."""
        self._skipped = None
        for step in range(self._step, to):
            self._mark(step, finished=False, skipped=True)
        return self.enter(to)

    def replace_rest(self, easier: RoutineItem) -> None:
        """Put an easier exercise in the place of what is left of this one. Steps after it get new numbers."""
        self._skipped = None
        step, before = self._step, self.timeline
        self.timeline = before.replacing(step, easier)
        removed = before.first_step_of_next_item(step) - step - 1
        added = len(self.timeline.steps) - len(before.steps) + removed
        record = self.record.renumbered(step, removed, added)
        self.record = replace(record, replacements=(*record.replacements, Replacement(step, easier)))

    def back(self) -> list[Event]:
        """Go to the beginning of this step, or just after entering it to the step before."""
        self._skipped = None
        just_entered = self.record.worked_s - self.entered_at_s <= BACK_RESTARTS_AFTER_S
        return self.enter(max(0, self._step - 1) if just_entered else self._step)

    def _mark(self, step: int, *, finished: bool, skipped: bool) -> None:
        account = replace(self.record.account(step), finished=finished, skipped=skipped)
        self.record = replace(self.record, accounts=self.record.accounts | {step: account})

    def stand_still(self, state: State, event: Event) -> list[Event]:
        """Stop where it is, in a state in which the phase does not run."""
        self._frozen_s = self.phase_elapsed_s
        self._still_from_s = self.now_s
        self._mention_at_s = self.pause_reason = None
        self.state = state
        return [event]

    def pause(self, reason: PauseReason) -> list[Event]:
        """Stand still until the person goes on; a pause that was asked for is mentioned once."""
        happened = self.stand_still(State.PAUSED, Paused(reason))
        self.pause_reason = reason
        if reason is PauseReason.ASKED:
            self._mention_at_s = self.now_s + STILL_PAUSED_S
        return happened

    def lead_in(self) -> list[Event]:
        """Go on after a few seconds, more of them after a long pause."""
        long = self.now_s - self._still_from_s > LONG_PAUSE_S
        seconds = LONG_LEAD_IN_S if long else LEAD_IN_S
        self._lead_in_until_s = self.now_s + seconds
        self._mention_at_s = self.pause_reason = None
        self.state = State.LEAD_IN
        return [LeadInStarted(seconds)]

    def change_time(self, seconds: float) -> list[Event]:
        """Make the phase longer or shorter; a shorter one keeps its last three seconds."""
        left_s = self.phase_length_s - self.phase_elapsed_s
        change_s = max(seconds, min(0.0, LEAST_LEFT_S - left_s))
        if self.state is State.WAITING:
            self._phase_from_s = self.now_s - self._frozen_s
            self.state = State.RUNNING
        self._changed_s += change_s
        return [TimeChanged(change_s)]
