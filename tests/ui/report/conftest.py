"""Reports to paint, a history to make them from, and the page they are made on."""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtGui import QPageSize
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from backcare_desktop.core.check_in import CheckIn, Question, check_in_id
from backcare_desktop.core.day_record import DayMark
from backcare_desktop.core.exercise import Side
from backcare_desktop.core.session import Outcome, Session, SessionHurt, SessionStep
from backcare_desktop.core.words import Words
from backcare_desktop.store.report import ReportStore
from backcare_desktop.store.stores import Stores
from backcare_desktop.ui.formats import Formats
from backcare_desktop.ui.page_maker import PageMaker
from backcare_desktop.ui.report.page import ReportPage
from backcare_desktop.ui.report.paper import PaperLook, paper_look
from tests.fakes import START
from tests.ui.report.made import A4, TODAY, LookOf, PaperTray, Places


@pytest.fixture
def look_of(qapp: object) -> LookOf:
    """The look of a language and a paper, in British English."""

    def make(language: str = "en", size: QPageSize = A4) -> PaperLook:
        return paper_look(Words(language), Formats(QLocale("en_GB")), size)

    return make


@pytest.fixture
def history(stores: Stores) -> None:
    """Three sessions in four weeks, one of them long ago, with answers, a mark, hurts and notes."""

    def add(ago: int, minutes: int, before: int, after: int) -> str:
        day = TODAY - timedelta(days=ago)
        started = datetime.combine(day, time(7, 10), START.tzinfo)
        steps = tuple(
            SessionStep("side-plank", "Side plank", number, side, 30, 30, Outcome.DONE)
            for number in (1, 2)
            for side in (Side.LEFT, Side.RIGHT)
        )
        hurts = (SessionHurt("side-plank", "Side plank", Side.LEFT, 60, None, 6),) * (ago == 2)
        session = Session(
            f"s{ago}",
            "r",
            "Big three",
            started,
            started + timedelta(minutes=minutes),
            day,
            minutes * 60.0,
            0,
            0,
            minutes * 60.0,
            True,
            steps,
            hurts,
            "{}",
        )
        stores.sessions.add(session)
        for question, value in ((Question.BEFORE, before), (Question.AFTER, after)):
            answer = CheckIn(check_in_id(session.id, question), question, value, started, day, session.id)
            stores.diary.save_check_in(answer, started)
        return session.id

    add(200, 30, 7, 7)
    add(20, 11, 6, 4)
    latest = add(2, 14, 3, 3)
    stores.diary.set_mark(TODAY - timedelta(days=1), DayMark.REST, START)
    stores.diary.set_session_note(latest, "Left hip tight.", START)
    stores.diary.set_day_note(date(2025, 9, 1), "Holiday by the sea.", START)


@pytest.fixture
def tray() -> PaperTray:
    return PaperTray()


@pytest.fixture
def places(tmp_path: Path) -> Places:
    return Places(tmp_path)


@pytest.fixture
def page(
    qtbot: QtBot, maker: PageMaker, stores: Stores, tray: PaperTray, places: Places
) -> Iterator[ReportPage]:
    """The page in a window, not shown yet."""
    reader = ReportStore(stores.file)
    window = QWidget()
    column = QVBoxLayout(window)
    column.setContentsMargins(0, 0, 0, 0)
    page = ReportPage(maker, lambda: reader, ask_for_path=places.ask, printing=tray, locale=QLocale("en_GB"))
    column.addWidget(page)
    window.resize(1120, 760)
    qtbot.addWidget(window)
    yield page
    window.close()
