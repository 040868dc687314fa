"""Another program, in a process of its own, keeps the file to itself."""

import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from backcare_desktop.core.errors import StoreError, Trouble
from backcare_desktop.store.database import open_database
from backcare_desktop.store.keeping import backups, contents, restoring
from backcare_desktop.store.keeping.backups import back_up
from backcare_desktop.store.keeping.contents import compare
from backcare_desktop.store.keeping.restoring import restore
from backcare_desktop.store.stores import open_stores
from tests.store.filled import everything, fill, moved

_OTHER_PROGRAM = """
import sqlite3, sys
connection = sqlite3.connect(sys.argv[1], isolation_level=None)
connection.execute("PRAGMA locking_mode = " + sys.argv[2])
connection.execute("BEGIN EXCLUSIVE")
print("holding", flush=True)
sys.stdin.read()
"""


@contextmanager
def held(path: Path, locking_mode: str = "EXCLUSIVE") -> Iterator[None]:
    """Let another process hold the file."""
    command = [sys.executable, "-c", _OTHER_PROGRAM, str(path), locking_mode]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as other:
        assert other.stdout
        assert other.stdout.readline() == "holding\n"
        yield
        other.communicate("")


@pytest.fixture
def filled(path, session, monkeypatch) -> Path:
    fill(path, session, 3)
    for module in (backups, contents, restoring):
        monkeypatch.setattr(module, "BUSY_TIMEOUT_S", 0.0)
    return path


def test_the_file_is_not_opened_and_not_touched(filled, now):
    before = filled.read_bytes()
    with held(filled), pytest.raises(StoreError) as refused:
        open_database(filled, now, busy_timeout_s=0)
    assert refused.value.trouble is Trouble.LOCKED
    assert filled.read_bytes() == before
    open_stores(filled, now).close()


def test_a_write_of_the_open_app_waits_for_a_second_try(filled, session, now):
    stores = open_stores(filled, now)
    stores.file.db.execute("PRAGMA busy_timeout = 0")
    with held(filled, "NORMAL"), pytest.raises(StoreError) as refused:
        stores.sessions.add(moved(session, "evening", 9))
    assert refused.value.trouble is Trouble.LOCKED
    stores.sessions.add(moved(session, "evening", 9))
    assert stores.sessions.count() == 4
    stores.close()


@pytest.mark.parametrize("work", ["back up", "restore", "compare"])
def test_nothing_is_done_to_a_held_file(filled, session, now, tmp_path, work):
    copies = tmp_path / "copies"
    copies.mkdir()
    fill(copies / "other.db", session, 1)
    works = {
        "back up": lambda: back_up(filled, copies, now),
        "restore": lambda: restore(filled, copies / "other.db", now),
        "compare": lambda: compare(filled, copies / "other.db"),
    }
    before = everything(filled)
    with held(filled), pytest.raises(StoreError) as refused:
        works[work]()
    assert (refused.value.trouble, refused.value.path) == (Trouble.LOCKED, filled)
    assert [file.name for file in copies.iterdir() if not file.name.startswith("other")] == []
    assert everything(filled) == before


def test_with_wal_a_writer_does_not_keep_from_backing_up(filled, now, tmp_path):
    with closing(sqlite3.connect(filled, isolation_level=None)) as app:
        app.execute("SELECT count(*) FROM sessions")
        with held(filled, "NORMAL"):
            assert back_up(filled, tmp_path / "copies", now).sessions == 3
