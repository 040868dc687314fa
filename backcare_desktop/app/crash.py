"""What happens when our own code fails: it is logged, the data are kept, and the person is told."""

import faulthandler
import logging
import sys
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import TextIO

from backcare_desktop import __version__

_LOG = logging.getLogger("backcare")
_LOG_BYTES = 500_000


def start_log(log_file: Path) -> None:
    """Write warnings and errors to a file of limited size."""
    from logging.handlers import RotatingFileHandler

    handler = RotatingFileHandler(log_file, maxBytes=_LOG_BYTES, backupCount=1, encoding="utf-8", delay=True)
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
    _LOG.addHandler(handler)
    _LOG.propagate = False


def let_log_go() -> None:
    """Close the log file, so that it can be deleted; the next entry begins it anew."""
    for handler in _LOG.handlers:
        handler.close()


def report(error: BaseException) -> str:
    """Return what a person may send to us: versions and the trace, nothing of what they did."""
    import platform
    import traceback

    trace = "".join(traceback.format_exception(error))
    return f"Backcare {__version__}, Python {platform.python_version()}, {platform.platform()}\n\n{trace}"


class CrashHandler:
    """Takes every exception that nobody caught. Shows each once at most, so that a timer cannot flood."""

    def __init__(self, keep: Callable[[], None], show: Callable[[str], None]) -> None:
        self._keep = keep  # keeps the running session
        self._show = show  # tells the person
        self._shown: set[str] = set()
        self._busy = False

    def install(self) -> None:
        """Become the one that takes uncaught exceptions."""
        sys.excepthook = self.handle

    def handle(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Log it, keep the data, tell the person."""
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        text = report(error)
        _LOG.error("%s", text)
        if self._busy or text in self._shown:
            return
        self._busy = True
        self._shown.add(text)
        try:
            try:
                self._keep()
            finally:
                self._show(text)
        finally:
            self._busy = False


def watch_faults(fault_file: Path) -> TextIO | None:
    """Leave a trace of crashes below Python in a file. Returns the open file, which must stay open."""
    try:
        file = fault_file.open("w", encoding="utf-8")
    except OSError:
        return None
    faulthandler.enable(file)
    return file


def last_fault(fault_file: Path) -> str:
    """Return the trace that the last run left, or an empty text."""
    try:
        return fault_file.read_text(encoding="utf-8").strip()
    except OSError:
        return ""
