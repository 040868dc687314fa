"""Walking through a year, opening its days, and what is seen and heard of them."""

from datetime import date

import pytest
from PySide6.QtCore import QLocale, QPoint, Qt
from PySide6.QtGui import QAccessible, QColor, QImage
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from backcare_desktop.core.settings import Contrast, Scheme
from backcare_desktop.core.year import YearView as Year, year_view
from backcare_desktop.ui.formats import Formats
from backcare_desktop.ui.history.day_keys import DayMove
from backcare_desktop.ui.history.measure import Measure
from backcare_desktop.ui.history.year.year_grid import YearGrid
from backcare_desktop.ui.history.year.year_model import YearModel
from backcare_desktop.ui.history.year.year_view import YearView
from backcare_desktop.ui.kit import Kit
from backcare_desktop.ui.widgets.page import Page
from tests.ui.history.year.conftest import TODAY

CONTROL = Qt.KeyboardModifier.ControlModifier
PLAIN = Qt.KeyboardModifier.NoModifier


def seen(grid: YearGrid) -> QImage:
    return grid.viewport().grab().toImage()


def picture_of(grid: YearGrid, day: date) -> QImage:
    """What is painted of one day."""
    index = grid.model().index_of(day)
    return seen(grid).copy(grid.visualRect(index))


def rows_filled(grid: YearGrid, day: date, colour: QColor) -> float:
    """How much of a day's height is of a colour, left of its middle where no mark stands."""
    picture = picture_of(grid, day)
    rows = [y for y in range(picture.height()) if picture.pixelColor(6, y).rgb() == colour.rgb()]
    return len(rows) / (picture.height() - 4)


@pytest.mark.parametrize(
    ("key", "modifier", "move"),
    [
        (Qt.Key.Key_Up, PLAIN, DayMove.DAY_BACK),
        (Qt.Key.Key_Down, PLAIN, DayMove.DAY_ON),
        (Qt.Key.Key_Left, PLAIN, DayMove.WEEK_BACK),
        (Qt.Key.Key_Right, PLAIN, DayMove.WEEK_ON),
        (Qt.Key.Key_PageUp, PLAIN, DayMove.MONTH_BACK),
        (Qt.Key.Key_PageDown, PLAIN, DayMove.MONTH_ON),
        (Qt.Key.Key_PageUp, CONTROL, DayMove.YEAR_BACK),
        (Qt.Key.Key_PageDown, CONTROL, DayMove.YEAR_ON),
        (Qt.Key.Key_Home, CONTROL, DayMove.TODAY),
    ],
)
def test_keys_ask_for_moves_down_a_day_and_across_a_week(
    qtbot: QtBot, page: YearView, key: Qt.Key, modifier: Qt.KeyboardModifier, move: DayMove
) -> None:
    page.take_keyboard()
    with qtbot.waitSignal(page.move_requested) as asked:
        qtbot.keyClick(page.grid, key, modifier)
    assert asked.args == [move]


def test_weeks_run_the_other_way_where_one_writes_from_right_to_left(qtbot: QtBot, page: YearView) -> None:
    page.grid.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    page.take_keyboard()
    with qtbot.waitSignal(page.move_requested) as asked:
        qtbot.keyClick(page.grid, Qt.Key.Key_Left)
    assert asked.args == [DayMove.WEEK_ON]


def test_return_and_a_click_open_a_day(qtbot: QtBot, page: YearView) -> None:
    opened: list[date] = []
    page.day_opened.connect(opened.append)
    page.take_keyboard()

    qtbot.keyClick(page.grid, Qt.Key.Key_Return)
    place = page.grid.visualRect(page.grid.model().index_of(date(2026, 10, 30))).center()
    qtbot.mouseClick(page.grid.viewport(), Qt.MouseButton.LeftButton, pos=place)
    qtbot.mouseClick(page.grid.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(2, 2))

    assert opened == [TODAY, date(2026, 10, 30)]


def test_p_asks_for_the_other_measure_and_other_letters_are_left_to_the_page(
    qtbot: QtBot, page: YearView
) -> None:
    asked: list[None] = []
    page.measure_toggle_requested.connect(lambda: asked.append(None))
    page.take_keyboard()

    qtbot.keyClick(page.grid, Qt.Key.Key_P)
    qtbot.keyClick(page.grid, Qt.Key.Key_X)
    qtbot.keyClick(page.grid, Qt.Key.Key_P, CONTROL)

    assert len(asked) == 1
    assert page.grid.day == TODAY


def test_the_chosen_day_stays_chosen_when_the_year_is_shown_anew(page: YearView, year: Year) -> None:
    page.show_year(year)
    assert page.grid.day == TODAY

    page.show_year(year_view(2025, 0, [], TODAY))
    assert page.grid.day is None
    page.set_day(date(2025, 12, 31))
    assert page.grid.day == date(2025, 12, 31)


@pytest.mark.parametrize(
    ("scheme", "contrast"), [(Scheme.LIGHT, Contrast.STANDARD), (Scheme.DARK, Contrast.MORE)]
)
def test_days_fill_by_quarters_with_the_fixed_levels_of_minutes_and_of_pain(
    page: YearView, kit: Kit, scheme: Scheme, contrast: Contrast
) -> None:
    kit.theme.set_scheme(scheme)
    kit.theme.set_contrast(contrast)
    colours = kit.theme.colours
    for measure, ramp, days in (
        (Measure.ACTIVITY, colours.activity, (5, 6, 7, 8)),
        (Measure.PAIN, colours.pain, (6, 7, None, 8)),
    ):
        page.set_measure(measure)
        for level, day in enumerate(days, start=1):
            if day is not None:
                filled = rows_filled(page.grid, date(2026, 1, day), ramp.fills[level - 1])
                assert filled == pytest.approx(level / 4, abs=0.16), (measure, day)


def test_what_there_is_of_a_day_can_be_told_without_any_colour(page: YearView) -> None:
    looks = {
        "nothing": date(2026, 1, 20),
        "a little": date(2026, 1, 5),
        "most": date(2026, 1, 8),
        "rest": date(2026, 1, 9),
        "sore": date(2026, 1, 12),
        "today": TODAY,
    }
    page.set_day(date(2026, 6, 1))
    for measure in Measure:
        page.set_measure(measure)
        grey = [
            picture_of(page.grid, day).convertToFormat(QImage.Format.Format_Grayscale8)
            for day in looks.values()
        ]
        assert all(one != other for n, one in enumerate(grey) for other in grey[:n]), measure


def test_the_ring_is_around_the_chosen_day_and_clearer_with_the_keyboard(
    qtbot: QtBot, page: YearView
) -> None:
    plain = picture_of(page.grid, date(2026, 1, 20))

    page.set_day(date(2026, 1, 20))
    chosen = picture_of(page.grid, date(2026, 1, 20))
    page.take_keyboard()
    qtbot.waitUntil(page.grid.hasFocus)
    focused = picture_of(page.grid, date(2026, 1, 20))

    assert plain != chosen
    assert chosen != focused
    page.set_day(date(2026, 1, 21))
    assert picture_of(page.grid, date(2026, 1, 20)) == plain


def test_a_move_repaints_two_days_and_keeps_the_picture(qtbot: QtBot, page: YearView) -> None:
    seen(page.grid)
    drawn = page.grid._picture

    page.set_day(date(2026, 7, 1))
    seen(page.grid)

    assert page.grid._picture is drawn


def test_narrow_and_large_breaks_the_year_into_more_strips_and_never_goes_sideways(
    qtbot: QtBot, page: YearView, kit: Kit
) -> None:
    window = page.window()
    for width, scale, strips in ((1500, 1.0, 1), (760, 1.0, 2), (500, 1.0, 3), (768, 2.0, 4), (500, 2.25, 8)):
        kit.theme.set_text_scale(scale)
        window.resize(width, 700)
        qtbot.waitUntil(lambda strips=strips: len(page.grid._geometry.strips) == strips)
        assert page.width() <= window.width()
        assert page.grid.height() >= page.grid._geometry.height
        last = page.grid.visualRect(page.grid.model().index_of(date(2026, 12, 31)))
        assert page.grid.viewport().rect().contains(last)


def test_walking_keeps_the_chosen_day_in_sight(qtbot: QtBot, page: YearView, year: Year, kit: Kit) -> None:
    window = Page(kit.theme, "2026", max_width=None)
    window.body.addWidget(page)
    window.resize(760, 700)
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    kit.theme.set_text_scale(2.0)
    page.take_keyboard()
    qtbot.waitUntil(lambda: page.height() > 1500)

    def is_seen() -> bool:
        middle = page.grid.visualRect(page.grid.currentIndex()).center()
        return window.rect().contains(page.grid.viewport().mapTo(window, middle))

    page.set_day(date(2026, 12, 31))
    qtbot.waitUntil(is_seen)

    bar = window.scroll_area.verticalScrollBar()
    bar.triggerAction(bar.SliderAction.SliderToMinimum)
    page.show_year(year)  # something was written meanwhile
    assert (bar.value(), page.grid.day) == (0, date(2026, 12, 31))
    page.set_day(date(2026, 12, 30))
    qtbot.waitUntil(is_seen)


def test_a_screen_reader_finds_every_day_as_a_sentence(page: YearView) -> None:
    table = QAccessible.queryAccessibleInterface(page.grid)
    assert table.text(QAccessible.Text.Name) == "Year 2026"

    found = [table.child(n) for n in range(table.childCount())]
    cells = {each.text(QAccessible.Text.Name): each for each in found if each.role() is QAccessible.Role.Cell}
    days = {name: cell for name, cell in cells.items() if name}
    assert len(days) == 365
    today = next(cell for name, cell in days.items() if name.endswith("today"))
    assert today.text(QAccessible.Text.Name).startswith("Tuesday 3 March, 10 minutes")
    corner = page.grid.viewport().mapFromGlobal(today.rect().center())
    assert page.grid.visualRect(page.grid.currentIndex()).contains(corner)


def test_the_model_keeps_qts_rules_and_names_the_weekdays(kit: Kit, year: Year) -> None:
    model = YearModel(kit)
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    assert model.columnCount() == 0
    assert model.headerData(0, Qt.Orientation.Vertical) is None
    model.show_year(year)
    assert tester.model() is model

    assert model.headerData(1, Qt.Orientation.Vertical) == "Tue"
    whole = Qt.ItemDataRole.AccessibleTextRole
    assert model.headerData(1, Qt.Orientation.Vertical, whole) == "Tuesday"
    assert model.headerData(10, Qt.Orientation.Horizontal) == "March"
    before = model.index(0, 0)  # a Monday of last year
    assert model.data(before) is None
    assert not model.flags(before) & Qt.ItemFlag.ItemIsEnabled
    assert not model.index_of(date(2025, 12, 29)).isValid()


def test_weeks_begin_as_the_locale_has_it(qtbot: QtBot, kit: Kit) -> None:
    american = kit._replace(formats=Formats(QLocale("en_US")))
    view = YearView(american)
    qtbot.addWidget(view)
    view.show_year(year_view(2026, american.formats.first_weekday, [], TODAY))

    assert view.grid.model().headerData(0, Qt.Orientation.Vertical) == "Sun"
    assert view.grid.model().index_of(date(2026, 3, 1)).row() == 0


def test_the_year_begins_at_the_right_where_one_writes_from_right_to_left(page: YearView) -> None:
    upright = seen(page.grid)
    page.grid.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    page.show_year(year_view(2026, 0, [], TODAY))

    def left(day: date) -> int:
        return page.grid.visualRect(page.grid.model().index_of(day)).left()

    assert left(date(2026, 1, 1)) > left(date(2026, 2, 1)) > left(date(2026, 3, 1))
    assert seen(page.grid) != upright


def test_a_drag_chooses_nothing_on_its_way(qtbot: QtBot, page: YearView) -> None:
    places = [
        page.grid.visualRect(page.grid.model().index_of(date(2026, 5, day))).center() for day in (4, 12, 20)
    ]
    opened: list[date] = []
    page.day_opened.connect(opened.append)

    qtbot.mousePress(page.grid.viewport(), Qt.MouseButton.LeftButton, pos=places[0])
    for place in places[1:]:
        qtbot.mouseMove(page.grid.viewport(), place)
    qtbot.mouseRelease(page.grid.viewport(), Qt.MouseButton.LeftButton, pos=places[2])

    assert page.grid.day == date(2026, 5, 4)
    assert opened == []
