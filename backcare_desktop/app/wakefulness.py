"""Keeps the display on through whatever the system offers for it."""

import logging
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from enum import Enum
from threading import Condition, Thread

_LOG = logging.getLogger("backcare")
#: At the end the display is given back within this time, or by the system when it sees that we are gone.
_LAST_WAIT_S = 1.0


class _Wish(Enum):
    AWAKE = "awake"
    REST = "rest"
    END = "end"


@contextmanager
def display_awake() -> Iterator[str]:
    """Keep the display on within the block. Gives what stands in the way, empty if nothing does.

    May take some seconds where a service of the desktop does not answer (measured: 4 s with two of them).
    """
    try:
        from wakepy import keep
    except ImportError as error:
        yield str(error)
        return
    try:
        from backcare_desktop.app.awake_bus import AwakeBus
    except ImportError:  # Windows and macOS have other ways than a bus
        mode = keep.presenting(on_fail="pass")
    else:
        mode = keep.presenting(on_fail="pass", dbus_adapter=AwakeBus)
    try:
        with mode:
            yield "" if mode.active else mode.result.get_failure_text()
    except RuntimeError as error:  # what kept it on is gone, and the display with it is back to the system
        _LOG.warning("the display could not be given back: %s", error)


class Wakefulness:
    """Does the asking in a thread of its own, begun with the first wish, because an answer may take seconds.

    The same thread takes it back, as wakepy wants it. The latest wish counts: one that was taken back before
    its turn is never asked for. Call `close` at the end.
    """

    def __init__(self, awake: Callable[[], AbstractContextManager[str]] = display_awake) -> None:
        self._awake = awake
        self._changed = Condition()
        self._wish = _Wish.REST
        self._thread: Thread | None = None
        self._problem = ""

    @property
    def problem(self) -> str:
        """Why the display cannot be kept on, as the system says it, for a log; empty while nothing is known."""
        return self._problem

    def acquire(self) -> None:
        """Keep the display on, as soon as the system has answered."""
        if self._wish is _Wish.END:
            return
        self._want(_Wish.AWAKE)
        if self._thread is None:
            # A daemon, so that a service without an answer never keeps the app from ending.
            self._thread = Thread(target=self._work, name="wakefulness", daemon=True)
            self._thread.start()

    def release(self) -> None:
        """Give the display back."""
        if self._wish is not _Wish.END:
            self._want(_Wish.REST)

    def close(self) -> None:
        """Give the display back for good, and wait for it a moment."""
        self._want(_Wish.END)
        if self._thread is not None:
            self._thread.join(_LAST_WAIT_S)

    def _want(self, wish: _Wish) -> None:
        with self._changed:
            self._wish = wish
            self._changed.notify()

    def _work(self) -> None:
        while self._next_wish(than=_Wish.REST) is _Wish.AWAKE:
            with self._awake() as problem:
                if problem and problem != self._problem:
                    _LOG.warning("the display is not kept on: %s", problem)
                self._problem = problem
                self._next_wish(than=_Wish.AWAKE)

    def _next_wish(self, than: _Wish) -> _Wish:
        """Wait for another wish than this one, and return it."""
        with self._changed:
            self._changed.wait_for(lambda: self._wish is not than)
            return self._wish
