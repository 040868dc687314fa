"""The player: every phase and command, late ticks, sleep, and that no time is ever lost."""

from random import Random

import pytest
from hypothesis import given, strategies as st

from backcare_desktop.core.catalogue import Catalogue
from backcare_desktop.core.errors import IllegalCommandError
from backcare_desktop.core.events import (
    Ended,
    Event,
    Finished,
    Hurt,
    LastSeconds,
    LeadInStarted,
    Paused,
    PauseReason,
    PhaseStarted,
    RepetitionStarted,
    Resumed,
    StillPaused,
    TimeChanged,
)
from backcare_desktop.core.exercise import Side, Sides
from backcare_desktop.core.player import Player
from backcare_desktop.core.player_states import ALLOWED, OVER, Command, State
from backcare_desktop.core.progress import HurtChoice
from backcare_desktop.core.routine import RoutineItem
from backcare_desktop.core.settings import Timing
from backcare_desktop.core.timeline import PhaseKind, build_timeline
from tests.build import dose, exercise, routine
from tests.fakes import FakeClock

K = PhaseKind
EASY = RoutineItem(exercise("easy", dose(5)), dose(5))


class Ride:
    """A player with its own clock."""

    def __init__(self, *exercises, progress=None, timing=None) -> None:
        items = exercises or (
            exercise("a", dose(10, (2,), Sides.EACH)),
            exercise("b", dose(2, (3,), Sides.ALTERNATE)),
            exercise("c"),
        )
        self.timeline = build_timeline(routine(*items), timing or Timing())
        self.player = Player(self.timeline, progress)
        self.clock = FakeClock()
        self.elapsed_s = 0.0

    def start(self) -> "Ride":
        self.player.start(self.clock.read())
        return self

    def wait(self, seconds: float) -> list[Event]:
        """Let time pass in ticks of a tenth of a second."""
        events: list[Event] = []
        for _ in range(round(seconds * 10)):
            self.elapsed_s += 0.1
            events += self.player.advance(self.clock.advance(0.1))
        return events

    def do(self, command: Command, choice: HurtChoice = HurtChoice.SKIP) -> list[Event]:
        now = self.clock.read()
        if command is Command.CHOOSE:
            return self.player.choose(now, choice, EASY)
        return getattr(self.player, command.name.lower())(now)

    @property
    def phase(self) -> PhaseKind:
        return self.player.run.phase.kind

    @property
    def left_s(self) -> float:
        return self.player.run.phase_length_s - self.player.run.phase_elapsed_s


def in_state(state: State) -> Ride:
    """A ride that has come to a state, 25 s into the first exercise."""
    ride = Ride(timing=Timing(wait_hold=True)) if state is State.WAITING else Ride()
    if state is State.READY:
        return ride
    ride.start().wait(40 if state is State.WAITING else 25)
    if state in (State.PAUSED, State.LEAD_IN):
        ride.do(Command.PAUSE)
    if state is State.LEAD_IN:
        ride.do(Command.RESUME)
    if state is State.HURT:
        ride.do(Command.HURT)
    if state is State.ENDED:
        ride.do(Command.END)
    while state is State.FINISHED and ride.player.state is not State.FINISHED:
        ride.do(Command.SKIP)
    assert ride.player.state is state
    return ride


@pytest.mark.parametrize("state", State)
@pytest.mark.parametrize("command", Command)
def test_a_command_is_taken_where_the_table_allows_it_and_refused_elsewhere(state: State, command: Command):
    ride = in_state(state)
    assert ride.player.allowed == ALLOWED[state]
    if command in ALLOWED[state]:
        ride.do(command)
    else:
        before = ride.player.progress
        with pytest.raises(IllegalCommandError, match=state.value):
            ride.do(command)
        assert (ride.player.state, ride.player.progress) == (state, before)


AFTER = {
    Command.PAUSE: (State.PAUSED, None),
    Command.SKIP: (State.RUNNING, "entry of the next step"),
    Command.RESTART: (State.RUNNING, "entry"),
    Command.BACK: (State.RUNNING, "entry"),
    Command.ADD_TIME: (State.RUNNING, None),
    Command.LESS_TIME: (State.RUNNING, None),
    Command.HURT: (State.HURT, None),
    Command.END: (State.ENDED, None),
}


def phases_of_default() -> list[tuple[int, int]]:
    steps = Ride().timeline.steps
    return [(s, p) for s, step in enumerate(steps) for p in range(len(step.phases))]


@pytest.mark.parametrize("command", AFTER)
@pytest.mark.parametrize(("step", "phase"), phases_of_default())
def test_every_command_in_every_phase(step: int, phase: int, command: Command):
    """Statement 8: from every phase of a small routine."""
    ride = Ride().start()
    run = ride.player.run
    while (run.step_index, run._phase) != (step, phase):
        ride.wait(0.5)
    last = step == len(ride.timeline.steps) - 1
    ride.do(command)
    state, place = AFTER[command]
    if command is Command.SKIP and last:
        assert ride.player.state is State.FINISHED
        return
    assert ride.player.state is state
    if place == "entry of the next step":
        assert run.step_index == step + 1
    if place is not None:
        assert ride.phase in (K.MOVE, K.SWITCH)


def test_a_routine_runs_through_all_its_phases_to_the_end(catalogue: Catalogue):
    for plan in catalogue.routines:
        timeline = build_timeline(plan, Timing())
        player, clock = Player(timeline), FakeClock()
        events = player.start(clock.read())
        while player.state is not State.FINISHED:
            events += player.advance(clock.advance(0.7))
        kinds = [event.phase for event in events if isinstance(event, PhaseStarted)]
        assert kinds[:-1] == [phase for step in timeline.steps for phase in step.phases]
        assert events[-1] == Finished()
        assert player.progress.worked_s == pytest.approx(timeline.total_s)


def test_a_late_tick_passes_through_everything_it_is_late_for_once_and_in_order():
    slow, quick = Ride().start(), Ride().start()
    for _ in range(60):
        slow.wait(0.1)
        quick.wait(0.1)
    late: list[Event] = []
    ticked: list[Event] = []
    while quick.player.state is State.RUNNING:
        late += slow.player.advance(slow.clock.advance(4.9))
        ticked += quick.wait(4.9)
    assert late == ticked


def test_a_stall_of_three_seconds_sounds_nothing_twice_and_does_not_drift():
    """Statement 13: a stall across the last seconds of a hold."""
    ride = Ride().start()
    events = ride.wait(22 + 8)
    events += ride.player.advance(ride.clock.advance(3.05))
    assert [event for event in events if isinstance(event, LastSeconds)] == [
        LastSeconds(3),
        LastSeconds(2),
        LastSeconds(1),
    ]
    assert ride.phase is K.RELEASE
    assert ride.left_s == pytest.approx(3 - 1.05)


def test_a_hold_counts_its_last_three_seconds():
    ride = Ride(exercise()).start()
    events = ride.wait(36)
    told = [event for event in events if not isinstance(event, PhaseStarted)]
    assert told == [LastSeconds(3), LastSeconds(2), LastSeconds(1), Finished()]


HOUR = [exercise(f"e{n}", dose(30, (3,), Sides.EACH)) for n in range(20)]


@pytest.fixture(scope="module")
def even_hour() -> tuple[Ride, list[Event]]:
    """An hour without a stall, and what happened in it."""
    ride = Ride(*HOUR).start()
    events = [event for _ in range(36_000) for event in ride.wait(0.1)]
    assert ride.player.state is State.RUNNING, "at the end of a routine nothing can drift any more"
    return ride, events


@pytest.mark.parametrize("seed", range(8))
def test_an_hour_with_stalls_drifts_by_less_than_a_tenth_of_a_second(
    even_hour: tuple[Ride, list[Event]], seed: int
):
    """Statement 13: stalls of up to four seconds at any moment; every cue still comes once, in its order."""
    random = Random(seed)
    even, due = even_hour
    stalled, came = Ride(*HOUR).start(), []
    at_s = 0.0
    while at_s < even.elapsed_s - 1e-6:
        gap_s = min(random.choice([0.1, 0.1, 0.1, 0.25, 1.0, 4.0]), even.elapsed_s - at_s)
        at_s += gap_s
        came += stalled.player.advance(stalled.clock.advance(gap_s))
    assert came == due
    assert stalled.left_s == pytest.approx(even.left_s, abs=0.1)
    assert stalled.player.progress.worked_s == pytest.approx(even.player.progress.worked_s, abs=0.1)


def test_repetitions_are_told_with_their_side():
    ride = Ride(exercise("b", dose(1, (2,), Sides.ALTERNATE))).start()
    events = [event for event in ride.wait(60) if isinstance(event, RepetitionStarted)]
    assert events == [
        RepetitionStarted(1, Side.RIGHT),
        RepetitionStarted(2, Side.LEFT),
        RepetitionStarted(2, Side.RIGHT),
    ]


@pytest.mark.parametrize("how", ["wall", "monotonic", "both"])
def test_ten_minutes_of_sleep_pause_at_the_last_known_moment(how: str):
    """Statement 12: on each clock, and on both."""
    ride = Ride().start()
    ride.wait(25)
    phase, left_s = ride.phase, ride.left_s
    if how == "wall":
        ride.clock.sleep(600)
    else:
        wall = ride.clock.read().wall
        ride.clock.advance(600)
        if how == "monotonic":
            ride.clock.set_wall(wall)
    assert ride.player.advance(ride.clock.read()) == [Paused(PauseReason.SLEPT)]
    assert ride.player.state is State.PAUSED
    assert (ride.phase, ride.left_s) == (phase, pytest.approx(left_s))
    assert ride.player.progress.skipped_s == 600
    assert ride.do(Command.RESUME) == [LeadInStarted(8.0)]


def test_a_wall_clock_set_back_changes_nothing():
    ride = Ride().start()
    ride.wait(5)
    ride.clock.set_wall(ride.clock.read().wall.replace(year=2020))
    ride.wait(5)
    assert ride.player.progress.worked_s == pytest.approx(10)
    assert ride.player.state is State.RUNNING


def test_sleeping_while_paused_is_a_pause():
    ride = in_state(State.PAUSED)
    assert ride.player.advance(ride.clock.sleep(1800)) == [StillPaused()]
    assert ride.player.progress.paused_s == 1800
    assert ride.player.progress.skipped_s == 0


def test_pausing_freezes_and_going_on_takes_a_lead_in():
    ride = in_state(State.PAUSED)
    left_s = ride.left_s
    ride.wait(20)
    assert ride.left_s == left_s
    assert ride.do(Command.RESUME) == [LeadInStarted(3.0)]
    assert ride.player.run.lead_in_left_s == 3
    assert ride.wait(2.9) == []
    assert ride.wait(0.2) == [Resumed()]
    assert ride.left_s == pytest.approx(left_s - 0.1)
    assert ride.player.run.lead_in_left_s == 0


def test_pausing_in_the_lead_in_loses_nothing():
    ride = in_state(State.LEAD_IN)
    left_s = ride.left_s
    ride.wait(1)
    ride.do(Command.PAUSE)
    assert ride.left_s == left_s


def test_back_goes_to_the_step_before_only_just_after_entering():
    ride = Ride().start()
    ride.do(Command.SKIP)
    ride.wait(2)
    ride.do(Command.BACK)
    assert ride.player.run.step_index == 0
    ride.wait(5)
    ride.do(Command.BACK)
    assert ride.player.run.step_index == 0
    assert ride.phase is K.MOVE


def test_time_can_be_added_again_and_again_and_taken_down_to_three_seconds():
    ride = in_state(State.RUNNING)
    left_s = ride.left_s
    assert ride.do(Command.ADD_TIME) == [TimeChanged(15.0)]
    ride.do(Command.ADD_TIME)
    assert ride.left_s == pytest.approx(left_s + 30)
    for _ in range(4):
        ride.do(Command.LESS_TIME)
    assert ride.left_s == pytest.approx(3)
    ride.wait(1)
    assert ride.do(Command.LESS_TIME) == [TimeChanged(0.0)]


def test_added_time_belongs_to_its_phase_only():
    ride = Ride().start()
    ride.do(Command.ADD_TIME)
    ride.wait(25)
    assert ride.phase is K.MOVE
    assert ride.player.run.phase_length_s == 12


def test_skipping_credits_what_was_done_and_notes_the_rest():
    ride = in_state(State.RUNNING)
    ride.do(Command.SKIP)
    account = ride.player.progress.account(0)
    assert (account.left_s, account.skipped, account.finished) == (pytest.approx(3), True, False)
    assert ride.phase is K.SWITCH


def test_skipping_while_paused_stays_paused():
    ride = in_state(State.PAUSED)
    ride.do(Command.SKIP)
    assert ride.player.state is State.PAUSED
    assert ride.phase is K.SWITCH


def test_it_hurts_stops_at_once_and_waits_without_a_timer():
    """Statement 9: the player waits as long as it takes."""
    ride = in_state(State.RUNNING)
    assert ride.do(Command.HURT) == [Hurt()]
    assert ride.wait(600) == []
    assert ride.player.state is State.HURT
    (record,) = ride.player.progress.hurts
    assert (record.step, record.side, record.choice) == (0, Side.LEFT, None)
    assert record.second == pytest.approx(25)


def test_after_hurting_the_exercise_can_be_skipped_on_every_side():
    ride = in_state(State.HURT)
    ride.do(Command.CHOOSE, HurtChoice.SKIP)
    assert ride.player.run.step.exercise.id == "b"
    assert [ride.player.progress.account(step).skipped for step in (0, 1)] == [True, True]
    assert ride.player.progress.hurts[0].choice is HurtChoice.SKIP


def test_after_hurting_the_easier_exercise_is_done_in_its_place():
    ride = in_state(State.HURT)
    ride.do(Command.CHOOSE, HurtChoice.EASIER)
    names = [step.exercise.id for step in ride.player.run.timeline.steps]
    assert names == ["a", "easy", "b", "c"]
    assert (ride.player.run.step.exercise.id, ride.phase) == ("easy", K.MOVE)
    assert ride.player.state is State.RUNNING


def test_an_easier_exercise_must_be_named():
    ride = in_state(State.HURT)
    with pytest.raises(ValueError, match="easier"):
        ride.player.choose(ride.clock.read(), HurtChoice.EASIER)


def test_after_hurting_one_can_rest_where_one_is_or_end():
    ride = in_state(State.HURT)
    left_s = ride.left_s
    assert ride.do(Command.CHOOSE, HurtChoice.REST) == [Paused(PauseReason.RESTING)]
    assert ride.left_s == left_s
    ride = in_state(State.HURT)
    assert ride.do(Command.CHOOSE, HurtChoice.END) == [Ended()]


def test_hurting_on_the_last_exercise_and_skipping_it_finishes():
    ride = Ride(exercise()).start()
    ride.do(Command.HURT)
    assert ride.do(Command.CHOOSE, HurtChoice.SKIP)[-1] == Finished()


def test_a_command_for_which_time_left_no_room_is_dropped():
    ride = Ride(exercise()).start()
    ride.wait(34)
    assert ride.player.state is State.RUNNING
    ride.clock.advance(2)
    assert ride.do(Command.PAUSE)[-1] == Finished()
    assert ride.player.state is State.FINISHED


def test_nothing_happens_after_the_end():
    ride = in_state(State.ENDED)
    assert ride.wait(5) == []
    assert ride.player.run.total_left_s == 0


def test_advancing_before_the_start_is_refused():
    ride = Ride()
    with pytest.raises(IllegalCommandError, match="before start"):
        ride.player.advance(ride.clock.read())


def test_a_player_goes_on_with_earlier_progress_paused_at_its_step():
    first = Ride().start()
    first.wait(60)
    step, worked_s = first.player.run.step_index, first.player.progress.worked_s
    second = Ride(progress=first.player.progress)
    assert second.player.start(second.clock.read()) == [Paused(PauseReason.RESTORED)]
    assert second.player.run.step_index == step
    assert second.phase in (K.MOVE, K.SWITCH)
    second.wait(3)
    assert second.player.progress.worked_s == worked_s
    second.do(Command.RESUME)
    second.wait(4)
    assert second.player.progress.worked_s == pytest.approx(worked_s + 1)


MOVES = st.one_of(
    st.tuples(st.just("wait"), st.floats(0, 4.9)),
    st.tuples(st.just("sleep"), st.floats(5.1, 5000)),
    st.tuples(st.just("gap"), st.floats(5.1, 5000)),
    st.tuples(st.just("back"), st.floats(1, 5000)),
    st.tuples(
        st.sampled_from([command for command in Command if command is not Command.START]), st.just(0.0)
    ),
)


@given(st.lists(MOVES, max_size=60), st.sampled_from(HurtChoice))
def test_any_sequence_conserves_time_never_goes_back_and_can_end(moves, choice):
    ride = Ride().start()
    player, elapsed_s = ride.player, 0.0
    for move, given_s in moves:
        seconds = 0.0 if move == "back" else given_s
        before = player.progress.elapsed_s
        over = player.state in OVER
        if move == "wait":
            ride.clock.advance(seconds)
        elif move == "sleep":
            ride.clock.sleep(seconds)
        elif move == "gap":
            ride.clock.advance(seconds)
        elif move == "back":
            now = ride.clock.read()
            ride.clock.set_wall(now.wall.replace(year=2001))
        else:
            if move in player.allowed:
                ride.do(move, choice)
            continue
        player.advance(ride.clock.read())
        # Once it is over, time is no longer its business; it may become over in the middle of a wait.
        if not over and player.state not in OVER:
            elapsed_s += seconds
            assert player.progress.elapsed_s == pytest.approx(before + seconds, abs=1e-6)
        assert player.progress.elapsed_s >= before
        assert 0 <= player.run.phase_elapsed_s <= player.run.phase_length_s + 1e-6
    progress = player.progress
    assert progress.worked_s + progress.paused_s + progress.skipped_s == pytest.approx(progress.elapsed_s)
    done = sum(account.total_s for account in progress.accounts.values())
    assert done <= progress.worked_s + 1e-6
    if player.state not in OVER:
        ride.do(Command.END)
    assert player.state in OVER


def test_a_pause_that_was_asked_for_is_mentioned_once_however_long_it_lasts():
    """Statement 4: after thirty minutes nothing has changed, and one thing was heard."""
    ride = Ride().start()
    ride.wait(30)
    before, left_s = ride.player.progress, ride.left_s
    ride.do(Command.PAUSE)
    assert ride.wait(59) == []
    assert ride.wait(30 * 60) == [StillPaused()]
    assert ride.left_s == pytest.approx(left_s)
    assert ride.player.progress.accounts == before.accounts
    assert ride.player.progress.worked_s == pytest.approx(before.worked_s)


@pytest.mark.parametrize("reason", [PauseReason.LOCKED, PauseReason.SLEPT])
def test_a_pause_for_a_reason_of_its_own_is_not_mentioned_again(reason: PauseReason):
    ride = Ride().start()
    ride.wait(30)
    assert ride.player.pause(ride.clock.read(), reason) == [Paused(reason)]
    assert ride.player.run.pause_reason is reason
    assert ride.wait(300) == []
    ride.do(Command.RESUME)
    assert ride.player.run.pause_reason is None


def test_time_given_by_the_person_goes_on_after_a_pause_without_being_mentioned():
    ride = Ride().start()
    ride.wait(30)
    ride.do(Command.PAUSE)
    ride.wait(30)
    ride.do(Command.RESUME)
    assert not [event for event in ride.wait(60) if isinstance(event, StillPaused)]
