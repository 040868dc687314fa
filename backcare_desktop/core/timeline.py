"""From a routine to the phases it is made of: one model for text, captions, sounds, speech and timing.

A step is one set on one side (both sides where they take turns). Its phases lead into it, do it, and let go.
Lengths come from the dose and from `Timing`; see experience.md section 5.
"""

from dataclasses import dataclass, field, replace
from enum import Enum
from functools import cached_property

from backcare_desktop.core.exercise import Dose, Exercise, Side, Sides
from backcare_desktop.core.routine import Routine, RoutineItem
from backcare_desktop.core.settings import Timing

#: A hold of at least this long is counted down by itself; shorter ones are beats of a repetition.
SHORTEST_HOLD_S = 5.0


class PhaseKind(Enum):
    """What one is doing at a moment of a routine."""

    GET_READY = "get ready"
    MOVE = "move into position"
    HOLD = "hold"
    REPETITIONS = "repetitions"
    RELEASE = "release"
    SWITCH = "switch side"
    REST = "rest"
    DONE = "done"


#: The phases that are the exercise itself; their seconds are what a session credits to an exercise.
WORK = frozenset({PhaseKind.HOLD, PhaseKind.REPETITIONS, PhaseKind.RELEASE})


@dataclass(frozen=True)
class Phase:
    """A stretch of time in which one thing is done."""

    kind: PhaseKind
    seconds: float
    side: Side | None = None
    alternates: bool = False  #: repetitions take turns, beginning with `side`
    repetition: int = 0  #: from 1, within the set and side; 0 where it means nothing
    repetitions: int = 0  #: how many the set has on a side
    repetition_s: float = 0.0  #: the pace of a REPETITIONS phase, rest between repetitions included
    waits: bool = False  #: when its time is over it stays until the person goes on

    def repetition_at(self, elapsed_s: float) -> int:
        """Return the repetition, counted from 1 on each side, that runs `elapsed_s` into the phase.

        In time that a person added it stays at the last one: nobody reads "7 of 6".
        """
        if self.kind is not PhaseKind.REPETITIONS:
            return self.repetition
        return min(self._beat(elapsed_s) // (2 if self.alternates else 1) + 1, self.repetitions)

    def side_at(self, elapsed_s: float) -> Side | None:
        """Return the side that works `elapsed_s` into the phase, or None where both do."""
        if self.side is None or not self.alternates:
            return self.side
        return self.side if self._beat(elapsed_s) % 2 == 0 else self.side.other

    def _beat(self, elapsed_s: float) -> int:
        # A hair of tolerance, so that a beat reached by adding up floats is not taken for the one before.
        return int(max(0.0, elapsed_s) / self.repetition_s + 1e-6) if self.repetition_s else 0


#: The phase after the last step; it has no length.
DONE = Phase(PhaseKind.DONE, 0.0)


@dataclass(frozen=True)
class Step:
    """One set of one exercise on one side, or on both in turn."""

    item: int  #: the exercise's place in the routine, from 0
    exercise: Exercise
    dose: Dose
    set_number: int  #: from 1
    side: Side | None
    alternates: bool
    phases: tuple[Phase, ...] = field(repr=False)
    is_new_position: bool = True  #: one has to come into another position for it

    @cached_property
    def entry(self) -> int:
        """The phase that skip, back and restart enter: moving into position, or switching sides."""
        kinds = (PhaseKind.MOVE, PhaseKind.SWITCH)
        return next(i for i, phase in enumerate(self.phases) if phase.kind in kinds)

    @cached_property
    def is_counted(self) -> bool:
        """Whether it is done in repetitions of a short hold, which are one phase together."""
        return any(phase.kind is PhaseKind.REPETITIONS for phase in self.phases)

    @cached_property
    def work_s(self) -> float:
        """The planned seconds of the exercise itself."""
        return sum(phase.seconds for phase in self.phases if phase.kind in WORK)


@dataclass(frozen=True)
class Timeline:
    """All steps of a routine, in order."""

    steps: tuple[Step, ...]
    timing: Timing

    @cached_property
    def total_s(self) -> float:
        """The planned length of everything, in seconds."""
        return sum(self.seconds_of(step) for step in range(len(self.steps)))

    def seconds_of(self, step: int) -> float:
        """Return the planned length of a step with the phases that lead into it."""
        return sum(phase.seconds for phase in self.steps[step].phases)

    def seconds_after(self, step: int) -> float:
        """Return the planned length of everything after a step."""
        return sum(self.seconds_of(later) for later in range(step + 1, len(self.steps)))

    @cached_property
    def item_count(self) -> int:
        """The number of exercises."""
        return len({step.item for step in self.steps})

    def first_step_of_next_item(self, step: int) -> int:
        """Return the step that begins the exercise after this one, or the number of steps if none does."""
        item = self.steps[step].item
        later = (i for i in range(step, len(self.steps)) if self.steps[i].item != item)
        return next(later, len(self.steps))

    def replacing(self, step: int, replacement: RoutineItem) -> "Timeline":
        """Return a timeline that goes on after `step` with `replacement` instead of the rest of its exercise."""
        before = self.steps[: step + 1]
        here = self.steps[step]
        new = _steps_of(here.item, replacement, here.exercise, self.timing)
        new = (_without_lead(new[0]), *new[1:])
        return Timeline(before + new + self.steps[self.first_step_of_next_item(step) :], self.timing)


def build_timeline(routine: Routine, timing: Timing) -> Timeline:
    """Return the timeline of a routine. Raises ValueError for a routine without exercises."""
    if not routine.items:
        raise ValueError("a routine without exercises cannot be played")
    steps: list[Step] = []
    before: Exercise | None = None
    for index, item in enumerate(routine.items):
        steps.extend(_steps_of(index, item, before, timing))
        before = item.exercise
    return Timeline(tuple(steps), timing)


def _steps_of(index: int, item: RoutineItem, before: Exercise | None, timing: Timing) -> tuple[Step, ...]:
    """Return the steps of one exercise, entered from the one before (None: at the very start)."""
    dose = item.dose.slowed(timing.pace_percent)
    counted = item.dose.hold_s < SHORTEST_HOLD_S and not dose.continuous
    sides = (Side.LEFT, Side.RIGHT) if dose.sides is Sides.EACH else (None,)
    alternates = dose.sides is Sides.ALTERNATE
    waiting = _waiting(timing)
    steps: list[Step] = []
    for set_index, reps in enumerate(dose.reps_per_set):
        for side in sides:
            shown = Side.LEFT if alternates else side
            if side is Side.RIGHT:
                lead = [Phase(PhaseKind.SWITCH, timing.switch_side_s, side)]
            elif set_index:
                lead = _lead(PhaseKind.REST, dose.rest_between_sets_s, timing.move_same_position_s, shown)
            else:
                lead = _first_lead(item.exercise, before, timing, shown)
            work = _work(dose, reps, shown, counted=counted, alternates=alternates)
            phases = tuple(
                replace(phase, waits=True) if phase.kind in waiting else phase for phase in (*lead, *work)
            )
            is_first = not steps
            moves = is_first and (before is None or before.position is not item.exercise.position)
            steps.append(Step(index, item.exercise, dose, set_index + 1, side, alternates, phases, moves))
    return tuple(steps)


def _first_lead(to: Exercise, before: Exercise | None, timing: Timing, side: Side | None) -> list[Phase]:
    move_s = timing.move_new_position_s if _takes_long(to, before) else timing.move_same_position_s
    if before is None:
        return _lead(PhaseKind.GET_READY, timing.get_ready_s, move_s, side)
    return _lead(PhaseKind.REST, timing.rest_s, move_s, side)


def _takes_long(to: Exercise, before: Exercise | None) -> bool:
    """Whether one has to come into another position, or to fetch something first."""
    if before is None or before.position is not to.position:
        return True
    return bool(set(to.equipment) - set(before.equipment) - {"mat"})


def _lead(kind: PhaseKind, seconds: float, move_s: float, side: Side | None) -> list[Phase]:
    wait = [Phase(kind, seconds, side)] if seconds else []
    return [*wait, Phase(PhaseKind.MOVE, move_s, side)]


def _without_lead(step: Step) -> Step:
    """Return the step entered at once, without the rest before it."""
    phases = step.phases[step.entry :]
    return replace(step, phases=phases)


def _waiting(timing: Timing) -> frozenset[PhaseKind]:
    """Return the kinds of phases that stay until the person goes on."""
    asked_for = {
        PhaseKind.GET_READY: timing.wait_get_ready,
        PhaseKind.MOVE: timing.wait_move,
        PhaseKind.HOLD: timing.wait_hold,
        PhaseKind.REPETITIONS: timing.wait_repetitions,
        PhaseKind.RELEASE: timing.wait_release,
        PhaseKind.SWITCH: timing.wait_switch,
        PhaseKind.REST: timing.wait_rest,
    }
    return frozenset(kind for kind, waits in asked_for.items() if waits)


def _work(dose: Dose, reps: int, side: Side | None, *, counted: bool, alternates: bool) -> list[Phase]:
    if dose.continuous:
        return [Phase(PhaseKind.HOLD, dose.hold_s, side)]
    if not counted:
        return _holds(dose, reps, side, alternates=alternates)
    pace_s = dose.rep_s + dose.rest_between_reps_s
    turns = reps * (2 if alternates else 1)
    return [Phase(PhaseKind.REPETITIONS, turns * pace_s, side, alternates, 1, reps, pace_s)]


def _holds(dose: Dose, reps: int, side: Side | None, *, alternates: bool) -> list[Phase]:
    """Return hold and release for each repetition, with a slow move in between."""
    turns = [(number, side) for number in range(1, reps + 1)]
    if alternates and side is not None:
        turns = [(number, turn) for number, _ in turns for turn in (side, side.other)]
    phases: list[Phase] = []
    for number, turn in turns:
        if phases:
            again_s = dose.rest_between_reps_s + dose.move_in_s
            phases.append(Phase(PhaseKind.MOVE, again_s, turn, False, number, reps))
        phases.append(Phase(PhaseKind.HOLD, dose.hold_s, turn, False, number, reps))
        if dose.move_out_s:
            phases.append(Phase(PhaseKind.RELEASE, dose.move_out_s, turn, False, number, reps))
    return phases
