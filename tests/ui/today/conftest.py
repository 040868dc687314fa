"""Sessions and pages for the first page."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from backcare_desktop.core.catalogue import Catalogue
from backcare_desktop.core.clock import Reading
from backcare_desktop.core.progress import Progress
from backcare_desktop.core.routine_copy import routine_to_json
from backcare_desktop.core.session import Session, session_of
from backcare_desktop.core.settings import Timing
from backcare_desktop.core.timeline import build_timeline
from backcare_desktop.ui.page_maker import PageMaker
from backcare_desktop.ui.today.page import TodayPage
from tests.fakes import START

TUESDAY = date(2026, 3, 3)
MONDAY = TUESDAY - timedelta(days=1)

OpenToday = Callable[[], TodayPage]


def done(catalogue: Catalogue, day: date, routine_id: str = "evening-unwind", number: int = 1) -> Session:
    """Return a session of nine minutes."""
    routine = catalogue.routine(routine_id)
    timeline = build_timeline(routine, Timing())
    began = START + (day - TUESDAY) + timedelta(minutes=number)
    end = Reading(600.0, began + timedelta(minutes=9))
    progress = Progress(worked_s=540.0)
    session = session_of(f"{day}-{number}", routine, routine_to_json(routine), timeline, progress, began, end)
    return replace(session, day=day)


@pytest.fixture
def open_today(qtbot: QtBot, maker: PageMaker) -> OpenToday:
    """Opens the first page in a window of the usual size."""

    def opened() -> TodayPage:
        page = TodayPage(maker)
        qtbot.addWidget(page)
        page.resize(1032, 760)
        page.set_breakpoint(maker.kit.theme.breakpoint(1032))
        with qtbot.waitActive(page):
            page.show()
            page.activateWindow()
        QApplication.processEvents()
        return page

    return opened
