"""A routine: exercises in order, each with the dose it is done at."""

from dataclasses import dataclass
from itertools import pairwise

from backcare_desktop.core.exercise import Dose, Exercise, Position, Posture

_POSTURES = {
    Position.SUPINE: Posture.LYING,
    Position.PRONE: Posture.LYING,
    Position.SIDE_LYING: Posture.LYING,
    Position.QUADRUPED: Posture.LYING,
    Position.KNEELING: Posture.LYING,
    Position.SEATED: Posture.SITTING,
    Position.STANDING: Posture.STANDING,
}


@dataclass(frozen=True)
class RoutineItem:
    """One exercise of a routine and the dose it is done at there."""

    exercise: Exercise
    dose: Dose


@dataclass(frozen=True)
class RoutineWords:
    """What people read about a routine, in one language."""

    name: str
    goal: str
    setting: str
    when: str
    note: str


@dataclass(frozen=True)
class Routine:
    """Exercises in the order they are done. A routine may be empty only while it is being made."""

    id: str
    level: int
    words: RoutineWords
    items: tuple[RoutineItem, ...]

    @property
    def equipment(self) -> tuple[str, ...]:
        """What one needs for it, each thing once, in order of first use."""
        seen: dict[str, None] = {}
        for item in self.items:
            seen.update(dict.fromkeys(item.exercise.equipment))
        return tuple(seen)

    @property
    def postures(self) -> frozenset[Posture]:
        """The coarse positions it uses; kneeling and hands-and-knees count as on the floor."""
        return frozenset(posture(item.exercise.position) for item in self.items)

    @property
    def position_changes(self) -> int:
        """How often one has to change position between exercises."""
        positions = [item.exercise.position for item in self.items]
        return sum(1 for before, after in pairwise(positions) if before is not after)


def posture(position: Position) -> Posture:
    """Return the coarse position that `position` belongs to."""
    return _POSTURES[position]
