"""A history as rows for spreadsheets."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from backcare_desktop.core.check_in import CheckIn, Question, check_in_id
from backcare_desktop.core.day_record import SessionRecord
from backcare_desktop.core.exchange.table_rows import (
    EXERCISE_COLUMNS,
    SESSION_COLUMNS,
    exercise_rows,
    neutralised,
    session_row,
)
from backcare_desktop.core.exercise import Side
from backcare_desktop.core.session import Outcome, Session, SessionHurt, SessionStep

NOON = datetime(2026, 3, 29, 12, 0, 0, 5000, timezone(timedelta(hours=2)))
PLANK = ("plank", "Side plank")
DOG = ("dog", "=Bird dog")
SESSION = Session(
    id="one",
    routine_id="big-three",
    routine_name="Big three",
    started_at=NOON,
    ended_at=NOON + timedelta(minutes=9),
    day=date(2026, 3, 29),
    worked_s=500.0,
    paused_s=40.0,
    skipped_s=0.0,
    planned_s=600.0,
    completed=False,
    steps=(
        SessionStep(*PLANK, 1, Side.LEFT, 30.0, 30.0, Outcome.DONE),
        SessionStep(*PLANK, 1, Side.RIGHT, 30.0, 12.25, Outcome.PARTIAL),
        SessionStep(*PLANK, 2, Side.LEFT, 30.0, 0.0, Outcome.SKIPPED),
        SessionStep(*DOG, 1, None, 60.0, 0.0, Outcome.NOT_REACHED),
    ),
    hurts=(
        SessionHurt(*PLANK, Side.RIGHT, 44.0, None, 4),
        SessionHurt(*PLANK, Side.RIGHT, 45.0, None, 6),
        SessionHurt("cat", "Cat-cow", None, 60.0, None, None),
    ),
    routine_copy="",
)


def answer(question: Question, value: int) -> CheckIn:
    return CheckIn(check_in_id("one", question), question, value, NOON, date(2026, 3, 29), "one")


def named(columns: tuple[str, ...], cells: list[str]) -> dict[str, str]:
    return dict(zip(columns, cells, strict=True))


def test_a_session_is_a_row():
    told = (answer(Question.BEFORE, 4), answer(Question.NEXT_MORNING, 0), answer(Question.EFFORT, 7))
    row = named(SESSION_COLUMNS, session_row(SessionRecord(SESSION, told, "+1 better?")))
    assert row == {
        "day": "2026-03-29",
        "started_at": "2026-03-29T12:00:00+02:00",
        "ended_at": "2026-03-29T12:09:00+02:00",
        "routine": "Big three",
        "origin": "guided",
        "minutes_worked": "8.33",
        "completed": "no",
        "exercises_done": "1",
        "exercises_total": "2",
        "pain_before": "4",
        "pain_after": "",
        "pain_worst": "",
        "pain_next_morning": "0",
        "effort": "7",
        "hurt_exercises": "Side plank; Cat-cow",
        "note": "'+1 better?",
    }


def test_an_exercise_is_a_row():
    plank, dog = (named(EXERCISE_COLUMNS, cells) for cells in exercise_rows(SESSION))
    assert plank == {
        "day": "2026-03-29",
        "started_at": "2026-03-29T12:00:00+02:00",
        "routine": "Big three",
        "exercise": "Side plank",
        "sets": "2",
        "planned_s": "90.0",
        "done_s": "42.2",
        "left_done_s": "30.0",
        "right_done_s": "12.2",
        "outcome": "partial",
        "hurt": "yes",
        "hurt_strength": "6",
        "hurt_sides": "right",
    }
    assert (dog["exercise"], dog["left_done_s"], dog["outcome"]) == ("'=Bird dog", "", "not reached")
    assert (dog["hurt"], dog["hurt_strength"], dog["hurt_sides"]) == ("no", "", "")


@pytest.mark.parametrize(
    ("sides", "told"),
    [((None,), ""), ((Side.LEFT,), "left"), ((Side.RIGHT, None, Side.LEFT, Side.RIGHT), "left; right")],
)
def test_the_sides_that_hurt_are_told(sides: tuple[Side | None, ...], told: str):
    hurts = tuple(replace(SESSION.hurts[0], side=side) for side in sides)
    plank, _dog = (named(EXERCISE_COLUMNS, cells) for cells in exercise_rows(replace(SESSION, hurts=hurts)))
    assert (plank["hurt"], plank["hurt_sides"]) == ("yes", told)


def test_a_walk_is_a_row_without_exercises():
    walk = replace(SESSION, routine_id="", routine_name="-Walk-", steps=(), hurts=(), completed=True)
    row = named(SESSION_COLUMNS, session_row(SessionRecord(walk)))
    assert (row["routine"], row["completed"], row["exercises_total"]) == ("'-Walk-", "yes", "0")
    assert exercise_rows(walk) == []


def test_an_exercise_that_was_passed_over_and_not_reached_was_skipped():
    left, right = (
        SessionStep(*PLANK, 1, side, 30.0, 0.0, outcome)
        for side, outcome in ((Side.LEFT, Outcome.SKIPPED), (Side.RIGHT, Outcome.NOT_REACHED))
    )
    (cells,) = exercise_rows(replace(SESSION, steps=(left, right)))
    assert named(EXERCISE_COLUMNS, cells)["outcome"] == "skipped"


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1"])
def test_a_formula_is_neutralised(text):
    assert neutralised(text) == f"'{text}"


@pytest.mark.parametrize("text", ["", "a=1", " =1", "'=1", "3 of 10", "“so”"])
def test_other_text_stays_as_it_is(text):
    assert neutralised(text) == text


def test_moments_have_no_parts_of_seconds():
    utc = replace(SESSION, started_at=NOON.astimezone(UTC))
    assert session_row(SessionRecord(utc))[1] == "2026-03-29T10:00:00+00:00"
