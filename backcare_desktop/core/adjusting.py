"""How a routine is done after something hurt: easier, left out or as it was, and what to ask about that."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from backcare_desktop.core.catalogue import Catalogue
from backcare_desktop.core.exercise import Exercise
from backcare_desktop.core.progress import HurtChoice
from backcare_desktop.core.routine import Routine, RoutineItem
from backcare_desktop.core.routine_settings import HurtAnswer, NextTime, RoutineSettings
from backcare_desktop.core.session import Session


@dataclass(frozen=True)
class LatestHurt:
    """The last press of "This hurts" at an exercise of a routine."""

    exercise_id: str
    exercise_name: str
    session_id: str
    day: date
    choice: HurtChoice | None
    strength: int | None  #: 0 to 10, if told


@dataclass(frozen=True)
class HurtQuestion:
    """An exercise that hurt in a session, and what can be done about it from then on."""

    exercise: Exercise
    easier: Exercise | None
    session_id: str
    can_leave_out: bool  #: something would be left of the routine

    def answered(self, answer: NextTime) -> HurtAnswer:
        """Return an answer to it."""
        return HurtAnswer(self.exercise.id, answer, self.session_id)


@dataclass(frozen=True)
class Adjustment:
    """What became of an exercise of a routine after something hurt."""

    exercise: Exercise  #: as the routine has it
    instead: Exercise | None  #: what is done in its place, None where it is left out


def adjusted(routine: Routine, settings: RoutineSettings, catalogue: Catalogue) -> Routine:
    """Return the routine as it is done with the answers in `settings`, under its own id and name.

    An easier exercise has its own dose. Where everything would be left out, the last one stays.
    """
    items = tuple(item for _, item in _places(routine, settings, catalogue) if item is not None)
    return replace(routine, items=items)


def adjustments(routine: Routine, settings: RoutineSettings, catalogue: Catalogue) -> tuple[Adjustment, ...]:
    """Return what of a routine is done otherwise, each of its exercises once, in its order."""
    found: dict[str, Adjustment] = {}
    for before, item in _places(routine, settings, catalogue):
        if item != before:
            change = Adjustment(before.exercise, item.exercise if item else None)
            found.setdefault(before.exercise.id, change)
    return tuple(found.values())


def questions(
    routine: Routine, hurts: Iterable[LatestHurt], settings: RoutineSettings, catalogue: Catalogue
) -> tuple[HurtQuestion, ...]:
    """Return what to ask before a routine: each exercise it is done with now that hurt, unless that was answered.

    `routine` is the one without adjustments.
    """
    done = adjusted(routine, settings, catalogue)
    sessions = {hurt.exercise_id: hurt.session_id for hurt in hurts}
    return tuple(
        question
        for question in _asked(done, sessions, catalogue)
        if not settings.has_answer(question.exercise.id, question.session_id)
    )


def questions_after(routine: Routine, session: Session, catalogue: Catalogue) -> tuple[HurtQuestion, ...]:
    """Return what to ask after a session: each exercise of the routine, as it was done, that hurt in it."""
    return _asked(routine, {hurt.exercise_id: session.id for hurt in session.hurts}, catalogue)


def passed_over(questions: Iterable[HurtQuestion], settings: RoutineSettings) -> RoutineSettings:
    """Return the settings after a start: what was asked and not answered is kept, and not asked again."""
    for question in questions:
        if not settings.has_answer(question.exercise.id, question.session_id):
            settings = settings.answered(question.answered(NextTime.KEEP))
    return settings


def _places(
    routine: Routine, settings: RoutineSettings, catalogue: Catalogue
) -> list[tuple[RoutineItem, RoutineItem | None]]:
    """Return every item of a routine with what is done in its place, None for nothing.

    Answers count in the order they were given: what was taken up as easier may have hurt later, and may then
    be left out; what was said about it before does not hold for it in its new place.
    """
    now = list(routine.items)
    stays = [True] * len(now)
    for answer in settings.answers:
        for place, item in enumerate(now):
            if item.exercise.id == answer.exercise_id:
                now[place] = _easier(item, catalogue) if answer.answer is NextTime.EASIER else item
                stays[place] = answer.answer is not NextTime.LEAVE_OUT
    if stays and not any(stays):
        stays[-1] = True
    return [
        (before, item if kept else None) for before, item, kept in zip(routine.items, now, stays, strict=True)
    ]


def _easier(item: RoutineItem, catalogue: Catalogue) -> RoutineItem:
    easier = catalogue.easier(item.exercise)
    return item if easier is None else RoutineItem(easier, easier.dose)


def _asked(routine: Routine, sessions: dict[str, str], catalogue: Catalogue) -> tuple[HurtQuestion, ...]:
    """Return a question for every exercise of a routine that `sessions` names, once."""
    exercises = {item.exercise.id: item.exercise for item in routine.items}
    return tuple(
        HurtQuestion(exercise, catalogue.easier(exercise), sessions[exercise_id], len(exercises) > 1)
        for exercise_id, exercise in exercises.items()
        if exercise_id in sessions
    )
