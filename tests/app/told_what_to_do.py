"""Runs the real app with the arguments given, and does there what comes on standard input.

`do STATEMENT` is done and `until EXPRESSION` waited for, one after the other; each is answered with a line once it is
so. `window`, `driver`, `sees`, `click` and `press` can be used. Nothing of the app is changed.
"""

import sys
import threading
from typing import Any

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog

from backcare_desktop.app.main import main
from backcare_desktop.app.tour import hands
from backcare_desktop.ui.main_window import MainWindow

_LOOK_EVERY_MS = 10


class Ear(QObject):
    heard = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._waiting: list[str] = []
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_EVERY_MS)
        self._timer.timeout.connect(self._look)
        self.heard.connect(self._on_heard)

    def listen(self) -> None:
        for line in sys.stdin:
            self.heard.emit(line.strip())

    def _on_heard(self, line: str) -> None:
        self._waiting.append(line)
        self._timer.start()

    def _look(self) -> None:
        windows = [widget for widget in QApplication.topLevelWidgets() if isinstance(widget, MainWindow)]
        if not windows or not self._waiting:
            return
        word, _, code = self._waiting[0].partition(" ")
        known = names(windows[0])
        if word == "until" and not eval(code, known):
            return
        line = self._waiting.pop(0)
        print(line, flush=True)
        if word == "do":
            exec(code, known)


def names(window: MainWindow) -> dict[str, Any]:
    return {
        "window": window,
        "driver": window.host.driver,
        "dialogs": [one for one in window.findChildren(QDialog) if one.isVisible()],
        "sees": lambda text: hands.sees(window, text),
        "click": lambda name: hands.click(hands.button(window, name)),
        "press": lambda key, modifiers=Qt.KeyboardModifier.NoModifier: QTest.keyClick(
            window.windowHandle(), key, modifiers
        ),
        "Qt": Qt,
        "QTimer": QTimer,
    }


ear = Ear()
threading.Thread(target=ear.listen, daemon=True).start()
sys.exit(main())
