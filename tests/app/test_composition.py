"""The parts put together: a data file that will not open, settings made before it is open, and the first frame."""

import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from backcare_desktop.app.start import FirstPaint
from backcare_desktop.core.settings import Scheme
from backcare_desktop.store import database
from backcare_desktop.store.stores import open_stores
from tests.end2end.person import CTRL, Person
from tests.fakes import START, FakeClock

Key = Qt.Key
ROOT = Path(__file__).parents[2]


@pytest.fixture
def person(qtbot: QtBot, qapp: QApplication, tmp_path: Path, clock: FakeClock) -> Iterator[Person]:
    """Somebody with a profile folder of their own, in a folder that nothing else is in."""
    profile = tmp_path / "profile"
    profile.mkdir()
    person = Person(qtbot, qapp, profile, clock)
    yield person
    person.leave()


# -- a data file that cannot be opened ------------------------------------------------------------------


def newer(file: Path) -> Callable[[], None]:
    """A later version wrote the file, until it is put right."""
    open_stores(file, START).close()
    with closing(sqlite3.connect(file)) as connection, connection:
        connection.execute("INSERT INTO _sqlite_migrations VALUES (99, 'backcare', 'm099_later', '2031')")
    return file.unlink


def locked(file: Path) -> Callable[[], None]:
    """Another program writes into the file, until it lets go."""
    open_stores(file, START).close()
    other = sqlite3.connect(file)
    other.execute("BEGIN IMMEDIATE")
    return other.close


def on_a_drive_that_is_gone(file: Path) -> Callable[[], None]:
    """The folder is not there, until it is connected again."""
    shutil.rmtree(file.parent)
    return file.parent.mkdir


def in_the_way(file: Path) -> Callable[[], None]:
    """Something else has the file's name, until it is moved."""
    file.mkdir()
    return file.rmdir


@pytest.fixture
def _impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """A file that is in use is not waited for."""
    monkeypatch.setitem(database.open_database.__kwdefaults__, "busy_timeout_s", 0.0)


@pytest.mark.usefixtures("_impatient")
@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        (newer, "was written by a newer version of Backcare. Nothing in it was changed."),
        (locked, "Another program is using"),
        (on_a_drive_that_is_gone, "is not there. Bring it back, then try again."),
        (in_the_way, "could not be used"),
    ],
)
def test_what_keeps_the_file_shut_is_said_and_can_be_tried_again(
    person: Person, spoil: Callable[[Path], Callable[[], None]], said: str
) -> None:
    mend = spoil(person.paths.data_file)
    person.launch()
    assert person.sees(said)
    assert person.sees(str(person.paths.profile))
    person.click("Try again")
    assert person.sees(said), "it is still so"
    mend()
    person.click("Try again")
    assert not person.sees(said)
    assert person.running.journal.is_open
    person.leave()
    person.launch()
    assert not person.sees(said)


@pytest.mark.usefixtures("_impatient")
def test_a_session_done_while_the_file_is_shut_is_written_once_it_opens(person: Person) -> None:
    mend = locked(person.paths.data_file)
    person.launch()
    assert person.sees("Another program is using")
    person.press(Key.Key_Return)
    person.press(Key.Key_Return)
    person.wait(60)
    person.press(Key.Key_Escape)
    person.press(Key.Key_Escape)
    person.click("Save and end")
    assert person.sees("Your data file is not open, so this is not saved yet.")
    person.click("Try again")
    assert person.sees("Your data file is not open, so this is not saved yet.")
    mend()
    person.click("Try again")
    assert not person.sees("not saved yet")
    assert person.running.journal.count() == 1
    person.click("Finish")
    assert not person.sees("Another program is using")
    assert person.sees("1 session on 1 day")


@pytest.mark.usefixtures("_impatient")
def test_a_routine_begun_while_the_file_is_shut_takes_nothing_from_the_one_cut_off_before(
    person: Person,
) -> None:
    person.has_been_here()
    person.launch()
    person.press(Key.Key_Return)
    person.press(Key.Key_Return)
    person.wait(120)
    person.leave()
    mend = locked(person.paths.data_file)
    person.launch()
    person.press(Key.Key_Return)
    person.press(Key.Key_Return)
    person.wait(60)
    mend()
    person.running.window.shell.retry_requested.emit()
    assert person.running.journal.count() == 1, "the one from before is filed"
    person.leave()
    person.launch()
    assert person.sees("Continue? Stopped at 1 of ")


def test_a_damaged_file_is_set_aside_and_that_is_said_once(person: Person, qtbot: QtBot) -> None:
    person.paths.data_file.write_bytes(b"not a database at all" * 400)
    person.launch()
    qtbot.waitUntil(lambda: person.running.journal.is_open)
    (kept,) = person.paths.profile.glob("*damaged*")
    assert kept.read_bytes().startswith(b"not a database")
    assert person.sees(f"Your data file was damaged. It was kept as {kept}, and a new one was begun.")
    person.click("Close this message")
    assert not person.sees("damaged")
    person.leave()
    person.launch()
    assert not person.sees("damaged")


# -- settings -------------------------------------------------------------------------------------------


def test_settings_made_before_the_file_is_open_are_kept(person: Person) -> None:
    mend = on_a_drive_that_is_gone(person.paths.data_file)
    person.launch()
    person.press(Key.Key_M, CTRL)
    person.running.preferences.change(scheme=Scheme.DARK)
    mend()
    person.click("Try again")
    person.leave()
    person.launch()
    settings = person.running.preferences.settings
    assert (settings.muted, settings.scheme) == (True, Scheme.DARK)
    assert person.running.kit.theme.colours.is_dark


def test_a_setting_that_cannot_be_written_is_said_and_written_by_trying_again(person: Person) -> None:
    person.launch()
    connection = person.running.journal._sessions._file.db.conn
    connection.execute("PRAGMA busy_timeout = 0")
    mend = locked_now(person.paths.data_file)
    person.press(Key.Key_M, CTRL)
    assert person.sees("Another program is using")
    person.click("Try again")
    assert person.sees("Another program is using")
    mend()
    person.click("Try again")
    assert not person.sees("Another program is using")
    person.leave()
    person.launch()
    assert person.running.preferences.settings.muted


def locked_now(file: Path) -> Callable[[], None]:
    """Another program writes into the open file, until it lets go."""
    other = sqlite3.connect(file)
    other.execute("BEGIN IMMEDIATE")
    return other.close


def test_the_window_comes_back_as_it_was_left(person: Person) -> None:
    person.launch()
    person.window.setGeometry(20, 30, 700, 520)
    person.leave()
    person.launch()
    assert person.window.geometry().getRect() == (20, 30, 700, 520)
    person.window.showMaximized()
    person.leave()
    person.launch()
    assert person.window.isMaximized()


# -- the first frame ------------------------------------------------------------------------------------


class Shown(QObject):
    """Writes down every window that comes up."""

    def __init__(self) -> None:
        super().__init__()
        self.windows: list[QWidget] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.windows.append(watched)
        return False


def test_pages_are_made_without_a_window_of_their_own_coming_up(person: Person, qapp: QApplication) -> None:
    shown = Shown()
    qapp.installEventFilter(shown)
    try:
        person.launch()
        for key in (Key.Key_1, Key.Key_2, Key.Key_4, Key.Key_Comma):
            person.press(key, CTRL)
        person.press(Key.Key_1, CTRL)
        person.press(Key.Key_Return)
        person.press(Key.Key_Return)
        person.wait(30)
    finally:
        qapp.removeEventFilter(shown)
    assert shown.windows == [person.window]


def test_what_waits_for_the_first_frame_comes_after_it_and_once(qtbot: QtBot, qapp: QApplication) -> None:
    order: list[str] = []

    class Painted(QWidget):
        def paintEvent(self, event: QEvent) -> None:
            order.append("frame")

    widget = Painted()
    qtbot.addWidget(widget)
    waiting = FirstPaint(qapp, lambda: order.append("file"))
    qapp.installEventFilter(waiting)
    widget.show()
    qtbot.waitUntil(lambda: "file" in order)
    assert order == ["frame", "file"]
    widget.repaint()
    qapp.processEvents()
    assert order == ["frame", "file", "frame"]
    waiting.deleteLater()


def test_the_first_frame_comes_before_the_file_and_what_is_slow_to_import(tmp_path: Path) -> None:
    code = f"""
import sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
from backcare_desktop.app.composition import compose
from backcare_desktop.app.paths import Paths
from tests.fakes import FakeClock
qt_app = QApplication([])
app = compose(qt_app, Paths(Path({str(tmp_path)!r})), FakeClock())
app.window.show()
qt_app.processEvents()
assert app.window.grab().size() == app.window.size()
slow = [name for name in ("sqlite_utils", "PySide6.QtMultimedia", "PySide6.QtNetwork") if name in sys.modules]
assert not slow, slow
assert not app.journal.is_open
assert not list(app.paths.profile.iterdir()), list(app.paths.profile.iterdir())
app.open_file()
assert app.journal.is_open
assert app.paths.data_file.exists()
app.close()
assert [file.name for file in app.paths.profile.iterdir()] == ["backcare.db"]
"""
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    subprocess.run([sys.executable, "-c", code], check=True, cwd=ROOT, env=environment)
