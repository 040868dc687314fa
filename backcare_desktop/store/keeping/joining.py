"""Joins the history of another computer, after the data file was kept as it is; so it can be undone."""

from datetime import datetime
from pathlib import Path

from backcare_desktop.core.copies import CopyKind
from backcare_desktop.core.exchange.report import MergeReport
from backcare_desktop.core.working import Told, nobody_told
from backcare_desktop.store.exchange.merge import merge_into
from backcare_desktop.store.keeping.kept import keep_before, let_older_go
from backcare_desktop.store.keeping.whole_copy import remove
from backcare_desktop.store.trouble import translated

#: How much of the work the copy is, and how much all of it.
_COPYING, _ALL = 200, 1000


def join(path: Path, source: Path, now: datetime, told: Told = nobody_told) -> tuple[MergeReport, Path]:
    """Keep the data file, join a history to it; return what changed and where the file is as it was before.

    The app may have the file open. Raises ImportRefusedError, StoreError and CancelledError; then the data file
    is as it was, and so are the copies of it.
    """

    def copying(done: int, total: int) -> None:
        told(_COPYING * done // max(1, total), _ALL)

    def joining(done: int, total: int) -> None:
        told(_COPYING + (_ALL - _COPYING) * done // max(1, total), _ALL)

    kept = keep_before(path, CopyKind.BEFORE_MERGE, now, copying)
    try:
        report = merge_into(path, source, now, joining)
    except BaseException:
        with translated(kept):
            remove(kept)
        raise
    let_older_go(path, kept)
    return report, kept
