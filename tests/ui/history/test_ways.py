"""The ways between the calendar and the pages over it, by mouse and by keyboard."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from backcare_desktop.core.day_record import DayMark
from backcare_desktop.ui.diary import Diary
from backcare_desktop.ui.history.find.page import FindPage
from backcare_desktop.ui.history.find.result_card import ResultCard
from backcare_desktop.ui.history.measure import Measure
from backcare_desktop.ui.history.page import HistoryPage
from backcare_desktop.ui.history.view_choice import HistoryView
from backcare_desktop.ui.page_maker import PageMaker
from tests.press import button, press_button
from tests.ui.history.seen import texts

DAY = date(2026, 3, 12)


@pytest.fixture
def history(qtbot: QtBot, window: QWidget, maker: PageMaker, march: None) -> HistoryPage:
    """The history of March, shown."""
    page = HistoryPage(maker)
    window.layout().addWidget(page)
    window.resize(1032, 800)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    return page


@pytest.fixture
def find(history: HistoryPage, diary: Diary) -> FindPage:
    """The page that finds, open; a note is there to be found."""
    diary.set_session_note("2026-03-09-8", "Garden work the day before")
    diary.set_day_note(date(2026, 3, 11), "Garden again")
    history.open_find()
    return history.find_page


def found(find: FindPage) -> list[str]:
    """What the cards in sight say, in order."""
    cards = [card for card in find.findChildren(ResultCard) if card.isVisible()]
    return [card.accessibleName() for card in sorted(cards, key=lambda card: card.y())]


def test_find_opens_with_the_keyboard_in_its_field_and_says_what_to_do(history: HistoryPage) -> None:
    press_button_of(history, "Find")
    assert history.find_page.field.hasFocus()
    assert "Type a word, choose an exercise, or ask for what hurt." in texts(history.find_page)


def press_button_of(history: HistoryPage, name: str) -> None:
    button(history.calendar, name).click()


def test_typing_finds_notes_of_sessions_and_days_once_the_hand_rests(qtbot: QtBot, find: FindPage) -> None:
    qtbot.keyClicks(find.field, "gard")
    qtbot.waitUntil(lambda: bool(found(find)))

    assert found(find) == [
        "Wednesday 11 March 2026\nNote of the day\nGarden again",
        "Monday 9 March 2026 · 08:10\nBig three\nGarden work the day before",
    ]
    assert "2 places found." in texts(find)


def test_return_looks_at_once_and_words_that_are_nowhere_say_so(qtbot: QtBot, find: FindPage) -> None:
    qtbot.keyClicks(find.field, "swimming")
    qtbot.keyClick(find.field, Qt.Key.Key_Return)
    assert "Nothing found. Try fewer words, or another exercise." in texts(find)


def test_what_hurt_is_found_with_the_keyboard_alone(qtbot: QtBot, find: FindPage) -> None:
    find.hurt.setFocus()
    qtbot.keyClick(find.hurt, Qt.Key.Key_Space)
    assert found(find) == ["Thursday 12 March 2026 · 08:10\nBig three\nIt hurt: Clamshell"]


def test_an_exercise_that_was_done_can_be_chosen(find: FindPage) -> None:
    names = [find.exercise.itemText(row) for row in range(find.exercise.count())]
    assert names[0] == "Any exercise"
    assert "Clamshell" in names
    find.exercise.choose(find.exercise.itemData(names.index("Clamshell")))
    find.look()
    assert len(found(find)) == 7


def test_many_places_come_some_at_a_time(qtbot: QtBot, find: FindPage, diary: Diary) -> None:
    for number in range(1, 31):
        diary.set_day_note(date(2025, 1, number), "Walked")
    find.field.setText("walked")
    find.look()
    assert (len(found(find)), "The newest 25 places." in texts(find)) == (25, True)

    press_button(qtbot, find, "Show more")

    assert len(found(find)) == 30
    focused = find.focusWidget()
    assert isinstance(focused, ResultCard)
    assert focused.accessibleName() == found(find)[25]


def test_what_is_found_leads_to_its_day_and_find_keeps_what_was_looked_for(
    qtbot: QtBot, history: HistoryPage, find: FindPage
) -> None:
    find.hurt.click()
    card = next(card for card in find.findChildren(ResultCard) if card.isVisible())
    qtbot.keyClick(card, Qt.Key.Key_Return)

    assert history.calendar.isVisible()
    assert history.calendar.panel.hasFocus()
    assert "Thursday 12 March 2026" in texts(history.calendar.panel)
    history.open_find()
    assert len(found(find)) == 1


def open_second(qtbot: QtBot, history: HistoryPage, find: FindPage) -> None:
    """Look for a word and open the second place that is found."""
    find.field.setText("garden")
    find.look()
    qtbot.keyClick(card(find, "Monday 9 March"), Qt.Key.Key_Return)
    assert history.calendar.isVisible()
    assert "Monday 9 March 2026" in texts(history.calendar.panel)


def card(find: FindPage, beginning: str) -> ResultCard:
    """The card in sight of a place."""
    return next(
        one
        for one in find.findChildren(ResultCard)
        if one.isVisible() and one.accessibleName().startswith(beginning)
    )


def is_back_at_the_second(history: HistoryPage, find: FindPage) -> bool:
    return find.isVisible() and len(found(find)) == 2 and card(find, "Monday 9 March").hasFocus()


@pytest.mark.parametrize(
    ("key", "modifiers"),
    [
        (Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier),
        (Qt.Key.Key_Back, Qt.KeyboardModifier.NoModifier),
    ],
)
def test_from_a_day_that_was_found_the_way_back_is_to_what_was_found(
    qtbot: QtBot, history: HistoryPage, find: FindPage, key: Qt.Key, modifiers: Qt.KeyboardModifier
) -> None:
    open_second(qtbot, history, find)
    qtbot.keyClick(history.calendar.panel, key, modifiers)
    assert is_back_at_the_second(history, find)
    assert find.field.text() == "garden"

    qtbot.keyClick(find.focusWidget(), Qt.Key.Key_Escape)
    assert history.calendar.isVisible()
    qtbot.keyClick(history.calendar.focusWidget(), Qt.Key.Key_Escape)
    assert history.calendar.isVisible()
    assert history.calendar.views.sheet.grid.hasFocus()


def test_a_button_leads_back_to_what_was_found_and_only_from_there(
    qtbot: QtBot, history: HistoryPage, find: FindPage
) -> None:
    open_second(qtbot, history, find)
    panel = history.calendar.panel
    assert panel.accessibleName() == "Monday 9 March 2026"
    press_button(qtbot, panel, "Back to what was found")
    assert is_back_at_the_second(history, find)
    find.back_button.click()
    assert not button_is_there(history, "Back to what was found")
    assert panel.accessibleName() == "Monday 9 March"


def button_is_there(history: HistoryPage, name: str) -> bool:
    try:
        return bool(button(history.calendar.panel, name))
    except (AssertionError, LookupError, StopIteration):
        return False


def test_a_session_that_was_found_and_changed_leads_back_to_what_was_found(
    qtbot: QtBot, history: HistoryPage, find: FindPage
) -> None:
    find.field.setText("big")
    find.look()
    qtbot.keyClick(card(find, "Friday 27 February"), Qt.Key.Key_Return)
    press_button(qtbot, history.calendar.panel, "Edit")
    qtbot.keyClick(history.form.focusWidget(), Qt.Key.Key_Escape)
    press_button(qtbot, history.calendar.panel, "Edit")
    press_button(qtbot, history.form, "One day earlier")
    press_button(qtbot, history.form, "Save")
    assert "Thursday 26 February 2026" in texts(history.calendar.panel)
    qtbot.keyClick(history.calendar.panel, Qt.Key.Key_Escape)
    assert len(found(find)) == 7
    assert card(find, "Thursday 26 February").hasFocus()


def test_who_goes_on_to_another_day_leads_back_to_the_month(
    qtbot: QtBot, history: HistoryPage, find: FindPage
) -> None:
    open_second(qtbot, history, find)
    grid = history.calendar.views.sheet.grid
    grid.setFocus()
    qtbot.keyClick(grid, Qt.Key.Key_Left)
    qtbot.keyClick(grid, Qt.Key.Key_Return)
    qtbot.keyClick(history.calendar.panel, Qt.Key.Key_Escape)
    assert history.calendar.isVisible()
    assert grid.hasFocus()


def test_what_was_found_and_is_gone_leads_back_to_the_field(
    qtbot: QtBot, history: HistoryPage, find: FindPage, diary: Diary
) -> None:
    open_second(qtbot, history, find)
    diary.set_session_note("2026-03-09-8", "")
    qtbot.keyClick(history.calendar.panel, Qt.Key.Key_Escape)
    assert (len(found(find)), find.field.hasFocus()) == (1, True)


def test_the_keyboard_stays_on_a_place_that_is_found_again(find: FindPage, diary: Diary) -> None:
    find.field.setText("garden")
    find.look()
    card(find, "Monday 9 March").setFocus()
    diary.set_session_note("2026-03-09-8", "Garden, and a walk")
    assert found(find)[1].endswith("Garden, and a walk")
    assert card(find, "Monday 9 March").hasFocus()
    diary.set_session_note("2026-03-09-8", "")
    assert find.field.hasFocus()


def test_escape_leads_back_to_the_calendar(qtbot: QtBot, history: HistoryPage, find: FindPage) -> None:
    qtbot.keyClick(find.field, Qt.Key.Key_Escape)
    assert history.calendar.isVisible()


def test_what_changes_in_the_file_changes_what_is_found(find: FindPage, diary: Diary) -> None:
    find.field.setText("garden")
    find.look()
    diary.set_day_note(date(2026, 3, 11), "Rain")
    assert len(found(find)) == 1


def test_each_view_can_be_chosen_and_the_day_stays(qtbot: QtBot, history: HistoryPage) -> None:
    history.show_day(DAY)
    calendar = history.calendar
    titles = {}
    for view in (HistoryView.LIST, HistoryView.YEAR, HistoryView.TREND, HistoryView.GRID):
        calendar.tools.views.choose(view)
        titles[view] = texts(calendar)[0]
        assert "Thursday 12 March" in texts(calendar.panel)
    assert titles == {
        HistoryView.LIST: "March 2026",
        HistoryView.YEAR: "2026",
        HistoryView.TREND: "Trend",
        HistoryView.GRID: "March 2026",
    }


def test_in_the_year_the_buttons_lead_to_other_years(qtbot: QtBot, history: HistoryPage) -> None:
    history.calendar.tools.views.choose(HistoryView.YEAR)
    press_button(qtbot, history, "Previous year")
    assert texts(history.calendar)[0] == "2025"
    press_button(qtbot, history, "Next year")
    press_button(qtbot, history, "Next year")
    assert texts(history.calendar)[0] == "2027"
    press_button(qtbot, history, "Today")
    assert texts(history.calendar)[0] == "2026"


def test_p_shows_pain_instead_of_activity_and_back(qtbot: QtBot, history: HistoryPage) -> None:
    calendar = history.calendar
    calendar.tools.views.choose(HistoryView.YEAR)
    grid = calendar.views.year.grid
    qtbot.keyClick(grid, Qt.Key.Key_P)
    assert calendar.tools.measures.value is Measure.PAIN
    qtbot.keyClick(grid, Qt.Key.Key_P)
    assert calendar.tools.measures.value is Measure.ACTIVITY


def test_y_shows_the_year_with_the_keyboard_on_its_days_and_leads_back(
    qtbot: QtBot, history: HistoryPage
) -> None:
    calendar = history.calendar
    calendar.views.take_keyboard()
    qtbot.keyClick(calendar.views.sheet.grid, Qt.Key.Key_Y)
    assert calendar.view is HistoryView.YEAR
    assert calendar.views.year.grid.hasFocus()
    qtbot.keyClick(calendar.views.year.grid, Qt.Key.Key_Y)
    assert calendar.view is HistoryView.GRID
    assert calendar.views.sheet.grid.hasFocus()


def test_p_in_the_month_shows_pain_and_letters_with_ctrl_do_nothing(
    qtbot: QtBot, history: HistoryPage
) -> None:
    calendar = history.calendar
    qtbot.keyClick(calendar.views.sheet.grid, Qt.Key.Key_P)
    assert calendar.tools.measures.value is Measure.PAIN
    qtbot.keyClick(calendar.views.sheet.grid, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    assert calendar.view is HistoryView.GRID


def test_a_rest_day_marked_in_the_panel_is_in_the_file_and_in_the_month(
    qtbot: QtBot, history: HistoryPage, diary: Diary
) -> None:
    history.show_day(date(2026, 3, 11))
    press_button(qtbot, history.calendar.panel, "Rest day")
    assert diary.day(date(2026, 3, 11)).mark is DayMark.REST
    assert any("Wednesday 11 March, Rest day" in said for said in cell_sentences(history))


def cell_sentences(history: HistoryPage) -> list[str]:
    """What a screen reader says of the days of the month."""
    model = history.calendar.views.sheet.grid.model()
    return [
        str(model.index(row, column).data(Qt.ItemDataRole.AccessibleTextRole))
        for row in range(model.rowCount())
        for column in range(model.columnCount())
    ]


def test_a_session_is_deleted_and_put_back_in_the_panel(
    qtbot: QtBot, history: HistoryPage, diary: Diary
) -> None:
    history.show_day(date(2026, 3, 9))
    press_button(qtbot, history.calendar.panel, "Delete")
    assert diary.day(date(2026, 3, 9)).is_empty

    press_button(qtbot, history.calendar.panel, "Put back")
    assert len(diary.day(date(2026, 3, 9)).sessions) == 1


def test_edit_opens_the_form_of_the_session_and_back_leads_to_its_day(
    qtbot: QtBot, history: HistoryPage
) -> None:
    history.show_day(date(2026, 3, 9))
    press_button(qtbot, history.calendar.panel, "Edit")
    assert history.form.isVisible()
    qtbot.keyClick(history.form.focusWidget() or history.form, Qt.Key.Key_Escape)
    assert history.calendar.isVisible()


def test_a_session_is_added_for_the_chosen_day(qtbot: QtBot, history: HistoryPage) -> None:
    history.show_day(date(2026, 3, 2))
    press_button(qtbot, history.calendar.panel, "Add a session")
    assert history.form.isVisible()
    assert history.form.fields.session.day == date(2026, 3, 2)


def test_the_report_opens_from_the_calendar(history: HistoryPage) -> None:
    press_button_of(history, "Report")
    assert history.report.isVisible()
    history.report.back_button.click()
    assert history.calendar.isVisible()
