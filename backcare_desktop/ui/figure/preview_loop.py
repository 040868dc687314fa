"""Plays an exercise a few times over, then rests in the hold."""

import time
from collections.abc import Callable
from enum import Enum

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal

from backcare_desktop.core.exercise import Exercise, Side
from backcare_desktop.core.preview import Preview
from backcare_desktop.ui.figure.figure_view import FigureView
from backcare_desktop.ui.figure.glide import FRAME_MS


class LoopState(Enum):
    """What a loop is doing."""

    RESTING = "resting"  #: in the hold, before the first round or after the last
    PLAYING = "playing"
    PAUSED = "paused"


class PreviewLoop(QObject):
    """Moves a FigureView by the clock. While the view is out of sight the loop waits, at no cost."""

    state_changed = Signal(object)  #: a LoopState

    def __init__(
        self,
        view: FigureView,
        now_s: Callable[[], float] = time.monotonic,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent or view)
        self._view = view
        self._now_s = now_s
        self._preview: Preview | None = None
        self._state = LoopState.RESTING
        self._played_s = 0.0
        self._since_s: float | None = None
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(FRAME_MS)
        self._timer.timeout.connect(self.step)
        view.installEventFilter(self)

    @property
    def state(self) -> LoopState:
        """What it is doing."""
        return self._state

    @property
    def is_running(self) -> bool:
        """Whether frames are being made: it plays, and the view is in sight."""
        return self._timer.isActive()

    def show_exercise(self, exercise: Exercise, side: Side | None) -> None:
        """Show an exercise resting in its hold."""
        self._preview = Preview.of(exercise)
        self._view.show_exercise(exercise, side)
        self.rest()

    def play(self) -> None:
        """Go on where it was paused; from a rest, play all rounds from the beginning."""
        if self._preview is None or self._state is LoopState.PLAYING:
            return
        if self._state is LoopState.RESTING:
            self._played_s = 0.0
        self._set_state(LoopState.PLAYING)
        if self._view.isVisible():
            self._start()

    def pause(self) -> None:
        """Stop where it is."""
        if self._state is LoopState.PLAYING:
            self._stop()
            self._set_state(LoopState.PAUSED)

    def rest(self) -> None:
        """Stop, in the hold."""
        self._stop()
        self._played_s = 0.0
        self._view.set_reach(1.0)
        self._set_state(LoopState.RESTING)

    def step(self) -> None:
        """Show the position that the clock has come to."""
        if self._preview is None or self._since_s is None:
            return
        played_s = self._played_s + self._now_s() - self._since_s
        if played_s >= self._end_s(self._preview):
            self.rest()
        else:
            self._view.set_reach(self._preview.reach(played_s))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Wait while the view is out of sight."""
        if self._state is LoopState.PLAYING:
            if event.type() == QEvent.Type.Hide:
                self._stop()
            elif event.type() == QEvent.Type.Show:
                self._start()
        return super().eventFilter(watched, event)

    def _end_s(self, preview: Preview) -> float:
        """Return when it is over: as the last round has come to its hold."""
        if preview.cycle_s:
            return preview.whole_s
        return preview.whole_s - preview.round_s + preview.move_in_s

    def _start(self) -> None:
        self._since_s = self._now_s()
        self._timer.start()
        self.step()

    def _stop(self) -> None:
        if self._since_s is not None:
            self._played_s += self._now_s() - self._since_s
            self._since_s = None
        self._timer.stop()

    def _set_state(self, state: LoopState) -> None:
        if state is not self._state:
            self._state = state
            self.state_changed.emit(state)
