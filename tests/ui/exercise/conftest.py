"""The routines page in a window of its own, and where one is in it."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from backcare_desktop.core.catalogue import Catalogue
from backcare_desktop.ui.exercise.page import ExercisePage
from backcare_desktop.ui.journal import Journal
from backcare_desktop.ui.kit import Kit
from backcare_desktop.ui.preferences import Preferences
from backcare_desktop.ui.routines.page import RoutinesPage

#: Opens an exercise from the cards and returns its page.
Opener = Callable[[str], ExercisePage]


@pytest.fixture
def routines(
    qtbot: QtBot, kit: Kit, catalogue: Catalogue, journal: Journal, preferences: Preferences
) -> RoutinesPage:
    page = RoutinesPage(kit, catalogue, journal, preferences)
    qtbot.addWidget(page)
    page.resize(1032, 760)
    page.set_breakpoint(kit.theme.breakpoint(1120))
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    return page


@pytest.fixture
def open_exercise(routines: RoutinesPage) -> Opener:
    def opened(exercise_id: str) -> ExercisePage:
        routines.exercise_list.open_requested.emit(exercise_id)
        assert routines.exercises.current is not None
        for _ in range(5):
            QApplication.processEvents()
        return routines.exercises.current

    return opened
