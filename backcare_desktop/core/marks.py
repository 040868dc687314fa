"""The moments inside a phase at which something happens."""

from backcare_desktop.core.events import Event, LastSeconds, Reminded, Reminder, RepetitionStarted
from backcare_desktop.core.timeline import Phase, PhaseKind

#: A hold at least this long has its last three seconds ticked; nothing else needs it (experience.md section 5).
TICKED_FROM_S = 5.0
TICKS = (3, 2, 1)
#: A hold at least this long is told half way, and one at least this long when ten seconds are left.
_HALF_WAY_FROM_S = 20.0
_TEN_SECONDS_FROM_S = 30.0
#: A hold longer than this tells every whole minute that is left.
_MINUTES_FROM_S = 120.0
#: A rest at least this long says again what comes next, this long before its end.
NEXT_SOON_FROM_S = 12.0
NEXT_SOON_S = 5.0
#: Two moments closer than this are one moment, in seconds: floats do not add up exactly.
_SAME_S = 1e-6


def next_mark(phase: Phase, length_s: float, told_s: float) -> tuple[float, Event | None]:
    """Return how far into the phase the next thing happens, and what. None stands for the phase's end.

    `length_s` is the phase's length with added time, `told_s` how far into it the last thing happened. It is
    not the elapsed time on purpose: a moment that lies a rounding error back has still to be told.
    """
    marks: list[tuple[float, Event | None]] = [(length_s, None)]
    match phase.kind:
        case PhaseKind.HOLD:
            marks += _in_hold(length_s, told_s)
        case PhaseKind.REST if length_s >= NEXT_SOON_FROM_S:
            marks.append((length_s - NEXT_SOON_S, Reminded(Reminder.NEXT_SOON, NEXT_SOON_S)))
        case PhaseKind.REPETITIONS if phase.repetition_s:
            marks += _next_beat(phase, length_s, told_s)
    later = [mark for mark in marks if mark[1] is None or mark[0] > told_s + _SAME_S]
    return min(later, key=lambda mark: mark[0])


def _in_hold(length_s: float, told_s: float) -> list[tuple[float, Event | None]]:
    marks: list[tuple[float, Event | None]] = []
    if length_s >= TICKED_FROM_S:
        marks += [(length_s - n, LastSeconds(n)) for n in TICKS]
    if length_s >= _TEN_SECONDS_FROM_S:
        marks.append((length_s - 10, Reminded(Reminder.TEN_SECONDS, 10)))
    half_s = length_s / 2
    if length_s >= _HALF_WAY_FROM_S:
        marks.append((half_s, Reminded(Reminder.HALF_WAY, half_s)))
    if length_s > _MINUTES_FROM_S:
        left_s = int((length_s - told_s - _SAME_S) // 60) * 60
        if left_s and abs(left_s - half_s) > NEXT_SOON_S:
            marks.append((length_s - left_s, Reminded(Reminder.MINUTES, left_s)))
        elif left_s > 60:  # half way says as much
            marks.append((length_s - left_s + 60, Reminded(Reminder.MINUTES, left_s - 60)))
    return marks


def _next_beat(phase: Phase, length_s: float, told_s: float) -> list[tuple[float, Event | None]]:
    beat_s = (int(told_s / phase.repetition_s + _SAME_S) + 1) * phase.repetition_s
    if beat_s >= length_s - _SAME_S:
        return []
    return [(beat_s, RepetitionStarted(phase.repetition_at(beat_s), phase.side_at(beat_s)))]
