"""Each fault of the world, as a person sees it: what is wrong, what is still there, and the way out."""

import os
import shutil
import sqlite3
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from backcare_desktop.core.session import Outcome, Session, SessionStep
from backcare_desktop.store.keeping.backups import back_up
from backcare_desktop.ui.reminders.scheduler import ReminderScheduler
from tests.app.test_kept_aside import KEPT, TODAY, do_a_session, hold, is_killed, kept_in
from tests.end2end.person import CTRL, Person
from tests.fakes import FakeClock
from tests.store.faults.disks import fill_up, small_disk
from tests.store.faults.killed_at_work import WORKS
from tests.store.faults.test_locked import held
from tests.store.faults.worker import Worker
from tests.store.filled import everything, fill, moved, older_form
from tests.store.pages import flip, pages, roots

Key = Qt.Key
NOBODY = 65534
SHUT = "Your data file is not open, so your history is not shown. Nothing in it was changed."
FIRST = "Your first session"
SESSIONS = 30

pytestmark = pytest.mark.skipif(os.name != "posix", reason="the faults are made as POSIX systems have them")


@pytest.fixture(scope="module")
def walked() -> Session:
    """Something that was done on the first day of the year."""
    at = datetime(2026, 1, 1, 7, 30, tzinfo=UTC)
    steps = (SessionStep("bridge", "Bridge", 1, None, 600, 600, Outcome.DONE),)
    return Session("s", "big-three", "Big three", at, at, at.date(), 600, 0, 0, 600, True, steps, (), "{}")


def has_a_history(person: Person, session: Session) -> Path:
    """Have done something on each of the last days."""
    file = person.paths.data_file
    file.unlink(missing_ok=True)
    fill(file, session, SESSIONS)
    return file


# -- no room --------------------------------------------------------------------------------------------


@pytest.mark.skipif(sys.platform != "linux", reason="the disk is one of Linux")
def test_a_full_disk(
    qtbot: QtBot,
    qapp: QApplication,
    clock: FakeClock,
    tmp_path: Path,
    last_resorts: tuple[Path, Path],
) -> None:
    with small_disk(tmp_path / "disk", 4096) as disk:
        person = Person(qtbot, qapp, disk, clock)
        try:
            on_a_full_disk(person, last_resorts[0])
        finally:
            person.leave()
        everything(disk / "backcare.db")


def on_a_full_disk(person: Person, own: Path) -> None:
    person.has_been_here()
    person.launch()
    ballast = fill_up(person.paths.profile)
    do_a_session(person)
    assert person.sees("The disk is full, so ")
    assert person.sees("Free some space, then try again.")
    (file,) = kept_in(own)
    person.click("Finish")
    assert person.sees(f"{KEPT} {file}")
    person.leave()
    person.launch()
    assert person.sees("The disk is full"), "it cannot be taken in now"
    assert kept_in(own) == [file]
    ballast.unlink()
    person.click("Try again")
    assert person.sees("A session of Tuesday 3 March was kept aside and is in your history now.")
    assert person.running.journal.count() == 1
    assert not person.sees("The disk is full")
    assert kept_in(own) == []


# -- a folder that may not be written to ----------------------------------------------------------------


@contextmanager
def as_nobody() -> Iterator[None]:
    """Be somebody whom permissions bind; everything that is imported late is there already."""
    if os.geteuid():
        yield
        return
    os.seteuid(NOBODY)
    try:
        yield
    finally:
        os.seteuid(0)


def test_a_folder_that_may_only_be_read(
    qtbot: QtBot, qapp: QApplication, clock: FakeClock, walked: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    with shared_folder() as folder:
        person = Person(qtbot, qapp, folder / "profile", clock)
        monkeypatch.setattr("backcare_desktop.app.rescuer.folders_of_last_resort", lambda **_: ())
        person.paths.profile.mkdir()
        file = has_a_history(person, walked)
        person.launch()
        person.leave()
        file.chmod(0o444)
        person.paths.profile.chmod(0o555)
        before = file.read_bytes()
        with as_nobody():
            person.launch()
            assert person.sees("cannot be written to. Allow writing to its folder, then try again.")
            assert person.sees(SHUT)
            assert not person.sees(FIRST)
            person.running.diary.set_day_note(TODAY, "snow")
            assert person.sees("could not be kept in any other folder either")
        assert file.read_bytes() == before
        person.paths.profile.chmod(0o777)
        file.chmod(0o666)
        with as_nobody():
            person.click("Try again")
            assert not person.sees("cannot be written to")
            assert person.running.journal.count() == SESSIONS
            assert person.running.diary.day(TODAY).note == "snow"
            person.leave()


@contextmanager
def shared_folder() -> Iterator[Path]:
    """A folder that everyone may look into."""
    import tempfile

    with tempfile.TemporaryDirectory() as made:
        Path(made).chmod(0o755)
        yield Path(made)


# -- another program, a newer version -------------------------------------------------------------------


def test_a_file_that_another_program_holds(regular: Person, walked: Session) -> None:
    file = has_a_history(regular, walked)
    with held(file):
        regular.launch()
        assert regular.sees(f"Another program is using {file}. Close it, then try again.")
        assert regular.sees(SHUT)
        regular.press(Key.Key_4, CTRL)
        assert regular.sees(SHUT)
        assert not regular.sees(FIRST)
        assert regular.sees("Open data folder")
    regular.click("Try again")
    assert not regular.sees(SHUT)
    assert not regular.sees("Another program")
    assert regular.running.journal.count() == SESSIONS
    assert regular.sees(f"{SESSIONS} sessions so far.")


def test_a_file_of_a_newer_version(regular: Person, walked: Session) -> None:
    file = has_a_history(regular, walked)
    with closing(sqlite3.connect(file)) as connection, connection:
        connection.execute("INSERT INTO _sqlite_migrations VALUES (99, 'backcare', 'm099_later', '2031')")
    before = file.read_bytes()
    regular.launch()
    assert regular.sees("Nothing in it was changed. Install the newer version to use it.")
    regular.press(Key.Key_4, CTRL)
    assert regular.sees(SHUT)
    regular.leave()
    assert file.read_bytes() == before


# -- damage ---------------------------------------------------------------------------------------------


def damage(file: Path) -> None:
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("PRAGMA journal_mode = DELETE")
    flip(file, pages(file.read_bytes(), roots(file)["session_steps"])[-1])


@pytest.mark.parametrize("has_copy", [True, False])
def test_a_damaged_page(regular: Person, qtbot: QtBot, walked: Session, has_copy: bool) -> None:
    file = has_a_history(regular, walked)
    if has_copy:
        back_up(file, regular.paths.back_up_folder, regular.clock.read().wall)
    damage(file)
    damaged = file.read_bytes()
    regular.launch()
    qtbot.waitUntil(lambda: regular.running.journal.is_open)
    (kept,) = regular.paths.profile.glob("*damaged*.db")
    assert kept.read_bytes() == damaged
    saved = regular.running.journal.count()
    assert 0 < saved <= SESSIONS
    assert regular.sees(
        f"Your data file was damaged. {saved} sessions could be read and are in a new file.\n"
        f"The damaged file was kept as {kept}."
    )
    assert regular.sees("There are daily copies from before.") is has_copy
    regular.click("Close this message")
    regular.leave()
    regular.launch()
    assert not regular.sees("damaged")


def test_one_session_of_a_damaged_file(regular: Person, qtbot: QtBot, walked: Session) -> None:
    file = regular.paths.data_file
    file.unlink()
    fill(file, walked, 1)
    damage(file)
    regular.launch()
    qtbot.waitUntil(lambda: regular.running.journal.is_open)
    assert regular.sees("Your data file was damaged. 1 session could be read and is in a new file.")


# -- a clock that is set back ---------------------------------------------------------------------------


def test_a_clock_set_back_a_year(regular: Person, qtbot: QtBot) -> None:
    regular.launch()
    regular.running.preferences.change(reminder=True, reminder_minute=8 * 60 + 30)
    do_a_session(regular)
    regular.click("Finish")
    keeper = regular.running.keeper
    newer = keeper.back_up(lambda *_: None).copy
    regular.leave()

    regular.clock.set_wall(regular.clock.read().wall - timedelta(days=365))
    regular.launch()
    app = regular.running
    assert not regular.sees("Try again")
    assert app.day_watch.today == date(2025, 3, 3)
    assert regular.sees("Monday 3 March")
    assert app.journal.count() == 1
    regular.press(Key.Key_4, CTRL)
    assert regular.sees("March 2025")
    for _ in range(12):
        regular.click("Next month")
    assert regular.sees("March 2026")
    qtbot.waitUntil(lambda: regular.sees("08:00 · "))  # what was done then is there

    due: list[object] = []
    scheduler = app.window.findChild(ReminderScheduler)
    scheduler.reminder_due.connect(due.append)
    for _ in range(8):
        regular.clock.advance(1800)
        scheduler.look()
    assert 1 <= len(due) <= 2, "the one of the day, and perhaps once more"

    assert app.keeper.back_up_is_due()
    older = app.keeper.back_up(lambda *_: None).copy
    assert not app.keeper.back_up_is_due()
    assert {copy.path for copy in app.keeper.copies()} == {newer.path, older.path}
    assert app.diary.set_day_note(date(2025, 3, 3), "back then")
    regular.leave()

    regular.clock.set_wall(regular.clock.read().wall + timedelta(days=365))
    regular.launch()
    assert regular.running.day_watch.today == TODAY
    assert regular.running.journal.count() == 1
    assert regular.running.diary.day(date(2025, 3, 3)).note == "back then"


def test_a_clock_set_back_while_a_session_runs(regular: Person) -> None:
    regular.launch()
    regular.press(Key.Key_Return)
    regular.press(Key.Key_Return)
    regular.wait(60)
    regular.clock.set_wall(regular.clock.read().wall - timedelta(days=365))
    regular.running.day_watch.look()
    regular.wait(60)
    regular.press(Key.Key_Escape)
    regular.press(Key.Key_Escape)
    regular.click("Save and end")
    assert not regular.sees("Try again")
    (session,) = regular.running.journal.day(TODAY)
    assert session.worked_s > 60


# -- a kill ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize("work", [work for work in WORKS if work != "salvage"])
def test_the_start_after_a_kill_is_like_any_other(
    work: str, regular: Person, walked: Session, tmp_path: Path
) -> None:
    whole = tmp_path / "whole"
    (whole / "copies").mkdir(parents=True)
    fill(whole / "backcare.db", walked, 200)
    if work.startswith("migrate"):
        old = older_form(int(work[-1]), whole / "backcare.db", tmp_path / "old.db")
        shutil.move(old, whole / "backcare.db")
    fill(whole / "copies" / "other.db", moved(walked, "", 300), 100)
    with Worker() as worker:
        took_s = worker.run(work, shutil.copytree(whole, tmp_path / "once")).took_s
        for number, moment in enumerate((0.3, 0.6, 0.9)):
            shutil.rmtree(regular.paths.profile)
            shutil.copytree(whole, regular.paths.profile)
            worker.run(work, regular.paths.profile, took_s * moment)
            regular.launch()
            assert not regular.sees("Try again"), number
            assert not regular.sees("damaged")
            assert not regular.sees("kept aside")
            assert regular.running.journal.count() >= 100
            regular.leave()


def test_a_kill_while_something_waits_and_the_file_is_replaced_by_hand(
    regular: Person, walked: Session
) -> None:
    """What was kept aside goes into whatever file is there."""
    regular.launch()
    let_go = hold(regular)
    do_a_session(regular)
    is_killed(regular)
    let_go()
    file = has_a_history(regular, walked)
    regular.launch()
    assert regular.running.journal.count() == SESSIONS + 1
    regular.leave()
    everything(file)


# -- several computers ----------------------------------------------------------------------------------


def test_two_computers_with_one_folder_for_copies_keep_out_of_each_others_way(
    regular: Person, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    synced = tmp_path / "synced"
    made = {}
    for computer in ("Küche", "Anna’s MacBook.local"):
        monkeypatch.setattr("platform.node", lambda name=computer: name)
        regular.launch()
        regular.running.preferences.change(back_up_folder=str(synced))
        assert regular.running.keeper.back_up_is_due()
        made[computer] = regular.running.keeper.back_up(lambda *_: None).copy
        assert not regular.running.keeper.back_up_is_due()
        regular.leave()
    assert sorted(file.name for file in synced.iterdir()) == [
        "backcare-annas-macbook-local-2026-03-03.db",
        "backcare-kuche-2026-03-03.db",
    ]
    regular.launch()
    found = {copy.path: copy.computer for copy in regular.running.keeper.copies()}
    assert found == {copy.path: copy.computer for copy in made.values()}
    regular.running.close_file()
    regular.running.keeper.delete_everything(with_back_ups=True, final_copy=None, told=lambda *_: None)
    assert [file.name for file in synced.iterdir()] == ["backcare-kuche-2026-03-03.db"]
    regular.running.open_file()
