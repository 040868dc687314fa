"""What people are told when the disk, the folder or another program stands in the way."""

import errno
import re
import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from backcare_desktop.core.errors import StoreError, Trouble
from backcare_desktop.core.settings import Settings
from backcare_desktop.store.database import open_database
from backcare_desktop.store.stores import open_stores
from backcare_desktop.store.trouble import translated


def test_a_file_that_another_program_keeps_to_itself(path, now):
    open_database(path, now).file.close()
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("PRAGMA locking_mode = EXCLUSIVE")
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(StoreError, match="in use by another program") as refused:
            open_database(path, now, busy_timeout_s=0)
    assert refused.value.trouble is Trouble.LOCKED
    assert refused.value.path == path
    assert str(path) in str(refused.value)


def test_a_file_that_another_program_writes_to(path, now, session, draft):
    stores = open_stores(path, now)
    stores.drafts.save(draft)
    stores.file.db.execute("PRAGMA busy_timeout = 0")
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        for write in (
            lambda: stores.sessions.add(session),
            lambda: stores.drafts.save(draft),
            stores.drafts.clear,
            lambda: stores.settings.save(Settings()),
        ):
            with pytest.raises(StoreError) as refused:
                write()
            assert refused.value.trouble is Trouble.LOCKED
        other.execute("ROLLBACK")
    stores.sessions.add(session)
    assert stores.sessions.on_day(session.day) == [session]
    stores.close()


def test_a_full_disk_leaves_everything_as_it_was_and_takes_it_once_there_is_room(stores, session, draft):
    stores.drafts.save(draft)
    pages = stores.file.db.execute("PRAGMA page_count").fetchone()[0]
    stores.file.db.execute(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(StoreError, match="no room left on the disk") as refused:
        stores.sessions.add(replace(session, routine_copy="x" * 100_000))
    assert refused.value.trouble is Trouble.FULL
    assert stores.sessions.count() == 0
    assert stores.drafts.load() == draft

    stores.file.db.execute("PRAGMA max_page_count = 100000")
    stores.sessions.add(session)
    assert stores.sessions.on_day(session.day) == [session]


def test_a_folder_that_is_not_there(tmp_path, now):
    path = tmp_path / "unplugged drive" / "backcare.db"
    with pytest.raises(StoreError, match=r"folder of .* is not there") as refused:
        open_database(path, now)
    assert refused.value.trouble is Trouble.MISSING_FOLDER
    assert not path.parent.exists()


def test_a_folder_that_is_a_file(tmp_path, now):
    (tmp_path / "folder").write_text("not a folder", "utf-8")
    with pytest.raises(StoreError) as refused:
        open_database(tmp_path / "folder" / "backcare.db", now)
    assert refused.value.trouble is Trouble.MISSING_FOLDER


def test_a_folder_where_the_file_belongs(path, now):
    path.mkdir()
    with pytest.raises(StoreError, match=rf"^{re.escape(str(path))} cannot be used: ") as refused:
        open_database(path, now)
    assert refused.value.trouble is Trouble.OTHER


@pytest.mark.parametrize("folder_mode", [0o555, 0o777])
def test_a_file_that_may_only_be_read(path, now, session, unwritable, folder_mode):
    stores = open_stores(path, now)
    stores.sessions.add(session)
    stores.close()
    with unwritable(path.parent, folder_mode) as folder:
        written = (folder / "backcare.db").read_bytes()
        with pytest.raises(StoreError, match="may not be written to") as refused:
            open_database(folder / "backcare.db", now)
        assert (folder / "backcare.db").read_bytes() == written
    assert refused.value.trouble is Trouble.READ_ONLY


def test_a_folder_that_may_only_be_read(path, now, unwritable):
    with unwritable(path.parent) as folder, pytest.raises(StoreError) as refused:
        open_database(folder / "backcare.db", now)
    assert refused.value.trouble is Trouble.READ_ONLY


def test_a_damaged_file_that_may_not_be_set_aside(path, now, unwritable):
    path.write_text("scribble " * 200, "utf-8")
    with unwritable(path.parent) as folder:
        with pytest.raises(StoreError) as refused:
            open_database(folder / "backcare.db", now)
        assert (folder / "backcare.db").read_text("utf-8") == "scribble " * 200
    assert refused.value.trouble is Trouble.READ_ONLY


def test_a_closed_file(path, now, session):
    stores = open_stores(path, now)
    stores.close()
    with pytest.raises(StoreError) as refused:
        stores.sessions.add(session)
    assert refused.value.trouble is Trouble.OTHER


@pytest.mark.parametrize("trouble", Trouble)
def test_every_trouble_names_the_file_and_a_way_out(trouble):
    sentence = str(StoreError(trouble, Path("diary.db"), "what the system said"))
    assert "diary.db" in sentence
    assert sentence.endswith(".")
    assert re.search(r"(try again|Start the app again|Use that version)", sentence)
    assert ("what the system said" in sentence) == (trouble is Trouble.OTHER)


@pytest.mark.parametrize(
    ("number", "trouble"),
    [
        (errno.ENOSPC, Trouble.FULL),
        (errno.EACCES, Trouble.READ_ONLY),
        (errno.EIO, Trouble.OTHER),
    ],
)
def test_what_the_system_says_without_sqlite(path, number, trouble):
    with pytest.raises(StoreError) as refused, translated(path):
        raise OSError(number, "said by the system")
    assert refused.value.trouble is trouble
    assert "said by the system" in refused.value.detail


def test_a_length_that_no_record_can_have_is_damage(path):
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, 1000)
        with pytest.raises(StoreError) as refused, translated(path):
            connection.execute("SELECT zeroblob(1001)").fetchone()
    assert refused.value.trouble is Trouble.DAMAGED
