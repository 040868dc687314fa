"""Statement 42: the display is kept on only while a session runs."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from backcare_desktop.core.player import Player
from backcare_desktop.core.player_states import State
from backcare_desktop.core.settings import Timing
from backcare_desktop.core.timeline import build_timeline
from backcare_desktop.ui.awake import PAUSE_KEPT_MS, AwakeKeeper
from tests.build import exercise, routine
from tests.fakes import FakeClock

NOT_RUNNING = [None, State.READY, State.FINISHED, State.ENDED]
STOPPED = [State.PAUSED, State.HURT]
RUNNING = [state for state in State if state not in (*NOT_RUNNING, *STOPPED)]


class FakeDisplay:
    """Remembers what was asked of it."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    def acquire(self) -> None:
        self.asked.append("on")

    def release(self) -> None:
        self.asked.append("off")

    @property
    def is_on(self) -> bool:
        return self.asked[-1:] == ["on"]


@pytest.fixture
def display() -> FakeDisplay:
    return FakeDisplay()


@pytest.fixture
def keeper(qtbot: QtBot, display: FakeDisplay) -> Iterator[AwakeKeeper]:
    keeper = AwakeKeeper(display)
    yield keeper
    keeper.let_go()
    keeper.deleteLater()


@pytest.mark.parametrize("state", RUNNING)
def test_whatever_runs_keeps_the_display_on_and_asks_once(
    keeper: AwakeKeeper, display: FakeDisplay, state: State
) -> None:
    for _ in range(10):
        keeper.follow(state)
    assert display.asked == ["on"]
    assert keeper.is_kept


@pytest.mark.parametrize("state", [*NOT_RUNNING, *STOPPED])
def test_nothing_is_asked_before_a_session_runs(
    keeper: AwakeKeeper, display: FakeDisplay, state: State | None
) -> None:
    keeper.follow(state)
    assert display.asked == []
    assert not keeper.is_kept


@pytest.mark.parametrize("state", NOT_RUNNING)
def test_the_end_gives_the_display_back_at_once(
    keeper: AwakeKeeper, display: FakeDisplay, state: State | None
) -> None:
    keeper.follow(State.RUNNING)
    keeper.follow(state)
    keeper.follow(state)
    assert display.asked == ["on", "off"]


def test_a_pause_may_last_five_minutes() -> None:
    assert PAUSE_KEPT_MS == 300_000


@pytest.mark.parametrize("state", STOPPED)
def test_a_pause_keeps_the_display_on_for_its_time_and_no_longer(
    qtbot: QtBot, display: FakeDisplay, state: State
) -> None:
    keeper = AwakeKeeper(display, pause_kept_ms=30)
    keeper.follow(State.RUNNING)
    keeper.follow(state)
    assert display.is_on
    qtbot.waitUntil(lambda: display.asked == ["on", "off"])
    keeper.follow(state)  # the next tick of the same pause
    assert not display.is_on
    keeper.follow(State.LEAD_IN)
    assert display.asked == ["on", "off", "on"]
    keeper.let_go()
    keeper.deleteLater()


def test_every_pause_has_the_whole_time(qtbot: QtBot, display: FakeDisplay) -> None:
    keeper = AwakeKeeper(display, pause_kept_ms=200)
    keeper.follow(State.RUNNING)
    for _ in range(3):
        keeper.follow(State.PAUSED)
        keeper.follow(State.RUNNING)
        assert not keeper._pause.isActive()
    assert display.asked == ["on"]
    keeper.follow(State.PAUSED)
    qtbot.waitUntil(lambda: display.asked == ["on", "off"])
    keeper.deleteLater()


def test_a_crash_or_a_close_gives_the_display_back(keeper: AwakeKeeper, display: FakeDisplay) -> None:
    keeper.follow(State.RUNNING)
    keeper.let_go()
    keeper.let_go()
    assert display.asked == ["on", "off"]


def test_statement_42_through_a_whole_session(
    keeper: AwakeKeeper, display: FakeDisplay, clock: FakeClock
) -> None:
    player = Player(build_timeline(routine(exercise("a")), Timing()))
    keeper.follow(player.state)
    assert display.asked == []
    for act in (player.start, player.pause, player.resume, player.hurt):
        act(clock.advance(1))
        keeper.follow(player.state)
        assert display.asked == ["on"], player.state
    player.end(clock.advance(1))
    keeper.follow(player.state)
    assert display.asked == ["on", "off"]
