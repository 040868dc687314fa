"""Mending a session, and writing one down: what stays, what follows, and what cannot be."""

import os
import time as system_time
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, strategies as st

from backcare_desktop.core.check_in import CheckIn, Question, check_in_id
from backcare_desktop.core.exercise import Side, Sides
from backcare_desktop.core.practice_day import practice_day
from backcare_desktop.core.progress import HurtChoice
from backcare_desktop.core.routine_copy import routine_from_json
from backcare_desktop.core.session import Origin, Outcome, Session, SessionHurt, SessionStep, outcome_of
from backcare_desktop.core.session_editing import (
    LONGEST_S,
    Addition,
    ExerciseChange,
    Part,
    Problem,
    SessionChanges,
    added,
    answered,
    edited,
    moved_along,
    problems,
)
from backcare_desktop.core.settings import Timing
from backcare_desktop.core.timeline import build_timeline
from backcare_desktop.store.stores import open_stores
from tests.build import dose, exercise, routine

WINTER = timezone(timedelta(hours=1))
NOW = datetime(2026, 3, 3, 12, 0, tzinfo=WINTER)
L, R = Side.LEFT, Side.RIGHT
DONE, PARTIAL, SKIPPED, NOT_REACHED = Outcome.DONE, Outcome.PARTIAL, Outcome.SKIPPED, Outcome.NOT_REACHED


def step(
    exercise_id: str, done_s: float, side: Side | None = None, set_number: int = 1, planned_s: float = 40
) -> SessionStep:
    outcome = DONE if done_s >= planned_s else PARTIAL if done_s else NOT_REACHED
    return SessionStep(exercise_id, exercise_id.title(), set_number, side, planned_s, done_s, outcome)


STEPS = (
    step("tilt", 40),
    step("clam", 40, L),
    step("clam", 40, R),
    step("clam", 40, L, 2),
    step("clam", 10, R, 2),
    step("bridge", 0),
)
HURT = SessionHurt("clam", "Clam", R, 160, HurtChoice.EASIER, 6)


def session(**values: object) -> Session:
    """Ten minutes from 08:10 on 3 March, four of them rests and a pause."""
    start = datetime(2026, 3, 3, 8, 10, 30, tzinfo=WINTER)
    whole = Session(
        "one",
        "three",
        "Big three",
        start,
        start + timedelta(seconds=600),
        date(2026, 3, 3),
        worked_s=400,
        paused_s=200,
        skipped_s=0,
        planned_s=700,
        completed=False,
        steps=STEPS,
        hurts=(HURT,),
        routine_copy="{}",
    )
    return replace(whole, **values)


def done_by(session: Session, exercise_id: str) -> list[tuple[Side | None, float, Outcome]]:
    return [(s.side, s.done_s, s.outcome) for s in session.steps if s.exercise_id == exercise_id]


def told(exercise_id: str, outcome: Outcome, **done_s: float) -> SessionChanges:
    sides = {"left": L, "right": R, "both": None}
    change = ExerciseChange(exercise_id, outcome, {sides[side]: value for side, value in done_s.items()})
    return SessionChanges(exercises=(change,))


# -- moments -----------------------------------------------------------------------------------------------


def test_nothing_said_changes_nothing():
    before = session()
    assert edited(before, SessionChanges()) is before
    same = SessionChanges(start=datetime(2026, 3, 3, 8, 10, 30), worked_s=400)  # noqa: DTZ001
    assert edited(before, same) is before
    assert edited(before, SessionChanges(exercises=(ExerciseChange("tilt"),))) is before


def test_another_time_moves_the_end_with_it_and_is_an_edit():
    after = edited(session(), SessionChanges(start=datetime(2026, 3, 2, 19, 0)))  # noqa: DTZ001
    assert after.started_at == datetime(2026, 3, 2, 19, 0, tzinfo=WINTER)
    assert after.ended_at == datetime(2026, 3, 2, 19, 10, tzinfo=WINTER)
    assert after.day == date(2026, 3, 2)
    assert after.origin is Origin.EDITED
    assert after.worked_s == 400


def test_what_was_added_by_hand_stays_so():
    changes = SessionChanges(worked_s=60)
    assert edited(session(origin=Origin.ADDED), changes).origin is Origin.ADDED
    assert edited(session(origin=Origin.EDITED), changes).origin is Origin.EDITED


def test_after_midnight_counts_for_the_evening():
    after = edited(session(), SessionChanges(start=datetime(2026, 3, 3, 1, 30)))  # noqa: DTZ001
    assert after.day == date(2026, 3, 2)


def test_a_day_that_was_fixed_stays_while_the_start_does():
    kept = session(day=date(2026, 3, 1))  # by whatever rule held then
    assert edited(kept, SessionChanges(worked_s=60)).day == date(2026, 3, 1)
    same = SessionChanges(start=datetime(2026, 3, 3, 8, 10, 30), worked_s=60)  # noqa: DTZ001
    assert edited(kept, same).day == date(2026, 3, 1)


def test_other_minutes_move_the_end_and_pauses_stay():
    after = edited(session(), SessionChanges(worked_s=900))
    assert after.ended_at - after.started_at == timedelta(seconds=900 + 200)
    assert after.steps == STEPS


def test_summer_time_of_the_day_it_was_moved_to_does_not_touch_its_offset():
    berlin = datetime(2026, 3, 28, 8, 0, tzinfo=ZoneInfo("Europe/Berlin"))
    before = session(started_at=berlin, ended_at=berlin + timedelta(minutes=10), day=date(2026, 3, 28))
    after = edited(before, SessionChanges(start=datetime(2026, 3, 29, 8, 0)))  # noqa: DTZ001
    assert after.started_at.isoformat() == "2026-03-29T08:00:00+01:00"
    assert after.day == date(2026, 3, 29)


def test_an_end_before_the_start_is_put_right_by_an_edit():
    broken = session(ended_at=session().started_at - timedelta(hours=1))  # the clock was set back meanwhile
    after = edited(broken, SessionChanges(worked_s=300))
    assert after.ended_at - after.started_at == timedelta(seconds=300)


# -- exercises ---------------------------------------------------------------------------------------------


def test_done_is_shared_between_the_sets_as_planned():
    after = edited(session(), told("clam", DONE))
    assert done_by(after, "clam") == [(L, 40, DONE), (R, 40, DONE), (L, 40, DONE), (R, 40, DONE)]
    assert after.worked_s == 430
    assert after.ended_at - after.started_at == timedelta(seconds=630)
    shorter = edited(session(), told("clam", DONE, left=40, right=80))
    assert done_by(shorter, "clam") == [(L, 20, DONE), (R, 40, DONE), (L, 20, DONE), (R, 40, DONE)]


def test_in_part_fills_one_set_after_another():
    after = edited(session(), told("clam", PARTIAL, left=50, right=30))
    assert done_by(after, "clam") == [(L, 40, DONE), (R, 30, PARTIAL), (L, 10, PARTIAL), (R, 0, SKIPPED)]
    assert after.worked_s == 400 - 130 + 80


def test_in_part_is_believed_where_all_seconds_were_done():
    after = edited(session(), told("tilt", PARTIAL, both=40))
    assert done_by(after, "tilt") == [(None, 40, PARTIAL)]


def test_more_than_planned_goes_to_the_last_set():
    after = edited(session(), told("clam", PARTIAL, left=100, right=0))
    assert [s for s in done_by(after, "clam") if s[0] is L] == [(L, 40, DONE), (L, 60, DONE)]


def test_skipped_takes_its_seconds_away():
    after = edited(session(), told("clam", SKIPPED))
    assert {outcome for _, _, outcome in done_by(after, "clam")} == {SKIPPED}
    assert after.worked_s == 270
    assert not after.completed


def test_done_for_no_time_is_skipped():
    after = edited(session(), told("tilt", DONE, both=0))
    assert done_by(after, "tilt") == [(None, 0, SKIPPED)]
    assert done_by(edited(session(), told("tilt", PARTIAL, both=-5)), "tilt") == [(None, 0, SKIPPED)]


def test_an_exercise_without_planned_seconds_takes_what_is_told():
    before = session(steps=(step("x", 0, planned_s=0), step("x", 0, set_number=2, planned_s=0)))
    assert done_by(edited(before, told("x", DONE, both=30)), "x") == [(None, 15, DONE), (None, 15, DONE)]


def test_telling_of_the_last_exercise_completes_the_routine():
    assert edited(session(), told("bridge", DONE)).completed
    assert not edited(session(), told("tilt", SKIPPED)).completed


def test_minutes_told_by_hand_win_over_seconds():
    changes = replace(told("clam", DONE), worked_s=1200)
    assert edited(session(), changes).worked_s == 1200


def test_an_exercise_that_is_not_in_it_changes_nothing():
    before = session()
    changes = SessionChanges(exercises=(ExerciseChange("gone", DONE, hurt=True, strength=3),))
    assert edited(before, changes) is before


@pytest.mark.parametrize(
    ("steps", "left_as"),
    [
        ((DONE, DONE), DONE),
        ((DONE, NOT_REACHED), PARTIAL),
        ((SKIPPED, PARTIAL), PARTIAL),
        ((SKIPPED, NOT_REACHED), SKIPPED),
        ((NOT_REACHED, NOT_REACHED), NOT_REACHED),
    ],
)
def test_all_sets_together_are_left_as(steps: tuple[Outcome, ...], left_as: Outcome):
    assert outcome_of(replace(STEPS[0], outcome=outcome) for outcome in steps) is left_as


# -- what hurt ---------------------------------------------------------------------------------------------


def hurt(exercise_id: str, yes: bool, strength: int | None = None) -> SessionChanges:
    return SessionChanges(exercises=(ExerciseChange(exercise_id, hurt=yes, strength=strength),))


def test_a_hurt_is_taken_away():
    other = SessionHurt("tilt", "Tilt", None, 20, None, None)
    assert edited(session(hurts=(other, HURT)), hurt("clam", False)).hurts == (other,)


def test_a_hurt_is_added_at_the_end_of_its_exercise_without_a_choice():
    after = edited(session(), hurt("tilt", True, 4))
    assert after.hurts == (SessionHurt("tilt", "Tilt", None, 40, None, 4), HURT)
    assert after.origin is Origin.EDITED
    assert edited(session(), hurt("bridge", True)).hurts[-1].second == 240


def test_another_strength_is_that_of_the_last_press():
    first = replace(HURT, second=90, strength=None)
    after = edited(session(hurts=(first, HURT)), hurt("clam", True, 2))
    assert after.hurts == (first, replace(HURT, strength=2))


def on_sides(*sides: Side, strength: int | None = 6) -> SessionChanges:
    return SessionChanges(
        exercises=(ExerciseChange("clam", hurt=True, strength=strength, hurt_sides=frozenset(sides)),)
    )


def test_a_hurt_is_added_on_the_side_that_was_told():
    after = edited(session(hurts=()), on_sides(L, strength=3))
    assert after.hurts == (SessionHurt("clam", "Clam", L, 200, None, 3),)


def test_a_hurt_is_added_on_both_sides_or_on_none():
    both = edited(session(hurts=()), on_sides(R, L, strength=3)).hurts
    assert [(hurt.side, hurt.second, hurt.strength) for hurt in both] == [(L, 200, 3), (R, 200, 3)]
    (nowhere,) = edited(session(hurts=()), on_sides(strength=None)).hurts
    assert (nowhere.side, nowhere.strength) == (None, None)


EARLIER = replace(HURT, second=90, strength=2)


@pytest.mark.parametrize(
    ("before", "sides", "after"),
    [
        ((HURT,), (L,), ((L, 160),)),  # it was the other one
        ((HURT,), (L, R), ((R, 160), (L, 160))),  # the other one as well
        ((HURT,), (), ((None, 160),)),  # nobody knows
        ((EARLIER, HURT), (L,), ((L, 90), (L, 160))),
        ((replace(EARLIER, side=L), HURT), (L,), ((L, 90),)),  # it was not the right one
        ((replace(EARLIER, side=None), HURT), (R,), ((None, 90), (R, 160))),  # nobody knows of the first
        ((replace(EARLIER, side=None), HURT), (L, R), ((L, 90), (R, 160))),
        ((replace(HURT, side=None),), (L, R), ((L, 160), (R, 160))),
        ((replace(EARLIER, side=L), HURT), (L, R), ((L, 90), (R, 160))),
    ],
)
def test_other_sides_of_what_hurt(
    before: tuple[SessionHurt, ...], sides: tuple[Side, ...], after: tuple[tuple[Side | None, int], ...]
):
    changed = edited(session(hurts=before), on_sides(*sides)).hurts
    assert tuple((hurt.side, hurt.second) for hurt in changed) == after
    assert all(hurt.choice is HurtChoice.EASIER for hurt in changed)  # what was pressed stays
    assert {hurt.strength for hurt in changed} <= {hurt.strength for hurt in before}  # and how strong it was


def test_another_strength_told_with_the_side_of_the_last_press_taken_away_is_not_lost():
    before = (replace(EARLIER, side=L), HURT)
    assert edited(session(hurts=before), on_sides(L, strength=9)).hurts == (replace(before[0], strength=9),)
    assert edited(session(hurts=before), on_sides(L, strength=HURT.strength)).hurts == before[:1], "not told"


def test_another_strength_is_that_of_both_sides_that_hurt_at_once():
    at_once = (replace(HURT, side=L), HURT)
    changed = edited(session(hurts=(EARLIER, *at_once)), hurt("clam", True, 9)).hurts
    assert [hurt.strength for hurt in changed] == [2, 9, 9]


@given(
    st.lists(st.tuples(st.sampled_from((None, L, R)), st.integers(0, 3)), min_size=1),
    st.frozensets(st.sampled_from(Side)),
)
def test_it_hurts_just_where_it_is_told_and_telling_it_again_changes_nothing(
    presses: list[tuple[Side | None, int]], sides: frozenset[Side]
):
    hurts = tuple(replace(HURT, side=side, second=100 + second) for side, second in presses)
    before = session(hurts=tuple(sorted(hurts, key=lambda hurt: hurt.second)))
    after = edited(before, on_sides(*sides))
    assert {hurt.side for hurt in after.hurts} - {None} == sides
    assert {hurt.second for hurt in after.hurts} <= {hurt.second for hurt in before.hurts}
    assert edited(after, on_sides(*sides)) is after


# -- rules -------------------------------------------------------------------------------------------------

wall = st.datetimes(datetime(1990, 1, 1), datetime(2060, 1, 1)).map(  # noqa: DTZ001
    lambda moment: moment.replace(microsecond=0)
)
offsets = st.integers(-12 * 4, 14 * 4).map(lambda quarters: timezone(timedelta(minutes=15 * quarters)))


@st.composite
def sessions(draw: st.DrawFn) -> Session:
    """Sessions as the app writes them: whole seconds, the parts no longer than the whole."""
    steps = []
    for exercise_id in ("tilt", "clam", "bridge"):
        sides = draw(st.sampled_from([(None,), (L, R)]))
        for number in range(1, draw(st.integers(1, 3)) + 1):
            for side in sides:
                planned = draw(st.integers(1, 120))
                steps.append(step(exercise_id, draw(st.integers(0, planned)), side, number, planned))
    started = draw(wall).replace(tzinfo=draw(offsets))
    worked = sum(s.done_s for s in steps) + draw(st.integers(0, 600))
    paused = draw(st.integers(0, 600))
    return session(
        started_at=started,
        ended_at=started + timedelta(seconds=worked + paused),
        day=practice_day(started),
        worked_s=worked,
        paused_s=paused,
        steps=tuple(steps),
        hurts=(),
    )


seconds_told = st.dictionaries(st.sampled_from([None, L, R]), st.integers(0, 600))
outcomes = st.sampled_from([DONE, PARTIAL, SKIPPED])


@st.composite
def whole_changes(draw: st.DrawFn) -> SessionChanges:
    """Changes that say everything."""
    exercises = tuple(
        ExerciseChange(
            exercise_id, draw(outcomes), draw(seconds_told), draw(st.booleans()), draw(st.integers(0, 10))
        )
        for exercise_id in ("tilt", "clam", "bridge")
    )
    return SessionChanges(draw(wall), draw(st.integers(1, 9999)), exercises)


@given(sessions(), whole_changes(), whole_changes())
def test_edited_twice_is_edited_once_with_the_last(
    before: Session, first: SessionChanges, last: SessionChanges
):
    twice = edited(edited(before, first), last)
    once = edited(before, last)
    assert replace(twice, origin=once.origin) == once
    assert edited(once, last) == once


@given(sessions(), whole_changes())
def test_seconds_add_up_and_the_end_comes_after(before: Session, changes: SessionChanges):
    after = edited(before, replace(changes, worked_s=None))
    done = [sum(s.done_s for s in one.steps) for one in (before, after)]
    assert after.worked_s - done[1] == pytest.approx(before.worked_s - done[0])
    assert after.ended_at >= after.started_at + timedelta(seconds=after.worked_s)
    for one in after.steps:
        assert (one.outcome in (DONE, PARTIAL)) or one.done_s == 0
    for change in changes.exercises:
        for side, seconds in change.done_s.items():
            steps = [s for s in after.steps if s.exercise_id == change.exercise_id and s.side is side]
            if steps and change.outcome is not SKIPPED:
                assert sum(s.done_s for s in steps) == pytest.approx(seconds)


@given(sessions(), wall, st.sampled_from(["UTC", "Pacific/Kiritimati", "America/Los_Angeles"]))
def test_the_machines_zone_moves_no_day(before: Session, start: datetime, zone: str):
    home = os.environ.get("TZ")
    here = edited(before, SessionChanges(start=start))
    written = added("two", Addition(start, 60, "Walk"), before.started_at)
    try:
        os.environ["TZ"] = zone
        system_time.tzset()
        assert edited(before, SessionChanges(start=start)) == here
        assert here.started_at.replace(tzinfo=None) == start
        assert here.started_at.utcoffset() == before.started_at.utcoffset()
        assert here.day == practice_day(here.started_at)
        assert added("two", Addition(start, 60, "Walk"), before.started_at) == written
    finally:
        os.environ.pop("TZ") if home is None else os.environ.update(TZ=home)
        system_time.tzset()


@given(sessions(), whole_changes())
def test_an_edit_is_read_as_it_was_written(before: Session, changes: SessionChanges):
    after = edited(before, changes)
    stores = open_stores(None, NOW)
    try:
        stores.diary.save_session(before, NOW)
        stores.diary.save_session(after, NOW)
        assert [record.session for record in stores.diary.day(after.day).sessions] == [after]
    finally:
        stores.close()


# -- written down ------------------------------------------------------------------------------------------


def test_a_walk_has_a_name_and_a_length_and_no_exercises():
    walk = added("walk", Addition(datetime(2026, 3, 2, 18, 0), 1800, "  Walk "), NOW)  # noqa: DTZ001
    assert walk.routine_name == "Walk"
    assert (walk.routine_id, walk.routine_copy, walk.steps, walk.hurts) == ("", "", (), ())
    assert walk.started_at.isoformat() == "2026-03-02T18:00:00+01:00"
    assert walk.ended_at - walk.started_at == timedelta(minutes=30)
    assert walk.day == date(2026, 3, 2)
    assert walk.origin is Origin.ADDED
    assert walk.worked_s == walk.planned_s == 1800


def test_a_routine_is_taken_as_it_was_planned():
    exercises = (
        exercise("tilt"),
        exercise("clam", dose(sides=Sides.EACH, reps=(1, 1))),
        exercise("dog", dose(sides=Sides.ALTERNATE)),
    )
    small, timing = routine(*exercises), Timing(rest_s=5)
    start = datetime(2026, 3, 2, 18, 0)  # noqa: DTZ001
    done = added("done", Addition(start, 240, routine=small, timing=timing), NOW)
    assert [(s.exercise_id, s.side) for s in done.steps] == [
        ("tilt", None),
        ("clam", L),
        ("clam", R),
        ("clam", L),
        ("clam", R),
        ("dog", L),
        ("dog", R),
    ]
    assert all(s.done_s == s.planned_s > 0 and s.outcome is DONE for s in done.steps)
    assert done.planned_s == build_timeline(small, timing).total_s
    assert (done.worked_s, done.completed, done.origin) == (240, True, Origin.ADDED)
    assert (done.routine_id, done.routine_name) == ("small", "Small")
    assert routine_from_json(done.routine_copy) == small


def test_a_time_that_the_clocks_jumped_over_is_the_one_they_showed():
    now = datetime(2026, 3, 30, 12, 0, tzinfo=ZoneInfo("Europe/Berlin"))
    walk = added("walk", Addition(datetime(2026, 3, 29, 2, 30), 60, "Walk"), now)  # noqa: DTZ001
    assert walk.started_at.isoformat() == "2026-03-29T03:30:00+02:00"
    assert walk.day == date(2026, 3, 29)


def test_of_a_time_that_came_twice_it_is_the_first():
    now = datetime(2026, 10, 26, 12, 0, tzinfo=ZoneInfo("Europe/Berlin"))
    start = datetime(2026, 10, 25, 2, 30, fold=1)  # noqa: DTZ001
    walk = added("walk", Addition(start, 60, "Walk"), now)
    assert walk.started_at.isoformat() == "2026-10-25T02:30:00+02:00"
    assert walk.started_at == datetime(2026, 10, 25, 0, 30, tzinfo=UTC)


def test_where_the_zone_is_known_a_day_in_summer_has_the_offset_of_summer():
    now = datetime(2026, 12, 1, 12, 0, tzinfo=ZoneInfo("Europe/Berlin"))
    walk = added("walk", Addition(datetime(2026, 7, 1, 8, 0), 60, "Walk"), now)  # noqa: DTZ001
    assert walk.started_at.isoformat() == "2026-07-01T08:00:00+02:00"


# -- what cannot be ----------------------------------------------------------------------------------------


def walk(start: datetime, seconds: float, name: str = "Walk") -> Session:
    return added("walk", Addition(start.replace(tzinfo=None), seconds, name), NOW)


@pytest.mark.parametrize(
    ("start", "seconds", "found"),
    [
        (NOW - timedelta(hours=1), 1800, {}),
        (NOW - timedelta(hours=1), 3600, {}),
        (NOW - timedelta(hours=1), 3601, {Part.LENGTH: Problem.NOT_OVER}),
        (NOW + timedelta(minutes=1), 1800, {Part.START: Problem.IN_FUTURE}),
        (NOW - timedelta(days=3), LONGEST_S, {}),
        (NOW - timedelta(days=3), LONGEST_S + 1, {Part.LENGTH: Problem.TOO_LONG}),
        (NOW - timedelta(days=3), 0, {Part.LENGTH: Problem.NO_LENGTH}),
        (NOW - timedelta(days=3), -60, {Part.LENGTH: Problem.NO_LENGTH}),
    ],
)
def test_what_was_added_has_to_be_over(start: datetime, seconds: float, found: dict[Part, Problem]):
    assert problems(walk(start, seconds), NOW) == found


def test_something_else_needs_a_name_and_it_is_asked_first():
    nameless = walk(NOW + timedelta(hours=1), 0, "  ")
    assert list(problems(nameless, NOW)) == [Part.NAME, Part.START, Part.LENGTH]


def test_only_what_was_changed_is_judged():
    later = session(started_at=NOW + timedelta(days=1), ended_at=NOW, worked_s=0)  # the clock was wrong then
    assert problems(later, NOW, later) == {}
    assert problems(replace(later, worked_s=-1), NOW, later) == {Part.LENGTH: Problem.NO_LENGTH}


def test_a_session_moved_to_just_now_is_not_over():
    after = edited(session(), SessionChanges(start=datetime(2026, 3, 3, 11, 55)))  # noqa: DTZ001
    assert problems(after, NOW, session()) == {Part.START: Problem.NOT_OVER}


# -- answers -----------------------------------------------------------------------------------------------


def test_a_new_answer_is_said_of_the_start_or_the_end():
    before = answered(session(), Question.BEFORE, 3, None)
    after = answered(session(), Question.EFFORT, 5, None)
    assert (before.at, after.at) == (session().started_at, session().ended_at)
    assert before.day == after.day == session().day
    assert (before.id, before.value, before.session_id) == (check_in_id("one", Question.BEFORE), 3, "one")


def test_another_answer_keeps_its_moment():
    first = CheckIn("odd id", Question.AFTER, 6, NOW, date(2026, 3, 1), "one")
    assert answered(session(), Question.AFTER, None, first) == replace(first, value=None)


def test_answers_go_with_the_session_but_the_next_morning_stays():
    after = edited(session(), SessionChanges(start=datetime(2026, 3, 2, 19, 10, 30)))  # noqa: DTZ001
    told = answered(session(), Question.AFTER, 3, None)
    assert moved_along(told, session(), after) == replace(told, at=after.ended_at, day=date(2026, 3, 2))
    assert moved_along(told, session(), session()) is told
    morning = replace(told, question=Question.NEXT_MORNING)
    assert moved_along(morning, session(), after) is morning


def test_an_answer_given_another_day_goes_as_far():
    after = edited(session(), SessionChanges(start=datetime(2026, 3, 2, 8, 10, 30)))  # noqa: DTZ001
    late = CheckIn("x", Question.WORST, 3, NOW + timedelta(days=1), date(2026, 3, 4), "one")
    assert moved_along(late, session(), after).day == date(2026, 3, 3)
