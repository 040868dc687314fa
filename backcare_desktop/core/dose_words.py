"""A dose in words that people read: "30 s each side, 2 times", "8 slow repeats, 2 sets"."""

from backcare_desktop.core.exercise import Dose, Sides
from backcare_desktop.core.timeline import SHORTEST_HOLD_S
from backcare_desktop.core.words import Words


def dose_words(dose: Dose, words: Words) -> str:
    """Return the dose as one line.

    Holds of 5 s and more are told by their length, shorter ones by their repetitions, as the player counts
    them; repetitions are per side, and sets are told only where there is more than one.
    """
    if dose.continuous:
        return duration_words(dose.hold_s, words)
    if len(set(dose.reps_per_set)) > 1:
        return _changing_sets(dose, words)
    one_set = _holds(dose, words) if dose.hold_s >= SHORTEST_HOLD_S else _repeats(dose, words)
    if dose.sets == 1:
        return one_set
    return words.n("{dose}, {n} set", "{dose}, {n} sets", dose.sets, dose=one_set)


def duration_words(seconds: float, words: Words) -> str:
    """Return a length: "45 s", "1 min 30 s", "10 min"."""
    minutes, rest = divmod(seconds, 60)
    if not minutes:
        return words.t("{seconds} s", seconds=f"{rest:g}")
    if not rest:
        return words.t("{minutes} min", minutes=f"{minutes:g}")
    return words.t("{minutes} min {seconds} s", minutes=f"{minutes:g}", seconds=f"{rest:g}")


def _holds(dose: Dose, words: Words) -> str:
    hold = duration_words(dose.hold_s, words)
    reps = dose.reps_per_set[0]
    if reps == 1:
        if dose.sides is Sides.BILATERAL:
            return hold
        if dose.sides is Sides.EACH:
            return words.t("{hold} each side", hold=hold)
        return words.t("{hold} each side in turn", hold=hold)
    if dose.sides is Sides.BILATERAL:
        return words.n("{hold}, {n} time", "{hold}, {n} times", reps, hold=hold)
    if dose.sides is Sides.EACH:
        return words.n("{hold} each side, {n} time", "{hold} each side, {n} times", reps, hold=hold)
    return words.n(
        "{hold} each side in turn, {n} time", "{hold} each side in turn, {n} times", reps, hold=hold
    )


def _repeats(dose: Dose, words: Words) -> str:
    """Return repetitions; one that rests at its end for a moment says for how long."""
    repeats = _slow_repeats(dose, words)
    if not dose.hold_s:
        return repeats
    return words.t("{repeats}, {hold} hold", repeats=repeats, hold=duration_words(dose.hold_s, words))


def _slow_repeats(dose: Dose, words: Words) -> str:
    reps = dose.reps_per_set[0]
    if dose.sides is Sides.BILATERAL:
        return words.n("{n} slow repeat", "{n} slow repeats", reps)
    if dose.sides is Sides.EACH:
        return words.n("{n} slow repeat each side", "{n} slow repeats each side", reps)
    return words.n("{n} slow repeat each side in turn", "{n} slow repeats each side in turn", reps)


def _changing_sets(dose: Dose, words: Words) -> str:
    """Return sets that differ, such as the descending ones of the trunk endurance exercises (3, 2, 1)."""
    *earlier, last = (str(reps) for reps in dose.reps_per_set)
    counts = words.t("{earlier}, then {last}", earlier=", ".join(earlier), last=last)
    if not dose.hold_s:
        if dose.sides is Sides.BILATERAL:
            return words.t("{counts} slow repeats", counts=counts)
        if dose.sides is Sides.EACH:
            return words.t("{counts} slow repeats each side", counts=counts)
        return words.t("{counts} slow repeats each side in turn", counts=counts)
    hold = duration_words(dose.hold_s, words)
    if dose.sides is Sides.BILATERAL:
        return words.t("{counts} repeats of {hold}", counts=counts, hold=hold)
    if dose.sides is Sides.EACH:
        return words.t("{counts} repeats of {hold} each side", counts=counts, hold=hold)
    return words.t("{counts} repeats of {hold} each side in turn", counts=counts, hold=hold)
