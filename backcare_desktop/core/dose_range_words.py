"""The limits of a dose in words that people read: "Hold 7 s to 15 s", "1 to 3 sets", "3 to 7 days a week"."""

from backcare_desktop.core.dose_words import duration_words
from backcare_desktop.core.exercise import Exercise, Sides
from backcare_desktop.core.words import Words


def dose_range_words(exercise: Exercise, words: Words) -> tuple[str, ...]:
    """Return one line for each limit; a limit that leaves no choice and says nothing is left out."""
    limits = exercise.dose_range
    lines = (
        _hold(limits.hold_s, words, continuous=exercise.dose.continuous),
        _repeats(limits.reps, exercise.dose.sides, words),
        _sets(limits.sets, words),
        _times_per_day(limits.times_per_day, words),
        _days_per_week(limits.days_per_week, words),
    )
    return tuple(line for line in lines if line)


def _hold(limits_s: tuple[float, float], words: Words, *, continuous: bool) -> str:
    low, high = (duration_words(limit_s, words) for limit_s in limits_s)
    if not limits_s[1]:
        return ""
    if continuous:
        return words.t("{low} to {high} at a time", low=low, high=high)
    if not limits_s[0]:
        return words.t("Hold up to {high}", high=high)
    if low == high:
        return words.t("Hold {length}", length=low)
    return words.t("Hold {low} to {high}", low=low, high=high)


def _repeats(limits: tuple[int, int], sides: Sides, words: Words) -> str:
    low, high = limits
    if high == 1:
        return ""
    if low == high:
        if sides is Sides.BILATERAL:
            return words.n("{n} repeat", "{n} repeats", high)
        return words.n("{n} repeat on each side", "{n} repeats on each side", high)
    if sides is Sides.BILATERAL:
        return words.n("{low} to {n} repeat", "{low} to {n} repeats", high, low=low)
    return words.n("{low} to {n} repeat on each side", "{low} to {n} repeats on each side", high, low=low)


def _sets(limits: tuple[int, int], words: Words) -> str:
    low, high = limits
    if high == 1:
        return ""
    if low == high:
        return words.n("{n} set", "{n} sets", high)
    return words.n("{low} to {n} set", "{low} to {n} sets", high, low=low)


def _times_per_day(limits: tuple[int, int], words: Words) -> str:
    low, high = limits
    if high == 1:
        return words.t("Once a day")
    if low == high:
        return words.n("{n} time a day", "{n} times a day", high)
    return words.n("{low} to {n} time a day", "{low} to {n} times a day", high, low=low)


def _days_per_week(limits: tuple[int, int], words: Words) -> str:
    low, high = limits
    if low == high:
        return words.n("{n} day a week", "{n} days a week", high)
    return words.n("{low} to {n} day a week", "{low} to {n} days a week", high, low=low)
