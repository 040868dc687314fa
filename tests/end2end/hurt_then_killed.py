"""Runs the real app on the profile named on the command line, says "This hurts", and is killed in that moment.

Nothing of the app runs after the key was pressed: no turn of the event loop, no timer, no tidy end.
"""

import os
import signal
import sys
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from backcare_desktop.app.composition import compose
from backcare_desktop.app.paths import Paths
from backcare_desktop.core.player_states import State
from tests.fakes import FakeClock, FakeVoice

SECONDS_IN = 12  #: into the first exercise, and less than a session has to be to be recorded


def main() -> None:
    """Start the routine that is suggested and come to grief."""
    qt_app, clock = QApplication([]), FakeClock()
    app = compose(qt_app, Paths(Path(sys.argv[1])), clock, "en_GB", lambda _: FakeVoice())
    app.window.show()
    app.open_file()
    app.window.open_player("neutral-spine-basics")
    keys = app.window.windowHandle()
    QTest.keyClick(keys, Qt.Key.Key_Return)
    for _ in range(SECONDS_IN):
        clock.advance(1)
        app.driver.tick()
    QTest.keyClick(keys, Qt.Key.Key_F8)
    if app.driver.state is not State.HURT:
        sys.exit(f"it does not hurt: {app.driver.state}")
    os.kill(os.getpid(), signal.SIGKILL)


main()
