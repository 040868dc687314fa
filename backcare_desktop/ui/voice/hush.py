"""Silences speech-dispatcher where the program that asked it to speak had to be ended by force."""

import os
import socket
from contextlib import suppress
from pathlib import Path

SPEECH_DISPATCHER = "speechd"  #: the id of the engine in Qt

_LOCAL = "unix_socket:"
_CANCEL = b"CANCEL ALL\r\nQUIT\r\n"  # of its protocol, SSIP


def hush_speech_dispatcher() -> None:
    """Ask speech-dispatcher to be silent: it speaks on when who asked it is gone. Returns at once, heard or not.

    It is the same request that every "stop" of Qt's engine makes, so a screen reader may be cut off as well.
    """
    if not hasattr(socket, "AF_UNIX"):
        return
    with suppress(OSError), socket.socket(socket.AF_UNIX) as line:
        line.setblocking(False)
        line.connect(_address())
        line.send(_CANCEL)


def _address() -> str:
    """Return the path of its local socket, by the rules of its documentation."""
    told = os.environ.get("SPEECHD_ADDRESS", "")
    if told.startswith(_LOCAL):
        return told.removeprefix(_LOCAL)
    running = os.environ.get("XDG_RUNTIME_DIR")
    folder = Path(running) if running else Path.home() / ".cache"
    return str(folder / "speech-dispatcher" / "speechd.sock")
