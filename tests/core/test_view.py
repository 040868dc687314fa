"""What the player's screen shows at a moment."""

import pytest
from hypothesis import given, strategies as st

from backcare_desktop.core.catalogue import Catalogue
from backcare_desktop.core.exercise import Exercise, Side, Sides
from backcare_desktop.core.player import Player
from backcare_desktop.core.player_states import ALLOWED, Command, State
from backcare_desktop.core.settings import Timing
from backcare_desktop.core.timeline import PhaseKind, build_timeline
from backcare_desktop.core.view import PlayerView, view_of
from tests.build import dose, exercise, routine
from tests.fakes import FakeClock

K = PhaseKind


class Screen:
    """A player and what is to be seen of it."""

    def __init__(self, *exercises: Exercise) -> None:
        self.clock = FakeClock()
        plan = routine(*(exercises or (exercise("first"), exercise("second", dose(sides=Sides.EACH)))))
        self.player = Player(build_timeline(plan, Timing()))
        self.player.start(self.clock.read())

    def after(self, seconds: float) -> PlayerView:
        for _ in range(round(seconds * 20)):
            self.player.advance(self.clock.advance(0.05))
        return self.view

    @property
    def view(self) -> PlayerView:
        return view_of(self.player)


def test_the_first_moment():
    view = Screen().view
    assert (view.state, view.phase.kind, view.step.exercise.id) == (State.RUNNING, K.GET_READY, "first")
    assert (view.seconds_left, view.lead_in_left, view.repetition, view.side) == (10, 0, 0, None)
    assert (view.phase_fraction, view.total_fraction, view.reach) == (0, 0, 0)
    assert (view.item_number, view.item_count) == (1, 2)
    assert view.total_left_s == 10 + 12 + 13 + 15 + 5 + 13 + 8 + 13
    assert view.allowed == ALLOWED[State.RUNNING] | {Command.GO_ON}


def test_the_countdown_reads_one_until_the_very_end_and_never_nought():
    screen = Screen()
    readings = [screen.view.seconds_left]
    readings += [screen.after(0.05).seconds_left for _ in range(199)]
    assert screen.view.phase.kind is K.GET_READY
    assert readings == [second for second in range(10, 0, -1) for _ in range(20)]
    assert screen.after(0.1).seconds_left == 12


def test_the_next_step_is_shown_until_there_is_none():
    screen = Screen()
    assert (screen.view.next_step.exercise.id, screen.view.next_step.side) == ("second", Side.LEFT)
    assert screen.after(36).next_step.side is Side.RIGHT
    assert screen.after(34).next_step is None


def test_side_and_repetition_follow_the_beat():
    screen = Screen(exercise("turns", dose(1, (2,), Sides.ALTERNATE)))
    seen = [
        (view.side, view.repetition) for view in [screen.after(22.5), *(screen.after(6) for _ in range(3))]
    ]
    left, right = Side.LEFT, Side.RIGHT
    assert seen == [(left, 1), (right, 1), (left, 2), (right, 2)]


def test_added_time_never_reads_seven_of_six():
    screen = Screen(exercise("count", dose(1, (2,))))
    screen.after(23)
    screen.player.add_time(screen.clock.read())
    readings = {screen.after(1).repetition for _ in range(24)}
    assert readings == {1, 2}
    assert screen.view.phase.kind is K.REPETITIONS


def test_going_on_counts_down_its_lead_in_over_a_phase_that_stands_still():
    screen = Screen()
    screen.after(12)
    screen.player.pause(screen.clock.read())
    paused = screen.after(2)
    assert (paused.state, paused.lead_in_left) == (State.PAUSED, 0)
    screen.player.resume(screen.clock.read())
    assert [screen.view.lead_in_left, screen.after(0.5).lead_in_left, screen.after(1).lead_in_left] == [
        3,
        3,
        2,
    ]
    view = screen.view
    assert (view.state, view.seconds_left, view.reach) == (State.LEAD_IN, paused.seconds_left, paused.reach)


def test_what_is_shown_when_all_is_done():
    screen = Screen(exercise())
    view = screen.after(36)
    assert (view.state, view.phase.kind, view.allowed) == (State.FINISHED, K.DONE, frozenset())
    assert (view.seconds_left, view.total_left_s, view.reach) == (0, 0, 0)
    assert (view.phase_fraction, view.total_fraction) == (1, 1)
    assert view.next_step is None


def test_who_ends_early_is_not_shown_a_number_below_nought():
    screen = Screen()
    screen.after(20)
    screen.player.end(screen.clock.read())
    view = screen.view
    assert (view.state, view.total_left_s) == (State.ENDED, 0)
    assert view.seconds_left == 2


def test_added_time_takes_the_bar_of_the_phase_back_but_not_below_its_start():
    screen = Screen()
    before = screen.after(5)
    screen.player.add_time(screen.clock.read())
    after = screen.view
    assert before.phase_fraction == pytest.approx(0.5)
    assert after.phase_fraction == pytest.approx(0.2)
    assert after.seconds_left == 20
    assert after.total_fraction == 0


@pytest.mark.parametrize("timing", [Timing(), Timing(0, 3, 3, 3, 0)])
def test_the_bars_only_ever_grow_through_every_real_routine(catalogue: Catalogue, timing: Timing):
    for plan in catalogue.routines:
        clock = FakeClock()
        player = Player(build_timeline(plan, timing))
        player.start(clock.read())
        total, item = 0.0, 1
        while player.state is not State.FINISHED:
            player.advance(clock.advance(2.5))
            view = view_of(player)
            assert total <= view.total_fraction <= 1
            assert item <= view.item_number <= view.item_count == len(plan.items)
            assert 0 <= view.phase_fraction <= 1
            assert 0 <= view.reach <= 1
            assert view.state is State.FINISHED or view.seconds_left >= 1
            total, item = view.total_fraction, view.item_number
        assert total == 1


@given(st.lists(st.floats(0.01, 4.9), max_size=40))
def test_however_often_it_is_looked_at_the_whole_bar_only_grows(waits: list[float]):
    screen = Screen()
    seen = [screen.view.total_fraction]
    for wait in waits:
        screen.player.advance(screen.clock.advance(wait))
        seen.append(screen.view.total_fraction)
    assert seen == sorted(seen)
