"""A figure before a person, and a clock that is told the time."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget

from backcare_desktop.core.settings import Settings
from backcare_desktop.ui.kit import Kit
from backcare_desktop.ui.preferences import Preferences


class Ticks:
    """A monotonic clock in seconds that moves only when told."""

    def __init__(self) -> None:
        self.at_s = 100.0

    def __call__(self) -> float:
        return self.at_s

    def advance(self, seconds: float) -> None:
        self.at_s += seconds


class Paints(QObject):
    """Counts how often a widget is painted."""

    def __init__(self, *widgets: QWidget) -> None:
        super().__init__()
        self.count = 0
        for widget in widgets:
            widget.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        self.count += event.type() == QEvent.Type.Paint
        return False

    def during(self, action: Callable[[], object]) -> int:
        """How often it is painted because of something."""
        QApplication.processEvents()
        self.count = 0
        action()
        QApplication.processEvents()
        return self.count


@pytest.fixture
def ticks() -> Ticks:
    return Ticks()


@pytest.fixture
def followed(kit: Kit, preferences: Preferences) -> Preferences:
    """Settings that the pictures and the theme follow, as the window sees to it."""

    def follow(settings: Settings) -> None:
        kit.theme.set_scheme(settings.scheme)
        kit.theme.set_text_scale(settings.text_scale_percent / 100)
        kit.pictures.follow(settings)

    preferences.settings_changed.connect(follow)
    return preferences
