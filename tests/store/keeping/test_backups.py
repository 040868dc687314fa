"""The back-up of a day: whole or not there, never instead of a better one, and not more of them than needed."""

import sqlite3
from collections import Counter
from contextlib import closing
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from backcare_desktop.core.errors import StoreError, Trouble
from backcare_desktop.core.working import CancelledError
from backcare_desktop.store.keeping import backups, names as names_of_copies, whole_copy
from backcare_desktop.store.keeping.backups import back_up, copies, is_due, is_whole
from backcare_desktop.store.stores import open_stores
from tests.store.filled import everything, fill, moved, session_ids


def names(folder: Path) -> set[str]:
    return {file.name for file in folder.iterdir()}


def test_a_back_up_is_one_whole_file_with_everything_in_it(filled, folder, now):
    made = back_up(filled, folder, now)
    assert names(folder) == {"backcare-2026-03-03.db"}
    assert everything(made.copy.path) == everything(filled)
    assert (made.sessions, made.loose_rows, made.let_go) == (5, 0, ())
    assert is_whole(made.copy)
    with closing(sqlite3.connect(made.copy.path)) as connection:
        assert connection.execute("PRAGMA journal_mode").fetchone() == ("delete",)


def test_a_back_up_has_what_the_open_app_wrote_last(filled, folder, now, session):
    stores = open_stores(filled, now)
    stores.sessions.add(moved(session, "just now", 9))
    made = back_up(filled, folder, now)
    assert "just now" in session_ids(made.copy.path)
    stores.close()


def test_what_is_written_while_it_is_copied_comes_with_the_next_one(
    filled, folder, now, session, monkeypatch
):
    monkeypatch.setattr(whole_copy, "STEP_PAGES", 4)
    stores = open_stores(filled, now)
    told = []

    def write_meanwhile(done: int, total: int) -> None:
        told.append((done, total))
        stores.sessions.add(moved(session, f"meanwhile {done}", 9))

    made = back_up(filled, folder, now, write_meanwhile)
    assert made.sessions == 5
    assert len({total for _, total in told}) == 1
    assert [done for done, _ in told] == sorted({done for done, _ in told})
    assert told[-1][0] == told[-1][1]
    assert back_up(filled, folder, now).sessions == 5 + len(told)
    stores.close()


def test_a_practice_day_ends_at_night(filled, folder, now):
    made = back_up(filled, folder, datetime(2026, 3, 4, 1, 30, tzinfo=now.tzinfo))
    assert made.copy.day == date(2026, 3, 3)


def test_a_second_back_up_of_the_day_takes_the_place_of_the_first(filled, folder, now, session):
    back_up(filled, folder, now)
    stores = open_stores(filled, now)
    stores.sessions.add(moved(session, "evening", 0))
    stores.close()
    back_up(filled, folder, now + timedelta(hours=9))
    assert names(folder) == {"backcare-2026-03-03.db"}
    assert "evening" in session_ids(folder / "backcare-2026-03-03.db")


def test_a_file_that_was_begun_anew_does_not_take_the_place_of_a_fuller_back_up(filled, folder, now, session):
    full = back_up(filled, folder, now).copy.path
    before = full.read_bytes()
    filled.unlink()
    for days in range(20):
        fill(filled, session, 1) if days == 0 else None
        made = back_up(filled, folder, now + timedelta(days=days))
        assert made.sessions == 1
        assert full.read_bytes() == before
    assert back_up(filled, folder, now).copy.path.name == "backcare-2026-03-03-2.db"
    assert back_up(filled, folder, now).copy.path.name == "backcare-2026-03-03-2.db"
    assert len(names(folder)) <= 7 + 2


def test_after_a_year_the_older_ones_are_let_go(filled, folder, now):
    for days in range(0, 400, 5):
        made = back_up(filled, folder, now + timedelta(days=days))
    assert len(names(folder)) == 7 + 12 - 2
    assert [path.name for path in made.let_go] == ["backcare-2026-04-27.db"]


def test_a_cancelled_back_up_leaves_everything_as_it_was(filled, folder, now, session):
    back_up(filled, folder, now)
    before = {file: file.read_bytes() for file in folder.iterdir()}

    def stop(_done: int, _total: int) -> None:
        raise CancelledError

    with pytest.raises(CancelledError):
        back_up(filled, folder, now + timedelta(days=1), stop)
    assert {file: file.read_bytes() for file in folder.iterdir()} == before


def test_a_damaged_source_never_takes_the_place_of_a_good_copy(filled, folder, now):
    good = back_up(filled, folder, now).copy.path
    before = good.read_bytes()
    data = bytearray(filled.read_bytes())
    data[4096 * 3 : 4096 * 5] = b"\xa5" * 8192
    filled.write_bytes(data)
    with pytest.raises(StoreError) as refused:
        back_up(filled, folder, now)
    assert (refused.value.trouble, refused.value.path) == (Trouble.DAMAGED, filled)
    assert names(folder) == {good.name}
    assert good.read_bytes() == before


def test_what_is_no_database_is_not_copied(filled, folder, now):
    filled.write_text("Dear diary. " * 1000, "utf-8")
    with pytest.raises(StoreError) as refused:
        back_up(filled, folder, now)
    assert (refused.value.trouble, refused.value.path) == (Trouble.DAMAGED, filled)
    assert names(folder) == set()


def test_a_data_file_that_is_not_there(path, folder, now):
    with pytest.raises(StoreError, match="No such file"):
        back_up(path, folder, now)


def test_a_drive_that_is_not_connected_gets_no_folder(filled, tmp_path, now):
    with pytest.raises(StoreError) as refused:
        back_up(filled, tmp_path / "drive" / "copies", now)
    assert refused.value.trouble is Trouble.MISSING_FOLDER
    assert not (tmp_path / "drive").exists()


def test_rows_that_refer_to_nothing_are_counted_and_kept(filled, folder, now):
    with closing(sqlite3.connect(filled)) as connection, connection:
        connection.execute("DELETE FROM sessions WHERE id = 'session-1'")  # by hand, without foreign keys
    made = back_up(filled, folder, now)
    assert made.loose_rows > 0
    assert made.sessions == 4


def test_without_wal_a_writer_is_waited_for_and_named(filled, folder, now, monkeypatch):
    monkeypatch.setattr(backups, "BUSY_TIMEOUT_S", 0.0)
    with closing(sqlite3.connect(filled, isolation_level=None)) as other:
        other.execute("PRAGMA journal_mode = DELETE")
        assert back_up(filled, folder, now).sessions == 5
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(StoreError) as refused:
            back_up(filled, folder, now)
        other.execute("ROLLBACK")
    assert (refused.value.trouble, refused.value.path) == (Trouble.LOCKED, filled)


def test_without_wal_a_writer_that_comes_in_the_middle_is_not_waited_for_forever(
    filled, folder, now, monkeypatch
):
    monkeypatch.setattr(backups, "BUSY_TIMEOUT_S", 0.0)
    monkeypatch.setattr(whole_copy, "STEP_PAGES", 2)
    with closing(sqlite3.connect(filled, isolation_level=None)) as other:
        other.execute("PRAGMA journal_mode = DELETE")

        def lock(_done: int, _total: int) -> None:
            if not other.in_transaction:
                other.execute("BEGIN EXCLUSIVE")

        with pytest.raises(StoreError) as refused:
            back_up(filled, folder, now, lock)
    assert (refused.value.trouble, refused.value.path) == (Trouble.LOCKED, filled)
    assert names(folder) == set()


def test_it_is_due_once_a_day(filled, folder, now):
    assert is_due(folder, now.date())
    back_up(filled, folder, now)
    assert not is_due(folder, now.date())
    assert is_due(folder, now.date() + timedelta(days=1))


def test_it_is_due_where_the_folder_cannot_be_read(tmp_path, now):
    (tmp_path / "copies").write_text("a file", "utf-8")
    assert is_due(tmp_path / "copies", now.date())
    with pytest.raises(StoreError):
        backups.back_ups(tmp_path / "copies")


def test_what_a_kill_left_on_an_earlier_day_is_swept_away(filled, folder, now):
    folder.mkdir()
    for name in ("backcare-2026-03-01.db.part", "backcare-2026-03-01.db.part-journal", "mine.db.part"):
        (folder / name).write_bytes(b"half")
    back_up(filled, folder, now)
    assert names(folder) == {"backcare-2026-03-03.db", "mine.db.part"}


# -- several computers that share a folder ---------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "word"),
    [
        ("desk", "desk"),
        ("Zoë’s Laptop.local", "zoes-laptop-local"),
        ("--", ""),
        ("東京", ""),
        ("pc-2026-03-03", "pc-2026-03-03"),
        ("x" * 39 + "-tail", "x" * 39),
    ],
)
def test_a_name_of_a_computer_can_stand_in_the_name_of_a_file(name, word, filled, folder, now):
    assert names_of_copies.computer_word(name) == word
    made = back_up(filled, folder, now, computer=word).copy
    assert (made.computer, made.day, made.number) == (word, now.date(), 1)
    assert made in backups.back_ups(folder)


def test_each_looks_after_its_own_copies_alone(filled, folder, session, now):
    back_up(filled, folder, now)
    for days in range(40):
        later = now + timedelta(days=days)
        back_up(filled, folder, later, computer="desk")
    assert is_due(folder, now.date() + timedelta(days=1), "laptop")
    for days in range(3):
        assert is_due(folder, (now + timedelta(days=days)).date(), "laptop")
        back_up(filled, folder, now + timedelta(days=days), computer="laptop")
    by_computer = Counter(copy.computer for copy in backups.back_ups(folder))
    assert by_computer == {"": 1, "desk": 8, "laptop": 3}
    assert not is_due(folder, now.date(), "laptop")


def test_a_copy_of_the_day_with_more_sessions_gets_another_of_the_same_computer_beside_it(
    filled, folder, now, tmp_path, session
):
    back_up(filled, folder, now, computer="desk")
    smaller = tmp_path / "smaller" / "backcare.db"
    smaller.parent.mkdir()
    fill(smaller, session, 1)
    assert back_up(smaller, folder, now, computer="desk").copy.path.name == "backcare-desk-2026-03-03-2.db"
    assert back_up(smaller, folder, now, computer="lap").copy.path.name == "backcare-lap-2026-03-03.db"


def test_what_another_computer_is_just_copying_is_left_alone(filled, folder, now):
    folder.mkdir(exist_ok=True)
    parts = [f"backcare-{computer}2026-03-02.db.part" for computer in ("", "desk-", "lap-")]
    for part in parts:
        (folder / part).write_bytes(b"half")
    back_up(filled, folder, now, computer="desk")
    assert {file.name for file in folder.iterdir() if file.suffix == ".part"} == {parts[0], parts[2]}


def test_a_folder_of_another_system_is_not_there(filled, now, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    with pytest.raises(StoreError) as refused:
        back_up(filled, Path("X:\\copies"), now)
    assert refused.value.trouble is Trouble.MISSING_FOLDER
    assert not list(tmp_path.glob("X*")), "no folder of that name is made anywhere"


def test_all_copies_of_several_folders(filled, folder, tmp_path, now):
    first = back_up(filled, folder, now - timedelta(days=1)).copy.path
    second = back_up(filled, tmp_path / "usual", now).copy.path
    assert [copy.path for copy in copies(folder, filled, tmp_path / "usual")] == [second, first]
