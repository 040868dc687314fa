"""The computer's own clocks."""

import time
from datetime import UTC, datetime

from backcare_desktop.core.clock import Reading


class SystemClock:
    """Reads the monotonic clock and the wall clock at the same moment."""

    def read(self) -> Reading:
        """Return the present moment, with the local offset."""
        return Reading(time.monotonic(), datetime.now(UTC).astimezone())

    def at(self, local: datetime) -> datetime:
        """Return the moment at which the wall clock here shows `local`, which has no offset."""
        return local.astimezone()
