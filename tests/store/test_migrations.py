"""The form of the data file, held against the frozen copy of each released one."""

import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest

from backcare_desktop.core.errors import NewerFileError, StoreError, Trouble
from backcare_desktop.core.history_query import HistoryQuery
from backcare_desktop.store.database import open_database, open_in_memory
from backcare_desktop.store.drafts import DraftStore
from backcare_desktop.store.migrations import MIGRATIONS
from backcare_desktop.store.sessions import SessionStore
from backcare_desktop.store.stores import open_stores
from tests.store.filled import FROZEN, everything, fill, older_form


def schema(connection: sqlite3.Connection) -> set[tuple[str, str, str]]:
    """Everything that is ours in a database, word for word."""
    rows = connection.execute(
        "SELECT type, name, sql FROM sqlite_master WHERE tbl_name <> '_sqlite_migrations' AND sql IS NOT NULL"
    )
    return set(rows)


def m099_mood(db):
    db.execute("ALTER TABLE sessions ADD COLUMN mood TEXT NOT NULL DEFAULT 'calm'")


def m099_half_way(db):
    db.execute("ALTER TABLE sessions ADD COLUMN mood TEXT NOT NULL DEFAULT 'calm'")
    db.execute("UPDATE sessions SET routine_name = 'changed'")
    db.execute("INSERT INTO no_such_table VALUES (1)")


@pytest.fixture(params=[version for version in FROZEN if version < len(MIGRATIONS)])
def older(request, path, session, draft, tmp_path) -> Path:
    """A file of each older form."""
    filled = tmp_path / "filled" / "backcare.db"
    filled.parent.mkdir()
    fill(filled, session, 3, draft)
    return older_form(request.param, filled, path)


@pytest.fixture
def latest(path, session, draft, now) -> Path:
    """A file of the form of today."""
    file = open_database(path, now).file
    SessionStore(file).add(session)
    DraftStore(file).save(draft)
    file.close()
    return path


@pytest.mark.parametrize("version", FROZEN)
def test_an_empty_file_becomes_exactly_the_frozen_form(version, path, now):
    file = open_database(path, now, steps=MIGRATIONS[:version]).file
    with closing(sqlite3.connect(":memory:")) as frozen:
        frozen.executescript(FROZEN[version].read_text("utf-8"))
        assert schema(file.db.conn) == schema(frozen)
    file.close()


def test_every_table_is_strict():
    file = open_in_memory().file
    rows = file.db.execute("SELECT name, strict FROM pragma_table_list WHERE type = 'table'")
    loose = {name for name, strict in rows if not strict and not name.startswith("sqlite_")}
    assert loose == set()
    file.close()


def test_the_shipped_steps_have_the_names_they_were_released_under():
    assert [step.__name__ for step in MIGRATIONS] == [
        "m001_initial",
        "m002_routine_settings",
        "m003_history",
    ]


def test_a_file_of_an_older_form_opens_with_everything_in_it(older, now, session, draft):
    before = everything(older)
    stores = open_stores(older, now)
    assert stores.notices == ()
    assert stores.sessions.count() == 3
    assert stores.sessions.on_day(session.day) == [replace(session, id="session-0")]
    assert stores.drafts.load() == draft
    assert stores.diary.deleted() == []
    assert stores.finder.find(HistoryQuery(text="rain"), 10) == []
    stores.close()
    names = [file.name for file in older.parent.glob("backcare*")]
    assert len(names) == 2
    kept = next(older.with_name(name) for name in names if "before-m0" in name)
    assert everything(kept) == before


def test_sessions_of_an_older_form_count_as_changed_when_they_ended(older, now):
    open_stores(older, now).close()
    with closing(sqlite3.connect(older)) as connection:
        rows = connection.execute("SELECT ended_at, changed_at, origin FROM sessions").fetchall()
    assert len(rows) == 3
    for ended_at, changed_at, origin in rows:
        late_s = (datetime.fromisoformat(ended_at) - datetime.fromisoformat(changed_at)).total_seconds()
        assert 0 <= late_s < 0.001
        assert origin == "guided"


def test_a_file_of_todays_form_opens_as_it_is(latest, now, session, draft):
    stores = open_stores(latest, now)
    assert stores.sessions.on_day(session.day) == [session]
    assert stores.drafts.load() == draft
    stores.close()
    assert [file.name for file in latest.parent.iterdir()] == ["backcare.db"]


def test_an_older_file_is_copied_before_it_is_migrated(latest, now, session):
    opened = open_database(latest, now, steps=(*MIGRATIONS, m099_mood))
    moods = [row[0] for row in opened.file.db.execute("SELECT mood FROM sessions")]
    assert moods == ["calm"]
    opened.file.close()

    assert {file.name for file in latest.parent.iterdir()} == {"backcare.db", "backcare.before-m099_mood.db"}
    before = open_stores(latest.with_name("backcare.before-m099_mood.db"), now)
    assert before.sessions.on_day(session.day) == [session]
    before.close()


def test_a_copy_that_was_cut_off_is_begun_again(latest, now):
    part = latest.with_name("backcare.before-m099_mood.db.part")
    part.write_bytes(b"half a copy" * 1000)
    open_database(latest, now, steps=(*MIGRATIONS, m099_mood)).file.close()
    assert not part.exists()
    assert latest.with_name("backcare.before-m099_mood.db").exists()


def test_a_failing_migration_leaves_the_file_and_its_copy_whole(latest, now, session, draft):
    with pytest.raises(StoreError, match="no_such_table") as refused:
        open_database(latest, now, steps=(*MIGRATIONS, m099_half_way))
    assert refused.value.trouble is Trouble.OTHER

    for name in ("backcare.db", "backcare.before-m099_half_way.db"):
        stores = open_stores(latest.with_name(name), now)
        assert stores.sessions.on_day(session.day) == [session]
        assert stores.drafts.load() == draft
        stores.close()
        with closing(sqlite3.connect(latest.with_name(name))) as connection:
            assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
            assert all("mood" not in sql for _, _, sql in schema(connection))


def test_a_file_whose_copy_is_not_whole_is_set_aside(latest, now):
    # An index that leaves out a row is what only the full check of the copy finds.
    with closing(sqlite3.connect(latest)) as connection:
        connection.execute("PRAGMA writable_schema = ON")
        connection.execute(
            "UPDATE sqlite_master SET sql = 'CREATE INDEX sessions_by_day ON sessions (ended_at)'"
            " WHERE name = 'sessions_by_day'"
        )
        connection.commit()
    opened = open_database(latest, now, steps=(*MIGRATIONS, m099_mood))
    opened.file.close()
    kept = latest.with_name("backcare.damaged-20260303T073000Z.db")
    assert [notice.kept_at for notice in opened.notices] == [kept]
    assert [notice.saved for notice in opened.notices] == [1]
    # What was saved is in the form of before, and is copied before it is migrated.
    names = {"backcare.db", kept.name, "backcare.before-m099_mood.db"}
    assert {file.name for file in latest.parent.iterdir()} == names


def test_a_row_that_breaks_a_rule_does_not_stand_in_the_way(latest, now):
    with closing(sqlite3.connect(latest)) as connection, connection:
        connection.execute("PRAGMA ignore_check_constraints = ON")
        connection.execute("UPDATE sessions SET day = 'some day'")
    opened = open_database(latest, now, steps=(*MIGRATIONS, m099_mood))
    assert opened.notices == ()
    opened.file.close()


def test_a_migrated_file_opens_again_and_is_refused_by_the_version_before(latest, now):
    for _ in range(2):
        opened = open_database(latest, now, steps=(*MIGRATIONS, m099_mood))
        assert opened.notices == ()
        opened.file.close()
    with pytest.raises(NewerFileError):
        open_stores(latest, now)


def test_a_migration_that_is_tried_again_and_again_makes_one_copy(latest, now):
    for _ in range(3):
        with pytest.raises(StoreError):
            open_database(latest, now, steps=(*MIGRATIONS, m099_half_way))
    assert {file.name for file in latest.parent.iterdir()} == {
        "backcare.db",
        "backcare.before-m099_half_way.db",
    }


def test_an_older_copy_from_before_the_same_migration_is_not_overwritten(latest, now, session):
    steps = (*MIGRATIONS, m099_mood)
    first = latest.read_bytes()
    open_database(latest, now, steps=steps).file.close()
    kept = latest.with_name("backcare.before-m099_mood.db")
    written = kept.read_bytes()
    latest.write_bytes(first)  # put back by hand
    stores = open_stores(latest, now)
    stores.sessions.add(replace(session, id="another"))
    stores.close()
    open_database(latest, now, steps=steps).file.close()
    assert kept.read_bytes() == written
    again = open_stores(latest.with_name("backcare.before-m099_mood-2.db"), now)
    assert again.sessions.count() == 2
    again.close()
