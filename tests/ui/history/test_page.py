"""The history page as a person sees it."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QFontMetricsF
from PySide6.QtWidgets import QLabel, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from backcare_desktop.core.catalogue import Catalogue
from backcare_desktop.core.exercise import Side
from backcare_desktop.core.settings import Scheme
from backcare_desktop.store.stores import Stores
from backcare_desktop.ui.day_watch import DayWatch
from backcare_desktop.ui.history.calendar_page import CalendarPage
from backcare_desktop.ui.history.cell_painting import first_fitting
from backcare_desktop.ui.history.picture import ExercisePicture
from backcare_desktop.ui.journal import Journal
from backcare_desktop.ui.kit import Kit
from backcare_desktop.ui.page_maker import PageMaker
from tests.fakes import FakeClock
from tests.press import button, press_button
from tests.ui.history.conftest import MakeSession
from tests.ui.history.seen import agenda, cells, grid, month_name, panel, texts

TODAY = date(2026, 3, 3)


def click_day(qtbot: QtBot, page: CalendarPage, day: date) -> None:
    qtbot.mouseClick(grid(page).viewport(), Qt.MouseButton.LeftButton, pos=rect_of(page, day).center())


def rect_of(page: CalendarPage, day: date) -> QRect:
    return grid(page).visualRect(grid(page).model().index_of(day))


def test_it_opens_on_this_month_with_a_summary(march: None, page: CalendarPage) -> None:
    assert month_name(page) == "March 2026"
    assert grid(page).day == TODAY
    assert "1 active day in the last 28." in texts(page)
    assert "Nothing recorded so far today." in texts(panel(page))


def test_before_the_first_session_it_says_so(page: CalendarPage) -> None:
    assert texts(page).count("Your first session will appear here.") == 2


def test_buttons_lead_to_other_months_and_back(qtbot: QtBot, page: CalendarPage) -> None:
    press_button(qtbot, page, "Previous month")
    assert month_name(page) == "February 2026"
    press_button(qtbot, page, "Next month")
    press_button(qtbot, page, "Next month")
    assert month_name(page) == "April 2026"
    press_button(qtbot, page, "Today")
    assert month_name(page) == "March 2026"
    assert grid(page).day == TODAY


def test_the_buttons_stay_in_place_whatever_the_month_is_called(qtbot: QtBot, page: CalendarPage) -> None:
    places = set()
    for month in (5, 9):
        page.show_day(date(2026, month, 1))
        page.grab()
        places.add(button(page, "Next month").x())

    assert len(places) == 1


def test_another_month_costs_few_questions_to_the_file_and_one_reset(
    qtbot: QtBot, page: CalendarPage, journal: Journal, stores: Stores
) -> None:
    asked = []
    stores.file.db.conn.set_trace_callback(asked.append)
    resets = []
    grid(page).model().modelReset.connect(lambda: resets.append(1))

    qtbot.keyClick(grid(page), Qt.Key.Key_PageDown)

    stores.file.db.conn.set_trace_callback(None)
    assert len([sql for sql in asked if sql.lstrip().upper().startswith("SELECT")]) == 5
    assert len(resets) == 1


def test_a_click_shows_the_day_with_its_sessions(qtbot: QtBot, march: None, page: CalendarPage) -> None:
    click_day(qtbot, page, date(2026, 3, 12))

    assert texts(panel(page)) == [
        "Thursday 12 March",
        "08:10 · Big three",
        "12 min · 1 of 3 exercises, 1 in part",
        "Clamshell hurt on the left",
        "19:10 · Big three",
        "9 min · 1 of 3 exercises, 1 in part",
    ]


def test_a_click_on_a_day_of_the_next_month_goes_there(qtbot: QtBot, march: None, page: CalendarPage) -> None:
    page.show_day(date(2026, 2, 10))

    click_day(qtbot, page, date(2026, 3, 1))

    assert month_name(page) == "March 2026"
    assert grid(page).day == date(2026, 3, 1)


def test_the_exercises_unfold_with_sides_and_seconds(qtbot: QtBot, march: None, page: CalendarPage) -> None:
    page.show_day(date(2026, 3, 6))

    press_button(qtbot, page, "Show the exercises")
    assert texts(panel(page))[3:] == [
        "Pelvic tilt",
        "Done, 40 s",
        "Clamshell",
        "Left: done, 40 s · Right: partly done, 12 s",
        "Old stretch",
        "Skipped",
    ]
    press_button(qtbot, page, "Hide the exercises")
    assert len(texts(panel(page))) == 3


def is_drawn(picture: ExercisePicture) -> bool:
    """Whether there is more than the plate."""
    return len({picture.grab().toImage().pixel(x, 75) for x in range(20, 260, 4)}) > 3


def test_the_picture_shows_what_hurt_else_what_took_longest(
    qtbot: QtBot, page: CalendarPage, stores: Stores, made_session: MakeSession, catalogue: Catalogue
) -> None:
    first, second = (item.exercise.words.name for item in catalogue.routines[0].items[:2])
    stores.sessions.add(made_session(date(2026, 3, 1), 9))
    stores.sessions.add(made_session(date(2026, 3, 2), 9, hurt=Side.RIGHT))

    for day, name in ((date(2026, 3, 1), first), (date(2026, 3, 2), second)):
        page.show_day(day)
        shown = [p for p in panel(page).findChildren(ExercisePicture) if p.isVisible()]
        assert [picture.accessibleName() for picture in shown] == [f"Picture: {name}"]
        qtbot.waitUntil(lambda picture=shown[0]: is_drawn(picture))


def test_an_exercise_that_is_gone_shows_no_picture(
    page: CalendarPage, stores: Stores, made_session: MakeSession
) -> None:
    stores.sessions.add(made_session(date(2026, 3, 1), 9, hurt=Side.LEFT, exercise_id="no-longer-there"))

    page.show_day(date(2026, 3, 1))

    assert "08:10 · Big three" in texts(panel(page))
    assert not [p for p in panel(page).findChildren(ExercisePicture) if p.isVisible()]


@pytest.mark.parametrize("scheme", [Scheme.LIGHT, Scheme.DARK])
def test_days_fill_from_the_bottom_by_level(
    march: None, page: CalendarPage, kit: Kit, scheme: Scheme
) -> None:
    """Statement 27: the levels, by how high a day is filled."""
    kit.theme.set_scheme(scheme)
    image = grid(page).viewport().grab().toImage()
    colours = kit.theme.colours

    def colour_at(day: int, height_percent: int) -> QColor:
        box = rect_of(page, date(2026, 3, day)).adjusted(3, 3, -3, -3)
        return image.pixelColor(QPoint(box.right() - 4, box.bottom() - box.height() * height_percent // 100))

    for level, day in enumerate((4, 6, 9, 10), start=1):
        fill = colours.activity.fills[level - 1]
        assert colour_at(day, 10) == fill
        assert colour_at(day, 20) == fill
        if level < 4:
            assert colour_at(day, 25 * level + 10) == colours.surface
        else:
            assert colour_at(day, 85) == fill
    assert {colour_at(5, height).name() for height in (10, 30, 50, 70, 90)} == {colours.surface.name()}


def test_today_and_the_chosen_day_are_marked(qtbot: QtBot, page: CalendarPage, kit: Kit) -> None:
    page.show_day(date(2026, 3, 18))
    colours = kit.theme.colours

    def edge() -> QColor:
        image = grid(page).viewport().grab().toImage()
        box = rect_of(page, date(2026, 3, 18))
        return image.pixelColor(box.left() + 3, box.center().y())

    today = rect_of(page, TODAY)
    image = grid(page).viewport().grab().toImage()
    pill = {image.pixelColor(today.left() + x, today.top() + 15).name() for x in range(8, 16)}
    assert colours.primary.name() in pill
    assert edge() == colours.text
    grid(page).setFocus()
    assert edge() == colours.focus


def test_a_session_appears_when_it_is_recorded(
    page: CalendarPage, journal: Journal, made_session: MakeSession
) -> None:
    assert "Tuesday 3 March, nothing recorded, today" in cells(page)

    journal.record(made_session(TODAY, 9))

    assert "Tuesday 3 March, 9 minutes, today" in cells(page)
    assert "1 active day in the last 28." in texts(page)
    assert "08:10 · Big three" in texts(panel(page))


def test_it_catches_up_when_it_is_shown_again(
    page: CalendarPage, journal: Journal, made_session: MakeSession
) -> None:
    page.hide()
    page.show()
    page.hide()
    journal.record(made_session(TODAY, 9))
    page.show()

    assert "Tuesday 3 March, 9 minutes, today" in cells(page)


def test_a_day_asked_for_while_hidden_is_there_when_shown(
    march: None, page: CalendarPage, journal: Journal, made_session: MakeSession
) -> None:
    page.hide()
    journal.record(made_session(date(2026, 3, 2), 9))
    page.show_day(date(2026, 3, 2))
    page.show()

    assert "08:10 · Big three" in texts(panel(page))


def test_a_file_that_opens_later_fills_the_month(
    qtbot: QtBot, maker: PageMaker, stores: Stores, march: None, window: QWidget
) -> None:
    journal = Journal(maker.kit.words)
    page = CalendarPage(maker._replace(journal=journal))
    window.layout().addWidget(page)
    window.show()
    assert "Friday 6 March, nothing recorded" in cells(page)

    journal.attach(stores.sessions, stores.drafts)

    assert "Friday 6 March, 9 minutes" in cells(page)


def test_today_moves_on_when_the_day_turns(page: CalendarPage, clock: FakeClock, day_watch: DayWatch) -> None:
    clock.advance(timedelta(days=1).total_seconds())
    day_watch.look()

    assert "Wednesday 4 March, nothing recorded, today" in cells(page)
    assert "Tuesday 3 March, nothing recorded" in cells(page)
    assert grid(page).day == date(2026, 3, 4)


def test_the_day_one_looks_at_stays_when_the_day_turns(
    page: CalendarPage, clock: FakeClock, day_watch: DayWatch
) -> None:
    page.show_day(date(2026, 3, 20))

    clock.advance(timedelta(days=1).total_seconds())
    day_watch.look()

    assert grid(page).day == date(2026, 3, 20)


def test_holding_a_key_down_shows_the_day_once_it_stops(
    qtbot: QtBot, march: None, page: CalendarPage
) -> None:
    for _ in range(3):
        qtbot.keyClick(grid(page), Qt.Key.Key_Right)

    assert texts(panel(page))[0] == "Tuesday 3 March"
    qtbot.waitUntil(lambda: texts(panel(page))[0] == "Friday 6 March")


def test_leaving_the_page_amid_that_shows_the_right_day_on_return(
    qtbot: QtBot, march: None, page: CalendarPage
) -> None:
    qtbot.keyClick(grid(page), Qt.Key.Key_PageDown)
    page.hide()
    page.show()

    assert texts(panel(page))[0] == "Friday 3 April"


def test_the_day_stands_beside_the_month_where_there_is_room(
    qtbot: QtBot, window: QWidget, march: None, page: CalendarPage
) -> None:
    page.show_day(date(2026, 3, 6))
    assert panel(page).x() > grid(page).geometry().right()
    assert not any(button.isVisible() for button in buttons_called(page, "Back to the month"))

    window.resize(712, 600)
    qtbot.waitUntil(lambda: panel(page).y() > grid(page).geometry().bottom())
    grid(page).setFocus()
    qtbot.keyClick(grid(page), Qt.Key.Key_Return)
    press_button(qtbot, page, "Back to the month")
    assert grid(page).hasFocus()


def buttons_called(page: CalendarPage, text: str) -> list[QWidget]:
    return [widget for widget in page.findChildren(QWidget) if widget.property("text") == text]


@pytest.mark.parametrize(("width", "height", "scale"), [(800, 510, 2.0), (640, 390, 2.25)])
def test_with_large_text_a_list_replaces_the_grid_and_nothing_runs_over(
    qtbot: QtBot,
    window: QWidget,
    kit: Kit,
    march: None,
    page: CalendarPage,
    width: int,
    height: int,
    scale: float,
) -> None:
    kit.theme.set_text_scale(scale)
    page.set_breakpoint(kit.theme.breakpoint(width))
    window.resize(width, height)
    page.show_day(date(2026, 3, 12))
    scroll = page.findChild(QScrollArea)

    assert agenda(page).isVisible()
    assert not grid(page).isVisible()
    assert agenda(page).model().rowCount() == 5
    qtbot.waitUntil(lambda: agenda(page).height() == agenda(page).sizeHint().height())
    assert scroll.widget().minimumSizeHint().width() <= scroll.viewport().width()
    press_button(qtbot, page, "Month")
    assert grid(page).isVisible()
    qtbot.waitUntil(lambda: grid(page).height() >= grid(page).minimumSizeHint().height())
    assert scroll.widget().minimumSizeHint().width() <= scroll.viewport().width()


@pytest.mark.parametrize("month", [9, 12, 5])
def test_with_large_text_the_name_of_a_month_has_a_line_of_its_own(
    qtbot: QtBot, window: QWidget, page: CalendarPage, kit: Kit, month: int
) -> None:
    kit.theme.set_text_scale(2.0)
    page.set_breakpoint(kit.theme.breakpoint(1120))
    window.resize(1120, 660)
    page.show_day(date(2025, month, 2))
    (title,) = (label for label in page.findChildren(QLabel) if label.text().endswith(" 2025"))
    qtbot.waitUntil(lambda: title.width() >= title.sizeHint().width())


def test_the_list_says_when_a_month_has_nothing(qtbot: QtBot, march: None, page: CalendarPage) -> None:
    press_button(qtbot, page, "List")
    page.show_day(date(2026, 5, 1))
    assert "Nothing recorded in May 2026." in texts(page)

    page.show_day(TODAY)
    assert not any(text.startswith("Nothing recorded in") for text in texts(page))


def test_a_click_in_the_list_opens_the_day(qtbot: QtBot, march: None, page: CalendarPage) -> None:
    press_button(qtbot, page, "List")
    days = agenda(page)

    row = days.visualRect(days.model().index_of(date(2026, 3, 6)))
    qtbot.mouseClick(days.viewport(), Qt.MouseButton.LeftButton, pos=row.center())

    assert texts(panel(page))[0] == "Friday 6 March"
    assert panel(page).hasFocus()


def test_words_that_do_not_fit_a_cell_have_a_shorter_form(page: CalendarPage) -> None:
    metrics = QFontMetricsF(page.theme.font())
    forms = ("2 sessions", "2×")

    assert first_fitting(forms, metrics, 200) == "2 sessions"
    assert first_fitting(forms, metrics, 40) == "2×"
    assert first_fitting(forms, metrics, 1) == "2×"
