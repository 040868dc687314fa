"""A first week with the app: done, ended early, hurt, cut off, taken up again, filed, and found in the calendar."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt

from backcare_desktop.core.player_states import State
from backcare_desktop.core.timeline import PhaseKind
from backcare_desktop.ui.shell.navigation import Place
from tests.end2end.person import CTRL, Person
from tests.ui.history.seen import cells, panel, texts

Key = Qt.Key
TUESDAY = date(2026, 3, 3)
SUGGESTED = "Neutral-spine basics"


def marked_days(person: Person) -> list[str]:
    """What the calendar says of the days on which something was done."""
    person.press(Key.Key_4, CTRL)
    page = person.running.window.shell.page(Place.HISTORY)
    return [name for name, cell in cells(page).items() if cell.sessions]


def day_shown(person: Person) -> list[str]:
    """What the calendar tells of the chosen day."""
    return texts(panel(person.running.window.shell.page(Place.HISTORY)))


def do_two_minutes(person: Person) -> None:
    """Start what is suggested, and follow it for two minutes."""
    person.press(Key.Key_Return)
    person.press(Key.Key_Return)
    person.wait(120)
    assert person.is_running_a_routine()


def test_a_first_week(person: Person) -> None:
    # Tuesday: the suggested routine, from the first start of the app to its mark in the calendar.
    person.launch()
    assert person.sees("A good first session")
    assert person.sees(SUGGESTED)
    person.press(Key.Key_Return)
    person.press(Key.Key_Return)
    assert person.window.windowTitle() == "Get ready - Backcare"
    person.follow_to_the_end()
    assert person.sees("Done. 11 minutes.")
    person.press(Key.Key_Return)
    assert marked_days(person) == ["Tuesday 3 March, 11 minutes, today"]
    assert f"08:00 · {SUGGESTED}" in day_shown(person)
    assert "11 min · all 8 exercises" in day_shown(person)
    person.leave()

    # Wednesday: a gentler one. Something hurts, then it is ended early.
    person.sleep_until(date(2026, 3, 4), 8)
    person.launch()
    assert person.sees("1 session on 1 day")
    person.click("Gentle 9 min")
    person.click("Start")
    person.follow_to(PhaseKind.HOLD)
    person.wait(60)
    person.press(Key.Key_F8)
    assert person.sees("Stopped. Come out of it slowly.")
    stopped_at = person.page_text
    person.wait(600)
    assert person.page_text == stopped_at, "nothing runs on while one chooses"
    person.click("6")
    person.click("Rest here, I will say when")
    assert person.sees("Rest as long as you like.")
    person.press(Key.Key_Escape)
    person.click("Save and end")
    assert person.sees("It hurt")
    person.click("Finish")
    assert marked_days(person) == ["Tuesday 3 March, 11 minutes", "Wednesday 4 March, 1 minute, today"]
    assert "Legs-up rest (90/90) hurt" in day_shown(person)
    person.leave()

    # Thursday: the window is closed in the middle; the next start goes on where it was.
    person.sleep_until(date(2026, 3, 5), 8)
    person.launch()
    do_two_minutes(person)
    person.leave()
    person.clock.advance(600)
    person.launch()
    assert person.sees("Continue? Stopped at 2 of 10 min at 08:0")
    person.click("Continue")
    assert person.sees("Paused.")
    person.press(Key.Key_Space)
    person.follow_to_the_end()
    assert person.sees("Done. 11 minutes."), "the exercise that was cut off is done from its beginning"
    person.press(Key.Key_Return)
    assert not person.sees("Continue?")
    assert marked_days(person)[-1] == "Thursday 5 March, 11 minutes, today"
    assert person.running.journal.count() == 3


@pytest.fixture
def cut_off(person: Person) -> Person:
    """Somebody whose app was closed two minutes into a routine."""
    person.launch()
    do_two_minutes(person)
    person.leave()
    return person


def test_a_session_that_was_cut_off_can_be_saved_as_it_is(cut_off: Person) -> None:
    cut_off.launch()
    cut_off.click("Save what I did")
    assert not cut_off.sees("Continue?")
    assert cut_off.focus_names[0].startswith("Start "), "the keyboard goes on at Start"
    assert marked_days(cut_off) == ["Tuesday 3 March, 2 minutes, today"]


def test_a_few_seconds_are_not_written_down_and_that_is_said(person: Person) -> None:
    person.launch()
    person.press(Key.Key_Return)
    person.press(Key.Key_Return)
    person.wait(8)
    person.leave()
    person.launch()
    person.click("Save what I did")
    assert person.sees("Under 15 seconds, so not written down.")
    assert marked_days(person) == []


def test_a_session_that_was_cut_off_can_be_let_go(cut_off: Person) -> None:
    cut_off.launch()
    cut_off.click("Discard")
    assert not cut_off.sees("Continue?")
    assert marked_days(cut_off) == []
    cut_off.leave()
    cut_off.launch()
    assert not cut_off.sees("Continue?")


@pytest.mark.parametrize("place", ["Get ready", "paused", "hurt", "summary"])
def test_the_app_can_be_closed_at_any_place(person: Person, place: str) -> None:
    person.launch()
    person.press(Key.Key_Return)
    person.press(Key.Key_Return)
    if place != "Get ready":
        person.wait(60)
        person.press({"paused": Key.Key_Space, "hurt": Key.Key_F8}.get(place, Key.Key_Escape))
    if place == "summary":
        person.press(Key.Key_Escape)
        person.click("Save and end")
    person.press(Key.Key_Q, CTRL)
    assert not person.window.isVisible()
    person.leave()
    person.launch()
    assert person.sees("Continue?") is (place != "summary")
    if place != "summary":
        person.click("Continue")
        assert person.running.driver.state is State.PAUSED


def test_within_twelve_hours_it_is_offered_and_later_it_is_filed_on_its_own_day(cut_off: Person) -> None:
    cut_off.clock.advance(timedelta(hours=11.9).total_seconds())
    cut_off.launch()
    assert cut_off.sees("Continue?")
    assert marked_days(cut_off) == []
    cut_off.leave()

    cut_off.clock.advance(timedelta(minutes=10).total_seconds())
    cut_off.launch()
    assert not cut_off.sees("Continue?")
    assert marked_days(cut_off) == ["Tuesday 3 March, 2 minutes, today"]
    assert "2 min · 1 of 8 exercises, 1 in part" in day_shown(cut_off)
    cut_off.leave()

    cut_off.launch()
    assert cut_off.running.journal.count() == 1, "it is filed once"


def test_a_few_seconds_that_were_cut_off_long_ago_are_let_go(person: Person) -> None:
    person.launch()
    person.press(Key.Key_Return)
    person.press(Key.Key_Return)
    person.wait(12)
    person.leave()
    person.sleep_until(date(2026, 3, 4), 8)
    person.launch()
    assert not person.sees("Continue?")
    assert marked_days(person) == []
    assert person.running.journal.draft() is None


def test_starting_something_else_files_what_was_cut_off(cut_off: Person) -> None:
    cut_off.launch()
    assert cut_off.sees("Continue?")
    cut_off.click("Gentle 9 min")
    cut_off.click("Start")
    cut_off.wait(60)
    cut_off.leave()
    cut_off.launch()
    assert cut_off.sees("Continue? Stopped at 1 of 9 min")
    cut_off.click("Save what I did")
    assert marked_days(cut_off) == ["Tuesday 3 March, 2 sessions, 3 minutes, today"]
    done = cut_off.running.journal.day(TUESDAY)
    assert [session.routine_name for session in done] == [SUGGESTED, "Flare-up day"]
    assert not any(session.completed for session in done)
