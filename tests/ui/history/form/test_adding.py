"""Writing down what was done without the app."""

from datetime import date, datetime, time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from backcare_desktop.core.catalogue import Catalogue
from backcare_desktop.core.check_in import Question
from backcare_desktop.core.session import Origin, Outcome
from backcare_desktop.core.settings import Settings
from backcare_desktop.core.timeline import build_timeline
from backcare_desktop.store.stores import Stores
from backcare_desktop.ui.history.form.page import SessionForm
from tests.fakes import START, FakeClock
from tests.press import press_button
from tests.ui.history.form.looking import YESTERDAY, record_of, session_of_day, texts


def test_a_walk(qtbot: QtBot, adding: SessionForm, events: list[object], stores: Stores) -> None:
    assert "Add a session" in texts(adding)
    adding.fields.when.time.set_value(time(17, 0))
    qtbot.mouseClick(adding.fields.answers.scales[Question.AFTER].buttons[2], Qt.MouseButton.LeftButton)
    adding.fields.note.field.setPlainText("Round the lake.\n")
    press_button(qtbot, adding, "Save")
    assert events == [YESTERDAY, "closed"]
    record = record_of(stores)
    assert record.session.routine_name == "Walk"
    assert record.session.started_at == datetime(2026, 3, 2, 17, 0, tzinfo=START.tzinfo)
    assert record.session.worked_s == 1800
    assert record.session.origin is Origin.ADDED
    assert record.session.steps == ()
    assert [(one.question, one.value, one.at) for one in record.check_ins] == [
        (Question.AFTER, 2, record.session.ended_at)
    ]
    assert record.note == "Round the lake."


@pytest.mark.parametrize("width", [1010, 1018, 1400])
def test_where_two_columns_stand_beside_each_other_the_numbers_stand_in_one_row(
    qtbot: QtBot, adding: SessionForm, width: int
) -> None:
    adding.window().resize(width, 640)  # 1018 is what a window of 1120 leaves
    assert adding.has_two_columns
    buttons = adding.fields.answers.scales[Question.BEFORE].buttons
    qtbot.waitUntil(lambda: len({button.y() for button in buttons}) == 1)


def test_a_class(qtbot: QtBot, adding: SessionForm, stores: Stores) -> None:
    press_button(qtbot, adding, "Class")
    press_button(qtbot, adding, "One minute more")
    press_button(qtbot, adding, "Save")
    assert (session_of_day(stores).routine_name, session_of_day(stores).worked_s) == ("Class", 31 * 60)


def test_a_routine_takes_its_usual_minutes_and_all_of_it_is_done(
    qtbot: QtBot, adding: SessionForm, stores: Stores, catalogue: Catalogue
) -> None:
    routine = catalogue.routines[2]
    press_button(qtbot, adding, "Routine without the app")
    chooser = adding.fields.what.routine_field
    assert chooser.isVisible()
    assert [chooser.itemText(i) for i in range(chooser.count())] == [
        one.words.name for one in catalogue.routines
    ]
    chooser.setFocus()
    for _ in range(2):
        qtbot.keyClick(chooser, Qt.Key.Key_Down)
    total_s = build_timeline(routine, Settings().timing).total_s
    assert adding.fields.when.minutes.value == round(total_s / 60)
    press_button(qtbot, adding, "Save")
    session = session_of_day(stores)
    assert (session.routine_id, session.routine_name) == (routine.id, routine.words.name)
    assert session.exercises_done == session.exercise_count == len(routine.items)
    assert {step.outcome for step in session.steps} == {Outcome.DONE}
    assert session.completed


def test_minutes_told_by_hand_stay_when_it_was_something_else(qtbot: QtBot, adding: SessionForm) -> None:
    press_button(qtbot, adding, "One minute less")
    press_button(qtbot, adding, "Routine without the app")
    assert adding.fields.when.minutes.value == 29
    press_button(qtbot, adding, "Walk")
    assert adding.fields.when.minutes.value == 29


def test_minutes_go_back_to_the_usual(qtbot: QtBot, adding: SessionForm) -> None:
    press_button(qtbot, adding, "Routine without the app")
    assert adding.fields.when.minutes.value != 30
    press_button(qtbot, adding, "Walk")
    assert adding.fields.when.minutes.value == 30


def test_something_else_needs_a_name(
    qtbot: QtBot, adding: SessionForm, events: list[object], stores: Stores
) -> None:
    press_button(qtbot, adding, "Something else")
    press_button(qtbot, adding, "Save")
    field = adding.fields.what.name_field
    assert not events
    assert "Say what it was, in a word or two." in texts(adding)
    assert field.accessibleDescription() == "Say what it was, in a word or two."
    assert QApplication.focusWidget() is field
    qtbot.keyClicks(field, "Swimming")
    assert "Say what it was, in a word or two." not in texts(adding)
    assert field.accessibleDescription() == ""
    qtbot.keyClick(field, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert session_of_day(stores).routine_name == "Swimming"


def test_the_first_of_two_problems_gets_the_keyboard(qtbot: QtBot, adding: SessionForm) -> None:
    adding.fields.when.date.set_value(date(2026, 3, 9))
    press_button(qtbot, adding, "Something else")
    press_button(qtbot, adding, "Save")
    assert QApplication.focusWidget() is adding.fields.what.name_field
    sentence = "That is still to come. Choose a day and time that are over."
    assert sentence in texts(adding)
    day = adding.fields.when.date.focusProxy()
    assert day.accessibleDescription() == f"{sentence} Monday 9 March 2026"
    press_button(qtbot, adding, "Walk")
    press_button(qtbot, adding, "Save")
    assert QApplication.focusWidget() is day


def test_later_today_is_told_at_the_time(qtbot: QtBot, form: SessionForm) -> None:
    form.add(START.date())
    form.fields.when.time.set_value(time(9, 0))
    press_button(qtbot, form, "Save")
    assert QApplication.focusWidget() is form.fields.when.time.focusProxy()


def test_what_is_not_over_yet_is_told_at_the_minutes(qtbot: QtBot, form: SessionForm) -> None:
    form.add(START.date())
    form.fields.when.minutes.set_value(31)
    press_button(qtbot, form, "Save")
    assert "It would end at 08:01, and that is still to come." in texts(form)
    assert QApplication.focusWidget() is form.fields.when.minutes.focusProxy()


@pytest.mark.parametrize(
    ("now", "day", "begins"),
    [
        (datetime(2026, 3, 3, 8, 3), date(2026, 3, 3), datetime(2026, 3, 3, 7, 30)),  # noqa: DTZ001
        (datetime(2026, 3, 3, 8, 3), date(2026, 3, 2), datetime(2026, 3, 2, 12, 0)),  # noqa: DTZ001
        (datetime(2026, 3, 4, 1, 0), date(2026, 3, 3), datetime(2026, 3, 4, 0, 30)),  # noqa: DTZ001
    ],
)
def test_today_it_begins_with_what_is_just_over(
    form: SessionForm, clock: FakeClock, now: datetime, day: date, begins: datetime
) -> None:
    clock.set_wall(now.replace(tzinfo=START.tzinfo))
    form.add(day)
    assert form.fields.when.start == begins
    assert not form.is_changed


def test_the_next_one_begins_anew(qtbot: QtBot, adding: SessionForm, stores: Stores) -> None:
    press_button(qtbot, adding, "Class")
    press_button(qtbot, adding, "Save")
    adding.add(date(2026, 3, 1))
    press_button(qtbot, adding, "Save")
    assert session_of_day(stores).routine_name == "Class"
    assert session_of_day(stores, date(2026, 3, 1)).routine_name == "Walk"
