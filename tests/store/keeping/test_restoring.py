"""A copy in the place of the data file: the same in every table, and undone as easily."""

import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from backcare_desktop.core.errors import NewerFileError, StoreError, Trouble
from backcare_desktop.core.settings import Settings, to_values
from backcare_desktop.core.working import CancelledError
from backcare_desktop.store.keeping import restoring
from backcare_desktop.store.keeping.backups import back_up
from backcare_desktop.store.keeping.contents import compare
from backcare_desktop.store.keeping.restoring import restore
from backcare_desktop.store.stores import open_stores
from tests.store.filled import everything, fill, moved, older_form, session_ids
from tests.store.pages import flip, roots


def add_a_session(path: Path, session, now, session_id: str = "new") -> None:
    stores = open_stores(path, now)
    stores.sessions.add(moved(session, session_id, 9))
    stores.close()


def names(folder: Path) -> set[str]:
    return {file.name for file in folder.iterdir() if file.is_file()}


def test_a_back_up_restored_into_an_empty_profile_is_the_same_in_every_table(filled, copy, tmp_path, now):
    target = tmp_path / "empty" / "backcare.db"
    target.parent.mkdir()
    assert restore(target, copy, now) is None
    assert everything(target) == everything(filled)
    assert all(rows for table, rows in everything(target).items() if not table.startswith("notes_fts"))
    assert names(target.parent) == {"backcare.db"}
    stores = open_stores(target, now)
    assert stores.notices == ()
    assert stores.sessions.count() == 5
    stores.close()
    assert everything(target) == everything(filled)


def test_the_present_file_is_kept_and_restoring_it_undoes_everything(filled, copy, session, now):
    add_a_session(filled, session, now)
    before, copied = everything(filled), everything(copy)
    kept = restore(filled, copy, now)
    assert kept == filled.with_name("backcare.before-restore-20260303T073000Z.db")
    assert everything(filled) == copied
    assert everything(kept) == before
    again = restore(filled, kept, now + timedelta(minutes=1))
    assert everything(filled) == before
    assert everything(again) == copied
    assert names(filled.parent) == {"backcare.db", kept.name, again.name}


def test_what_waits_beside_the_present_file_is_kept_and_not_mixed_in(filled, copy, session, now, tmp_path):
    killed = tmp_path / "killed" / "backcare.db"
    killed.parent.mkdir()
    stores = open_stores(filled, now)
    stores.sessions.add(moved(session, "waiting", 9))
    for name in ("backcare.db", "backcare.db-wal"):
        killed.with_name(name).write_bytes(filled.with_name(name).read_bytes())
    stores.close()
    kept = restore(killed, copy, now)
    assert "waiting" in session_ids(kept)
    assert everything(killed) == everything(copy)
    assert names(killed.parent) == {"backcare.db", kept.name}


def test_a_damaged_present_file_is_kept_byte_by_byte(filled, copy, now):
    scribble = b"scribble " * 900
    filled.write_bytes(scribble)
    filled.with_name("backcare.db-wal").write_bytes(b"what waits")
    kept = restore(filled, copy, now)
    assert kept.name == "backcare.damaged-20260303T073000Z.db"
    assert kept.read_bytes() == scribble
    assert kept.with_name(kept.name + "-wal").read_bytes() == b"what waits"
    assert everything(filled) == everything(copy)
    assert {file for file in names(filled.parent) if not file.endswith("-shm")} == {
        "backcare.db",
        kept.name,
        f"{kept.name}-wal",
    }


def test_what_waits_beside_a_damaged_present_file_is_kept_and_not_mixed_in(
    filled, copy, session, now, tmp_path
):
    killed = tmp_path / "killed" / "backcare.db"
    killed.parent.mkdir()
    stores = open_stores(filled, now)
    stores.sessions.add(moved(session, "waiting", 9))
    for name in ("backcare.db", "backcare.db-wal"):
        killed.with_name(name).write_bytes(filled.with_name(name).read_bytes())
    stores.close()
    flip(killed, roots(filled)["notes"])
    waiting = killed.with_name("backcare.db-wal").read_bytes()
    kept = restore(killed, copy, now)
    assert everything(killed) == everything(copy)
    assert kept.with_name(kept.name + "-wal").read_bytes() == waiting


def test_an_older_form_is_brought_to_todays_when_it_is_opened(filled, tmp_path, now):
    old = older_form(1, filled, tmp_path / "old.db")
    restore(filled, old, now)
    stores = open_stores(filled, now)
    assert stores.sessions.count() == 5
    stores.close()


def test_a_newer_copy_is_refused_and_nothing_changes(filled, copy, now):
    with closing(sqlite3.connect(copy)) as connection, connection:
        connection.execute("INSERT INTO _sqlite_migrations VALUES (99, 'backcare', 'm099_later', '2031')")
    before = filled.read_bytes()
    with pytest.raises(NewerFileError):
        restore(filled, copy, now)
    assert filled.read_bytes() == before
    assert names(filled.parent) == {"backcare.db"}


def test_a_copy_whose_index_leaves_out_a_row_is_refused(filled, copy, now):
    # Only the full check finds this.
    with closing(sqlite3.connect(copy)) as connection:
        connection.execute("PRAGMA writable_schema = ON")
        sql = "CREATE INDEX sessions_by_day ON sessions (ended_at)"
        connection.execute("UPDATE sqlite_master SET sql = ? WHERE name = 'sessions_by_day'", [sql])
        connection.commit()
    before = filled.read_bytes()
    with pytest.raises(StoreError) as refused:
        restore(filled, copy, now)
    assert (refused.value.trouble, refused.value.path) == (Trouble.DAMAGED, copy)
    assert filled.read_bytes() == before
    assert names(filled.parent) == {"backcare.db"}


def test_the_data_file_is_not_restored_from_itself(filled, now):
    with pytest.raises(StoreError, match="the data file itself"):
        restore(filled, filled, now)


def test_a_file_that_is_still_open_is_left_alone(filled, copy, now, monkeypatch):
    monkeypatch.setattr(restoring, "BUSY_TIMEOUT_S", 0.0)
    stores = open_stores(filled, now)
    with pytest.raises(StoreError) as refused:
        restore(filled, copy, now)
    assert refused.value.trouble is Trouble.LOCKED
    assert stores.sessions.count() == 5
    stores.close()
    assert names(filled.parent) == {"backcare.db"}


def test_it_can_be_stopped(filled, copy, now):
    def stop(_done: int, _total: int) -> None:
        raise CancelledError

    before = filled.read_bytes()
    with pytest.raises(CancelledError):
        restore(filled, copy, now, stop)
    assert filled.read_bytes() == before
    assert names(filled.parent) == {"backcare.db"}


def test_the_last_five_files_from_before_a_restore_stay_and_the_one_restored(filled, session, now, folder):
    add_a_session(filled, session, now)
    oldest = restore(filled, back_up(filled, folder, now).copy.path, now)
    for minutes in range(1, 9):
        restore(filled, folder / "backcare-2026-03-03.db", now + timedelta(minutes=minutes))
        if minutes == 4:
            written = oldest.read_bytes()
    assert not oldest.exists()
    assert written
    kept = sorted(filled.parent.glob("*.before-restore-*"))
    assert len(kept) == 5
    restore(filled, kept[0], now + timedelta(minutes=9))
    assert kept[0].exists()
    assert len(list(filled.parent.glob("*.before-restore-*"))) == 6


def test_a_clock_that_was_set_back_does_not_cost_the_file_that_was_just_kept(filled, session, now, folder):
    back_up(filled, folder, now)
    for minutes in range(6):
        restore(filled, folder / "backcare-2026-03-03.db", now + timedelta(minutes=minutes))
    kept = restore(filled, folder / "backcare-2026-03-03.db", now - timedelta(days=9000))
    assert kept.exists()
    assert len(list(filled.parent.glob("*.before-restore-*"))) == 5


def test_an_empty_data_file_has_nothing_to_keep(path, session, now, folder, tmp_path):
    fill(tmp_path / "source.db", session, 1)
    path.touch()
    assert restore(path, back_up(tmp_path / "source.db", folder, now).copy.path, now) is None
    assert session_ids(path) == {"session-0"}


def test_a_write_that_was_cut_off_without_wal_is_taken_back_first(filled, copy, now, tmp_path):
    killed = tmp_path / "killed" / "backcare.db"
    killed.parent.mkdir()
    with closing(sqlite3.connect(filled, isolation_level=None)) as connection:
        connection.execute("PRAGMA journal_mode = DELETE")
        connection.execute("PRAGMA cache_size = 1")
        connection.execute("BEGIN")
        connection.execute("UPDATE sessions SET routine_name = 'half written'")
        for number in range(200):
            connection.execute("INSERT INTO settings VALUES (?, ?)", (f"{number}", "x" * 4000))
        for name in ("backcare.db", "backcare.db-journal"):
            killed.with_name(name).write_bytes(filled.with_name(name).read_bytes())
        connection.execute("ROLLBACK")
    assert killed.with_name("backcare.db-journal").stat().st_size > 0
    kept = restore(killed, copy, now)
    assert everything(kept) == everything(filled)
    assert everything(killed) == everything(copy)
    assert names(killed.parent) == {"backcare.db", kept.name}


def test_a_newer_present_file_is_kept_and_can_be_left_for_an_older_copy(filled, copy, now):
    with closing(sqlite3.connect(filled)) as connection, connection:
        connection.execute("INSERT INTO _sqlite_migrations VALUES (99, 'backcare', 'm099_later', '2031')")
    before = everything(filled)
    kept = restore(filled, copy, now)
    assert everything(kept) == before
    open_stores(filled, now).close()


# -- where copies go ------------------------------------------------------------------------------------


def copies_go_to(path: Path, folder: str, now) -> None:
    stores = open_stores(path, now)
    stores.settings.save(replace(stores.settings.load(), back_up_folder=folder, rest_s=len(folder)))
    stores.close()


def test_what_was_saved_of_a_damaged_file_never_takes_the_place_of_the_copy(filled, folder, session, now):
    copy = back_up(filled, folder, now).copy.path
    saved = filled.with_name("backcare.db.saved")
    saved.write_bytes(copy.read_bytes())
    restore(filled, copy, now)
    assert not saved.exists()


def settings_in(path: Path, now) -> Settings:
    stores = open_stores(path, now)
    settings = stores.settings.load()
    stores.close()
    return settings


@pytest.mark.parametrize("here", ["", "/home/anna/synced"])
def test_where_copies_go_stays_as_it_is_on_this_computer(filled, folder, now, here):
    copies_go_to(filled, "/media/stick", now)
    copy = back_up(filled, folder, now).copy.path
    copies_go_to(filled, here, now)
    before = everything(filled)
    changed = compare(filled, copy)
    assert changed.settings.different == 1, "the time to rest alone"
    kept = restore(filled, copy, now)
    settings = settings_in(filled, now)
    assert (settings.back_up_folder, settings.rest_s) == (here, len("/media/stick"))
    restore(filled, kept, now + timedelta(minutes=1))
    assert everything(filled) == before
    assert names(filled.parent) == {
        "backcare.db",
        kept.name,
        "backcare.before-restore-20260303T073100Z.db",
    }


def test_where_the_profile_says_nothing_of_it_the_copy_does(filled, folder, now, tmp_path):
    copies_go_to(filled, "/media/stick", now)
    copy = back_up(filled, folder, now).copy.path
    new = tmp_path / "new" / "backcare.db"
    new.parent.mkdir()
    open_stores(new, now).close()
    assert compare(new, copy).settings.only_in_copy == len(to_values(Settings()))
    restore(new, copy, now)
    assert everything(new) == everything(copy)
    assert settings_in(new, now).back_up_folder == "/media/stick"


def test_what_a_damaged_file_says_of_it_counts_where_it_can_be_read(filled, folder, now):
    copy = back_up(filled, folder, now).copy.path
    copies_go_to(filled, "/home/anna/synced", now)
    flip(filled, roots(filled)["notes"])
    restore(filled, copy, now)
    assert settings_in(filled, now).back_up_folder == "/home/anna/synced"
