"""How far the figure has moved from the start position into the hold, from the dose's own tempo."""

from backcare_desktop.core.exercise import Dose
from backcare_desktop.core.timeline import Phase, PhaseKind, Step

#: A way in that has no time of its own, such as setting off for a walk, is shown within this many seconds.
_WAY_IN_S = 2.0
#: A way back that has no time of its own takes this part of the move that follows.
_WAY_BACK = 1 / 3


def reach(phase: Phase, step: Step, elapsed_s: float, length_s: float) -> float:
    """Return 0 in the start position, 1 in the hold, and an eased value on the way between them.

    Of a movement that goes round it is the part of the round that is done. Time that a person adds to a phase
    is spent where the figure has arrived, so that it never goes back on its way.
    """
    dose = step.dose
    length_s = min(length_s, phase.seconds)
    if step.exercise.cycle_s:
        return _in_round(phase, step, elapsed_s)
    match phase.kind:
        case PhaseKind.MOVE | PhaseKind.SWITCH:
            return _in_move(phase, step, elapsed_s, length_s)
        case PhaseKind.HOLD:
            return 1.0
        case PhaseKind.RELEASE:
            return 1.0 - eased(elapsed_s, length_s)
        case PhaseKind.REPETITIONS:
            return _in_repetition(phase, dose, elapsed_s)
        case _:
            return 0.0


def _in_round(phase: Phase, step: Step, elapsed_s: float) -> float:
    """Return the part of the round that is done; a repetition is one round, a long hold a whole number of them."""
    match phase.kind:
        case PhaseKind.HOLD:
            rounds = max(1, round(phase.seconds / step.exercise.cycle_s))
            return elapsed_s * rounds / phase.seconds % 1.0
        case PhaseKind.REPETITIONS:
            at_s = elapsed_s % phase.repetition_s if phase.repetition_s else 0.0
            return min(1.0, at_s / step.dose.rep_s) if step.dose.rep_s else 0.0
        case _:
            return 0.0


def _in_move(phase: Phase, step: Step, elapsed_s: float, length_s: float) -> float:
    dose = step.dose
    if step.is_counted:
        return 0.0  # repetitions follow, and each of them begins in the start position
    back_s = length_s * _WAY_BACK if phase.repetition and not dose.move_out_s else 0.0
    into_s = min(dose.move_in_s or _WAY_IN_S, length_s - back_s)
    if elapsed_s < back_s:
        return 1.0 - eased(elapsed_s, back_s)
    return eased(elapsed_s - (length_s - into_s), into_s)


def _in_repetition(phase: Phase, dose: Dose, elapsed_s: float) -> float:
    at_s = elapsed_s % phase.repetition_s if phase.repetition_s else 0.0
    if at_s < dose.move_in_s:
        return eased(at_s, dose.move_in_s)
    return 1.0 - eased(at_s - dose.move_in_s - dose.hold_s, dose.move_out_s)


def eased(at_s: float, over_s: float) -> float:
    """Return a smooth 0 to 1 as `at_s` goes from 0 to `over_s`; slow at both ends."""
    if over_s <= 0:
        return 1.0 if at_s >= 0 else 0.0
    part = min(1.0, max(0.0, at_s / over_s))
    return part * part * (3 - 2 * part)
