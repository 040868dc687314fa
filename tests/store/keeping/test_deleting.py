"""Everything is deleted that is ours, and nothing else; before that a last copy, if it is wanted."""

import errno
from datetime import timedelta
from pathlib import Path

import pytest

from backcare_desktop.core.copies import CopyKind, DataSize
from backcare_desktop.core.errors import StoreError, Trouble
from backcare_desktop.store.keeping.backups import back_up
from backcare_desktop.store.keeping.deleting import data_size, delete_everything
from backcare_desktop.store.keeping.kept import keep_before
from tests.store.filled import everything, session_ids

OTHERS = ("backcare.log", "holiday.db", "backcare.txt", "backcare.dbx", "backcare.before-lunch.txt")


@pytest.fixture
def full(filled, folder, now) -> Path:
    """A profile with copies, leftovers of a kill, and files of somebody else."""
    keep_before(filled, CopyKind.BEFORE_MERGE, now)
    for name in (
        "backcare.damaged-20260220T080000Z.db",
        "backcare.damaged-20260220T080000Z.db-wal",
        "backcare.damaged-20260221T080000Z.db-wal",
        "backcare.db-wal",
        "backcare.db-shm",
        "backcare.db.part",
        "backcare.db.saved",
        "backcare.db.saved.part",
        "backcare.before-merge-20260303T073000Z.db.part",
        *OTHERS,
    ):
        filled.with_name(name).write_bytes(b"x" * 10)
    back_up_folder = folder
    back_up_folder.mkdir()
    (back_up_folder / "mine.txt").write_text("mine", "utf-8")
    return filled


def names(folder: Path) -> set[str]:
    return {file.name for file in folder.iterdir() if file.is_file()}


def test_what_is_ours_goes_and_the_rest_stays(full, folder, now):
    (full.with_name("backcare.db-wal")).unlink()
    back_up(full, folder, now)
    before = names(full.parent)
    deleted = delete_everything(full)
    assert names(full.parent) == set(OTHERS)
    assert {file.name for file in deleted} == before - set(OTHERS)
    assert names(folder) == {"backcare-2026-03-03.db", "mine.txt"}


def test_back_ups_go_only_if_asked(filled, folder, now):
    back_up(filled, folder, now)
    back_up(filled, folder, now + timedelta(days=1))
    (folder / "mine.txt").write_text("mine", "utf-8")
    delete_everything(filled, back_ups_in=[folder])
    assert names(folder) == {"mine.txt"}


def test_a_last_copy_goes_where_it_is_wanted(filled, tmp_path):
    before = everything(filled)
    delete_everything(filled, final_copy=tmp_path / "last.db")
    assert names(tmp_path) == {"last.db"}
    assert everything(tmp_path / "last.db") == before


def test_a_last_copy_that_cannot_be_made_stops_everything(filled, tmp_path):
    with pytest.raises(StoreError) as refused:
        delete_everything(filled, final_copy=tmp_path / "drive" / "last.db")
    assert refused.value.trouble is Trouble.MISSING_FOLDER
    assert filled.exists()


@pytest.mark.parametrize("where", ["backcare.db", "copies/backcare-2026-03-03.db"])
def test_a_last_copy_is_not_put_where_it_would_be_deleted(filled, folder, now, where):
    back_up(filled, folder, now)
    with pytest.raises(StoreError, match="one of the files to delete"):
        delete_everything(filled, back_ups_in=[folder], final_copy=filled.parent / where)
    assert filled.exists()


def test_a_last_copy_is_not_put_there_under_another_name_either(filled, folder, now, tmp_path):
    back_up(filled, folder, now)
    (tmp_path / "link").symlink_to(filled.parent)
    (tmp_path / "same.db").hardlink_to(filled)
    for where in ("link/backcare.db", "link/backcare.db.saved", "same.db"):
        with pytest.raises(StoreError, match="one of the files to delete"):
            delete_everything(filled, final_copy=tmp_path / where)
    with pytest.raises(StoreError, match="one of the files to delete"):
        delete_everything(filled, others=[folder], final_copy=folder / "last.db")
    assert filled.exists()


def test_deleting_what_is_not_there_deletes_nothing(path):
    assert delete_everything(path) == []


def test_the_size_of_the_data(full, folder, now):
    size = full.stat().st_size
    full.with_name("backcare.db-wal").unlink()
    made = back_up(full, folder, now)
    kept = full.with_name("backcare.before-merge-20260303T073000Z.db").stat().st_size
    assert data_size(full, folder) == DataSize(
        file=size + sum(file.stat().st_size for file in full.parent.glob("backcare.db-*")),
        kept=kept + 20,
        back_ups=made.copy.size_bytes,
    )


def test_the_copies_of_another_computer_stay(filled, folder, now):
    for computer in ("", "desk", "laptop"):
        back_up(filled, folder, now, computer=computer)
    delete_everything(filled, back_ups_in=[folder], computer="desk")
    assert [file.name for file in folder.iterdir()] == ["backcare-laptop-2026-03-03.db"]


def test_what_a_kill_left_of_a_back_up_goes_with_the_back_ups(filled, folder, now):
    back_up(filled, folder, now, computer="desk")
    for name in ("backcare-desk-2026-03-02.db.part", "backcare-laptop-2026-03-02.db.part"):
        (folder / name).write_bytes(b"half of it")
    delete_everything(filled, back_ups_in=[folder, folder / "not there"], computer="desk")
    assert names(folder) == {"backcare-laptop-2026-03-02.db.part"}


def test_what_was_written_elsewhere_goes_too(filled, tmp_path):
    aside = tmp_path / "backcare-unsaved-a-1.json"
    aside.write_text("{}")
    half_joined = tmp_path / "half joined"
    half_joined.mkdir()
    (half_joined / "history.db").write_bytes(b"x")
    deleted = delete_everything(filled, others=[aside, half_joined, tmp_path / "not there.log"])
    assert {aside, half_joined, filled} <= set(deleted)
    assert not aside.exists()
    assert not half_joined.exists()


def test_the_data_file_goes_last(filled, tmp_path, monkeypatch):
    stubborn = tmp_path / "stubborn.json"
    stubborn.write_text("{}")
    unlink = Path.unlink

    def refuse(file: Path, *, missing_ok: bool = False) -> None:
        if file == stubborn:
            raise PermissionError(errno.EACCES, "no")
        unlink(file, missing_ok=missing_ok)

    monkeypatch.setattr(Path, "unlink", refuse)
    with pytest.raises(StoreError) as refused:
        delete_everything(filled, others=[stubborn])
    assert (refused.value.trouble, refused.value.path) == (Trouble.READ_ONLY, stubborn)
    assert session_ids(filled)
