"""The today page as a person meets it on different days."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from backcare_desktop.core.catalogue import Catalogue
from backcare_desktop.core.clock import Reading
from backcare_desktop.core.day_record import DayMark
from backcare_desktop.core.draft import Draft
from backcare_desktop.core.progress import Progress
from backcare_desktop.core.routine_copy import routine_to_json
from backcare_desktop.core.session import Session, session_of
from backcare_desktop.core.settings import Timing
from backcare_desktop.core.timeline import build_timeline
from backcare_desktop.core.words import Words
from backcare_desktop.ui.day_watch import DayWatch
from backcare_desktop.ui.journal import Journal
from backcare_desktop.ui.kit import Kit
from backcare_desktop.ui.page_maker import PageMaker
from backcare_desktop.ui.preferences import Preferences
from backcare_desktop.ui.today.page import TodayPage
from tests.fakes import START, FakeClock
from tests.press import button, press_button
from tests.ui.routines.clipping import assert_nothing_is_cut

Open = Callable[[], TodayPage]
TUESDAY = date(2026, 3, 3)


def page_in(maker: PageMaker, language: str = "en") -> TodayPage:
    return TodayPage(maker._replace(kit=maker.kit._replace(words=Words(language))))


@pytest.fixture
def open_page(qtbot: QtBot, maker: PageMaker) -> Open:
    return lambda: shown(qtbot, page_in(maker), maker.kit)


def shown(qtbot: QtBot, page: TodayPage, kit: Kit, width: int = 1032, height: int = 760) -> TodayPage:
    qtbot.addWidget(page)
    page.resize(width, height)
    page.set_breakpoint(kit.theme.breakpoint(width))
    page.show()
    for _ in range(50):
        QApplication.processEvents()
    return page


def texts(root: QWidget) -> list[str]:
    return [label.text() for label in root.findChildren(QLabel) if label.isVisible()]


def session(catalogue: Catalogue, routine_id: str, day: date, number: int = 1) -> Session:
    routine = catalogue.routine(routine_id)
    timeline = build_timeline(routine, Timing())
    end = Reading(600.0, START + timedelta(minutes=9))
    done = session_of(
        f"{day}-{number}", routine, routine_to_json(routine), timeline, Progress(worked_s=540.0), START, end
    )
    return replace(done, day=day)


def draft(catalogue: Catalogue, saved_at: datetime, worked_s: float = 300.0) -> Draft:
    progress = Progress(step=4, worked_s=worked_s)
    routine = catalogue.routine("morning-loosener")
    return Draft("running", routine, Timing(), saved_at - timedelta(minutes=6), saved_at, progress)


# -- the suggestion -------------------------------------------------------------------------------------


def test_a_newcomer_is_offered_a_first_session_ready_to_start(qtbot: QtBot, open_page: Open) -> None:
    page = open_page()
    said = texts(page)
    assert said[0] == "Tuesday 3 March"
    for text in (
        "A good first session",
        "Neutral-spine basics",
        "11 min · 8 exercises · lying",
        "Needs: mat, pillow",
        "Your first session will show here.",
    ):
        assert text in said
    start = button(page, "Start 11 min")
    assert start.accessibleName() == "Start Neutral-spine basics, 11 minutes"
    assert start.hasFocus()
    with qtbot.waitSignal(page.start_requested) as started:
        qtbot.keyClick(start, Qt.Key.Key_Return)
    assert started.args == ["neutral-spine-basics"]


def test_the_gentle_choice_and_all_others_are_one_step_away(qtbot: QtBot, open_page: Open) -> None:
    page = open_page()
    with qtbot.waitSignal(page.start_requested) as started:
        press_button(qtbot, page, "Gentle 9 min")
    assert started.args == ["flare-up-day"]
    with qtbot.waitSignal(page.routines_requested):
        press_button(qtbot, page, "All routines")


def test_buttons_follow_each_other_in_reading_order(qtbot: QtBot, open_page: Open) -> None:
    page = open_page()
    names = []
    for _ in range(6):
        names.append(page.focusWidget().text())
        qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Tab)
    assert names == [
        "Start 11 min",
        "Gentle 9 min",
        "Rest today",
        "All routines",
        "Plan the week",
        "Note how your back is",
    ]


@pytest.mark.parametrize(
    ("hour", "suggested"),
    [
        (8, ("For the morning", "Morning loosener")),
        (14, ("Next session", "Desk break")),
        (20, ("For the evening", "Evening unwind")),
    ],
)
def test_the_suggestion_suits_the_hour(
    maker: PageMaker, clock: FakeClock, qtbot: QtBot, hour: int, suggested: tuple[str, str]
) -> None:
    maker.journal.record(session(maker.catalogue, "big-three", TUESDAY - timedelta(days=1)))
    clock.set_wall(START.replace(hour=hour))
    headline, name = suggested
    said = texts(shown(qtbot, page_in(maker), maker.kit))
    assert headline in said
    assert name in said


def test_after_a_quiet_time_one_is_welcomed_and_nothing_is_counted(
    open_page: Open, journal: Journal, catalogue: Catalogue
) -> None:
    journal.record(session(catalogue, "big-three", TUESDAY - timedelta(days=40)))
    said = texts(open_page())
    assert "Welcome back. Start gentle?" in said
    assert not any("40" in text for text in said)


def test_on_the_way_back_the_gentle_choice_stands_out_and_has_the_keyboard(
    qtbot: QtBot, open_page: Open, journal: Journal, catalogue: Catalogue
) -> None:
    page = open_page()
    assert button(page, "Start 11 min").hasFocus()
    journal.record(session(catalogue, "big-three", TUESDAY - timedelta(days=40)))  # as when the file opens
    gentle = button(page, "Gentle 9 min")
    assert gentle.hasFocus()
    assert looks_filled(page, "Gentle 9 min")
    assert not looks_filled(page, "Start 10 min")
    with qtbot.waitSignal(page.start_requested) as started:
        qtbot.keyClick(gentle, Qt.Key.Key_Return)
    assert started.args == ["flare-up-day"]


def looks_filled(page: TodayPage, name: str) -> bool:
    """Whether a button has the colour of what is to be pressed, beside its words."""
    found = button(page, name)
    at = found.rect().center()
    return found.grab().toImage().pixelColor(8, at.y()) == page.theme.colours.primary


def test_one_is_welcomed_back_once_and_all_day_long(
    qtbot: QtBot, maker: PageMaker, clock: FakeClock, day_watch: DayWatch
) -> None:
    maker.journal.record(session(maker.catalogue, "big-three", TUESDAY - timedelta(days=40)))
    page = shown(qtbot, page_in(maker), maker.kit)
    page.hide()
    page.show()  # it was looked at something else meanwhile
    again = shown(qtbot, page_in(maker), maker.kit)  # and the app was started again
    assert page.suggestion_card.headline == again.suggestion_card.headline == "Welcome back. Start gentle?"

    clock.set_wall(START + timedelta(days=1))
    day_watch.look()
    assert page.suggestion_card.headline == again.suggestion_card.headline == "For the morning"
    assert not looks_filled(page, "Gentle 9 min")
    assert looks_filled(page, "Start 10 min")


def test_nobody_was_welcomed_who_did_not_see_it(
    qtbot: QtBot, maker: PageMaker, clock: FakeClock, day_watch: DayWatch
) -> None:
    page = shown(qtbot, page_in(maker), maker.kit)
    page.hide()
    maker.journal.record(session(maker.catalogue, "big-three", TUESDAY - timedelta(days=40)))
    clock.set_wall(START + timedelta(days=1))
    day_watch.look()
    assert maker.preferences.settings.welcomed_on == ""
    page.show()
    assert page.suggestion_card.headline == "Welcome back. Start gentle?"
    assert maker.preferences.settings.welcomed_on == "2026-03-04"


def test_on_a_day_that_is_marked_the_welcome_waits(qtbot: QtBot, maker: PageMaker) -> None:
    maker.journal.record(session(maker.catalogue, "big-three", TUESDAY - timedelta(days=40)))
    maker.diary.set_mark(TUESDAY, DayMark.REST)
    page = shown(qtbot, page_in(maker), maker.kit)
    assert "Welcome" not in page.suggestion_card.headline
    assert looks_filled(page, "Start 10 min")
    assert maker.preferences.settings.welcomed_on == ""


def test_what_was_done_today_makes_room_for_something_else(
    open_page: Open, journal: Journal, catalogue: Catalogue
) -> None:
    journal.record(session(catalogue, "big-three", TUESDAY - timedelta(days=1)))
    page = open_page()
    assert page.suggestion_card.facts.routine.id == "morning-loosener"
    journal.record(session(catalogue, "morning-loosener", TUESDAY))
    assert page.suggestion_card.facts.routine.id == "desk-break"


def test_nobody_is_called_a_newcomer_before_the_file_is_open(qtbot: QtBot, maker: PageMaker) -> None:
    closed = Journal(maker.kit.words, maker.day_watch)
    page = shown(qtbot, page_in(maker._replace(journal=closed)), maker.kit)
    assert page.suggestion_card.headline == "Next session"


def test_the_minutes_follow_the_timing_that_was_set(open_page: Open, preferences: Preferences) -> None:
    page = open_page()
    preferences.change(rest_s=60)
    assert button(page, "Start 16 min")


def test_midnight_brings_the_next_day(open_page: Open, clock: FakeClock, day_watch: DayWatch) -> None:
    page = open_page()
    clock.set_wall(START + timedelta(days=1))
    day_watch.look()
    assert texts(page)[0] == "Wednesday 4 March"


# -- a session that was cut off -------------------------------------------------------------------------


def test_a_session_that_was_cut_off_can_be_continued_saved_or_discarded(
    qtbot: QtBot, open_page: Open, journal: Journal, catalogue: Catalogue
) -> None:
    journal.save_draft(draft(catalogue, START - timedelta(minutes=20)))
    page = open_page()
    assert "Continue? Stopped at 5 of 10 min at 07:40." in texts(page)
    for name, signal in (
        ("Continue", page.continue_requested),
        ("Save what I did", page.save_draft_requested),
        ("Discard", page.discard_draft_requested),
    ):
        with qtbot.waitSignal(signal):
            press_button(qtbot, page, name)


def test_the_card_goes_when_the_session_is_discarded_and_start_has_the_keyboard(
    qtbot: QtBot, open_page: Open, journal: Journal, catalogue: Catalogue
) -> None:
    journal.save_draft(draft(catalogue, START - timedelta(minutes=20)))
    page = open_page()
    page.discard_draft_requested.connect(journal.clear_draft)
    press_button(qtbot, page, "Discard")
    assert not page.continue_card.isVisible()
    assert button(page, "Start 11 min").hasFocus()


def test_saving_what_was_done_shows_it_in_this_week(
    qtbot: QtBot, open_page: Open, journal: Journal, catalogue: Catalogue
) -> None:
    running = draft(catalogue, START - timedelta(minutes=20))
    journal.save_draft(running)
    page = open_page()
    page.save_draft_requested.connect(lambda: journal.record(running.session()))
    press_button(qtbot, page, "Save what I did")
    assert not page.continue_card.isVisible()
    assert "1 session on 1 day" in texts(page.week_card)


@pytest.fixture
def cut_off(open_page: Open, journal: Journal, catalogue: Catalogue) -> TodayPage:
    """The page offers a session that was cut off, and is wired as in the window."""
    journal.save_draft(draft(catalogue, START - timedelta(minutes=20)))
    page = open_page()
    page.discard_draft_requested.connect(journal.clear_draft)
    page.save_draft_requested.connect(journal.file_draft)
    return page


def test_a_discarded_session_can_be_had_back_by_button(
    qtbot: QtBot, cut_off: TodayPage, journal: Journal
) -> None:
    """Statement 40: a discarded session."""
    before = journal.draft()
    press_button(qtbot, cut_off, "Discard")
    assert "The session is discarded." in texts(cut_off)
    press_button(qtbot, cut_off, "Undo")
    assert journal.draft() == before
    assert cut_off.continue_card.isVisible()
    assert button(cut_off, "Continue").hasFocus()
    assert "The session is discarded." not in texts(cut_off)


def test_a_discarded_session_can_be_had_back_by_key_even_after_going_elsewhere(
    qtbot: QtBot, cut_off: TodayPage, journal: Journal
) -> None:
    """Statement 40: a discarded session, by key."""
    before = journal.draft()
    press_button(qtbot, cut_off, "Discard")
    cut_off.hide()
    with qtbot.waitActive(cut_off):
        cut_off.show()
        cut_off.activateWindow()
    assert "The session is discarded." not in texts(cut_off)
    qtbot.keyClick(cut_off, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert journal.draft() == before


def test_what_was_discarded_never_takes_the_place_of_a_later_session(
    qtbot: QtBot, cut_off: TodayPage, journal: Journal, catalogue: Catalogue
) -> None:
    press_button(qtbot, cut_off, "Discard")
    later = replace(draft(catalogue, START), session_id="later")
    journal.save_draft(later)
    press_button(qtbot, cut_off, "Undo")
    assert journal.draft() == later


def test_a_session_too_short_to_be_saved_can_be_had_back(
    qtbot: QtBot, cut_off: TodayPage, journal: Journal, catalogue: Catalogue
) -> None:
    """Statement 40: what was too short to save."""
    short = draft(catalogue, START, worked_s=10)
    journal.save_draft(short)
    press_button(qtbot, cut_off, "Save what I did")
    assert journal.draft() is None
    press_button(qtbot, cut_off, "Undo")
    assert journal.draft() == short


def test_a_session_that_was_saved_is_not_discarded(qtbot: QtBot, cut_off: TodayPage) -> None:
    press_button(qtbot, cut_off, "Save what I did")
    assert "The session is discarded." not in texts(cut_off)


@pytest.mark.parametrize(("hours", "offered"), [(12, True), (13, False)])
def test_after_half_a_day_it_is_not_offered_any_more(
    open_page: Open, journal: Journal, catalogue: Catalogue, hours: int, offered: bool
) -> None:
    journal.save_draft(draft(catalogue, START - timedelta(hours=hours)))
    assert open_page().continue_card.isVisible() is offered


# -- this week ------------------------------------------------------------------------------------------


def test_the_week_counts_sessions_and_days_and_the_last_four_weeks(
    open_page: Open, journal: Journal, catalogue: Catalogue
) -> None:
    page = open_page()
    assert page.week_card.text == "Your first session will show here."
    journal.record(session(catalogue, "big-three", TUESDAY - timedelta(days=27)))
    journal.record(session(catalogue, "big-three", TUESDAY - timedelta(days=28)))
    assert page.week_card.text == "Nothing yet this week.\nLast 28 days: 1 active day\n2 sessions so far"
    journal.record(session(catalogue, "big-three", TUESDAY - timedelta(days=1), 1))
    journal.record(session(catalogue, "big-three", TUESDAY, 1))
    journal.record(session(catalogue, "desk-break", TUESDAY, 2))
    journal.record(session(catalogue, "desk-break", TUESDAY - timedelta(days=2), 1))  # the Sunday before
    assert page.week_card.text == "3 sessions on 2 days\nLast 28 days: 4 active days\n6 sessions so far"


# -- safety ---------------------------------------------------------------------------------------------


def test_when_to_get_help_can_be_read_at_the_foot_of_the_page_by_a_newcomer_too(
    qtbot: QtBot, open_page: Open
) -> None:
    page = open_page()
    said = " ".join(texts(page))
    assert "does not replace care" in said
    assert "not reviewed by a physiotherapist" in said
    assert "fever and shivering" not in said
    press_button(qtbot, page, "When to get medical help")
    said = " ".join(texts(page))
    for part in (
        "between the legs",
        "controlling or feeling your bowels",
        "weakness in both legs",
        "chest pain",
        "fever and shivering",
        "Leg pain that spreads further down",
    ):
        assert part in said
    press_button(qtbot, page, "Close this list")
    assert not any("fever and shivering" in text for text in texts(page))


# -- large text -----------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", ["en", "qps"])
@pytest.mark.parametrize("newcomer", [True, False])
def test_nothing_is_cut_at_double_size_in_a_small_window(
    qtbot: QtBot, maker: PageMaker, language: str, newcomer: bool
) -> None:
    if not newcomer:
        maker.journal.record(session(maker.catalogue, "big-three", TUESDAY))
        maker.journal.save_draft(draft(maker.catalogue, START - timedelta(minutes=20)))
    maker.kit.theme.set_text_scale(2.0)
    page = shown(qtbot, page_in(maker, language), maker.kit, 800, 472)
    page.help_section.link.click()
    QApplication.processEvents()
    assert_nothing_is_cut(page, page.scroll_area)


def test_nothing_is_cut_when_the_window_is_made_small_and_large_again(open_page: Open) -> None:
    page = open_page()
    for width in (1500, 500, 640, 1032):
        page.resize(width, 600)
        for _ in range(20):
            QApplication.processEvents()
        assert_nothing_is_cut(page, page.scroll_area)


def test_nothing_is_cut_when_the_text_is_made_larger_and_smaller_again(open_page: Open, kit: Kit) -> None:
    page = open_page()
    for scale in (1.25, 2.25, 1.5, 1.0):
        kit.theme.set_text_scale(scale)
        page.set_breakpoint(kit.theme.breakpoint(page.width()))
        for _ in range(20):
            QApplication.processEvents()
        assert_nothing_is_cut(page, page.scroll_area)


def test_at_double_size_start_comes_first_and_is_as_wide_as_the_card(qtbot: QtBot, maker: PageMaker) -> None:
    maker.kit.theme.set_text_scale(2.0)
    page = shown(qtbot, page_in(maker), maker.kit, 800, 472)
    card = page.suggestion_card
    assert card.start_button.width() >= 0.9 * card.width()
    assert card.start_button.height() >= card.start_button.sizeHint().height()
    assert card.start_button.mapTo(page, card.start_button.rect().bottomLeft()).y() < page.height()
    assert card.plate.y() > card.start_button.parentWidget().y()
    assert card.plate.height() >= 150
