"""What to begin with: two real routines, or a look around."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from backcare_desktop.core.catalogue import Catalogue
from backcare_desktop.core.choosing import routine_minutes
from backcare_desktop.core.settings import Timing
from backcare_desktop.ui.first_run.starting_points import gentle_start, usual_start
from tests.build import exercise, routine
from tests.ui.first_run.conftest import FirstStart, Newcomer


@pytest.fixture
def starter(person: Newcomer) -> Newcomer:
    """Somebody at the third step."""
    person.go_to(3)
    return person


def test_two_routines_are_offered_with_their_length_position_and_needs(starter: Newcomer) -> None:
    said = starter.sees()
    for text in (
        "Gentle",
        "Desk break",
        "5 min · 6 exercises · sitting, standing",
        "Needs: chair",
        "Usual",
        "Neutral-spine basics",
        "11 min · 8 exercises · lying",
        "Needs: mat, pillow",
    ):
        assert text in said


def test_nothing_is_promised(starter: Newcomer) -> None:
    said = " ".join(starter.sees()).lower()
    assert not [word for word in ("cure", "heal", "treat", "relief", "fix", "pain-free") if word in said]


@pytest.mark.parametrize(
    ("name", "routine_id"),
    [
        ("Start Desk break, 5 minutes", "desk-break"),
        ("Start Neutral-spine basics, 11 minutes", "neutral-spine-basics"),
    ],
)
def test_start_leads_to_that_routine_and_the_first_run_is_over(
    starter: Newcomer, name: str, routine_id: str
) -> None:
    starter.tab_to(name)
    starter.press(Qt.Key.Key_Return)
    assert starter.ended == [("start", routine_id)]
    assert starter.written.welcome_seen
    assert not starter.written.reminder


def test_looking_around_leads_to_the_routines_and_the_first_run_is_over(starter: Newcomer) -> None:
    starter.click("Look around")
    assert starter.ended == [("routines",)]
    assert starter.written.welcome_seen


def test_nothing_has_to_be_started(starter: Newcomer) -> None:
    starter.click("Next")
    assert starter.page.number == 4
    assert starter.ended == []


def test_the_minutes_follow_the_timing_that_was_set(first_start: FirstStart) -> None:
    first_start.preferences.change(rest_s=60)
    person = first_start.open()
    person.go_to(3)
    assert "16 min · 8 exercises · lying" in person.sees()
    person.page.close()


def test_gentle_is_the_shortest_of_the_gentle_ones(catalogue: Catalogue) -> None:
    gentle, timing = gentle_start(catalogue.routines, Timing()), Timing()
    usual = usual_start(catalogue.routines)
    others = [r for r in catalogue.routines if r.level == 1 and r.id != usual.id]
    assert gentle.level == 1
    assert routine_minutes(gentle, timing) == min(routine_minutes(r, timing) for r in others)


def test_where_there_is_one_routine_only_it_is_both() -> None:
    only = routine(exercise())
    assert usual_start([only]) is only
    assert gentle_start([only], Timing()) is only


def test_a_harder_one_is_not_gentle_however_short_it_is() -> None:
    usual, gentle = routine(exercise(), name="usual"), routine(exercise(), exercise("plank"), name="gentle")
    hard = replace(routine(exercise(), name="hard"), level=3)
    assert gentle_start([usual, hard, gentle], Timing()) is gentle
