"""The routines page as a person meets it: cards, filters, one routine with its exercises."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from backcare_desktop.core.catalogue import Catalogue
from backcare_desktop.core.choosing import routine_minutes
from backcare_desktop.core.clock import Reading
from backcare_desktop.core.dose_words import dose_words
from backcare_desktop.core.progress import Progress
from backcare_desktop.core.routine_copy import routine_to_json
from backcare_desktop.core.session import Session, session_of
from backcare_desktop.core.settings import Timing
from backcare_desktop.core.timeline import build_timeline
from backcare_desktop.core.words import Words
from backcare_desktop.ui.journal import Journal
from backcare_desktop.ui.kit import Kit
from backcare_desktop.ui.preferences import Preferences
from backcare_desktop.ui.routines.card import RoutineCard
from backcare_desktop.ui.routines.page import RoutinesPage
from tests.fakes import START
from tests.press import button, press_button
from tests.ui.routines.clipping import assert_nothing_is_cut

ALL_IDS = (
    "morning-loosener",
    "desk-break",
    "neutral-spine-basics",
    "full-spine-stretch",
    "lumbar-stabilisation",
    "big-three",
    "strength-back-hips",
    "flare-up-day",
    "evening-unwind",
)


@pytest.fixture
def page(
    qtbot: QtBot, kit: Kit, catalogue: Catalogue, journal: Journal, preferences: Preferences
) -> RoutinesPage:
    return shown(qtbot, RoutinesPage(kit, catalogue, journal, preferences), kit)


def shown(qtbot: QtBot, page: RoutinesPage, kit: Kit, width: int = 1032, height: int = 760) -> RoutinesPage:
    qtbot.addWidget(page)
    page.resize(width, height)
    page.set_breakpoint(kit.theme.breakpoint(width))
    page.show()
    settle(page)
    return page


def settle(page: RoutinesPage) -> None:
    """Let layouts and pictures finish."""
    for turn in range(200):
        QApplication.processEvents()
        if page.pictures_are_drawn and turn > 5:
            return
    raise AssertionError("pictures are still being drawn")


def ids(page: RoutinesPage) -> list[str]:
    return [card.facts.routine.id for card in page.list_page.shown]


def texts(root: QWidget) -> list[str]:
    return [label.text() for label in root.findChildren(QLabel) if label.isVisible()]


def card(page: RoutinesPage, routine_id: str) -> RoutineCard:
    return next(one for one in page.list_page.shown if one.facts.routine.id == routine_id)


def done_session(catalogue: Catalogue, routine_id: str) -> Session:
    routine = catalogue.routine(routine_id)
    timeline = build_timeline(routine, Timing())
    end = Reading(600.0, START + timedelta(minutes=9))
    progress = Progress(worked_s=540.0)
    return session_of("one", routine, routine_to_json(routine), timeline, progress, START, end)


# -- cards ----------------------------------------------------------------------------------------------


def test_all_nine_routines_are_there_each_with_its_facts(page: RoutinesPage) -> None:
    assert ids(page) == list(ALL_IDS)
    said = texts(card(page, "desk-break"))
    assert said[:2] == ["Desk break", "5 min · 6 exercises · gentle · chair"]
    assert "9 routines" in texts(page)


def test_a_card_and_its_start_are_named_for_screen_readers(page: RoutinesPage) -> None:
    loosener = card(page, "morning-loosener")
    assert loosener.accessibleName() == "Morning loosener, 10 minutes, 8 exercises, gentle, needs mat, pillow"
    assert loosener.start_button.accessibleName() == "Start Morning loosener, 10 minutes"


def test_the_minutes_follow_the_timing_that_was_set(page: RoutinesPage, preferences: Preferences) -> None:
    assert "5 min · 6 exercises · gentle · chair" in texts(page)
    preferences.change(rest_s=120)
    assert "14 min · 6 exercises · gentle · chair" in texts(page)


def test_a_card_says_when_it_was_last_done_once_it_was(
    page: RoutinesPage, journal: Journal, catalogue: Catalogue
) -> None:
    assert not any("Last done" in text for text in texts(page))
    journal.record(done_session(catalogue, "desk-break"))
    assert "Last done 3 March" in texts(card(page, "desk-break"))
    assert "Last done 3 March" not in texts(card(page, "big-three"))


def test_start_on_a_card_starts_at_once(qtbot: QtBot, page: RoutinesPage) -> None:
    with qtbot.waitSignal(page.start_requested) as started:
        qtbot.mouseClick(card(page, "desk-break").start_button, Qt.MouseButton.LeftButton)
    assert started.args == ["desk-break"]
    assert page.detail is None


def test_the_cards_appear_before_their_pictures(
    qtbot: QtBot, kit: Kit, catalogue: Catalogue, journal: Journal, preferences: Preferences
) -> None:
    page = RoutinesPage(kit, catalogue, journal, preferences)
    qtbot.addWidget(page)
    page.resize(1032, 760)
    page.show()
    page.grab()
    assert not any(one.plate.has_picture for one in page.list_page.shown)
    settle(page)
    assert card(page, "morning-loosener").plate.has_picture


@pytest.mark.parametrize(("width", "columns"), [(1032, 3), (712, 2), (400, 1)])
def test_there_are_as_many_columns_as_fit(qtbot: QtBot, page: RoutinesPage, width: int, columns: int) -> None:
    page.resize(width, 760)
    settle(page)
    assert len({one.x() for one in page.list_page.shown}) == columns


# -- filters --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("chips", "found"),
    [
        (["Under 10 min"], ["desk-break", "flare-up-day"]),
        (["10–15 min"], ["morning-loosener", "neutral-spine-basics", "evening-unwind"]),
        (["Over 15 min"], ["full-spine-stretch", "lumbar-stabilisation", "big-three", "strength-back-hips"]),
        (["Sitting"], ["desk-break"]),
        (["Standing"], ["desk-break"]),
        (["Lying", "Under 10 min"], ["flare-up-day"]),
        (["Strengthen", "10–15 min"], ["neutral-spine-basics"]),
        (["Under 10 min", "Any length"], list(ALL_IDS)),
        (["Sitting", "Sitting"], list(ALL_IDS)),
    ],
)
def test_chips_change_which_cards_are_shown(
    qtbot: QtBot, page: RoutinesPage, chips: list[str], found: list[str]
) -> None:
    for chip in chips:
        press_button(qtbot, page, chip)
    assert ids(page) == found
    count = "1 routine" if len(found) == 1 else f"{len(found)} routines"
    assert count in texts(page)


def test_filters_that_fit_nothing_are_named_and_can_be_cleared(qtbot: QtBot, page: RoutinesPage) -> None:
    for chip in ("Over 15 min", "Sitting", "Standing", "Settle down"):
        press_button(qtbot, page, chip)
    assert ids(page) == []
    sentence = "There is no routine for all of this: Over 15 min, Sitting or Standing, Settle down."
    assert sentence in texts(page)
    press_button(qtbot, page, "Clear filters")
    assert ids(page) == list(ALL_IDS)
    assert sentence not in texts(page)
    assert button(page, "Any length").hasFocus()


def test_find_brings_the_filters_from_wherever_one_is(page: RoutinesPage) -> None:
    page.open_routine("big-three")
    page.focus_filters()
    assert page.detail is None
    assert button(page, "Any length").hasFocus()


# -- one routine ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("routine_id", ALL_IDS)
def test_a_routine_shows_every_exercise_with_its_dose(
    page: RoutinesPage, catalogue: Catalogue, routine_id: str
) -> None:
    page.open_routine(routine_id)
    assert page.detail is not None
    routine = catalogue.routine(routine_id)
    said = texts(page.detail)
    for number, item in enumerate(routine.items, 1):
        row = page.detail.rows[number - 1]
        dose = dose_words(item.dose, Words())
        assert texts(row)[:3] == [str(number), item.exercise.words.name, dose]
        assert row.accessibleName() == f"{number}. {item.exercise.words.name}, {dose}"
    for text in (routine.words.name, routine.words.goal, routine.words.note, routine.words.when):
        assert text in said
    assert any("position change" in text for text in said)
    assert button(page.detail, f"Start {routine_minutes(routine, Timing())} min")


def test_an_open_routine_follows_the_timing_and_the_journal(
    page: RoutinesPage, preferences: Preferences, journal: Journal, catalogue: Catalogue
) -> None:
    page.open_routine("desk-break")
    assert page.detail is not None
    assert "Last done 3 March" not in texts(page.detail)
    preferences.change(rest_s=120)
    journal.record(done_session(catalogue, "desk-break"))
    assert button(page.detail, "Start 14 min")
    assert "Last done 3 March" in texts(page.detail)


def test_an_unknown_routine_is_not_opened(page: RoutinesPage) -> None:
    with pytest.raises(KeyError):
        page.open_routine("no-such-routine")
    assert page.detail is None


# -- keyboard -------------------------------------------------------------------------------------------


def test_a_routine_is_chosen_opened_and_started_with_the_keyboard_only(
    qtbot: QtBot, page: RoutinesPage
) -> None:
    page.focus_filters()
    for _ in range(40):
        if card(page, "desk-break").hasFocus():
            break
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert card(page, "desk-break").hasFocus()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert page.detail is not None
    assert page.detail.start_button.hasFocus()
    with qtbot.waitSignal(page.start_requested) as started:
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert started.args == ["desk-break"]


def test_a_card_is_followed_by_its_start_button(qtbot: QtBot, page: RoutinesPage) -> None:
    desk_break = card(page, "desk-break")
    desk_break.setFocus()
    qtbot.keyClick(desk_break, Qt.Key.Key_Tab)
    assert desk_break.start_button.hasFocus()


@pytest.mark.parametrize("keys", ["Esc", "Alt+Left", "the button"])
def test_back_returns_to_the_card_one_came_from(qtbot: QtBot, page: RoutinesPage, keys: str) -> None:
    page.open_routine("big-three")
    assert page.detail is not None
    if keys == "the button":
        press_button(qtbot, page.detail, "Routines")
    elif keys == "Esc":
        qtbot.keyClick(page.detail.start_button, Qt.Key.Key_Escape)
    else:
        qtbot.keyClick(page.detail.start_button, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert page.detail is None
    assert card(page, "big-three").hasFocus()


def test_back_to_a_card_that_is_filtered_out_goes_to_the_filters(qtbot: QtBot, page: RoutinesPage) -> None:
    press_button(qtbot, page, "Sitting")
    page.open_routine("big-three")
    assert page.detail is not None
    press_button(qtbot, page.detail, "Routines")
    assert button(page, "Any length").hasFocus()


# -- large text -----------------------------------------------------------------------------------------


@pytest.fixture(params=["en", "qps"])
def large_page(
    request: pytest.FixtureRequest,
    kit: Kit,
    catalogue: Catalogue,
    journal: Journal,
    preferences: Preferences,
) -> RoutinesPage:
    kit.theme.set_text_scale(2.0)
    return RoutinesPage(kit._replace(words=Words(request.param)), catalogue, journal, preferences)


def test_nothing_is_cut_at_double_size_in_a_small_window(
    qtbot: QtBot, kit: Kit, large_page: RoutinesPage
) -> None:
    page = shown(qtbot, large_page, kit, 800, 472)
    assert_nothing_is_cut(page.list_page, page.list_page.scroll_area)
    page.open_routine("big-three")
    settle(page)
    assert page.detail is not None
    assert_nothing_is_cut(page.detail, page.detail.page.scroll_area)


def test_nothing_is_cut_when_the_window_is_made_small_and_large_again(
    qtbot: QtBot, page: RoutinesPage
) -> None:
    page.open_routine("big-three")
    assert page.detail is not None
    for width in (1500, 640, 1032):
        page.resize(width, 600)
        settle(page)
        assert_nothing_is_cut(page.detail, page.detail.page.scroll_area)
    page.focus_filters()
    for width in (1500, 500, 640, 1032):
        page.resize(width, 600)
        settle(page)
        assert_nothing_is_cut(page.list_page, page.list_page.scroll_area)


def test_nothing_is_cut_when_the_text_is_made_larger_and_smaller_again(page: RoutinesPage, kit: Kit) -> None:
    page.open_routine("big-three")
    assert page.detail is not None
    for scale in (1.25, 2.25, 1.5, 1.0):
        kit.theme.set_text_scale(scale)
        page.set_breakpoint(kit.theme.breakpoint(page.width()))
        settle(page)
        assert_nothing_is_cut(page.detail, page.detail.page.scroll_area)
    page.focus_filters()
    for scale in (1.25, 2.25, 1.5, 1.0):
        kit.theme.set_text_scale(scale)
        page.set_breakpoint(kit.theme.breakpoint(page.width()))
        settle(page)
        assert_nothing_is_cut(page.list_page, page.list_page.scroll_area)
