"""The moments inside a phase at which something happens."""

from backcare_desktop.core.events import Event, LastSeconds, RepetitionStarted
from backcare_desktop.core.timeline import Phase, PhaseKind

#: Phases whose last three seconds are counted; moves and releases are too short to need it.
_COUNTED = frozenset({PhaseKind.GET_READY, PhaseKind.HOLD, PhaseKind.REST})
_SHORTEST_COUNTED_S = 5.0
#: Two moments closer than this are one moment, in seconds: floats do not add up exactly.
_SAME_S = 1e-6


def next_mark(phase: Phase, length_s: float, told_s: float) -> tuple[float, Event | None]:
    """Return how far into the phase the next thing happens, and what. None stands for the phase's end.

    `length_s` is the phase's length with added time, `told_s` how far into it the last thing happened. It is
    not the elapsed time on purpose: a moment that lies a rounding error back has still to be told.
    """
    marks: list[tuple[float, Event | None]] = [(length_s, None)]
    if phase.kind in _COUNTED and length_s >= _SHORTEST_COUNTED_S:
        marks += [(length_s - n, LastSeconds(n)) for n in (3, 2, 1) if length_s - n > told_s + _SAME_S]
    if phase.kind is PhaseKind.REPETITIONS and phase.repetition_s:
        beat_s = (int(told_s / phase.repetition_s + _SAME_S) + 1) * phase.repetition_s
        if beat_s < length_s - _SAME_S:
            started = RepetitionStarted(phase.repetition_at(beat_s), phase.side_at(beat_s))
            marks.append((beat_s, started))
    return min(marks, key=lambda mark: mark[0])
