"""A person at the real app, in a profile of their own."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from backcare_desktop.core.settings import Speech
from tests.access.desk import Desk, why_not
from tests.access.places import write_profile
from tests.access.reader import Reader
from tests.end2end.person import Person
from tests.fakes import FakeClock


@pytest.fixture
def person(qtbot: QtBot, qapp: QApplication, tmp_path: Path, clock: FakeClock) -> Iterator[Person]:
    """Somebody on Tuesday 3 March 2026, 08:00."""
    person = Person(qtbot, qapp, tmp_path, clock)
    yield person
    person.leave()


@pytest.fixture(scope="package")
def reader(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Reader]:
    """Somebody with a screen reader at the running app: one start of it for all who ask."""
    missing = why_not()
    if missing is not None:
        pytest.skip(f"no desk for a screen reader: {missing}")
    folder = tmp_path_factory.mktemp("desk")
    write_profile(
        folder / "profile",
        speech=Speech.READER,
        get_ready_s=3,
    )
    with Desk(folder) as desk:
        desk.start_app(folder / "profile")
        yield Reader(desk)
    assert desk.left_running() == []
