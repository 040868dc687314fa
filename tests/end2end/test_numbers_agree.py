"""A history with everything in it that makes numbers disagree: every place of the app tells the same of it."""

import csv
import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication, QTableView
from pytestqt.qtbot import QtBot

from backcare_desktop.app.tour import hands
from backcare_desktop.core.check_in import CheckIn, Question, check_in_id
from backcare_desktop.core.day_record import DayMark
from backcare_desktop.core.practice_day import practice_day
from backcare_desktop.core.session import Origin
from backcare_desktop.core.session_editing import Addition, added
from backcare_desktop.core.working import nobody_told
from backcare_desktop.ui.history.page import HistoryPage
from backcare_desktop.ui.history.trend.numbers import NumbersTable
from backcare_desktop.ui.history.year.month_table import MonthTable
from backcare_desktop.ui.shell.navigation import Place
from backcare_desktop.ui.today.week_card import WeekCard
from tests.acceptance.sessions import session_on
from tests.end2end.person import Person
from tests.fakes import FakeClock
from tests.ui.history.seen import cells, panel, texts

if TYPE_CHECKING:
    from backcare_desktop.core.report import Report

WINTER, SUMMER = timezone(timedelta(hours=1)), timezone(timedelta(hours=2))
TOKYO, NEW_YORK = timezone(timedelta(hours=9)), timezone(timedelta(hours=-4))
#: Clocks went forward at two in the morning of this Sunday, so it has 23 hours.
SHORT_DAY = date(2026, 3, 29)
NOW = datetime(2026, 3, 29, 22, 0, tzinfo=SUMMER)


@dataclass(frozen=True)
class Done:
    """One session: when it began, how long it was, and how the back was before and after."""

    at: datetime
    minutes: int
    counts_for: date  #: as a person would say
    before: int | None = None
    after: int | None = None


HISTORY = (
    # Two on a day, with pain told of both.
    Done(datetime(2026, 3, 24, 8, 0, tzinfo=WINTER), 10, date(2026, 3, 24), 5, 4),
    Done(datetime(2026, 3, 24, 19, 0, tzinfo=WINTER), 7, date(2026, 3, 24), 4, 2),
    # Across midnight, and long after midnight: both are still the evening.
    Done(datetime(2026, 3, 25, 23, 50, tzinfo=WINTER), 20, date(2026, 3, 25), 3, 3),
    Done(datetime(2026, 3, 26, 2, 30, tzinfo=WINTER), 6, date(2026, 3, 25)),
    # On a journey: a morning in Tokyo, when it was the evening before at home, and an evening in New York.
    Done(datetime(2026, 3, 26, 7, 0, tzinfo=TOKYO), 12, date(2026, 3, 26), 6, 4),
    Done(datetime(2026, 3, 26, 21, 0, tzinfo=NEW_YORK), 5, date(2026, 3, 26)),
    # In the night in which clocks went forward: begun before, ended after. Then on the day of 23 hours itself.
    Done(datetime(2026, 3, 29, 1, 50, tzinfo=WINTER), 20, date(2026, 3, 28)),
    Done(datetime(2026, 3, 29, 3, 5, tzinfo=SUMMER), 11, SHORT_DAY, 2, 1),
    Done(datetime(2026, 3, 29, 20, 0, tzinfo=SUMMER), 9, SHORT_DAY),
)
#: Written down by hand.
WALK = Done(datetime(2026, 3, 27, 12, 0, tzinfo=WINTER), 30, date(2026, 3, 27))
#: Deleted again; on one of these days there is nothing else.
DELETED = (
    Done(datetime(2026, 3, 24, 12, 0, tzinfo=WINTER), 15, date(2026, 3, 24), 9, 9),
    Done(datetime(2026, 3, 23, 12, 0, tzinfo=WINTER), 15, date(2026, 3, 23), 9, 9),
)
KEPT = (*HISTORY, WALK)
DAYS = sorted({done.counts_for for done in KEPT})
MINUTES = {day: sum(done.minutes for done in KEPT if done.counts_for == day) for day in DAYS}
TIMES = {day: sum(done.counts_for == day for done in KEPT) for day in DAYS}
ALL_MINUTES, ALL_TIMES = 130, 10
MIDDLE = "pain usually 4"


@pytest.fixture
def traveller(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Person]:
    """Somebody with that history, late on the day of 23 hours."""
    person = Person(qtbot, qapp, tmp_path, FakeClock(NOW))
    person.has_been_here()
    person.launch()
    diary = person.running.diary
    for done in (*HISTORY, *DELETED):
        write(person, done)
    walk = Addition(WALK.at.replace(tzinfo=None), WALK.minutes * 60.0, "Walk")
    diary.save_session(added("walk", walk, WALK.at))
    for done in DELETED:
        diary.delete_session(id_of(done))
    diary.set_mark(date(2026, 3, 23), DayMark.REST)
    yield person
    person.leave()


def id_of(done: Done) -> str:
    return f"{done.at.isoformat()}-{done.minutes}"


def write(person: Person, done: Done) -> None:
    """Write a session down as the player does, and what was told of it."""
    session = session_on(person.running.catalogue, done.counts_for, done.minutes)
    ended_at = (done.at.astimezone(UTC) + timedelta(minutes=done.minutes)).astimezone(
        SUMMER if done.counts_for >= date(2026, 3, 28) else done.at.tzinfo
    )
    day = practice_day(done.at)
    person.running.journal.record(
        replace(session, id=id_of(done), started_at=done.at, ended_at=ended_at, day=day)
    )
    for question, value in ((Question.BEFORE, done.before), (Question.AFTER, done.after)):
        if value is not None:
            key = check_in_id(id_of(done), question)
            answer = CheckIn(key, question, value, done.at, day, id_of(done))
            person.running.diary.save_check_in(answer)


def history(person: Person) -> HistoryPage:
    person.running.window.shell.open(Place.HISTORY)
    hands.settle(20)
    page = person.running.window.shell.page(Place.HISTORY)
    assert isinstance(page, HistoryPage)
    return page


def rows(table: QTableView) -> list[list[str]]:
    """What is written in a table, without its header."""
    model = table.model()
    assert model is not None
    across, down = range(model.columnCount()), range(model.rowCount())
    return [[str(model.index(row, column).data()) for column in across] for row in down]


def test_the_sums_are_those_of_a_person_with_a_pencil() -> None:
    assert sum(MINUTES.values()) == ALL_MINUTES
    assert sum(TIMES.values()) == ALL_TIMES
    assert list(MINUTES.values()) == [17, 26, 17, 30, 20, 20]


def test_each_day_of_the_month(traveller: Person) -> None:
    page = history(traveller).calendar
    told = {cell.day: (cell.sessions, cell.minutes) for cell in cells(page).values() if cell.sessions}
    assert told == {day: (TIMES[day], MINUTES[day]) for day in DAYS}
    spoken = [said for said, cell in cells(page).items() if cell.sessions or cell.total.mark]
    assert spoken == [
        "Monday 23 March, Rest day",
        f"Tuesday 24 March, 2 sessions, 17 minutes, pain 5 before and 2 after, {MIDDLE}",
        "Wednesday 25 March, 2 sessions, 26 minutes, pain 3 before and 3 after",
        "Thursday 26 March, 2 sessions, 17 minutes, pain 6 before and 4 after",
        "Friday 27 March, 30 minutes",
        "Saturday 28 March, 20 minutes",
        "Sunday 29 March, 2 sessions, 20 minutes, pain 2 before and 1 after, today",
    ]


def test_each_day_in_full(traveller: Person) -> None:
    page = history(traveller)
    found = {}
    for day in DAYS:
        page.show_day(day)
        hands.settle()
        lines = [re.match(r"(\d+) min\b", text) for text in texts(panel(page))]
        found[day] = [int(line[1]) for line in lines if line]
    assert {day: (len(told), sum(told)) for day, told in found.items()} == {
        day: (TIMES[day], MINUTES[day]) for day in DAYS
    }


def test_the_year_and_its_table(traveller: Person) -> None:
    page = history(traveller)
    traveller.click("Year")
    assert traveller.sees(f"2026: {len(DAYS)} active days, {ALL_MINUTES} minutes, all in March.")
    traveller.click("Show as table")
    table = page.findChild(MonthTable)
    assert isinstance(table, MonthTable)
    # Name, active days, sessions, minutes, usual pain, rest days, sore days.
    numbers = [str(len(DAYS)), str(ALL_TIMES), str(ALL_MINUTES), "4", "1", "0"]
    assert rows(table)[2] == ["March", *numbers]
    assert rows(table)[12] == ["Year", *numbers]
    assert [row[1:4] for row in rows(table)[:2]] == [["0", "0", "0"]] * 2


def test_the_trend_and_its_tables(traveller: Person) -> None:
    page = history(traveller)
    traveller.click("Trend")
    hands.settle(20)
    for title in ("Pain", "Minutes per week"):
        traveller.click(f"{title}: show as table")
    tables = {table.accessibleName(): table for table in page.findChildren(NumbersTable)}
    newest = rows(tables["Minutes per week"])[0]
    assert newest[1:] == [str(ALL_MINUTES), str(len(DAYS))]
    assert all(row[1:] == ["0", "0"] for row in rows(tables["Minutes per week"])[1:])
    told = [row[:3] for row in rows(tables["Pain"]) if any(row[1:3])]
    assert told == [
        ["29 Mar", "2", "1"],
        ["26 Mar", "6", "4"],
        ["25 Mar", "3", "3"],
        ["24 Mar", "5", "2"],
    ]


def test_the_week_on_today(traveller: Person) -> None:
    card = traveller.window.findChild(WeekCard)
    assert isinstance(card, WeekCard)
    assert card.text.splitlines() == [
        f"{ALL_TIMES} sessions on {len(DAYS)} days",
        f"Last 28 days: {len(DAYS)} active days",
        f"{ALL_TIMES} sessions so far",
    ]


def test_the_report(traveller: Person) -> None:
    reports: list[Report] = []
    page = history(traveller)
    page.report.report_made.connect(reports.append)
    traveller.click("Report")
    traveller.click("As text")
    report = reports[-1]
    assert (report.active_days, report.sessions, report.minutes) == (len(DAYS), ALL_TIMES, ALL_MINUTES)
    assert (report.rest_days, report.sore_days) == (1, 0)
    assert {one.question: one.count for one in report.answers} == {Question.BEFORE: 5, Question.AFTER: 5}
    assert f"Time in exercise: {ALL_MINUTES} min" in traveller.page_text


def test_the_table_for_spreadsheets(traveller: Person, tmp_path: Path) -> None:
    folder = tmp_path / "out"
    folder.mkdir()
    sessions, _exercises = traveller.running.keeper.export_csv(folder, nobody_told)
    with sessions.open(encoding="utf-8-sig", newline="") as lines:
        read = list(csv.DictReader(lines))
    minutes: dict[date, float] = defaultdict(float)
    times: dict[date, int] = defaultdict(int)
    for row in read:
        day = date.fromisoformat(row["day"])
        minutes[day] += float(row["minutes_worked"])
        times[day] += 1
    assert (dict(minutes), dict(times)) == (MINUTES, TIMES)
    assert [row["origin"] for row in read].count(Origin.ADDED.value) == 1


def write_odd_lengths(person: Person) -> None:
    """Twice 10 min 24 s on a day of January, once 10 min 30 s in February: rounding comes to 1 more or less."""
    for day, hour, worked_s in ((ODD_DAY, 8, 624.0), (ODD_DAY, 19, 624.0), (date(2026, 2, 3), 8, 630.0)):
        session = session_on(person.running.catalogue, day, 10)
        began = datetime(day.year, day.month, day.day, hour, tzinfo=WINTER)
        ended_at = began + timedelta(seconds=worked_s)
        odd = replace(session, id=str(began), started_at=began, ended_at=ended_at, worked_s=worked_s)
        person.running.journal.record(odd)


ODD_DAY = date(2026, 1, 5)


def test_what_is_shown_as_a_sum_is_that_of_its_parts_however_they_are_rounded(
    traveller: Person, tmp_path: Path
) -> None:
    write_odd_lengths(traveller)
    page = history(traveller)
    page.show_day(ODD_DAY)
    hands.settle()
    own = [text for text in texts(panel(page)) if re.match(r"\d+ min\b", text)]
    assert [text.split(" ·")[0] for text in own] == ["10 min", "10 min"]
    shown = {cell.day: cell.minutes for cell in cells(page.calendar).values() if cell.sessions}
    assert shown == {ODD_DAY: 20}

    traveller.click("Year")
    traveller.click("Show as table")
    table = page.findChild(MonthTable)
    assert isinstance(table, MonthTable)
    minutes = [int(row[3]) for row in rows(table)]
    assert minutes == [21, 11, ALL_MINUTES, *[0] * 9, 21 + 11 + ALL_MINUTES]
    assert traveller.sees(f"2026: {len(DAYS) + 2} active days, {minutes[-1]} minutes. Most minutes in March.")

    assert minutes_of_csv(traveller, tmp_path) == {1: minutes[0], 2: minutes[1], 3: minutes[2]}

    reports: list[Report] = []
    page.report.report_made.connect(reports.append)
    traveller.click("Report")
    traveller.click("3 months")
    assert reports[-1].period.first < ODD_DAY
    assert reports[-1].minutes == minutes[-1]


def minutes_of_csv(person: Person, folder: Path) -> dict[int, int]:
    """The minutes of each month in the table for spreadsheets, added there and rounded."""
    sessions, _exercises = person.running.keeper.export_csv(folder, nobody_told)
    with sessions.open(encoding="utf-8-sig", newline="") as lines:
        exact: dict[int, float] = defaultdict(float)
        for row in csv.DictReader(lines):
            exact[date.fromisoformat(row["day"]).month] += float(row["minutes_worked"])
    return {month: int(minutes + 0.5) for month, minutes in exact.items()}


def test_all_of_it_stays_when_the_computer_travels(traveller: Person) -> None:
    """Another zone of the computer, and another start of the app, move no day."""
    traveller.leave()
    traveller.clock = FakeClock(NOW.astimezone(TOKYO))
    traveller.launch()
    page = history(traveller).calendar
    told = {cell.day: (cell.sessions, cell.minutes) for cell in cells(page).values() if cell.sessions}
    assert told == {day: (TIMES[day], MINUTES[day]) for day in DAYS}
