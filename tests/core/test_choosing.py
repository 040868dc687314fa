"""Filters, and the suggestion of the next routine."""

from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given, strategies as st

from backcare_desktop.core.catalogue import Catalogue
from backcare_desktop.core.choosing import (
    Choice,
    Goal,
    Length,
    Reason,
    cover_item,
    day_written,
    fits,
    gentler_choice,
    goals_of,
    length_of,
    routine_minutes,
    suggest,
    suits_posture,
)
from backcare_desktop.core.exercise import Kind, Position, Posture
from backcare_desktop.core.settings import Timing
from backcare_desktop.core.timeline import build_timeline
from tests.build import dose, exercise, routine

TODAY = date(2026, 3, 3)
NOON, MORNING, EVENING = 12, 8, 20


def days_ago(days: int) -> date:
    return TODAY - timedelta(days=days)


def names_that_fit(catalogue: Catalogue, choice: Choice) -> list[str]:
    return [r.id for r in catalogue.routines if fits(r, routine_minutes(r, Timing()), choice)]


# -- filters --------------------------------------------------------------------------------------------


def test_the_length_shown_is_the_length_played(catalogue: Catalogue) -> None:
    for one in catalogue.routines:
        played_s = build_timeline(one, Timing()).total_s
        assert abs(routine_minutes(one, Timing()) * 60 - played_s) <= 30


def test_longer_rests_make_a_routine_longer(catalogue: Catalogue) -> None:
    basics = catalogue.routine("neutral-spine-basics")
    assert routine_minutes(basics, Timing(rest_s=60)) > routine_minutes(basics, Timing())


@pytest.mark.parametrize(
    ("minutes", "length"),
    [(1, Length.SHORT), (9, Length.SHORT), (10, Length.MIDDLE), (15, Length.MIDDLE), (16, Length.LONG)],
)
def test_a_length_belongs_to_one_of_three(minutes: int, length: Length) -> None:
    assert length_of(minutes) is length


def test_asking_for_nothing_finds_everything(catalogue: Catalogue) -> None:
    assert Choice().is_open
    assert len(names_that_fit(catalogue, Choice())) == 9


@pytest.mark.parametrize("length", [Length.SHORT, Length.MIDDLE, Length.LONG])
def test_every_length_finds_some_but_not_all_of_the_nine(catalogue: Catalogue, length: Length) -> None:
    assert 0 < len(names_that_fit(catalogue, Choice(length))) < 9


@pytest.mark.parametrize("posture", list(Posture))
def test_every_position_finds_something(catalogue: Catalogue, posture: Posture) -> None:
    assert names_that_fit(catalogue, Choice(postures=frozenset({posture})))


def test_the_desk_break_is_for_sitting_and_for_standing_and_not_for_lying(catalogue: Catalogue) -> None:
    desk_break = catalogue.routine("desk-break")
    assert suits_posture(desk_break, Posture.SITTING)
    assert suits_posture(desk_break, Posture.STANDING)
    assert not suits_posture(desk_break, Posture.LYING)


def test_whoever_can_only_sit_is_shown_nothing_on_the_floor(catalogue: Catalogue) -> None:
    # A part of it is done sitting, but one has to get down onto a mat as well.
    strength = catalogue.routine("strength-back-hips")
    assert Posture.SITTING in strength.postures
    assert not suits_posture(strength, Posture.SITTING)
    assert not suits_posture(strength, Posture.STANDING)
    assert suits_posture(strength, Posture.LYING)


def test_kneeling_counts_as_on_the_floor() -> None:
    kneeling = routine(exercise(position=Position.KNEELING), exercise("walk", position=Position.STANDING))
    assert suits_posture(kneeling, Posture.LYING)
    assert not suits_posture(kneeling, Posture.STANDING)


def test_of_several_positions_any_will_do(catalogue: Catalogue) -> None:
    assert len(names_that_fit(catalogue, Choice(postures=frozenset(Posture)))) == 9


@pytest.mark.parametrize(
    ("routine_id", "goals"),
    [
        ("morning-loosener", {Goal.LOOSEN}),
        ("desk-break", {Goal.LOOSEN}),
        ("neutral-spine-basics", {Goal.STRENGTHEN}),
        ("full-spine-stretch", {Goal.LOOSEN}),
        ("lumbar-stabilisation", {Goal.STRENGTHEN}),
        ("big-three", {Goal.STRENGTHEN}),
        ("strength-back-hips", {Goal.STRENGTHEN}),
        ("flare-up-day", {Goal.SETTLE}),
        ("evening-unwind", {Goal.LOOSEN, Goal.SETTLE}),
    ],
)
def test_what_each_routine_is_good_for(catalogue: Catalogue, routine_id: str, goals: set[Goal]) -> None:
    assert goals_of(catalogue.routine(routine_id)) == goals


def test_a_walk_alone_has_no_goal_and_an_empty_routine_neither() -> None:
    assert goals_of(routine(exercise(kind=Kind.AEROBIC))) == set()
    assert goals_of(routine()) == set()


def test_length_position_and_goal_are_asked_for_together(catalogue: Catalogue) -> None:
    asked = Choice(Length.MIDDLE, frozenset({Posture.LYING}), frozenset({Goal.LOOSEN}))
    assert names_that_fit(catalogue, asked) == ["morning-loosener", "evening-unwind"]
    assert names_that_fit(catalogue, Choice(Length.LONG, frozenset({Posture.SITTING}))) == []
    assert names_that_fit(catalogue, Choice(goals=frozenset({Goal.SETTLE}))) == [
        "flare-up-day",
        "evening-unwind",
    ]


# -- covers ---------------------------------------------------------------------------------------------


def test_every_routine_has_a_picture_of_its_own(catalogue: Catalogue) -> None:
    covers = [one.items[cover_item(one)].exercise.id for one in catalogue.routines]
    assert len(set(covers)) == 9


def test_another_routine_is_known_by_its_first_exercise_that_is_not_a_walk() -> None:
    walk = exercise("walk", dose(60, continuous=True))
    assert cover_item(routine(walk, exercise("bridge"), exercise("clam"))) == 1
    assert cover_item(routine(walk)) == 0
    with pytest.raises(ValueError, match="no picture"):
        cover_item(routine())


# -- suggestion -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("last_days", "hour", "routine_id", "reason"),
    [
        ({}, MORNING, "neutral-spine-basics", Reason.FIRST),
        ({}, EVENING, "neutral-spine-basics", Reason.FIRST),
        ({"neutral-spine-basics": 1}, MORNING, "morning-loosener", Reason.MORNING),
        ({"neutral-spine-basics": 1}, 10, "morning-loosener", Reason.MORNING),
        ({"morning-loosener": 0}, MORNING, "desk-break", Reason.NEXT),
        ({"neutral-spine-basics": 1}, 11, "desk-break", Reason.NEXT),
        ({"neutral-spine-basics": 1}, 18, "desk-break", Reason.NEXT),
        ({"neutral-spine-basics": 1}, 19, "evening-unwind", Reason.EVENING),
        ({"evening-unwind": 0}, EVENING, "desk-break", Reason.NEXT),
        ({"desk-break": 1}, NOON, "neutral-spine-basics", Reason.NEXT),
        ({"desk-break": 1, "neutral-spine-basics": 2}, NOON, "full-spine-stretch", Reason.NEXT),
        (
            {"desk-break": 1, "neutral-spine-basics": 2, "full-spine-stretch": 3},
            NOON,
            "full-spine-stretch",
            Reason.NEXT,
        ),
        ({"big-three": 2}, NOON, "desk-break", Reason.NEXT),
        ({"made-by-myself": 2}, NOON, "desk-break", Reason.NEXT),
        ({"big-three": 6}, NOON, "desk-break", Reason.NEXT),
        ({"big-three": 7}, NOON, "desk-break", Reason.WELCOME_BACK),
        ({"big-three": 7}, MORNING, "morning-loosener", Reason.WELCOME_BACK),
        ({"big-three": 400}, EVENING, "evening-unwind", Reason.WELCOME_BACK),
    ],
)
def test_what_is_suggested(
    catalogue: Catalogue, last_days: dict[str, int], hour: int, routine_id: str, reason: Reason
) -> None:
    done = {one: days_ago(days) for one, days in last_days.items()}
    found = suggest(catalogue.routines, done, TODAY, hour)
    assert (found.routine.id, found.reason) == (routine_id, reason)


@pytest.mark.parametrize(
    ("welcomed", "is_welcomed"),
    [
        (None, True),
        (0, True),  # the whole day long
        (1, False),  # yesterday: once is enough
        (9, False),
        (10, True),  # on the day of the last session: that was about the pause before
        (60, True),
    ],
)
def test_somebody_is_welcomed_back_on_one_day_of_a_pause(
    catalogue: Catalogue, welcomed: int | None, is_welcomed: bool
) -> None:
    welcomed_on = None if welcomed is None else days_ago(welcomed)
    found = suggest(catalogue.routines, {"big-three": days_ago(10)}, TODAY, NOON, welcomed_on)
    assert found.reason is (Reason.WELCOME_BACK if is_welcomed else Reason.NEXT)


@given(st.dates())
def test_a_day_that_was_written_is_read(day: date) -> None:
    assert day_written(day.isoformat()) == day


@pytest.mark.parametrize("text", ["", "soon", "2026-02-30"])
def test_what_is_no_day_is_read_as_none(text: str) -> None:
    assert day_written(text) is None


IDS = (
    "morning-loosener",
    "desk-break",
    "neutral-spine-basics",
    "full-spine-stretch",
    "lumbar-stabilisation",
    "big-three",
    "strength-back-hips",
    "flare-up-day",
    "evening-unwind",
)


ROTATION = ("desk-break", "neutral-spine-basics", "full-spine-stretch")


@given(
    last_days=st.dictionaries(st.sampled_from(IDS), st.integers(0, 60).map(days_ago)),
    hour=st.integers(0, 23),
)
def test_a_suggestion_is_gentle_and_new_today_while_anything_is(
    catalogue: Catalogue, last_days: dict[str, date], hour: int
) -> None:
    found = suggest(catalogue.routines, last_days, TODAY, hour).routine
    assert found.level == 1
    if any(last_days.get(routine_id) != TODAY for routine_id in ROTATION):
        assert last_days.get(found.id) != TODAY


@given(hours=st.lists(st.integers(0, 23), min_size=1, max_size=4).map(sorted))
def test_whoever_does_what_is_suggested_never_does_the_same_twice_running(
    catalogue: Catalogue, hours: list[int]
) -> None:
    done = {"big-three": days_ago(1)}
    followed = []
    for day in (TODAY, TODAY + timedelta(days=1)):
        for hour in hours[:2]:
            found = suggest(catalogue.routines, done, day, hour).routine.id
            done[found] = day
            followed.append((day, found))
    for (first_day, first), (second_day, second) in pairwise(followed):
        morning_again = first == second == "morning-loosener" and first_day != second_day
        evening_again = first == second == "evening-unwind" and first_day != second_day
        assert first != second or morning_again or evening_again


def test_the_gentler_choice_is_the_flare_up_day_beside_whatever_is_suggested(catalogue: Catalogue) -> None:
    flare_up = catalogue.routine("flare-up-day")
    assert gentler_choice(catalogue.routines, catalogue.routine("desk-break")) is flare_up
    assert gentler_choice(catalogue.routines, flare_up) is None
    assert gentler_choice(catalogue.routines[:1], catalogue.routines[0]) is None


def test_without_the_ready_made_routines_the_first_there_is_stands_in() -> None:
    hard = replace(routine(exercise(), name="own"), level=3)
    assert suggest([hard], {}, TODAY, NOON).routine is hard
    assert suggest([hard], {"own": TODAY}, TODAY, EVENING).routine is hard
    with pytest.raises(ValueError, match="no routine"):
        suggest([], {}, TODAY, NOON)
