"""What stands in the entries of a calendar file."""

from dataclasses import replace

import pytest

from backcare_desktop.core.check_in import Question
from backcare_desktop.core.day_record import DayMark, SessionRecord
from backcare_desktop.core.exchange.calendar_words import mark_title, session_description
from backcare_desktop.core.history_words import session_total
from backcare_desktop.core.words import PSEUDO, Words
from tests.core.exchange.test_table_rows import SESSION, answer

QUIET = replace(SESSION, hurts=())


def described(*told: tuple[Question, int], note: str = "") -> list[str]:
    record = SessionRecord(QUIET, tuple(answer(*one) for one in told), note)
    first, *others = session_description(record, Words()).split("\n")
    assert first == session_total(QUIET, Words())
    return others


@pytest.mark.parametrize(
    ("told", "lines"),
    [
        ((), []),
        (((Question.BEFORE, 4), (Question.AFTER, 3)), ["Pain 4 before, 3 after"]),
        (((Question.BEFORE, 0),), ["Pain 0 before"]),
        (((Question.AFTER, 0),), ["Pain 0 after"]),
        (((Question.WORST, 5),), ["Pain 5 at its highest"]),
        (((Question.NEXT_MORNING, 1),), ["Pain 1 the next morning"]),
        (((Question.EFFORT, 0),), ["Effort 0"]),
    ],
)
def test_what_was_told_is_a_line_each(told, lines):
    assert described(*told) == lines


def test_the_note_comes_last_and_a_hurt_once():
    assert described((Question.EFFORT, 6), note="Stiff.\nSlow.") == ["Effort 6", "Stiff.", "Slow."]
    lines = session_description(SessionRecord(SESSION, (), "Stiff."), Words()).split("\n")
    assert lines[1:] == ["Side plank hurt on the right", "Cat-cow hurt", "Stiff."]


def test_marks_have_titles():
    assert [mark_title(mark, Words()) for mark in DayMark] == ["Rest day", "Sore day"]
    assert mark_title(DayMark.REST, Words(PSEUDO)).startswith("⟦")
