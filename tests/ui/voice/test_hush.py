"""Speech-dispatcher is asked to be silent without anybody waiting for it."""

import socket
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from backcare_desktop.ui.voice.hush import hush_speech_dispatcher

pytestmark = pytest.mark.skipif(not hasattr(socket, "AF_UNIX"), reason="no local sockets in this Python")


@pytest.fixture
def folder() -> Iterator[Path]:
    """A folder with a short name: the path of a socket has room for some hundred letters."""
    with tempfile.TemporaryDirectory() as made:
        yield Path(made)


@contextmanager
def listening(path: Path) -> Iterator[socket.socket]:
    path.parent.mkdir(parents=True)
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(str(path))
        server.listen(1)
        server.settimeout(20)
        yield server


@pytest.mark.parametrize("told", ["runtime folder", "address", "home"])
def test_it_is_asked_where_it_listens(folder: Path, monkeypatch: pytest.MonkeyPatch, told: str):
    monkeypatch.delenv("SPEECHD_ADDRESS", raising=False)
    monkeypatch.delenv("XDG_RUNTIME_DIR", raising=False)
    monkeypatch.setenv("HOME", str(folder / "home"))
    path = folder / "run" / "speech-dispatcher" / "speechd.sock"
    if told == "runtime folder":
        monkeypatch.setenv("XDG_RUNTIME_DIR", str(folder / "run"))
    elif told == "address":
        monkeypatch.setenv("SPEECHD_ADDRESS", f"unix_socket:{path}")
    else:
        path = folder / "home" / ".cache" / "speech-dispatcher" / "speechd.sock"
    with listening(path) as server:
        hush_speech_dispatcher()
        with server.accept()[0] as line:
            assert line.recv(100) == b"CANCEL ALL\r\nQUIT\r\n"


def test_nobody_there_is_no_fault_and_takes_no_time(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("SPEECHD_ADDRESS", f"unix_socket:{tmp_path / 'nobody'}")
    before = time.monotonic()
    hush_speech_dispatcher()
    assert time.monotonic() - before < 1.0
