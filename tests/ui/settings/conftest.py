"""A settings page, with a sound and a voice that can be taken away."""

from collections.abc import Iterator
from functools import partial

import pytest
from pytestqt.qtbot import QtBot

from backcare_desktop.core.catalogue import Catalogue
from backcare_desktop.core.settings import Settings
from backcare_desktop.ui.data.sections import data_sections
from backcare_desktop.ui.kit import Kit
from backcare_desktop.ui.page_maker import PageMaker
from backcare_desktop.ui.preferences import Preferences
from backcare_desktop.ui.settings.page import SettingsPage
from backcare_desktop.ui.voice.voice import EngineInfo, VoiceInfo
from tests.fakes import FakeChimes, FakeVoice

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
def voice(qtbot: QtBot) -> Iterator[FakeVoice]:
    """A voice that only speaks: the page chooses through the settings, which the app hands to the voice."""
    voice = FakeVoice()
    yield voice
    asked = (voice.chosen, voice.rate_percent, voice.volume_percent, voice.stops, voice.is_closed)
    assert asked == (("", ""), 100, 100, 0, False)


@pytest.fixture
def sound(qtbot: QtBot) -> FakeChimes:
    """A sound that can be taken away."""
    return FakeChimes()


@pytest.fixture
def page(
    qtbot: QtBot,
    kit: Kit,
    preferences: Preferences,
    catalogue: Catalogue,
    sound: FakeChimes,
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
