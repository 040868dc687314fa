"""What the summary says about a session, grouped by exercise, in whole sentences."""

from collections.abc import Sequence
from dataclasses import dataclass

from backcare_desktop.core.exercise import Side
from backcare_desktop.core.history import minutes_of
from backcare_desktop.core.session import Outcome, Session, SessionStep
from backcare_desktop.core.words import Words


@dataclass(frozen=True)
class SummaryWords:
    """The headline, and the exercises by what became of them."""

    headline: str
    done: tuple[str, ...]
    partly: tuple[str, ...]
    skipped: tuple[str, ...]
    hurt: tuple[str, ...]


def summary_words(session: Session, words: Words) -> SummaryWords:
    """Return what is said about a session."""
    done, partly, skipped = [], [], []
    for steps in session.by_exercise:
        name = steps[0].exercise_name
        outcomes = {step.outcome for step in steps}
        if outcomes == {Outcome.DONE}:
            done.append(name)
        elif outcomes & {Outcome.DONE, Outcome.PARTIAL}:
            partly.append(_partly(name, steps, words))
        elif Outcome.SKIPPED in outcomes:
            skipped.append(name)
    return SummaryWords(
        headline=_headline(session, words),
        done=tuple(done),
        partly=tuple(partly),
        skipped=tuple(skipped),
        hurt=_hurt(session, words),
    )


def _headline(session: Session, words: Words) -> str:
    minutes = minutes_of(session.worked_s)
    if session.completed:
        return words.n("Done. {n} minute.", "Done. {n} minutes.", minutes)
    length = words.n("{n} minute done", "{n} minutes done", minutes)
    if not session.exercises_done:
        return words.t("{length}.", length=length)
    return words.n(
        "{length}, {n} exercise.", "{length}, {n} exercises.", session.exercises_done, length=length
    )


def _partly(name: str, steps: Sequence[SessionStep], words: Words) -> str:
    """Return an exercise of which a part was done; with its side where it was one side."""
    worked = {step.side for step in steps if step.outcome in (Outcome.DONE, Outcome.PARTIAL)}
    if worked == {Side.LEFT}:
        return words.t("{name}, left side", name=name)
    if worked == {Side.RIGHT}:
        return words.t("{name}, right side", name=name)
    return name


def _hurt(session: Session, words: Words) -> tuple[str, ...]:
    """Return every exercise that hurt once for each side, with the strongest that was told."""
    strongest: dict[tuple[str, Side | None], int | None] = {}
    for hurt in session.hurts:
        key = (hurt.exercise_name, hurt.side)
        told = [each for each in (strongest.get(key), hurt.strength) if each is not None]
        strongest[key] = max(told, default=None)
    return tuple(_hurt_line(name, side, told, words) for (name, side), told in strongest.items())


def _hurt_line(name: str, side: Side | None, strength: int | None, words: Words) -> str:
    named = {
        Side.LEFT: words.t("{name}, left side", name=name),
        Side.RIGHT: words.t("{name}, right side", name=name),
        None: name,
    }[side]
    if strength is None:
        return named
    return words.t("{name}, strength {number} of {highest}", name=named, number=strength, highest=10)
