"""Whatever the app does to the file when its process is killed: the file is whole, and so is every older copy.

BACKCARE_KILLS is how many kills there are, spread over all kinds of work.
"""

import hashlib
import os
import random
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import timedelta
from itertools import cycle, islice
from pathlib import Path

import pytest

from backcare_desktop.store.keeping.backups import back_up
from backcare_desktop.store.stores import open_stores
from tests.store.faults.killed_at_work import NOW, SESSIONS, STEPS, WORKS
from tests.store.faults.worker import Worker
from tests.store.filled import everything, fill, moved, older_form, session_ids
from tests.store.pages import flip, pages, roots

KILLS = int(os.environ.get("BACKCARE_KILLS", "14"))
COUNT = 40

pytestmark = pytest.mark.skipif(os.name != "posix", reason="SIGKILL and fork are of POSIX systems")


@pytest.fixture
def worker() -> Iterator[Worker]:
    with Worker() as worker:
        yield worker


@pytest.fixture
def before(tmp_path, session, draft) -> Path:
    """What each work begins with, in a folder of its name."""
    folder = tmp_path / "before"
    for work in WORKS:
        (folder / work / "copies").mkdir(parents=True)
    path = folder / "restore" / "backcare.db"
    fill(path, session, COUNT, draft)
    for work in ("write", "salvage", "back-up", "merge"):
        shutil.copy(path, folder / work)
    for version in (1, 2):
        older_form(version, path, folder / f"migrate-{version}" / "backcare.db")
    flip(folder / "salvage" / "backcare.db", pages(path.read_bytes(), roots(path)["session_steps"])[-1])
    other = folder / "restore" / "copies" / "other.db"
    fill(other, moved(session, "", 100), COUNT // 2)
    with closing(sqlite3.connect(other)) as connection, connection:
        connection.execute("PRAGMA journal_mode = DELETE")
        connection.execute(
            "UPDATE sessions SET worked_s = 1, changed_at = '2027-01-01T00:00:00.000000+00:00' WHERE id = 'session-3'"
        )
    shutil.copy(other, folder / "merge" / "copies")
    for days in (1, 0):
        back_up(path, folder / "back-up" / "copies", NOW - timedelta(days=days))
    return folder


def digests(folder: Path) -> dict[str, str]:
    return {file.name: hashlib.sha256(file.read_bytes()).hexdigest() for file in folder.iterdir()}


def test_a_kill_at_any_moment_costs_nothing_that_was_written(worker, before, tmp_path):
    random_moment = random.Random()
    took_s = {}
    landed = dict.fromkeys(WORKS, 0)
    for work in WORKS:
        took_s[work] = worker.run(work, shutil.copytree(before / work, tmp_path / work)).took_s
        CHECKS[work](before / work, tmp_path / work, len(STEPS) * SESSIONS)
    for number, work in enumerate(islice(cycle(WORKS), KILLS)):
        folder = shutil.copytree(before / work, tmp_path / f"{number}")
        ended = worker.run(work, folder, random_moment.uniform(0, took_s[work]))
        landed[work] += ended.killed
        CHECKS[work](before / work, folder, ended.did)
        shutil.rmtree(folder)
    print("killed before the end:", landed)
    assert sum(landed.values()) > KILLS / 10, "the kills came too late, which proves little"


def opens(path: Path) -> int:
    """The app opens the file, and SQLite finds no fault in it; return the number of sessions."""
    stores = open_stores(path, NOW)
    count = stores.sessions.count()
    stores.close()
    assert stores.notices == ()
    everything(path)
    return count


def written(before: Path, after: Path, did: int) -> None:
    assert opens(after / "backcare.db") >= COUNT
    with closing(sqlite3.connect(after / "backcare.db")) as connection:
        found = {
            query: set(connection.execute(query))
            for query in (
                "SELECT id, worked_s FROM sessions WHERE id LIKE 'written-%'",
                "SELECT id, value FROM check_ins WHERE session_id LIKE 'written-%'",
                "SELECT session_id, body FROM notes WHERE session_id LIKE 'written-%'",
                "SELECT id FROM deleted_sessions WHERE id LIKE 'written-%'",
            )
        }
    assert list(found.values()) in [expected(did), expected(did + 1)]


def expected(steps: int) -> list[set[tuple[object, ...]]]:
    """What is in the file after so many steps."""
    sessions: dict[str, float] = {}
    answers: dict[str, tuple[str, int]] = {}
    notes: dict[str, str] = {}
    deleted = set()
    for step in range(min(steps, len(STEPS) * SESSIONS)):
        number, verb = step // len(STEPS), STEPS[step % len(STEPS)]
        name = f"written-{number}"
        if verb == "add":
            sessions[name] = 600.0
        elif verb == "answer":
            answers[name] = (f"{name}/after", number % 11)
        elif verb == "note":
            notes[name] = f"note {number}"
        elif verb == "edit":
            sessions[name] = float(number)
        elif number % 3 == 0:
            deleted.add((name,))
            for kept in (sessions, answers, notes):
                del kept[name]
    return [set(sessions.items()), set(answers.values()), set(notes.items()), deleted]


def migrated(before: Path, after: Path, _did: int) -> None:
    original = everything_of_a_copy(before / "backcare.db")
    for copy in after.glob("*.before-*.db"):
        assert everything(copy) == original
    assert opens(after / "backcare.db") == COUNT
    assert session_ids(after / "backcare.db") == {row[0] for row in original["sessions"]}


def everything_of_a_copy(path: Path) -> dict[str, list[tuple[object, ...]]]:
    """What is in a file that stays without companions."""
    copy = path.with_name("looked at.db")
    shutil.copy(path, copy)
    found = everything(copy)
    copy.unlink()
    return found


def salvaged(before: Path, after: Path, _did: int) -> None:
    damaged = (before / "backcare.db").read_bytes()
    stores = open_stores(after / "backcare.db", NOW)
    assert stores.sessions.count() == COUNT
    stores.close()
    everything(after / "backcare.db")
    assert [file.read_bytes() for file in after.glob("*.damaged-*.db")] == [damaged]


def restored(before: Path, after: Path, _did: int) -> None:
    assert digests(after / "copies") == digests(before / "copies")
    old = everything_of_a_copy(before / "backcare.db")
    new = everything_of_a_copy(before / "copies" / "other.db")
    found = everything(after / "backcare.db")
    assert found in (old, new)
    for kept in after.glob("*.before-restore-*.db"):
        assert everything(kept) == old
    assert found == old or list(after.glob("*.before-restore-*.db"))
    opens(after / "backcare.db")


def backed_up(before: Path, after: Path, _did: int) -> None:
    assert (after / "backcare.db").read_bytes() == (before / "backcare.db").read_bytes()
    yesterday = "backcare-2026-03-19.db"
    assert digests(after / "copies")[yesterday] == digests(before / "copies")[yesterday]
    for copy in (after / "copies").glob("*.db"):
        assert everything(copy) == everything_of_a_copy(before / "backcare.db")
    assert opens(after / "backcare.db") == COUNT
    assert back_up(after / "backcare.db", after / "copies", NOW).sessions == COUNT


def merged(before: Path, after: Path, _did: int) -> None:
    assert digests(after / "copies") == digests(before / "copies")
    old = everything_of_a_copy(before / "backcare.db")
    opens(after / "backcare.db")
    found = everything(after / "backcare.db")
    marks = {row[0] for row in found["day_marks"]}
    ids = {row[0] for row in found["sessions"]}
    assert ids == {f"session-{number}" for number in range(COUNT)}
    assert found == old or len(marks) == COUNT + COUNT // 2
    assert found == old or {row[0]: row[6] for row in found["sessions"]}["session-3"] == 1


CHECKS = {
    "write": written,
    "migrate-1": migrated,
    "migrate-2": migrated,
    "salvage": salvaged,
    "restore": restored,
    "back-up": backed_up,
    "merge": merged,
}
