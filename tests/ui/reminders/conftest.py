"""Reminders at six in the evening, in a window that can be seen."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from backcare_desktop.ui.journal import Journal
from backcare_desktop.ui.kit import Kit
from backcare_desktop.ui.preferences import Preferences
from backcare_desktop.ui.reminders.reminders import Reminders
from tests.fakes import FakeClock


class Evening:
    """A window with the card of the reminders, on a computer without a place for messages."""

    def __init__(
        self, qtbot: QtBot, kit: Kit, clock: FakeClock, preferences: Preferences, journal: Journal
    ) -> None:
        self.clock = clock
        self.is_playing = False
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.reminders = Reminders(
            kit, clock, preferences, journal, QIcon(), lambda: self.is_playing, self.window
        )
        QVBoxLayout(self.window).addWidget(self.reminders.card)
        self.window.resize(800, 400)
        self.window.show()

    @property
    def is_reminded(self) -> bool:
        return self.reminders.card.isVisible()

    def pass_hours(self, hours: float) -> None:
        """Let time pass, with a look each half minute, as the timer does."""
        for _ in range(round(hours * 120)):
            self.clock.advance(30)
            self.reminders.scheduler.look()


@pytest.fixture
def new_evening(
    qtbot: QtBot, kit: Kit, clock: FakeClock, preferences: Preferences, journal: Journal
) -> Iterator[Callable[[], Evening]]:
    """Makes one, as a start of the app does; a second call is a restart."""
    made: list[Evening] = []

    def end() -> None:
        while made:
            evening = made.pop()
            evening.window.close()
            evening.window.deleteLater()
            preferences.settings_changed.disconnect(evening.reminders.scheduler._on_settings_changed)

    def make() -> Evening:
        end()
        made.append(Evening(qtbot, kit, clock, preferences, journal))
        return made[0]

    yield make
    end()


@pytest.fixture
def evening(new_evening: Callable[[], Evening], preferences: Preferences) -> Evening:
    """Ten to six, with reminders at six."""
    evening = new_evening()
    preferences.change(reminder=True)
    evening.clock.advance((9 * 60 + 50) * 60)
    return evening
