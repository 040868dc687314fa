"""Knows the practice day, and tells when it turns, so that no screen's "today" grows stale."""

from datetime import date, datetime

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from backcare_desktop.core.clock import Clock
from backcare_desktop.core.practice_day import practice_day

#: Looking once a minute also notices a day that turned while the computer slept.
_INTERVAL_MS = 60_000


class DayWatch(QObject):
    """Owns a slow timer; asks the clock, never counts."""

    day_changed = Signal(object)  #: the practice day, a date, is another one now

    def __init__(self, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._today = practice_day(clock.read().wall)
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.VeryCoarseTimer)
        self._timer.timeout.connect(self.look)
        self._timer.start(_INTERVAL_MS)

    @property
    def today(self) -> date:
        """The practice day."""
        return self._today

    @property
    def now(self) -> datetime:
        """The present moment on the wall clock, with its offset."""
        return self._clock.read().wall

    def look(self) -> None:
        """Ask the clock, and tell if the day turned."""
        today = practice_day(self._clock.read().wall)
        if today != self._today:
            self._today = today
            self.day_changed.emit(today)
