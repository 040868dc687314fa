"""The files behind the data section: a release that nothing of ours stands in the way of, one back-up at a time."""

import threading
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from backcare_desktop.app.data_keeper import DataKeeper
from backcare_desktop.app.paths import Paths
from backcare_desktop.core.errors import StoreError, Trouble
from backcare_desktop.core.session import Session
from backcare_desktop.core.words import Words
from backcare_desktop.core.working import CancelledError, nobody_told
from backcare_desktop.store.stores import open_stores
from tests.fakes import START, FakeClock
from tests.store.filled import fill

Keep = Callable[..., DataKeeper]


@pytest.fixture
def profile(tmp_path: Path) -> Path:
    """A folder with a history of three sessions."""
    at = datetime(2026, 2, 1, 7, 30, tzinfo=UTC)
    session = Session("a", "big-three", "Big three", at, at, at.date(), 30, 0, 0, 30, True, (), (), "{}")
    folder = tmp_path / "profile"
    folder.mkdir()
    fill(folder / "backcare.db", session, 3)
    return folder


@pytest.fixture
def keep(profile: Path, clock: FakeClock) -> Keep:
    """Makes a keeper; `calls` takes what it asks of the app."""

    def make(calls: list[str] | None = None, folder: str = "") -> DataKeeper:
        said = calls if calls is not None else []
        return DataKeeper(
            Paths(profile),
            clock,
            Words(),
            lambda: folder,
            lambda: said.append("release"),
            lambda: said.append("take up"),
            lambda: "",
        )

    return make


def test_the_folder_is_the_usual_one_unless_another_is_chosen(
    keep: Keep, profile: Path, tmp_path: Path
) -> None:
    assert keep().back_up_folder == keep().usual_folder == profile / "back-ups"
    chosen = keep(folder=str(tmp_path / "synced"))
    assert chosen.back_up_folder == tmp_path / "synced"
    assert chosen.usual_folder == profile / "back-ups"


def test_daily_copies_are_stopped_before_the_file_is_released(keep: Keep) -> None:
    calls: list[str] = []
    keeper = keep(calls)
    keeper.release()
    keeper.look_after_back_ups(wanted=True)
    keeper.serve_daily(lambda: calls.append("stop"), lambda wanted: calls.append(f"wanted {wanted}"))
    keeper.release()
    keeper.take_up()
    keeper.look_after_back_ups(wanted=False)
    assert calls == ["release", "stop", "release", "take up", "wanted False"]


def test_two_copies_are_made_one_after_the_other(keep: Keep, profile: Path) -> None:
    keeper = keep()
    half_way, go_on, made = threading.Event(), threading.Event(), []

    def slowly(_done: int, _total: int) -> None:
        half_way.set()
        assert go_on.wait(10)

    first = threading.Thread(target=lambda: made.append(keeper.back_up(slowly)))
    second = threading.Thread(target=lambda: made.append(keeper.back_up(nobody_told)))
    first.start()
    assert half_way.wait(10)
    second.start()
    assert made == []
    go_on.set()
    for thread in (first, second):
        thread.join(10)
    assert [back_up.sessions for back_up in made] == [3, 3]
    assert [file.name for file in (profile / "back-ups").iterdir()] == ["backcare-2026-03-03.db"]
    assert not keeper.back_up_is_due()


def test_a_copy_that_waits_for_another_can_be_cancelled(keep: Keep) -> None:
    keeper = keep()

    def stop(_done: int, _total: int) -> None:
        raise CancelledError

    with keeper._one_back_up, pytest.raises(CancelledError):
        keeper.back_up(stop)
    assert keeper.back_up(nobody_told).sessions == 3


def test_a_folder_is_tried_without_a_trace(keep: Keep, tmp_path: Path) -> None:
    keep().try_folder(tmp_path / "new")
    assert list((tmp_path / "new").iterdir()) == []
    with pytest.raises(StoreError) as gone:
        keep().try_folder(tmp_path / "no" / "where")
    assert gone.value.trouble is Trouble.MISSING_FOLDER


def test_everything_else_reaches_the_files(keep: Keep, profile: Path, tmp_path: Path) -> None:
    keeper = keep()
    copy = keeper.back_up(nobody_told).copy.path
    assert [found.path for found in keeper.copies()] == [copy]
    assert keeper.size().back_ups == copy.stat().st_size
    assert keeper.contents(copy).sessions == 3
    assert keeper.compare(copy).sessions.only_here == 0
    keeper.export_json(tmp_path / "all.json", nobody_told)
    keeper.export_calendar(tmp_path / "all.ics", nobody_told)
    assert [file.parent for file in keeper.export_csv(tmp_path, nobody_told)] == [tmp_path] * 2
    assert keeper.preview_merge(tmp_path / "all.json", nobody_told).is_quiet
    report, kept = keeper.merge(tmp_path / "all.json", nobody_told)
    assert report.is_quiet
    assert kept.exists()
    restored = keeper.restore(copy, nobody_told)
    assert restored is not None
    last = tmp_path / "last.db"
    deleted = keeper.delete_everything(with_back_ups=True, final_copy=last, told=nobody_told)
    assert {profile / "backcare.db", kept, restored, copy} <= set(deleted)
    assert keeper.contents(last).sessions == 3
    open_stores(profile / "backcare.db", START).close()
    assert keeper.contents(profile / "backcare.db").sessions == 0
