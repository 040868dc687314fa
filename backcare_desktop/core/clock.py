"""A moment on two clocks, and how much time passed between two moments."""

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

#: A tick this much late means that the machine slept or was suspended, in seconds. Shorter stalls are
#: played through, so that a busy machine never pauses a session (measured stalls reach about 3 s).
SLEEP_GAP_S = 5.0


@dataclass(frozen=True)
class Reading:
    """One moment: seconds on a monotonic clock, and the wall clock with its offset from UTC."""

    monotonic_s: float
    wall: datetime


class Clock(Protocol):
    """Anything that can say what time it is."""

    def read(self) -> Reading:
        """Return the present moment."""
        ...

    def at(self, local: datetime) -> datetime:
        """Return the moment at which the wall clock here shows `local`, which has no offset.

        Its offset is the one of that day, in winter another than in summer.
        """
        ...


@dataclass(frozen=True)
class Passed:
    """Time between two readings: its length in seconds, and whether the machine slept meanwhile."""

    seconds: float
    slept: bool


def passed(before: Reading, after: Reading) -> Passed:
    """Return the time between two readings, judged by both clocks.

    The monotonic clock stops during suspend on Linux and macOS and runs on Windows (PEP 418), so a gap on
    either clock counts as sleep. Between ordinary ticks only the monotonic clock is believed, so that a
    changed wall clock neither adds nor takes time.
    """
    monotonic_s = max(0.0, after.monotonic_s - before.monotonic_s)
    wall_s = (after.wall - before.wall).total_seconds()
    gap_s = max(monotonic_s, wall_s)
    if gap_s > SLEEP_GAP_S:
        return Passed(gap_s, slept=True)
    return Passed(monotonic_s, slept=False)
