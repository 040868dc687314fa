"""The sentences about how much of one exercise was done."""

from collections.abc import Sequence

from backcare_desktop.core.history_words import duration
from backcare_desktop.core.practice import DayDose
from backcare_desktop.core.words import Words


def dose_summary(name: str, doses: Sequence[DayDose], span_text: str, words: Words) -> str:
    """Return "Bridge: 12 days, from 60 s to 2 min a day.", or that there is nothing in the span.

    `span_text` is how a sentence about the span begins: "Last 28 days".
    """
    if not doses:
        return words.t("{span}: nothing recorded of {exercise}.", span=span_text, exercise=name)
    lengths = [dose.done_s for dose in doses]
    least, most = duration(min(lengths), words), duration(max(lengths), words)
    if least == most:
        return words.n(
            "{exercise}: {n} day, {time} a day.",
            "{exercise}: {n} days, {time} a day.",
            len(doses),
            exercise=name,
            time=least,
        )
    return words.n(
        "{exercise}: {n} day, from {least} to {most} a day.",
        "{exercise}: {n} days, from {least} to {most} a day.",
        len(doses),
        exercise=name,
        least=least,
        most=most,
    )


def hurt_days_sentence(doses: Sequence[DayDose], words: Words) -> str:
    """Return on how many days an exercise hurt; empty where it never did."""
    days = sum(1 for dose in doses if dose.hurts)
    return words.n("It hurt on {n} day.", "It hurt on {n} days.", days) if days else ""


def hurts_short(hurts: int, words: Words) -> str:
    """Return how often it hurt, for a table: "hurt", "hurt, 2 times"; empty where it did not."""
    if hurts < 2:
        return words.p("of an exercise", "hurt") if hurts else ""
    return words.n("hurt, {n} time", "hurt, {n} times", hurts)


def dose_day_sentence(dose: DayDose, day_text: str, words: Words) -> str:
    """Return what a day in the chart of an exercise says: "Tuesday 3 March: 1 min 40 s in 2 sets. It hurt."."""
    time = duration(dose.done_s, words)
    if dose.hurts:
        return words.n(
            "{day}: {time} in {n} set. It hurt.",
            "{day}: {time} in {n} sets. It hurt.",
            dose.sets,
            day=day_text,
            time=time,
        )
    return words.n(
        "{day}: {time} in {n} set.", "{day}: {time} in {n} sets.", dose.sets, day=day_text, time=time
    )
