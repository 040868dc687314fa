"""Which routines a newcomer may start with."""

from collections.abc import Sequence
from datetime import date

from backcare_desktop.core.choosing import routine_minutes, suggest
from backcare_desktop.core.routine import Routine
from backcare_desktop.core.settings import Timing

_GENTLE_LEVEL = 1
_NOON = 12


def usual_start(routines: Sequence[Routine]) -> Routine:
    """Return the routine that is suggested to whoever has done nothing yet, at any hour of any day.

    Raises ValueError where there are no routines.
    """
    return suggest(routines, {}, date.min, _NOON).routine


def gentle_start(routines: Sequence[Routine], timing: Timing) -> Routine:
    """Return the shortest of the gentle routines that is not the usual start.

    Where there is none it is the usual start. Raises ValueError where there are no routines.
    """
    usual = usual_start(routines)
    gentle = [routine for routine in routines if routine.level == _GENTLE_LEVEL and routine.id != usual.id]
    return min(gentle, key=lambda routine: routine_minutes(routine, timing), default=usual)
