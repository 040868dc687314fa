"""After "This hurts" the event is in the data file even if the process is killed in that moment."""

import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from backcare_desktop.core.session import SessionHurt
from backcare_desktop.store.stores import open_stores
from tests.end2end.person import Person
from tests.fakes import START

SCRIPT = Path(__file__).parent / "hurt_then_killed.py"
ROOT = Path(__file__).parents[2]

pytestmark = pytest.mark.skipif(os.name != "posix", reason="SIGKILL is of POSIX systems")


@pytest.fixture(scope="module")
def killed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of an app that was killed as it was told of the hurt."""
    folder = tmp_path_factory.mktemp("killed")
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    command = [sys.executable, str(SCRIPT), str(folder)]
    died = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=60, check=False)
    assert died.returncode == -signal.SIGKILL, died.stderr
    return folder


@pytest.fixture
def profile(killed: Path, tmp_path: Path) -> Path:
    """A copy of it, the one that the person uses next."""
    shutil.copytree(killed, tmp_path, dirs_exist_ok=True)
    return tmp_path


def test_the_hurt_is_in_the_file_with_its_exercise_and_its_moment(profile: Path) -> None:
    """Statement 10: as far as the file."""
    stores = open_stores(profile / "backcare.db", START)
    draft = stores.drafts.load()
    stores.close()
    assert draft is not None
    session = draft.session()
    assert session.hurts == (
        SessionHurt(session.steps[0].exercise_id, session.steps[0].exercise_name, None, 12.0, None, None),
    )
    assert session.worked_s < 15, "long enough to be recorded without the hurt, which proves less"
    assert session.worth_recording


def test_the_next_start_offers_it_and_saving_keeps_the_hurt(profile: Path, person: Person) -> None:
    """Statement 10: as far as the calendar."""
    person.launch()
    person.click("Save what I did")
    (session,) = person.running.journal.day(START.date())
    assert len(session.hurts) == 1


def test_another_start_keeps_it_too(profile: Path, person: Person) -> None:
    person.launch()
    for _ in range(2):
        person.press(Qt.Key.Key_Return)
    (session,) = person.running.journal.day(START.date())
    assert len(session.hurts) == 1


def test_a_day_later_it_is_filed_by_itself(profile: Path, person: Person) -> None:
    person.clock.sleep(24 * 3600)
    person.launch()
    (session,) = person.running.journal.day(START.date())
    assert len(session.hurts) == 1
    assert [hurt.session_id for hurt in person.running.journal.latest_hurts(session.routine_id)] == [
        session.id
    ]
