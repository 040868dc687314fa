"""What the tests of the store share: a real routine, what is done with it, and a person who is not root."""

import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from backcare_desktop.core.catalogue import Catalogue
from backcare_desktop.core.clock import Reading
from backcare_desktop.core.draft import Draft
from backcare_desktop.core.player import Player
from backcare_desktop.core.progress import HurtChoice
from backcare_desktop.core.routine import Routine
from backcare_desktop.core.session import Outcome, Session, SessionHurt, SessionStep
from backcare_desktop.core.settings import Timing
from backcare_desktop.core.timeline import build_timeline
from backcare_desktop.store.stores import Stores, open_stores

NOBODY = 65534


@pytest.fixture
def now() -> datetime:
    return datetime(2026, 3, 3, 7, 30, tzinfo=UTC)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "backcare.db"


@pytest.fixture
def stores(path: Path, now: datetime) -> Iterator[Stores]:
    stores = open_stores(path, now)
    yield stores
    stores.close()


@pytest.fixture(scope="session")
def routine(catalogue: Catalogue) -> Routine:
    """The first of the shipped routines that has exercises for one side."""
    timing = Timing()
    return next(r for r in catalogue.routines if any(s.side for s in build_timeline(r, timing).steps))


@pytest.fixture
def make_draft(routine: Routine, now: datetime) -> Callable[[float], Draft]:
    """Plays the routine in steps of a second, with a pause, a hurt and an easier exercise on the way."""

    def make(seconds: float, session_id: str = "played") -> Draft:
        player = Player(build_timeline(routine, Timing()))
        reading = Reading(0.0, now)
        player.start(reading)
        while player.progress.elapsed_s < seconds:
            reading = Reading(reading.monotonic_s + 1.0, reading.wall + timedelta(seconds=1))
            player.advance(reading)
            if reading.monotonic_s == 40:
                player.pause(reading)
            elif reading.monotonic_s == 50:
                player.resume(reading)
            elif reading.monotonic_s == 60:
                player.hurt(reading)
                player.choose(reading, HurtChoice.EASIER, routine.items[-1], strength=4)
            elif reading.monotonic_s == 90:
                player.skip(reading)
        return Draft(session_id, routine, Timing(), now, reading.wall, player.progress)

    return make


@pytest.fixture
def draft(make_draft: Callable[[float], Draft]) -> Draft:
    return make_draft(120.0)


@pytest.fixture
def unwritable() -> Callable[..., AbstractContextManager[Path]]:
    """Gives a way to look at a folder as somebody who may read but not write there.

    Permissions do not bind root, so root becomes nobody meanwhile; that needs a folder nobody can reach.
    """
    if os.name != "posix":
        pytest.skip("permissions of this kind are of POSIX systems")
    is_root = os.geteuid() == 0

    @contextmanager
    def look(folder: Path, folder_mode: int = 0o555) -> Iterator[Path]:
        with tempfile.TemporaryDirectory() as made:
            shared = Path(made)
            shared.chmod(0o755)
            copy = shared / "folder"
            shutil.copytree(folder, copy)
            for file in copy.iterdir():
                file.chmod(0o444)
            copy.chmod(folder_mode)
            if is_root:
                os.seteuid(NOBODY)
            try:
                yield copy
            finally:
                if is_root:
                    os.seteuid(0)
                copy.chmod(0o755)

    return look


@pytest.fixture
def session(draft: Draft) -> Session:
    return draft.session()


@pytest.fixture(scope="module")
def sample_session() -> Session:
    """A short session with something that hurt, for tests that write many."""
    at = datetime(2026, 3, 3, 7, 30, tzinfo=UTC)
    steps = (SessionStep("bridge", "Bridge", 1, None, 30, 30, Outcome.DONE),)
    hurts = (SessionHurt("bridge", "Bridge", None, 9.0, HurtChoice.SKIP, 4),) * 2
    return Session(
        "sample", "big-three", "Big three", at, at, at.date(), 30, 0, 0, 30, True, steps, hurts, "{}"
    )
