"""From understood arguments to a running window, and to its end."""

import sys
from collections.abc import Callable

import PySide6
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from backcare_desktop.app.arguments import Arguments
from backcare_desktop.app.collecting import Collecting
from backcare_desktop.app.composition import App, compose
from backcare_desktop.app.crash import CrashHandler, last_fault, start_log, watch_faults
from backcare_desktop.app.paths import Paths, paths_for
from backcare_desktop.app.scroll_access import use_steady_scroll_areas
from backcare_desktop.app.single_instance import SingleInstance
from backcare_desktop.app.system_clock import SystemClock
from backcare_desktop.ui import resources


def start(arguments: Arguments) -> int:
    """Run until the window is closed; return the exit status."""
    if sys.version_info < (3, 12) and PySide6.__version_info__[:2] == (6, 12):
        return _refused("PySide6 6.12 crashes on this Python. Use Python 3.12 or later, or PySide6 6.11")
    try:
        paths = paths_for(arguments.profile)
    except OSError as error:
        return _refused(f"the profile folder cannot be made: {error}")
    qt_app = new_qt_app()
    instance = SingleInstance(paths.lock_file, qt_app)
    if not instance.acquire():
        if instance.ask_other_to_raise():
            return 0
        return _refused(f"another Backcare uses {paths.profile} and does not answer")
    try:
        return _run(qt_app, paths, arguments, instance)
    finally:
        instance.release()


def new_qt_app() -> QApplication:
    """Return the application object with its names."""
    QApplication.setStyle("Fusion")  # before there is an app, so that it never makes another style first
    qt_app = QApplication(sys.argv[:1])
    qt_app.setApplicationName("Backcare")
    qt_app.setDesktopFileName("org.backcare.Backcare")
    use_steady_scroll_areas()
    return qt_app


class FirstPaint(QObject):
    """Calls `then` once, when a window's first frame is on the screen: a timer alone may fire before it."""

    def __init__(self, window: QWidget, then: Callable[[], None]) -> None:
        super().__init__(window)
        self._window = window
        self._then = then
        window.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Wait for a paint event; the rest of its frame comes before the timer."""
        if event.type() == QEvent.Type.Paint:
            self._window.removeEventFilter(self)
            QTimer.singleShot(0, self._then)
        return False


def _run(qt_app: QApplication, paths: Paths, arguments: Arguments, instance: SingleInstance) -> int:
    fault = last_fault(paths.fault_file)
    fault_file = watch_faults(paths.fault_file)
    app = compose(qt_app, paths, SystemClock(), arguments.language)
    crash = CrashHandler(app.put_away, lambda text: _show_crash(app, text))
    crash.install()
    known_ids = [routine.id for routine in app.catalogue.routines]
    if arguments.routine is not None and arguments.routine not in known_ids:
        known = ", ".join(known_ids)
        return _refused(f"--routine: there is no {arguments.routine!r}. There are: {known}")
    app.window.place_on_screen()
    app.window.show()
    instance.raise_requested.connect(app.window.come_forward)

    def after_first_paint() -> None:
        from PySide6.QtGui import QIcon

        Collecting(qt_app)
        qt_app.setWindowIcon(QIcon(str(resources.find("icon", "backcare.svg"))))
        start_log(paths.log_file)
        app.open_file()
        app.window.make_rest()
        app.start_services()
        instance.listen()
        if fault:
            _show_crash(app, fault)
        if arguments.routine is not None:
            app.window.open_player(arguments.routine)

    FirstPaint(app.window, after_first_paint)
    status = qt_app.exec()
    app.close()
    if fault_file is not None:
        fault_file.close()
    return status


def _show_crash(app: App, text: str) -> None:
    from backcare_desktop.ui.crash_dialog import CrashDialog

    CrashDialog(app.kit.theme, app.kit.words, text, app.window).open()


def _refused(why: str) -> int:
    sys.stderr.write(f"backcare-desktop: {why}\n")
    return 2
