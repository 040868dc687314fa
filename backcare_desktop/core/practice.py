"""How much of an exercise was done on a day."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class PracticedExercise:
    """An exercise that was done, under the name it had when it was last done."""

    id: str
    name: str
    sessions: int  #: in how many it was done


@dataclass(frozen=True)
class DayDose:
    """How much of one exercise was done on one practice day."""

    day: date
    done_s: float  #: of work, both sides together
    sets: int  #: a side counts as half of one
    hurts: int  #: how often "This hurts" was pressed at it
