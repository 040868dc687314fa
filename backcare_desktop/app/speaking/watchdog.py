"""Ends the process where an engine never answers."""

import faulthandler
import os
from collections.abc import Iterator
from contextlib import contextmanager

#: Longer than the app waits (see ui/voice/patience.py): this is for when the app is no more.
STUCK_AFTER_S = 15.0


@contextmanager
def ended_when_stuck(after_s: float = STUCK_AFTER_S) -> Iterator[None]:
    """End the process at once, with status 1, where what is done inside takes longer than `after_s`.

    Opening speech-dispatcher keeps hold of Python's global lock, so neither a thread of Python nor a timer of Qt would
    ever run again. The thread of faulthandler needs neither.
    """
    with open(os.devnull, "w", encoding="utf-8") as nowhere:  # noqa: PTH123 - os.devnull is no path on Windows
        faulthandler.dump_traceback_later(after_s, exit=True, file=nowhere)
        try:
            yield
        finally:
            faulthandler.cancel_dump_traceback_later()
