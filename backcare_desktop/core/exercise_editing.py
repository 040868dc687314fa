"""What a person says afterwards of the exercises of a session: how much of each was done, and whether it hurt."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from backcare_desktop.core.exercise import Side
from backcare_desktop.core.session import Outcome, Session, SessionHurt, SessionStep


@dataclass(frozen=True)
class ExerciseChange:
    """What a person says of one exercise, all its sets together. None leaves as it is what is written down."""

    exercise_id: str
    outcome: Outcome | None = None
    done_s: Mapping[Side | None, float] = field(
        default_factory=dict
    )  #: a side left out took what was planned
    hurt: bool | None = None
    strength: int | None = None  #: 0 to 10, of the last time it hurt; counts where `hurt` is True
    hurt_sides: frozenset[Side] | None = None  #: empty where nobody knows which; counts where `hurt` is True


def changed_steps(
    steps: tuple[SessionStep, ...], changes: Iterable[ExerciseChange]
) -> tuple[SessionStep, ...]:
    """Return the steps of a session, those of each exercise that was told of as it was told."""
    result = list(steps)
    for change in changes:
        places = [place for place, step in enumerate(steps) if step.exercise_id == change.exercise_id]
        if change.outcome is None:
            continue
        told = _told([steps[place] for place in places], change.outcome, change.done_s)
        for place, step in zip(places, told, strict=True):
            result[place] = step
    return tuple(result)


def _told(
    steps: Sequence[SessionStep], outcome: Outcome, done_s: Mapping[Side | None, float]
) -> list[SessionStep]:
    """Return the sets of an exercise with seconds by side: shared out where it was done, else filled in turn."""
    if outcome not in (Outcome.DONE, Outcome.PARTIAL):
        return [replace(step, done_s=0.0, outcome=outcome) for step in steps]
    result = list(steps)
    for side in {step.side for step in steps}:
        places = [place for place, step in enumerate(steps) if step.side is side]
        planned = [steps[place].planned_s for place in places]
        seconds = max(0.0, done_s.get(side, sum(planned)))
        share = _shared if outcome is Outcome.DONE else _filled
        for place, part in zip(places, share(planned, seconds), strict=True):
            result[place] = replace(steps[place], done_s=part)
    if outcome is Outcome.DONE and any(step.done_s for step in result):
        return [replace(step, outcome=Outcome.DONE) for step in result]
    result = [replace(step, outcome=_outcome(step)) for step in result]
    if outcome is Outcome.PARTIAL and all(step.outcome is Outcome.DONE for step in result):
        result[-1:] = [replace(step, outcome=Outcome.PARTIAL) for step in result[-1:]]
    return result


def _outcome(step: SessionStep) -> Outcome:
    if not step.done_s:
        return Outcome.SKIPPED
    return Outcome.DONE if step.done_s >= step.planned_s else Outcome.PARTIAL


def _shared(planned: Sequence[float], seconds: float) -> list[float]:
    """Return seconds shared out as they were planned."""
    whole = sum(planned)
    if not whole:
        return [seconds / len(planned) for _ in planned]
    ratio = seconds / whole  # exactly 1 for what was planned, so that nothing is rounded then
    return [part * ratio for part in planned]


def _filled(planned: Sequence[float], seconds: float) -> list[float]:
    """Return seconds given to one set after another, each up to what was planned; the last takes what is left."""
    parts = []
    for part in planned[:-1]:
        parts.append(min(part, seconds))
        seconds -= parts[-1]
    return [*parts, seconds]


def changed_hurts(session: Session, changes: Iterable[ExerciseChange]) -> tuple[SessionHurt, ...]:
    """Return what hurt: taken away, told more closely, or added, which has no choice."""
    told = {change.exercise_id: change for change in changes if change.hurt is not None}
    if not told:
        return session.hurts
    hurts = [hurt for hurt in session.hurts if hurt.exercise_id not in told]
    names = {step.exercise_id: step.exercise_name for step in session.steps}
    for exercise_id, change in told.items():
        before = [hurt for hurt in session.hurts if hurt.exercise_id == exercise_id]
        if change.hurt and not before and exercise_id in names:
            second = _planned_until(session.steps, exercise_id)
            before = [SessionHurt(exercise_id, names[exercise_id], None, second, None, None)]
        if change.hurt and before:
            hurts += _more_closely(before, change)
    return tuple(sorted(hurts, key=lambda hurt: hurt.second))


def _more_closely(before: Sequence[SessionHurt], change: ExerciseChange) -> list[SessionHurt]:
    """Return the hurts of an exercise on the sides that were told, the last of them as strong as was told."""
    last = before[-1]
    hurts = list(before) if change.hurt_sides is None else _on_sides(before, change.hurt_sides)
    if change.strength == last.strength:
        return hurts
    second = hurts[-1].second  # the last before may have gone with its side
    return [replace(one, strength=change.strength) if one.second == second else one for one in hurts]


def _on_sides(hurts: Sequence[SessionHurt], sides: frozenset[Side]) -> list[SessionHurt]:
    """Return hurts on just these sides: what was on another moves to one that had none, or goes where all had some.

    A side beside those that had some was hurt along with the last. What has no side may have been on any.
    """
    if not sides:
        return [replace(hurt, side=None) for hurt in hurts]
    new = [side for side in Side if side in sides and all(hurt.side is not side for hurt in hurts)]
    result = []
    for hurt in hurts:
        if hurt.side in sides or (hurt.side is None and not new):
            result.append(hurt)
        else:
            result += [replace(hurt, side=side) for side in new]
    if all(hurt.side in sides for hurt in hurts):
        result += [replace(hurts[-1], side=side) for side in new]
    return result


def _planned_until(steps: Sequence[SessionStep], exercise_id: str) -> float:
    """Return the planned second at which an exercise is over; nobody remembers when in it it hurt."""
    last = max(place for place, step in enumerate(steps) if step.exercise_id == exercise_id)
    return sum(step.planned_s for step in steps[: last + 1])
