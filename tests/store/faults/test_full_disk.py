"""No room on a real disk: what was there stays as it was, and once there is room it goes on."""

import shutil
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from backcare_desktop.core.errors import StoreError, Trouble
from backcare_desktop.store.keeping.backups import back_up
from backcare_desktop.store.keeping.deleting import delete_everything
from backcare_desktop.store.keeping.restoring import restore
from backcare_desktop.store.stores import open_stores
from tests.store.faults.disks import fill_up, small_disk
from tests.store.filled import everything, fill, moved, older_form, session_ids
from tests.store.pages import flip, pages, roots

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the disk is one of Linux")


@pytest.fixture
def disk(tmp_path):
    with small_disk(tmp_path / "disk", 4096) as disk:
        yield disk


@pytest.fixture
def source(tmp_path, session, draft) -> Path:
    """A data file on a disk with room."""
    path = tmp_path / "source" / "backcare.db"
    path.parent.mkdir()
    fill(path, session, 20, draft)
    return path


def names(folder: Path) -> set[str]:
    return {file.name for file in folder.iterdir()}


def test_a_session_is_written_once_there_is_room(disk, session, now):
    path = disk / "backcare.db"
    fill(path, session, 3)
    stores = open_stores(path, now)
    ballast = fill_up(disk)
    large = replace(moved(session, "large", 9), routine_copy="x" * 400_000)
    with pytest.raises(StoreError) as refused:
        stores.sessions.add(large)
    assert refused.value.trouble is Trouble.FULL
    assert stores.sessions.count() == 3
    ballast.unlink()
    stores.sessions.add(large)
    assert stores.sessions.count() == 4
    stores.close()
    everything(path)


def test_a_new_file_is_not_begun(disk, now):
    fill_up(disk, but_kb=8)
    with pytest.raises(StoreError) as refused:
        open_stores(disk / "backcare.db", now)
    assert refused.value.trouble is Trouble.FULL


def test_a_back_up_leaves_the_older_ones_whole(disk, source, session, now):
    older = back_up(source, disk, now).copy.path
    before = older.read_bytes()
    fill_up(disk, but_kb=100)
    with pytest.raises(StoreError) as refused:
        back_up(source, disk, now)
    assert (refused.value.trouble, refused.value.path.parent) == (Trouble.FULL, disk)
    assert older.read_bytes() == before
    assert names(disk) == {older.name, "holiday.mov"}


@pytest.mark.parametrize("copies_that_fit", [0.5, 1.5])
def test_restoring_leaves_the_present_file(disk, source, session, now, copies_that_fit):
    path = disk / "backcare.db"
    fill(path, session, 10)
    before = everything(path)
    ballast = fill_up(disk, but_kb=int(source.stat().st_size * copies_that_fit / 1024))
    with pytest.raises(StoreError) as refused:
        restore(path, source, now)
    assert refused.value.trouble is Trouble.FULL
    assert names(disk) == {"backcare.db", "holiday.mov"}
    assert everything(path) == before
    ballast.unlink()
    restore(path, source, now)
    assert session_ids(path) == session_ids(source)


@pytest.mark.parametrize("copies_that_fit", [0.5, 1.3])
def test_a_migration_leaves_the_older_form(disk, source, now, copies_that_fit):
    path = older_form(1, source, disk / "backcare.db")
    before = everything(path)
    ballast = fill_up(disk, but_kb=int(path.stat().st_size * copies_that_fit / 1024))
    with pytest.raises(StoreError) as refused:
        open_stores(path, now)
    assert refused.value.trouble is Trouble.FULL
    assert everything(path) == before
    ballast.unlink()
    stores = open_stores(path, now)
    assert stores.sessions.count() == 20
    stores.close()


def test_a_damaged_file_is_saved_once_there_is_room(disk, source, now):
    path = disk / "backcare.db"
    shutil.copy(source, path)
    flip(path, pages(path.read_bytes(), roots(path)["session_steps"])[-1])
    damaged = path.read_bytes()
    ballast = fill_up(disk, but_kb=40)
    with pytest.raises(StoreError) as refused:
        open_stores(path, now)
    assert refused.value.trouble is Trouble.FULL
    assert path.read_bytes() == damaged
    assert names(disk) == {"backcare.db", "holiday.mov"}
    ballast.unlink()
    stores = open_stores(path, now)
    assert stores.notices[0].saved == 20
    stores.close()


def test_nothing_is_deleted_without_the_last_copy_that_was_wanted(disk, source):
    fill_up(disk, but_kb=40)
    with pytest.raises(StoreError) as refused:
        delete_everything(source, final_copy=disk / "last.db")
    assert refused.value.trouble is Trouble.FULL
    assert len(session_ids(source)) == 20
    assert names(disk) == {"holiday.mov"}
