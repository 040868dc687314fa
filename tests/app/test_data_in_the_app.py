"""All data at once, in the app as a whole: the pages ask again, and no window closes over what is half done."""

import sqlite3
import threading
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from backcare_desktop.app.tour import hands
from backcare_desktop.core.session import Session
from backcare_desktop.core.settings import Settings
from backcare_desktop.core.working import Told
from backcare_desktop.store.inspection import check
from backcare_desktop.store.read_only import connect_read_only
from backcare_desktop.store.stores import open_stores
from backcare_desktop.ui.shell.navigation import Place
from tests.end2end.person import Person
from tests.fakes import FakeClock
from tests.press import button
from tests.store.filled import moved


@pytest.fixture
def person(qtbot: QtBot, qapp: QApplication, tmp_path: Path, clock: FakeClock) -> Iterator[Person]:
    """Somebody with three sessions, in the settings."""
    profile = tmp_path / "profile"
    profile.mkdir()
    person = Person(qtbot, qapp, profile, clock)
    at = datetime(2026, 2, 1, 7, 30, tzinfo=UTC)
    session = Session("a", "big-three", "Big three", at, at, at.date(), 30, 0, 0, 30, True, (), (), "{}")
    stores = open_stores(person.paths.data_file, clock.read().wall)
    stores.settings.save(Settings(welcome_seen=True, back_up=False))
    for number in range(3):
        stores.sessions.add(moved(session, f"session-{number}", number))
    stores.close()
    person.launch()
    person.running.window.shell.open(Place.SETTINGS)
    yield person
    person.leave()


def press(person: Person, name: str) -> None:
    """Press a button; the page may still be moving while it finds out what there is."""
    button(person.window, name).click()
    hands.settle()


def sees(qtbot: QtBot, person: Person, text: str) -> None:
    qtbot.waitUntil(lambda: person.sees(text))


def test_backed_up_restored_and_undone(qtbot: QtBot, person: Person, clock: FakeClock) -> None:
    press(person, "Back up now")
    sees(qtbot, person, "Copied and found whole: 3 sessions.")
    later = clock.read().wall
    journal = person.running.journal
    journal.record(Session("b", "", "A walk", later, later, later.date(), 60, 0, 0, 60, True, (), (), ""))
    sees(qtbot, person, "Tuesday 3 March 2026")
    press(person, "Tuesday 3 March 2026")
    sees(qtbot, person, "1 session that is here is not in the copy.")
    press(person, "Restore this copy")
    sees(qtbot, person, "Restored. The file as it was is kept.")
    assert person.running.journal.count() == 3
    press(person, "Undo")
    sees(qtbot, person, "Undone. The file as it was before that is kept too.")
    assert person.running.journal.count() == 4
    assert [session.routine_name for session in journal.day(later.date())] == ["A walk"]


def test_everything_deleted_the_app_goes_on(qtbot: QtBot, person: Person) -> None:
    person.running.preferences.change(rest_s=40)
    press(person, "Delete everything…")
    press(person, "Save a last copy first; you choose where")
    page = person.running.window.shell.page(Place.SETTINGS)
    field = next(
        field for field in page.findChildren(QLineEdit) if field.accessibleName().startswith("Type D")
    )
    field.setText("delete")
    press(person, "Delete it all")
    sees(qtbot, person, "Your history and your settings are deleted.")
    assert person.running.journal.count() == 0
    assert person.running.preferences.settings.rest_s == Settings().rest_s
    person.running.preferences.change(rest_s=50)
    person.leave()
    stores = open_stores(person.paths.data_file, person.clock.read().wall)
    assert stores.settings.load().rest_s == 50
    stores.close()


def test_a_window_closed_over_a_restore_leaves_the_file_whole(
    qtbot: QtBot, person: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    press(person, "Back up now")
    sees(qtbot, person, "Copied and found whole: 3 sessions.")
    sees(qtbot, person, "Tuesday 3 March 2026")
    press(person, "Tuesday 3 March 2026")
    sees(qtbot, person, "What would change:")
    begun: list[int] = []

    def endless(_copy: Path, told: Told) -> None:
        begun.append(1)
        while not threading.Event().wait(0.001):
            told(1, 2)

    monkeypatch.setattr(person.running.keeper, "restore", endless)
    press(person, "Restore this copy")
    qtbot.waitUntil(lambda: bool(begun))
    person.leave()
    connection = connect_read_only(person.paths.data_file, 0.0)
    assert not check(connection, "integrity_check")
    assert connection.execute("SELECT count(*) FROM sessions").fetchone() == (3,)
    connection.close()


def test_a_day_over_which_the_app_stays_open_is_copied_and_told_where_that_cannot_be(
    qtbot: QtBot, person: Person
) -> None:
    (person.paths.profile / "back-ups").write_text("in the way")
    person.running._start_back_ups()
    press(person, "A copy every day")
    sees(qtbot, person, "There is no copy of today yet.")
    press(person, "A copy every day")
    qtbot.waitUntil(lambda: not person.sees("There is no copy of today yet."))


def test_a_copy_of_another_computer_whose_folder_is_not_here(
    qtbot: QtBot, person: Person, clock: FakeClock, tmp_path: Path
) -> None:
    """A new profile has no folder of its own yet, and takes the one that the copy says."""
    person.running._start_back_ups()
    stick = tmp_path / "media" / "stick"
    copy = tmp_path / "copy.db"
    stores = open_stores(copy, clock.read().wall)
    stores.settings.save(Settings(welcome_seen=True, back_up_folder=str(stick)))
    stores.close()
    with closing(sqlite3.connect(person.paths.data_file)) as connection, connection:
        connection.execute("DELETE FROM settings")
    person.running.keeper.release()
    person.running.keeper.restore(copy, lambda *_: None)
    person.running.keeper.take_up()
    usual = person.paths.back_up_folder
    sees(qtbot, person, f"{stick} is not there. Until it can be used, daily copies go to {usual}.")
    assert [file.name for file in usual.iterdir()] == [
        f"backcare-{person.running.keeper.computer}-2026-03-03.db"
    ]
    press(person, "Use the usual folder")
    qtbot.waitUntil(lambda: not person.sees("Until it can be used"))
    assert person.running.preferences.settings.back_up_folder == ""


def test_the_folder_for_copies_stays_when_a_copy_is_restored(
    qtbot: QtBot, person: Person, tmp_path: Path
) -> None:
    press(person, "Back up now")
    sees(qtbot, person, "Copied and found whole: 3 sessions.")
    synced = tmp_path / "synced"
    person.running.preferences.change(back_up_folder=str(synced))
    qtbot.waitUntil(lambda: person.sees("Tuesday 3 March 2026"))
    press(person, "Tuesday 3 March 2026")
    sees(qtbot, person, "The copy holds what is here, and nothing else.")
    press(person, "Restore this copy")
    sees(qtbot, person, "Restored. The file as it was is kept.")
    assert person.running.keeper.back_up_folder == synced
