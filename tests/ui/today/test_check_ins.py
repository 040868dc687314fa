"""What is told on the first page: the morning after a session, how the back is now, and that today is for rest."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from backcare_desktop.app.tour.hands import sees
from backcare_desktop.core.catalogue import Catalogue
from backcare_desktop.core.check_in import Question
from backcare_desktop.core.day_record import DayMark
from backcare_desktop.ui.day_watch import DayWatch
from backcare_desktop.ui.diary import Diary
from backcare_desktop.ui.journal import Journal
from backcare_desktop.ui.kit import Kit
from backcare_desktop.ui.today.page import TodayPage
from tests.fakes import FakeClock
from tests.press import button, press_button
from tests.ui.today.conftest import MONDAY, TUESDAY, OpenToday, done

Key = Qt.Key
ASKED = "How is your back this morning, after yesterday's Evening unwind?"


def press(qtbot: QtBot, *keys: Qt.Key) -> None:
    for key in keys:
        focused = QApplication.focusWidget()
        assert focused is not None
        qtbot.keyClick(focused, key)


def start_of(page: TodayPage) -> object:
    return page.suggestion_card.start_button


# -- the morning after ----------------------------------------------------------------------------------


@pytest.fixture
def morning(journal: Journal, catalogue: Catalogue, open_today: OpenToday) -> TodayPage:
    """The day after a session."""
    journal.record(done(catalogue, MONDAY))
    return open_today()


def answers(diary: Diary) -> list[tuple[Question, int | None, str | None]]:
    return [(one.question, one.value, one.session_id) for one in diary.check_ins(MONDAY, TUESDAY)]


def test_the_morning_after_is_asked_and_start_keeps_the_keyboard(morning: TodayPage) -> None:
    assert sees(morning, ASKED)
    assert QApplication.focusWidget() is start_of(morning)


def test_the_answer_is_written_at_once_and_can_be_changed(
    qtbot: QtBot, morning: TodayPage, diary: Diary
) -> None:
    press_button(qtbot, morning, "Pain 5 of 10")
    assert answers(diary) == [(Question.NEXT_MORNING, 5, f"{MONDAY}-1")]
    press_button(qtbot, morning, "Pain 3 of 10")
    assert answers(diary) == [(Question.NEXT_MORNING, 3, f"{MONDAY}-1")]
    assert sees(morning, "Noted: 3 of 10.")
    press_button(qtbot, morning, "Done")
    assert not sees(morning, ASKED)
    assert QApplication.focusWidget() is start_of(morning)


def test_by_key_it_is_one_number_and_enter(qtbot: QtBot, morning: TodayPage, diary: Diary) -> None:
    qtbot.keyClick(start_of(morning), Key.Key_Tab, Qt.KeyboardModifier.ShiftModifier)
    press(qtbot, Key.Key_Backtab)
    press(qtbot, Key.Key_4, Key.Key_Return)
    assert answers(diary) == [(Question.NEXT_MORNING, 4, f"{MONDAY}-1")]
    assert QApplication.focusWidget() is start_of(morning)
    assert not sees(morning, ASKED)


@pytest.mark.parametrize("by_key", [False, True])
def test_not_now_is_one_action_and_it_is_not_asked_again(
    qtbot: QtBot, morning: TodayPage, diary: Diary, open_today: OpenToday, by_key: bool
) -> None:
    if by_key:
        assert morning.morning.card is not None
        morning.morning.card.scale.focus_chosen()
        press(qtbot, Key.Key_Escape)
    else:
        press_button(qtbot, morning, "Not now")
    assert not sees(morning, ASKED)
    assert answers(diary) == []
    assert diary.awaiting_morning(MONDAY) is None
    assert not sees(open_today(), ASKED)


def test_what_was_answered_is_gone_when_one_comes_back(qtbot: QtBot, morning: TodayPage) -> None:
    press_button(qtbot, morning, "Pain 5 of 10")
    assert sees(morning, ASKED), "it can still be changed"
    morning.hide()
    morning.show()
    assert not sees(morning, ASKED)


def test_what_was_not_answered_is_still_asked_when_one_comes_back(morning: TodayPage) -> None:
    morning.hide()
    morning.show()
    assert sees(morning, ASKED)


def test_from_noon_the_morning_is_over_and_on_the_next_day_it_is_not_asked(
    morning: TodayPage, clock: FakeClock, day_watch: DayWatch
) -> None:
    clock.advance(5 * 3600)
    morning.hide()
    morning.morning.let_go()
    morning.show()
    assert sees(morning, ASKED.replace("How is", "How was"))
    clock.advance(24 * 3600)
    day_watch.look()
    assert not any(sees(morning, text) for text in (ASKED, ASKED.replace("How is", "How was")))


def test_sessions_of_other_days_are_not_asked_about(
    journal: Journal, catalogue: Catalogue, open_today: OpenToday
) -> None:
    journal.record(done(catalogue, TUESDAY))
    journal.record(done(catalogue, MONDAY - timedelta(days=1)))
    page = open_today()
    assert page.morning.card is None
    assert not page.morning.isVisible()


@pytest.mark.parametrize(("percent", "above"), [(100, True), (200, False)])
def test_large_text_has_start_first(
    qtbot: QtBot, morning: TodayPage, kit: Kit, percent: int, above: bool
) -> None:
    kit.theme.set_text_scale(percent / 100)
    morning.resize(800, 600)
    morning.set_breakpoint(kit.theme.breakpoint(800))
    QApplication.processEvents()
    assert (morning.morning.y() < morning.suggestion_card.y()) is above
    stops = []
    button(morning, "All routines").setFocus()
    for _ in range(3):
        press(qtbot, Key.Key_Tab)
        stops.append(QApplication.focusWidget().accessibleName() or QApplication.focusWidget().text())
    assert ("Pain 0 of 10" in stops) is not above, "Tab follows what is seen"


# -- right now ------------------------------------------------------------------------------------------


def test_how_the_back_is_now_can_be_noted_and_changed(
    qtbot: QtBot, open_today: OpenToday, diary: Diary, clock: FakeClock
) -> None:
    page = open_today()
    assert not sees(page, "How is your back right now?")
    press_button(qtbot, page, "Note how your back is")
    assert sees(page, "How is your back right now?")
    press(qtbot, Key.Key_6, Key.Key_Return)
    assert sees(page, "Noted: 6 of 10.")
    assert QApplication.focusWidget() is button(page, "Change the number")
    assert [(one.question, one.value, one.session_id) for one in diary.day(TUESDAY).check_ins] == [
        (Question.NOW, 6, None)
    ]
    press_button(qtbot, page, "Change the number")
    press_button(qtbot, page, "Pain 5 of 10")
    press_button(qtbot, page, "Done")
    assert [one.value for one in diary.day(TUESDAY).check_ins] == [5]
    clock.advance(3600)
    page.hide()
    page.show()
    press_button(qtbot, page, "Note how your back is")
    press_button(qtbot, page, "Pain 2 of 10")
    assert [one.value for one in diary.day(TUESDAY).check_ins] == [5, 2], "another hour, another answer"


def test_looking_at_the_scale_writes_nothing(qtbot: QtBot, open_today: OpenToday, diary: Diary) -> None:
    page = open_today()
    for leave in ("Not now", None):
        press_button(qtbot, page, "Note how your back is")
        if leave:
            press_button(qtbot, page, leave)
        else:
            press(qtbot, Key.Key_Escape)
        assert QApplication.focusWidget() is button(page, "Note how your back is")
    assert diary.day(TUESDAY).is_empty


def test_tab_goes_from_the_scale_to_what_follows(qtbot: QtBot, open_today: OpenToday) -> None:
    page = open_today()
    press_button(qtbot, page, "Note how your back is")
    press(qtbot, Key.Key_Tab)
    assert QApplication.focusWidget() is button(page, "Not now")
    press(qtbot, Key.Key_Tab)
    assert QApplication.focusWidget() is page.help_section.link


# -- a rest day -----------------------------------------------------------------------------------------


def test_rest_today_is_looked_after_and_one_may_start_all_the_same(
    qtbot: QtBot, open_today: OpenToday, diary: Diary
) -> None:
    page = open_today()
    press_button(qtbot, page, "Rest today")
    assert diary.day(TUESDAY).mark is DayMark.REST
    assert page.suggestion_card.headline == "Rest day. Looked after."
    assert button(page, "Rest today").isChecked()
    with qtbot.waitSignal(page.start_requested):
        start_of(page).click()  # type: ignore[attr-defined]
    assert page.undo.text == "Today is a rest day."
    press_button(qtbot, page, "Undo")
    assert diary.day(TUESDAY).mark is None
    assert page.suggestion_card.headline == "A good first session"
    assert not button(page, "Rest today").isChecked()


def test_rest_is_taken_back_by_the_same_button(qtbot: QtBot, open_today: OpenToday, diary: Diary) -> None:
    page = open_today()
    press_button(qtbot, page, "Rest today")
    press_button(qtbot, page, "Rest today")
    assert diary.day(TUESDAY).mark is None


def test_undo_gives_a_sore_day_back(qtbot: QtBot, open_today: OpenToday, diary: Diary) -> None:
    diary.set_mark(TUESDAY, DayMark.SORE)
    page = open_today()
    assert page.suggestion_card.headline == "Sore day, looked after."
    press_button(qtbot, page, "Rest today")
    page.undo.undo()
    assert diary.day(TUESDAY).mark is DayMark.SORE


def test_a_mark_alone_is_no_active_day(
    qtbot: QtBot, journal: Journal, catalogue: Catalogue, open_today: OpenToday
) -> None:
    journal.record(done(catalogue, MONDAY))
    page = open_today()
    press_button(qtbot, page, "Rest today")
    assert "1 session on 1 day" in page.week_card.text
