"""Joining histories by example: who wins, what is told, and what happens when it cannot be done."""

import hashlib
import os
import shutil
import signal
import sqlite3
import subprocess
import sys
from contextlib import closing

import pytest

from backcare_desktop.core.errors import StoreError, Trouble
from backcare_desktop.core.exchange.report import Counts, MergeReport
from backcare_desktop.core.settings import Settings
from backcare_desktop.core.working import CancelledError
from backcare_desktop.store.database import open_database
from backcare_desktop.store.exchange import merge, reading
from backcare_desktop.store.exchange.json_out import export_json
from backcare_desktop.store.exchange.merge import merge_into, preview_merge
from backcare_desktop.store.migrations import MIGRATIONS
from backcare_desktop.store.session_rows import hurt_rows, session_row, step_rows
from backcare_desktop.store.sessions import SessionStore
from backcare_desktop.store.stores import open_stores
from tests.store.exchange.histories import DAYS, History, dump, stamp


@pytest.fixture
def make(files):
    with files() as made:
        yield made


def test_a_session_deleted_there_goes_here_with_what_was_told_about_it(make, now):
    told = {("one", "before"): (4, 2), ("one", "after"): (0, None)}
    here = make(History({"one": (1, 0)}, check_ins=told, notes={"one": (4, "stiff"), DAYS[0]: (1, "garden")}))
    there = make(History(deleted={"one": 1}))
    report = merge_into(here, there, now)
    assert report == MergeReport(Counts(deleted=1), Counts(deleted=1), Counts(deleted=1))
    result = dump(here)
    assert result["deleted_sessions"] == [("one", stamp(1))]
    assert [row[2] for row in result["notes"]] == ["garden"]
    assert result["sessions"] == result["session_steps"] == result["check_ins"] == []


def test_a_session_changed_after_it_was_deleted_lives(make, now):
    here = make(History(deleted={"one": 1}))
    there = make(History({"one": (2, 3)}, check_ins={("one", "before"): (0, 2)}, notes={"one": (0, "stiff")}))
    report = merge_into(here, there, now)
    assert report == MergeReport(Counts(added=1), Counts(added=1), Counts(added=1))
    assert dump(here)["deleted_sessions"] == []
    with closing(sqlite3.connect(here)) as db:
        assert db.execute("SELECT count(*) FROM session_hurts").fetchone() == (1,)


def test_an_answer_that_goes_with_its_session_gives_way_to_one_that_stays(make, now):
    here = make(History({"one": (1, 0)}, check_ins={("one", "before"): (4, 2)}))
    there = make(History(deleted={"one": 2}, check_ins={(None, "now"): (1, 1)}))
    with closing(sqlite3.connect(there)) as db, db:
        db.execute("UPDATE check_ins SET id = 'one/before'")
    for _again in range(2):
        merge_into(here, there, now)
        assert [row[:4] for row in dump(here)["check_ins"]] == [("one/before", None, "now", 1)]


@pytest.mark.parametrize(("larger", "smaller"), [(3, 0), (0, 1), (1, 2)])
def test_of_two_versions_of_one_moment_both_computers_choose_the_larger_as_text(make, now, larger, smaller):
    one, other = make(History({"one": (1, larger)})), make(History({"one": (1, smaller)}))
    assert merge_into(one, other, now).sessions == Counts(unchanged=1)
    assert merge_into(other, one, now).sessions == Counts(changed=1)
    assert (
        dump(one)["sessions"]
        == dump(other)["sessions"]
        == dump(make(History({"one": (1, larger)})))["sessions"]
    )
    assert dump(one) == dump(other)


def test_what_nobody_sees_is_counted_as_unchanged(make, now):
    there = make(
        History(check_ins={(None, "now"): (1, None)}, notes={DAYS[0]: (1, "")}, marks={DAYS[0]: (1, None)})
    )
    here = make(History())
    report = merge_into(here, there, now)
    assert report == MergeReport(
        check_ins=Counts(unchanged=1), notes=Counts(unchanged=1), marks=Counts(unchanged=1)
    )
    assert report.is_quiet
    assert dump(here) == dump(there)


def test_the_settings_here_stay_and_others_are_added(make, now):
    here, there = make(History()), make(History())
    for path, rows in ((here, [("captions", "true")]), (there, [("captions", "false"), ("beat", "false")])):
        with closing(sqlite3.connect(path)) as db, db:
            db.executemany("INSERT INTO settings VALUES (?, ?)", rows)
            db.execute("INSERT INTO routine_settings VALUES ('desk-break', '{}')")
    assert merge_into(here, there, now) == MergeReport(settings_added=1)
    stores = open_stores(here, now)
    assert stores.settings.load() == Settings(captions=True, beat=False)
    stores.close()


def test_a_running_session_stays_where_it_runs(full, make, now):
    here = make(History())
    merge_into(here, full, now)
    stores = open_stores(here, now)
    assert stores.drafts.load() is None
    stores.close()


def test_the_app_may_have_the_file_open_and_sees_what_came(make, now, session):
    here, there = make(History()), make(History({"one": (1, 1)}))
    stores = open_stores(here, now)
    merge_into(here, there, now)
    assert stores.sessions.count() == 1
    stores.sessions.add(session)
    stores.close()


def test_what_the_app_writes_while_the_plan_is_made_counts(make, now, session):
    here, there = make(History({"one": (1, 1)})), make(History({"one": (2, 2)}))
    stores = open_stores(here, now)
    calls = []

    def told(done: int, total: int) -> None:
        calls.append((done, total))
        if calls.count((1, 1)) == 1:
            stores.diary.delete_session("one", now.replace(year=2027))

    report = merge_into(here, there, now, told)
    assert calls.count((1, 1)) == 2
    assert report == MergeReport(Counts(unchanged=1))
    assert stores.sessions.count() == 0
    assert [one.id for one in stores.diary.deleted()] == ["one"]
    stores.close()


def test_a_file_that_is_locked_stays_as_it_is(make, now, monkeypatch):
    monkeypatch.setattr(reading, "PATIENCE_S", 0.05)
    here, there = make(History()), make(History({"one": (2, 2)}))
    before = dump(here)
    with closing(sqlite3.connect(here, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StoreError) as caught:
            merge_into(here, there, now)
        other.execute("ROLLBACK")
    assert (caught.value.trouble, caught.value.path) == (Trouble.LOCKED, here)
    assert dump(here) == before


def test_a_full_disk_leaves_the_file_as_it_was(make, now, monkeypatch):
    here, there = make(History({"two": (1, 0)})), make(History({"one": (2, 2)}))
    before = dump(here)
    connect = merge.connect

    def cramped(path):
        db = connect(path)
        db.execute("PRAGMA max_page_count = 1")  # SQLite takes it as: not a page more than there are
        return db

    with closing(sqlite3.connect(here)) as db:
        db.execute("CREATE TABLE filler (body TEXT)")
        db.execute("DROP TABLE filler")
        db.execute("VACUUM")
    with closing(sqlite3.connect(there)) as db, db:
        db.execute("INSERT INTO day_marks VALUES (?, 'rest', ?)", [DAYS[0], stamp(1)])
        db.executemany(
            "INSERT INTO routine_copies VALUES (?, ?)",
            [(hashlib.sha256(body.encode()).hexdigest(), body) for body in ("x" * 9000, "y" * 9000)],
        )
    monkeypatch.setattr(merge, "connect", cramped)
    with pytest.raises(StoreError) as caught:
        merge_into(here, there, now)
    assert caught.value.trouble is Trouble.FULL
    assert dump(here) == before


@pytest.mark.parametrize("work", [merge_into, preview_merge])
@pytest.mark.parametrize("by_json", [True, False])
def test_it_can_be_stopped_until_it_is_written(make, now, work, by_json, tmp_path):
    here, source = make(History()), make(History({"one": (2, 2)}))
    if by_json:
        export_json(source, tmp_path / "history.json", now)
        source = tmp_path / "history.json"
    before = dump(here)
    at = 0
    for at in range(9):
        here_again = here.with_name(f"again {at}.db")
        shutil.copyfile(here, here_again)
        try:
            work(here_again, source, now, stopping_at(at))
        except CancelledError:
            assert dump(here_again) == before
        else:
            break
    assert 0 < at < 9


def stopping_at(call: int):
    calls = 0

    def told(done: int, total: int) -> None:
        nonlocal calls
        assert 0 <= done <= total
        if calls == call:
            raise CancelledError
        calls += 1

    return told


@pytest.mark.parametrize("version", range(1, len(MIGRATIONS) + 1))
def test_a_file_of_an_older_form_is_joined_and_never_written_to(version, make, tmp_path, session, now):
    folder = tmp_path / "elsewhere"
    folder.mkdir()
    old = folder / "old.db"
    file = open_database(old, now, steps=MIGRATIONS[:version]).file
    if version == len(MIGRATIONS):
        SessionStore(file).add(session)
    else:
        write_old(file.db, session)
    held = open_database(
        old, now, steps=MIGRATIONS[:version]
    ).file  # another program keeps what waits from going in
    file.close()
    before = {one.name: one.read_bytes() for one in folder.iterdir()}
    assert before["old.db-wal"]
    here = make(History())
    assert merge_into(here, old, now).sessions == Counts(added=1)
    assert {one.name: one.read_bytes() for one in folder.iterdir()} == before
    held.close()
    stores = open_stores(here, now)
    assert stores.sessions.on_day(session.day) == [session]
    stores.close()


def write_old(db, session) -> None:
    """Write a session as the app did before there were marks and notes."""
    digest = hashlib.sha256(session.routine_copy.encode()).hexdigest()
    row = session_row(session, digest, "")
    del row["origin"], row["changed_at"]
    with db.atomic():
        db.table("routine_copies").insert({"digest": digest, "body": session.routine_copy})
        db.table("sessions").insert(row)
        db.table("session_steps").insert_all(step_rows(session))
        db.table("session_hurts").insert_all(hurt_rows(session))


KILLED = """
import os, signal, sqlite3, sys
from datetime import UTC, datetime
from pathlib import Path
from backcare_desktop.store.exchange import merge
steps, applied = int(sys.argv[3]), merge.APPLY
class Killed:
    def __iter__(self):
        for number, statement in enumerate(applied):
            if number == steps:
                os.kill(os.getpid(), signal.SIGKILL)
            yield statement
merge.APPLY = Killed()
merge.merge_into(Path(sys.argv[1]), Path(sys.argv[2]), datetime.now(UTC))
"""


@pytest.mark.skipif(os.name != "posix", reason="SIGKILL is of POSIX systems")
def test_killed_in_the_middle_of_the_writing_nothing_is_changed(make, now):
    here = make(History({"one": (1, 0)}, notes={"one": (1, "stiff")}))
    there = make(History({"one": (2, 3), "two": (1, 0)}, {"three": 1}, notes={"one": (2, "garden")}))
    before = dump(here)
    for steps in (1, len(merge.APPLY) // 2, len(merge.APPLY) - 1):
        done = subprocess.run([sys.executable, "-c", KILLED, here, there, str(steps)], check=False)
        assert done.returncode == -signal.SIGKILL
        assert dump(here) == before
    merge_into(here, there, now)
    assert dump(here) == dump(there)
