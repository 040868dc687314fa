"""A month of somebody who tells how the back is: told, rested, added, mended, found, taken along, deleted, and all back."""

import json
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from backcare_desktop.app.tour import hands
from backcare_desktop.core.check_in import Question
from backcare_desktop.core.day_record import DayMark, DayRecord
from backcare_desktop.core.session import Origin
from backcare_desktop.core.working import nobody_told
from backcare_desktop.ui.history.find.result_card import ResultCard
from backcare_desktop.ui.history.month_view import MonthGrid
from backcare_desktop.ui.history.page import HistoryPage
from backcare_desktop.ui.shell.navigation import Place
from tests.end2end.person import CTRL, Person
from tests.ui.history.seen import panel, texts

Key = Qt.Key
TUESDAY, WEDNESDAY, THURSDAY = date(2026, 3, 3), date(2026, 3, 4), date(2026, 3, 5)
NOTE = "Hip tight on the left"


def type_text(person: Person, text: str) -> None:
    """Type into what has the keyboard."""
    QTest.keyClicks(QApplication.focusWidget(), text)
    hands.settle()


def focus(person: Person) -> str:
    return " ".join(person.focus_names)


def history(person: Person) -> HistoryPage:
    page = person.running.window.shell.page(Place.HISTORY)
    assert isinstance(page, HistoryPage)
    return page


def day_shown(person: Person) -> list[str]:
    return texts(panel(history(person)))  # type: ignore[arg-type]


def tab_to_scale(person: Person) -> None:
    """Press Tab until the keyboard is on the numbers of a scale."""
    for _ in range(40):
        if " of 10" in focus(person):
            return
        # In a small window the numbers wait behind their question.
        person.press(Key.Key_Return if focus(person).startswith("How is your back") else Key.Key_Tab)
    raise AssertionError(f"Tab comes to no scale, last to {focus(person)!r}")


def tell_of_the_first_session(person: Person) -> None:
    """Pain before it, after it, its effort and a note, all by keyboard."""
    person.launch()
    person.press(Key.Key_Return)
    tab_to_scale(person)
    person.press(Key.Key_5)
    person.press(Key.Key_Return)
    assert focus(person).startswith("Start"), "Enter is done with the question"
    person.press(Key.Key_Return)
    person.follow_to_the_end()
    assert person.sees("Done. 11 minutes.")
    assert person.sees("Pain before: 5")
    tab_to_scale(person)
    person.press(Key.Key_3)
    person.tab_to("Effort 0 of 10")
    person.press(Key.Key_4)
    person.tab_to("Note about this session")
    type_text(person, NOTE)
    person.press(Key.Key_Return)
    assert focus(person).startswith("Finish"), "Enter is done with the note"
    person.press(Key.Key_Return)


def open_day(person: Person, moves: list[Qt.Key]) -> None:
    """Walk from today to a day of the calendar, and open it."""
    person.press(Key.Key_4, CTRL)
    for _ in range(40):
        if isinstance(QApplication.focusWidget(), MonthGrid):
            break
        person.press(Key.Key_Tab)
    for key in moves:
        person.press(key)
    person.press(Key.Key_Return)


def add_a_walk_for_yesterday(person: Person) -> None:
    open_day(person, [Key.Key_Left])
    person.tab_to("Add a session")
    person.press(Key.Key_Return)
    assert "Walk" in focus(person), "what it was is asked first"
    person.tab_to("Minutes")
    for _ in range(5):
        person.press(Key.Key_Down)
    person.press(Key.Key_S, CTRL)


def delete_the_walk_and_put_it_back(person: Person) -> None:
    person.tab_to("Delete")
    person.press(Key.Key_Return)
    assert "Session deleted.\n12:00 · Walk" in day_shown(person)
    assert "Put back" in focus(person)
    person.press(Key.Key_Return)
    assert "12:00 · Walk" in day_shown(person)
    assert not person.running.diary.deleted()


def mend_its_minutes(person: Person) -> None:
    person.tab_to("Edit")
    person.press(Key.Key_Return)
    person.tab_to("Minutes")
    person.press(Key.Key_Up)
    person.tab_to("Save")
    person.press(Key.Key_Return)


def records(person: Person) -> list[DayRecord]:
    """Everything that the data file has of the week."""
    return [person.running.diary.day(date(2026, 3, number)) for number in range(1, 9)]


def test_a_month(person: Person, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    # Tuesday: the first session.
    tell_of_the_first_session(person)
    (done,) = person.running.diary.day(TUESDAY).sessions
    told = [done.answer(one) for one in (Question.BEFORE, Question.AFTER, Question.EFFORT, Question.WORST)]
    assert (told, done.note) == ([5, 3, 4, None], NOTE)
    person.leave()

    # Wednesday: the morning after is asked once, and the day is a rest day.
    person.sleep_until(WEDNESDAY, 8)
    person.launch()
    assert person.sees("How is your back this morning, after yesterday's Neutral-spine basics?")
    person.press(Key.Key_Tab, Qt.KeyboardModifier.ShiftModifier)
    tab_to_scale(person)
    person.press(Key.Key_2)
    person.press(Key.Key_Return)
    assert not person.sees("How is your back this morning")
    (done,) = person.running.diary.day(TUESDAY).sessions
    assert done.answer(Question.NEXT_MORNING) == 2
    person.tab_to("Rest today")
    person.press(Key.Key_Space)
    assert person.running.diary.day(WEDNESDAY).mark is DayMark.REST
    person.leave()

    # Thursday: a walk of yesterday is written down, deleted by mistake, put back, and mended.
    person.sleep_until(THURSDAY, 8)
    person.launch()
    assert not person.sees("How is your back this morning")
    add_a_walk_for_yesterday(person)
    assert {"Wednesday 4 March", "12:00 · Walk", "25 min"} <= set(day_shown(person))
    delete_the_walk_and_put_it_back(person)
    mend_its_minutes(person)
    assert "26 min" in day_shown(person)
    (walk,) = person.running.diary.day(WEDNESDAY).sessions
    assert (walk.session.origin, walk.session.worked_s) == (Origin.ADDED, 26 * 60)

    # The note is found, and leads to its day.
    person.press(Key.Key_F, CTRL)
    type_text(person, "hip")
    person.press(Key.Key_Return)
    (found,) = [card for card in person.window.findChildren(ResultCard) if card.isVisible()]
    person.tab_to(found.accessibleName())
    person.press(Key.Key_Return)
    assert day_shown(person)[0] == "Tuesday 3 March 2026"
    assert NOTE in day_shown(person)

    # One page for the physiotherapist.
    report = history(person).report
    pdf = tmp_path / "report.pdf"
    monkeypatch.setattr(report.handing_over, "_ask_for_path", lambda _name: pdf)
    person.tab_to("Report")
    person.press(Key.Key_Return)
    assert person.sees("Active days")
    person.tab_to("Save as PDF")
    person.press(Key.Key_Return)
    assert person.sees("Saved as ")
    assert pdf.read_bytes().startswith(b"%PDF")
    person.leave()


def test_all_of_it_comes_back_from_json(person: Person, tmp_path: Path) -> None:
    tell_of_the_first_session(person)
    person.running.diary.set_mark(WEDNESDAY, DayMark.REST)
    person.running.diary.set_day_note(WEDNESDAY, "Long drive")
    before, taken = records(person), tmp_path / "history.json"
    keeper = person.running.keeper
    keeper.export_json(taken, nobody_told)
    assert NOTE in json.dumps(json.loads(taken.read_text(encoding="utf-8")), ensure_ascii=False)

    keeper.release()
    keeper.delete_everything(with_back_ups=True, final_copy=None, told=nobody_told)
    keeper.take_up()
    assert [one for one in records(person) if not one.is_empty] == []
    person.press(Key.Key_1, CTRL)
    assert person.sees("Your first session will show here.")

    preview = keeper.preview_merge(taken, nobody_told)
    assert [one for one in records(person) if not one.is_empty] == [], "looking changes nothing"
    merged, _kept = keeper.merge(taken, nobody_told)
    assert merged == preview
    keeper.release()
    keeper.take_up()
    assert records(person) == before
    assert person.sees("1 session so far")
