"""What holds for every export: one moment is shown, it can be stopped, and trouble is named."""

import sqlite3
from contextlib import closing
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from backcare_desktop.core.errors import StoreError, Trouble
from backcare_desktop.core.words import Words
from backcare_desktop.core.working import CancelledError
from backcare_desktop.store.exchange import telling
from backcare_desktop.store.exchange.calendar_out import export_calendar
from backcare_desktop.store.exchange.csv_out import export_csv
from backcare_desktop.store.exchange.json_out import export_json
from backcare_desktop.store.exchange.reading import snapshot
from backcare_desktop.store.stores import open_stores

#: Each export as a work of the data file, a folder and what is told.
EXPORTS = {
    "json": lambda path, folder, *told: export_json(
        path, folder / "history.json", datetime(2026, 3, 3, tzinfo=UTC), *told
    ),
    "csv": export_csv,
    "ics": lambda path, folder, *told: export_calendar(path, folder / "history.ics", Words(), *told),
}


@pytest.mark.parametrize("name", ["csv", "ics"])
def test_a_row_that_cannot_be_read_is_left_out_and_logged(name, full, out, caplog):
    with closing(sqlite3.connect(full)) as db, db:
        db.execute("UPDATE sessions SET started_at = 'then' WHERE id = 'walk'")
        db.execute("UPDATE day_marks SET changed_at = 'then' WHERE mark = 'sore'")
    EXPORTS[name](full, out)
    text = "".join(file.read_text("utf-8") for file in out.iterdir())
    assert "Walk" not in text
    assert "Sore day" not in text
    assert {record.levelname for record in caplog.records} == {"WARNING"}


@pytest.mark.parametrize("name", EXPORTS)
def test_an_export_shows_one_moment_while_the_app_goes_on_writing(name, full, out, session, now, monkeypatch):
    monkeypatch.setattr(telling, "_EVERY", 1)
    stores = open_stores(full, now)

    def told(_done: int, _total: int) -> None:
        stores.diary.delete_session("walk", now)
        stores.diary.set_mark(date(2026, 3, 20), None, now)

    EXPORTS[name](full, out, told)
    assert stores.sessions.count() == 1
    assert any("Walk" in file.read_text("utf-8") for file in out.iterdir())
    stores.close()
    assert [file.name for file in full.parent.glob(f"{full.name}*")] == [full.name]


def test_a_snapshot_is_of_the_moment_it_was_asked_for_and_cannot_be_written_to(full, now):
    with snapshot(full) as db:
        stores = open_stores(full, now)
        stores.diary.delete_session("walk", now)
        stores.close()
        assert db.execute("SELECT count(*) FROM sessions").fetchone() == (2,)
        with pytest.raises(sqlite3.OperationalError, match="readonly"):
            db.execute("DELETE FROM sessions")


@pytest.mark.parametrize("name", EXPORTS)
def test_progress_is_told_up_to_the_end(name, full, out, monkeypatch):
    monkeypatch.setattr(telling, "_EVERY", 1)
    told: list[tuple[int, int]] = []
    EXPORTS[name](full, out, lambda done, total: told.append((done, total)))
    (total,) = {total for _, total in told}
    assert [done for done, _ in told] == [*range(1, total + 1), total]


@pytest.mark.parametrize("name", EXPORTS)
def test_an_export_can_be_stopped_and_leaves_nothing(name, full, out, monkeypatch):
    monkeypatch.setattr(telling, "_EVERY", 1)
    EXPORTS[name](full, out)
    before = {file: file.read_bytes() for file in out.iterdir()}
    with closing(sqlite3.connect(full)) as db, db:
        db.execute("DELETE FROM day_marks")
    for at in ("in the middle", "at the end"):

        def told(done: int, total: int, at: str = at) -> None:
            if at == "in the middle" or done == total:
                raise CancelledError

        with pytest.raises(CancelledError):
            EXPORTS[name](full, out, told)
        assert {file: file.read_bytes() for file in out.iterdir()} == before


@pytest.mark.parametrize("name", EXPORTS)
def test_a_folder_that_is_not_there_is_trouble_with_the_target(name, full, tmp_path):
    with pytest.raises(StoreError) as caught:
        EXPORTS[name](full, tmp_path / "nowhere")
    assert caught.value.trouble is Trouble.MISSING_FOLDER
    assert caught.value.path.parent == tmp_path / "nowhere"


@pytest.mark.parametrize("name", EXPORTS)
def test_a_data_file_that_is_not_there_is_trouble_with_it_and_is_not_made(name, out, tmp_path):
    with pytest.raises(StoreError) as caught:
        EXPORTS[name](tmp_path / "none.db", out)
    assert caught.value.path == tmp_path / "none.db"
    assert not (tmp_path / "none.db").exists()
    assert list(out.iterdir()) == []


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="/dev/full is of Linux")
@pytest.mark.parametrize("name", EXPORTS)
def test_a_full_disk_is_trouble_with_the_target_and_leaves_nothing(name, full, out):
    first = {"json": "history.json", "csv": "sessions.csv", "ics": "history.ics"}[name]
    (out / f"{first}.part").symlink_to("/dev/full")
    with pytest.raises(StoreError) as caught:
        EXPORTS[name](full, out)
    assert (caught.value.trouble, caught.value.path) == (Trouble.FULL, out / first)
    assert list(out.iterdir()) == []
