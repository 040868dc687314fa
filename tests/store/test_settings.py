"""The settings, kept in the data file and read from it before anything is shown."""

import sqlite3
from contextlib import closing
from pathlib import PureWindowsPath

import pytest
from hypothesis import given, settings, strategies as st

from backcare_desktop.core.settings import LIMITS, Scheme, Settings
from backcare_desktop.store.quick_settings import read_settings_quickly
from backcare_desktop.store.read_only import file_uri
from backcare_desktop.store.stores import open_stores

SETTINGS = st.builds(
    Settings,
    scheme=st.sampled_from(Scheme),
    muted=st.booleans(),
    welcome_seen=st.booleans(),
    window_geometry=st.text(),
    **{name: st.integers(low, high) for name, (low, high) in LIMITS.items()},
)
LOUD = Settings(scheme=Scheme.DARK, chime_volume_percent=100, window_geometry="Grüße 'und' so")


def test_without_any_set_they_are_the_defaults(stores, path):
    assert stores.settings.load() == Settings()
    assert read_settings_quickly(path) == Settings()


def test_any_settings_come_back_as_they_were(now):
    stores = open_stores(None, now)

    @settings(max_examples=60)
    @given(SETTINGS)
    def comes_back(wanted):
        stores.settings.save(wanted)
        assert stores.settings.load() == wanted

    comes_back()
    stores.close()


def test_they_are_read_quickly_from_a_closed_file_that_stays_alone(path, now):
    stores = open_stores(path, now)
    stores.settings.save(LOUD)
    stores.close()
    assert read_settings_quickly(path) == LOUD
    assert [file.name for file in path.parent.iterdir()] == ["backcare.db"]


def test_they_are_read_quickly_while_the_last_writes_wait_beside_the_file(path, stores):
    stores.settings.save(LOUD)
    assert path.with_name("backcare.db-wal").stat().st_size > 0
    assert read_settings_quickly(path) == LOUD


def test_a_value_that_is_no_value_is_its_default(path, now):
    stores = open_stores(path, now)
    stores.settings.save(LOUD)
    stores.file.db.execute("UPDATE settings SET value = 'loudly' WHERE key = 'chime_volume_percent'")
    stores.file.db.execute("UPDATE settings SET value = '\"pink\"' WHERE key = 'scheme'")
    expected = Settings(window_geometry=LOUD.window_geometry)
    assert stores.settings.load() == expected
    stores.close()
    assert read_settings_quickly(path) == expected


def test_a_setting_of_another_version_stays(stores):
    stores.file.db.execute("INSERT INTO settings VALUES ('voice', '\"calm\"')")
    stores.settings.save(LOUD)
    assert stores.settings.load() == LOUD
    rows = stores.file.db.execute("SELECT value FROM settings WHERE key = 'voice'").fetchall()
    assert rows == [('"calm"',)]


def test_no_file_means_defaults_and_no_file(path):
    assert read_settings_quickly(path) == Settings()
    assert not path.exists()


def test_a_file_of_something_else_means_defaults(path):
    path.write_text("not a database " * 100, "utf-8")
    assert read_settings_quickly(path) == Settings()
    path.unlink()
    path.mkdir()
    assert read_settings_quickly(path) == Settings()


def test_they_are_read_quickly_where_nothing_may_be_written(path, now, unwritable):
    stores = open_stores(path, now)
    stores.settings.save(LOUD)
    stores.close()
    with unwritable(path.parent) as folder:
        assert read_settings_quickly(folder / "backcare.db") == LOUD


def test_a_path_that_the_system_refuses_means_defaults(path):
    assert read_settings_quickly(path.with_name("x" * 300)) == Settings()


def test_a_file_kept_by_another_program_means_defaults(path, now):
    stores = open_stores(path, now)
    stores.settings.save(LOUD)
    stores.close()
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("PRAGMA locking_mode = EXCLUSIVE")
        other.execute("BEGIN EXCLUSIVE")
        other.execute("DELETE FROM settings")
        other.execute("COMMIT")
        assert read_settings_quickly(path) == Settings()


@pytest.mark.parametrize("name", ["100% sure?.db", "a#b&c=d.db", "mit Leerzeichen ä.db"])
def test_a_path_with_characters_that_mean_something_in_a_uri(tmp_path, now, name):
    path = tmp_path / name
    stores = open_stores(path, now)
    stores.settings.save(LOUD)
    stores.close()
    assert read_settings_quickly(path) == LOUD


@pytest.mark.parametrize(
    ("windows_path", "uri"),
    [
        (r"C:\Users\Ann Lee\backcare.db", "file:///C%3A/Users/Ann%20Lee/backcare.db"),
        (r"\\server\share\backcare.db", "file:////server/share/backcare.db"),
    ],
)
def test_the_uri_of_a_windows_path(windows_path, uri):
    assert file_uri(PureWindowsPath(windows_path)) == uri
