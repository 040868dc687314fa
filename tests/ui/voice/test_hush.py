"""Speech-dispatcher is asked to be silent without anybody waiting for it."""

import socket
import time
from pathlib import Path

import pytest

from backcare_desktop.ui.voice.hush import hush_speech_dispatcher

pytestmark = pytest.mark.skipif(not hasattr(socket, "AF_UNIX"), reason="no local sockets in this Python")


def listening(path: Path) -> socket.socket:
    path.parent.mkdir(parents=True)
    server = socket.socket(socket.AF_UNIX)
    server.bind(str(path))
    server.listen(1)
    server.settimeout(5)
    return server


@pytest.mark.parametrize("told", ["runtime folder", "address", "home"])
def test_it_is_asked_where_it_listens(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, told: str):
    monkeypatch.delenv("SPEECHD_ADDRESS", raising=False)
    monkeypatch.delenv("XDG_RUNTIME_DIR", raising=False)
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    path = tmp_path / "run" / "speech-dispatcher" / "speechd.sock"
    if told == "runtime folder":
        monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path / "run"))
    elif told == "address":
        monkeypatch.setenv("SPEECHD_ADDRESS", f"unix_socket:{path}")
    else:
        path = tmp_path / "home" / ".cache" / "speech-dispatcher" / "speechd.sock"
    with listening(path) as server:
        hush_speech_dispatcher()
        with server.accept()[0] as line:
            assert line.recv(100) == b"CANCEL ALL\r\nQUIT\r\n"


def test_nobody_there_is_no_fault_and_takes_no_time(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("SPEECHD_ADDRESS", f"unix_socket:{tmp_path / 'nobody'}")
    before = time.monotonic()
    hush_speech_dispatcher()
    assert time.monotonic() - before < 1.0
