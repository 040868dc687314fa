"""What is left of a damaged file after a page of it went wrong, whichever page it was."""

import sqlite3
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from backcare_desktop.core.errors import Notice, StoreError, Trouble
from backcare_desktop.core.history_query import HistoryQuery
from backcare_desktop.core.settings import Settings
from backcare_desktop.core.working import CancelledError
from backcare_desktop.store import database
from backcare_desktop.store.database import mend
from backcare_desktop.store.keeping import kept, salvaging
from backcare_desktop.store.keeping.backups import is_whole
from backcare_desktop.store.keeping.names import read_daily
from backcare_desktop.store.keeping.salvaging import salvage, saved_name
from backcare_desktop.store.migrations import MIGRATIONS
from backcare_desktop.store.quick_settings import read_settings_quickly
from backcare_desktop.store.stores import open_stores
from tests.store.filled import everything, fill, older_form
from tests.store.pages import PAGE, flip, pages, roots

COUNT = 80
#: Every tree of the file but the one that names the others.
TREES = (
    "sessions",
    "session_steps",
    "session_hurts",
    "routine_copies",
    "check_ins",
    "notes",
    "day_marks",
    "deleted_sessions",
    "drafts",
    "unreadable_drafts",
    "settings",
    "routine_settings",
    "sessions_by_day",
    "session_steps_by_exercise",
    "check_ins_by_day",
    "check_ins_by_session",
    "sqlite_autoindex_sessions_1",
    "sqlite_autoindex_routine_copies_1",
    "sqlite_autoindex_notes_1",
    "notes_fts_data",
    "notes_fts_idx",
    "notes_fts_docsize",
    "_sqlite_migrations",
)


@pytest.fixture(scope="session")
def large_bytes(tmp_path_factory: pytest.TempPathFactory) -> list[bytes]:
    return []


@pytest.fixture(autouse=True)
def _few_tries(monkeypatch) -> None:
    monkeypatch.setattr(salvaging, "MOST_TRIES", 1000)  # so small a file needs no more


@pytest.fixture
def large(path, session, draft, large_bytes) -> Path:
    """A data file with so many sessions that its tables have several pages."""
    if not large_bytes:
        fill(path, session, COUNT, draft)
        large_bytes.append(path.read_bytes())
    path.write_bytes(large_bytes[0])
    return path


def read(path: Path) -> dict[str, set[tuple[object, ...]]]:
    """The rows of each table of ours."""
    return {
        table: set(rows)
        for table, rows in everything(path).items()
        if not table.startswith(("notes_fts", "_sqlite"))
    }


#: What goes with the rows of a table: the parts of a session, and the routine that a session followed.
WITH_IT = {
    "sessions": {"sessions", "session_steps", "session_hurts", "notes"},
    "routine_copies": {"routine_copies", "sessions"},
}


@pytest.mark.parametrize("tree", TREES)
def test_one_damaged_page_costs_no_more_than_what_was_on_it(tree, large, now):
    before = read(large)
    of_tree = pages(large.read_bytes(), roots(large)[tree])
    flip(large, of_tree[-1])
    damaged = large.read_bytes()

    stores = open_stores(large, now)
    saved = stores.sessions.count()
    found = stores.finder.find(HistoryQuery(text="note on"), 1000)
    stores.close()

    kept_at = large.with_name("backcare.damaged-20260303T073000Z.db")
    assert stores.notices == (Notice(Trouble.DAMAGED, large, kept_at, saved),)
    assert kept_at.read_bytes() == damaged
    after = read(large)
    may_lose = WITH_IT.get(tree, {tree})
    for table, had in before.items():
        if table not in may_lose:
            assert after[table] == had
        elif len(of_tree) > 1:
            assert len(after[table]) >= len(had) * 0.3
    assert saved == COUNT if tree != "sessions" else COUNT * 0.6 < saved < COUNT
    assert len(found) == len([row for row in after["notes"] if "a note on" in str(row)])


def test_both_ends_of_a_table_are_read_before_anything_between(large, now, monkeypatch):
    monkeypatch.setattr(salvaging, "MOST_TRIES", 1)
    of_tree = pages(large.read_bytes(), roots(large)["sessions"])
    flip(large, of_tree[len(of_tree) // 2])
    open_stores(large, now).close()
    assert {"session-0", f"session-{COUNT - 1}"} <= {row[0] for row in read(large)["sessions"]}


def test_the_middle_of_a_table_is_read_around_from_both_ends(large, now):
    tree = pages(large.read_bytes(), roots(large)["sessions"])
    flip(large, tree[2], tree[-2])
    opened = open_stores(large, now)
    ids = {int(row[0].removeprefix("session-")) for row in read(large)["sessions"]}
    opened.close()
    assert {0, COUNT - 1} <= ids
    gaps = [number for number in range(COUNT) if number not in ids and number + 1 in ids]
    assert len(gaps) == 2


@pytest.mark.parametrize("table", ["sessions", "session_steps"])
def test_where_a_tree_begins_everything_of_it_is_gone_but_nothing_else(large, now, table):
    before = read(large)
    flip(large, roots(large)[table])
    stores = open_stores(large, now)
    assert stores.sessions.count() == (0 if table == "sessions" else COUNT)
    stores.close()
    after = read(large)
    assert after["session_steps"] == set()
    for other in ("check_ins", "day_marks", "settings", "routine_copies", "deleted_sessions"):
        assert after[other] == before[other]


@pytest.mark.parametrize("garbage", [b"CREATE +-+-+", b"CREATE \xff\xfe\xff\xfe\xff"])
def test_where_the_form_of_one_table_cannot_be_read_all_others_are_saved(large, now, garbage):
    """SQLite repeats the garbage in what it complains about, and not all of it is text."""
    before = read(large)
    damaged = large.read_bytes().replace(b"CREATE TABLE settings", garbage + b" settings")
    large.write_bytes(damaged)
    assert read_settings_quickly(large) == Settings()
    copy = large.with_name("backcare-2026-03-03.db")
    copy.write_bytes(damaged)
    assert not is_whole(read_daily(copy))
    stores = open_stores(large, now)
    assert stores.notices[0].saved == COUNT
    stores.close()
    assert stores.notices[0].kept_at.read_bytes() == damaged
    assert read(large) == before | {"settings": set()}


def test_a_search_for_rows_ends_where_too_much_is_damaged(large, now, monkeypatch):
    monkeypatch.setattr(salvaging, "MOST_TRIES", 3)
    flip(large, *pages(large.read_bytes(), roots(large)["sessions"])[1:])
    stores = open_stores(large, now)
    assert stores.notices[0].saved == 0
    stores.close()


def test_a_tree_that_leads_back_to_where_it_came_from_is_left(large, now):
    root = roots(large)["sessions"]
    of_tree = pages(large.read_bytes(), root)
    data = bytearray(large.read_bytes())
    header = (root - 1) * PAGE + 8
    data[header : header + 4] = of_tree[1].to_bytes(4)  # the last child is the first one again
    large.write_bytes(data)
    stores = open_stores(large, now)
    assert COUNT * 0.6 < stores.notices[0].saved < COUNT
    stores.close()
    assert len(read(large)["sessions"]) == stores.notices[0].saved


def test_a_garbled_value_of_another_kind_is_left_out_with_its_row(path, session, now):
    fill(path, session, 2)
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("PRAGMA writable_schema = ON")
        connection.execute("UPDATE sqlite_master SET sql = replace(sql, ') STRICT', ')')")
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("UPDATE sessions SET worked_s = 'a while' WHERE id = 'session-1'")
    target = path.with_name("target.db")
    assert salvage(path, target, MIGRATIONS) == 1
    assert {row[0] for row in read(target)["sessions"]} == {"session-0"}


@pytest.mark.parametrize("version", [1, 2])
def test_what_is_saved_of_an_older_form_is_brought_to_todays(large, now, tmp_path, version):
    (tmp_path / "old").mkdir()
    old = older_form(version, large, tmp_path / "old" / "backcare.db")
    before = read(old)["sessions"]
    flip(old, pages(old.read_bytes(), roots(old)["session_steps"])[-1], roots(old)["_sqlite_migrations"])
    stores = open_stores(old, now)
    assert stores.notices[0].saved == COUNT
    stores.close()
    ended = {row[0]: row[4] for row in before}
    for row in read(old)["sessions"]:
        assert row[-1][:19] == ended[row[0]][:19]  # changed when it ended, as for any older file


def test_a_file_of_no_session_table_gives_nothing(tmp_path):
    with closing(sqlite3.connect(tmp_path / "other.db")) as connection, connection:
        connection.execute("CREATE TABLE walks (id TEXT)")
    assert salvage(tmp_path / "other.db", tmp_path / "target.db", MIGRATIONS) is None
    assert [file.name for file in tmp_path.iterdir()] == ["other.db"]


def test_what_waits_beside_a_damaged_file_is_saved_with_it(large, session, now, tmp_path):
    killed = tmp_path / "killed" / "backcare.db"
    killed.parent.mkdir()
    stores = open_stores(large, now)
    stores.diary.set_day_note(session.day, "waiting beside it", now)
    for name in ("backcare.db", "backcare.db-wal"):
        killed.with_name(name).write_bytes(large.with_name(name).read_bytes())
    stores.close()
    flip(killed, pages(killed.read_bytes(), roots(large)["sessions_by_day"])[-1])
    again = open_stores(killed, now)
    assert again.notices[0].saved == COUNT
    assert again.diary.day(session.day).note == "waiting beside it"
    again.close()


def test_what_was_saved_takes_its_place_at_the_next_start_if_the_process_ended_before(
    large, now, monkeypatch
):
    flip(large, pages(large.read_bytes(), roots(large)["session_steps"])[-1])

    def killed(_path: Path, now: object) -> Path:
        kept.set_aside(large, now)
        raise KeyboardInterrupt

    with monkeypatch.context() as ending:
        ending.setattr(database, "set_aside", killed)
        with pytest.raises(KeyboardInterrupt):
            open_stores(large, now)
    assert not large.exists()
    stores = open_stores(large, now)
    assert stores.sessions.count() == COUNT
    kept_at = large.with_name("backcare.damaged-20260303T073000Z.db")
    assert stores.notices == (Notice(Trouble.DAMAGED, large, kept_at, COUNT),), "nobody was told so far"
    stores.close()
    assert {file.name for file in large.parent.iterdir() if file.is_file()} == {"backcare.db", kept_at.name}


def test_what_was_saved_of_a_file_that_nobody_kept_takes_its_place_without_a_word(large, now):
    large.rename(saved_name(large))
    stores = open_stores(large, now)
    assert (stores.sessions.count(), stores.notices) == (COUNT, ())
    stores.close()


@pytest.mark.parametrize("moved", [0, 1, 2])
def test_what_waits_beside_it_is_not_lost_to_a_kill_while_both_are_set_aside(
    large, session, now, tmp_path, monkeypatch, moved
):
    killed = tmp_path / "killed" / "backcare.db"
    killed.parent.mkdir()
    stores = open_stores(large, now)
    stores.diary.set_day_note(session.day, "waiting beside it", now)
    for name in ("backcare.db", "backcare.db-wal", "backcare.db-shm"):
        killed.with_name(name).write_bytes(large.with_name(name).read_bytes())
    stores.close()
    flip(killed, pages(killed.read_bytes(), roots(large)["sessions_by_day"])[-1])
    damaged, waiting = killed.read_bytes(), killed.with_name("backcare.db-wal").read_bytes()
    rename, times = Path.rename, []

    def until_killed(file: Path, target: Path) -> Path:
        times.append(file)
        if len(times) > moved:
            raise KeyboardInterrupt
        return rename(file, target)

    with monkeypatch.context() as ending:
        ending.setattr(Path, "rename", until_killed)
        with pytest.raises(KeyboardInterrupt):
            open_stores(killed, now)
    again = open_stores(killed, now + timedelta(hours=1))
    assert again.diary.day(session.day).note == "waiting beside it"
    assert again.notices[0].saved == COUNT
    kept_at = again.notices[0].kept_at
    again.close()
    assert kept_at.read_bytes() == damaged
    assert kept_at.with_name(f"{kept_at.name}-wal").read_bytes() == waiting


def test_what_was_written_so_often_that_its_numbers_are_beyond_the_bytes_of_the_file_is_saved(large, now):
    with closing(sqlite3.connect(large)) as connection, connection:
        connection.execute("UPDATE settings SET rowid = rowid + 50000000")
    before = read(large)["settings"]
    flip(large, pages(large.read_bytes(), roots(large)["session_steps"])[-1])
    open_stores(large, now).close()
    assert read(large)["settings"] == before


def test_where_the_new_file_cannot_be_written_the_damaged_one_stays_in_its_place(large, now, monkeypatch):
    flip(large, pages(large.read_bytes(), roots(large)["sessions"])[-1])
    damaged = large.read_bytes()
    large.with_name("backcare.db.saved.part").mkdir()
    with pytest.raises(StoreError):
        open_stores(large, now)
    assert large.read_bytes() == damaged


def test_it_tells_how_far_it_is(large, now, monkeypatch):
    monkeypatch.setattr(salvaging, "_TELL_EVERY", 8)
    flip(large, pages(large.read_bytes(), roots(large)["session_steps"])[-1])
    steps: list[tuple[int, int]] = []
    assert mend(large, now, lambda done, total: steps.append((done, total))).saved == COUNT
    fractions = [done / total for done, total in steps]
    assert fractions == sorted(fractions)
    assert fractions[0] < 0.6, "an empty file has some of them"
    assert len(set(fractions)) > 10
    assert fractions[-1] == 1


@pytest.mark.parametrize("table", ["sessions", "session_steps", "sqlite_autoindex_sessions_1"])
@pytest.mark.parametrize("after", [0, 5, 20])
def test_stopped_at_any_moment_the_damaged_file_is_as_it_was(large, now, monkeypatch, table, after):
    monkeypatch.setattr(salvaging, "_TELL_EVERY", 8)
    flip(large, *pages(large.read_bytes(), roots(large)[table])[1:] or [roots(large)[table]])
    damaged = large.read_bytes()
    told = []

    def stop(*step: int) -> None:
        told.append(step)
        if len(told) > after:
            raise CancelledError

    with pytest.raises(CancelledError):
        mend(large, now, stop)
    assert large.read_bytes() == damaged
    assert [file.name for file in large.parent.iterdir() if file.is_file()] == ["backcare.db"]


def test_it_is_left_as_it_is_where_that_is_wanted(large, now):
    flip(large, pages(large.read_bytes(), roots(large)["session_steps"])[-1])
    damaged = large.read_bytes()
    with pytest.raises(StoreError) as refused:
        open_stores(large, now, mends=False)
    assert refused.value.trouble is Trouble.DAMAGED
    assert large.read_bytes() == damaged
