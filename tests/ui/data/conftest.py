"""The sections about all data over real files: a history of twelve sessions, and dialogs that are answered at once."""

import os
import tempfile
import threading
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from backcare_desktop.app.data_keeper import DataKeeper
from backcare_desktop.app.paths import Paths
from backcare_desktop.core.catalogue import Catalogue
from backcare_desktop.core.session import Outcome, Session, SessionStep
from backcare_desktop.core.settings import Settings
from backcare_desktop.core.working import Told
from backcare_desktop.store.stores import Stores, open_stores
from backcare_desktop.ui.data.data_section import DataSection
from backcare_desktop.ui.data.dialogs import Dialogs
from backcare_desktop.ui.data.sections import data_sections
from backcare_desktop.ui.data.work_panel import WorkPanel
from backcare_desktop.ui.day_watch import DayWatch
from backcare_desktop.ui.diary import Diary
from backcare_desktop.ui.journal import Journal
from backcare_desktop.ui.kit import Kit
from backcare_desktop.ui.page_maker import PageMaker
from backcare_desktop.ui.preferences import Preferences
from backcare_desktop.ui.routine_preferences import RoutinePreferences
from backcare_desktop.ui.widgets.page import Page
from tests.fakes import START, FakeClock, FakeVoice
from tests.press import button
from tests.store.filled import fill, moved

NOBODY = 65534


class Answers:
    """Says what a person answers to the next dialog, and remembers what was asked and opened."""

    def __init__(self) -> None:
        self.path: Path | None = None
        self.asked: list[tuple[Any, ...]] = []
        self.opened: list[Path] = []
        self.has_file_manager = True

    def ask(self, *asked: Any) -> Path | None:
        self.asked.append(asked[1:])
        return self.path

    def open_folder(self, folder: Path) -> bool:
        self.opened.append(folder)
        return self.has_file_manager

    @property
    def dialogs(self) -> Dialogs:
        return Dialogs(self.ask, self.ask, self.ask, self.open_folder)


class Room:
    """A person in front of the page."""

    def __init__(
        self, qtbot: QtBot, maker: PageMaker, profile: Path, stores: Callable[[], Stores | None]
    ) -> None:
        self.qtbot = qtbot
        self.maker = maker
        self.profile = profile
        self.file = profile / "backcare.db"
        self.answers = Answers()
        self._stores = stores
        self.page = Page(maker.kit.theme, "Settings", max_width=760)
        sections = data_sections(maker, self.page, self.answers.dialogs)
        for section in sections:
            self.page.body.addWidget(section)
        self.place, self.back_up, self.restore, self.join, self.take_along, self.delete = sections
        qtbot.addWidget(self.page)
        self.page.resize(1032, 760)
        with qtbot.waitActive(self.page):
            self.page.show()
            self.page.activateWindow()
        qtbot.waitUntil(lambda: self.place.parts.overview.size is not None)

    @property
    def keeper(self) -> DataKeeper:
        keeper = self.maker.keeping
        assert isinstance(keeper, DataKeeper)
        return keeper

    @property
    def stores(self) -> Stores:
        stores = self._stores()
        assert stores is not None, "the file is not open"
        return stores

    def click(self, section: QWidget, name: str) -> None:
        """Press a button of a section, and wait until nothing is under way."""
        self.qtbot.mouseClick(button(section, name), Qt.MouseButton.LeftButton)
        self.settle()

    def settle(self) -> None:
        tasks = self.place.parts.tasks
        self.qtbot.waitUntil(lambda: tasks.running is None)

    def sees(self, section: QWidget, text: str) -> bool:
        """Whether a section says something, somewhere."""
        return any(text in said for said in said_by(section))

    def wait_for(self, section: QWidget, text: str) -> None:
        self.qtbot.waitUntil(lambda: self.sees(section, text))

    @property
    def kept(self) -> set[str]:
        """The names of what lies in the profile, without what SQLite puts beside the open file."""
        return {file.name for file in self.profile.iterdir()} - {"backcare.db-wal", "backcare.db-shm"}


def said_by(section: QWidget) -> list[str]:
    parts = [part for part in section.findChildren(QWidget) if part.isVisible()]
    parts = [part for part in parts if isinstance(part, QLabel | QAbstractButton)]
    return [said for part in parts for said in (part.text(), part.accessibleDescription())]


def panel_of(section: QWidget) -> WorkPanel:
    assert isinstance(section, DataSection)
    return section.panel


@pytest.fixture
def session() -> Session:
    """A short session with one exercise."""
    at = datetime(2026, 2, 1, 7, 30, tzinfo=UTC)
    steps = (SessionStep("bridge", "Bridge", 1, None, 30, 30, Outcome.DONE),)
    return Session("one", "big-three", "Big three", at, at, at.date(), 30, 0, 0, 30, True, steps, (), "{}")


@pytest.fixture
def profile(tmp_path: Path, session: Session) -> Path:
    """A folder with twelve sessions, and something told about each."""
    folder = tmp_path / "profile"
    folder.mkdir()
    fill(folder / "backcare.db", session, 12)
    return folder


@pytest.fixture
def room(
    qtbot: QtBot, qapp: QApplication, kit: Kit, catalogue: Catalogue, clock: FakeClock, profile: Path
) -> Iterator[Room]:
    """The page over the real file, which is open as in the app."""
    opened: list[Stores] = []
    words = kit.words
    journal, diary = Journal(words, qapp), Diary(clock, words, qapp)
    preferences, remembered = Preferences(Settings(), words, qapp), RoutinePreferences(words, qapp)
    day_watch = DayWatch(clock, qapp)
    paths = Paths(profile)

    def take_up() -> None:
        stores = open_stores(paths.data_file, clock.read().wall)
        opened.append(stores)
        preferences.attach(stores.settings)
        remembered.attach(stores.routine_settings)
        journal.attach(stores.sessions, stores.drafts)
        diary.attach(stores.diary, stores.practice, stores.finder, stores.report)

    def release() -> None:
        for owner in (journal, diary, preferences, remembered):
            owner.detach()
        opened.pop().close()

    keeper = DataKeeper(
        paths, clock, words, lambda: preferences.settings.back_up_folder, release, take_up, lambda: ""
    )
    maker = PageMaker(
        kit,
        catalogue,
        journal,
        diary,
        preferences,
        remembered,
        day_watch,
        clock,
        keeper,
        lambda _: FakeVoice(),
    )
    take_up()
    room = Room(qtbot, maker, profile, lambda: opened[-1] if opened else None)
    yield room
    room.page.close()
    if opened:
        release()
    for owner in (journal, diary, preferences, remembered, day_watch):
        owner.deleteLater()


@pytest.fixture
def announced(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What screen readers are told."""
    said: list[str] = []

    def spy(event: Any) -> None:
        if hasattr(event, "message"):
            said.append(event.message())

    monkeypatch.setattr(QAccessible, "updateAccessibility", spy)
    return said


@pytest.fixture
def another(tmp_path: Path, session: Session) -> Path:
    """The data file of another computer, with two sessions of its own."""
    folder = tmp_path / "laptop"
    folder.mkdir()
    stores = open_stores(folder / "laptop.db", START)
    for number in (1, 2):
        stores.sessions.add(moved(session, f"laptop-{number}", 20 + number))
    stores.close()
    return folder / "laptop.db"


@pytest.fixture
def as_nobody() -> Callable[[], AbstractContextManager[None]]:
    """Gives a way to be bound by permissions, which root is not, in threads as well."""
    if os.name != "posix":
        pytest.skip("permissions of this kind are of POSIX systems")
    is_root = os.geteuid() == 0

    @contextmanager
    def be() -> Iterator[None]:
        if is_root:
            os.seteuid(NOBODY)
        try:
            yield
        finally:
            if is_root:
                os.seteuid(0)

    return be


@pytest.fixture
def read_only_folder() -> Iterator[Path]:
    """A folder that anybody may look into and nobody may write to."""
    with tempfile.TemporaryDirectory() as made:
        shared = Path(made)
        shared.chmod(0o755)
        folder = shared / "read-only"
        folder.mkdir()
        folder.chmod(0o555)
        yield folder
        folder.chmod(0o755)


class Gate:
    """Work that goes half way and waits there until it is stopped, or let go on."""

    def __init__(self) -> None:
        self._opened = threading.Event()
        self.is_half_way = False

    def open(self) -> None:
        self._opened.set()

    def work(self, told: Told) -> str:
        told(1, 2)
        self.is_half_way = True
        while not self._opened.wait(0.001):
            told(1, 2)
        return "done"


@pytest.fixture
def gate() -> Gate:
    return Gate()
