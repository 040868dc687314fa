"""Wait for me: a phase that stays until the person goes on, and going on early where nothing is done."""

from dataclasses import replace

import pytest
from hypothesis import given, strategies as st

from backcare_desktop.core.errors import IllegalCommandError
from backcare_desktop.core.events import Event, PhaseStarted, Waiting
from backcare_desktop.core.exercise import Sides
from backcare_desktop.core.player import Player
from backcare_desktop.core.player_states import Command, State
from backcare_desktop.core.settings import WAITS, Timing
from backcare_desktop.core.timeline import PhaseKind, build_timeline
from backcare_desktop.core.view import view_of
from tests.build import dose, exercise, routine
from tests.fakes import FakeClock

#: Every kind of timed phase there is: a hold with its release, both sides, repetitions and a rest.
PLAN = routine(exercise("a", dose(10, sides=Sides.EACH)), exercise("b", dose(1, (3,))))
OWN_PACE = Timing().waiting(waits=True)
K = PhaseKind


class Person:
    """Somebody who does a routine at their own pace."""

    def __init__(self, timing: Timing) -> None:
        self.clock = FakeClock()
        self.player = Player(build_timeline(PLAN, timing))
        self.happened: list[Event] = self.player.start(self.clock.read())

    def wait(self, seconds: float) -> None:
        for _ in range(round(seconds * 4)):
            self.happened += self.player.advance(self.clock.advance(0.25))

    def go_on(self) -> None:
        self.happened += self.player.go_on(self.clock.read())

    @property
    def kind(self) -> PhaseKind:
        return self.player.run.phase.kind


def test_every_timed_phase_stays_until_the_person_goes_on():
    """Statement 3: all of them wait."""
    person = Person(OWN_PACE)
    seen = []
    while person.player.state is not State.FINISHED:
        person.wait(200)
        assert person.player.state is State.WAITING
        assert view_of(person.player).seconds_left == 0
        seen.append(person.kind)
        person.go_on()
    assert set(seen) == set(K) - {K.DONE}
    assert sum(isinstance(event, Waiting) for event in person.happened) == len(seen)


def test_what_is_waited_is_credited_to_nothing():
    person = Person(replace(Timing(), wait_hold=True))
    person.wait(22 + 600)
    assert (person.kind, person.player.state) == (K.HOLD, State.WAITING)
    progress = person.player.progress
    assert progress.account(0).total_s == pytest.approx(10)
    assert progress.worked_s == pytest.approx(32)
    assert progress.paused_s == pytest.approx(590)
    assert progress.elapsed_s == pytest.approx(622)


@pytest.mark.parametrize("setting", WAITS)
def test_each_phase_can_wait_by_itself(setting: str):
    """Statement 3: each of them waits alone."""
    person = Person(replace(Timing(), **{setting: True}))
    waited = set()
    while person.player.state is not State.FINISHED:
        person.wait(0.5)
        if person.player.state is State.WAITING:
            waited.add(person.kind)
            person.go_on()
    assert {kind.name.lower() for kind in waited} == {setting.removeprefix("wait_")}


def test_whoever_is_ready_early_goes_on_from_a_phase_that_waits():
    person = Person(replace(Timing(), wait_hold=True))
    person.wait(22 + 4)
    assert Command.GO_ON in person.player.allowed
    person.go_on()
    assert person.kind is K.RELEASE
    assert person.player.progress.account(0).total_s == pytest.approx(4)


def test_a_rest_or_a_move_can_be_ended_but_an_exercise_only_skipped():
    person = Person(Timing())
    assert Command.GO_ON in person.player.allowed
    person.go_on()
    assert person.kind is K.MOVE
    person.go_on()
    assert person.kind is K.HOLD
    assert Command.GO_ON not in person.player.allowed
    with pytest.raises(IllegalCommandError):
        person.go_on()


def test_a_pause_while_waiting_comes_back_to_waiting():
    person = Person(OWN_PACE)
    person.wait(15)
    person.happened += person.player.pause(person.clock.read())
    person.wait(100)
    person.happened += person.player.resume(person.clock.read())
    person.wait(9)
    assert person.player.state is State.WAITING
    assert person.kind is K.GET_READY


def test_more_time_makes_a_waiting_phase_run_again():
    person = Person(OWN_PACE)
    person.wait(15)
    person.happened += person.player.add_time(person.clock.read())
    assert person.player.state is State.RUNNING
    assert view_of(person.player).seconds_left == 15
    person.wait(15)
    assert person.player.state is State.WAITING
    assert Command.LESS_TIME not in person.player.allowed


def test_it_hurts_and_skip_and_back_work_while_waiting():
    for command in (Command.HURT, Command.SKIP, Command.BACK, Command.RESTART, Command.END):
        person = Person(OWN_PACE)
        person.wait(15)
        assert command in person.player.allowed
        getattr(person.player, command.name.lower())(person.clock.read())
        assert person.player.state is not State.WAITING


def test_a_machine_that_sleeps_while_a_phase_waits_changes_nothing():
    person = Person(OWN_PACE)
    person.wait(15)
    person.happened += person.player.advance(person.clock.sleep(3600))
    assert person.player.state is State.WAITING


@given(st.lists(st.sampled_from([0.25, 3.0, 40.0]), min_size=1, max_size=40))
def test_a_late_call_never_passes_a_phase_that_waits(gaps: list[float]):
    person = Person(OWN_PACE)
    for gap_s in gaps:
        person.wait(gap_s)
    assert person.kind is K.GET_READY
    assert sum(isinstance(event, PhaseStarted) for event in person.happened) == 1
