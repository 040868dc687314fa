"""Who speaks, with which voice, and what is heard of it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from backcare_desktop.core.settings import CountAloud, Speech
from backcare_desktop.core.words import Words
from backcare_desktop.store.stores import Stores
from backcare_desktop.ui.preferences import Preferences
from backcare_desktop.ui.settings.chooser import Chooser
from backcare_desktop.ui.settings.page import SettingsPage
from backcare_desktop.ui.settings.voice_words import language_name
from backcare_desktop.ui.voice.trouble import voice_trouble
from backcare_desktop.ui.voice.voice import EngineInfo, VoiceInfo, VoiceProblem
from tests.fakes import FakeVoice
from tests.press import button, press_button
from tests.ui.settings.conftest import FLITE, SPEECHD

SPEAKERS = {
    "Who speaks: Backcare's voice": Speech.VOICE,
    "Who speaks: My screen reader": Speech.READER,
    "Who speaks: Nobody: chimes and captions": Speech.OFF,
}
READER_TOGGLE = "Tell my screen reader of half way and ten seconds left too"


def chooser(page: SettingsPage, name: str) -> Chooser | None:
    """The list with a name, if it is in sight."""
    found = [each for each in page.findChildren(Chooser) if each.accessibleName() == name]
    return next((each for each in found if each.isVisible()), None)


def offered(page: SettingsPage, name: str) -> list[str]:
    found = chooser(page, name)
    assert found is not None
    return [found.itemText(row) for row in range(found.count())]


def is_seen(page: SettingsPage, name: str) -> bool:
    parts = [part for part in page.findChildren(QLabel) if part.isVisible()]
    return name in [part.text() for part in parts]


def test_a_person_chooses_who_speaks_and_a_screen_reader_hears_what_that_means(
    qtbot: QtBot, page: SettingsPage, stores: Stores
) -> None:
    for name, speech in reversed(SPEAKERS.items()):  # the one that is chosen at first comes last
        press_button(qtbot, page, name)

        assert stores.settings.load().speech is speech
        found = QAccessible.queryAccessibleInterface(button(page, name))
        assert found.role() is QAccessible.Role.RadioButton
        assert found.state().checked
        assert found.text(QAccessible.Text.Description).endswith(".")


def test_arrows_choose_who_speaks(qtbot: QtBot, page: SettingsPage, preferences: Preferences) -> None:
    button(page, "Who speaks: Backcare's voice").setFocus()
    qtbot.keyClick(button(page, "Who speaks: Backcare's voice"), Qt.Key.Key_Down)

    assert preferences.settings.speech is Speech.READER
    assert button(page, "Who speaks: My screen reader").hasFocus()


def test_what_belongs_to_a_voice_is_there_only_while_there_is_one(
    qtbot: QtBot, page: SettingsPage, voice: FakeVoice
) -> None:
    voice.find(SPEECHD)
    assert chooser(page, "Which voice")

    press_button(qtbot, page, "Who speaks: Nobody: chimes and captions")

    assert chooser(page, "Which voice") is None
    assert not is_seen(page, "Speed of the voice")
    assert not is_seen(page, "Count aloud")


def test_what_a_screen_reader_is_told_is_asked_only_of_those_who_use_one(
    qtbot: QtBot, page: SettingsPage, preferences: Preferences
) -> None:
    assert not [each for each in page.findChildren(QLabel) if each.text() == READER_TOGGLE]
    press_button(qtbot, page, "Who speaks: My screen reader")
    press_button(qtbot, page, READER_TOGGLE)

    assert preferences.settings.announce_reminders


def test_repetitions_are_counted_as_chosen(
    qtbot: QtBot, page: SettingsPage, preferences: Preferences
) -> None:
    for name, count in (
        ("Every fifth", CountAloud.FIFTH),
        ("Each", CountAloud.EACH),
        ("Off", CountAloud.OFF),
    ):
        press_button(qtbot, page, f"Count aloud: {name}")

        assert preferences.settings.count_aloud is count


def test_the_voices_are_asked_for_when_the_page_is_seen(page: SettingsPage, voice: FakeVoice) -> None:
    assert voice.prepared
    assert chooser(page, "Which voice") is None

    voice.find(SPEECHD)

    assert chooser(page, "Which voice")


def test_who_wants_no_voice_starts_none(
    qtbot: QtBot, page: SettingsPage, voice: FakeVoice, preferences: Preferences
) -> None:
    page.hide()
    preferences.change(speech=Speech.OFF)
    before = voice.prepared
    page.show()
    assert voice.prepared == before

    press_button(qtbot, page, "Who speaks: Backcare's voice")
    assert voice.prepared > before


def test_voices_are_sorted_by_language_and_the_language_of_the_app_comes_first(
    page: SettingsPage, voice: FakeVoice
) -> None:
    voice.find(SPEECHD)

    assert offered(page, "Which voice") == [
        "The best for the language of the app",
        "British English: Alan",
        "British English, Brian",
        "English (Caribbean)+Andy",
        "Deutsch: Anna",
        "français canadien: Amélie",
    ]


def test_the_best_engine_is_the_first_whose_voices_are_known(page: SettingsPage, voice: FakeVoice) -> None:
    still_opening = EngineInfo("speechd", "Speech Dispatcher", ())
    voice.find(still_opening, FLITE)
    assert offered(page, "Which voice")[1:] == ["American English: slt"]

    voice.find(SPEECHD, FLITE)
    assert "British English: Alan" in offered(page, "Which voice")


def test_a_chosen_engine_without_voices_offers_only_the_best(
    page: SettingsPage, voice: FakeVoice, preferences: Preferences
) -> None:
    preferences.change(voice_engine="speechd")
    voice.find(EngineInfo("speechd", "Speech Dispatcher", ()), FLITE)

    assert offered(page, "Which voice") == ["The best for the language of the app"]


def test_a_voice_is_chosen_by_keys_and_written_with_its_engine(
    qtbot: QtBot, page: SettingsPage, voice: FakeVoice, stores: Stores
) -> None:
    voice.find(SPEECHD)
    box = chooser(page, "Which voice")
    assert box is not None
    box.setFocus()

    qtbot.keyClick(box, Qt.Key.Key_Down)
    kept = stores.settings.load()
    assert (kept.voice_engine, kept.voice_name) == ("speechd", "alan")
    qtbot.keyClicks(box, "Deu")
    assert stores.settings.load().voice_name == "anna"


def test_an_engine_is_asked_for_only_where_there_are_several(
    qtbot: QtBot, page: SettingsPage, voice: FakeVoice, preferences: Preferences
) -> None:
    voice.find(SPEECHD)
    assert chooser(page, "Speech engine") is None

    voice.find(SPEECHD, FLITE)
    preferences.change(voice_engine="speechd", voice_name="alan")
    assert offered(page, "Speech engine") == ["The best there is", "Speech Dispatcher", "Flite"]
    box = chooser(page, "Speech engine")
    assert box is not None
    box.setFocus()
    qtbot.keyClick(box, Qt.Key.Key_Down)

    assert (preferences.settings.voice_engine, preferences.settings.voice_name) == ("flite", "")
    assert offered(page, "Which voice") == ["The best for the language of the app", "American English: slt"]


def test_a_voice_that_is_gone_leaves_the_best_one_chosen(
    page: SettingsPage, voice: FakeVoice, preferences: Preferences
) -> None:
    preferences.change(voice_engine="speechd", voice_name="somebody")
    voice.find(SPEECHD)
    box = chooser(page, "Which voice")

    assert box is not None
    assert box.currentText() == "The best for the language of the app"
    assert preferences.settings.voice_name == "somebody"


def test_the_voice_says_a_cue(qtbot: QtBot, page: SettingsPage, voice: FakeVoice) -> None:
    press_button(qtbot, page, "Play the voice")

    assert voice.said == ["Hold. Thirty seconds. Only as far as feels OK."]


def test_a_voice_that_cannot_speak_says_why_in_words(page: SettingsPage, voice: FakeVoice) -> None:
    voice.fail(VoiceProblem.STUCK)
    assert not button(page, "Play the voice").isEnabled()
    assert is_seen(page, voice_trouble(VoiceProblem.STUCK, Words(), on_linux=True))

    voice.fail(None)
    assert button(page, "Play the voice").isEnabled()
    assert not is_seen(page, voice_trouble(VoiceProblem.STUCK, Words(), on_linux=True))


def test_on_linux_it_says_what_to_install_and_elsewhere_where_voices_are() -> None:
    words = Words()
    said = voice_trouble(VoiceProblem.NO_ENGINE, words, on_linux=True)
    for package in ("speech-dispatcher,", "speech-dispatcher-espeak-ng", "espeak-ng,"):
        assert package in said.replace(" and", ",")
    assert "espeak-ng" in voice_trouble(VoiceProblem.NO_VOICE, words, on_linux=True)
    for problem in (VoiceProblem.NO_ENGINE, VoiceProblem.NO_VOICE):
        elsewhere = voice_trouble(problem, words, on_linux=False)
        assert "settings of the system" in elsewhere
        assert "package" not in elsewhere


@pytest.mark.parametrize(
    ("tag", "name"),
    [
        ("en-GB", "British English"),
        ("en_GB", "British English"),
        ("de", "Deutsch"),
        ("en-GB-x-rp", "British English"),
        ("en-029", "en-029"),
        ("bpy", "bpy"),
        ("", ""),
    ],
)
def test_a_language_is_named_as_its_speakers_write_it(tag: str, name: str) -> None:
    assert language_name(tag) == name


def test_a_screen_reader_finds_the_name_of_a_list_in_its_label(page: SettingsPage, voice: FakeVoice) -> None:
    """On Linux Qt tells the value as the name of a combo box, and leaves the name to the label."""
    voice.find(SPEECHD, FLITE)
    for name in ("Speech engine", "Which voice"):
        found = QAccessible.queryAccessibleInterface(chooser(page, name))
        labels = [other.text(QAccessible.Text.Name) for other, _kind in found.relations()]
        assert name in labels


@pytest.mark.qt_log_ignore("does not support raise", "does not support grabbing the keyboard")
def test_many_voices_open_at_once(page: SettingsPage, voice: FakeVoice) -> None:
    tags = ("en-GB", "de-DE", "fr-FR", "pl-PL", "sv-SE")
    voices = [VoiceInfo(f"v{n}", f"Voice {n}", tags[n % len(tags)]) for n in range(1500)]
    voice.find(EngineInfo("many", "Many", tuple(voices)))
    box = chooser(page, "Which voice")
    assert box is not None

    box.showPopup()

    view = box.view()
    assert view.isVisible()
    assert view.window().height() < page.height()
    assert view.visualRect(box.model().index(0, 0)).height() >= 40
    box.hidePopup()
