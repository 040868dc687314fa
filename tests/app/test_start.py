"""Starting and ending as a person does it: real processes, and what they say, show and leave behind."""

import os
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from threading import Timer

import pytest

from backcare_desktop import __version__
from backcare_desktop.core.settings import Settings
from backcare_desktop.store.stores import open_stores
from tests.fakes import START
from tests.store.faults.disks import fill_up, small_disk

ROOT = Path(__file__).parents[2]
SCRIPT = Path(__file__).parent / "told_what_to_do.py"
#: A process that takes longer than this for all it is told to do is stuck.
STUCK_AFTER_S = 120.0
GET_READY = "driver.phase_kind is not None and 'Get ready' in window.windowTitle()"

Start = Callable[..., "Running"]


class Running:
    """The app in a process of its own, told what to do line by line."""

    def __init__(self, *arguments: str) -> None:
        self.process = subprocess.Popen(
            [sys.executable, str(SCRIPT), *arguments],
            cwd=ROOT,
            env=os.environ | {"PYTHONPATH": str(ROOT)},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        self._watchdog = Timer(STUCK_AFTER_S, self.process.kill)
        self._watchdog.start()

    def tell(self, *lines: str) -> None:
        """Say what to do and what to wait for; come back once all of it is so."""
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        for line in lines:
            self.process.stdin.write(f"{line}\n")
            self.process.stdin.flush()
            answer = self.process.stdout.readline().strip()
            assert answer == line, f"{line}: never so; {answer or self.process.stderr.read()}"

    def quit(self) -> int:
        """Close the app with its key; return its exit status."""
        self.tell(
            "do window.activateWindow()",
            "until window.isActiveWindow()",
            "do press(Qt.Key.Key_Q, Qt.KeyboardModifier.ControlModifier)",
        )
        return self.process.wait()

    def kill(self) -> None:
        """End the process as a power cut would."""
        self.process.kill()
        self.process.wait()

    def clean_up(self) -> str:
        """End it in any case; return what it said on standard error."""
        self._watchdog.cancel()
        if self.process.poll() is None:
            self.process.kill()
        return self.process.communicate()[1]


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Start]:
    """Starts the app, by default in the test's profile."""
    started: list[Running] = []
    stores = open_stores(tmp_path / "backcare.db", START)
    stores.settings.save(Settings(welcome_seen=True))
    stores.close()

    def run(*arguments: str) -> Running:
        started.append(Running("--profile", str(tmp_path), *arguments))
        return started[-1]

    yield run
    said = [line for one in started for line in one.clean_up().splitlines()]
    assert [line for line in said if not line.startswith("This plugin does not support ")] == []


def command(*arguments: str) -> subprocess.CompletedProcess[str]:
    """Run the app as a command to its end."""
    return subprocess.run(
        [sys.executable, "-m", "backcare_desktop", *arguments],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        timeout=STUCK_AFTER_S,
    )


# -- the command line -----------------------------------------------------------------------------------


def test_the_version_is_told():
    done = command("--version")
    assert (done.returncode, done.stdout, done.stderr) == (0, f"Backcare {__version__}\n", "")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--routine"], "--routine"),
        (["--profile", "{profile}", "--routine", "handstands"], "there is no 'handstands'. There are: "),
        (["--profile", "{profile}/file/below"], "the profile folder cannot be made: "),
    ],
)
def test_what_cannot_be_is_one_line_and_status_2(tmp_path: Path, arguments: list[str], said: str):
    (tmp_path / "file").write_text("")
    done = command(*(argument.format(profile=tmp_path) for argument in arguments))
    assert done.returncode == 2
    assert done.stdout == ""
    assert done.stderr.startswith("backcare-desktop: ")
    assert done.stderr.count("\n") == 1
    assert said in done.stderr
    if "handstands" in arguments:
        assert "desk-break" in done.stderr


def test_with_no_room_on_the_disk_it_starts_and_says_so(start: Start, tmp_path: Path):
    with small_disk(tmp_path / "disk", 2048) as disk:
        (disk / "backcare.db").write_bytes((tmp_path / "backcare.db").read_bytes())
        fill_up(disk)
        app = start("--profile", str(disk))
        app.tell("until sees('The disk is full, so ')")
        assert app.quit() == 0


# -- a life ---------------------------------------------------------------------------------------------


def test_straight_into_a_routine_a_second_start_and_the_same_window_again(start: Start, tmp_path: Path):
    first = start("--routine", "desk-break")
    first.tell(
        "until sees('Desk break') and sees('Not now') and sees('You will need')",
        "do window.setGeometry(10, 40, 700, 560)",
        "do window.showMinimized()",
        "until window.isMinimized()",
    )
    second = command("--profile", str(tmp_path))
    assert (second.returncode, second.stdout, second.stderr) == (0, "", "")
    first.tell("until not window.isMinimized()", "until window.isActiveWindow()")
    assert first.quit() == 0

    again = start()
    again.tell(
        "until sees('A good first session')",
        "until window.geometry().getRect() == (10, 40, 700, 560)",
    )
    assert again.quit() == 0


@pytest.mark.skipif(os.name != "posix", reason="a process is killed at once on POSIX systems only")
def test_a_session_whose_process_is_killed_is_offered_again(start: Start, tmp_path: Path):
    """Statement 11: the next start offers it."""
    settings = open_stores(tmp_path / "backcare.db", START)
    settings.settings.save(Settings(get_ready_s=0, welcome_seen=True))
    settings.close()
    first = start("--routine", "desk-break")
    first.tell(
        "until sees('Not now')",
        "do press(Qt.Key.Key_Return)",
        "until window.windowTitle().startswith('Move ') and driver._player.progress.elapsed_s > 1",
    )
    first.kill()
    with closing(sqlite3.connect(tmp_path / "backcare.db")) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)

    again = start()
    again.tell(
        "until sees('Continue? Stopped at ')",
        "do click('Continue')",
        "until sees('Paused.')",
    )
    assert again.quit() == 0


def test_a_fault_of_ours_is_told_logged_and_takes_no_session(start: Start, tmp_path: Path):
    app = start("--routine", "desk-break")
    app.tell(
        "until sees('Not now')",
        "do press(Qt.Key.Key_Return)",
        f"until {GET_READY}",
        "do driver._player.advance = None",  # each tick fails from here on, ten times a second
        "until dialogs",
        "until sees('Something went wrong in Backcare')",
        "do click('Go on')",
        "until not dialogs",
        "until sees('Continue? Stopped at ')",
        "do click('Continue')",
        "until sees('Paused.')",
    )
    assert app.quit() == 0
    log = (tmp_path / "backcare.log").read_text()
    assert "'NoneType' object is not callable" in log


def test_a_crash_below_python_is_told_at_the_next_start(start: Start, tmp_path: Path):
    (tmp_path / "crash.log").write_text("Fatal Python error: Segmentation fault\n")
    app = start()
    app.tell("until dialogs", "until sees('Something went wrong in Backcare')", "do click('Go on')")
    assert app.quit() == 0
    again = start()
    again.tell("until sees('A good first session')", "until not dialogs")
    assert again.quit() == 0
