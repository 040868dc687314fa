"""A settings page, with a sound that can be taken away."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Signal
from pytestqt.qtbot import QtBot

from backcare_desktop.core.catalogue import Catalogue
from backcare_desktop.core.cues import Sound
from backcare_desktop.core.settings import Settings
from backcare_desktop.ui.kit import Kit
from backcare_desktop.ui.preferences import Preferences
from backcare_desktop.ui.settings.page import SettingsPage
from backcare_desktop.ui.sounds import Silence

DATA_FILE = Path("/home/margaret/.local/share/backcare/backcare.db")


class FakeSound(QObject):
    """Remembers what was heard; silent when told to be."""

    availability_changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.silence: Silence | None = None
        self.heard: list[Sound] = []

    def play(self, sound: Sound) -> None:
        self.heard.append(sound)

    def fall_silent(self, silence: Silence | None) -> None:
        self.silence = silence
        self.availability_changed.emit()


@pytest.fixture
def sound(qtbot: QtBot) -> FakeSound:
    return FakeSound()


@pytest.fixture
def page(
    qtbot: QtBot, kit: Kit, preferences: Preferences, catalogue: Catalogue, sound: FakeSound
) -> Iterator[SettingsPage]:
    """The page, shown; text size, colours and figure follow the settings as in the app."""

    def follow(settings: Settings) -> None:
        kit.theme.set_scheme(settings.scheme)
        kit.theme.set_text_scale(settings.text_scale_percent / 100)
        kit.pictures.follow(settings)

    preferences.settings_changed.connect(follow)
    page = SettingsPage(kit, preferences, catalogue, DATA_FILE, sound)
    qtbot.addWidget(page)
    page.resize(1032, 760)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    yield page
    page.close()
