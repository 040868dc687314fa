"""Tells how far long work is, not too often."""

from backcare_desktop.core.working import Told

#: Some 50 records are written or read in two milliseconds.
_EVERY = 50


class Telling:
    """Counts parts of a whole that is known before. Raises CancelledError where the person stops the work."""

    def __init__(self, told: Told, total: int) -> None:
        self._told = told
        self._total = total
        self._done = 0

    def one_more(self) -> None:
        """Count one part."""
        self._done += 1
        if self._done % _EVERY == 0:
            self._told(min(self._done, self._total), self._total)

    def finish(self) -> None:
        """Tell that all is done: the last moment to stop the work."""
        self._told(self._total, self._total)
