"""The light that tells without a sound that a phase began: on for a moment, and never a flashing one."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from backcare_desktop.core.player_states import State
from backcare_desktop.core.view import PlayerView

#: How long it is on, and the least time from one lighting to the next (WCAG 2.3.1 allows three a second).
LIT_MS = 300
APART_MS = 1000
_ALIVE = (State.RUNNING, State.WAITING)


class PhaseLight(QObject):
    """Watches views. A phase that begins too soon after another keeps it on, or lights it a little later."""

    changed = Signal()  #: it went on or off

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._seen: PlayerView | None = None
        self._is_due = False
        self._lit = self._single_shot(LIT_MS, self.changed.emit)
        self._apart = self._single_shot(APART_MS, self._on_apart)

    @property
    def is_lit(self) -> bool:
        """Whether it is on."""
        return self._lit.isActive()

    def see(self, view: PlayerView) -> None:
        """Light up if this view's phase is a new one or begins to wait; go out where nothing runs."""
        if view.state is State.LEAD_IN:
            return
        if view.state not in _ALIVE:
            self._put_out()
            return
        before, self._seen = self._seen, view
        if (
            before is None
            or before.step is not view.step
            or before.phase is not view.phase
            or (view.state is State.WAITING and before.state is not State.WAITING)
        ):
            self._light_up()

    def _light_up(self) -> None:
        if self._apart.isActive() and not self.is_lit:
            self._is_due = True
            return
        was_lit = self.is_lit
        self._lit.start()
        if not was_lit:
            self._apart.start()
            self.changed.emit()

    def _put_out(self) -> None:
        was_lit, self._is_due = self.is_lit, False
        self._lit.stop()
        self._apart.stop()
        if was_lit:
            self.changed.emit()

    def _on_apart(self) -> None:
        if self._is_due:
            self._is_due = False
            self._light_up()

    def _single_shot(self, length_ms: int, ended: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(length_ms)
        timer.timeout.connect(ended)
        return timer
