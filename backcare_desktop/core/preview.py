"""An exercise shown outside of a routine: into the position, a short hold, and back, at the dose's own tempo."""

from dataclasses import dataclass

from backcare_desktop.core.exercise import Exercise
from backcare_desktop.core.motion import eased

#: How often a movement is shown before it rests: what moves without an end cannot be read beside (WCAG 2.2.2).
ROUNDS = 3
#: A move without a time of its own, such as into a long rest, takes this long to show.
_MOVE_S = 2.0
#: A hold is shown at least and at most this long: to be seen as a hold, and not to be waited for.
_SHORTEST_HOLD_S, _LONGEST_HOLD_S = 0.6, 2.0
_PAUSE_S = 0.8


@dataclass(frozen=True)
class Preview:
    """The times of one exercise's showing, in seconds."""

    move_in_s: float
    hold_s: float
    move_out_s: float
    cycle_s: float = 0.0

    @classmethod
    def of(cls, exercise: Exercise) -> "Preview":
        """Return the showing of an exercise."""
        dose = exercise.dose
        move_in_s = dose.move_in_s or _MOVE_S
        hold_s = min(_LONGEST_HOLD_S, max(_SHORTEST_HOLD_S, dose.hold_s))
        cycle_s = exercise.cycle_s and (exercise.cycle_s if dose.continuous else dose.rep_s)
        return cls(move_in_s, hold_s, dose.move_out_s or move_in_s, cycle_s)

    @property
    def round_s(self) -> float:
        """The length of one showing."""
        return self.cycle_s or self.move_in_s + self.hold_s + self.move_out_s + _PAUSE_S

    @property
    def whole_s(self) -> float:
        """The length of all rounds; a movement that goes round quickly is shown more often."""
        rounds = ROUNDS if self.round_s >= _MOVE_S else ROUNDS * 2
        return rounds * self.round_s

    def reach(self, elapsed_s: float) -> float:
        """Return how far the figure has moved `elapsed_s` after the start: 0 start position, 1 hold."""
        at_s = elapsed_s % self.round_s
        if self.cycle_s:
            return at_s / self.cycle_s
        if at_s < self.move_in_s:
            return eased(at_s, self.move_in_s)
        return 1.0 - eased(at_s - self.move_in_s - self.hold_s, self.move_out_s)
