"""A data file with a small history, and a folder for its back-ups."""

from pathlib import Path

import pytest

from backcare_desktop.store.keeping.backups import back_up
from backcare_desktop.store.stores import open_stores
from tests.store.filled import fill


@pytest.fixture
def filled(path: Path, session, draft) -> Path:
    """A data file with five sessions, a running one, and something in every other table."""
    fill(path, session, 5, draft)
    return path


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "copies"


@pytest.fixture
def copy(filled: Path, folder: Path, now) -> Path:
    """A back-up that was made while the app was open."""
    stores = open_stores(filled, now)
    made = back_up(filled, folder, now)
    stores.close()
    return made.copy.path
