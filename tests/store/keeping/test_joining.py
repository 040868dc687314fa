"""A history joined to the data file, which is kept as it was; or nothing is different, the copies included."""

from datetime import timedelta
from pathlib import Path

import pytest

from backcare_desktop.core.exchange.refusal import ImportRefusedError
from backcare_desktop.core.working import CancelledError
from backcare_desktop.store.keeping.joining import join
from backcare_desktop.store.stores import open_stores
from tests.store.filled import everything, moved, session_ids


@pytest.fixture
def other(tmp_path: Path, session, now) -> Path:
    """The data file of another computer, with a session of its own."""
    folder = tmp_path / "laptop"
    folder.mkdir()
    stores = open_stores(folder / "backcare.db", now)
    stores.sessions.add(moved(session, "elsewhere", 20))
    stores.close()
    return folder / "backcare.db"


def names(folder: Path) -> set[str]:
    return {file.name for file in folder.iterdir() if file.name.endswith((".db", ".part"))}


def test_the_file_is_kept_as_it_was_and_then_joined(filled: Path, other: Path, now) -> None:
    before = everything(filled)
    told: list[int] = []
    report, kept = join(filled, other, now, lambda done, total: told.append(1000 * done // total))
    assert report.sessions.added == 1
    assert "elsewhere" in session_ids(filled)
    assert kept == filled.with_name("backcare.before-merge-20260303T073000Z.db")
    assert everything(kept) == before
    assert told == sorted(told)
    assert told[-1] == 1000


@pytest.mark.parametrize("stop_at", [1, 2, 3])
def test_stopped_it_leaves_neither_a_copy_nor_a_change(filled: Path, other: Path, now, stop_at: int) -> None:
    before = everything(filled)
    tries: list[int] = []

    def stop(_done: int, _total: int) -> None:
        tries.append(1)
        if len(tries) == stop_at:
            raise CancelledError

    with pytest.raises(CancelledError):
        join(filled, other, now, stop)
    assert everything(filled) == before
    assert names(filled.parent) == {"backcare.db"}


def test_what_is_refused_costs_no_older_copy(filled: Path, other: Path, now) -> None:
    for hours in range(5):
        join(filled, other, now + timedelta(hours=hours))
    kept = names(filled.parent)
    assert len(kept) == 6
    other.write_text("spoilt")
    for hours in range(5, 8):
        with pytest.raises(ImportRefusedError):
            join(filled, other, now + timedelta(hours=hours))
    assert names(filled.parent) == kept


def test_only_the_last_copies_stay(filled: Path, other: Path, now) -> None:
    for hours in range(7):
        last = join(filled, other, now + timedelta(hours=hours))[1]
    kept = names(filled.parent) - {"backcare.db"}
    assert len(kept) == 5
    assert last.name in kept
