"""A desk of its own for the app: a display, a session bus, a window manager, and an AT-SPI client beside it."""

import contextlib
import json
import os
import select
import shutil
import signal
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import IO, Any, Self

SYSTEM_PYTHON = "/usr/bin/python3"
_PROGRAMS = ("Xvfb", "dbus-run-session", "openbox", "xdotool")
_AT_SPI = "import gi; gi.require_version('Atspi', '2.0'); from gi.repository import Atspi, GLib"
_LAUNCHER_FOLDERS = ("/usr/libexec", "/usr/lib/at-spi2-core")
_ROOT = Path(__file__).parent.parent.parent
#: Every process of a desk has this in its environment, so that none is left behind.
_MARK = "BACKCARE_DESK"
#: How long a busy machine may take for what is done at once.
PATIENCE_S = 15.0


def why_not() -> str | None:
    """Return what is missing for a desk on this computer, or None."""
    if not sys.platform.startswith("linux"):
        return "AT-SPI is there on Linux only"
    missing = [program for program in _PROGRAMS if shutil.which(program) is None]
    if missing:
        return f"not installed: {', '.join(missing)}"
    if not Path(SYSTEM_PYTHON).exists():
        return f"there is no {SYSTEM_PYTHON}"
    try:
        tried = subprocess.run([SYSTEM_PYTHON, "-c", _AT_SPI], capture_output=True, timeout=30, check=False)
    except subprocess.TimeoutExpired:
        return f"{SYSTEM_PYTHON} does not answer"
    if tried.returncode:
        return f"{SYSTEM_PYTHON} has no gi.repository.Atspi (python3-gi, gir1.2-atspi-2.0)"
    if not any(Path(folder, "at-spi-bus-launcher").exists() for folder in _LAUNCHER_FOLDERS):
        return "at-spi2-core is not installed"
    return None


class Desk:
    """Starts everything, and ends everything. Use it as a context."""

    def __init__(self, folder: Path, size: tuple[int, int] = (1280, 900)) -> None:
        self._folder = folder
        self._size = size
        self._mark = f"{os.getpid()}-{folder.name}"
        self._running: list[subprocess.Popen[str]] = []
        self._files = contextlib.ExitStack()
        self._client: subprocess.Popen[str] | None = None
        self.env: dict[str, str] = {}

    def __enter__(self) -> Self:
        try:
            self._set_up()
        except BaseException:
            self.__exit__()
            raise
        return self

    def __exit__(self, *_error: object) -> None:
        for process in reversed(self._running):
            process.terminate()
        for process in self._running:
            with contextlib.suppress(subprocess.TimeoutExpired):
                process.wait(5)
            for pipe in (process.stdin, process.stdout):
                if pipe is not None:
                    pipe.close()
        for left in self.left_running():  # what the bus started
            _end(left)
        for process in self._running:
            process.wait()
        self._running.clear()
        self._files.close()

    def left_running(self) -> list[int]:
        """Return the processes of this desk that run."""
        found = []
        for place in Path("/proc").glob("[0-9]*"):
            with contextlib.suppress(OSError):
                if f"{_MARK}={self._mark}".encode() in (place / "environ").read_bytes().split(b"\0"):
                    found.append(int(place.name))
        return found

    # -- the app ----------------------------------------------------------------------------------------

    def start_app(self, profile: Path, *arguments: str) -> None:
        """Start the app, and look at it through AT-SPI as soon as it can be seen."""
        env = {
            "QT_QPA_PLATFORM": "xcb",
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
            "QT_LOGGING_RULES": "qt.multimedia.*=false",
        }
        self._start([sys.executable, "-m", "backcare_desktop", "--profile", str(profile), *arguments], env)
        self._client = self._start([SYSTEM_PYTHON, str(Path(__file__).with_name("client.py")), "Backcare"])
        assert self.ask("attach", deadline_s=PATIENCE_S)["name"] == "Backcare", self.log
        self.do_x("search", "--sync", "--onlyvisible", "--name", "Backcare", "windowactivate", "--sync")

    def ask(self, wish: str, **values: object) -> dict[str, Any]:
        """Ask the client; fails where it does not answer in time."""
        assert self._client is not None
        assert self._client.stdin is not None
        assert self._client.stdout is not None
        self._client.stdin.write(json.dumps({"do": wish, **values}) + "\n")
        self._client.stdin.flush()
        spare_s = float(str(values.get("deadline_s", values.get("seconds", 0)))) + PATIENCE_S
        answer = json.loads(_line(self._client.stdout, spare_s))
        assert "error" not in answer, answer["error"]
        return answer

    def do_x(self, *arguments: str) -> str:
        """Press keys and move windows, with xdotool."""
        done = subprocess.run(
            ["xdotool", *arguments],
            env=self.env,
            capture_output=True,
            text=True,
            timeout=PATIENCE_S,
            check=True,
        )
        return done.stdout

    @property
    def log(self) -> str:
        """What the processes wrote."""
        return (self._folder / "log").read_text(encoding="utf-8", errors="replace")

    # -- how --------------------------------------------------------------------------------------------

    def _set_up(self) -> None:
        runtime = self._folder / "runtime"
        runtime.mkdir(mode=0o700)
        kept = ("PATH", "HOME", "LD_LIBRARY_PATH", "PYTHONPATH", "COVERAGE_PROCESS_START")
        self.env = {name: os.environ[name] for name in kept if name in os.environ}
        self.env |= {"LC_ALL": "C.UTF-8", "XDG_RUNTIME_DIR": str(runtime), _MARK: self._mark}
        width, height = self._size
        display = self._start(
            ["Xvfb", "-displayfd", "1", "-screen", "0", f"{width}x{height}x24", "-nolisten", "tcp"]
        )
        self.env["DISPLAY"] = f":{_first_line(display)}"
        bus = self._start(["dbus-run-session", "--", "sh", "-c", "echo $DBUS_SESSION_BUS_ADDRESS; exec cat"])
        self.env["DBUS_SESSION_BUS_ADDRESS"] = _first_line(bus)
        self._start(["openbox", "--sm-disable"])

    def _start(self, command: list[str], env: Mapping[str, str] | None = None) -> subprocess.Popen[str]:
        log = self._files.enter_context((self._folder / "log").open("a", encoding="utf-8"))
        process = subprocess.Popen(
            command,
            cwd=_ROOT,
            env=self.env | dict(env or {}),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=log,
            text=True,
        )
        self._running.append(process)
        return process


def _end(process_id: int) -> None:
    """End a process and wait until it is gone."""
    with contextlib.suppress(ProcessLookupError):
        handle = os.pidfd_open(process_id)
        signal.pidfd_send_signal(handle, signal.SIGKILL)
        select.select([handle], [], [], PATIENCE_S)
        os.close(handle)


def _first_line(process: subprocess.Popen[str]) -> str:
    assert process.stdout is not None
    return _line(process.stdout, PATIENCE_S).strip()


def _line(pipe: IO[str], deadline_s: float) -> str:
    """Return the next line; a process writes one whole line at a time, and one at most is under way."""
    ready, _, _ = select.select([pipe], [], [], deadline_s)
    assert ready, "no answer in time"
    line = pipe.readline()
    assert line, "the process ended"
    return line
