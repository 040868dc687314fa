"""Skipping is taken back as easily as it is done, until the next step is over."""

import pytest

from backcare_desktop.core.exercise import Sides
from backcare_desktop.core.player import Player
from backcare_desktop.core.player_states import Command, State
from backcare_desktop.core.progress import HurtChoice
from backcare_desktop.core.settings import Timing
from backcare_desktop.core.timeline import PhaseKind, build_timeline
from backcare_desktop.core.view import view_of
from tests.build import dose, exercise, routine
from tests.fakes import FakeClock

PLAN = routine(exercise("a", dose(20)), exercise("b", dose(10, sides=Sides.EACH)), exercise("c"))


@pytest.fixture
def player(clock: FakeClock) -> Player:
    """A player eight seconds into the first hold."""
    player = Player(build_timeline(PLAN, Timing()))
    player.start(clock.read())
    advance(player, clock, 30)
    return player


def advance(player: Player, clock: FakeClock, seconds: float) -> None:
    for _ in range(round(seconds)):
        player.advance(clock.advance(1))


def test_a_skip_is_taken_back_and_nothing_done_is_lost(player: Player, clock: FakeClock):
    assert Command.UNDO_SKIP not in player.allowed
    player.skip(clock.read())
    assert player.progress.account(0).skipped
    assert view_of(player).skipped is player.run.timeline.steps[0]
    player.undo_skip(clock.read())
    assert (player.run.step_index, player.run.phase.kind) == (0, PhaseKind.MOVE)
    assert not player.progress.account(0).skipped
    assert player.progress.account(0).total_s == pytest.approx(8)
    assert Command.UNDO_SKIP not in player.allowed


def test_it_can_be_taken_back_until_the_step_after_it_is_done(player: Player, clock: FakeClock):
    player.skip(clock.read())
    advance(player, clock, 17)
    assert player.run.step_index == 1
    assert Command.UNDO_SKIP in player.allowed
    advance(player, clock, 2)
    assert player.run.step_index == 2
    assert Command.UNDO_SKIP not in player.allowed


def test_of_two_skips_the_last_one_is_taken_back(player: Player, clock: FakeClock):
    player.skip(clock.read())
    player.skip(clock.read())
    player.undo_skip(clock.read())
    assert player.run.step_index == 1
    assert player.progress.account(0).skipped


def test_going_back_by_oneself_makes_it_needless(player: Player, clock: FakeClock):
    player.skip(clock.read())
    player.back(clock.read())
    assert player.run.step_index == 0
    assert Command.UNDO_SKIP not in player.allowed


def test_while_paused_it_can_be_taken_back_too(player: Player, clock: FakeClock):
    player.skip(clock.read())
    player.pause(clock.read())
    player.undo_skip(clock.read())
    assert player.state is State.PAUSED
    assert player.run.step_index == 0


def test_what_was_left_out_because_it_hurt_is_no_slip(player: Player, clock: FakeClock):
    player.hurt(clock.read())
    player.choose(clock.read(), HurtChoice.SKIP)
    assert Command.UNDO_SKIP not in player.allowed


def test_a_skip_at_the_very_end_is_the_end(player: Player, clock: FakeClock):
    while player.state is not State.FINISHED:
        player.skip(clock.read())
    assert view_of(player).skipped is None
    assert player.allowed == frozenset()
