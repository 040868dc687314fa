"""A clock that moves only when the tour says so."""

from datetime import datetime, timedelta

from backcare_desktop.core.clock import Reading


class FastClock:
    """Begins at a moment and goes on in jumps."""

    def __init__(self, start: datetime) -> None:
        self._monotonic_s = 0.0
        self._wall = start

    def read(self) -> Reading:
        """Return the present moment."""
        return Reading(self._monotonic_s, self._wall)

    def at(self, local: datetime) -> datetime:
        """Return the moment at which this clock shows `local`."""
        return local.replace(tzinfo=self._wall.tzinfo)

    def advance(self, seconds: float) -> None:
        """Let time pass on both clocks."""
        self._monotonic_s += seconds
        self._wall += timedelta(seconds=seconds)
