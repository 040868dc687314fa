"""The sentences of a day in full."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from backcare_desktop.core.check_in import CheckIn, Question, check_in_id
from backcare_desktop.core.day_record import DayMark, DayRecord, SessionRecord
from backcare_desktop.core.day_words import (
    check_in_line,
    mark_short,
    mark_words,
    origin_caption,
    pain_change_sentence,
    told_lines,
    unreadable_sentence,
)
from backcare_desktop.core.session import Origin, Session
from backcare_desktop.core.words import Words

DAY = date(2026, 3, 3)
MOMENT = datetime(2026, 3, 3, 8, 10, tzinfo=UTC)
WORDS = Words()
WALK = Session("a", "", "Walk", MOMENT, MOMENT, DAY, 900, 0, 0, 900, True, (), (), "")


def answer(question: Question, value: int) -> CheckIn:
    return CheckIn(check_in_id("a", question), question, value, MOMENT, DAY, "a")


def test_a_day_is_called_as_people_call_it() -> None:
    assert mark_words(DayMark.REST, WORDS) == "Rest day"
    assert mark_words(DayMark.SORE, WORDS) == "Sore day, looked after"
    assert mark_short(DayMark.REST, WORDS) == ("Rest", "r")
    assert mark_short(DayMark.SORE, WORDS) == ("Sore", "s")


@pytest.mark.parametrize(
    ("before", "after", "worst", "sentence"),
    [
        (4, 3, 5, "Pain 4 before, 3 after, worst 5"),
        (4, 3, None, "Pain 4 before, 3 after"),
        (4, None, 5, "Pain 4 before, worst 5"),
        (None, 3, 5, "Pain 3 after, worst 5"),
        (0, None, None, "Pain 0 before"),
        (None, 0, None, "Pain 0 after"),
        (None, None, 0, "Worst pain 0"),
        (None, None, None, ""),
    ],
)
def test_pain_is_told_as_far_as_it_was_told(
    before: int | None, after: int | None, worst: int | None, sentence: str
) -> None:
    assert pain_change_sentence(before, after, worst, WORDS) == sentence


def test_a_session_tells_what_was_told_about_it() -> None:
    told = (
        answer(Question.BEFORE, 4),
        answer(Question.AFTER, 3),
        answer(Question.NEXT_MORNING, 0),
        answer(Question.EFFORT, 0),
    )

    assert told_lines(SessionRecord(WALK, told), WORDS) == (
        "Pain 4 before, 3 after",
        "Next morning: pain 0",
        "Effort 0 of 10",
    )
    assert told_lines(SessionRecord(WALK), WORDS) == ()


@pytest.mark.parametrize(
    ("question", "line"),
    [
        (Question.NOW, "08:10 · Pain 4"),
        (Question.BEFORE, "08:10 · Pain 4 before a session"),
        (Question.AFTER, "08:10 · Pain 4 after a session"),
        (Question.WORST, "08:10 · Worst pain in a session 4"),
        (Question.NEXT_MORNING, "08:10 · Pain 4 on the morning after a session"),
        (Question.EFFORT, "08:10 · Effort 4 of 10"),
    ],
)
def test_an_answer_without_its_session_says_what_it_is_about(question: Question, line: str) -> None:
    assert check_in_line("08:10", answer(question, 4), WORDS) == line


def test_what_was_written_by_hand_says_so() -> None:
    assert origin_caption(Origin.GUIDED, WORDS) == ""
    assert origin_caption(Origin.EDITED, WORDS) == "Changed by hand"
    assert origin_caption(Origin.ADDED, WORDS) == "Added by hand"


def test_what_cannot_be_read_is_told() -> None:
    """Statement 41."""
    one = "1 entry of this day cannot be read. The others are whole."
    assert unreadable_sentence(1, WORDS) == one
    assert unreadable_sentence(2, WORDS) == "2 entries of this day cannot be read. The others are whole."
    empty = DayRecord(DAY)
    assert empty.is_empty
    assert not replace(empty, unreadable=1).is_empty
