"""The sentences of the calendar."""

from datetime import UTC, date, datetime
from typing import Any

import pytest

from backcare_desktop.core.day_record import DayMark
from backcare_desktop.core.exercise import Side
from backcare_desktop.core.history import DayCell, DayTotal
from backcare_desktop.core.history_words import (
    cell_sentence,
    day_total,
    duration,
    empty_day_sentence,
    exercise_lines,
    hurt_sentence,
    session_title,
    session_total,
    summary_sentence,
)
from backcare_desktop.core.session import Outcome, Session, SessionHurt, SessionStep
from backcare_desktop.core.words import PSEUDO, Words

DAY = date(2026, 3, 3)
WORDS = Words()


def cell(sessions: int, minutes: int, *, is_today: bool = False, **told: Any) -> DayCell:
    total = DayTotal(DAY, sessions, minutes * 60.0, **told)
    return DayCell(DAY, in_month=True, is_today=is_today, total=total)


def step(
    name: str, done_s: float, outcome: Outcome = Outcome.DONE, side: Side | None = None, set_number: int = 1
) -> SessionStep:
    return SessionStep(name, name.capitalize(), set_number, side, 40.0, done_s, outcome)


def session(*steps: SessionStep, worked_s: float = 900.0) -> Session:
    moment = datetime(2026, 3, 3, 8, 10, tzinfo=UTC)
    return Session(
        "a", "big-three", "Big three", moment, moment, DAY, worked_s, 0, 0, worked_s, True, steps, (), ""
    )


@pytest.mark.parametrize(
    ("shown", "sentence"),
    [
        (cell(1, 9), "Tuesday 3 March, 9 minutes"),
        (cell(1, 1), "Tuesday 3 March, 1 minute"),
        (cell(2, 21), "Tuesday 3 March, 2 sessions, 21 minutes"),
        (cell(0, 0), "Tuesday 3 March, nothing recorded"),
        (cell(1, 9, is_today=True), "Tuesday 3 March, 9 minutes, today"),
        (cell(0, 0, is_today=True), "Tuesday 3 March, nothing recorded, today"),
        (
            cell(1, 9, pain_before=4, pain_after=3, pain=4, mark=DayMark.REST, has_note=True),
            "Tuesday 3 March, 9 minutes, pain 4 before and 3 after, Rest day, note",
        ),
        (cell(1, 9, pain_before=0, pain=0), "Tuesday 3 March, 9 minutes, pain 0 before"),
        (cell(1, 9, pain_after=0, pain=0), "Tuesday 3 March, 9 minutes, pain 0 after"),
        (cell(0, 0, pain=0), "Tuesday 3 March, pain 0"),
        (
            cell(1, 9, pain_before=4, pain_after=6, pain=5),
            "Tuesday 3 March, 9 minutes, pain 4 before and 6 after, pain usually 5",
        ),
        (cell(0, 0, mark=DayMark.SORE, is_today=True), "Tuesday 3 March, Sore day, looked after, today"),
    ],
)
def test_a_day_is_read_out_as_a_sentence(shown: DayCell, sentence: str) -> None:
    """Statement 25: a day of the month."""
    assert cell_sentence(shown, "Tuesday 3 March", WORDS) == sentence


def test_a_row_of_the_list_tells_minutes_and_several_sessions() -> None:
    assert day_total(cell(1, 15), WORDS) == "15 min"
    assert day_total(cell(2, 21), WORDS) == "21 min · 2 sessions"


def test_a_row_of_the_list_tells_all_there_is_of_a_day() -> None:
    told = cell(1, 15, pain_before=4, pain_after=3, pain=4, mark=DayMark.SORE, has_note=True)
    assert day_total(told, WORDS) == "15 min · Pain 4 before, 3 after · Sore day, looked after · Note"
    assert day_total(cell(0, 0, pain=0), WORDS) == "Pain 0"
    assert day_total(cell(0, 0, mark=DayMark.REST), WORDS) == "Rest day"


@pytest.mark.parametrize(
    ("active", "ever", "sentence"),
    [
        (11, 40, "11 active days in the last 28."),
        (1, 1, "1 active day in the last 28."),
        (0, 40, "40 sessions so far."),
        (0, 1, "1 session so far."),
        (0, 0, "Your first session will appear here."),
    ],
)
def test_the_summary_counts_what_was_done_and_never_what_was_not(
    active: int, ever: int, sentence: str
) -> None:
    assert summary_sentence(active, ever, WORDS) == sentence


def test_an_empty_day_is_calm() -> None:
    assert empty_day_sentence(DAY, DAY, 0, WORDS) == "Your first session will appear here."
    assert empty_day_sentence(DAY, DAY, 1, WORDS) == "Nothing recorded so far today."
    assert empty_day_sentence(date(2026, 3, 4), DAY, 1, WORDS) == "This day is still to come."
    past = empty_day_sentence(date(2026, 3, 2), DAY, 1, WORDS)
    assert past == "Nothing recorded on this day. Rest days belong here too."


def test_a_session_tells_when_and_how_much_of_it() -> None:
    whole = session(step("bridge", 40), step("clam", 40, side=Side.LEFT), step("clam", 40, side=Side.RIGHT))
    part = session(
        step("bridge", 40),
        step("clam", 10, Outcome.PARTIAL),
        step("plank", 0, Outcome.NOT_REACHED),
        worked_s=360,
    )

    assert session_title("08:10", whole, WORDS) == "08:10 · Big three"
    assert session_total(whole, WORDS) == "15 min · all 2 exercises"
    assert session_total(part, WORDS) == "6 min · 1 of 3 exercises, 1 in part"
    assert session_total(session(step("bridge", 40)), WORDS) == "15 min · 1 exercise"
    none = session(step("bridge", 0, Outcome.SKIPPED), worked_s=20)
    assert session_total(none, WORDS) == "1 min · 0 of 1 exercise"


def test_an_exercise_done_in_part_does_not_count_as_done() -> None:
    nearly = session(step("bridge", 40), step("clam", 40), step("clam", 10, Outcome.PARTIAL, set_number=2))
    assert session_total(nearly, WORDS) == "15 min · 1 of 2 exercises, 1 in part"
    alone = session(step("clam", 10, Outcome.PARTIAL), worked_s=20)
    assert session_total(alone, WORDS) == "1 min · 0 of 1 exercise, 1 in part"


def test_what_is_no_routine_has_no_exercises_to_count() -> None:
    assert session_total(session(worked_s=1500), WORDS) == "25 min"


@pytest.mark.parametrize(
    ("side", "sentence"),
    [
        (Side.LEFT, "Side plank hurt on the left"),
        (Side.RIGHT, "Side plank hurt on the right"),
        (None, "Side plank hurt"),
    ],
)
def test_what_hurt_is_named_with_its_side(side: Side | None, sentence: str) -> None:
    assert hurt_sentence(SessionHurt("plank", "Side plank", side, 300.0, None, None), WORDS) == sentence


@pytest.mark.parametrize(
    ("seconds", "text"),
    [(0, "0 s"), (39.6, "40 s"), (59.5, "1 min"), (60, "1 min"), (80, "1 min 20 s"), (120, "2 min")],
)
def test_lengths_are_told_to_the_second(seconds: float, text: str) -> None:
    assert duration(seconds, WORDS) == text


@pytest.mark.parametrize(
    ("steps", "detail"),
    [
        ([step("a", 40)], "Done, 40 s"),
        ([step("a", 40), step("a", 40, set_number=2)], "Done, 1 min 20 s"),
        ([step("a", 40), step("a", 0, Outcome.SKIPPED, set_number=2)], "Partly done, 40 s"),
        ([step("a", 12, Outcome.PARTIAL)], "Partly done, 12 s"),
        ([step("a", 0, Outcome.SKIPPED)], "Skipped"),
        ([step("a", 0, Outcome.NOT_REACHED)], "Not reached"),
        (
            [step("a", 40, side=Side.LEFT), step("a", 40, side=Side.RIGHT)],
            "Left and right: done, 40 s each",
        ),
        (
            [step("a", 40, side=Side.LEFT), step("a", 12, Outcome.PARTIAL, Side.RIGHT)],
            "Left: done, 40 s · Right: partly done, 12 s",
        ),
        (
            [step("a", 0, Outcome.SKIPPED, Side.LEFT), step("a", 0, Outcome.NOT_REACHED, Side.RIGHT)],
            "Skipped",
        ),
        (
            [step("a", 0, Outcome.NOT_REACHED, Side.LEFT), step("a", 0, Outcome.NOT_REACHED, Side.RIGHT)],
            "Not reached",
        ),
        (
            [step("a", 40, side=Side.LEFT), step("a", 0, Outcome.SKIPPED, Side.RIGHT)],
            "Left: done, 40 s · Right: skipped",
        ),
        (
            [step("a", 40, side=Side.LEFT), step("a", 0, Outcome.NOT_REACHED, Side.RIGHT)],
            "Left: done, 40 s · Right: not reached",
        ),
        ([step("a", 40, side=Side.RIGHT)], "Right: done, 40 s"),
        ([step("a", 40, side=Side.LEFT), step("a", 30)], "Left: done, 40 s · Done, 30 s"),
    ],
)
def test_every_exercise_is_told_by_side_with_all_its_sets(steps: list[SessionStep], detail: str) -> None:
    (line,) = exercise_lines(session(*steps), WORDS)

    assert (line.exercise_id, line.name, line.detail) == ("a", "A", detail)


def test_exercises_come_in_the_order_they_were_done() -> None:
    lines = exercise_lines(session(step("b", 40), step("a", 40), step("b", 40, set_number=2)), WORDS)

    assert [line.name for line in lines] == ["B", "A"]


def test_every_sentence_passes_the_door_of_translation() -> None:
    pseudo = Words(PSEUDO)
    said = [
        cell_sentence(cell(2, 9, is_today=True), "", pseudo),
        summary_sentence(3, 3, pseudo),
        empty_day_sentence(DAY, DAY, 1, pseudo),
        session_total(session(step("a", 40)), pseudo),
    ]
    assert all(sentence.startswith("⟦") for sentence in said)
