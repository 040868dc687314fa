"""The history of another computer, joined and taken back."""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from backcare_desktop.store.exchange import reading
from backcare_desktop.store.exchange.json_out import export_json
from backcare_desktop.store.keeping import joining
from tests.fakes import START
from tests.store.filled import everything
from tests.ui.data.conftest import Room, said_by

ADDED = "2 sessions would be added."


def choose(room: Room, source: Path) -> None:
    room.answers.path = source
    room.click(room.join, "Choose a history…")


def test_first_it_says_what_would_change(room: Room, another: Path, announced: list[str]) -> None:
    choose(room, another)
    assert room.sees(
        room.join, f"laptop.db:\n{ADDED}\nNothing is doubled, and your settings stay as they are."
    )
    assert ADDED in announced[-1]
    assert room.maker.journal.count() == 12
    room.click(room.join, "Not now")
    assert not room.sees(room.join, ADDED)
    assert room.kept == {"backcare.db"}


def test_joined_and_taken_back(room: Room, another: Path) -> None:
    opened: list[int] = []
    room.maker.journal.opened.connect(lambda: opened.append(room.maker.journal.count()))
    choose(room, another)
    room.click(room.join, "Join")
    assert room.sees(room.join, "2 sessions were added.\nThe file as it was is kept.")
    assert opened == [14], "every page asks again"
    room.click(room.join, "Undo")
    assert room.sees(room.restore, "Undone. The history as it was joined is kept as a copy.")
    assert room.maker.journal.count() == 12
    room.wait_for(room.restore, "From before another history was joined · ")


def test_a_joined_file_that_does_not_open_again_is_told(
    room: Room, another: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    choose(room, another)
    take_up = room.keeper.take_up
    monkeypatch.setattr(room.keeper, "take_up", lambda: None)
    room.click(room.join, "Join")
    assert room.sees(room.join, "the data file could not be opened again")
    take_up()


def test_a_json_file_will_do_and_joining_again_changes_nothing(room: Room, another: Path) -> None:
    source = another.with_suffix(".json")
    export_json(another, source, START)
    choose(room, source)
    room.click(room.join, "Join")
    assert room.maker.journal.count() == 14
    choose(room, source)
    assert room.sees(room.join, "All of it is here already. Nothing would change.")
    assert "Join" not in said_by(room.join)


def test_no_file_chosen_changes_nothing(room: Room) -> None:
    room.click(room.join, "Choose a history…")
    assert room.answers.asked[0][0] == "Choose a history"
    assert room.answers.asked[0][2] == "Histories (*.json *.db)"


def test_a_strangers_file_is_refused_with_its_line_and_a_way_out(room: Room, another: Path) -> None:
    source = another.with_suffix(".json")
    export_json(another, source, START)
    spoilt = source.read_text().replace('"completed": true', '"completed": "long"', 1)
    source.write_text(spoilt)
    choose(room, source)
    assert room.sees(room.join, "“laptop.json” was not taken in, and nothing has changed.")
    assert room.sees(room.join, "Line ")
    assert room.sees(room.join, "completed” has to be true or false.")
    export_json(another, source, START)
    room.click(room.join, "Try again")
    assert room.sees(room.join, ADDED)


def test_another_file_can_be_chosen_at_once(room: Room, another: Path, tmp_path: Path) -> None:
    letter = tmp_path / "letter.json"
    letter.write_text("Dear Margaret,")
    choose(room, letter)
    assert room.sees(room.join, "“letter.json” was not taken in, and nothing has changed.")
    room.answers.path = another
    room.click(room.join, "Choose another file")
    assert room.sees(room.join, ADDED)


def test_a_file_that_was_spoilt_meanwhile_is_refused_and_no_copy_is_left(room: Room, another: Path) -> None:
    choose(room, another)
    another.write_text("no more")
    room.click(room.join, "Join")
    assert room.sees(room.join, "“laptop.db” was not taken in, and nothing has changed.")
    assert room.kept == {"backcare.db"}


def test_cancelled_half_way_nothing_is_left_behind(
    room: Room, another: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    choose(room, another)
    before = everything(Path(shutil.copy(room.file, another.parent / "before.db")))
    merge_into = joining.merge_into

    def stopped(*args: object) -> object:
        room.place.parts.tasks.stop()
        return merge_into(*args)  # type: ignore[arg-type]

    monkeypatch.setattr(joining, "merge_into", stopped)
    room.click(room.join, "Join")
    assert room.sees(room.join, "Stopped. Nothing has changed.")
    assert room.kept == {"backcare.db"}
    assert everything(Path(shutil.copy(room.file, another.parent / "after.db"))) == before


def test_a_file_that_another_program_writes_to_can_be_tried_again(
    room: Room, another: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    choose(room, another)
    monkeypatch.setattr(reading, "PATIENCE_S", 0.1)
    with closing(sqlite3.connect(room.file)) as other:
        other.execute("BEGIN IMMEDIATE")
        room.click(room.join, "Join")
        assert room.sees(room.join, "Another program is using")
        assert room.kept == {"backcare.db"}
    room.click(room.join, "Try again")
    assert room.maker.journal.count() == 14
