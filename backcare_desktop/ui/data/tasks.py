"""Does one thing at a time with all data, with the file closed where that is needed."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from backcare_desktop.core.errors import StoreError
from backcare_desktop.core.exchange.refusal import ImportRefusedError
from backcare_desktop.ui.data.job import Job, Work
from backcare_desktop.ui.data.keeping import DataKeeping


@dataclass(frozen=True, eq=False)
class Task:
    """Something to do, and who is told what came of it."""

    name: str  #: what is under way, in words: "Making a copy"
    work: Work
    done: Callable[[Any], None]  #: takes what the work returned
    failed: Callable[[StoreError | ImportRefusedError], None]
    stopped: Callable[[], None]
    closes_file: bool = False  #: the app lets go of the data file meanwhile
    opens_anew: bool = False  #: the app opens the data file anew after it, so that every page asks again


class Tasks(QObject):
    """Every button that starts something is out of use from `began` to `ended`."""

    began = Signal()
    progressed = Signal(int, int)  #: parts done, of so many
    ended = Signal()  #: the data file is open again

    def __init__(self, keeping: DataKeeping, page: QWidget) -> None:
        super().__init__(page)
        self._keeping = keeping
        self._job = Job(self, (StoreError, ImportRefusedError), page)
        self._job.progressed.connect(self.progressed)
        self._job.ended.connect(self._on_ended)
        self._job.finished.connect(self._on_finished)
        self._job.failed.connect(self._on_failed)
        self._job.cancelled.connect(self._on_cancelled)
        self._last: Task | None = None
        self.running: Task | None = None  #: what is under way

    def start(self, task: Task) -> None:
        """Begin; the task before has to be over."""
        if self.running is not None:
            raise RuntimeError("the task before is still under way")
        self._last = self.running = task
        self.began.emit()
        if task.closes_file:
            try:
                self._keeping.release()
            except StoreError as error:
                self._on_ended()
                task.failed(error)
                return
        self._job.start(task.work)

    def stop(self) -> None:
        """Stop what is under way; nothing of it stays."""
        self._job.cancel()

    def _on_ended(self) -> None:
        task, self.running = self.running, None
        if task is not None and task.closes_file:
            self._keeping.take_up()
        self.ended.emit()

    def _on_finished(self, result: object) -> None:
        if self._last is None:
            return
        if self._last.opens_anew:
            with suppress(
                StoreError
            ):  # then it is not written to any more, and taking it up tells of the rest
                self._keeping.release()
            self._keeping.take_up()
        self._last.done(result)

    def _on_failed(self, error: StoreError | ImportRefusedError) -> None:
        if self._last is not None:
            self._last.failed(error)

    def _on_cancelled(self) -> None:
        if self._last is not None:
            self._last.stopped()
