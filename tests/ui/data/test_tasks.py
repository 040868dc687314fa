"""One thing at a time with all data: shown, stopped, waited for, and never left half done."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.exceptions import capture_exceptions

from backcare_desktop.core.errors import StoreError, Trouble
from backcare_desktop.core.working import Told, nobody_told
from backcare_desktop.ui.data import quarters
from backcare_desktop.ui.data.job import Job
from backcare_desktop.ui.data.reading import Reading
from tests.press import button
from tests.ui.data.conftest import Gate, Room, panel_of


def begin(room: Room, gate: Gate, *, closes_file: bool = False) -> list[object]:
    """Begin something in the section Join."""
    results: list[object] = []
    panel_of(room.join).run(
        "Reading the history", gate.work, results.append, stopped="Stopped.", closes_file=closes_file
    )
    room.qtbot.waitUntil(lambda: gate.is_half_way)
    return results


def test_while_something_is_under_way_everything_else_waits_and_says_for_what(room: Room, gate: Gate) -> None:
    begin(room, gate)
    reason = "Not until this is done: Reading the history"
    for section, name in (
        (room.back_up, "Back up now"),
        (room.restore, "Choose a file…"),
        (room.join, "Choose a history…"),
        (room.take_along, "Tables (CSV)"),
        (room.delete, "Delete everything…"),
    ):
        assert not button(section, name).isEnabled(), name
        assert button(section, name).toolTip() == reason
    room.wait_for(room.take_along, reason)
    assert not room.sees(room.join, reason)
    gate.open()
    room.settle()
    assert button(room.take_along, "Tables (CSV)").isEnabled()
    assert button(room.take_along, "Tables (CSV)").toolTip() == ""
    assert not room.sees(room.take_along, reason)


def test_how_far_it_is_stands_there_in_words(room: Room, gate: Gate) -> None:
    begin(room, gate)
    room.wait_for(room.join, "Reading the history: 50 %")
    gate.open()
    room.settle()
    assert not room.sees(room.join, "Reading the history")


def test_a_reader_hears_quarters_and_not_each_percent(
    room: Room, gate: Gate, announced: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(quarters, "_SAY_EVERY_S", 0.0)
    begin(room, gate)
    room.wait_for(room.join, "Reading the history: 50 %")
    gate.open()
    room.settle()
    assert announced == ["Reading the history", "Reading the history: 50 %"]


def test_cancel_has_the_keyboard_and_gives_it_back(room: Room, gate: Gate, announced: list[str]) -> None:
    starter = button(room.join, "Choose a history…")
    starter.setFocus()
    results = begin(room, gate)
    assert button(room.join, "Cancel").hasFocus()
    room.qtbot.keyClick(button(room.join, "Cancel"), Qt.Key.Key_Return)
    room.settle()
    assert room.sees(room.join, "Stopped.")
    assert starter.hasFocus()
    assert results == []
    assert announced == ["Reading the history", "Stopped."]


def test_leaving_the_page_stops_it(room: Room, gate: Gate) -> None:
    results = begin(room, gate)
    window = room.page.window()
    room.page.hide()
    room.settle()
    room.page.show()
    assert window is room.page
    assert room.sees(room.join, "Stopped.")
    assert results == []


def test_the_window_closes_once_it_is_over(room: Room, gate: Gate) -> None:
    begin(room, gate, closes_file=True)
    assert not room.maker.journal.is_open
    room.page.close()
    assert room.place.parts.tasks.running is None
    assert room.maker.journal.is_open, "the file is taken up again, and the app can close it"


def test_a_trouble_is_shown_and_tried_again(room: Room, announced: list[str]) -> None:
    tries: list[int] = []

    def work(_told: Told) -> str:
        tries.append(1)
        if len(tries) == 1:
            raise StoreError(Trouble.FULL, Path("there.db"))
        return "done"

    panel_of(room.join).run("Joining", work, lambda result: panel_of(room.join).clear(), stopped="")
    room.settle()
    assert room.sees(
        room.join, "The disk is full, so there.db cannot be saved. Free some space, then try again."
    )
    assert announced[-1].startswith("The disk is full")
    room.click(room.join, "Try again")
    assert tries == [1, 1]
    assert panel_of(room.join).text == ""


def test_a_fault_of_ours_goes_to_the_crash_handler_and_the_app_goes_on(room: Room) -> None:
    def broken(_told: Told) -> None:
        raise KeyError("ours")

    with capture_exceptions() as faults:
        panel_of(room.join).run("Joining", broken, lambda _: None, stopped="", closes_file=True)
        room.settle()
    assert [str(fault[1]) for fault in faults] == ["'ours'"]
    assert room.maker.journal.is_open
    assert button(room.take_along, "Tables (CSV)").isEnabled()


def test_a_file_that_cannot_be_closed_changes_nothing(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    done: list[object] = []

    def stuck() -> None:
        raise StoreError(Trouble.LOCKED, room.file)

    monkeypatch.setattr(room.keeper, "_release", stuck)
    monkeypatch.setattr(room.keeper, "take_up", lambda: done.append("taken up"))
    panel_of(room.join).run(
        "Joining", lambda _told: done.append("work"), done.append, stopped="", closes_file=True
    )
    assert done == ["taken up"]
    assert room.sees(room.join, "Another program is using")
    assert button(room.join, "Try again").isEnabled()


def test_what_was_out_of_use_before_stays_so_after_it(room: Room) -> None:
    room.click(room.delete, "Delete everything…")
    room.click(room.back_up, "Back up now")
    assert not button(room.delete, "Delete it all").isEnabled()
    assert button(room.delete, "Keep everything").isEnabled()


def test_of_several_questions_only_the_last_is_answered(room: Room, gate: Gate) -> None:
    reading, answers = Reading(room.page), []
    reading.ask(lambda: gate.work(nobody_told), answers.append, answers.append)
    for question in ("second", "third"):
        reading.ask(lambda question=question: question, answers.append, answers.append)
    gate.open()
    room.qtbot.waitUntil(lambda: bool(answers))
    assert answers == ["third"]
    reading.ask(lambda: "fourth", answers.append, answers.append)
    reading.forget()
    reading.ask(lambda: "fifth", answers.append, answers.append)
    room.qtbot.waitUntil(lambda: len(answers) > 1)
    assert answers == ["third", "fifth"]


def test_a_question_that_came_to_nothing_makes_way_for_the_next(room: Room) -> None:
    reading, answers = Reading(room.page), []

    def unreadable() -> None:
        raise StoreError(Trouble.LOCKED, room.file)

    reading.ask(unreadable, answers.append, answers.append)
    reading.ask(lambda: "read", answers.append, answers.append)
    room.qtbot.waitUntil(lambda: bool(answers))
    assert answers == ["read"]


def test_there_is_never_more_than_one_thing_under_way(room: Room, gate: Gate) -> None:
    begin(room, gate)
    with pytest.raises(RuntimeError, match="still under way"):
        panel_of(room.take_along).run("Writing", gate.work, print, stopped="")
    gate.open()
    room.settle()


def test_a_job_that_was_waited_for_does_not_end_the_next(room: Room, gate: Gate) -> None:
    job, ends = Job(room.page), []
    job.ended.connect(lambda: ends.append(1))
    job.start(gate.work)
    job.wait()
    assert ends == [1]
    job.start(gate.work)
    QApplication.processEvents()  # the word of the first thread's end arrives only now
    assert job.is_running
    with pytest.raises(RuntimeError, match="still under way"):
        job.start(gate.work)
    with room.qtbot.waitSignal(job.finished) as finished:
        gate.open()
    assert finished.args == ["done"]
    assert ends == [1, 1]
