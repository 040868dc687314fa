"""What happens to the data file when it is opened: new, whole, newer, damaged, or cut off in a write."""

import hashlib
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from dataclasses import replace
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest

from backcare_desktop.core.errors import NewerFileError, Notice, StoreError, Trouble
from backcare_desktop.core.session import Session
from backcare_desktop.store.data_file import DataFile
from backcare_desktop.store.database import open_database
from backcare_desktop.store.migrations import MIGRATIONS
from backcare_desktop.store.read_only import connect_read_only
from backcare_desktop.store.stores import open_stores


def contents(folder: Path) -> dict[str, str]:
    """Every file of a folder with the hash of its bytes."""
    return {file.name: hashlib.sha256(file.read_bytes()).hexdigest() for file in folder.iterdir()}


def fill(path: Path, now: datetime, session: Session) -> None:
    """Make a data file with a session, large enough to have many pages."""
    stores = open_stores(path, now)
    stores.sessions.add(session)
    stores.close()


def pragma(file: DataFile, name: str) -> object:
    return file.db.execute(f"PRAGMA {name}").fetchone()[0]


def run_sql(path: Path, sql: str, *arguments: object) -> None:
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute(sql, arguments)


def applied_by_a_newer_version(path: Path) -> None:
    run_sql(path, "INSERT INTO _sqlite_migrations VALUES (99, 'backcare', 'm099_later', '2031-01-01')")


def test_a_new_file_survives_a_kill_and_a_power_cut(path, now):
    opened = open_database(path, now)
    assert opened.notices == ()
    assert pragma(opened.file, "journal_mode") == "wal"
    assert pragma(opened.file, "synchronous") == 2
    assert pragma(opened.file, "foreign_keys") == 1
    opened.file.close()


def test_an_empty_file_is_a_new_one(path, now):
    path.touch()
    stores = open_stores(path, now)
    assert stores.notices == ()
    assert stores.sessions.count() == 0
    stores.close()


def test_opening_again_changes_nothing(path, now, session):
    fill(path, now, session)
    before = contents(path.parent)
    open_database(path, now).file.close()
    assert contents(path.parent) == before


def test_a_closed_file_stands_alone(path, now, session):
    fill(path, now, session)
    assert [file.name for file in path.parent.iterdir()] == ["backcare.db"]


def test_a_newer_file_is_refused_and_not_touched(path, now, session):
    fill(path, now, session)
    applied_by_a_newer_version(path)
    before = contents(path.parent)
    with pytest.raises(NewerFileError, match=r"newer version of the app and stays as it is") as refused:
        open_database(path, now)
    assert refused.value.trouble is Trouble.NEWER
    assert refused.value.detail == "m099_later"
    assert contents(path.parent) == before


def test_a_newer_file_is_refused_while_its_last_writes_wait_beside_it(path, now, session, tmp_path):
    fill(path, now, session)
    killed = tmp_path / "killed"
    killed.mkdir()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("INSERT INTO _sqlite_migrations VALUES (99, 'backcare', 'm099_later', '2031')")
        connection.commit()
        for file in path.parent.glob("backcare.db*"):
            shutil.copy(file, killed)
    assert (killed / "backcare.db-wal").stat().st_size > 0
    before = contents(killed)
    with pytest.raises(NewerFileError):
        open_database(killed / "backcare.db", now)
    after = contents(killed)
    assert (after["backcare.db"], after["backcare.db-wal"]) == (
        before["backcare.db"],
        before["backcare.db-wal"],
    )


def flip_the_header(path: Path) -> None:
    data = bytearray(path.read_bytes())
    data[:16] = bytes(byte ^ 0xFF for byte in data[:16])
    path.write_bytes(data)


def cut_off_most_pages(path: Path) -> None:
    path.write_bytes(path.read_bytes()[: 2 * 4096])


def cut_into_the_last_page(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-1000])


def scribble_over_a_page(path: Path) -> None:
    data = bytearray(path.read_bytes())
    data[4096 : 2 * 4096] = b"\xa5" * 4096
    path.write_bytes(data)


def miscount_the_page_of_the_steps(path: Path) -> None:
    """Damage that no reading stumbles over, only the check."""
    with closing(sqlite3.connect(path)) as connection:
        sql = "SELECT rootpage FROM sqlite_master WHERE name = 'session_steps'"
        start = (connection.execute(sql).fetchone()[0] - 1) * 4096
    data = bytearray(path.read_bytes())
    data[start + 7] = 40  # so many bytes of the page are said to be free in crumbs
    path.write_bytes(data)


def put_a_letter_there(path: Path) -> None:
    path.write_text("Dear diary, today I did the neutral spine for the first time.\n" * 20, "utf-8")


@pytest.mark.parametrize(
    ("damage", "saved"),
    [
        (flip_the_header, None),
        (cut_off_most_pages, None),
        (cut_into_the_last_page, 1),
        (scribble_over_a_page, 1),
        (miscount_the_page_of_the_steps, 1),
        (put_a_letter_there, None),
    ],
)
def test_a_damaged_file_is_set_aside_and_said_so(path, now, session, damage, saved):
    fill(path, now, session)
    damage(path)
    damaged = path.read_bytes()

    stores = open_stores(path, now)

    kept_at = path.with_name("backcare.damaged-20260303T073000Z.db")
    assert stores.notices == (Notice(Trouble.DAMAGED, path, kept_at, saved),)
    assert kept_at.read_bytes() == damaged
    assert stores.sessions.count() == (saved or 0)
    another = replace(session, id="another")
    stores.sessions.add(another)
    assert another in stores.sessions.on_day(session.day)
    stores.close()


def test_the_name_of_a_damaged_file_tells_the_moment_in_utc(path, now):
    put_a_letter_there(path)
    at_home = now.astimezone(timezone(timedelta(hours=5, minutes=30)))
    opened = open_database(path, at_home)
    opened.file.close()
    assert opened.notices[0].kept_at.name == "backcare.damaged-20260303T073000Z.db"


def test_a_file_set_aside_is_never_overwritten(path, now):
    for letter in ("one", "two", "three"):
        path.write_text(letter * 500, "utf-8")
        open_database(path, now).file.close()
    kept = {file.name: file.read_text("utf-8")[:5] for file in path.parent.glob("*.damaged-*")}
    assert kept == {
        "backcare.damaged-20260303T073000Z.db": "oneon",
        "backcare.damaged-20260303T073000Z-2.db": "twotw",
        "backcare.damaged-20260303T073000Z-3.db": "three",
    }


def test_what_waits_beside_a_damaged_file_goes_with_it(path, now, session):
    fill(path, now, session)
    flip_the_header(path)
    path.with_name("backcare.db-wal").write_bytes(b"what was not folded in yet")
    opened = open_database(path, now)
    opened.file.close()
    kept_at = opened.notices[0].kept_at
    assert kept_at.with_name(kept_at.name + "-wal").read_bytes() == b"what was not folded in yet"


def test_what_waits_beside_a_whole_file_is_taken_in(path, now, session, tmp_path):
    stores = open_stores(path, now)
    stores.sessions.add(session)
    killed = tmp_path / "killed"
    killed.mkdir()
    for name in ("backcare.db", "backcare.db-wal"):
        shutil.copy(path.with_name(name), killed)
    stores.close()

    again = open_stores(killed / "backcare.db", now)
    assert again.notices == ()
    assert again.sessions.on_day(session.day) == [session]
    again.close()
    assert [file.name for file in killed.iterdir()] == ["backcare.db"]


def test_a_write_that_was_cut_off_without_wal_is_taken_back(path, now, session, tmp_path):
    fill(path, now, session)
    killed = tmp_path / "killed"
    killed.mkdir()
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA journal_mode = DELETE")
        connection.execute("PRAGMA cache_size = 1")
        connection.execute("BEGIN")
        connection.execute("UPDATE sessions SET routine_name = 'half written'")
        for number in range(200):
            connection.execute("INSERT INTO settings VALUES (?, ?)", (f"{number}", "x" * 4000))
        for file in path.parent.glob("backcare.db*"):
            shutil.copy(file, killed)
        connection.execute("ROLLBACK")
    assert (killed / "backcare.db-journal").stat().st_size > 0

    stores = open_stores(killed / "backcare.db", now)

    assert stores.notices == ()
    assert stores.sessions.on_day(session.day) == [session]
    stores.close()


def test_reading_only_leaves_no_file_behind(path, now, session):
    fill(path, now, session)
    with closing(connect_read_only(path, 0.0)) as connection:
        assert connection.execute("SELECT count(*) FROM sessions").fetchone() == (1,)
        with pytest.raises(sqlite3.OperationalError, match="readonly"):
            connection.execute("DELETE FROM sessions")
    assert [file.name for file in path.parent.iterdir()] == ["backcare.db"]


def test_a_row_that_breaks_a_rule_is_not_damage(path, now, session):
    fill(path, now, session)
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("PRAGMA ignore_check_constraints = ON")
        connection.execute("UPDATE sessions SET day = 'some day'")
    opened = open_database(path, now)
    assert opened.notices == ()
    opened.file.close()


def test_a_failure_while_opening_lets_go_of_the_file(path, now):
    def m002_impossible(db):
        db.execute("CREATE TABLE sessions (id TEXT)")

    with pytest.raises(StoreError, match="cannot be used"):
        open_database(path, now, steps=(*MIGRATIONS, m002_impossible))
    assert [file.name for file in path.parent.iterdir()] == ["backcare.db"]


def test_the_package_alone_and_the_quick_reader_do_not_import_sqlite_utils():
    code = (
        "import sys, backcare_desktop.store, backcare_desktop.store.quick_settings;"
        "sys.exit('sqlite_utils' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
