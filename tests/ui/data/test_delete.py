"""Everything deleted, once it was typed that it is meant."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from backcare_desktop.core.settings import Settings
from backcare_desktop.core.words import PSEUDO, Words
from backcare_desktop.store.keeping.contents import contents
from backcare_desktop.ui.data.delete import DeleteQuestion
from tests.press import button
from tests.store.faults.disks import fill_up, small_disk
from tests.ui.data.conftest import Room


def ask(room: Room, typed: str = "DELETE") -> None:
    room.click(room.delete, "Delete everything…")
    field = room.delete.findChild(QLineEdit)
    field.setFocus()
    room.qtbot.keyClicks(field, typed)


def test_the_word_has_to_be_typed(room: Room) -> None:
    room.click(room.delete, "Delete everything…")
    assert button(room.delete, "Save a last copy first; you choose where").hasFocus()
    assert button(room.delete, "Save a last copy first; you choose where").isChecked()
    assert not button(room.delete, "Delete the back-ups of this computer too").isChecked()
    assert room.sees(room.delete, f"They are in {room.profile / 'back-ups'}.")
    go = button(room.delete, "Delete it all")
    field = room.delete.findChild(QLineEdit)
    assert field.accessibleName() == "Type DELETE to go on"
    for typed, allowed in (("delet", False), ("e", True), ("d", False)):
        room.qtbot.keyClicks(field, typed)
        assert go.isEnabled() is allowed
    field.clear()
    room.qtbot.keyClicks(field, " Delete ")
    assert go.isEnabled()
    room.click(room.delete, "Keep everything")
    assert button(room.delete, "Delete everything…").hasFocus()
    assert not field.isVisible()
    room.click(room.delete, "Delete everything…")
    assert field.text() == ""
    assert not button(room.delete, "Delete it all").isEnabled()


def test_with_a_last_copy(room: Room, tmp_path: Path, announced: list[str]) -> None:
    room.click(room.back_up, "Back up now")
    room.qtbot.waitUntil(lambda: room.place.parts.overview.last_daily is not None)
    room.maker.preferences.change(rest_s=40)
    opened: list[int] = []
    room.maker.journal.opened.connect(lambda: opened.append(room.maker.journal.count()))
    ask(room)
    last = room.answers.path = tmp_path / "last.db"
    room.click(room.delete, "Delete it all")
    back_ups = room.profile / "back-ups"
    assert room.delete.panel.text == (
        "Your history and your settings are deleted. A new, empty file was begun.\n"
        f"The last copy is {last}.\nThe back-ups in {back_ups} are still there."
    )
    assert announced[-1] == room.delete.panel.text
    assert contents(last).sessions == 12
    assert opened == [0]
    assert room.maker.preferences.settings == Settings()
    assert len(list(back_ups.iterdir())) == 1
    room.click(room.delete, "Open folder")
    assert room.answers.opened == [tmp_path]


def test_without_room_for_the_last_copy_nothing_is_deleted(room: Room, tmp_path: Path) -> None:
    ask(room)
    with small_disk(tmp_path / "disk", 128) as disk:
        fill_up(disk)
        room.answers.path = disk / "last.db"
        room.click(room.delete, "Delete it all")
        assert room.sees(room.delete, "There is no last copy, so nothing is deleted yet.")
    assert room.maker.journal.count() == 12


def test_back_ups_too_and_no_last_copy(room: Room) -> None:
    room.click(room.back_up, "Back up now")
    ask(room)
    button(room.delete, "Save a last copy first; you choose where").click()
    button(room.delete, "Delete the back-ups of this computer too").click()
    room.click(room.delete, "Delete it all")
    assert room.delete.panel.text == (
        "Your history, your settings and 1 copy of them are deleted. A new, empty file was begun."
    )
    assert room.answers.asked == []
    assert room.maker.journal.count() == 0
    assert list((room.profile / "back-ups").iterdir()) == []
    room.wait_for(room.place, "and no copies yet")


def test_by_keyboard_and_the_app_goes_on(room: Room) -> None:
    ask(room)
    button(room.delete, "Save a last copy first; you choose where").click()
    room.qtbot.keyClick(room.delete.findChild(QLineEdit), Qt.Key.Key_Return)
    room.settle()
    assert room.maker.journal.count() == 0
    room.maker.preferences.change(rest_s=50)
    assert room.stores.settings.load().rest_s == 50


def test_a_new_file_that_does_not_open_is_told(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    ask(room)
    button(room.delete, "Save a last copy first; you choose where").click()
    take_up = room.keeper.take_up
    monkeypatch.setattr(room.keeper, "take_up", lambda: None)
    room.click(room.delete, "Delete it all")
    assert room.sees(room.delete, "the data file could not be opened again")
    take_up()


def test_no_place_for_the_last_copy_deletes_nothing(room: Room) -> None:
    ask(room)
    room.click(room.delete, "Delete it all")
    assert room.answers.asked[0][1].name == "backcare-last-copy-2026-03-03.db"
    assert room.maker.journal.count() == 12
    assert button(room.delete, "Delete it all").isEnabled()


def test_a_last_copy_that_cannot_be_made_stops_everything(room: Room, tmp_path: Path) -> None:
    ask(room)
    room.answers.path = tmp_path / "gone" / "last.db"
    room.click(room.delete, "Delete it all")
    assert room.sees(room.delete, "is not there. Bring it back, then try again.")
    assert room.maker.journal.count() == 12
    (tmp_path / "gone").mkdir()
    room.click(room.delete, "Try again")
    assert room.maker.journal.count() == 0


def test_cancelled_nothing_is_deleted(room: Room, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    delete = room.keeper.delete_everything

    def stopped(**arguments: object) -> object:
        room.place.parts.tasks.stop()
        return delete(**arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(room.keeper, "delete_everything", stopped)
    ask(room)
    room.answers.path = tmp_path / "last.db"
    room.click(room.delete, "Delete it all")
    assert room.sees(room.delete, "Stopped. Nothing was deleted.")
    assert room.maker.journal.count() == 12
    assert not (tmp_path / "last.db").exists()


def test_the_word_is_one_of_the_language(room: Room) -> None:
    parts = room.delete.parts
    parts.kit = parts.kit._replace(words=Words(PSEUDO))
    question = DeleteQuestion(parts)
    room.qtbot.addWidget(question)
    question.field.setText(Words(PSEUDO).p("", "DELETE"))
    assert question.is_meant
    question.field.setText("DELETE")
    assert not question.is_meant
