"""How a routine becomes gentler from the next time on: through the answers that are remembered about it."""

from dataclasses import dataclass

from backcare_desktop.core.catalogue import Catalogue
from backcare_desktop.core.exercise import Exercise
from backcare_desktop.core.routine import Routine
from backcare_desktop.core.routine_settings import HurtAnswer, NextTime
from backcare_desktop.core.session import Session

_GENTLE_LEVEL = 1


@dataclass(frozen=True)
class Gentler:
    """An exercise, and the easier one that takes its place."""

    exercise: Exercise
    easier: Exercise
    session_id: str  #: the session after which it was wished for

    @property
    def answer(self) -> HurtAnswer:
        """What is to be remembered."""
        return HurtAnswer(self.exercise.id, NextTime.EASIER, self.session_id)


def gentler(routine: Routine, session: Session, catalogue: Catalogue) -> tuple[Gentler, ...]:
    """Return what would make a routine, as it was done in a session, gentler; nothing where it is gentle already.

    What hurt and can be easier; where nothing of that kind did, the most demanding exercises that can be easier,
    unless those are gentle ones.
    """
    exercises = {item.exercise.id: item.exercise for item in routine.items}
    found = [
        Gentler(exercise, easier, session.id)
        for exercise in exercises.values()
        if (easier := catalogue.easier(exercise)) is not None
    ]
    ids = {hurt.exercise_id for hurt in session.hurts}
    hurt = tuple(one for one in found if one.exercise.id in ids)
    if hurt:
        return hurt
    most = max((one.exercise.level for one in found), default=_GENTLE_LEVEL)
    return tuple(one for one in found if one.exercise.level == most > _GENTLE_LEVEL)
