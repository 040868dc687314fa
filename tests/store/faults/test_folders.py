"""Folders that may only be read, and drives that are not there."""

import shutil
from pathlib import Path

import pytest

from backcare_desktop.core.errors import StoreError, Trouble
from backcare_desktop.store.keeping.backups import back_up
from backcare_desktop.store.keeping.deleting import data_size, delete_everything
from backcare_desktop.store.keeping.restoring import restore
from tests.store.filled import everything, fill, older_form


@pytest.fixture
def filled(tmp_path, session) -> Path:
    path = tmp_path / "profile" / "backcare.db"
    path.parent.mkdir()
    fill(path, session, 3)
    return path


def test_back_ups_that_may_only_be_read_stay(filled, now, tmp_path, unwritable):
    back_up(filled, tmp_path / "copies", now)
    filled.chmod(0o644)
    with unwritable(tmp_path / "copies") as folder:
        before = {file.name: file.read_bytes() for file in folder.iterdir()}
        source = folder.parent / "backcare.db"
        with pytest.raises(StoreError) as refused:
            back_up(folder / "backcare-2026-03-03.db", folder, now)
        assert {file.name: file.read_bytes() for file in folder.iterdir()} == before
    assert refused.value.trouble is Trouble.READ_ONLY
    assert refused.value.path.parent == folder
    assert not source.exists()


def test_a_profile_that_may_only_be_read_is_not_restored(filled, session, now, tmp_path, unwritable):
    shutil.copy(filled, filled.with_name("other.db"))
    with unwritable(filled.parent) as folder:
        before = {file.name: file.read_bytes() for file in folder.iterdir()}
        with pytest.raises(StoreError) as refused:
            restore(folder / "backcare.db", folder / "other.db", now)
        assert {file.name: file.read_bytes() for file in folder.iterdir()} == before
    assert refused.value.trouble is Trouble.READ_ONLY


def test_a_profile_that_may_only_be_read_is_not_deleted(filled, now, unwritable):
    with unwritable(filled.parent) as folder:
        with pytest.raises(StoreError) as refused:
            delete_everything(folder / "backcare.db")
        assert (folder / "backcare.db").exists()
        assert data_size(folder / "backcare.db", folder / "copies").file > 0
    assert refused.value.trouble is Trouble.READ_ONLY


def test_a_profile_of_an_older_form_that_may_only_be_read_stays_as_it_is(filled, now, tmp_path, unwritable):
    from backcare_desktop.store.stores import open_stores

    (tmp_path / "old").mkdir()
    old = older_form(2, filled, tmp_path / "old" / "backcare.db")
    with unwritable(old.parent) as folder:
        before = (folder / "backcare.db").read_bytes()
        with pytest.raises(StoreError) as refused:
            open_stores(folder / "backcare.db", now)
        assert (folder / "backcare.db").read_bytes() == before
    assert refused.value.trouble is Trouble.READ_ONLY


def test_a_profile_that_is_gone_is_named(filled, now, tmp_path):
    shutil.move(filled, tmp_path / "copy.db")
    filled.parent.rmdir()
    with pytest.raises(StoreError) as refused:
        restore(filled, tmp_path / "copy.db", now)
    assert refused.value.trouble is Trouble.MISSING_FOLDER
    everything(tmp_path / "copy.db")
