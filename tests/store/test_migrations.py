"""The form of the data file, held against the frozen copy of each released one."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from backcare_desktop.core.errors import NewerFileError, StoreError, Trouble
from backcare_desktop.store.database import open_database, open_in_memory
from backcare_desktop.store.drafts import DraftStore
from backcare_desktop.store.migrations import MIGRATIONS
from backcare_desktop.store.sessions import SessionStore
from backcare_desktop.store.stores import open_stores

FROZEN = {
    version: Path(__file__).parents[1] / "data" / f"schema_v{version}.sql"
    for version in range(1, len(MIGRATIONS) + 1)
}


def schema(connection: sqlite3.Connection) -> set[tuple[str, str, str]]:
    """Everything that is ours in a database, word for word."""
    rows = connection.execute(
        "SELECT type, name, sql FROM sqlite_master WHERE tbl_name <> '_sqlite_migrations' AND sql IS NOT NULL"
    )
    return set(rows)


def m003_mood(db):
    db.execute("ALTER TABLE sessions ADD COLUMN mood TEXT NOT NULL DEFAULT 'calm'")


def m003_half_way(db):
    db.execute("ALTER TABLE sessions ADD COLUMN mood TEXT NOT NULL DEFAULT 'calm'")
    db.execute("UPDATE sessions SET routine_name = 'changed'")
    db.execute("INSERT INTO no_such_table VALUES (1)")


def file_of(version: int, path: Path, session, draft, now) -> Path:
    """A file of a released form, made by its frozen copy, with rows in it."""
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(FROZEN[version].read_text("utf-8"))
    file = open_database(path, now, steps=MIGRATIONS[:version]).file
    SessionStore(file).add(session)
    DraftStore(file).save(draft)
    file.close()
    return path


@pytest.fixture
def v1(path, session, draft, now) -> Path:
    """A file of the first released form."""
    return file_of(1, path, session, draft, now)


@pytest.fixture
def latest(path, session, draft, now) -> Path:
    """A file of the form of today."""
    return file_of(len(MIGRATIONS), path, session, draft, now)


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
    ]


def test_a_file_of_the_first_form_opens_with_everything_in_it(v1, now, session, draft):
    stores = open_stores(v1, now)
    assert stores.notices == ()
    assert stores.sessions.on_day(session.day) == [session]
    assert stores.drafts.load() == draft
    assert stores.routine_settings.load() == {}
    stores.close()
    assert {file.name for file in v1.parent.iterdir()} == {
        "backcare.db",
        "backcare.before-m002_routine_settings.db",
    }


def test_a_file_of_todays_form_opens_as_it_is(latest, now, session, draft):
    stores = open_stores(latest, now)
    assert stores.sessions.on_day(session.day) == [session]
    assert stores.drafts.load() == draft
    stores.close()
    assert [file.name for file in latest.parent.iterdir()] == ["backcare.db"]


def test_an_older_file_is_copied_before_it_is_migrated(latest, now, session):
    opened = open_database(latest, now, steps=(*MIGRATIONS, m003_mood))
    moods = [row[0] for row in opened.file.db.execute("SELECT mood FROM sessions")]
    assert moods == ["calm"]
    opened.file.close()

    assert {file.name for file in latest.parent.iterdir()} == {"backcare.db", "backcare.before-m003_mood.db"}
    before = open_stores(latest.with_name("backcare.before-m003_mood.db"), now)
    assert before.sessions.on_day(session.day) == [session]
    before.close()


def test_a_copy_that_was_cut_off_is_begun_again(latest, now):
    part = latest.with_name("backcare.before-m003_mood.db.part")
    part.write_bytes(b"half a copy" * 1000)
    open_database(latest, now, steps=(*MIGRATIONS, m003_mood)).file.close()
    assert not part.exists()
    assert latest.with_name("backcare.before-m003_mood.db").exists()


def test_a_failing_migration_leaves_the_file_and_its_copy_whole(latest, now, session, draft):
    with pytest.raises(StoreError, match="no_such_table") as refused:
        open_database(latest, now, steps=(*MIGRATIONS, m003_half_way))
    assert refused.value.trouble is Trouble.OTHER

    for name in ("backcare.db", "backcare.before-m003_half_way.db"):
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
    opened = open_database(latest, now, steps=(*MIGRATIONS, m003_mood))
    opened.file.close()
    kept = latest.with_name("backcare.damaged-20260303T073000Z.db")
    assert [notice.kept_at for notice in opened.notices] == [kept]
    assert {file.name for file in latest.parent.iterdir()} == {"backcare.db", kept.name}


def test_a_row_that_breaks_a_rule_does_not_stand_in_the_way(latest, now):
    with closing(sqlite3.connect(latest)) as connection, connection:
        connection.execute("PRAGMA ignore_check_constraints = ON")
        connection.execute("UPDATE sessions SET day = 'some day'")
    opened = open_database(latest, now, steps=(*MIGRATIONS, m003_mood))
    assert opened.notices == ()
    opened.file.close()


def test_a_migrated_file_opens_again_and_is_refused_by_the_version_before(latest, now):
    for _ in range(2):
        opened = open_database(latest, now, steps=(*MIGRATIONS, m003_mood))
        assert opened.notices == ()
        opened.file.close()
    with pytest.raises(NewerFileError):
        open_stores(latest, now)
