"""All stores of one file, and what the shell asks of them."""

import inspect

import pytest

from backcare_desktop.core.routine_settings import RoutineSettings
from backcare_desktop.core.settings import Settings
from backcare_desktop.store.drafts import DraftStore
from backcare_desktop.store.routine_settings import RoutineSettingsStore
from backcare_desktop.store.sessions import SessionStore
from backcare_desktop.store.settings import SettingsStore
from backcare_desktop.store.stores import open_stores
from backcare_desktop.ui.stores import Drafts, RoutineSettingsKeeper, Sessions, SettingsKeeper


@pytest.mark.parametrize(
    ("asked", "given"),
    [
        (Sessions, SessionStore),
        (Drafts, DraftStore),
        (SettingsKeeper, SettingsStore),
        (RoutineSettingsKeeper, RoutineSettingsStore),
    ],
)
def test_the_stores_do_what_the_shell_asks(asked, given):
    methods = [name for name in vars(asked) if not name.startswith("_")]
    assert methods
    for name in methods:
        wanted, had = (inspect.signature(getattr(of, name)).parameters for of in (asked, given))
        assert list(wanted) == list(had)  # mypy compares the types, where the stores are handed over


def test_sessions_drafts_and_settings_live_in_one_file(path, now, session, draft):
    stores = open_stores(path, now)
    stores.sessions.add(session)
    stores.drafts.save(draft)
    stores.settings.save(Settings(captions=False))
    stores.routine_settings.save("desk-break", RoutineSettings(voice_volume_percent=30))
    stores.close()

    again = open_stores(path, now)
    assert again.notices == ()
    assert again.sessions.on_day(session.day) == [session]
    assert again.drafts.load() == draft
    assert again.settings.load() == Settings(captions=False)
    assert again.routine_settings.load() == {"desk-break": RoutineSettings(voice_volume_percent=30)}
    again.close()


def test_stores_in_memory_end_with_the_process(now, session, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    stores = open_stores(None, now)
    stores.sessions.add(session)
    assert stores.sessions.count() == 1
    stores.close()
    assert list(tmp_path.iterdir()) == []
    again = open_stores(None, now)
    assert again.sessions.count() == 0
    again.close()
