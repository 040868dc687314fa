"""What is asked, and what is said about an answer."""

import pytest

from backcare_desktop.core.check_in import Question
from backcare_desktop.core.check_in_words import (
    asked,
    ends,
    gentler_sentence,
    is_noticeably_up,
    mark_sentence,
    morning_question,
    noted_sentence,
    up_at_gentlest_sentence,
    up_sentence,
)
from backcare_desktop.core.day_record import DayMark
from backcare_desktop.core.words import Words

WORDS = Words()


@pytest.mark.parametrize("question", [Question.NOW, Question.BEFORE, Question.AFTER])
def test_pain_is_asked_in_the_same_words_every_time(question: Question) -> None:
    assert asked(question, WORDS) == "How is your back right now?"
    assert ends(question, WORDS) == ("No pain", "Worst pain imaginable")


def test_effort_has_words_of_its_own() -> None:
    assert asked(Question.EFFORT, WORDS) == "How hard was it?"
    assert ends(Question.EFFORT, WORDS) == ("No effort", "As hard as I can imagine")


def test_the_morning_is_over_at_some_hour() -> None:
    asks = morning_question("Evening unwind", WORDS, is_over=False)
    assert asks == "How is your back this morning, after yesterday's Evening unwind?"
    asks = morning_question("Evening unwind", WORDS, is_over=True)
    assert asks == "How was your back this morning, after yesterday's Evening unwind?"


@pytest.mark.parametrize(
    ("before", "after", "up"),
    [(4, 6, True), (4, 5, False), (6, 4, False), (None, 9, False), (4, None, False), (0, 2, True)],
)
def test_two_points_are_noticed(before: int | None, after: int | None, up: bool) -> None:
    assert is_noticeably_up(before, after) is up


def test_what_is_said_is_calm() -> None:
    assert up_sentence(4, 6, WORDS) == "4 before, 6 after. Next time can be gentler."
    assert "4 before, 6 after." in up_at_gentlest_sentence(4, 6, WORDS)
    changes = [("Clamshell", "Side plank"), ("Cat-cow", "Bird-dog")]
    said = "From the next time on: Clamshell instead of Side plank, Cat-cow instead of Bird-dog."
    assert gentler_sentence(changes, WORDS) == said
    assert mark_sentence(DayMark.REST, WORDS) == "Rest day. Looked after."
    assert mark_sentence(DayMark.SORE, WORDS) == "Sore day, looked after."
    assert noted_sentence(4, WORDS) == "Noted: 4 of 10."
