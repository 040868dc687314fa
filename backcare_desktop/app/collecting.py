"""Collects garbage in the window's thread alone.

Python collects in whichever thread happens to allocate; in one of ours that would destroy widgets, which only
the window's thread may do: the app would end without a word. So the automatic collection stays off, and a timer
looks whether it is due.
"""

import gc

from PySide6.QtCore import QObject, Qt, QTimer

#: Often enough that little gathers, seldom enough that an idle app stays idle.
_EVERY_MS = 1000


class Collecting(QObject):
    """Collects as often as Python itself would have, by the same thresholds."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.VeryCoarseTimer)
        self._timer.timeout.connect(self.look)
        self._timer.start(_EVERY_MS)

    def look(self) -> None:
        """Collect the oldest generation that is due, and those younger with it."""
        due = [
            generation
            for generation, (count, limit) in enumerate(zip(gc.get_count(), gc.get_threshold(), strict=True))
            if 0 < limit < count
        ]
        if due:
            gc.collect(max(due))
