"""What the tour looks at in histories of different lengths."""

from collections.abc import Callable
from datetime import timedelta
from enum import Enum
from typing import TypeVar, cast

from PySide6.QtCore import Qt

from backcare_desktop.app.composition import App
from backcare_desktop.app.tour import hands
from backcare_desktop.app.tour.sample_history import Sample
from backcare_desktop.app.tour.step import TourStep
from backcare_desktop.core.day_record import DayMark
from backcare_desktop.core.trend import Span
from backcare_desktop.ui.history.find.result_card import ResultCard
from backcare_desktop.ui.history.measure import Measure
from backcare_desktop.ui.history.page import HistoryPage
from backcare_desktop.ui.history.view_choice import ChipChoice, HistoryView
from backcare_desktop.ui.shell.navigation import Place

_Member = TypeVar("_Member", bound=Enum)

_LOOK_BACK = timedelta(days=60)
_YEAR_BACK = timedelta(days=365)


def history_steps(app: App, sample: Sample | None) -> list[TourStep]:
    """Return the steps through a history: its month, day, year, trend and report; of a year's, more."""
    steps = _History(app, sample.value.replace(" ", "-") if sample else "empty")
    found = [*steps.calendar(), *steps.trend(), steps.report()]
    return [*found, *steps.year_before(), *steps.mending()] if sample is Sample.YEAR else found


class _History:
    """Walks through one history."""

    def __init__(self, app: App, name: str) -> None:
        self._app = app
        self._name = name
        self._t = app.kit.words.t

    @property
    def _page(self) -> HistoryPage:
        return cast("HistoryPage", self._app.window.shell.page(Place.HISTORY))

    def calendar(self) -> list[TourStep]:
        """Return the steps through the month and the year."""
        return [
            self._step(
                "month",
                "opens the calendar at the last month with a session",
                self._open_month,
                lambda: self._shows(HistoryView.GRID, Measure.ACTIVITY),
            ),
            self._step(
                "day",
                "opens the last day with a session",
                self._open_day,
                lambda: bool(self._page.calendar.panel.hasFocus()),
            ),
            self._measured("month-pain", HistoryView.GRID, Measure.PAIN),
            self._viewed("list", HistoryView.LIST, Measure.PAIN),
            self._viewed("year-pain", HistoryView.YEAR, Measure.PAIN),
            self._measured("year", HistoryView.YEAR, Measure.ACTIVITY),
        ]

    def year_before(self) -> list[TourStep]:
        """Return the steps to the year in which the flare and the holiday were."""
        return [
            self._step(
                "before",
                "goes back a year",
                self._go_back_a_year,
                lambda: self._shows(HistoryView.YEAR, Measure.ACTIVITY),
            ),
            self._measured("before-pain", HistoryView.YEAR, Measure.PAIN),
            self._step(
                "flare",
                "opens a sore day",
                self._open_flare,
                lambda: self._shows(HistoryView.GRID, Measure.PAIN),
            ),
        ]

    def trend(self) -> list[TourStep]:
        """Return the steps through the charts."""
        return [
            self._viewed("trend", HistoryView.TREND, Measure.ACTIVITY),
            self._step(
                "trend-year",
                "asks for a year of it",
                lambda: self._page.calendar.views.trend.set_span(Span.YEAR),
                lambda: self._page.calendar.views.trend.span is Span.YEAR,
            ),
        ]

    def report(self) -> TourStep:
        """Return the step to the page for a physiotherapist."""
        return self._step("report", "makes a report", self._page.open_report, self._has_report)

    def mending(self) -> list[TourStep]:
        """Return the steps that find, change, delete and add something."""
        t = self._t
        return [
            self._step("find", "looks for a word", self._find, self._has_found),
            self._step("edit", "changes a session", lambda: self._from_day(t("Edit")), self._has_form),
            self._step(
                "add", "writes a walk down", lambda: self._from_day(t("Add a session")), self._has_form
            ),
            self._step(
                "deleted",
                "deletes a session",
                lambda: self._from_day(t("Delete")),
                lambda: bool(self._app.diary.deleted()),
            ),
        ]

    def _step(self, name: str, does: str, act: Callable[[], None], check: Callable[[], bool]) -> TourStep:
        return TourStep(f"{self._name}-{name}", does, act, check)

    def _viewed(self, name: str, view: HistoryView, measure: Measure) -> TourStep:
        return self._step(
            name, f"asks for the {view.value}", lambda: self._view(view), lambda: self._shows(view, measure)
        )

    def _measured(self, name: str, view: HistoryView, measure: Measure) -> TourStep:
        return self._step(
            name,
            f"asks for {measure.value}",
            lambda: self._measure(measure),
            lambda: self._shows(view, measure),
        )

    def _shows(self, view: HistoryView, measure: Measure) -> bool:
        calendar = self._page.calendar
        return calendar.isVisible() and calendar.view is view and calendar.tools.measures.value is measure

    def _has_report(self) -> bool:
        return self._page.report.isVisible()

    def _has_form(self) -> bool:
        return self._page.form.isVisible()

    def _has_found(self) -> bool:
        return any(card.isVisible() for card in self._page.find_page.findChildren(ResultCard))

    def _open_month(self) -> None:
        self._open_day()
        self._view(HistoryView.GRID)

    def _open_day(self) -> None:
        hands.press(self._app.window, Qt.Key.Key_4, Qt.KeyboardModifier.ControlModifier)
        today = self._app.day_watch.today
        done = [t.day for t in self._app.journal.totals(today - _LOOK_BACK, today) if t.sessions]
        day = done[-1] if done else today
        self._page.show_day(day)  # leaves any page that lies over the calendar
        self._view(HistoryView.GRID)
        self._measure(Measure.ACTIVITY)
        self._page.show_day(day)

    def _view(self, view: HistoryView) -> None:
        self._choose(self._page.calendar.tools.views, view)

    def _measure(self, measure: Measure) -> None:
        self._choose(self._page.calendar.tools.measures, measure)

    def _choose(self, choice: ChipChoice[_Member], member: _Member) -> None:
        """Choose as by keyboard, at the top of the page."""
        choice.choose(member)
        next(chip for chip in hands.buttons(choice) if chip.isChecked()).setFocus()
        hands.settle()
        self._page.calendar.scroll_area.verticalScrollBar().setValue(0)

    def _go_back_a_year(self) -> None:
        self._open_day()
        self._view(HistoryView.YEAR)
        self._page.calendar.show_day(self._app.day_watch.today - _YEAR_BACK / 2)
        hands.settle()

    def _open_flare(self) -> None:
        today = self._app.day_watch.today
        totals = self._app.journal.totals(today - _YEAR_BACK, today)
        self._view(HistoryView.GRID)
        self._page.calendar.show_day(next(total.day for total in totals if total.mark is DayMark.SORE))
        hands.settle()

    def _find(self) -> None:
        self._page.open_find()
        self._page.find_page.field.setText(self._app.kit.words.content_transform("hip"))
        self._page.find_page.look()
        hands.settle()

    def _from_day(self, name: str) -> None:
        self._open_day()
        hands.click(hands.button(self._page.calendar.panel, name))
