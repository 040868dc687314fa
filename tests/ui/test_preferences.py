"""Settings: kept within limits, written through, announced."""

import pytest

from backcare_desktop.core.settings import Scheme, Settings
from backcare_desktop.core.words import Words
from backcare_desktop.store.stores import Stores
from backcare_desktop.ui.preferences import Preferences
from tests.fakes import StuckSettings


def test_a_change_is_announced_and_written(qtbot, preferences: Preferences, stores: Stores):
    with qtbot.waitSignal(preferences.settings_changed) as changed:
        preferences.change(scheme=Scheme.DARK, rest_s=30)
    assert changed.args[0].scheme is Scheme.DARK
    assert stores.settings.load() == preferences.settings
    assert preferences.settings.rest_s == 30


def test_a_value_past_its_limit_is_taken_to_the_limit(preferences: Preferences):
    preferences.change(text_scale_percent=1000)
    assert preferences.settings.text_scale_percent == 225


def test_no_change_is_no_news(qtbot, preferences: Preferences):
    with qtbot.assertNotEmitted(preferences.settings_changed):
        preferences.change(muted=False)


def test_a_setting_that_there_is_not_is_our_fault(preferences: Preferences):
    with pytest.raises(ValueError, match="loudness"):
        preferences.change(loudness=11)


def test_what_was_changed_before_the_file_was_open_is_written_then(words: Words, stores: Stores):
    preferences = Preferences(Settings(), words)
    preferences.change(muted=True)
    preferences.attach(stores.settings)
    assert stores.settings.load().muted


def test_settings_that_cannot_be_written_still_count_and_it_is_said(qtbot, words: Words):
    preferences, stuck = Preferences(Settings(), words), StuckSettings()
    with qtbot.waitSignal(preferences.write_failed):
        preferences.attach(stuck)
    with qtbot.waitSignal(preferences.write_failed) as failed:
        preferences.change(muted=True)
    assert "in use" in failed.args[0] or "using" in failed.args[0]
    assert preferences.settings.muted
