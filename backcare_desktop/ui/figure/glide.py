"""Fills the time between two ticks, so that a figure that is told ten positions a second moves smoothly."""

import time
from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QTimer, Signal

#: At most 60 pictures a second.
FRAME_MS = 17
#: The player ticks this often; the figure is where it was told to be one tick later.
_TICK_S = 0.1


class Glide(QObject):
    """Goes from one value to the next within a tick. At rest it has no timer running."""

    moved = Signal(float)

    def __init__(self, now_s: Callable[[], float] = time.monotonic, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._now_s = now_s
        self._from = self._to = self._at = 0.0
        self._since_s = 0.0
        self._round: float | None = None
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(FRAME_MS)
        self._timer.timeout.connect(self.step)

    @property
    def is_moving(self) -> bool:
        """Whether it is on its way."""
        return self._timer.isActive()

    def jump(self, value: float) -> None:
        """Be there at once."""
        self._timer.stop()
        self._to = value
        self._move(value)

    def go(self, value: float, *, around: bool = False) -> None:
        """Be there a tick from now; `around` where 1 is followed by 0.

        Told the same value again, a tick has passed: it has arrived.
        """
        if value == self._to:
            self.jump(value)
            return
        self._from, self._to, self._since_s = self._at, value, self._now_s()
        self._round = 1.0 if around else None
        self._timer.start()

    def step(self) -> None:
        """Go as far as the clock says."""
        part = (self._now_s() - self._since_s) / _TICK_S
        if part >= 1.0:
            self.jump(self._to)
            return
        way = self._to - self._from
        if self._round is not None and abs(way) > self._round / 2:
            way += -self._round if way > 0 else self._round
        at = self._from + way * max(0.0, part)
        self._move(at if self._round is None else at % self._round)

    def _move(self, value: float) -> None:
        if value != self._at:
            self._at = value
            self.moved.emit(value)
