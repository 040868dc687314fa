"""A process that talks in lines, and that can always be ended."""

import os
import signal
from collections.abc import Sequence
from contextlib import suppress
from typing import Any

from PySide6.QtCore import QObject, QProcess, Qt, Signal

from backcare_desktop.ui.voice.lines import LineSplitter, from_line, to_line


class Child(QObject):
    """A process of ours. It deletes itself once it was put away and is over."""

    line_came = Signal(object)  #: (dict) the process says this; nothing of it is certain
    ended = Signal()  #: it is over, and nobody asked for that
    missing = Signal()  #: there is no such program

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._splitter = LineSplitter()
        self._process = QProcess(self)
        self._process.setStandardErrorFile(QProcess.nullDevice())
        self._process.readyReadStandardOutput.connect(self._on_ready_read)
        # Queued, so that nothing is told while `start` has not returned.
        queued = Qt.ConnectionType.QueuedConnection
        self._process.finished.connect(self.ended, queued)
        self._process.errorOccurred.connect(self._on_error_occurred, queued)
        self._process.finished.connect(self._end_group)
        self._is_put_away = False
        self._group = 0

    @property
    def process_id(self) -> int:
        """The id of the process, 0 where none runs."""
        return self._process.processId()

    def start(self, command: Sequence[str]) -> None:
        """Start the program; return at once."""
        self._process.start(command[0], list(command[1:]))
        self._group = self._process.processId()

    def send(self, **fields: object) -> None:
        """Send a line; nothing where the process is over."""
        if self._process.state() != QProcess.ProcessState.NotRunning:
            self._process.write(to_line(fields))

    def put_away(self) -> None:
        """End the process by force, and hear nothing of it any more. Returns at once."""
        if self._is_put_away:
            return
        self._is_put_away = True
        self.blockSignals(True)
        if self._process.state() == QProcess.ProcessState.NotRunning:
            self.deleteLater()
            return
        self._process.finished.connect(self.deleteLater)
        self._kill()

    def end(self, within_ms: int) -> None:
        """Let the process end by itself, else by force. Waits that long at most, and a moment for the force."""
        self.blockSignals(True)
        if not self._is_put_away:
            self._process.closeWriteChannel()
            self._process.waitForFinished(within_ms)
        self.put_away()
        self._process.waitForFinished(within_ms)

    def _kill(self) -> None:
        self._end_group()
        self._process.kill()

    def _end_group(self) -> None:
        # What the process started itself, which may be what sounds, goes with it: it is the first of a group.
        if os.name == "posix" and self._group > 0:
            with suppress(ProcessLookupError, PermissionError):
                os.killpg(self._group, signal.SIGKILL)

    def _on_ready_read(self) -> None:
        for line in self._splitter.split(bytes(self._process.readAllStandardOutput().data())):
            fields: dict[str, Any] = from_line(line)
            if fields and not self._is_put_away:
                self.line_came.emit(fields)
        if self._splitter.is_overfull:
            self._kill()

    def _on_error_occurred(self, error: QProcess.ProcessError) -> None:
        if error == QProcess.ProcessError.FailedToStart:
            self.missing.emit()
