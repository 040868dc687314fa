"""The words around check-ins: what is asked, what the ends of each scale mean, and what is said about an answer."""

from collections.abc import Sequence

from backcare_desktop.core.check_in import HIGHEST, NOTICEABLE, Question
from backcare_desktop.core.day_record import DayMark
from backcare_desktop.core.words import Words


def asked(question: Question, words: Words) -> str:
    """Return what is asked. The pain questions keep the same words every time (experience.md 3.12)."""
    now = words.t("How is your back right now?")
    return {
        Question.NOW: now,
        Question.BEFORE: now,
        Question.AFTER: now,
        Question.WORST: words.t("How was the worst moment?"),
        Question.NEXT_MORNING: words.t("How is your back this morning?"),
        Question.EFFORT: words.t("How hard was it?"),
    }[question]


def ends(question: Question, words: Words) -> tuple[str, str]:
    """Return what 0 and 10 mean."""
    if question is Question.EFFORT:
        return words.t("No effort"), words.t("As hard as I can imagine")
    return words.t("No pain"), words.t("Worst pain imaginable")


def morning_question(routine_name: str, words: Words, *, is_over: bool) -> str:
    """Return what is asked on the day after a session; the morning may be over by then."""
    if is_over:
        return words.t("How was your back this morning, after yesterday's {routine}?", routine=routine_name)
    return words.t("How is your back this morning, after yesterday's {routine}?", routine=routine_name)


def is_noticeably_up(before: int | None, after: int | None) -> bool:
    """Return whether pain is up by as much as people notice."""
    return before is not None and after is not None and after - before >= NOTICEABLE


def up_sentence(before: int, after: int, words: Words) -> str:
    """Return what is said about pain that is noticeably up."""
    return words.t("{before} before, {after} after. Next time can be gentler.", before=before, after=after)


def up_at_gentlest_sentence(before: int, after: int, words: Words) -> str:
    """Return what is said about pain that is up after a routine that cannot be made gentler."""
    return words.t(
        "{before} before, {after} after. Next time can be the gentle set, or a rest day.",
        before=before,
        after=after,
    )


def gentler_sentence(easier: Sequence[tuple[str, str]], words: Words) -> str:
    """Return what was made gentler: pairs of the name of what is done from now on, and of what was done before."""
    changes = ", ".join(
        words.t("{easier} instead of {exercise}", easier=to, exercise=name) for to, name in easier
    )
    return words.t("From the next time on: {changes}.", changes=changes)


def mark_sentence(mark: DayMark, words: Words) -> str:
    """Return what is said of a day that is marked (experience.md 3.12)."""
    if mark is DayMark.REST:
        return words.t("Rest day. Looked after.")
    return words.t("Sore day, looked after.")


def noted_sentence(value: int, words: Words) -> str:
    """Return what is said when an answer is written."""
    return words.t("Noted: {number} of {highest}.", number=value, highest=HIGHEST)
