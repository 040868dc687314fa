"""Runs the real app on the profile named on the command line while another program holds the file, and is killed.

A session and a note could not be written by then. Nothing of the app runs after the note: no turn of the event
loop, no timer, no tidy end.
"""

import os
import signal
import sqlite3
import sys
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtWidgets import QApplication

from backcare_desktop.app.composition import compose
from backcare_desktop.app.paths import Paths
from backcare_desktop.core.player_states import Command
from tests.fakes import FakeClock, FakeVoice


def main() -> None:
    """Do a session and write a note, in vain."""
    qt_app, clock = QApplication([]), FakeClock()
    paths = Paths(Path(sys.argv[1]))
    app = compose(qt_app, paths, clock, "en_GB", lambda _: FakeVoice())
    app.window.show()
    app.open_file()
    other = sqlite3.connect(paths.data_file)
    other.execute("BEGIN IMMEDIATE")
    app.journal._sessions._file.db.conn.execute("PRAGMA busy_timeout = 0")
    app.window.open_player("neutral-spine-basics")
    app.window.host.page.command_requested.emit(Command.START)
    for _ in range(60):
        clock.advance(1)
        app.driver.tick()
    app.driver.command(Command.END)
    app.diary.set_day_note(app.day_watch.today, "snow")
    os.kill(os.getpid(), signal.SIGKILL)


main()
