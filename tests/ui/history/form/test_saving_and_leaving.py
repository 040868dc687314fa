"""Leaving asks only where something would be gone, and one Save is written as one, sooner or later."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from backcare_desktop.core.check_in import Question
from backcare_desktop.core.day_record import SessionRecord
from backcare_desktop.store.stores import Stores
from backcare_desktop.ui.diary import Diary
from backcare_desktop.ui.history.form.page import SessionForm
from tests.press import press_button
from tests.ui.history.form.looking import FullDisk, record_of, texts

NOT_SAVED = "Your changes are not saved."
NOT_WRITTEN = "Not written yet. Try again."


def escape(qtbot: QtBot) -> None:
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)


def change(qtbot: QtBot, form: SessionForm) -> None:
    """Another minute, an answer and a note."""
    press_button(qtbot, form, "One minute more")
    qtbot.mouseClick(form.fields.answers.scales[Question.AFTER].buttons[5], Qt.MouseButton.LeftButton)
    form.fields.note.field.setPlainText("Mended.")


def test_esc_goes_back_where_nothing_was_changed(
    qtbot: QtBot, editing: SessionForm, events: list[object]
) -> None:
    editing.fields.when.date.setFocus()
    escape(qtbot)
    assert events == ["closed"]


def test_cancel_does_too(qtbot: QtBot, adding: SessionForm, events: list[object], stores: Stores) -> None:
    press_button(qtbot, adding, "Cancel")
    assert events == ["closed"]
    assert stores.sessions.count() == 0


def test_with_changes_it_asks_and_the_keyboard_goes_back_where_it_was(
    qtbot: QtBot, editing: SessionForm, events: list[object]
) -> None:
    note = editing.fields.note.field
    note.setFocus()
    qtbot.keyClicks(note, "x")
    escape(qtbot)
    assert not events
    assert NOT_SAVED in texts(editing)
    assert editing.keep_button.hasFocus()
    qtbot.keyClick(editing.keep_button, Qt.Key.Key_Return)
    assert NOT_SAVED not in texts(editing)
    assert note.hasFocus()
    escape(qtbot)
    escape(qtbot)  # once more: back to editing
    assert NOT_SAVED not in texts(editing)
    assert not events


def test_leaving_without_saving_writes_nothing(
    qtbot: QtBot, editing: SessionForm, events: list[object], evening: SessionRecord, stores: Stores
) -> None:
    change(qtbot, editing)
    press_button(qtbot, editing, "Cancel")
    press_button(qtbot, editing, "Leave without saving")
    assert events == ["closed"]
    assert record_of(stores) == evening


def test_what_was_changed_back_asks_nothing(qtbot: QtBot, editing: SessionForm, events: list[object]) -> None:
    press_button(qtbot, editing, "One minute more")
    press_button(qtbot, editing, "One minute less")
    press_button(qtbot, editing, "Cancel")
    assert events == ["closed"]


@pytest.mark.parametrize("refuses", [1, 2, 3, 4, 5, 6])
def test_whatever_was_not_written_the_next_save_writes(
    qtbot: QtBot,
    editing: SessionForm,
    events: list[object],
    stores: Stores,
    disk: FullDisk,
    diary: Diary,
    refuses: int,
) -> None:
    change(qtbot, editing)
    disk.refuses = refuses
    for _ in range(refuses):  # the diary tries again at each write, so a few presses are always enough
        if not events:
            press_button(qtbot, editing, "Save")
    assert len(events) == 2
    record = record_of(stores)
    assert record.session.worked_s == 600
    assert record.answer(Question.AFTER) == 5
    assert record.note == "Mended."
    assert not diary.has_unwritten


def test_a_full_disk_keeps_the_form_open_and_says_so(
    qtbot: QtBot,
    editing: SessionForm,
    events: list[object],
    evening: SessionRecord,
    stores: Stores,
    disk: FullDisk,
) -> None:
    change(qtbot, editing)
    disk.refuses = 100
    press_button(qtbot, editing, "Save")
    assert not events
    assert NOT_WRITTEN in texts(editing)
    assert editing.save_button.accessibleDescription() == NOT_WRITTEN
    assert editing.save_button.hasFocus()
    assert record_of(stores) == evening
    disk.refuses = 0
    press_button(qtbot, editing, "Save")
    assert len(events) == 2
    assert record_of(stores).note == "Mended."


def test_what_is_changed_back_after_a_save_that_was_not_written_stays_as_it_was(
    qtbot: QtBot, editing: SessionForm, evening: SessionRecord, stores: Stores, disk: FullDisk
) -> None:
    change(qtbot, editing)
    disk.refuses = 100
    press_button(qtbot, editing, "Save")
    press_button(qtbot, editing, "One minute less")
    qtbot.mouseClick(editing.fields.answers.scales[Question.AFTER].buttons[5], Qt.MouseButton.LeftButton)
    editing.fields.note.field.setPlainText("Stiff at first.")
    disk.refuses = 0
    press_button(qtbot, editing, "Save")
    after = record_of(stores)
    assert (after.session.worked_s, after.check_ins, after.note) == (
        540,
        evening.check_ins,
        "Stiff at first.",
    )


def test_a_session_that_was_added_is_there_once_however_often_it_was_saved(
    qtbot: QtBot, adding: SessionForm, events: list[object], stores: Stores, disk: FullDisk
) -> None:
    disk.refuses = 2
    adding.fields.note.field.setPlainText("Round the lake.")
    for _ in range(3):
        if not events:
            press_button(qtbot, adding, "Save")
    assert stores.sessions.count() == 1
    assert record_of(stores).note == "Round the lake."


def test_written_by_trying_again_elsewhere_it_closes_as_saved(
    qtbot: QtBot, editing: SessionForm, events: list[object], disk: FullDisk, diary: Diary
) -> None:
    change(qtbot, editing)
    disk.refuses = 100
    press_button(qtbot, editing, "Save")
    disk.refuses = 0
    diary.retry()
    assert len(events) == 2


def test_but_stays_open_where_more_was_changed_meanwhile(
    qtbot: QtBot, editing: SessionForm, events: list[object], stores: Stores, disk: FullDisk, diary: Diary
) -> None:
    change(qtbot, editing)
    disk.refuses = 100
    press_button(qtbot, editing, "Save")
    editing.fields.note.field.setPlainText("Mended again.")
    disk.refuses = 0
    diary.retry()
    assert not events
    assert NOT_WRITTEN not in texts(editing)
    press_button(qtbot, editing, "Save")
    assert record_of(stores).note == "Mended again."


def test_leaving_what_waits_says_that_it_is_kept(
    qtbot: QtBot, editing: SessionForm, events: list[object], stores: Stores, disk: FullDisk, diary: Diary
) -> None:
    change(qtbot, editing)
    disk.refuses = 100
    press_button(qtbot, editing, "Save")
    press_button(qtbot, editing, "Cancel")
    assert "What you saved is not written yet. Backcare goes on trying while it is open." in texts(editing)
    press_button(qtbot, editing, "Leave")
    assert events == ["closed"]
    disk.refuses = 0
    diary.retry()
    assert events == ["closed"]  # the page is gone; the history hears of it through the diary
    assert record_of(stores).note == "Mended."


def test_keep_editing_goes_to_save_where_the_keyboard_was_nowhere(qtbot: QtBot, editing: SessionForm) -> None:
    change(qtbot, editing)
    QApplication.focusWidget() and QApplication.focusWidget().clearFocus()
    editing.leave()
    press_button(qtbot, editing, "Keep editing")
    assert editing.save_button.hasFocus()
