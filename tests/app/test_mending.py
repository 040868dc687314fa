"""A damaged data file is read beside the window: shown, told, and stopped without a trace."""

import threading
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from backcare_desktop.app.data_keeper import DataKeeper
from backcare_desktop.app.tour import hands
from backcare_desktop.core.errors import Notice, StoreError, Trouble
from backcare_desktop.core.session import Outcome, Session, SessionStep
from backcare_desktop.core.working import Told
from backcare_desktop.store import database
from backcare_desktop.ui.data import mending_card, quarters
from backcare_desktop.ui.shell.navigation import Place
from backcare_desktop.ui.widgets.progress_bar import ProgressBar
from tests.app.test_faults_on_screen import damage
from tests.app.test_kept_aside import do_a_session, kept_in
from tests.end2end.person import CTRL, Person
from tests.press import button
from tests.store.filled import everything, fill

READING = "Your data file is damaged. Reading what can be read of your history…"
SHUT = "Your data file is not open, so your history is not shown. Nothing in it was changed."
MENDED = "Your data file was damaged. 30 sessions could be read and are in a new file."
TODAY = date(2026, 3, 3)


class Held:
    """Mends as ever, once it is let go on; until then it is half way."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.go_on = threading.Event()
        self.times = 0
        real = DataKeeper.mend

        def mend(keeper: DataKeeper, told: Told) -> Notice:
            self.times += 1
            while not self.go_on.wait(0.001):
                told(1, 2)
            return real(keeper, told)

        monkeypatch.setattr(DataKeeper, "mend", mend)


@pytest.fixture
def held(monkeypatch: pytest.MonkeyPatch) -> Iterator[Held]:
    held = Held(monkeypatch)
    yield held
    held.go_on.set()


@pytest.fixture
def damaged(regular: Person) -> Path:
    """Thirty sessions, in a file with a page that cannot be read."""
    at = datetime(2026, 1, 1, 7, 30, tzinfo=UTC)
    steps = (SessionStep("bridge", "Bridge", 1, None, 600, 600, Outcome.DONE),)
    session = Session("s", "big-three", "Big three", at, at, at.date(), 600, 0, 0, 600, True, steps, (), "{}")
    file = regular.paths.data_file
    file.unlink()
    fill(file, session, 30)
    damage(file)
    return file


@pytest.fixture
def announced(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What screen readers are told of the reading."""
    said: list[str] = []
    monkeypatch.setattr(mending_card, "announce", lambda _widget, text: said.append(text))
    return said


def is_open(qtbot: QtBot, person: Person) -> None:
    qtbot.waitUntil(lambda: person.running.journal.is_open)
    hands.settle()


def test_it_is_shown_and_told_and_the_window_goes_on(
    qtbot: QtBot,
    regular: Person,
    damaged: Path,
    held: Held,
    announced: list[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(quarters, "_SAY_EVERY_S", 0.0)
    before = damaged.read_bytes()
    regular.launch()
    assert regular.sees(READING)
    assert announced[0].startswith(f"{READING} You can go on meanwhile; it is saved after this.")
    qtbot.waitUntil(lambda: regular.sees("50 % of the file is read"))
    assert announced[1:] == ["50 % of the file is read"]
    (bar,) = (bar for bar in regular.window.findChildren(ProgressBar) if bar.isVisible())
    assert (bar.fraction, bar.accessibleName()) == (0.5, "Progress")
    assert not regular.sees("Try again")
    regular.press(Qt.Key.Key_4, CTRL)
    assert regular.place is Place.HISTORY
    assert regular.sees(SHUT)
    assert damaged.read_bytes() == before
    held.go_on.set()
    is_open(qtbot, regular)
    assert regular.sees(MENDED)
    assert not regular.sees(READING)
    assert not regular.sees(SHUT)
    assert regular.running.journal.count() == 30


def test_what_is_told_meanwhile_waits_and_is_written_then(
    qtbot: QtBot, regular: Person, damaged: Path, held: Held
) -> None:
    before = damaged.read_bytes()
    regular.launch()
    regular.running.preferences.change(rest_s=40)
    do_a_session(regular)
    regular.running.diary.set_day_note(TODAY, "snow")
    assert len(kept_in(regular.paths.profile)) == 1, "a kill does not take it"
    regular.click("Finish")
    regular.click("Try again")
    assert held.times == 1, "it is being read already"
    assert damaged.read_bytes() == before
    held.go_on.set()
    is_open(qtbot, regular)
    assert regular.running.journal.count() == 31
    assert regular.running.diary.day(TODAY).note == "snow"
    assert regular.running.preferences.settings.rest_s == 40
    assert kept_in(regular.paths.profile) == []
    assert not regular.sees("Try again")


def test_the_window_closed_over_it_leaves_the_file_as_it_was(
    qtbot: QtBot, regular: Person, damaged: Path, held: Held
) -> None:
    before = damaged.read_bytes()
    regular.launch()
    qtbot.waitUntil(lambda: held.times == 1)
    regular.leave()
    assert damaged.read_bytes() == before
    assert [file.name for file in regular.paths.profile.iterdir()] == ["backcare.db"]
    held.go_on.set()
    regular.launch()
    is_open(qtbot, regular)
    assert regular.sees(MENDED)


def test_a_window_closed_as_it_comes_to_its_end_leaves_a_whole_file(
    regular: Person, damaged: Path, held: Held
) -> None:
    """The work is done in its thread, and the window has not heard of it."""
    regular.launch()
    opened: list[int] = []
    regular.running.journal.opened.connect(lambda: opened.append(1))
    held.go_on.set()
    while not (list(damaged.parent.glob("*damaged*.db")) and damaged.exists()):
        threading.Event().wait(0.001)
    regular.leave()
    assert opened == [], "nothing begins any more"
    assert len(list(damaged.parent.glob("*damaged*.db"))) == 1
    everything(damaged)
    regular.launch()
    assert regular.running.journal.count() == 30


def test_a_file_whose_form_is_garbled_is_mended_too(qtbot: QtBot, regular: Person, damaged: Path) -> None:
    """SQLite repeats the garbage in what it complains about, and that is no text."""
    damaged.write_bytes(
        damaged.read_bytes().replace(b"CREATE TABLE drafts", b"CREATE \xff\xfe\xff\xfe\xff drafts")
    )
    regular.launch()
    is_open(qtbot, regular)
    assert regular.sees(MENDED)
    assert regular.running.journal.count() == 30


def test_a_kill_right_before_the_new_file_has_its_place_is_told_at_the_next_start(
    qtbot: QtBot, regular: Person, damaged: Path
) -> None:
    before = damaged.read_bytes()
    with pytest.MonkeyPatch.context() as killed:
        killed.setattr(database, "put_in_place", killed_now)
        with pytest.raises(KeyboardInterrupt):
            database.mend(damaged, regular.clock.read().wall)
    assert not damaged.exists()
    regular.launch()
    is_open(qtbot, regular)
    (kept,) = regular.paths.profile.glob("*damaged*.db")
    assert regular.sees(f"{MENDED}\nThe damaged file was kept as {kept}.")
    assert kept.read_bytes() == before
    assert regular.running.journal.count() == 30


def killed_now(_part: Path, _target: Path) -> None:
    raise KeyboardInterrupt


def test_no_room_for_it_is_told_and_tried_again(
    qtbot: QtBot, regular: Person, damaged: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = damaged.read_bytes()

    def no_room(_keeper: DataKeeper, _told: Told) -> Notice:
        raise StoreError(Trouble.FULL, damaged)

    with monkeypatch.context() as full:
        full.setattr(DataKeeper, "mend", no_room)
        regular.launch()
        qtbot.waitUntil(lambda: regular.sees("The disk is full, so "))
        assert not regular.sees(READING)
        assert regular.sees(SHUT)
        assert damaged.read_bytes() == before
    regular.click("Try again")
    is_open(qtbot, regular)
    assert regular.sees(MENDED)
    assert not regular.sees("The disk is full")


def test_a_new_file_that_is_damaged_again_is_told_and_not_mended_for_ever(
    qtbot: QtBot, regular: Person, damaged: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real, times = DataKeeper.mend, []

    def on_a_bad_disk(keeper: DataKeeper, told: Told) -> Notice:
        notice = real(keeper, told)
        times.append(notice)
        damage(damaged)
        return notice

    monkeypatch.setattr(DataKeeper, "mend", on_a_bad_disk)
    regular.launch()
    qtbot.waitUntil(lambda: regular.sees("is damaged and could not be used. It was left as it is."))
    assert len(times) == 1


def test_everything_can_be_deleted_meanwhile(
    qtbot: QtBot, regular: Person, damaged: Path, held: Held
) -> None:
    regular.launch()
    qtbot.waitUntil(lambda: held.times == 1)
    regular.running.window.shell.open(Place.SETTINGS)
    button(regular.window, "Delete everything…").click()
    button(regular.window, "Save a last copy first; you choose where").click()
    fields = regular.window.findChildren(QLineEdit)
    next(field for field in fields if field.accessibleName().startswith("Type D")).setText("delete")
    button(regular.window, "Delete it all").click()
    is_open(qtbot, regular)
    assert regular.running.journal.count() == 0
    assert not regular.sees(READING)
    assert not regular.sees("damaged")
    assert held.times == 1


def test_try_again_does_not_open_a_file_that_is_being_replaced(regular: Person) -> None:
    regular.launch()
    regular.running.keeper.release()
    regular.running.diary.set_day_note(TODAY, "snow")
    regular.running.window.shell.retry_requested.emit()
    assert not regular.running.journal.is_open
    regular.running.keeper.take_up()
    assert regular.running.diary.day(TODAY).note == "snow"
