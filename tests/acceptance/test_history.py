"""The year, the trend and the plan of a week at the real app: what is heard, how large it is, and what a gap looks like."""

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import combinations, pairwise

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage

from backcare_desktop.app.tour import hands
from backcare_desktop.core.check_in import CheckIn, Question, check_in_id
from backcare_desktop.core.day_record import DayMark
from backcare_desktop.core.settings import Scheme
from backcare_desktop.core.trend import pain_trend
from backcare_desktop.ui.charts.chart_view import ChartView
from backcare_desktop.ui.charts.look import chart_look
from backcare_desktop.ui.charts.pain_chart import pain_frame
from backcare_desktop.ui.history.page import HistoryPage
from backcare_desktop.ui.history.trend.numbers import NumbersTable
from backcare_desktop.ui.history.year.year_grid import YearGrid
from backcare_desktop.ui.shell.navigation import Place
from backcare_desktop.ui.today.week_card import WeekCard
from tests.acceptance.sessions import session_on
from tests.acceptance.test_days import APART, greys
from tests.access.places import write_profile
from tests.end2end.person import CTRL, Person
from tests.fakes import START
from tests.press import button

Key = Qt.Key
TODAY = START.date()
LEAST_CELL = 24
#: The minutes of a day of each level of activity, and the pain of each level of pain.
ACTIVE_LEVELS = (3, 7, 15, 30)
PAIN_LEVELS = (0, 2, 4, 6, 9)


def tell(person: Person, day: date, question: Question, value: int) -> None:
    """Tell of a session of a day, or of the day itself."""
    session_id = str(day)
    at = START + (day - TODAY)
    answer = CheckIn(check_in_id(session_id, question), question, value, at, day, session_id)
    person.running.diary.save_check_in(answer)


def do(person: Person, day: date, minutes: int, before: int | None = None, after: int | None = None) -> None:
    """Have done something on a day, and perhaps have told how the back was."""
    person.running.journal.record(session_on(person.running.catalogue, day, minutes))
    for question, value in ((Question.BEFORE, before), (Question.AFTER, after)):
        if value is not None:
            tell(person, day, question, value)


def opened(person: Person, view: str) -> HistoryPage:
    """Open the history in one of its views."""
    person.running.window.shell.open(Place.HISTORY)
    hands.settle()
    page = person.running.window.shell.page(Place.HISTORY)
    assert isinstance(page, HistoryPage)
    person.click_at(button(page.calendar.tools.views, view))
    hands.settle(20)
    return page


def year_grid(person: Person) -> YearGrid:
    grid = opened(person, "Year").findChild(YearGrid)
    assert isinstance(grid, YearGrid)
    return grid


def spoken(grid: YearGrid) -> str:
    """What a screen reader says of the day that the keyboard is on."""
    return str(grid.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole))


@pytest.fixture
def started(person: Person) -> Person:
    person.launch()
    return person


# -- 25 and 26: days of the year ------------------------------------------------------------------------


def test_days_of_the_year_are_read_out_one_by_one(started: Person) -> None:
    """Statement 25: walked by keyboard, each with its date, its minutes and its pain."""
    do(started, TODAY, 9, before=4, after=3)
    do(started, TODAY - timedelta(days=7), 12)
    started.running.diary.set_mark(TODAY - timedelta(days=1), DayMark.REST)
    grid = year_grid(started)
    started.tab_to("Year 2026")
    heard = [spoken(grid)]
    for key in (Key.Key_Up, Key.Key_Down, Key.Key_Left):
        started.press(key)
        heard.append(spoken(grid))
    assert heard == [
        "Tuesday 3 March, 9 minutes, pain 4 before and 3 after, today",
        "Monday 2 March, Rest day",
        "Tuesday 3 March, 9 minutes, pain 4 before and 3 after, today",
        "Tuesday 24 February, 12 minutes",
    ]


@pytest.mark.parametrize("width", [800, 1120, 1920])
def test_every_day_of_the_year_is_large_enough_to_press(started: Person, width: int) -> None:
    """Statement 26."""
    started.window.resize(width, 760)
    grid = year_grid(started)
    assert started.window.width() == width
    boxes = [grid.visualRect(grid.model().index_of(date(2026, 1, 1) + timedelta(days=n))) for n in range(365)]
    assert min(min(box.width(), box.height()) for box in boxes) >= LEAST_CELL
    assert not any(one.intersects(other) for one, other in pairwise(boxes))
    assert all(box.left() >= 0 and box.right() < grid.width() for box in boxes)


# -- 27: without colour ---------------------------------------------------------------------------------


@pytest.mark.parametrize("scheme", [Scheme.LIGHT, Scheme.DARK])
@pytest.mark.parametrize("measure", ["Activity", "Pain"])
def test_levels_of_the_year_differ_without_colour(person: Person, scheme: Scheme, measure: str) -> None:
    """Statement 27: a day of each level, and one of nothing, between any two of which a tenth is another grey."""
    write_profile(person.paths.profile, scheme=scheme)
    person.launch()
    levels = ACTIVE_LEVELS if measure == "Activity" else PAIN_LEVELS
    days = [TODAY - timedelta(days=3 * number) for number in range(1, len(levels) + 1)]
    for day, level in zip(days, levels, strict=True):
        if measure == "Activity":
            do(person, day, level)
        else:
            do(person, day, 9, before=level)
    grid = year_grid(person)
    person.click(measure)
    nothing = TODAY - timedelta(days=20)
    picture = grid.viewport().grab().toImage()
    found = {day: greys(picture, grid.visualRect(grid.model().index_of(day))) for day in [nothing, *days]}
    for one, other in combinations(found, 2):
        pairs = zip(found[one], found[other], strict=True)
        differing = sum(abs(grey - another) >= APART for grey, another in pairs)
        assert differing >= len(found[one]) / 10, (one, other)


def test_the_state_of_the_plan_is_told_by_words_and_without_colour(started: Person) -> None:
    """Statement 27: a week that is planned, half done, and whole."""
    started.running.preferences.change(week_target=2)
    card = week_card(started)
    states = {card.text.splitlines()[0]: grey_picture(card)}
    for day in (TODAY - timedelta(days=1), TODAY):
        do(started, day, 9)
        hands.settle()
        states[card.text.splitlines()[0]] = grey_picture(card)
    assert list(states)[1:] == ["1 of 2 planned this week", "2 of 2 planned this week"]
    assert all(one != other for one, other in combinations(states.values(), 2))


def week_card(person: Person) -> WeekCard:
    card = person.window.findChild(WeekCard)
    assert isinstance(card, WeekCard)
    return card


def grey_picture(card: WeekCard) -> QImage:
    """The card as it is without colour, above its words: the days alone."""
    box = QRect(0, 0, card.width(), card.height() // 2)
    return card.grab(box).toImage().convertToFormat(QImage.Format.Format_Grayscale8)


# -- 30: rest counts as kept ----------------------------------------------------------------------------


@pytest.mark.parametrize("mark", list(DayMark))
def test_a_week_with_rest_in_it_is_whole(started: Person, mark: DayMark) -> None:
    """Statement 30: a day of rest is taken off what was planned, and off nothing that was done."""
    started.running.preferences.change(week_target=3)
    for day in (TODAY - timedelta(days=1), TODAY):
        do(started, day, 9)
    card = week_card(started)
    assert "2 of 3 planned this week" in card.text
    started.running.diary.set_mark(TODAY + timedelta(days=1), mark)
    hands.settle()
    assert "2 of 2 planned this week" in card.text
    assert "Last 28 days: 2 active days" in card.text


def test_rest_is_kept_by_one_press_and_taken_back_by_another(started: Person) -> None:
    """Statement 30: on the day itself, from where one starts."""
    started.running.preferences.change(week_target=3)
    do(started, TODAY - timedelta(days=1), 9)
    hands.settle()
    started.tab_to("Rest today")
    started.press(Key.Key_Space)
    assert "1 of 2 planned this week" in week_card(started).text
    started.press(Key.Key_Z, CTRL)
    assert "1 of 3 planned this week" in week_card(started).text


# -- 32: the pain chart ---------------------------------------------------------------------------------

#: Pain was told on two days further apart than the line looks back.
FIRST, SECOND = date(2026, 2, 8), date(2026, 2, 28)


@pytest.fixture
def with_gap(started: Person) -> Person:
    for day, pain in ((FIRST, 4), (SECOND, 6)):
        do(started, day, 9, before=pain, after=pain)
        tell(started, day, Question.NEXT_MORNING, pain)
    return started


def pain_chart(person: Person) -> ChartView:
    charts = opened(person, "Trend").findChildren(ChartView)
    return next(chart for chart in charts if chart.accessibleName().startswith("Pain"))


def test_the_scale_is_whole_and_the_gap_stays_open(with_gap: Person) -> None:
    """Statement 32: 0 and 10 are there though 4 and 6 were told, and nothing is drawn between the two days."""
    chart = pain_chart(with_gap)
    kit, look = with_gap.running.kit, chart_look(with_gap.running.kit.theme)
    answers = with_gap.running.diary.check_ins(FIRST, TODAY)
    totals = with_gap.running.journal.totals(FIRST, TODAY)
    trend = pain_trend(answers, totals, TODAY - timedelta(days=27), TODAY)
    frame = pain_frame(chart._room(), trend, chart._metrics(), kit.words, kit.formats, mirrored=False)
    assert frame.top_value == 10
    image = chart.grab().toImage()
    dpr = image.devicePixelRatio()

    def has_line(day: date) -> bool:
        column = frame.column(day).toRect()
        return any(
            image.pixelColor(round(column.center().x() * dpr), round(y * dpr)) == look.middle
            for y in range(column.top() + 2, column.bottom() - 2)
        )

    a_day = timedelta(days=1)  # on the days themselves the signs stand over the line
    run = [day for day in days_between(FIRST + a_day, SECOND - a_day) if has_line(day)]
    assert run == list(days_between(FIRST + a_day, FIRST + 6 * a_day)), (
        "the week that looks back on the first"
    )


def days_between(first: date, last: date) -> Iterator[date]:
    """Return days, both ends included."""
    return (first + timedelta(days=number) for number in range((last - first).days + 1))


def test_the_table_has_the_same_numbers_and_no_row_for_a_gap(with_gap: Person) -> None:
    """Statement 32."""
    chart = pain_chart(with_gap)
    with_gap.click("Pain: show as table")
    tables = with_gap.window.findChildren(NumbersTable)
    table = next(table for table in tables if table.isVisible())
    model = table.model()
    assert model is not None
    told = [str(model.index(row, 1).data()) for row in range(model.rowCount())]
    assert [number for number in told if number] == ["6", "4"]
    newest = "Saturday 28 February: 6 before, 6 after, 6 at another time. Middle of 7 days: 6."
    assert chart.accessibleDescription() == newest
