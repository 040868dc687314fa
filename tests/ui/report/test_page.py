"""The page: a time is chosen, the sheet is seen or read, and handed on."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QDate, QLocale, QMarginsF, QPoint, QRect, Qt
from PySide6.QtGui import QPageSize, QPdfWriter
from PySide6.QtWidgets import QApplication, QDateTimeEdit, QLabel, QWidget
from pytestqt.qtbot import QtBot

from backcare_desktop.core.check_in import CheckIn, Question
from backcare_desktop.core.day_record import DayMark
from backcare_desktop.core.errors import StoreError, Trouble
from backcare_desktop.core.report import Period, Report
from backcare_desktop.core.trend import Middle
from backcare_desktop.store.report import ReportStore
from backcare_desktop.store.stores import Stores
from backcare_desktop.ui.page_maker import PageMaker
from backcare_desktop.ui.report.handing_over import default_name, documents
from backcare_desktop.ui.report.page import ReportPage
from backcare_desktop.ui.theme.theme import Breakpoint
from backcare_desktop.ui.widgets.banner import Banner
from tests.fakes import START, FakeClock
from tests.press import button, press_button
from tests.ui.report.made import LETTER, TODAY, PaperTray, Places, pdf_text

pytestmark = pytest.mark.usefixtures("history")


def shown(page: ReportPage, qtbot: QtBot) -> ReportPage:
    with qtbot.waitActive(page.window()):
        page.window().show()
        page.window().activateWindow()
    return page


def read_out(page: ReportPage) -> str:
    return page.preview.accessibleDescription()


def read(page: ReportPage) -> str:
    labels = [label for label in page.reading.findChildren(QLabel) if label.isVisible()]
    return "\n".join(label.text() for label in labels)


def told(page: ReportPage) -> str:
    """What the banners say."""
    return " ".join(banner.text for banner in page.findChildren(Banner) if banner.isVisible())


def test_the_last_four_weeks_are_seen_first(page: ReportPage, qtbot: QtBot) -> None:
    shown(page, qtbot)
    assert page.preview.isVisible()
    assert page.preview.accessibleName() == "The report as it will be printed"
    assert "Wednesday 4 February 2026 to Tuesday 3 March 2026 · 28 days" in read_out(page)
    assert "Sessions: 2\n" in read_out(page)


@pytest.mark.parametrize(
    ("chip", "first", "sessions"),
    [("3 months", "Thursday 4 December 2025", 2), ("1 year", "Tuesday 4 March 2025", 3)],
)
def test_another_time_is_a_chip_away(
    chip: str, first: str, sessions: int, page: ReportPage, qtbot: QtBot
) -> None:
    press_button(qtbot, shown(page, qtbot), chip)
    assert f"{first} to Tuesday 3 March 2026" in read_out(page)
    assert f"Sessions: {sessions}\n" in read_out(page)


def date_field(page: ReportPage, name: str) -> QDateTimeEdit:
    [field] = [f for f in page.findChildren(QDateTimeEdit) if f.accessibleName() == name]
    return field


def test_own_dates_begin_with_the_time_chosen_before(page: ReportPage, qtbot: QtBot) -> None:
    shown(page, qtbot)
    assert not date_field(page, "First day").isVisible()
    press_button(qtbot, page, "3 months")
    press_button(qtbot, page, "Own dates")
    assert page.options.period == Period(date(2025, 12, 4), TODAY)
    date_field(page, "Last day").setDate(QDate(2026, 2, 20))
    assert "Thursday 4 December 2025 to Friday 20 February 2026 · 79 days" in read_out(page)
    assert "Sessions: 1\n" in read_out(page)


def test_own_dates_may_be_told_in_either_order_and_end_today(page: ReportPage, qtbot: QtBot) -> None:
    press_button(qtbot, shown(page, qtbot), "Own dates")
    date_field(page, "First day").setDate(QDate(2027, 1, 1))
    date_field(page, "Last day").setDate(QDate(2026, 2, 1))
    assert page.options.period == Period(date(2026, 2, 1), TODAY)


def test_notes_stay_out_until_they_are_wanted(page: ReportPage, qtbot: QtBot) -> None:
    shown(page, qtbot)
    assert "Left hip tight." not in read_out(page)
    press_button(qtbot, page, "With my notes")
    assert "01/03/2026: Left hip tight." in read_out(page)
    press_button(qtbot, page, "With my notes")
    assert "Left hip tight." not in read_out(page)


def test_it_can_be_read_as_text(page: ReportPage, qtbot: QtBot) -> None:
    press_button(qtbot, shown(page, qtbot), "As text")
    assert not page.preview.isVisible()
    assert read(page) == read_out(page)
    press_button(qtbot, page, "1 year")
    assert "Sessions: 3" in read(page)
    assert read(page) == read_out(page)
    press_button(qtbot, page, "As a page")
    assert page.preview.isVisible()
    assert not page.reading.isVisible()


def test_what_changes_meanwhile_is_seen(page: ReportPage, qtbot: QtBot, maker: PageMaker) -> None:
    shown(page, qtbot)
    assert "Rest days: 1" in read_out(page)
    maker.diary.set_mark(TODAY, DayMark.REST)
    assert "Rest days: 2" in read_out(page)


def test_a_page_that_is_not_seen_makes_nothing(page: ReportPage, qtbot: QtBot, maker: PageMaker) -> None:
    made: list[Report] = []
    page.report_made.connect(made.append)
    maker.diary.set_mark(TODAY, DayMark.REST)
    assert made == []
    shown(page, qtbot)
    assert [report.rest_days for report in made] == [2]
    page.hide()
    maker.diary.set_mark(TODAY, None)
    page.show()
    assert [report.rest_days for report in made] == [2, 1]


def test_the_next_day_it_ends_a_day_later(
    page: ReportPage, qtbot: QtBot, maker: PageMaker, clock: FakeClock
) -> None:
    shown(page, qtbot)
    clock.set_wall(START + timedelta(days=1))
    maker.day_watch.look()
    assert "to Wednesday 4 March 2026 · 28 days" in read_out(page)


def test_it_is_saved_as_a_pdf(page: ReportPage, qtbot: QtBot, places: Places) -> None:
    press_button(qtbot, shown(page, qtbot), "Save as PDF")
    assert places.names == ["backcare-report-2026-03-03.pdf"]
    assert places.folder is not None
    path = places.folder / places.names[0]
    pages, text = pdf_text(path.read_bytes())
    assert pages == 1
    assert "2 Sessions" in text
    assert told(page) == f"Saved as {path}."


def test_who_thinks_better_of_it_is_left_in_peace(page: ReportPage, qtbot: QtBot, places: Places) -> None:
    places.folder = None
    press_button(qtbot, shown(page, qtbot), "Save as PDF")
    assert told(page) == ""


def test_what_cannot_be_saved_is_told_with_a_way_out(
    page: ReportPage, qtbot: QtBot, places: Places, tmp_path: Path
) -> None:
    places.folder = tmp_path / "stick"
    press_button(qtbot, shown(page, qtbot), "Save as PDF")
    assert "is not there. Bring it back, then try again." in told(page)
    press_button(qtbot, page, "Try again")
    assert "is not there" in told(page)
    places.folder.mkdir()
    press_button(qtbot, page, "Try again")
    assert "Saved as" in told(page)
    assert len(list(places.folder.iterdir())) == 1
    assert places.names == [default_name(TODAY)]


def test_another_place_can_be_chosen(page: ReportPage, qtbot: QtBot, places: Places, tmp_path: Path) -> None:
    places.folder = tmp_path / "stick"
    press_button(qtbot, shown(page, qtbot), "Save as PDF")
    places.folder = tmp_path
    press_button(qtbot, page, "Choose another place")
    assert "Saved as" in told(page)
    assert (tmp_path / default_name(TODAY)).exists()


def test_the_keyboard_is_not_lost_with_the_button_that_had_it(
    page: ReportPage, qtbot: QtBot, places: Places, tmp_path: Path
) -> None:
    places.folder = tmp_path / "stick"
    press_button(qtbot, shown(page, qtbot), "Save as PDF")
    again = button(page, "Try again")
    again.setFocus()
    places.folder.mkdir()
    qtbot.keyClick(again, Qt.Key.Key_Return)
    assert QApplication.focusWidget() is page.handing_over.save_button


def test_what_was_told_goes_with_the_report_it_was_about(page: ReportPage, qtbot: QtBot) -> None:
    press_button(qtbot, shown(page, qtbot), "Save as PDF")
    press_button(qtbot, page, "1 year")
    assert told(page) == ""


def test_without_a_program_for_pdf_it_says_where_the_file_is(page: ReportPage, qtbot: QtBot) -> None:
    opened: list[Path] = []
    page.handing_over._opener = lambda path: bool(opened.append(path))
    press_button(qtbot, shown(page, qtbot), "Save as PDF")
    press_button(qtbot, page, "Open it")
    assert [path.name for path in opened] == [default_name(TODAY)]
    assert told(page) == f"No program for PDF answered. The file is {opened[0]}."


def test_it_is_printed_on_the_paper_of_the_printer(
    page: ReportPage, qtbot: QtBot, tray: PaperTray, tmp_path: Path
) -> None:
    tray.device = QPdfWriter(str(tmp_path / "printed.pdf"))
    tray.device.setPageSize(LETTER)
    tray.device.setPageMargins(QMarginsF())
    press_button(qtbot, shown(page, qtbot), "Print")
    tray.device = None
    pages, text = pdf_text((tmp_path / "printed.pdf").read_bytes())
    assert pages == 1
    assert "made on Tuesday 3 March 2026" in text
    assert told(page) == "Handed to the printer."


def test_small_paper_takes_it_too(page: ReportPage, qtbot: QtBot, tray: PaperTray, tmp_path: Path) -> None:
    tray.device = QPdfWriter(str(tmp_path / "printed.pdf"))
    tray.device.setPageSize(QPageSize(QPageSize.PageSizeId.A5))
    tray.device.setPageMargins(QMarginsF())
    press_button(qtbot, shown(page, qtbot), "Print")
    tray.device = None
    pages, text = pdf_text((tmp_path / "printed.pdf").read_bytes())
    assert pages == 1
    assert "made on Tuesday 3 March 2026" in text


def test_a_print_that_is_called_off_is_no_news(page: ReportPage, qtbot: QtBot, tray: PaperTray) -> None:
    press_button(qtbot, shown(page, qtbot), "Print")
    assert tray.asked == 1
    assert told(page) == ""


def test_without_a_printer_it_offers_a_pdf(
    page: ReportPage, qtbot: QtBot, tray: PaperTray, places: Places
) -> None:
    tray.is_there = False
    press_button(qtbot, shown(page, qtbot), "Print")
    assert tray.asked == 0
    assert told(page) == "There is no printer on this computer. A PDF can be printed elsewhere."
    press_button(qtbot, page, "Save as PDF instead")
    assert "Saved as" in told(page)


class StuckReader(ReportStore):
    """A file that another program holds, until it lets go."""

    is_stuck = True

    def began(self) -> date | None:
        if self.is_stuck:
            raise StoreError(Trouble.LOCKED, Path("backcare.db"))
        return super().began()


def test_a_file_that_cannot_be_read_is_told_of(
    maker: PageMaker, stores: Stores, tray: PaperTray, places: Places, qtbot: QtBot
) -> None:
    reader = StuckReader(stores.file)
    page = ReportPage(maker, lambda: reader, ask_for_path=places.ask, printing=tray)
    qtbot.addWidget(page)
    page.show()
    assert told(page) == "Another program is using backcare.db. Close it, then try again."
    assert not button(page, "Save as PDF").isEnabled()
    assert not page.preview.isVisible()
    press_button(qtbot, page, "As text")
    assert not page.reading.isVisible()
    reader.is_stuck = False
    press_button(qtbot, page, "Try again")
    assert told(page) == ""
    assert "Sessions: 2" in read(page)
    assert button(page, "Save as PDF").isEnabled()
    page.close()


def test_before_the_file_is_open_it_says_so(
    maker: PageMaker, stores: Stores, tray: PaperTray, places: Places, qtbot: QtBot
) -> None:
    readers: list[ReportStore] = []
    page = ReportPage(maker, lambda: readers[0] if readers else None, ask_for_path=places.ask, printing=tray)
    qtbot.addWidget(page)
    page.show()
    assert told(page) == "Your data file is not open yet."
    readers.append(ReportStore(stores.file))
    maker.diary.opened.emit()
    assert told(page) == ""
    assert "Sessions: 2" in read_out(page)
    page.close()


def test_back_is_a_button_and_a_key(page: ReportPage, qtbot: QtBot) -> None:
    shown(page, qtbot)
    with qtbot.waitSignal(page.closed):
        press_button(qtbot, page, "Back to History")
    page.take_keyboard()
    focused = QApplication.focusWidget()
    assert focused is button(page, "4 weeks")
    with qtbot.waitSignal(page.closed):
        qtbot.keyClick(focused, Qt.Key.Key_Escape)


def test_the_sheet_is_as_wide_as_its_room_and_white_in_every_theme(page: ReportPage, qtbot: QtBot) -> None:
    shown(page, qtbot)
    preview = page.preview
    qtbot.waitUntil(lambda: preview.height() == preview.heightForWidth(preview.width()))
    seen = preview.grab().toImage()
    assert seen.pixelColor(12, 12).name() == "#ffffff"
    page.window().resize(560, 700)
    page.set_breakpoint(Breakpoint.COMPACT)
    qtbot.waitUntil(lambda: preview.width() < 560)
    qtbot.waitUntil(lambda: preview.height() == preview.heightForWidth(preview.width()))


@pytest.mark.parametrize(("width", "height", "scale"), [(800, 600, 2.0), (1120, 760, 1.0), (1920, 1080, 1.0)])
def test_nothing_runs_out_of_the_window(
    width: int, height: int, scale: float, page: ReportPage, qtbot: QtBot, maker: PageMaker
) -> None:
    maker.kit.theme.set_text_scale(scale)
    window = page.window()
    window.resize(width, height)
    page.set_breakpoint(maker.kit.theme.breakpoint(width))
    press_button(qtbot, shown(page, qtbot), "Own dates")
    for view in ("As text", "As a page"):
        press_button(qtbot, page, view)
        area = page.page.scroll_area
        assert area.horizontalScrollBar().maximum() == 0
        inside = area.widget()
        for widget in inside.findChildren(QWidget):
            if widget.isVisible():
                room = QRect(widget.mapTo(inside, QPoint()), widget.size())
                assert room.left() >= 0
                assert room.right() <= inside.width()


def test_everything_is_reached_with_tab_in_reading_order(page: ReportPage, qtbot: QtBot) -> None:
    shown(page, qtbot).back_button.setFocus()
    names = []
    for _ in range(7):
        qtbot.keyClick(page.window(), Qt.Key.Key_Tab)
        focused = QApplication.focusWidget()
        assert focused is not None
        names.append(focused.accessibleName() or getattr(focused, "text", str)())
    assert names[:6] == [
        "4 weeks",
        "With my notes",
        "Save as PDF",
        "Print",
        "As a page",
        "The report as it will be printed",
    ]


def test_the_usual_paper_of_this_computer_is_taken(
    maker: PageMaker, stores: Stores, tray: PaperTray, places: Places, qtbot: QtBot
) -> None:
    reader = ReportStore(stores.file)
    page = ReportPage(maker, lambda: reader, ask_for_path=places.ask, printing=tray, locale=QLocale("en_US"))
    qtbot.addWidget(page)
    page.show()
    press_button(qtbot, page, "Save as PDF")
    assert places.folder is not None
    assert b"612" in (places.folder / default_name(TODAY)).read_bytes()
    page.close()


def test_the_sheet_shows_that_it_has_the_keyboard(page: ReportPage, qtbot: QtBot, maker: PageMaker) -> None:
    preview = shown(page, qtbot).preview
    before = preview.grab().toImage().pixelColor(1, 40)
    preview.setFocus()
    assert preview.grab().toImage().pixelColor(1, 40) == maker.kit.theme.colours.focus != before


def test_a_printer_that_is_busy_is_told_of(
    page: ReportPage, qtbot: QtBot, tray: PaperTray, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    tray.device = QPdfWriter(str(tmp_path / "printed.pdf"))
    monkeypatch.setattr("backcare_desktop.ui.report.handing_over.print_report", lambda *_: False)
    press_button(qtbot, shown(page, qtbot), "Print")
    assert told(page) == "The printer did not take the page. A PDF can be printed elsewhere."
    assert button(page, "Save as PDF instead").isVisible()


def test_the_file_is_suggested_among_the_papers_of_the_person(
    maker: PageMaker, stores: Stores, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[tuple[str, Path, str]] = []

    def no_place(_parent: QWidget, title: str, suggested: Path, name_filter: str) -> None:
        asked.append((title, suggested, name_filter))

    monkeypatch.setattr("backcare_desktop.ui.report.page.ask_where_to_save", no_place)
    reader = ReportStore(stores.file)
    page = ReportPage(maker, lambda: reader)
    qtbot.addWidget(page)
    page.show()
    press_button(qtbot, page, "Save as PDF")
    assert asked == [("Save the report", documents() / default_name(TODAY), "PDF (*.pdf)")]
    page.close()


def test_the_picture_is_that_of_the_time_that_was_chosen(page: ReportPage, qtbot: QtBot) -> None:
    before = shown(page, qtbot).preview.grab().toImage()
    press_button(qtbot, page, "1 year")
    assert page.preview.grab().toImage() != before
    press_button(qtbot, page, "4 weeks")
    assert page.preview.grab().toImage() == before


def test_the_line_of_the_chart_knows_the_days_before_the_first(
    page: ReportPage, qtbot: QtBot, maker: PageMaker
) -> None:
    first = date(2026, 2, 4)
    for number in (1, 2):
        day = first - timedelta(days=number)
        answer = CheckIn(f"w{number}", Question.NOW, 6, START - timedelta(days=27 + number), day, None)
        maker.diary.save_check_in(answer)
    made: list[Report] = []
    page.report_made.connect(made.append)
    shown(page, qtbot)
    assert made[0].trend.middles[0] == Middle(first, 6.0)
    assert first not in {day.day for day in made[0].trend.told}
