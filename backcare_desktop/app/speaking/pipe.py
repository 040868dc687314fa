"""Standard input and output of the program that speaks, kept for its lines alone."""

import os
import sys
import threading
from typing import Any, NamedTuple

from PySide6.QtCore import QObject, Signal

from backcare_desktop.ui.voice.lines import LineSplitter, from_line, to_line

_STANDARD_INPUT, _STANDARD_OUTPUT, _STANDARD_ERROR = 0, 1, 2
_AT_A_TIME = 65536


class Ends(NamedTuple):
    """Two file descriptors."""

    requests: int
    replies: int


def claim_standard_streams() -> Ends:
    """Return standard input and output under numbers of their own, and put others in their place.

    Engines print to standard output, and programs they start would keep standard input open. What they print from
    now on goes to standard error.
    """
    ends = Ends(os.dup(_STANDARD_INPUT), os.dup(_STANDARD_OUTPUT))
    nothing = os.open(os.devnull, os.O_RDWR)
    if sys.stderr is None:  # a windowed program on Windows
        os.dup2(nothing, _STANDARD_ERROR)
    os.dup2(_STANDARD_ERROR, _STANDARD_OUTPUT)
    os.dup2(nothing, _STANDARD_INPUT)
    os.close(nothing)
    return ends


class Pipe(QObject):
    """Tells of every request as it comes. Reads in a thread: Qt cannot wait for a pipe on Windows."""

    request_came = Signal(object)  #: (dict) what a line asks for
    closed = Signal()  #: nothing will come any more: the app is gone

    def __init__(self, ends: Ends, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ends = ends

    def start(self) -> None:
        """Begin to read."""
        threading.Thread(target=self._read, name="requests", daemon=True).start()

    def write(self, fields: dict[str, Any]) -> None:
        """Send a line. Where nobody reads any more, `closed` tells it."""
        line = to_line(fields)
        try:
            while line:
                line = line[os.write(self._ends.replies, line) :]
        except OSError:
            self.closed.emit()

    def _read(self) -> None:
        splitter = LineSplitter()
        while more := self._next():
            for line in splitter.split(more):
                self.request_came.emit(from_line(line))
        self.closed.emit()

    def _next(self) -> bytes:
        try:
            return os.read(self._ends.requests, _AT_A_TIME)
        except OSError:
            return b""
