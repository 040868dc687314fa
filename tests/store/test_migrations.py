"""The form of the data file, held against the frozen copy of each released one."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from backcare_desktop.core.errors import NewerFileError, StoreError, Trouble
from backcare_desktop.store.database import open_database, open_in_memory
from backcare_desktop.store.migrations import MIGRATIONS
from backcare_desktop.store.stores import open_stores

FROZEN_V1 = Path(__file__).parents[1] / "data" / "schema_v1.sql"


def schema(connection: sqlite3.Connection) -> set[tuple[str, str, str]]:
    """Everything that is ours in a database, word for word."""
    rows = connection.execute(
        "SELECT type, name, sql FROM sqlite_master WHERE tbl_name <> '_sqlite_migrations' AND sql IS NOT NULL"
    )
    return set(rows)


def m002_mood(db):
    db.execute("ALTER TABLE sessions ADD COLUMN mood TEXT NOT NULL DEFAULT 'calm'")


def m002_half_way(db):
    db.execute("ALTER TABLE sessions ADD COLUMN mood TEXT NOT NULL DEFAULT 'calm'")
    db.execute("UPDATE sessions SET routine_name = 'changed'")
    db.execute("INSERT INTO no_such_table VALUES (1)")


@pytest.fixture
def v1(path, session, draft, now) -> Path:
    """A file of the first released form, made by its frozen copy, with rows in it."""
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(FROZEN_V1.read_text("utf-8"))
    stores = open_stores(path, now)
    stores.sessions.add(session)
    stores.drafts.save(draft)
    stores.close()
    return path


def test_an_empty_file_becomes_exactly_the_frozen_form():
    file = open_in_memory().file
    with closing(sqlite3.connect(":memory:")) as frozen:
        frozen.executescript(FROZEN_V1.read_text("utf-8"))
        assert schema(file.db.conn) == schema(frozen)
    file.close()


def test_every_table_is_strict():
    file = open_in_memory().file
    rows = file.db.execute("SELECT name, strict FROM pragma_table_list WHERE type = 'table'")
    loose = {name for name, strict in rows if not strict and not name.startswith("sqlite_")}
    assert loose == set()
    file.close()


def test_the_shipped_steps_have_the_names_they_were_released_under():
    assert [step.__name__ for step in MIGRATIONS] == ["m001_initial"]


def test_a_file_of_the_first_form_opens_with_everything_in_it(v1, now, session, draft):
    stores = open_stores(v1, now)
    assert stores.notices == ()
    assert stores.sessions.on_day(session.day) == [session]
    assert stores.drafts.load() == draft
    stores.close()
    assert [file.name for file in v1.parent.iterdir()] == ["backcare.db"]


def test_an_older_file_is_copied_before_it_is_migrated(v1, now, session):
    opened = open_database(v1, now, steps=(*MIGRATIONS, m002_mood))
    moods = [row[0] for row in opened.file.db.execute("SELECT mood FROM sessions")]
    assert moods == ["calm"]
    opened.file.close()

    assert {file.name for file in v1.parent.iterdir()} == {"backcare.db", "backcare.before-m002_mood.db"}
    before = open_stores(v1.with_name("backcare.before-m002_mood.db"), now)
    assert before.sessions.on_day(session.day) == [session]
    before.close()


def test_a_copy_that_was_cut_off_is_begun_again(v1, now):
    part = v1.with_name("backcare.before-m002_mood.db.part")
    part.write_bytes(b"half a copy" * 1000)
    open_database(v1, now, steps=(*MIGRATIONS, m002_mood)).file.close()
    assert not part.exists()
    assert v1.with_name("backcare.before-m002_mood.db").exists()


def test_a_failing_migration_leaves_the_file_and_its_copy_whole(v1, now, session, draft):
    with pytest.raises(StoreError, match="no_such_table") as refused:
        open_database(v1, now, steps=(*MIGRATIONS, m002_half_way))
    assert refused.value.trouble is Trouble.OTHER

    for name in ("backcare.db", "backcare.before-m002_half_way.db"):
        stores = open_stores(v1.with_name(name), now)
        assert stores.sessions.on_day(session.day) == [session]
        assert stores.drafts.load() == draft
        stores.close()
        with closing(sqlite3.connect(v1.with_name(name))) as connection:
            assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
            assert all("mood" not in sql for _, _, sql in schema(connection))


def test_a_file_whose_copy_is_not_whole_is_set_aside(v1, now):
    # An index that leaves out a row is what only the full check of the copy finds.
    with closing(sqlite3.connect(v1)) as connection:
        connection.execute("PRAGMA writable_schema = ON")
        connection.execute(
            "UPDATE sqlite_master SET sql = 'CREATE INDEX sessions_by_day ON sessions (ended_at)'"
            " WHERE name = 'sessions_by_day'"
        )
        connection.commit()
    opened = open_database(v1, now, steps=(*MIGRATIONS, m002_mood))
    opened.file.close()
    kept = v1.with_name("backcare.damaged-20260303T073000Z.db")
    assert [notice.kept_at for notice in opened.notices] == [kept]
    assert {file.name for file in v1.parent.iterdir()} == {"backcare.db", kept.name}


def test_a_row_that_breaks_a_rule_does_not_stand_in_the_way(v1, now):
    with closing(sqlite3.connect(v1)) as connection, connection:
        connection.execute("PRAGMA ignore_check_constraints = ON")
        connection.execute("UPDATE sessions SET day = 'some day'")
    opened = open_database(v1, now, steps=(*MIGRATIONS, m002_mood))
    assert opened.notices == ()
    opened.file.close()


def test_a_migrated_file_opens_again_and_is_refused_by_the_version_before(v1, now):
    for _ in range(2):
        opened = open_database(v1, now, steps=(*MIGRATIONS, m002_mood))
        assert opened.notices == ()
        opened.file.close()
    with pytest.raises(NewerFileError):
        open_stores(v1, now)
