"""When a screen reader is told how far some work is: at a quarter of it, and not too often."""

import time

_SAY_EVERY_S = 3.0
_QUARTERS = 4


class Quarters:
    """Counts from `begin` on."""

    def __init__(self) -> None:
        self._said_quarter, self._said_at = 0, 0.0

    def begin(self) -> None:
        """Count anew: it was said just now what begins."""
        self._said_quarter, self._said_at = 0, time.monotonic()

    def is_to_be_said(self, fraction: float) -> bool:
        """Whether so much of the work, 0 to 1, is to be said; then it counts as said."""
        quarter, now = int(fraction * _QUARTERS), time.monotonic()
        if quarter <= self._said_quarter or now - self._said_at < _SAY_EVERY_S:
            return False
        self._said_quarter, self._said_at = quarter, now
        return True
