"""Every page of the app, and how a person gets there."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from backcare_desktop.app.composition import load_catalogue
from backcare_desktop.app.paths import Paths
from backcare_desktop.app.tour import hands
from backcare_desktop.core.check_in import CheckIn, Question, check_in_id
from backcare_desktop.core.day_record import DayMark
from backcare_desktop.core.exercise import Side
from backcare_desktop.core.progress import HurtChoice
from backcare_desktop.core.session import SessionHurt
from backcare_desktop.core.settings import Settings
from backcare_desktop.core.timeline import PhaseKind
from backcare_desktop.core.words import Words
from backcare_desktop.store.stores import open_stores
from backcare_desktop.ui.history.exercises_fold import ExercisesFold
from backcare_desktop.ui.history.page import HistoryPage
from backcare_desktop.ui.history.session_entry import SessionEntry
from backcare_desktop.ui.routines.card import RoutineCard
from backcare_desktop.ui.routines.exercise_row import ExerciseRow
from backcare_desktop.ui.shell.navigation import Place
from tests.acceptance.sessions import session_on
from tests.end2end.person import CTRL, Person
from tests.fakes import START

Key = Qt.Key
_MOST_TABS = 150
#: So many sessions has whoever has a past: one on every second day up to yesterday, which has two.
ENTRIES = 20
YESTERDAY = START.date() - timedelta(days=1)
NOTE = "Garden work in the afternoon."


def write_profile(profile: Path, **values: Any) -> None:
    """Write settings into the profile of somebody who has read the welcome and needs no sound."""
    profile.mkdir(exist_ok=True)
    stores = open_stores(Paths(profile).data_file, START)
    stores.settings.save(replace(Settings(), welcome_seen=True, muted=True, **values))
    stores.close()


def write_past(profile: Path) -> None:
    """Write what somebody has done so far: sessions with answers, a note, something that hurt, a rest day, a sore day.

    The morning after yesterday's sessions is not told of yet.
    """
    stores = open_stores(Paths(profile).data_file, START)
    catalogue = load_catalogue(Words())
    for number in range(ENTRIES):
        day = YESTERDAY - timedelta(days=2 * max(0, number - 1))
        began = START.replace(hour=8 if number else 19) + (day - START.date())
        session = session_on(catalogue, day, 5 + 2 * (number % 7))
        session = replace(
            session,
            id=f"past-{number}",
            started_at=began,
            ended_at=began + (session.ended_at - session.started_at),
            hurts=_hurt() if number == 1 else (),
        )
        stores.diary.save_session(session, began)
        for question, value in ((Question.BEFORE, 2 + number % 4), (Question.AFTER, 1 + number % 3)):
            answer = CheckIn(check_in_id(session.id, question), question, value, began, day, session.id)
            stores.diary.save_check_in(answer, began)
    stores.diary.set_session_note("past-1", NOTE, START)
    stores.diary.set_mark(YESTERDAY - timedelta(days=1), DayMark.REST, START)
    stores.diary.set_mark(YESTERDAY - timedelta(days=3), DayMark.SORE, START)
    stores.diary.set_day_note(YESTERDAY, "Long drive.", START)
    stores.close()


def _hurt() -> tuple[SessionHurt, ...]:
    return (SessionHurt("neck-side-stretch", "Neck side stretch", Side.LEFT, 90.0, HurtChoice.SKIP, 6),)


def places(person: Person) -> Iterator[str]:
    """Go to one page after another, and tell the name of each; somebody with a past comes by more of them."""
    yield "Today"
    person.press(Key.Key_2, CTRL)
    yield "Routines"
    person.press(Key.Key_F, CTRL)
    for chip in ("Over 15 min", "Sitting"):
        person.click(chip)
    yield "Routines, none of which fits"
    person.click("Clear filters")
    _open(person, RoutineCard, "Desk break")
    yield "A routine"
    _open(person, ExerciseRow, "3. Neck side stretch")
    yield "An exercise"
    person.press(Key.Key_Escape)
    person.press(Key.Key_Escape)
    person.click("Single exercises")
    yield "Exercises"
    person.click("More filters")
    yield "Exercises, all filters"
    person.click("Whole routines")
    person.press(Key.Key_Comma, CTRL)
    yield "Settings"
    yield from _player(person)
    yield from _history(person)
    person.press(Key.Key_1, CTRL)
    yield "Today, after a session"


def _history(person: Person) -> Iterator[str]:
    person.press(Key.Key_4, CTRL)
    yield "History"
    person.click("Month")
    person.tab_to("Month")
    yield "History, as a month"
    show_day(person, YESTERDAY)
    yield "History, a day"
    if person.running.journal.day(YESTERDAY):
        yield from _a_day_with_sessions(person)
    person.press(Key.Key_Escape)
    person.click("Pain")
    yield "History, pain in a month"
    person.click("List")
    yield "History, as a list"
    person.click("Year")
    yield "History, pain in a year"
    person.click("Activity")
    yield "History, a year"
    person.click("Show as table")
    yield "History, a year as a table"
    person.click("Trend")
    person.wait(0)
    yield "History, the trend"
    for title in ("Pain", "Minutes per week", "One exercise"):
        if person.sees(f"{title}: show as table"):
            person.click(f"{title}: show as table")
    yield "History, the trend as tables"
    yield from _pages_over_the_calendar(person)


def _a_day_with_sessions(person: Person) -> Iterator[str]:
    folds = [one for one in person.window.findChildren(ExercisesFold) if one.isVisible()]
    person.click_at(folds[0].toggle)
    person.click("Change day note")
    yield "History, a day with a note that is changed"
    person.click("Cancel")
    entries = [one for one in person.window.findChildren(SessionEntry) if one.isVisible()]
    person.click_at(labelled(entries[0], "Delete"))
    yield "History, a day with a deleted session"
    person.press(Key.Key_Return)
    person.click_at(labelled(entries[0], "Edit"))
    yield "History, a session that is changed"
    person.click("Change the exercises")
    yield "History, exercises that are changed"
    person.click("Cancel")
    person.click("Add a session")
    yield "History, a session that is added"
    person.click("Routine without the app")
    yield "History, a routine that is added"
    person.click("Something else")
    person.click("Save")
    yield "History, a session without a name"
    person.click("Cancel")
    person.click("Leave without saving")


def _pages_over_the_calendar(person: Person) -> Iterator[str]:
    person.click("Find")
    yield "Find"
    if person.running.journal.day(YESTERDAY):
        person.click("It hurt")
        yield "Find, with what hurt"
        person.click("It hurt")
    person.press(Key.Key_Escape)
    person.click("Report")
    yield "Report"
    person.click("As text")
    yield "Report, as text"
    person.click("Own dates")
    yield "Report, own dates"
    person.press(Key.Key_Escape)
    person.click("Month")


def show_day(person: Person, day: date) -> None:
    """Open a day of the calendar, with the keyboard on it."""
    page = person.running.window.shell.page(Place.HISTORY)
    assert isinstance(page, HistoryPage)
    page.show_day(day)
    hands.settle()


def labelled(root: QWidget, text: str) -> QAbstractButton:
    """Return the one visible button below `root` on which `text` stands."""
    found = [one for one in root.findChildren(QAbstractButton) if one.isVisible() and one.text() == text]
    assert len(found) == 1, (text, [one.text() for one in root.findChildren(QAbstractButton)])
    return found[0]


def _player(person: Person) -> Iterator[str]:
    person.app.window.open_player("desk-break")  # type: ignore[union-attr]
    person.press(Key.Key_Shift)
    yield "Preflight"
    page = person.running.window.host.page
    before = page.preflight.before
    if before.ask_button.isVisible():
        person.click_at(before.ask_button)
    before.scale.focus_chosen()
    person.press(Key.Key_8)
    yield "Preflight, with strong pain"
    person.tab_to("Carry on")
    person.press(Key.Key_Return)
    person.press(Key.Key_Return)
    person.follow_to(PhaseKind.HOLD)
    yield "Stage"
    person.press(Key.Key_Space)
    yield "Stage, paused"
    person.press(Key.Key_Escape)
    yield "End panel"
    person.click("Keep going")
    person.wait(10)
    person.press(Key.Key_F8)
    yield "Hurt panel"
    person.click("Rest here, I will say when")
    person.press(Key.Key_Escape)
    person.click("Save and end")
    yield "Summary"
    page.summary.after.scale.focus_chosen()
    person.press(Key.Key_End)
    yield "Summary, with more pain than before"
    person.click("Finish")


def _open(person: Person, kind: type[QWidget], name: str) -> None:
    found = [one for one in person.window.findChildren(kind) if one.isVisible()]
    person.click_at(next(one for one in found if one.accessibleName().startswith(name)))


def tab_round(person: Person) -> list[QWidget]:
    """Press Tab until the keyboard has come round; returns where it came by, and leaves it where it was."""
    start = QApplication.focusWidget()
    person.press(Key.Key_Tab)
    first = QApplication.focusWidget()
    walked: list[QWidget] = []
    while (now := QApplication.focusWidget()) is not None and (now is not first or not walked):
        assert now not in walked, f"Tab is trapped at {now.accessibleName()!r}"
        assert len(walked) < _MOST_TABS, "Tab never comes round"
        walked.append(now)
        person.press(Key.Key_Tab)
    if start is not None:
        start.setFocus(Qt.FocusReason.OtherFocusReason)
        hands.settle()
    return walked
