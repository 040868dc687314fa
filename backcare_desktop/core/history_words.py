"""The sentences of the calendar: its cells, its summary and what was done in a session."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from backcare_desktop.core.day_words import mark_words, pain_change_sentence
from backcare_desktop.core.exercise import Side
from backcare_desktop.core.history import ACTIVE_SPAN_DAYS, DayCell, DayTotal, minutes_of
from backcare_desktop.core.session import Outcome, Session, SessionHurt, SessionStep, outcome_of
from backcare_desktop.core.words import Words


@dataclass(frozen=True)
class ExerciseLine:
    """One exercise of a session in words."""

    exercise_id: str
    name: str
    detail: str  #: sides, how it was left and for how long: "Left: done, 40 s · Right: skipped"


def minutes_short(minutes: int, words: Words) -> str:
    """Return minutes for a narrow place: "9 min"."""
    return words.n("{n} min", "{n} min", minutes)


def sessions_short(sessions: int, words: Words) -> str:
    """Return how many sessions there were: "2 sessions"."""
    return words.n("{n} session", "{n} sessions", sessions)


def cell_sentence(cell: DayCell, day_text: str, words: Words) -> str:
    """Return a day as a screen reader says it; `day_text` is its date as the locale writes it.

    "Tuesday 3 March, 9 minutes, pain 4 before and 3 after, Rest day, note".
    """
    facts = [day_text]
    if cell.sessions > 1:
        facts.append(sessions_short(cell.sessions, words))
    if cell.sessions:
        facts.append(words.n("{n} minute", "{n} minutes", cell.minutes))
    facts += _pain_facts(cell.total, words)
    if cell.total.mark:
        facts.append(mark_words(cell.total.mark, words))
    if cell.total.has_note:
        facts.append(words.p("in a list of what there is of a day", "note"))
    if not cell.has_entry:
        facts.append(words.t("nothing recorded"))
    if cell.is_today:
        facts.append(words.p("in a list of what there is of a day", "today"))
    return words.p("between what there is of a day", ", ").join(facts)


def _pain_facts(total: DayTotal, words: Words) -> list[str]:
    """Return the pain of a day in the middle of a sentence."""
    before, after, middle = total.pain_before, total.pain_after, total.pain
    facts = []
    if before is not None and after is not None:
        facts.append(words.t("pain {before} before and {after} after", before=before, after=after))
    elif before is not None:
        facts.append(words.t("pain {before} before", before=before))
    elif after is not None:
        facts.append(words.t("pain {after} after", after=after))
    if middle is None or middle in (before, after):
        return facts
    if facts:
        return [*facts, words.t("pain usually {pain}", pain=middle)]
    return [words.t("pain {pain}", pain=middle)]


def day_total(cell: DayCell, words: Words) -> str:
    """Return what was done and told on a day: "21 min · 2 sessions · Pain 4 before, 3 after · Rest day"."""
    total = cell.total
    facts = [minutes_short(cell.minutes, words)] if cell.sessions else []
    if cell.sessions > 1:
        facts.append(sessions_short(cell.sessions, words))
    pain = pain_change_sentence(total.pain_before, total.pain_after, None, words)
    if not pain and total.pain is not None:
        pain = words.t("Pain {pain}", pain=total.pain)
    mark = mark_words(total.mark, words) if total.mark else ""
    note = words.t("Note") if total.has_note else ""
    facts += [fact for fact in (pain, mark, note) if fact]
    return words.p("between what was done on a day", " · ").join(facts)


def summary_sentence(active_days: int, sessions_ever: int, words: Words) -> str:
    """Return the line below the month's name.

    A while without a session is not counted out: then it tells how many there are in all.
    """
    if not sessions_ever:
        return words.t("Your first session will appear here.")
    if not active_days:
        return words.n("{n} session so far.", "{n} sessions so far.", sessions_ever)
    return words.n(
        "{n} active day in the last {span}.",
        "{n} active days in the last {span}.",
        active_days,
        span=ACTIVE_SPAN_DAYS,
    )


def empty_day_sentence(day: date, today: date, sessions_ever: int, words: Words) -> str:
    """Return what stands in the place of sessions on a day without any."""
    if not sessions_ever:
        return words.t("Your first session will appear here.")
    if day > today:
        return words.t("This day is still to come.")
    if day == today:
        return words.t("Nothing recorded so far today.")
    return words.t("Nothing recorded on this day. Rest days belong here too.")


def session_title(time_text: str, session: Session, words: Words) -> str:
    """Return when which routine was done: "08:10 · Big three"."""
    return words.t("{time} · {routine}", time=time_text, routine=session.routine_name)


def session_total(session: Session, words: Words) -> str:
    """Return how much of it was done: "15 min · all 6 exercises" or "6 min · 3 of 8 exercises, 1 in part".

    What is no routine has no exercises: "25 min".
    """
    minutes = minutes_short(minutes_of(session.worked_s), words)
    outcomes = [outcome_of(steps) for steps in session.by_exercise]
    total, done, part = len(outcomes), outcomes.count(Outcome.DONE), outcomes.count(Outcome.PARTIAL)
    if not total:
        return minutes
    if done == total:
        exercises = words.n("{n} exercise", "all {n} exercises", total)
    elif part:
        exercises = words.n(
            "{done} of {n} exercise, {part} in part",
            "{done} of {n} exercises, {part} in part",
            total,
            done=done,
            part=part,
        )
    else:
        exercises = words.n("{done} of {n} exercise", "{done} of {n} exercises", total, done=done)
    return words.t("{minutes} · {exercises}", minutes=minutes, exercises=exercises)


def hurt_sentence(hurt: SessionHurt, words: Words) -> str:
    """Return what hurt and where: "Side plank hurt on the left"."""
    if hurt.side is Side.LEFT:
        return words.t("{exercise} hurt on the left", exercise=hurt.exercise_name)
    if hurt.side is Side.RIGHT:
        return words.t("{exercise} hurt on the right", exercise=hurt.exercise_name)
    return words.t("{exercise} hurt", exercise=hurt.exercise_name)


def exercise_lines(session: Session, words: Words) -> tuple[ExerciseLine, ...]:
    """Return every exercise of a session with its sides, in the order they were done."""
    return tuple(
        ExerciseLine(steps[0].exercise_id, steps[0].exercise_name, _detail(steps, words))
        for steps in session.by_exercise
    )


def duration(seconds: float, words: Words) -> str:
    """Return a length to the second: "40 s", "2 min", "1 min 20 s"."""
    minutes, rest = divmod(int(seconds + 0.5), 60)
    if not minutes:
        return words.t("{seconds} s", seconds=rest)
    if not rest:
        return minutes_short(minutes, words)
    return words.t("{minutes} min {seconds} s", minutes=minutes, seconds=rest)


def _detail(steps: Sequence[SessionStep], words: Words) -> str:
    if not any(step.done_s for step in steps):
        return _state_alone(steps, words)
    by_side: dict[Side | None, list[SessionStep]] = {}
    for step in steps:
        by_side.setdefault(step.side, []).append(step)
    left, right = (
        _state(by_side[side], words) if side in by_side else "" for side in (Side.LEFT, Side.RIGHT)
    )
    if left and left == right:
        parts = [words.t("Left and right: {state} each", state=left)]
    else:
        parts = [words.t("Left: {state}", state=left)] if left else []
        parts += [words.t("Right: {state}", state=right)] if right else []
    if None in by_side:
        parts.append(_state_alone(by_side[None], words))
    return words.p("between the sides of an exercise", " · ").join(parts)


def _state(steps: Sequence[SessionStep], words: Words) -> str:
    """Return how one side was left, and the seconds that were done on it, to stand after a side's name."""
    time = duration(sum(step.done_s for step in steps), words)
    return {
        Outcome.DONE: words.t("done, {time}", time=time),
        Outcome.PARTIAL: words.t("partly done, {time}", time=time),
        Outcome.SKIPPED: words.t("skipped"),
        Outcome.NOT_REACHED: words.t("not reached"),
    }[outcome_of(steps)]


def _state_alone(steps: Sequence[SessionStep], words: Words) -> str:
    """Return how an exercise without sides was left, and the seconds that were done of it."""
    time = duration(sum(step.done_s for step in steps), words)
    return {
        Outcome.DONE: words.t("Done, {time}", time=time),
        Outcome.PARTIAL: words.t("Partly done, {time}", time=time),
        Outcome.SKIPPED: words.t("Skipped"),
        Outcome.NOT_REACHED: words.t("Not reached"),
    }[outcome_of(steps)]
