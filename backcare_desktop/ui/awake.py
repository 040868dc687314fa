"""Keeps the display on while a routine runs, and lets it go dark again when it does not."""

from typing import Protocol

from PySide6.QtCore import QObject, QTimer

from backcare_desktop.core.player_states import OVER, State

#: Whoever pauses this long may have left; the display goes back to the system (experience.md section 5).
PAUSE_KEPT_MS = 5 * 60 * 1000


class Inhibitor(Protocol):
    """Anything that can keep the display on. Both methods return at once, and may be called again in vain."""

    def acquire(self) -> None:
        """Keep the display on from now on, where the system lets us."""
        ...

    def release(self) -> None:
        """Let the system do as it likes."""
        ...


class AwakeKeeper(QObject):
    """Follows the player: on while it runs, and through the first five minutes of a pause or of "This hurts"."""

    def __init__(
        self, inhibitor: Inhibitor, parent: QObject | None = None, *, pause_kept_ms: int = PAUSE_KEPT_MS
    ) -> None:
        super().__init__(parent)
        self._inhibitor = inhibitor
        self._is_kept = False
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(pause_kept_ms)
        self._pause.timeout.connect(self.let_go)

    @property
    def is_kept(self) -> bool:
        """Whether the display is asked to stay on."""
        return self._is_kept

    def follow(self, state: State | None) -> None:
        """Take in what the player is doing now; None without one. Cheap enough for every tick."""
        if state is None or state is State.READY or state in OVER:
            self.let_go()
        elif state in (State.PAUSED, State.HURT):
            if self._is_kept and not self._pause.isActive():
                self._pause.start()
        else:
            self._keep()

    def let_go(self) -> None:
        """Stop keeping the display on: at the end, at a close and at a crash."""
        self._pause.stop()
        if self._is_kept:
            self._is_kept = False
            self._inhibitor.release()

    def _keep(self) -> None:
        self._pause.stop()
        if not self._is_kept:
            self._is_kept = True
            self._inhibitor.acquire()
