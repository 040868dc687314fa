"""The copy of the day, made beside the window and never in its way."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from pytestqt.exceptions import capture_exceptions
from pytestqt.qtbot import QtBot

from backcare_desktop.app.daily_back_up import DailyBackUp
from backcare_desktop.app.data_keeper import DataKeeper
from backcare_desktop.app.paths import Paths
from backcare_desktop.core.session import Session
from backcare_desktop.core.words import Words
from tests.fakes import FakeClock
from tests.store.filled import fill

TODAY = "backcare-2026-03-03.db"


@pytest.fixture
def profile(tmp_path: Path) -> Path:
    at = datetime(2026, 2, 1, 7, 30, tzinfo=UTC)
    session = Session("a", "big-three", "Big three", at, at, at.date(), 30, 0, 0, 30, True, (), (), "{}")
    fill(tmp_path / "backcare.db", session, 3)
    return tmp_path


@pytest.fixture
def chosen() -> list[str]:
    """The folder that the person chose, as the last of these; none at first."""
    return [""]


@pytest.fixture
def keeper(profile: Path, clock: FakeClock, chosen: list[str]) -> DataKeeper:
    return DataKeeper(
        Paths(profile), clock, Words(), lambda: chosen[-1], lambda: None, lambda: None, lambda: ""
    )


@pytest.fixture
def daily(qtbot: QtBot, keeper: DataKeeper) -> DailyBackUp:
    return DailyBackUp(keeper, Words())


def test_it_makes_one_copy_a_day(qtbot: QtBot, daily: DailyBackUp, profile: Path, clock: FakeClock) -> None:
    made: list[int] = []
    daily.made.connect(lambda: made.append(1))
    with qtbot.waitSignal(daily.made):
        daily.look()
    with qtbot.waitSignal(daily._job.ended):
        daily.look()
        daily.look()  # while it looks, once is enough
    assert made == [1]
    clock.advance(86400)
    with qtbot.waitSignal(daily.made):
        daily.look()
    assert {file.name for file in (profile / "back-ups").iterdir()} == {TODAY, "backcare-2026-03-04.db"}


def test_what_kept_it_from_being_made_is_said_and_tried_again(
    qtbot: QtBot, daily: DailyBackUp, profile: Path
) -> None:
    daily.retry()
    assert not (profile / "back-ups").exists(), "there is nothing to try again"
    (profile / "back-ups").write_text("in the way")
    with qtbot.waitSignal(daily.write_failed) as said:
        daily.look()
    assert said.args[0].startswith("There is no copy of today yet. ")
    assert daily.has_unwritten
    (profile / "back-ups").unlink()
    with qtbot.waitSignals([daily.write_recovered, daily.made]):
        daily.retry()
    assert not daily.has_unwritten


def test_while_a_chosen_folder_is_not_there_copies_go_to_the_usual_one(
    qtbot: QtBot, daily: DailyBackUp, keeper: DataKeeper, profile: Path, chosen: list[str], clock: FakeClock
) -> None:
    stick = profile / "stick" / "copies"
    chosen.append(str(stick))
    made: list[int] = []
    daily.made.connect(lambda: made.append(1))
    for _ in range(2):
        with qtbot.waitSignal(daily.write_failed) as said:
            daily.retry() if daily.has_unwritten else daily.look()
        (sentence,) = said.args
        assert sentence == (
            f"{stick} is not there. Until it can be used, daily copies go to {profile / 'back-ups'}. "
            "Put that right and try again, or choose another folder in Settings, Back-up."
        )
    assert made == [1], "one a day is enough there too"
    assert daily.has_unwritten
    usual = profile / "back-ups" / TODAY
    assert [copy.path for copy in keeper.copies()] == [usual]
    assert keeper.size().back_ups == usual.stat().st_size
    stick.parent.mkdir()
    with qtbot.waitSignals([daily.write_recovered, daily.made]):
        daily.retry()
    assert {copy.path for copy in keeper.copies()} == {usual, stick / TODAY}
    assert not daily.has_unwritten


def test_where_neither_folder_can_be_used_the_chosen_one_is_named(
    qtbot: QtBot, daily: DailyBackUp, profile: Path, chosen: list[str]
) -> None:
    chosen.append(str(profile / "stick" / "copies"))
    (profile / "back-ups").write_text("in the way")
    with qtbot.waitSignal(daily.write_failed) as said:
        daily.look()
    assert said.args[0].startswith("There is no copy of today yet. The folder of ")
    assert str(profile / "stick") in said.args[0]


def test_a_data_file_that_cannot_be_copied_is_not_tried_elsewhere(
    qtbot: QtBot, daily: DailyBackUp, profile: Path, chosen: list[str]
) -> None:
    chosen.append(str(profile / "synced"))
    (profile / "backcare.db").unlink()
    with qtbot.waitSignal(daily.write_failed) as said:
        daily.look()
    assert said.args[0].startswith("There is no copy of today yet. ")
    assert "backcare.db" in said.args[0]
    assert not (profile / "back-ups").exists()


def test_once_no_copy_is_wanted_nobody_waits_for_one(
    qtbot: QtBot, daily: DailyBackUp, keeper: DataKeeper, profile: Path
) -> None:
    (profile / "back-ups").write_text("in the way")
    with qtbot.waitSignal(daily.write_failed):
        keeper.look_after_back_ups(wanted=True)
    with qtbot.waitSignal(daily.write_recovered):
        keeper.look_after_back_ups(wanted=False)
    assert not daily.has_unwritten


def test_it_lets_go_of_the_file_before_that_is_released(
    qtbot: QtBot, daily: DailyBackUp, keeper: DataKeeper, profile: Path
) -> None:
    daily.look()
    keeper.release()
    assert not daily._job.is_running
    assert not list(profile.glob("**/*.part"))


def test_a_fault_of_ours_is_for_the_crash_handler(
    qtbot: QtBot, daily: DailyBackUp, keeper: DataKeeper, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken() -> bool:
        raise KeyError("ours")

    monkeypatch.setattr(keeper, "back_up_is_due", broken)
    with capture_exceptions() as faults:
        daily.look()
        qtbot.waitUntil(lambda: bool(faults))
    assert str(faults[0][1]) == "'ours'"
    assert not daily.has_unwritten
