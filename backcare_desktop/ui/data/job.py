"""Long work in a thread of its own, with progress, a way to stop it, and its end told in the window's thread."""

import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QThread, Signal
from PySide6.QtWidgets import QWidget

from backcare_desktop.core.errors import StoreError
from backcare_desktop.core.working import CancelledError, Told

#: Progress is told this often at the most: more is not seen, and would keep the window busy.
_TELL_EVERY_S = 0.05

Work = Callable[[Told], object]


class Job(QObject):
    """Runs one piece of work at a time. The work opens its own connections: none is shared between threads.

    With a `page`, whoever leaves that stops the work, and its window closes once the work is over. Whatever else
    the work raises is a fault of ours: it is raised again in the window's thread, for the crash handler.
    """

    progressed = Signal(int, int)  #: parts done, of so many
    ended = Signal()  #: the work is over, whatever came of it; comes before the three below
    finished = Signal(object)  #: what the work returned
    failed = Signal(object)  #: the StoreError, or another failure that the job was told to expect
    cancelled = Signal()  #: the work stopped, as was wished, and left nothing behind

    def __init__(
        self,
        parent: QObject | None = None,
        expected: tuple[type[Exception], ...] = (StoreError,),
        page: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._expected = expected
        self._page = page
        self._watched: tuple[QWidget, ...] = ()
        self._thread: _WorkThread | None = None

    @property
    def is_running(self) -> bool:
        """Whether work is under way."""
        return self._thread is not None

    def start(self, work: Work) -> None:
        """Begin; one piece of work has to be over before the next."""
        if self._thread is not None:
            raise RuntimeError("the work before is still under way")
        thread = self._thread = _WorkThread(work, self)
        thread.told.connect(self.progressed)
        thread.finished.connect(self._on_thread_finished)
        self.destroyed.connect(thread.end)  # Qt ends the process where a thread is destroyed that still runs
        if self._page is not None:
            self._watched = (self._page, self._page.window())
            for widget in self._watched:
                widget.installEventFilter(self)
        thread.start()

    def cancel(self) -> None:
        """Stop the work at its next step."""
        if self._thread is not None:
            self._thread.requestInterruption()

    def wait(self) -> None:
        """Stop the work and wait until it is over: the app goes down, or its file is about to be closed."""
        if self._thread is not None:
            self._thread.end()
            self._on_thread_finished()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stop when the page is left, and let no window close over the work."""
        if event.type() == QEvent.Type.Close and watched is self._watched[-1]:
            self.wait()
        elif event.type() == QEvent.Type.Hide and watched is self._page and not event.spontaneous():
            self.cancel()
        return False

    def _on_thread_finished(self) -> None:
        thread = self._thread
        if thread is None or not thread.isFinished():
            return  # the work was waited for; perhaps there is other work by now
        self._thread = None
        for widget in self._watched:
            widget.removeEventFilter(self)
        thread.deleteLater()
        self.ended.emit()
        failure = thread.failure
        if failure is None:
            self.finished.emit(thread.result)
        elif isinstance(failure, CancelledError):
            self.cancelled.emit()
        elif isinstance(failure, self._expected):
            self.failed.emit(failure)
        else:
            raise failure


class _WorkThread(QThread):
    """Holds what came of the work until the window's thread takes it."""

    told = Signal(int, int)

    def __init__(self, work: Work, parent: QObject) -> None:
        super().__init__(parent)
        self._work = work
        self._told_at = 0.0
        self.result: object = None
        self.failure: Exception | None = None

    def run(self) -> None:
        """Do the work; whatever it raises is kept for the window's thread."""
        try:
            self.result = self._work(self._tell)
        except Exception as failure:  # noqa: BLE001 - raised again in the window's thread
            self.failure = failure

    def end(self) -> None:
        """Stop the work at its next step, and come back once it is over."""
        self.requestInterruption()
        self.wait()

    def _tell(self, done: int, total: int) -> None:
        if self.isInterruptionRequested():
            raise CancelledError
        now = time.monotonic()
        if now - self._told_at >= _TELL_EVERY_S or done == total:
            self._told_at = now
            self.told.emit(done, total)
