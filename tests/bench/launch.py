"""Starts a program and says on standard output when its first frame is painted: "painted".

    launch.py bare                            an empty PySide6 window, to compare with
    launch.py app PROBE [app arguments]       Backcare; PROBE names a function in probes.py, or is "none"

What a probe finds follows as a second line. Both programs are watched in the same way.
"""

import sys
from collections.abc import Callable
from functools import partial

if sys.argv[1:2] == ["app"]:
    # The app does this first of all. Done after PySide6 is imported here, as late as `main` can then do it, PySide
    # would read the source of two dozen modules, and keep it, which it never does when a person starts the app.
    from backcare_desktop.app.plain_import import use_plain_import

    use_plain_import()

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow

#: The app does slow imports after its first frame; a probe waits until they are over.
SETTLE_MS = 2000


class FirstPaint(QObject):
    """Calls `then` once, when the first frame of the application is painted with all its widgets."""

    def __init__(self, app: QApplication, then: Callable[[], None]) -> None:
        super().__init__(app)
        self._app = app
        self._then = then
        app.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Wait for the first paint event; the others of the frame come before the event loop turns again."""
        if event.type() == QEvent.Type.Paint:
            self._app.removeEventFilter(self)
            QTimer.singleShot(0, self._then)
        return False


def bare() -> int:
    """The smallest window that shows something."""
    app = QApplication(["bare"])
    window = QMainWindow()
    window.resize(900, 700)
    window.setCentralWidget(QLabel("Hello"))
    window.show()
    return app.exec()


def backcare(arguments: list[str]) -> int:
    """The app as its users start it."""
    from backcare_desktop.app.main import main

    sys.argv = ["backcare-desktop", *arguments]
    return main()


def painted(probe: str) -> None:
    """Say that the first frame is there, then end or probe."""
    print("painted", flush=True)
    if probe == "none":
        QApplication.quit()
    else:
        QTimer.singleShot(SETTLE_MS, partial(run_probe, probe))


def run_probe(probe: str) -> None:
    """Print what the named probe finds in the running app, then end it."""
    import probes

    status = 1
    try:
        print(getattr(probes, probe)(), flush=True)
        status = 0
    finally:
        QApplication.exit(status)


def watched_exec(exec_loop: Callable[[], int], probe: str) -> Callable[..., int]:
    """QApplication.exec that also watches for the first frame."""

    def run_loop(*_: object) -> int:
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        FirstPaint(app, partial(painted, probe))
        return exec_loop()

    return run_loop


if __name__ == "__main__":
    program, *rest = sys.argv[1:]
    wanted = rest.pop(0) if program == "app" else "none"
    # Watching from inside exec() needs no door in the app that only a benchmark would use.
    QApplication.exec = watched_exec(QApplication.exec, wanted)
    sys.exit(bare() if program == "bare" else backcare(rest))
