"""The form, shown, on Tuesday 3 March 2026 at 08:00; yesterday evening a routine was done."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime

import pytest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from backcare_desktop.core.catalogue import Catalogue
from backcare_desktop.core.check_in import Question
from backcare_desktop.core.day_record import SessionRecord
from backcare_desktop.core.exercise import Side
from backcare_desktop.core.progress import HurtChoice
from backcare_desktop.core.session import Origin, Outcome, SessionHurt, SessionStep
from backcare_desktop.core.session_editing import Addition, added, answered
from backcare_desktop.store.stores import Stores
from backcare_desktop.ui.diary import Diary
from backcare_desktop.ui.history.form.page import SessionForm
from backcare_desktop.ui.page_maker import PageMaker
from tests.fakes import START
from tests.ui.history.form.looking import YESTERDAY, FullDisk, record_of


@pytest.fixture
def disk(stores: Stores, diary: Diary) -> FullDisk:
    """What the diary writes to."""
    disk = FullDisk(stores.diary)
    diary.attach(disk, stores.practice, stores.finder, stores.report)
    return disk


@pytest.fixture
def evening(stores: Stores, catalogue: Catalogue) -> SessionRecord:
    """Monday at 18:10 for 9 minutes: one exercise done, one in part and hurt on the right, one not reached."""
    routine = catalogue.routines[0]
    whole = added("evening", Addition(datetime(2026, 3, 2, 18, 10), 540, routine=routine), START)  # noqa: DTZ001
    done, partial = Outcome.DONE, Outcome.PARTIAL
    session = replace(
        whole,
        origin=Origin.GUIDED,
        completed=False,
        steps=(
            SessionStep("tilt", "Pelvic tilt", 1, None, 40, 40, done),
            SessionStep("clam", "Clamshell", 1, Side.LEFT, 40, 39.6, done),
            SessionStep("clam", "Clamshell", 1, Side.RIGHT, 40, 12, partial),
            SessionStep("bridge", "Bridge", 1, None, 60, 0, Outcome.NOT_REACHED),
        ),
        hurts=(SessionHurt("clam", "Clamshell", Side.RIGHT, 90, HurtChoice.SKIP, 6),),
    )
    stores.diary.save_session(session, START)
    stores.diary.save_check_in(answered(session, Question.BEFORE, 4, None), START)
    stores.diary.set_session_note(session.id, "Stiff at first.", START)
    return record_of(stores)


@pytest.fixture
def form(qtbot: QtBot, maker: PageMaker, disk: FullDisk) -> Iterator[SessionForm]:
    """The form in a window with room for two columns."""
    window = QWidget()
    column = QVBoxLayout(window)
    column.setContentsMargins(0, 0, 0, 0)
    qtbot.addWidget(window)
    form = SessionForm(maker)
    column.addWidget(form)
    window.resize(1120, 760)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    yield form
    window.close()


@pytest.fixture
def editing(form: SessionForm, evening: SessionRecord) -> SessionForm:
    """The form with yesterday's session in it."""
    form.edit(evening)
    return form


@pytest.fixture
def adding(form: SessionForm) -> SessionForm:
    """The form for something done yesterday."""
    form.add(YESTERDAY)
    return form


@pytest.fixture
def events(form: SessionForm) -> list[object]:
    """What the form told: the day that was saved, "closed"."""
    told: list[object] = []
    form.saved.connect(told.append)
    form.closed.connect(lambda: told.append("closed"))
    return told
