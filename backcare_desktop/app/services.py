"""What the system does for a running session: it keeps the display on, and tells of sleep and of a locked screen."""

from PySide6.QtCore import QObject

from backcare_desktop.app.system_signals import SystemSignals
from backcare_desktop.app.wakefulness import Wakefulness
from backcare_desktop.core.events import PauseReason
from backcare_desktop.ui.awake import AwakeKeeper
from backcare_desktop.ui.player_driver import PlayerDriver


class Services:
    """Made after the first paint, closed at the end. Where the system offers nothing, nothing happens."""

    def __init__(self, driver: PlayerDriver, parent: QObject) -> None:
        self._wakefulness = Wakefulness()
        self._keeper = AwakeKeeper(self._wakefulness, parent)
        self._signals = SystemSignals(parent)
        driver.state_changed.connect(self._keeper.follow)
        self._signals.going_to_sleep.connect(lambda: driver.pause_because(PauseReason.SLEPT))
        self._signals.screen_locked.connect(lambda: driver.pause_because(PauseReason.LOCKED))

    def listen(self) -> None:
        """Begin to hear what the system tells."""
        self._signals.listen()

    def let_go(self) -> None:
        """Give the display back, at once: the app goes down."""
        self._keeper.let_go()

    def close(self) -> None:
        """Give everything back."""
        self._signals.close()
        self._keeper.let_go()
        self._wakefulness.close()
