"""A person at the app, whose computer has folders of its own."""

import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from backcare_desktop.app import paths
from backcare_desktop.store import database
from tests.end2end.person import Person
from tests.fakes import FakeClock


@pytest.fixture
def last_resorts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[Path, Path]:
    """The folder of the person's data, and the one for temporary files; neither is the real one."""
    own, temporary = tmp_path / "data of the person", tmp_path / "temporary"
    temporary.mkdir()
    monkeypatch.setattr(paths.appdirs, "user_data_dir", lambda *_, **__: str(own))
    monkeypatch.setattr(tempfile, "tempdir", str(temporary))
    return own, temporary


@pytest.fixture
def profile(tmp_path: Path) -> Path:
    """A profile folder that is new."""
    folder = tmp_path / "profile"
    folder.mkdir()
    return folder


@pytest.fixture
def regular(
    qtbot: QtBot,
    qapp: QApplication,
    profile: Path,
    clock: FakeClock,
    last_resorts: tuple[Path, Path],
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[Person]:
    """Somebody who has gone through the first run, with an app that does not wait for a file in use."""
    monkeypatch.setitem(database.open_database.__kwdefaults__, "busy_timeout_s", 0.0)
    person = Person(qtbot, qapp, profile, clock)
    person.has_been_here()
    yield person
    if person.app is not None:
        person.app.window.shell.close_requested.emit()
    person.leave()
