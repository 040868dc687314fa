"""Statements 38 and 39: reminders as they are seen, answered, left alone, and remembered after a restart."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from backcare_desktop.core.draft import Draft
from backcare_desktop.core.progress import Progress
from backcare_desktop.core.settings import Timing
from backcare_desktop.ui.journal import Journal
from backcare_desktop.ui.preferences import Preferences
from backcare_desktop.ui.reminders.tray import tray_available
from tests.press import press_button
from tests.ui.reminders.conftest import Evening

SENTENCE = "Time for your exercises, if it suits you."
QUESTION = "Would another time of day suit you better?"
NEVER_SAID = ("missed", "failed", "streak", "forget", "should", "have not", "days")


def texts(evening: Evening) -> list[str]:
    return [label.text() for label in evening.window.findChildren(QLabel) if label.isVisible()]


def press(qtbot: QtBot, evening: Evening, name: str) -> None:
    press_button(qtbot, evening.window, name)


def test_statement_38_nothing_is_shown_unless_it_is_wanted(
    new_evening: Callable[[], Evening], preferences: Preferences
) -> None:
    evening = new_evening()
    evening.pass_hours(24)
    assert not evening.is_reminded
    assert not evening.reminders.scheduler._timer.isActive()


def test_at_six_it_is_shown_with_three_answers(evening: Evening) -> None:
    evening.pass_hours(0.15)
    assert not evening.is_reminded
    evening.pass_hours(0.05)
    assert evening.is_reminded
    assert texts(evening) == [SENTENCE, "Later: once more, in an hour."]
    assert not [word for word in NEVER_SAID if word in " ".join(texts(evening)).lower()]


def test_the_timer_looks_at_least_once_a_minute(evening: Evening) -> None:
    timer = evening.reminders.scheduler._timer
    assert timer.isActive()
    assert timer.interval() <= 60_000
    evening.clock.sleep(15 * 60)  # slept through six
    timer.timeout.emit()
    assert evening.is_reminded


@pytest.mark.parametrize(("answer", "starts"), [("Start", True), ("Not today", False)])
def test_an_answer_ends_it_for_today_and_it_comes_tomorrow(
    qtbot: QtBot, evening: Evening, answer: str, starts: bool
) -> None:
    started: list[bool] = []
    evening.reminders.start_requested.connect(lambda: started.append(True))
    evening.pass_hours(0.5)
    press(qtbot, evening, answer)
    assert bool(started) is starts
    assert not evening.is_reminded
    evening.pass_hours(5)
    assert not evening.is_reminded
    evening.pass_hours(19)
    assert evening.is_reminded


def test_later_is_once_more_in_an_hour(qtbot: QtBot, evening: Evening) -> None:
    evening.pass_hours(0.2)
    press(qtbot, evening, "Later")
    evening.pass_hours(0.98)
    assert not evening.is_reminded
    evening.pass_hours(0.05)
    assert evening.is_reminded
    assert texts(evening) == [SENTENCE]
    with pytest.raises(AssertionError, match="0 buttons 'Later'"):
        press(qtbot, evening, "Later")


def test_it_goes_away_at_midnight(evening: Evening) -> None:
    evening.pass_hours(6.1)
    assert evening.is_reminded
    evening.pass_hours(0.2)
    assert not evening.is_reminded


def test_a_restart_brings_no_second_one_and_keeps_a_later(
    qtbot: QtBot, new_evening: Callable[[], Evening], evening: Evening
) -> None:
    evening.pass_hours(0.2)
    evening = new_evening()
    evening.pass_hours(0.2)
    assert not evening.is_reminded
    evening.pass_hours(23.8)
    press(qtbot, evening, "Later")
    evening = new_evening()
    evening.pass_hours(1.1)
    assert evening.is_reminded


def test_while_a_session_runs_it_waits(evening: Evening) -> None:
    evening.is_playing = True
    evening.pass_hours(0.5)
    assert not evening.is_reminded
    evening.is_playing = False
    evening.pass_hours(0.01)
    assert evening.is_reminded


def test_exercises_that_were_done_are_the_best_answer(
    evening: Evening, journal: Journal, new_evening: Callable[[], Evening]
) -> None:
    evening.pass_hours(0.2)
    assert evening.is_reminded
    record(evening, journal)
    assert not evening.is_reminded
    evening.pass_hours(6)
    assert not evening.is_reminded


def test_none_comes_on_a_day_with_exercises_done(evening: Evening, journal: Journal) -> None:
    record(evening, journal)
    evening.pass_hours(5)
    assert not evening.is_reminded
    evening.pass_hours(19.5)
    assert evening.is_reminded


def test_two_without_an_answer_ask_once_for_another_time(
    qtbot: QtBot, evening: Evening, new_evening: Callable[[], Evening]
) -> None:
    asked = []
    for _ in range(5):
        evening.pass_hours(0.5)
        assert evening.is_reminded
        asked.append(QUESTION in texts(evening))
        evening.pass_hours(8)
        evening = new_evening()
        evening.pass_hours(15.5)
    assert asked == [False, False, True, False, False]


def test_the_question_leads_to_the_settings(qtbot: QtBot, evening: Evening) -> None:
    wishes: list[bool] = []
    evening.reminders.time_change_requested.connect(lambda: wishes.append(True))
    evening.pass_hours(2 * 24 + 0.5)
    assert texts(evening) == [SENTENCE, "Later: once more, in an hour.", QUESTION]
    press(qtbot, evening, "Change the time")
    assert wishes == [True]
    assert not evening.is_reminded


@pytest.mark.parametrize("change", [{"reminder": False}, {"reminder_minute": 19 * 60}])
def test_switching_off_or_another_time_takes_it_away(
    evening: Evening, preferences: Preferences, change: dict[str, bool | int]
) -> None:
    evening.pass_hours(0.2)
    preferences.change(**change)
    assert not evening.is_reminded
    evening.pass_hours(3)
    assert not evening.is_reminded


def test_a_time_that_has_passed_begins_tomorrow(evening: Evening, preferences: Preferences) -> None:
    preferences.change(reminder_minute=17 * 60)
    evening.pass_hours(1)
    assert not evening.is_reminded
    evening.pass_hours(22.5)
    assert evening.is_reminded


def test_statement_39_without_a_tray_the_window_stays_and_shows_it(qtbot: QtBot, evening: Evening) -> None:
    assert not tray_available()  # the offscreen platform has none
    evening.pass_hours(0.2)
    assert evening.window.isVisible()
    assert evening.is_reminded
    assert not evening.reminders._message._tray.isVisible()
    evening.reminders.close()
    assert evening.window.isVisible()


def test_a_message_that_is_pressed_asks_for_the_window(qtbot: QtBot, evening: Evening) -> None:
    with qtbot.waitSignal(evening.reminders.window_requested):
        evening.reminders._message._tray.messageClicked.emit()


def record(evening: Evening, journal: Journal) -> None:
    """Have a session written down that ended just now."""
    from tests.build import exercise, routine

    now = evening.clock.read().wall
    done = Draft("s", routine(exercise("a")), Timing(), now - timedelta(minutes=9), now, Progress())
    session = done.session()
    journal.record(session)
