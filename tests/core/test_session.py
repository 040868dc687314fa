"""What is written down after a routine: which day it counts for, and what was done on each side."""

from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given, strategies as st

from backcare_desktop.core.clock import Reading
from backcare_desktop.core.exercise import Exercise, Side, Sides
from backcare_desktop.core.player import Player
from backcare_desktop.core.player_states import State
from backcare_desktop.core.practice_day import practice_day
from backcare_desktop.core.progress import Account, HurtChoice, Progress
from backcare_desktop.core.routine import RoutineItem
from backcare_desktop.core.session import Outcome, Session, session_of
from backcare_desktop.core.settings import Timing
from backcare_desktop.core.timeline import build_timeline
from tests.build import dose, exercise, routine
from tests.fakes import START, FakeClock

L, R = Side.LEFT, Side.RIGHT
DONE, PARTIAL, SKIPPED, NOT_REACHED = Outcome.DONE, Outcome.PARTIAL, Outcome.SKIPPED, Outcome.NOT_REACHED
WINTER, SUMMER = timezone(timedelta(hours=1)), timezone(timedelta(hours=2))  # Berlin
TOKYO, HAWAII = timezone(timedelta(hours=9)), timezone(timedelta(hours=-10))


@pytest.mark.parametrize(
    ("moment", "day"),
    [
        (datetime(2026, 3, 3, 8, 0, tzinfo=WINTER), date(2026, 3, 3)),
        (datetime(2026, 3, 3, 23, 59, tzinfo=WINTER), date(2026, 3, 3)),
        (datetime(2026, 3, 4, 0, 0, tzinfo=WINTER), date(2026, 3, 3)),  # a late evening
        (datetime(2026, 3, 4, 2, 59, 59, tzinfo=WINTER), date(2026, 3, 3)),
        (datetime(2026, 3, 4, 3, 0, tzinfo=WINTER), date(2026, 3, 4)),
        (datetime(2026, 3, 1, 1, 0, tzinfo=WINTER), date(2026, 2, 28)),
        (datetime(2028, 3, 1, 1, 0, tzinfo=WINTER), date(2028, 2, 29)),
        (datetime(2026, 1, 1, 1, 0, tzinfo=WINTER), date(2025, 12, 31)),
    ],
)
def test_the_day_ends_at_three_in_the_morning(moment: datetime, day: date):
    assert practice_day(moment) == day


@pytest.mark.parametrize(
    ("moment", "day"),
    [
        # 29 March: 02:00 becomes 03:00, so the day before ends at once after 01:59:59.
        (datetime(2026, 3, 29, 1, 59, 59, tzinfo=WINTER), date(2026, 3, 28)),
        (datetime(2026, 3, 29, 3, 0, tzinfo=SUMMER), date(2026, 3, 29)),
        (datetime(2026, 3, 30, 2, 59, tzinfo=SUMMER), date(2026, 3, 29)),
        # 25 October: the hour from 02:00 comes twice, and both belong to the evening before.
        (datetime(2026, 10, 25, 2, 30, tzinfo=SUMMER), date(2026, 10, 24)),
        (datetime(2026, 10, 25, 2, 30, tzinfo=WINTER), date(2026, 10, 24)),
        (datetime(2026, 10, 25, 3, 0, tzinfo=WINTER), date(2026, 10, 25)),
    ],
)
def test_a_changed_clock_moves_no_day(moment: datetime, day: date):
    assert practice_day(moment) == day


def test_a_traveller_practises_on_the_day_the_clock_on_the_wall_shows():
    moment = datetime(2026, 3, 3, 22, 0, tzinfo=UTC)
    assert practice_day(moment.astimezone(TOKYO)) == date(2026, 3, 4)
    assert practice_day(moment.astimezone(HAWAII)) == date(2026, 3, 3)


def test_the_hour_at_which_a_day_ends_can_be_another():
    moment = datetime(2026, 3, 4, 0, 30, tzinfo=WINTER)
    assert practice_day(moment, rollover_hour=0) == date(2026, 3, 4)


class Practice:
    """Somebody who does a small routine with a clock of their own."""

    def __init__(self, *exercises: Exercise) -> None:
        self.routine = routine(*exercises)
        self.clock = FakeClock()
        self.player = Player(build_timeline(self.routine, Timing()))
        self.player.start(self.clock.read())

    def wait(self, seconds: float) -> "Practice":
        for _ in range(round(seconds * 10)):
            self.player.advance(self.clock.advance(0.1))
        return self

    def finish(self) -> "Practice":
        while self.player.state is not State.FINISHED:
            self.player.advance(self.clock.advance(1.0))
        return self

    def session(self) -> Session:
        return session_of(
            "one",
            self.routine,
            "{}",
            self.player.run.timeline,
            self.player.progress,
            START,
            self.clock.read(),
        )


def rows(session: Session) -> list[tuple[str, Side | None, float, Outcome]]:
    return [
        (step.exercise_id, step.side, pytest.approx(step.done_s, abs=1e-6), step.outcome)
        for step in session.steps
    ]


def test_a_routine_done_to_its_end_names_every_side_with_its_seconds():
    practice = Practice(
        exercise("both"),
        exercise("each", dose(sides=Sides.EACH)),
        exercise("turns", dose(2, (3,), Sides.ALTERNATE)),
    ).finish()
    session = practice.session()
    assert rows(session) == [
        ("both", None, 13, DONE),
        ("each", L, 13, DONE),
        ("each", R, 13, DONE),
        ("turns", L, 21, DONE),
        ("turns", R, 21, DONE),
    ]
    assert [step.planned_s for step in session.steps] == [13, 13, 13, 21, 21]
    assert session.completed
    assert session.worked_s == pytest.approx(session.planned_s)


def test_what_a_session_says_about_itself():
    practice = Practice(exercise("both"))
    practice.wait(5)
    practice.player.pause(practice.clock.read())
    practice.wait(60)
    practice.player.advance(practice.clock.sleep(90))
    practice.player.resume(practice.clock.read())
    practice.wait(10)
    practice.player.advance(practice.clock.sleep(30))
    session = practice.session()
    assert (session.id, session.routine_id, session.routine_name) == ("one", "small", "Small")
    assert (session.started_at, session.day) == (START, date(2026, 3, 3))
    assert (session.ended_at - START).total_seconds() == pytest.approx(195)
    assert session.worked_s == pytest.approx(5 + 2)
    assert session.paused_s == pytest.approx(60 + 90 + 8)
    assert session.skipped_s == 30
    assert session.steps[0].exercise_name == "Both"
    assert session.routine_copy == "{}"


def test_a_session_over_midnight_counts_for_the_evening_it_began():
    began = datetime(2026, 3, 3, 23, 50, tzinfo=WINTER)
    small = routine(exercise())
    ended = Reading(0.0, began + timedelta(hours=4))
    session = session_of("one", small, "{}", build_timeline(small, Timing()), Progress(), began, ended)
    assert session.day == date(2026, 3, 3)


def test_stopping_on_the_second_side_leaves_it_partly_done_and_the_rest_not_reached():
    practice = Practice(exercise("each", dose(sides=Sides.EACH)), exercise("later"))
    practice.wait(10 + 12 + 13 + 8 + 4)
    session = practice.session()
    assert rows(session) == [("each", L, 13, DONE), ("each", R, 4, PARTIAL), ("later", None, 0, NOT_REACHED)]
    assert not session.completed


def test_taking_turns_and_stopping_early_tells_the_sides_apart():
    practice = Practice(exercise("turns", dose(2, (3,), Sides.ALTERNATE)))
    practice.wait(10 + 12 + 7 + 2)
    assert rows(practice.session()) == [("turns", L, 7, PARTIAL), ("turns", R, 2, PARTIAL)]


def test_a_side_that_never_had_its_turn_is_not_called_partly_done():
    practice = Practice(exercise("turns", dose(2, (3,), Sides.ALTERNATE)))
    practice.wait(10 + 12 + 3)
    assert rows(practice.session()) == [("turns", L, 3, PARTIAL), ("turns", R, 0, NOT_REACHED)]


def test_skipping_before_and_after_the_work_began():
    practice = Practice(exercise("first"), exercise("second"), exercise("third"))
    practice.player.skip(practice.clock.read())
    practice.wait(5 + 4)
    practice.player.skip(practice.clock.read())
    practice.finish()
    session = practice.session()
    assert rows(session) == [
        ("first", None, 0, SKIPPED),
        ("second", None, 4, PARTIAL),
        ("third", None, 13, DONE),
    ]
    assert session.completed


def test_skipping_the_last_exercise_still_follows_the_routine_to_its_end():
    practice = Practice(exercise("first"), exercise("last")).wait(40)
    practice.player.skip(practice.clock.read())
    session = practice.session()
    assert rows(session) == [("first", None, 13, DONE), ("last", None, 0, SKIPPED)]
    assert session.completed


def test_sets_are_told_apart():
    practice = Practice(exercise("sets", dose(8, (2, 1), Sides.EACH))).finish()
    assert [(step.set_number, step.side) for step in practice.session().steps] == [
        (1, L),
        (1, R),
        (2, L),
        (2, R),
    ]


def test_what_hurt_is_kept_with_its_side_moment_choice_and_strength():
    practice = Practice(exercise("each", dose(sides=Sides.EACH)), exercise("later"))
    practice.wait(10 + 12 + 13 + 8 + 4)
    practice.player.hurt(practice.clock.read())
    practice.player.choose(practice.clock.read(), HurtChoice.SKIP, strength=4)
    (hurt,) = practice.session().hurts
    assert (hurt.exercise_id, hurt.exercise_name, hurt.side) == ("each", "Each", R)
    assert hurt.second == pytest.approx(47)
    assert (hurt.choice, hurt.strength) == (HurtChoice.SKIP, 4)


def test_going_back_and_then_taking_something_easier_keeps_names_and_seconds_where_they_belong():
    """The easier exercise renumbers the steps after it; what hurt and what was done there go along."""
    practice = Practice(exercise("sets", dose(8, (1, 1, 1))), exercise("after"))
    player, clock = practice.player, practice.clock
    for _ in range(3):
        player.skip(clock.read())
    practice.wait(5 + 6)  # six seconds into the hold of "after"
    player.hurt(clock.read())
    player.choose(clock.read(), HurtChoice.REST)
    for _ in range(4):
        player.back(clock.read())
    assert player.run.step_index == 0
    player.hurt(clock.read())
    easy = RoutineItem(exercise("easy", dose(5)), dose(5))
    player.choose(clock.read(), HurtChoice.EASIER, easy)
    session = practice.session()
    assert [(step.exercise_id, step.outcome) for step in session.steps] == [
        ("sets", NOT_REACHED),
        ("easy", NOT_REACHED),
        ("after", PARTIAL),
    ]
    assert session.steps[2].done_s == pytest.approx(6)
    assert [hurt.exercise_id for hurt in session.hurts] == ["after", "sets"]


def test_what_hurt_in_a_step_that_gave_way_stays_with_its_exercise():
    practice = Practice(exercise("sets", dose(8, (1, 1, 1))))
    player, clock = practice.player, practice.clock
    player.skip(clock.read())
    player.skip(clock.read())
    player.hurt(clock.read())
    player.choose(clock.read(), HurtChoice.REST)
    player.back(clock.read())
    player.back(clock.read())
    player.hurt(clock.read())
    player.choose(clock.read(), HurtChoice.EASIER, RoutineItem(exercise("easy"), dose()))
    assert [hurt.exercise_id for hurt in practice.session().hurts] == ["sets", "sets"]


@pytest.mark.parametrize(
    ("seconds", "kept"),
    [(0.0, False), (14.9, False), (15.1, True)],
)
def test_a_look_at_the_first_seconds_is_not_kept(seconds: float, kept: bool):
    assert Practice(exercise()).wait(seconds).session().worth_recording is kept


def test_fifteen_seconds_of_pause_are_not_fifteen_seconds_of_practice():
    practice = Practice(exercise()).wait(5)
    practice.player.pause(practice.clock.read())
    assert not practice.wait(100).session().worth_recording


def test_what_hurt_is_always_kept():
    practice = Practice(exercise()).wait(2)
    practice.player.hurt(practice.clock.read())
    assert practice.session().worth_recording


@given(st.sampled_from([None, L, R]), st.lists(st.floats(0, 60), max_size=8))
def test_seconds_stay_with_their_side(side: Side | None, seconds: list[float]):
    account = Account()
    for part in seconds:
        account = account.credited(part, side)
    other = [account.both_s, account.left_s, account.right_s]
    mine = other.pop({None: 0, L: 1, R: 2}[side])
    assert mine == pytest.approx(sum(seconds))
    assert other == [0, 0]
    assert account.total_s == mine
