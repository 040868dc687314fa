"""What could not be written: kept aside at once, whatever folder has room, and in the history at the next start."""

import json
import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from backcare_desktop.core.day_record import DayMark
from backcare_desktop.store import rescue_files
from backcare_desktop.store.stores import open_stores
from backcare_desktop.ui.data import dialogs
from tests.app.test_composition import locked_now
from tests.end2end.person import CTRL, Person
from tests.store.filled import everything

Key = Qt.Key
ROOT = Path(__file__).parents[2]
TODAY = date(2026, 3, 3)
IN_USE = "Another program is using"
KEPT = "What is not saved yet is kept in"
NOWHERE = "could not be kept in any other folder either"
TAKEN = "A session of Tuesday 3 March was kept aside and is in your history now."


def kept_in(folder: Path) -> list[Path]:
    return sorted(folder.glob("backcare-unsaved-*")) if folder.exists() else []


def hold(person: Person) -> Callable[[], None]:
    """Another program writes into the open file, until it lets go."""
    person.running.journal._sessions._file.db.conn.execute("PRAGMA busy_timeout = 0")
    return locked_now(person.paths.data_file)


def do_a_session(person: Person, seconds: int = 60) -> None:
    """Start what is suggested, and end it early."""
    person.press(Key.Key_Return)
    person.press(Key.Key_Return)
    person.wait(seconds)
    person.press(Key.Key_Escape)
    person.press(Key.Key_Escape)
    person.click("Save and end")


def is_killed(person: Person) -> None:
    """End without a word: nothing of what an end does is done."""
    app = person.running
    app._door._rescuer.blockSignals(True)
    for record in (app.journal, app.diary):
        record.waiting_changed.disconnect()
    app.window.troubles._closes_anyway = True
    person.leave()


def test_a_session_that_could_not_be_written_is_there_after_a_kill(regular: Person) -> None:
    regular.launch()
    let_go = hold(regular)
    do_a_session(regular)
    (file,) = kept_in(regular.paths.profile)
    assert regular.sees(IN_USE)
    is_killed(regular)
    let_go()

    regular.launch()
    assert regular.sees(TAKEN)
    assert not regular.sees(IN_USE)
    assert regular.running.journal.count() == 1
    assert not file.exists()
    regular.click("Close this message")
    regular.leave()
    regular.launch()
    assert not regular.sees("kept aside")
    assert regular.running.journal.count() == 1


def test_answers_notes_and_marks_too(regular: Person) -> None:
    regular.launch()
    let_go = hold(regular)
    regular.running.diary.set_mark(TODAY, DayMark.SORE)
    regular.running.diary.set_day_note(TODAY, "shovelled snow")
    is_killed(regular)
    let_go()
    regular.launch()
    assert regular.sees("2 entries were kept aside and are in your history now.")
    day = regular.running.diary.day(TODAY)
    assert (day.mark, day.note) == (DayMark.SORE, "shovelled snow")


def test_where_it_is_kept_is_said_and_all_is_gone_once_it_is_written(regular: Person) -> None:
    regular.launch()
    let_go = hold(regular)
    regular.running.diary.set_day_note(TODAY, "snow")
    (file,) = kept_in(regular.paths.profile)
    assert regular.sees(f"{KEPT} {file}")
    let_go()
    regular.click("Try again")
    assert not regular.sees(KEPT)
    assert not regular.sees(IN_USE)
    assert kept_in(regular.paths.profile) == []


def test_the_running_session_is_kept_and_offered_again(regular: Person) -> None:
    regular.launch()
    let_go = hold(regular)
    regular.press(Key.Key_Return)
    regular.press(Key.Key_Return)
    regular.wait(120)
    assert kept_in(regular.paths.profile)
    is_killed(regular)
    let_go()
    regular.launch()
    assert regular.sees("Continue? Stopped at ")
    assert not regular.sees("kept aside"), "the question says it all"


def test_two_ends_in_a_row_leave_two_files_and_both_are_taken_in(regular: Person) -> None:
    regular.launch()
    let_go = hold(regular)
    for _ in range(2):
        do_a_session(regular)
        is_killed(regular)
        regular.clock.advance(3600)
        regular.launch()
    assert regular.sees(IN_USE)
    assert len(kept_in(regular.paths.profile)) == 2
    let_go()
    regular.click("Try again")
    assert regular.sees("2 sessions were kept aside and are in your history now.")
    assert regular.running.journal.count() == 2
    assert kept_in(regular.paths.profile) == []


def test_whatever_folder_has_room(
    regular: Person, last_resorts: tuple[Path, Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    own, temporary = last_resorts
    chosen = tmp_path / "synced"
    chosen.mkdir()
    shut: list[Path] = []
    write = rescue_files._write
    monkeypatch.setattr(
        rescue_files, "_write", lambda file, text: file.parent not in shut and write(file, text)
    )
    regular.launch()
    regular.running.preferences.change(back_up_folder=str(chosen))
    let_go = hold(regular)
    regular.running.diary.set_day_note(TODAY, "one")
    for number, folder in enumerate((regular.paths.profile, chosen, own, temporary)):
        assert len(kept_in(folder)) == 1
        shut.append(folder)
        regular.running.diary.set_day_note(TODAY, f"number {number}")
        assert kept_in(folder) == [] or folder is temporary
    assert regular.sees(NOWHERE)
    is_killed(regular)
    let_go()
    regular.launch()
    assert regular.running.diary.day(TODAY).note == "number 2", "as much as could be kept"


def test_with_no_room_anywhere_closing_asks_first(regular: Person, monkeypatch: pytest.MonkeyPatch) -> None:
    room: list[bool] = []
    write = rescue_files._write
    monkeypatch.setattr(rescue_files, "_write", lambda file, text: bool(room) and write(file, text))
    regular.launch()
    let_go = hold(regular)
    do_a_session(regular)
    assert regular.sees(IN_USE)
    regular.window.close()
    assert regular.window.isVisible()
    assert regular.sees("Something you did is not saved, and it could not be kept in any folder.")
    assert regular.sees(NOWHERE)
    assert regular.focus_names[0] == "Stay"
    regular.press(Key.Key_Escape)
    assert not regular.sees("Something you did is not saved")
    regular.window.close()
    regular.press(Key.Key_Return)
    assert not regular.sees("Something you did is not saved")
    assert regular.window.isVisible()
    regular.press(Key.Key_4, CTRL)
    assert regular.sees("March 2026"), "everything else can be used meanwhile"

    regular.window.close()
    regular.press(Key.Key_Tab)
    assert regular.focus_names[0] == "Close anyway"
    regular.press(Key.Key_Return)
    assert not regular.window.isVisible()
    let_go()


def test_the_question_goes_once_it_is_written_and_closing_tries_that_first(
    regular: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(rescue_files, "_write", lambda *_: False)
    regular.launch()
    let_go = hold(regular)
    regular.running.diary.set_day_note(TODAY, "snow")
    regular.window.close()
    assert regular.sees("Close anyway")
    let_go()
    regular.click("Try again")
    assert not regular.sees("Close anyway")
    let_go = hold(regular)
    regular.running.diary.set_day_note(TODAY, "sun")
    let_go()
    regular.window.close()
    assert not regular.window.isVisible()


def test_a_file_that_cannot_be_read_stays_and_is_named(regular: Person) -> None:
    file = regular.paths.profile / "backcare-unsaved-x-1.json"
    file.write_text("{")
    for _ in range(2):
        regular.launch()
        assert regular.sees(f"{file} was kept aside for your history, and not all of it can be read.")
        regular.leave()
    assert file.read_text() == "{"


def test_what_cannot_be_taken_in_now_is_taken_in_by_trying_again(
    regular: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    regular.launch()
    let_go = hold(regular)
    do_a_session(regular)
    is_killed(regular)
    let_go()

    real_take_in = rescue_files.found_in
    others: list[sqlite3.Connection] = []

    def held_meanwhile(*arguments: object) -> list[Path]:
        other = sqlite3.connect(regular.paths.data_file)
        other.execute("BEGIN IMMEDIATE")
        others.append(other)
        return real_take_in(*arguments)

    monkeypatch.setattr(rescue_files, "found_in", held_meanwhile)
    regular.launch()
    assert regular.sees(IN_USE)
    assert regular.running.journal.count() == 0
    monkeypatch.setattr(rescue_files, "found_in", real_take_in)
    others[0].close()
    regular.click("Try again")
    assert regular.sees(TAKEN)
    assert not regular.sees(IN_USE)
    assert regular.sees("1 session on 1 day")
    assert regular.running.journal.count() == 1


@pytest.mark.skipif(os.name != "posix", reason="SIGKILL is of POSIX systems")
def test_a_real_kill_in_the_moment_after(regular: Person, tmp_path: Path) -> None:
    regular.launch()
    regular.leave()
    command = [sys.executable, "-m", "tests.app.unwritten_then_killed", str(regular.paths.profile)]
    environment = os.environ | {
        "PYTHONPATH": str(ROOT),
        "TMPDIR": str(tmp_path / "temporary"),
        "XDG_DATA_HOME": str(tmp_path),
    }
    ended = subprocess.run(command, check=False, cwd=ROOT, env=environment, capture_output=True, text=True)
    assert ended.returncode == -9, ended.stderr
    with closing(sqlite3.connect(regular.paths.data_file)) as connection:
        assert connection.execute("SELECT count(*) FROM sessions").fetchone() == (0,)
    regular.clock.advance(3600)
    regular.launch()
    assert regular.sees(TAKEN)
    assert regular.running.diary.day(TODAY).note == "snow"
    everything(regular.paths.data_file)


def test_of_another_profile_nothing_is_taken_in(regular: Person, last_resorts: tuple[Path, Path]) -> None:
    regular.launch()
    let_go = hold(regular)
    do_a_session(regular)
    is_killed(regular)
    let_go()
    (file,) = kept_in(regular.paths.profile)
    data = json.loads(file.read_text())
    assert (data["format"], data["version"]) == ("backcare-unsaved", 1)
    other = last_resorts[1] / "backcare-unsaved-000000000000-x.json"
    shutil.move(file, other)
    regular.launch()
    assert not regular.sees("kept aside")
    assert other.exists()
    regular.leave()
    shutil.move(other, file)
    regular.launch()
    assert regular.sees(TAKEN)


def test_a_session_of_another_year_says_so(regular: Person) -> None:
    regular.launch()
    let_go = hold(regular)
    do_a_session(regular)
    is_killed(regular)
    let_go()
    regular.clock.advance(timedelta(days=400).total_seconds())
    regular.launch()
    assert regular.sees("A session of Tuesday 3 March 2026 was kept aside")


def test_the_data_folder_can_be_opened_from_the_message(
    regular: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[Path] = []
    answers = [True, False]

    def open_folder(folder: Path) -> bool:
        asked.append(folder)
        return answers.pop(0)

    monkeypatch.setattr(dialogs, "open_folder", open_folder)
    shutil.rmtree(regular.paths.profile)
    regular.launch()
    assert regular.sees("is not there. Bring it back, then try again.")
    regular.click("Open data folder")
    assert asked == [regular.paths.profile.parent], "the one that is there"
    regular.paths.profile.mkdir()
    regular.click("Open data folder")
    assert asked[1] == regular.paths.profile
    assert regular.sees(f"No file manager answered. The folder is {regular.paths.profile}.")


def test_the_trouble_of_one_does_not_hide_that_of_another(regular: Person) -> None:
    regular.launch()
    window, shell = regular.running.window, regular.running.window.shell
    regular.running.journal.write_failed.emit("The session waits.")
    regular.running.preferences.write_failed.emit("The settings wait.")
    window.troubles.tell("The session waits.", "somebody else")
    assert regular.sees("The session waits.\nThe settings wait.")
    regular.running.preferences.write_recovered.emit()
    assert not regular.sees("The settings wait.")
    regular.running.journal.write_recovered.emit()
    assert regular.sees("The session waits.")
    shell.clear_trouble("somebody else")
    assert not regular.sees("The session waits.")
    assert not regular.sees("Try again")


def test_the_file_after_it_all_is_whole(regular: Person) -> None:
    regular.launch()
    let_go = hold(regular)
    do_a_session(regular)
    is_killed(regular)
    let_go()
    regular.launch()
    regular.leave()
    everything(regular.paths.data_file)
    stores = open_stores(regular.paths.data_file, regular.clock.read().wall)
    assert stores.sessions.count() == 1
    stores.close()
