"""What a copy holds, and what putting it back would change. Looking alters nothing."""

import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import date, timedelta

import pytest

from backcare_desktop.core.copies import CopyChange, CopyContents, RowChange
from backcare_desktop.core.day_record import DayMark
from backcare_desktop.core.errors import NewerFileError, StoreError, Trouble
from backcare_desktop.core.settings import Settings
from backcare_desktop.store.keeping.backups import back_up
from backcare_desktop.store.keeping.contents import compare, contents
from backcare_desktop.store.stores import open_stores
from tests.store.filled import moved, older_form

NOTHING = RowChange()


def test_what_is_in_a_copy(copy, now):
    before = copy.read_bytes()
    assert contents(copy) == CopyContents(
        path=copy,
        sessions=5,
        first_day=date(2026, 3, 3),
        last_day=date(2026, 3, 7),
        check_ins=5,
        notes=10,
        size_bytes=len(before),
        version=3,
    )
    assert copy.read_bytes() == before
    assert [file.name for file in copy.parent.iterdir()] == [copy.name]


def test_what_is_in_a_copy_of_the_first_form(filled, tmp_path):
    found = contents(older_form(1, filled, tmp_path / "old.db"))
    assert (found.sessions, found.check_ins, found.notes, found.version) == (5, 0, 0, 1)


def test_a_copy_without_sessions_has_no_days(path, folder, now):
    open_stores(path, now).close()
    found = contents(back_up(path, folder, now).copy.path)
    assert (found.sessions, found.first_day, found.last_day) == (0, None, None)


def test_a_day_that_cannot_be_read_is_none(copy):
    with closing(sqlite3.connect(copy)) as connection, connection:
        connection.execute("PRAGMA ignore_check_constraints = ON")
        connection.execute("UPDATE sessions SET day = 'some day' WHERE id = 'session-4'")
    assert contents(copy).last_day is None
    assert contents(copy).first_day == date(2026, 3, 3)


def test_a_newer_copy_is_refused(copy):
    with closing(sqlite3.connect(copy)) as connection, connection:
        connection.execute("INSERT INTO _sqlite_migrations VALUES (99, 'backcare', 'm099_later', '2031')")
    before = copy.read_bytes()
    with pytest.raises(NewerFileError):
        contents(copy)
    assert copy.read_bytes() == before


@pytest.mark.parametrize("written", [b"", b"Dear diary. " * 1000])
def test_what_is_no_database_is_refused(tmp_path, written):
    letter = tmp_path / "letter.db"
    letter.write_bytes(written)
    with pytest.raises(StoreError) as refused:
        contents(letter)
    assert refused.value.trouble is Trouble.DAMAGED


def test_a_cut_off_copy_is_refused(copy):
    copy.write_bytes(copy.read_bytes()[:-1000])
    with pytest.raises(StoreError) as refused:
        contents(copy)
    assert refused.value.trouble is Trouble.DAMAGED


def test_a_database_of_another_program_is_refused(tmp_path):
    with closing(sqlite3.connect(tmp_path / "other.db")) as connection, connection:
        connection.execute("CREATE TABLE sessions (id TEXT)")
    with pytest.raises(StoreError, match="no sessions are kept in it") as refused:
        contents(tmp_path / "other.db")
    assert refused.value.trouble is Trouble.OTHER


def test_a_copy_that_is_gone(tmp_path):
    with pytest.raises(StoreError, match="No such file"):
        contents(tmp_path / "gone.db")


def test_nothing_would_change(filled, copy):
    assert compare(filled, copy) == CopyChange(NOTHING, NOTHING, NOTHING, NOTHING, NOTHING)


def test_what_would_change_while_the_app_is_open(filled, copy, session, now):
    stores = open_stores(filled, now)
    later = now + timedelta(hours=1)
    stores.sessions.add(moved(session, "new", 9))
    stores.diary.save_session(replace(moved(session, "session-1", 1), worked_s=1.0), later)
    stores.diary.delete_session("session-2", later)
    stores.diary.set_day_note(date(2026, 3, 3), "sun", later)
    stores.diary.set_mark(date(2026, 3, 4), None, later)
    stores.settings.save(replace(Settings(), welcome_seen=False))
    changed = compare(filled, copy)
    stores.close()
    assert changed.sessions == RowChange(only_here=1, only_in_copy=1, different=1)
    assert changed.check_ins == RowChange(only_in_copy=1)
    assert changed.notes == RowChange(only_in_copy=1, different=1)
    assert changed.marks == RowChange(only_in_copy=1)
    assert changed.settings.different == 1


def test_a_mark_that_was_never_set_is_no_difference(filled, copy, now):
    stores = open_stores(filled, now)
    stores.diary.set_mark(date(2026, 5, 1), DayMark.REST, now)
    stores.diary.set_mark(date(2026, 5, 1), None, now)
    stores.close()
    assert compare(filled, copy).marks == NOTHING


def test_with_no_data_file_everything_would_come(copy, tmp_path):
    changed = compare(tmp_path / "empty" / "backcare.db", copy)
    assert changed.sessions == RowChange(only_in_copy=5)
    assert changed.notes == RowChange(only_in_copy=10)


def test_a_copy_of_the_first_form_is_compared_by_what_it_has(filled, tmp_path):
    changed = compare(filled, older_form(1, filled, tmp_path / "old.db"))
    assert changed.sessions == NOTHING
    assert changed.notes == RowChange(only_here=10)


def test_a_damaged_data_file_is_named(filled, copy):
    filled.write_text("scribble " * 900, "utf-8")
    with pytest.raises(StoreError) as refused:
        compare(filled, copy)
    assert (refused.value.trouble, refused.value.path) == (Trouble.DAMAGED, filled)
