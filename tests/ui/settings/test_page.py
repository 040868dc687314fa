"""The settings as a person changes them."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QAccessibleValueInterface, QWheelEvent
from PySide6.QtWidgets import QApplication, QLabel, QSpinBox, QWidget
from pytestqt.qtbot import QtBot

from backcare_desktop import __version__
from backcare_desktop.core.catalogue import Catalogue
from backcare_desktop.core.cues import Sound
from backcare_desktop.core.settings import LIMITS, Contrast, Scheme, Speech
from backcare_desktop.core.words import Words
from backcare_desktop.store.stores import Stores
from backcare_desktop.ui.figure.overlays import Overlay, overlay_hint
from backcare_desktop.ui.kit import Kit
from backcare_desktop.ui.preferences import Preferences
from backcare_desktop.ui.settings.chooser import Chooser
from backcare_desktop.ui.settings.option import OptionButton
from backcare_desktop.ui.settings.page import SettingsPage
from backcare_desktop.ui.settings.section import Section
from backcare_desktop.ui.sounds import Silence
from backcare_desktop.ui.theme import tokens
from backcare_desktop.ui.widgets.fields import TextField
from backcare_desktop.ui.widgets.toggle import Toggle
from tests.fakes import FakeChimes, FakeVoice
from tests.press import button, press_button
from tests.ui.settings.conftest import FLITE, SPEECHD

NUMBERS = {
    "Text size": "text_scale_percent",
    "Distance to the screen": "stage_distance_cm",
    "Size in the player": "stage_scale_percent",
    "Volume of the chimes": "chime_volume_percent",
    "Speed of the voice": "voice_rate_percent",
    "Volume of the voice": "voice_volume_percent",
    "Get ready": "get_ready_s",
    "Move, same position": "move_same_position_s",
    "Move, new position": "move_new_position_s",
    "Switch sides": "switch_side_s",
    "Rest": "rest_s",
    "Time for each exercise": "pace_percent",
}
TOGGLES = {
    **{overlay_hint(overlay, Words()): overlay.value for overlay in Overlay},
    "Show captions in the player": "captions",
    "A soft tap at each repetition": "beat",
    "Read out how to do an exercise while I move into position": "read_steps",
    "Single-letter keys": "letter_keys",
}


def texts(page: QWidget) -> list[str]:
    labels = [label for label in page.findChildren(QLabel) if label.isVisible()]
    return [label.accessibleName() or label.text() for label in labels]


def no_data(_page: QWidget) -> tuple[Section, ...]:
    return ()


def number(page: QWidget, name: str) -> QSpinBox:
    return next(box for box in page.findChildren(QSpinBox) if box.accessibleName() == name)


def test_all_sections_are_there_in_order(page: SettingsPage) -> None:
    titles = ["Sight", "The figure", "Sound", "Voice", "Timing", "Keys", "Your data", "Back-up", "Restore"]
    titles += ["Join another computer's history", "Take along", "Delete everything", "About Backcare"]

    assert [text for text in texts(page) if text in titles] == titles


def test_every_number_is_changed_by_its_buttons_and_written(
    qtbot: QtBot, page: SettingsPage, preferences: Preferences, stores: Stores
) -> None:
    for name, setting in NUMBERS.items():
        before = getattr(preferences.settings, setting)
        press_button(qtbot, page, f"More: {name}")
        more = getattr(preferences.settings, setting)
        assert before < more == number(page, name).value(), name
        assert getattr(stores.settings.load(), setting) == more, name
        press_button(qtbot, page, f"Less: {name}")
        assert getattr(preferences.settings, setting) == before, name
    assert preferences.settings == stores.settings.load(), "nothing else was changed"


@pytest.mark.parametrize("names", [list(NUMBERS)[:6], list(NUMBERS)[6:]])
def test_every_number_is_changed_by_keys_and_by_typing_and_keeps_its_limits(
    qtbot: QtBot, page: SettingsPage, preferences: Preferences, names: list[str]
) -> None:
    for name in names:
        setting = NUMBERS[name]
        low, high = LIMITS[setting]
        box = number(page, name)
        box.setFocus()
        for key, grows in (
            (Qt.Key.Key_Up, True),
            (Qt.Key.Key_Down, False),
            (Qt.Key.Key_PageUp, True),
            (Qt.Key.Key_PageDown, False),
        ):
            before = getattr(preferences.settings, setting)
            qtbot.keyClick(box, key)
            after = getattr(preferences.settings, setting)
            assert (after > before) if grows else (after < before), name
        for typed, kept in ((str(high), high), (str(low), low)):
            box.selectAll()
            qtbot.keyClicks(box, typed)
            qtbot.keyClick(box, Qt.Key.Key_Return)
            assert getattr(preferences.settings, setting) == kept, name
        assert not button(page, f"Less: {name}").isEnabled()
        assert button(page, f"More: {name}").isEnabled()


def test_a_typed_number_is_one_change(qtbot: QtBot, page: SettingsPage, preferences: Preferences) -> None:
    box = number(page, "Rest")
    box.setFocus()
    changes: list[int] = []
    preferences.settings_changed.connect(lambda settings: changes.append(settings.rest_s))

    box.selectAll()
    qtbot.keyClicks(box, "120")
    qtbot.keyClick(box, Qt.Key.Key_Tab)

    assert changes == [120]


def test_a_screen_reader_finds_a_spin_box_with_name_and_value(page: SettingsPage) -> None:
    found = QAccessible.queryAccessibleInterface(number(page, "Rest"))

    assert found.role() is QAccessible.Role.SpinBox
    assert found.text(QAccessible.Text.Name) == "Rest"
    assert found.text(QAccessible.Text.Value) == "15 s"
    values = found.valueInterface()
    assert isinstance(values, QAccessibleValueInterface)
    assert (values.minimumValue(), values.currentValue(), values.maximumValue()) == (0, 15, 300)


def test_scrolling_the_page_changes_no_number(page: SettingsPage, preferences: Preferences) -> None:
    before = preferences.settings
    box = number(page, "Text size")
    wheel = QWheelEvent(
        QPointF(5, 5),
        QPointF(5, 5),
        QPoint(0, 0),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )

    QApplication.sendEvent(box, wheel)

    assert preferences.settings == before


def test_text_grows_at_once(qtbot: QtBot, page: SettingsPage, kit: Kit) -> None:
    before = button(page, "Play the chime").sizeHint()

    press_button(qtbot, page, "More: Text size")

    assert kit.theme.text_scale == 1.25
    assert button(page, "Play the chime").sizeHint().width() > before.width()


def test_colours_are_chosen_by_mouse_and_by_arrows(
    qtbot: QtBot, page: SettingsPage, preferences: Preferences, kit: Kit
) -> None:
    press_button(qtbot, page, "Colours: Dark")
    assert preferences.settings.scheme is Scheme.DARK
    assert kit.theme.colours.is_dark

    button(page, "Dark").setFocus()
    qtbot.keyClick(button(page, "Dark"), Qt.Key.Key_Left)
    assert preferences.settings.scheme is Scheme.LIGHT
    assert button(page, "Colours: Light").isChecked()
    assert not button(page, "Dark").isChecked()


def test_more_contrast_is_seen_at_once(
    qtbot: QtBot, page: SettingsPage, preferences: Preferences, kit: Kit
) -> None:
    press_button(qtbot, page, "Contrast: More")
    assert preferences.settings.contrast is Contrast.MORE
    assert kit.theme.colours is tokens.HIGH_CONTRAST_LIGHT

    button(page, "Contrast: More").setFocus()
    qtbot.keyClick(button(page, "Contrast: More"), Qt.Key.Key_Left)
    assert preferences.settings.contrast is Contrast.STANDARD
    assert kit.theme.colours is tokens.LIGHT


def test_every_switch_is_written(
    qtbot: QtBot, page: SettingsPage, preferences: Preferences, stores: Stores
) -> None:
    for text, setting in TOGGLES.items():
        before = getattr(preferences.settings, setting)
        press_button(qtbot, page, text)
        assert getattr(stores.settings.load(), setting) is not before, text

        button(page, text).setFocus()
        qtbot.keyClick(button(page, text), Qt.Key.Key_Space)
        assert getattr(preferences.settings, setting) is before, text


def test_controls_follow_what_is_changed_elsewhere(page: SettingsPage, preferences: Preferences) -> None:
    preferences.change(muted=True, rest_s=40, scheme=Scheme.DARK, letter_keys=False)

    assert not button(page, "Sound: chimes and voice").isChecked()
    assert number(page, "Rest").value() == 40
    assert button(page, "Dark").isChecked()
    assert not button(page, "Single-letter keys").isChecked()


def test_the_chime_can_be_tried(qtbot: QtBot, page: SettingsPage, sound: FakeChimes) -> None:
    press_button(qtbot, page, "Play the chime")

    assert sound.heard == [Sound.HOLD]


def test_muted_says_so_and_offers_neither_chime_nor_voice(
    qtbot: QtBot, page: SettingsPage, preferences: Preferences
) -> None:
    press_button(qtbot, page, "Sound: chimes and voice")

    assert preferences.settings.muted
    assert not button(page, "Play the chime").isEnabled()
    assert not button(page, "Play the voice").isEnabled()
    assert texts(page).count("Sound is off.") == 2  # at the chimes and at the voice


@pytest.mark.parametrize(
    ("silence", "sentence"),
    [
        (Silence.NO_OUTPUT, "No speaker or headphones found. Cues are on screen."),
        (Silence.NO_SOUND_SYSTEM, "The sound system of this computer cannot be used. Cues are on screen."),
    ],
)
def test_without_sound_it_says_why(
    page: SettingsPage, sound: FakeChimes, silence: Silence, sentence: str
) -> None:
    sound.fall_silent(silence)
    assert sentence in texts(page)
    assert not button(page, "Play the chime").isEnabled()

    sound.fall_silent(None)
    assert sentence not in texts(page)
    assert button(page, "Play the chime").isEnabled()


def test_all_keys_are_listed_and_letters_only_while_they_work(qtbot: QtBot, page: SettingsPage) -> None:
    shown = texts(page)
    assert {"Ctrl+4", "F11", "Space", "H", "F8", "PgUp", "Ctrl+Home"} <= set(shown)
    assert shown[shown.index("F8") : shown.index("F8") + 3] == ["F8", "H", "This hurts"]

    press_button(qtbot, page, "Single-letter keys")

    qtbot.waitUntil(lambda: "F8" in texts(page))
    assert not {"H", "T", "C"} & set(texts(page))


def test_the_list_of_keys_can_be_asked_for(page: SettingsPage) -> None:
    page.show_keys()

    toggle = button(page, "Single-letter keys")
    assert toggle.hasFocus()
    assert page.rect().contains(toggle.mapTo(page, toggle.rect().center()))


def test_it_can_be_asked_for_before_the_page_was_ever_seen(
    qtbot: QtBot,
    kit: Kit,
    preferences: Preferences,
    catalogue: Catalogue,
    sound: FakeChimes,
    voice: FakeVoice,
) -> None:
    page = SettingsPage(kit, preferences, catalogue, no_data, sound, voice)
    qtbot.addWidget(page)

    page.show_keys()
    page.show()

    assert len([text for text in texts(page) if text == "Keys"]) == 1
    page.close()


def test_a_section_of_another_part_of_the_app_comes_after_the_timing(
    qtbot: QtBot,
    kit: Kit,
    preferences: Preferences,
    catalogue: Catalogue,
    sound: FakeChimes,
    voice: FakeVoice,
) -> None:
    section = Section(kit.theme, "Reminders")
    section.add_row("A row", TextField(kit.theme))
    page = SettingsPage(kit, preferences, catalogue, no_data, sound, voice, [section])
    qtbot.addWidget(page)
    page.show_keys()
    page.show()

    titles = [text for text in texts(page) if text in ("Timing", "Reminders", "Keys")]
    assert titles == ["Timing", "Reminders", "Keys"]
    page.close()


def test_it_says_what_it_is_and_what_it_is_not(page: SettingsPage) -> None:
    said = " ".join(texts(page))

    assert f"Version {__version__}" in said
    assert "does not diagnose or treat" in said
    assert "No physiotherapist has reviewed them" in said
    assert "MIT licence" in said


@pytest.mark.parametrize(("width", "height", "percent"), [(800, 510, 200), (640, 390, 225), (712, 600, 100)])
def test_nothing_runs_over_at_large_text(
    qtbot: QtBot,
    page: SettingsPage,
    kit: Kit,
    preferences: Preferences,
    voice: FakeVoice,
    width: int,
    height: int,
    percent: int,
) -> None:
    voice.find(SPEECHD, FLITE)
    preferences.change(
        text_scale_percent=percent, speech=Speech.READER, voice_engine="speechd", voice_name="andy"
    )
    page.set_breakpoint(kit.theme.breakpoint(width))
    page.resize(width, height)

    qtbot.waitUntil(lambda: not cut_off(page))


def cut_off(page: SettingsPage) -> list[str]:
    """Return the sentences that are too low for their lines or run over the right edge."""
    area = page.scroll_area
    room = area.viewport().width()
    kinds = (QLabel, Chooser, OptionButton, Toggle)
    parts = [part for part in area.widget().findChildren(QWidget) if isinstance(part, kinds)]
    parts = [part for part in parts if part.isVisible()]
    found = [words_of(part) for part in parts if part.height() < part.heightForWidth(part.width())]
    found += [
        words_of(part) for part in parts if part.mapTo(area.widget(), QPoint(part.width(), 0)).x() > room
    ]
    return found + ["the page"] * (area.widget().minimumSizeHint().width() > room)


def words_of(part: QWidget) -> str:
    return part.currentText() if isinstance(part, Chooser) else part.text()
