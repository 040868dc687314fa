"""Data files for the tests of taking along and joining."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from backcare_desktop.core.check_in import CheckIn, Question, check_in_id
from backcare_desktop.core.day_record import DayMark
from backcare_desktop.core.routine_settings import HurtAnswer, NextTime, RoutineSettings
from backcare_desktop.core.session import Origin, Session
from backcare_desktop.core.settings import Settings
from backcare_desktop.store.stores import open_stores
from tests.store.exchange.histories import History, write

MakeFile = Callable[[History], Path]


@pytest.fixture(scope="session")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data file without anything, to copy."""
    path = tmp_path_factory.mktemp("empty") / "empty.db"
    open_stores(path, datetime(2026, 1, 1, tzinfo=UTC)).close()
    return path


@pytest.fixture(scope="session")
def files(empty: Path) -> Callable[[], AbstractContextManager[MakeFile]]:
    """Gives what makes files of histories, in a folder that goes at the end: for one example of hypothesis."""

    @contextmanager
    def opened() -> Iterator[MakeFile]:
        with TemporaryDirectory() as folder:
            count = 0

            def make(history: History) -> Path:
                nonlocal count
                count += 1
                path = Path(folder) / f"{count}.db"
                shutil.copyfile(empty, path)
                write(history, path)
                return path

            yield make

    return opened


@pytest.fixture
def full(path: Path, session: Session, draft, now: datetime) -> Path:
    """A data file with something in every table; two sessions, of which one is deleted."""
    stores = open_stores(path, now)
    stores.sessions.add(session)
    stores.drafts.save(draft)
    other = CheckIn("free", Question.NOW, 2, now, date(2026, 3, 1), None)
    before = CheckIn(
        check_in_id(session.id, Question.BEFORE), Question.BEFORE, 4, now, session.day, session.id
    )
    after = CheckIn(
        check_in_id(session.id, Question.AFTER), Question.AFTER, None, now, session.day, session.id
    )
    for check_in in (other, before, after):
        stores.diary.save_check_in(check_in, now)
    stores.diary.set_session_note(session.id, "=Rücken\r\n“steif”; \x00 \\ 😀", now)
    stores.diary.set_day_note(date(2026, 3, 1), "garden", now)
    stores.diary.set_mark(date(2026, 3, 1), DayMark.REST, now)
    stores.diary.set_mark(date(2026, 3, 2), DayMark.SORE, now)
    stores.diary.set_mark(date(2026, 3, 4), None, now)
    stores.settings.save(Settings(captions=False, voice_name="Jürgen"))
    answers = (HurtAnswer("bird-dog", NextTime.EASIER, session.id),)
    stores.routine_settings.save("desk-break", RoutineSettings(voice_volume_percent=30, answers=answers))
    stores.diary.save_session(_walk(session), now)
    stores.diary.save_session(_walk(session, "gone"), now)
    stores.diary.delete_session("gone", now)
    stores.close()
    return path


def _walk(session: Session, session_id: str = "walk") -> Session:
    return replace(
        session,
        id=session_id,
        routine_id="",
        routine_name="-Walk, slow",
        steps=(),
        hurts=(),
        routine_copy="",
        origin=Origin.ADDED,
    )


@pytest.fixture
def out(tmp_path: Path) -> Path:
    folder = tmp_path / "out"
    folder.mkdir()
    return folder
