"""A first start, with sound and a voice that can be taken away, and a screen reader that can be there."""

from collections.abc import Iterator
from dataclasses import dataclass, field

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from backcare_desktop.core.catalogue import Catalogue
from backcare_desktop.core.settings import Settings
from backcare_desktop.core.words import Words
from backcare_desktop.store.stores import Stores
from backcare_desktop.ui.first_run.page import FirstRun
from backcare_desktop.ui.kit import Kit
from backcare_desktop.ui.preferences import Preferences
from backcare_desktop.ui.voice.voice import EngineInfo, VoiceInfo
from tests.fakes import FakeChimes, FakeVoice
from tests.press import button, press_button

ENGINES = (EngineInfo("speechd", "Speech", (VoiceInfo("a", "Anna", "en-GB"),)),)


@dataclass
class Newcomer:
    """A person at the first start: what they see, press and have set."""

    qtbot: QtBot
    page: FirstRun
    preferences: Preferences
    stores: Stores
    chimes: FakeChimes
    voice: FakeVoice
    ended: list[tuple[object, ...]] = field(default_factory=list)

    @property
    def written(self) -> Settings:
        """What is in the data file."""
        return self.stores.settings.load()

    def sees(self, root: QWidget | None = None) -> list[str]:
        """Every text that is shown."""
        return [label.text() for label in (root or self.page).findChildren(QLabel) if label.isVisible()]

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key wherever the keyboard is."""
        focused = QApplication.focusWidget()
        assert focused is not None, "nothing has the keyboard"
        self.qtbot.keyClick(focused, key, modifiers)
        settle()

    def click(self, name: str) -> None:
        press_button(self.qtbot, self.page, name)
        settle()

    def tab_to(self, name: str) -> None:
        """Press Tab until a button has the keyboard."""
        wanted = button(self.page, name)
        for _ in range(30):
            if QApplication.focusWidget() is wanted:
                return
            self.press(Qt.Key.Key_Tab)
        raise AssertionError(f"Tab does not lead to {name!r}")

    def go_to(self, number: int) -> None:
        """Go on to a step."""
        while self.page.number < number:
            self.click("Next")


@dataclass
class FirstStart:
    """Opens the first run; each part can be made different before."""

    qtbot: QtBot
    kit: Kit
    catalogue: Catalogue
    preferences: Preferences
    stores: Stores
    chimes: FakeChimes
    voice: FakeVoice
    has_reader: bool = False

    def open(self, width: int = 1120, height: int = 760, language: str = "en") -> Newcomer:
        kit = self.kit._replace(words=Words(language))
        page = FirstRun(
            kit,
            self.catalogue,
            self.preferences,
            self.chimes,
            self.voice,
            reader_is_active=lambda: self.has_reader,
        )
        self.qtbot.addWidget(page)
        page.resize(width, height)
        with self.qtbot.waitActive(page):
            page.show()
            page.activateWindow()
        page.start()
        settle()
        person = Newcomer(self.qtbot, page, self.preferences, self.stores, self.chimes, self.voice)
        page.finished.connect(lambda: person.ended.append(("finished",)))
        page.start_requested.connect(lambda routine_id: person.ended.append(("start", routine_id)))
        page.routines_requested.connect(lambda: person.ended.append(("routines",)))
        return person


def settle() -> None:
    for _ in range(30):
        QApplication.processEvents()


@pytest.fixture
def first_start(
    qtbot: QtBot, kit: Kit, catalogue: Catalogue, preferences: Preferences, stores: Stores
) -> FirstStart:
    voice = FakeVoice()
    voice.find(*ENGINES)
    return FirstStart(qtbot, kit, catalogue, preferences, stores, FakeChimes(), voice)


@pytest.fixture
def person(first_start: FirstStart) -> Iterator[Newcomer]:
    """Somebody before the first of the four steps."""
    person = first_start.open()
    yield person
    person.page.close()


@pytest.fixture
def announced(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What screen readers are told."""
    said: list[str] = []

    def spy(event: object) -> None:
        said.append(event.message())  # type: ignore[attr-defined]

    monkeypatch.setattr(QAccessible, "updateAccessibility", spy)
    return said
