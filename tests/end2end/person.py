"""Somebody at the real app: eyes, a keyboard, a mouse, and a clock that is told the time."""

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from backcare_desktop.app.composition import App, compose
from backcare_desktop.app.paths import Paths
from backcare_desktop.app.tour import hands
from backcare_desktop.core.player_states import State
from backcare_desktop.core.settings import Settings
from backcare_desktop.core.timeline import PhaseKind
from backcare_desktop.store.stores import open_stores
from backcare_desktop.ui.day_watch import DayWatch
from backcare_desktop.ui.journal import Journal
from backcare_desktop.ui.preferences import Preferences
from backcare_desktop.ui.routine_preferences import RoutinePreferences
from backcare_desktop.ui.shell.navigation import Place
from backcare_desktop.ui.theme.theme import Theme
from tests.fakes import FakeClock, FakeVoice
from tests.press import button

NO_MODIFIER = Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier
_TICK_S = 1.0
#: Longer steps of time are taken for a gap in which the computer slept.
_LONG_TICK_S = 2.0
_LONGEST_TICKS = 2000


class Person:
    """Uses one profile, in as many runs of the app as it takes. Keys and clicks go to the window as a whole."""

    def __init__(self, qtbot: QtBot, qapp: QApplication, profile: Path, clock: FakeClock) -> None:
        self._qtbot, self._qapp = qtbot, qapp
        self.paths, self.clock = Paths(profile), clock
        self.app: App | None = None

    # -- the app ----------------------------------------------------------------------------------------

    def has_been_here(self) -> None:
        """Have gone through the first run some other day."""
        stores = open_stores(self.paths.data_file, self.clock.read().wall)
        stores.settings.save(Settings(welcome_seen=True))
        stores.close()

    def launch(self) -> None:
        """Start the app; everything that a start does is done."""
        self.app = compose(self._qapp, self.paths, self.clock, "en_GB", lambda _: FakeVoice())
        self.app.window.place_on_screen()
        with self._qtbot.waitActive(self.window):
            self.window.show()
            self.window.activateWindow()
        self.app.open_file()
        self.app.window.make_rest()
        hands.settle()

    def leave(self) -> None:
        """Close the window, as its own button does, and let the process end."""
        if self.app is None:
            return
        app, self.app = self.app, None
        app.window.close()
        app.close()
        app.window.deleteLater()
        for kind in (Journal, Preferences, RoutinePreferences, DayWatch, Theme):  # what ends with the process
            for owned in self._qapp.findChildren(kind):
                owned.deleteLater()
        self._qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    @property
    def running(self) -> App:
        """The app, which must have been started."""
        assert self.app is not None, "the app is not running"
        return self.app

    @property
    def window(self) -> QWidget:
        """The window."""
        return self.running.window

    # -- hands ------------------------------------------------------------------------------------------

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NO_MODIFIER) -> None:
        """Press a key; the window gives it to a shortcut or to whatever has the keyboard."""
        QTest.keyClick(self.window.windowHandle(), key, modifiers)
        hands.settle()

    def tab_to(self, name: str) -> None:
        """Press Tab until what is called `name` has the keyboard."""
        for _ in range(80):
            if name in self.focus_names:
                return
            self.press(Qt.Key.Key_Tab)
        raise AssertionError(f"Tab never comes to {name!r}")

    def click(self, name: str) -> None:
        """Click the button called `name`, scrolled into sight; whatever lies over it would get the click."""
        self.click_at(button(self.window, name))

    def click_at(self, widget: QWidget, place: QPoint | None = None) -> None:
        """Click a point of a widget, or its middle, through the window."""
        middle = widget.rect().center()
        self._scroll_to(widget)
        point = widget.mapTo(self.window, place or middle)
        assert self.window.rect().contains(point), f"{widget} is out of sight"
        QTest.mouseClick(self.window.windowHandle(), Qt.MouseButton.LeftButton, NO_MODIFIER, point)
        hands.settle()

    def _scroll_to(self, widget: QWidget) -> None:
        """Turn the wheel, as it were, until a widget is in sight."""
        parent = widget.parentWidget()
        while parent is not None:
            if isinstance(parent, QScrollArea):
                parent.ensureWidgetVisible(widget)
            parent = parent.parentWidget()
        hands.settle()

    # -- eyes -------------------------------------------------------------------------------------------

    def sees(self, text: str) -> bool:
        """Whether `text` is on the screen, written or read out."""
        return hands.sees(self.window, text)

    @property
    def page_text(self) -> str:
        """Everything written on the screen, line by line."""
        found = self.window.findChildren(QWidget)
        shown = [one for one in found if one.isVisible() and isinstance(one, QLabel | QAbstractButton)]
        return "\n".join(one.text() for one in shown if one.text())  # type: ignore[attr-defined]

    @property
    def focus_names(self) -> tuple[str, str]:
        """What the thing with the keyboard says, and what it is called."""
        focused = QApplication.focusWidget()
        if focused is None:
            return "", ""
        said = focused.text() if isinstance(focused, QAbstractButton) else ""
        return said, focused.accessibleName()

    @property
    def place(self) -> Place:
        """The page that is open in the shell."""
        return self.running.window.shell.place

    # -- time -------------------------------------------------------------------------------------------

    def wait(self, seconds: float) -> None:
        """Let time pass while the app runs."""
        for _ in range(round(seconds / _TICK_S)):
            self._tick()
        hands.settle()

    def wait_until(self, reached: Callable[[], bool]) -> None:
        """Let time pass until something is so."""
        for _ in range(_LONGEST_TICKS):
            if reached():
                hands.settle()
                return
            self._tick(_LONG_TICK_S)
        raise AssertionError("it never came to that")

    def follow_to(self, kind: PhaseKind) -> None:
        """Do the exercises until a phase begins."""
        self.wait_until(lambda: self.running.driver.phase_kind is kind)

    def follow_to_the_end(self) -> None:
        """Do the exercises until the routine is over."""
        self.wait_until(lambda: not self.running.driver.is_playing)

    def sleep_until(self, day: date, hour: int) -> None:
        """Let the night pass, with the app closed."""
        now = self.clock.read().wall
        morning = now.replace(year=day.year, month=day.month, day=day.day, hour=hour, minute=0)
        assert morning > now
        self.clock.advance((morning - now) / timedelta(seconds=1))

    def is_running_a_routine(self) -> bool:
        """Whether a countdown runs."""
        return self.running.driver.state is State.RUNNING

    def _tick(self, seconds: float = _TICK_S) -> None:
        self.clock.advance(seconds)
        self.running.driver.tick()
