"""A day of which something cannot be read says how much, and on which day an answer is told."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from backcare_desktop.core.check_in import CheckIn, Question, check_in_id
from backcare_desktop.core.session import Outcome, Session, SessionStep
from backcare_desktop.store.stores import Stores, open_stores

DAY = date(2026, 3, 3)
MOMENT = datetime(2026, 3, 3, 8, 0, tzinfo=UTC)
STEP = SessionStep("bridge", "Bridge", 1, None, 40, 40, Outcome.DONE)
SESSION = Session("a", "", "Walk", MOMENT, MOMENT, DAY, 900, 0, 0, 900, True, (STEP, STEP), (), "")


@pytest.fixture
def two():
    opened = open_stores(None, MOMENT)
    opened.sessions.add(SESSION)
    opened.sessions.add(replace(SESSION, id="b"))
    yield opened
    opened.close()


def answer(question: Question, at: datetime = MOMENT, session_id: str | None = "a") -> CheckIn:
    return CheckIn(check_in_id(session_id or "", question), question, 4, at, at.date(), session_id)


@pytest.mark.parametrize(
    ("spoil", "count", "sessions"),
    [
        ("UPDATE sessions SET day = day", 0, 2),
        ("UPDATE sessions SET started_at = 'this morning' WHERE id = 'a'", 1, 1),
        ("UPDATE sessions SET started_at = 'this morning'", 2, 0),
        ("UPDATE session_steps SET outcome = 'flew away' WHERE session_id = 'a'", 1, 2),
        ("UPDATE check_ins SET at = 'then'", 1, 2),
    ],
)
def test_a_day_says_how_much_of_it_cannot_be_read(two: Stores, spoil: str, count: int, sessions: int) -> None:
    two.diary.save_check_in(answer(Question.NOW, session_id=None), MOMENT)
    two.file.db.execute(spoil)

    day = two.diary.day(DAY)

    assert day.unreadable == count
    assert len(day.sessions) == sessions


def test_how_the_morning_after_was_is_told_with_the_session_and_on_its_own_day(two: Stores) -> None:
    morning = answer(Question.NEXT_MORNING, MOMENT + timedelta(days=1))
    two.diary.save_check_in(morning, MOMENT)

    assert two.diary.day(DAY).sessions[0].check_ins == (morning,)
    assert two.diary.day(DAY).check_ins == ()
    assert two.diary.day(DAY + timedelta(days=1)).check_ins == (morning,)


def test_what_is_told_later_about_a_session_belongs_to_its_day_alone(two: Stores) -> None:
    after = answer(Question.AFTER, MOMENT + timedelta(days=1))
    two.diary.save_check_in(after, MOMENT)

    assert two.diary.day(DAY).sessions[0].check_ins == (after,)
    assert two.diary.day(DAY + timedelta(days=1)).check_ins == ()


def test_an_answer_about_a_session_that_still_runs_stands_for_itself(two: Stores) -> None:
    before = answer(Question.BEFORE, session_id="running")
    two.diary.save_check_in(before, MOMENT)

    assert two.diary.day(DAY).check_ins == (before,)
