"""How a routine is done after something in it hurt."""

from datetime import date

import pytest
from hypothesis import given, strategies as st

from backcare_desktop.core.adjusting import (
    Adjustment,
    LatestHurt,
    adjusted,
    adjustments,
    passed_over,
    questions,
    questions_after,
)
from backcare_desktop.core.catalogue import Catalogue
from backcare_desktop.core.clock import Reading
from backcare_desktop.core.player import Player
from backcare_desktop.core.progress import HurtChoice
from backcare_desktop.core.routine import Routine
from backcare_desktop.core.routine_settings import HurtAnswer, NextTime, RoutineSettings
from backcare_desktop.core.session import Session, session_of
from backcare_desktop.core.settings import Timing
from backcare_desktop.core.timeline import build_timeline
from tests.build import dose, exercise, routine
from tests.fakes import START

TILT = exercise("tilt", dose(hold_s=5))
LIFT = exercise("lift", dose(hold_s=7), easier="tilt")
BRIDGE = exercise("bridge", dose(hold_s=30), easier="lift")
CLAM = exercise("clam")
DOG = exercise("dog")
CATALOGUE = Catalogue({one.id: one for one in (TILT, LIFT, BRIDGE, CLAM, DOG)}, (), {}, {}, {}, {})
ROUTINE = routine(BRIDGE, CLAM, DOG)


def settings(*answers: tuple[str, NextTime], session: str = "monday") -> RoutineSettings:
    remembered = RoutineSettings()
    for exercise_id, answer in answers:
        remembered = remembered.answered(HurtAnswer(exercise_id, answer, session))
    return remembered


def names(done: Routine) -> list[str]:
    return [item.exercise.id for item in done.items]


def hurt(exercise_id: str, session: str = "monday") -> LatestHurt:
    return LatestHurt(exercise_id, exercise_id, session, date(2026, 3, 2), HurtChoice.SKIP, None)


# -- the routine as it is done --------------------------------------------------------------------------


def test_what_was_answered_easier_is_replaced_at_the_easier_ones_own_dose():
    done = adjusted(ROUTINE, settings(("bridge", NextTime.EASIER)), CATALOGUE)
    assert names(done) == ["lift", "clam", "dog"]
    assert done.items[0].dose == LIFT.dose
    assert (done.id, done.words, done.level) == (ROUTINE.id, ROUTINE.words, ROUTINE.level)


def test_what_was_answered_leave_out_is_left_out_and_keep_changes_nothing():
    remembered = settings(("bridge", NextTime.KEEP), ("clam", NextTime.LEAVE_OUT))
    assert names(adjusted(ROUTINE, remembered, CATALOGUE)) == ["bridge", "dog"]


def test_something_is_always_left_to_do():
    remembered = settings(*((name, NextTime.LEAVE_OUT) for name in ("dog", "clam", "bridge")))
    assert names(adjusted(ROUTINE, remembered, CATALOGUE)) == ["dog"]
    told = adjustments(ROUTINE, remembered, CATALOGUE)
    assert told == (Adjustment(BRIDGE, None), Adjustment(CLAM, None))


def test_a_routine_without_exercises_stays_one():
    assert adjusted(routine(), settings(("dog", NextTime.LEAVE_OUT)), CATALOGUE) == routine()


def test_easier_without_an_easier_one_changes_nothing():
    assert adjusted(ROUTINE, settings(("clam", NextTime.EASIER)), CATALOGUE) == ROUTINE


def test_what_was_taken_up_as_easier_may_hurt_too():
    remembered = settings(("bridge", NextTime.EASIER), ("lift", NextTime.EASIER))
    assert names(adjusted(ROUTINE, remembered, CATALOGUE)) == ["tilt", "clam", "dog"]
    remembered = remembered.answered(HurtAnswer("tilt", NextTime.LEAVE_OUT, "friday"))
    assert names(adjusted(ROUTINE, remembered, CATALOGUE)) == ["clam", "dog"]
    assert adjustments(ROUTINE, remembered, CATALOGUE) == (Adjustment(BRIDGE, None),)
    assert names(adjusted(ROUTINE, remembered.put_back("bridge"), CATALOGUE)) == ["bridge", "clam", "dog"]


def test_what_was_said_before_it_was_taken_up_as_easier_does_not_hold_for_it():
    remembered = settings(("lift", NextTime.LEAVE_OUT), ("bridge", NextTime.EASIER))
    assert names(adjusted(ROUTINE, remembered, CATALOGUE)) == ["lift", "clam", "dog"]


def test_an_exercise_that_comes_twice_is_changed_twice_and_told_once():
    twice = routine(BRIDGE, CLAM, BRIDGE)
    remembered = settings(("bridge", NextTime.EASIER))
    assert names(adjusted(twice, remembered, CATALOGUE)) == ["lift", "clam", "lift"]
    assert adjustments(twice, remembered, CATALOGUE) == (Adjustment(BRIDGE, LIFT),)


EXERCISES = st.sampled_from([TILT, LIFT, BRIDGE, CLAM, DOG])
ROUTINES = st.lists(EXERCISES, min_size=1, max_size=6).map(lambda items: routine(*items))
REMEMBERED = st.lists(
    st.tuples(EXERCISES.map(lambda one: one.id), st.sampled_from(NextTime)), max_size=8
).map(lambda answers: settings(*answers))


@given(ROUTINES, REMEMBERED)
def test_a_routine_is_never_empty_and_never_longer(planned: Routine, remembered: RoutineSettings):
    done = adjusted(planned, remembered, CATALOGUE)
    assert 1 <= len(done.items) <= len(planned.items)
    touched = {answer.exercise_id for answer in remembered.answers if answer.answer is not NextTime.KEEP}
    assert {item.exercise.id for item in planned.items} - touched <= set(names(done))


@given(ROUTINES, REMEMBERED)
def test_all_put_back_is_the_routine_again(planned: Routine, remembered: RoutineSettings):
    for change in adjustments(planned, remembered, CATALOGUE):
        remembered = remembered.put_back(change.exercise.id)
    for left in adjustments(planned, remembered, CATALOGUE):  # the last one had stayed; now it goes too
        remembered = remembered.put_back(left.exercise.id)
    assert adjusted(planned, remembered, CATALOGUE) == planned


@given(ROUTINES, REMEMBERED)
def test_nothing_told_means_nothing_changed(planned: Routine, remembered: RoutineSettings):
    told = adjustments(planned, remembered, CATALOGUE)
    assert bool(told) is (adjusted(planned, remembered, CATALOGUE) != planned)


# -- questions ------------------------------------------------------------------------------------------


def test_what_hurt_is_asked_about_in_the_order_of_the_routine():
    asked = questions(ROUTINE, [hurt("dog"), hurt("bridge"), hurt("swim")], RoutineSettings(), CATALOGUE)
    assert [(one.exercise, one.easier) for one in asked] == [(BRIDGE, LIFT), (DOG, None)]
    assert all(one.session_id == "monday" and one.can_leave_out for one in asked)


def test_what_was_answered_is_asked_again_only_after_it_hurt_again():
    remembered = settings(("bridge", NextTime.KEEP))
    assert questions(ROUTINE, [hurt("bridge")], remembered, CATALOGUE) == ()
    (asked,) = questions(ROUTINE, [hurt("bridge", "friday")], remembered, CATALOGUE)
    assert asked.answered(NextTime.EASIER) == HurtAnswer("bridge", NextTime.EASIER, "friday")


def test_the_easier_one_is_asked_about_and_what_is_left_out_is_not():
    remembered = settings(("bridge", NextTime.EASIER), ("dog", NextTime.LEAVE_OUT))
    hurts = [hurt("bridge", "friday"), hurt("lift", "friday"), hurt("dog", "friday")]
    (asked,) = questions(ROUTINE, hurts, remembered, CATALOGUE)
    assert asked.exercise == LIFT


def test_the_only_exercise_cannot_be_left_out():
    (asked,) = questions(routine(BRIDGE), [hurt("bridge")], RoutineSettings(), CATALOGUE)
    assert not asked.can_leave_out


def test_what_was_passed_over_is_kept_and_never_asked_again():
    hurts = [hurt("bridge"), hurt("dog")]
    asked = questions(ROUTINE, hurts, RoutineSettings(), CATALOGUE)
    remembered = RoutineSettings().answered(asked[0].answered(NextTime.LEAVE_OUT))
    after = passed_over(asked, remembered)
    assert after == settings(("bridge", NextTime.LEAVE_OUT), ("dog", NextTime.KEEP))
    assert questions(ROUTINE, hurts, after, CATALOGUE) == ()


@given(ROUTINES, REMEMBERED, st.lists(EXERCISES.map(lambda one: hurt(one.id, "friday"))))
def test_whatever_is_asked_is_never_asked_twice(
    planned: Routine, remembered: RoutineSettings, hurts: list[LatestHurt]
):
    asked = questions(planned, hurts, remembered, CATALOGUE)
    assert {one.exercise.id for one in asked} <= set(names(adjusted(planned, remembered, CATALOGUE)))
    assert questions(planned, hurts, passed_over(asked, remembered), CATALOGUE) == ()


@pytest.fixture
def session() -> Session:
    """The bridge hurt."""
    timeline = build_timeline(ROUTINE, Timing())
    player = Player(timeline)
    player.start(Reading(0.0, START))
    player.advance(Reading(2.0, START))
    player.hurt(Reading(2.0, START))
    player.choose(Reading(2.0, START), HurtChoice.SKIP)
    return session_of("friday", ROUTINE, "", timeline, player.progress, START, Reading(2.0, START))


def test_after_a_session_it_is_asked_what_becomes_of_what_hurt_in_it(session: Session):
    (asked,) = questions_after(ROUTINE, session, CATALOGUE)
    assert (asked.exercise, asked.easier, asked.session_id) == (BRIDGE, LIFT, "friday")
    assert questions_after(routine(CLAM), session, CATALOGUE) == ()
