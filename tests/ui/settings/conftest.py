"""A settings page, with a sound and a voice that can be taken away."""

from collections.abc import Iterator
from functools import partial

import pytest
from PySide6.QtCore import QObject, Signal
from pytestqt.qtbot import QtBot

from backcare_desktop.core.catalogue import Catalogue
from backcare_desktop.core.cues import Sound
from backcare_desktop.core.settings import Settings
from backcare_desktop.ui.data.sections import data_sections
from backcare_desktop.ui.kit import Kit
from backcare_desktop.ui.page_maker import PageMaker
from backcare_desktop.ui.preferences import Preferences
from backcare_desktop.ui.settings.page import SettingsPage
from backcare_desktop.ui.sounds import Silence
from backcare_desktop.ui.voice.voice import EngineInfo, VoiceInfo, VoiceProblem


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


class FakeVoice(QObject):
    """Remembers what was said; knows its voices only once it was prepared and told of them."""

    availability_changed = Signal()
    engines_changed = Signal()
    finished = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.problem: VoiceProblem | None = None
        self.engines: tuple[EngineInfo, ...] = ()
        self.prepared = 0
        self.said: list[str] = []

    def prepare(self) -> None:
        self.prepared += 1

    def say(self, _number: int, text: str) -> None:
        self.said.append(text)

    def find(self, *engines: EngineInfo) -> None:
        self.engines = engines
        self.engines_changed.emit()

    def fail(self, problem: VoiceProblem | None) -> None:
        self.problem = problem
        self.availability_changed.emit()

    # The page chooses through the settings, which the app hands to the voice.
    def stop(self) -> None:
        raise NotImplementedError

    def choose(self, engine_id: str, voice_id: str) -> None:
        raise NotImplementedError

    def set_rate(self, percent: int) -> None:
        raise NotImplementedError

    def set_volume(self, percent: int) -> None:
        raise NotImplementedError

    def close(self) -> None:
        raise NotImplementedError


SPEECHD = EngineInfo(
    "speechd",
    "Speech Dispatcher",
    (
        VoiceInfo("anna", "Anna", "de-DE"),
        VoiceInfo("amelie", "Amélie", "fr-CA"),
        VoiceInfo("alan", "Alan", "en-GB"),
        VoiceInfo("andy", "English (Caribbean)+Andy", "en-029"),
        VoiceInfo("brian", "British English, Brian", "en-GB"),
    ),
)
FLITE = EngineInfo("flite", "Flite", (VoiceInfo("slt", "slt", "en-US"),))


@pytest.fixture
def voice(qtbot: QtBot) -> FakeVoice:
    return FakeVoice()


@pytest.fixture
def sound(qtbot: QtBot) -> FakeSound:
    return FakeSound()


@pytest.fixture
def page(
    qtbot: QtBot,
    kit: Kit,
    preferences: Preferences,
    catalogue: Catalogue,
    sound: FakeSound,
    voice: FakeVoice,
    maker: PageMaker,
) -> Iterator[SettingsPage]:
    """The page, shown; text size, colours and figure follow the settings as in the app."""

    def follow(settings: Settings) -> None:
        kit.theme.set_scheme(settings.scheme)
        kit.theme.set_contrast(settings.contrast)
        kit.theme.set_text_scale(settings.text_scale_percent / 100)
        kit.pictures.follow(settings)

    preferences.settings_changed.connect(follow)
    page = SettingsPage(kit, preferences, catalogue, partial(data_sections, maker), sound, voice)
    qtbot.addWidget(page)
    page.resize(1032, 760)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    yield page
    page.close()
