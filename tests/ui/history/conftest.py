"""A history page with a month like any other, seen on Tuesday 3 March 2026."""

from collections.abc import Callable, Iterator
from datetime import date, datetime, time, timedelta

import pytest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from backcare_desktop.core.catalogue import Catalogue
from backcare_desktop.core.exercise import Side
from backcare_desktop.core.progress import HurtChoice
from backcare_desktop.core.session import Outcome, Session, SessionHurt, SessionStep
from backcare_desktop.store.stores import Stores
from backcare_desktop.ui.history.calendar_page import CalendarPage
from backcare_desktop.ui.page_maker import PageMaker
from tests.fakes import START

MakeSession = Callable[..., Session]


@pytest.fixture
def made_session(catalogue: Catalogue) -> MakeSession:
    """A session on a day: minutes, hour, and perhaps a side on which something hurt."""

    def make(
        day: date, minutes: int, hour: int = 8, hurt: Side | None = None, exercise_id: str | None = None
    ) -> Session:
        routine = catalogue.routines[0]
        started = datetime.combine(day, time(hour, 10), START.tzinfo)
        first, second = (item.exercise for item in routine.items[:2])
        steps = (
            SessionStep(exercise_id or first.id, "Pelvic tilt", 1, None, 40, 40, Outcome.DONE),
            SessionStep(exercise_id or second.id, "Clamshell", 1, Side.LEFT, 40, 40, Outcome.DONE),
            SessionStep(exercise_id or second.id, "Clamshell", 1, Side.RIGHT, 40, 12, Outcome.PARTIAL),
            SessionStep("gone", "Old stretch", 1, None, 40, 0, Outcome.SKIPPED),
        )
        hurts = (SessionHurt(exercise_id or second.id, "Clamshell", hurt, 90, HurtChoice.SKIP, None),) * bool(
            hurt
        )
        return Session(
            f"{day}-{hour}",
            routine.id,
            "Big three",
            started,
            started + timedelta(minutes=minutes),
            day,
            minutes * 60.0,
            0,
            0,
            minutes * 60.0,
            False,
            steps,
            hurts,
            "{}",
        )

    return make


@pytest.fixture
def march(stores: Stores, made_session: MakeSession) -> None:
    """Days at each level, one with two sessions, and one in February."""
    for day, minutes in ((4, 4), (6, 9), (9, 17), (10, 25)):
        stores.sessions.add(made_session(date(2026, 3, day), minutes))
    stores.sessions.add(made_session(date(2026, 3, 12), 12, hurt=Side.LEFT))
    stores.sessions.add(made_session(date(2026, 3, 12), 9, hour=19))
    stores.sessions.add(made_session(date(2026, 2, 27), 12))


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[QWidget]:
    """A window with room for a page and, as in the app, things around it that take the focus."""
    window = QWidget()
    column = QVBoxLayout(window)
    column.setContentsMargins(0, 0, 0, 0)
    qtbot.addWidget(window)
    yield window
    window.close()


@pytest.fixture
def page(qtbot: QtBot, window: QWidget, maker: PageMaker) -> CalendarPage:
    """The page, shown."""
    page = CalendarPage(maker)
    window.layout().addWidget(page)
    window.resize(1032, 800)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    return page
