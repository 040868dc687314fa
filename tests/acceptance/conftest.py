"""A person at the real app, in a profile of their own, and the player in a room with chimes and a voice that are remembered."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.access.places import write_profile
from tests.end2end.person import Person
from tests.fakes import FakeClock


@pytest.fixture
def newcomer(qtbot: QtBot, qapp: QApplication, tmp_path: Path, clock: FakeClock) -> Iterator[Person]:
    """Somebody who never used the app, on Tuesday 3 March 2026, 08:00."""
    person = Person(qtbot, qapp, tmp_path, clock)
    yield person
    person.leave()


@pytest.fixture
def person(newcomer: Person) -> Person:
    """Somebody who has gone through the first run; `write_profile` may say more of them before they launch."""
    write_profile(newcomer.paths.profile)
    return newcomer
