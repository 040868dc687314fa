"""The trend as a person meets it."""

from collections.abc import Callable
from datetime import date, datetime, time, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QScrollArea, QTableWidget, QWidget
from pytestqt.qtbot import QtBot

from backcare_desktop.core.check_in import CheckIn, Question
from backcare_desktop.core.day_record import DayMark
from backcare_desktop.core.exercise import Side
from backcare_desktop.core.session import Session
from backcare_desktop.core.trend import Span
from backcare_desktop.ui.charts.chart_view import ChartView
from backcare_desktop.ui.history.trend.view import TrendView
from backcare_desktop.ui.page_maker import PageMaker
from backcare_desktop.ui.settings.chooser import Chooser
from backcare_desktop.ui.widgets.buttons import Button
from backcare_desktop.ui.widgets.chips import Chip
from backcare_desktop.ui.widgets.labels import TextLabel
from tests.fakes import START

TODAY = date(2026, 3, 3)
MakeSession = Callable[..., Session]


@pytest.fixture
def scroll(qtbot: QtBot) -> QScrollArea:
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.resize(800, 600)
    qtbot.addWidget(area)
    return area


@pytest.fixture
def view(qtbot: QtBot, scroll: QScrollArea, maker: PageMaker) -> TrendView:
    view = TrendView(maker)
    scroll.setWidget(view)
    with qtbot.waitExposed(scroll):
        scroll.show()
    return view


def tell(maker: PageMaker, question: Question, value: int | None, days_ago: int = 0, hour: int = 8) -> None:
    day = TODAY - timedelta(days=days_ago)
    at = datetime.combine(day, time(hour), START.tzinfo)
    maker.diary.save_check_in(CheckIn(f"{day}{question.value}", question, value, at, day, None))


def texts(view: QWidget) -> list[str]:
    return [label.text() for label in view.findChildren(TextLabel) if label.isVisible()]


def charts(view: QWidget) -> list[ChartView]:
    return [chart for chart in view.findChildren(ChartView) if chart.isVisible()]


def chart(view: QWidget, name: str) -> ChartView:
    return next(one for one in charts(view) if one.accessibleName().startswith(name))


def as_table(view: QWidget, title: str) -> Button:
    return next(b for b in view.findChildren(Button) if b.accessibleName() == f"{title}: show as table")


def rows(view: QWidget, title: str) -> list[list[str]]:
    table = next(t for t in view.findChildren(QTableWidget) if t.accessibleName() == title)
    assert table.isVisible()
    header = [str(table.model().headerData(n, Qt.Orientation.Horizontal)) for n in range(table.columnCount())]
    cells = [[table.item(r, c).text() for c in range(table.columnCount())] for r in range(table.rowCount())]
    return [header, *cells]


def choose(view: QWidget, span: str) -> None:
    next(chip for chip in view.findChildren(Chip) if chip.text() == span).click()


def test_an_empty_history_says_what_will_be_here(view: TrendView) -> None:
    assert texts(view) == [
        "Pain",
        "Your answers will appear here. The question before and after each session is optional.",
        "Minutes per week",
        "The minutes of your sessions will appear here, week by week.",
    ]
    assert charts(view) == []


def test_answers_appear_as_they_are_given(view: TrendView, maker: PageMaker) -> None:
    tell(maker, Question.BEFORE, 4)
    tell(maker, Question.AFTER, 3, hour=9)

    assert "Last 28 days: usually 4, between 3 and 4, 2 entries" in texts(view)
    assert "Before sessions usually 4, after them usually 3." in texts(view)
    assert "Tuesday 3 March: 4 before, 3 after. Middle of 7 days: 3½." in texts(view)
    assert [one.accessibleName() for one in charts(view)] == [
        "Pain over time, 0 is no pain, 10 the worst imaginable"
    ]


def test_an_answer_that_is_taken_back_is_gone(view: TrendView, maker: PageMaker) -> None:
    tell(maker, Question.BEFORE, 4)
    tell(maker, Question.BEFORE, None)
    assert charts(view) == []


def test_the_same_numbers_stand_in_a_table(view: TrendView, maker: PageMaker) -> None:
    tell(maker, Question.BEFORE, 4, 1)
    tell(maker, Question.AFTER, 3, 1, hour=9)
    tell(maker, Question.NOW, 5, 0)
    maker.diary.set_mark(TODAY - timedelta(days=2), DayMark.REST)

    as_table(view, "Pain").click()

    assert rows(view, "Pain") == [
        ["Day", "Before", "After", "Other", "Middle", "Mark"],
        ["3 Mar", "", "", "5", "4", ""],
        ["2 Mar", "4", "3", "", "3½", ""],
        ["1 Mar", "", "", "", "", "Rest"],
    ]
    assert charts(view) == []
    as_table(view, "Pain").click()
    assert len(charts(view)) == 1


def test_a_table_leaves_out_columns_that_nobody_filled(view: TrendView, maker: PageMaker) -> None:
    tell(maker, Question.BEFORE, 4)
    as_table(view, "Pain").click()
    assert rows(view, "Pain") == [["Day", "Before", "After", "Middle"], ["3 Mar", "4", "", ""]]


def test_a_span_shows_its_own_days_alone(view: TrendView, maker: PageMaker) -> None:
    tell(maker, Question.BEFORE, 4, 1)
    tell(maker, Question.BEFORE, 8, 60)
    tell(maker, Question.BEFORE, 8, 300)

    choose(view, "3 months")
    assert "Last 3 months: usually 8, between 4 and 8, 2 entries" in texts(view)
    choose(view, "Year")
    assert "Last 12 months: usually 8, between 4 and 8, 3 entries" in texts(view)
    assert view.span is Span.YEAR
    view.set_span(Span.FOUR_WEEKS)
    assert "Last 28 days: usually 4, 1 entry" in texts(view)


def test_28_days_ask_for_28_days_and_the_week_before(
    view: TrendView, maker: PageMaker, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[tuple[date, date]] = []
    monkeypatch.setattr(maker.diary, "check_ins", lambda first, last: asked.append((first, last)) or [])
    monkeypatch.setattr(maker.journal, "totals", lambda first, last, **_: asked.append((first, last)) or [])
    view.refresh()
    assert asked == [(TODAY - timedelta(days=33), TODAY)] * 2


def test_minutes_and_exercises_of_sessions_appear(
    qtbot: QtBot, view: TrendView, maker: PageMaker, made_session: MakeSession
) -> None:
    maker.journal.record(made_session(TODAY - timedelta(days=8), 30))
    maker.journal.record(made_session(TODAY, 12, hurt=Side.LEFT))

    assert "30 minutes, on 1 day, in 1 week." in texts(view)
    assert "This week so far: 12 minutes on 1 day." in texts(view)
    chooser = view.findChild(Chooser)
    qtbot.waitUntil(lambda: chooser.count() == 2)
    assert "Clamshell: 2 days, 52 s a day." in texts(view)
    assert "It hurt on 1 day." in texts(view)
    assert "Tuesday 3 March: 52 s in 1 set. It hurt." in texts(view)
    as_table(view, "One exercise").click()
    assert rows(view, "One exercise") == [
        ["Day", "Time", "Sets", "Hurt"],
        ["3 Mar", "52 s", "1", "hurt"],
        ["23 Feb", "52 s", "1", ""],
    ]
    as_table(view, "Minutes per week").click()
    assert rows(view, "Minutes per week")[:3] == [
        ["Week from", "Minutes", "Days"],
        ["2 Mar", "12", "1"],
        ["23 Feb", "30", "1"],
    ]


def test_another_exercise_can_be_chosen(
    qtbot: QtBot, view: TrendView, maker: PageMaker, made_session: MakeSession
) -> None:
    maker.journal.record(made_session(TODAY, 12))
    chooser = view.findChild(Chooser)
    qtbot.waitUntil(lambda: chooser.count() == 2)
    QTest.keyClick(chooser, Qt.Key.Key_Down)
    assert chooser.currentText() == "Pelvic tilt"
    assert "Pelvic tilt: 1 day, 40 s a day." in texts(view)


def test_an_exercise_of_long_ago_says_that_the_span_has_none_of_it(
    qtbot: QtBot, view: TrendView, maker: PageMaker, made_session: MakeSession
) -> None:
    maker.journal.record(made_session(TODAY - timedelta(days=100), 12))
    chooser = view.findChild(Chooser)
    qtbot.waitUntil(lambda: chooser.count() == 2)
    assert "Last 28 days: nothing recorded of Clamshell." in texts(view)


def test_a_point_and_a_row_open_their_day(qtbot: QtBot, view: TrendView, maker: PageMaker) -> None:
    tell(maker, Question.BEFORE, 4, 5)
    tell(maker, Question.BEFORE, 6, 1)
    pain = chart(view, "Pain")
    pain.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(pain, Qt.Key.Key_Left)
    assert "Thursday 26 February: 4 before." in texts(view)
    with qtbot.waitSignal(view.day_opened) as opened:
        QTest.keyClick(pain, Qt.Key.Key_Return)
    assert opened.args == [TODAY - timedelta(days=5)]

    as_table(view, "Pain").click()
    table = next(t for t in view.findChildren(QTableWidget) if t.isVisible())
    table.setFocus()
    QTest.keyClick(table, Qt.Key.Key_Down)
    with qtbot.waitSignal(view.day_opened) as opened:
        QTest.keyClick(table, Qt.Key.Key_Return)
    assert opened.args == [TODAY - timedelta(days=5)]
    with qtbot.waitSignal(view.day_opened) as opened:
        middle = table.visualItemRect(table.item(0, 0)).center()
        QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, middle)
    assert opened.args == [TODAY - timedelta(days=1)]


def test_what_changes_while_it_is_out_of_sight_is_there_when_it_comes_back(
    scroll: QScrollArea, view: TrendView, maker: PageMaker
) -> None:
    scroll.hide()
    tell(maker, Question.BEFORE, 4)
    view.set_span(Span.QUARTER)
    scroll.show()
    assert "Last 3 months: usually 4, 1 entry" in texts(view)


def test_at_midnight_the_span_moves_on(view: TrendView, maker: PageMaker) -> None:
    tell(maker, Question.BEFORE, 4, 27)
    assert len(charts(view)) == 1
    view.set_today(TODAY + timedelta(days=1))
    assert charts(view) == []


def test_everything_is_reached_with_tab_in_reading_order(
    qtbot: QtBot, scroll: QScrollArea, view: TrendView, maker: PageMaker, made_session: MakeSession
) -> None:
    tell(maker, Question.BEFORE, 4)
    maker.journal.record(made_session(TODAY, 12))
    chooser = view.findChild(Chooser)
    qtbot.waitUntil(lambda: chooser.count() == 2)
    scroll.activateWindow()
    first = next(chip for chip in view.findChildren(Chip) if chip.isChecked())
    first.setFocus()
    reached = []
    while len(reached) < 7:
        QTest.keyClick(scroll.focusWidget(), Qt.Key.Key_Tab)
        reached.append(scroll.focusWidget().accessibleName())
    assert reached == [
        "Pain: show as table",
        "Pain over time, 0 is no pain, 10 the worst imaginable",
        "Minutes per week: show as table",
        "Minutes in each week",
        "One exercise: show as table",
        "Exercise",
        "Time in the exercise on each day",
    ]


@pytest.mark.parametrize("wide", [False, True])
def test_minutes_stand_below_pain_or_beside_it(
    qtbot: QtBot,
    scroll: QScrollArea,
    view: TrendView,
    maker: PageMaker,
    made_session: MakeSession,
    wide: bool,
) -> None:
    tell(maker, Question.BEFORE, 4)
    maker.journal.record(made_session(TODAY, 12))
    scroll.resize(1500, 900)
    view.set_wide(wide)
    qtbot.waitUntil(lambda: view.width() > 1400)

    def placed() -> bool:
        pain, minutes = (
            chart(view, name).mapTo(view, chart(view, name).rect().center()) for name in ("Pain", "Minutes")
        )
        return (minutes.x() > pain.x() + 300) is wide and (minutes.y() > pain.y() + 150) is not wide

    qtbot.waitUntil(placed)


@pytest.mark.parametrize("table", [False, True])
def test_with_text_twice_as_large_nothing_needs_to_be_scrolled_sideways(
    qtbot: QtBot,
    scroll: QScrollArea,
    view: TrendView,
    maker: PageMaker,
    made_session: MakeSession,
    table: bool,
) -> None:
    maker.kit.theme.set_text_scale(2.0)
    tell(maker, Question.BEFORE, 4)
    tell(maker, Question.AFTER, 4)
    maker.journal.record(made_session(TODAY, 12, hurt=Side.LEFT))
    for title in ("Pain", "Minutes per week", "One exercise"):
        as_table(view, title).setChecked(table)
    qtbot.waitUntil(lambda: view.findChild(Chooser).count() == 2)
    assert view.minimumSizeHint().width() <= scroll.viewport().width()

    def all_words_fit() -> bool:
        shown = [label for label in view.findChildren(TextLabel) if label.isVisible()]
        return bool(shown) and all(label.height() >= label.heightForWidth(label.width()) for label in shown)

    qtbot.waitUntil(all_words_fit)
    for one in view.findChildren(QTableWidget):
        if one.isVisible():
            assert sum(one.columnWidth(n) for n in range(one.columnCount())) <= one.viewport().width()
