"""The history: the calendar, and over it whatever was opened from there."""

from datetime import date
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from backcare_desktop.core.day_record import SessionRecord
from backcare_desktop.ui.history.calendar_page import CalendarPage
from backcare_desktop.ui.page_maker import PageMaker
from backcare_desktop.ui.theme.theme import Breakpoint
from backcare_desktop.ui.widgets.back_page import BackPage
from backcare_desktop.ui.widgets.page_stack import PageStack
from backcare_desktop.ui.widgets.tab_order import focus_first

if TYPE_CHECKING:
    from backcare_desktop.ui.history.find.page import FindPage
    from backcare_desktop.ui.history.form.page import SessionForm
    from backcare_desktop.ui.report.page import ReportPage

_Over = TypeVar("_Over", bound=BackPage)


class HistoryPage(QWidget):
    """Knows the ways between the calendar and its pages; each of these is made when it is first opened."""

    def __init__(self, maker: PageMaker, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._maker = maker
        self._diary = maker.diary
        self._breakpoint = Breakpoint.MEDIUM
        self._find: FindPage | None = None
        self._form: SessionForm | None = None
        self._report: ReportPage | None = None
        self.calendar = CalendarPage(maker)
        self._stack = PageStack()
        self._stack.addWidget(self.calendar)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._stack)
        self._connect()

    @property
    def find_page(self) -> "FindPage":
        """Where places in the history are found."""
        if self._find is None:
            from backcare_desktop.ui.history.find.page import FindPage

            self._find = self._added(FindPage(self._maker.kit, self._diary))
            self._find.day_opened.connect(self._on_found_day_opened)
        return self._find

    @property
    def form(self) -> "SessionForm":
        """Where sessions are mended and added."""
        if self._form is None:
            from backcare_desktop.ui.history.form.page import SessionForm

            self._form = self._added(SessionForm(self._maker))
            self._form.saved.connect(self._on_saved)
        return self._form

    @property
    def report(self) -> "ReportPage":
        """The page for a physiotherapist."""
        if self._report is None:
            from backcare_desktop.ui.report.page import ReportPage

            self._report = self._added(ReportPage(self._maker, lambda: self._diary.report_reader))
        return self._report

    def show_day(self, day: date, *, is_found: bool = False) -> None:
        """Show a day in the calendar, with the keyboard on it. From one that `is_found` the way back is to Find."""
        self.calendar.show_day(day)
        self.calendar.way_back.set_found(is_found=is_found)
        panel = self.calendar.panel
        self._stack.turn_to(self.calendar, lambda: panel.setFocus(Qt.FocusReason.OtherFocusReason))

    def open_find(self) -> None:
        """Look for something in the history."""
        self.calendar.way_back.set_found(is_found=False)
        self._stack.turn_to(self.find_page, self.find_page.take_keyboard)

    def open_report(self) -> None:
        """Make a page for a physiotherapist."""
        self._stack.turn_to(self.report, self.report.take_keyboard)

    def set_breakpoint(self, value: Breakpoint) -> None:
        """Lay out for another width."""
        self._breakpoint = value
        self.calendar.set_breakpoint(value)
        for page in (self._find, self._form, self._report):
            if page is not None:
                page.set_breakpoint(value)

    def _added(self, page: _Over) -> _Over:
        page.set_breakpoint(self._breakpoint)
        page.closed.connect(self._on_closed)
        self._stack.addWidget(page)
        return page

    def _connect(self) -> None:
        calendar, panel, diary = self.calendar, self.calendar.panel, self._diary
        calendar.find_requested.connect(self.open_find)
        calendar.way_back.found_requested.connect(self._on_found_requested)
        calendar.report_requested.connect(self.open_report)
        panel.add_requested.connect(self._on_add_requested)
        panel.edit_requested.connect(self._on_edit_requested)
        panel.delete_requested.connect(diary.delete_session)
        panel.put_back_requested.connect(diary.put_back)
        panel.mark_chosen.connect(diary.set_mark)
        panel.day_note_written.connect(diary.set_day_note)
        panel.session_note_written.connect(diary.set_session_note)

    def _on_found_day_opened(self, day: date) -> None:
        self.show_day(day, is_found=True)

    def _on_found_requested(self) -> None:
        self._stack.turn_to(self.find_page, self.find_page.take_keyboard_again)

    def _on_saved(self, day: date) -> None:
        self.show_day(day, is_found=self.calendar.way_back.is_found)

    def _on_add_requested(self, day: date) -> None:
        self.form.add(day)
        self._open_form()

    def _on_edit_requested(self, record: SessionRecord) -> None:
        self.form.edit(record)
        self._open_form()

    def _open_form(self) -> None:
        first = self.form.fields.first_column[0]
        self._stack.turn_to(self.form, lambda: focus_first(first))

    def _on_closed(self) -> None:
        self._stack.setCurrentWidget(self.calendar)
