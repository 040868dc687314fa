"""What pages are tested with: the real look, the real file in memory, and a clock that is told the time."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from backcare_desktop.core.catalogue import Catalogue
from backcare_desktop.core.settings import Settings
from backcare_desktop.core.words import Words
from backcare_desktop.store.stores import Stores, open_stores
from backcare_desktop.ui.day_watch import DayWatch
from backcare_desktop.ui.diary import Diary
from backcare_desktop.ui.formats import Formats
from backcare_desktop.ui.journal import Journal
from backcare_desktop.ui.kit import Kit
from backcare_desktop.ui.page_maker import PageMaker
from backcare_desktop.ui.pictures.pictures import Pictures
from backcare_desktop.ui.preferences import Preferences
from backcare_desktop.ui.routine_preferences import RoutinePreferences
from backcare_desktop.ui.theme.theme import Theme
from tests.fakes import START, FakeClock, FakeKeeping, FakeVoice


@pytest.fixture
def words() -> Words:
    """English."""
    return Words()


@pytest.fixture
def kit(qapp: QApplication, words: Words) -> Iterator[Kit]:
    """The real look, in British English."""
    theme = Theme(qapp)
    yield Kit(theme, words, Formats(QLocale("en_GB")), theme.icons, Pictures(theme, words))
    theme.deleteLater()


@pytest.fixture
def stores() -> Iterator[Stores]:
    """The real data file, in memory."""
    opened = open_stores(None, START)
    yield opened
    opened.close()


@pytest.fixture
def journal(qapp: QApplication, words: Words, stores: Stores) -> Iterator[Journal]:
    """The journal of an open file."""
    journal = Journal(words)
    journal.attach(stores.sessions, stores.drafts)
    yield journal
    journal.deleteLater()


@pytest.fixture
def diary(qapp: QApplication, words: Words, stores: Stores, clock: FakeClock) -> Iterator[Diary]:
    """The diary of an open file."""
    diary = Diary(clock, words)
    diary.attach(stores.diary, stores.practice, stores.finder, stores.report)
    yield diary
    diary.deleteLater()


@pytest.fixture
def preferences(qapp: QApplication, words: Words, stores: Stores) -> Iterator[Preferences]:
    """The settings of an open file."""
    preferences = Preferences(Settings(), words)
    preferences.attach(stores.settings)
    yield preferences
    preferences.deleteLater()


@pytest.fixture
def remembered(qapp: QApplication, words: Words, stores: Stores) -> Iterator[RoutinePreferences]:
    """What an open file remembers of routines."""
    remembered = RoutinePreferences(words)
    remembered.attach(stores.routine_settings)
    yield remembered
    remembered.deleteLater()


@pytest.fixture
def maker(
    kit: Kit,
    catalogue: Catalogue,
    journal: Journal,
    diary: Diary,
    preferences: Preferences,
    remembered: RoutinePreferences,
    day_watch: DayWatch,
    clock: FakeClock,
) -> PageMaker:
    """Whatever makes pages, with a voice that speaks into a list. The first run is over."""
    preferences.change(welcome_seen=True)
    return PageMaker(
        kit,
        catalogue,
        journal,
        diary,
        preferences,
        remembered,
        day_watch,
        clock,
        FakeKeeping(),
        lambda _: FakeVoice(),
    )


@pytest.fixture
def day_watch(qapp: QApplication, clock: FakeClock) -> Iterator[DayWatch]:
    """The practice day, Tuesday 3 March 2026."""
    watch = DayWatch(clock)
    yield watch
    watch.deleteLater()
