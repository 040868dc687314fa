"""The trend: pain, minutes a week and one exercise over the last weeks or months."""

from collections.abc import Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from backcare_desktop.core.practice_words import dose_summary, hurt_days_sentence
from backcare_desktop.core.trend import PainTrend, Span, WeekMinutes, asked_from, pain_trend, week_minutes
from backcare_desktop.core.trend_words import (
    before_after_sentence,
    minutes_sentence,
    pain_summary,
    span_beginning,
    span_name,
)
from backcare_desktop.ui.history.trend import series
from backcare_desktop.ui.history.trend.section import TrendSection
from backcare_desktop.ui.page_maker import PageMaker
from backcare_desktop.ui.settings.chooser import Chooser, Item
from backcare_desktop.ui.theme.tokens import Space
from backcare_desktop.ui.widgets.chips import chip_group, chips_for, one_of


class TrendView(QWidget):
    """Asks for the days of the chosen span alone, and for nothing while it is not seen."""

    day_opened = Signal(object)  #: a date was chosen in one of the charts or tables

    def __init__(self, maker: PageMaker, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kit = maker.kit
        self._journal = maker.journal
        self._diary = maker.diary
        self._today = maker.day_watch.today
        self._span = Span.FOUR_WEEKS
        self._stale = True
        words = self._kit.words
        self._chips = chips_for(self._kit.theme, {span: span_name(span, words) for span in Span})
        self._pain = TrendSection(
            self._kit, words.t("Pain"), words.t("Pain over time, 0 is no pain, 10 the worst imaginable")
        )
        self._minutes = TrendSection(self._kit, words.t("Minutes per week"), words.t("Minutes in each week"))
        self._dose = TrendSection(
            self._kit, words.t("One exercise"), words.t("Time in the exercise on each day")
        )
        self._exercise = Chooser(self._kit.theme, words.t("Exercise"))
        self._row = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._ask_exercises = QTimer(self, singleShot=True, interval=0)
        self._ask_exercises.timeout.connect(self._show_exercises)
        self._lay_out()
        self._connect()

    @property
    def span(self) -> Span:
        """How far back it looks."""
        return self._span

    def set_span(self, span: Span) -> None:
        """Look back so far, as if chosen by hand."""
        self._chips[span].setChecked(True)

    def set_today(self, today: date) -> None:
        """End all spans with another day."""
        if today != self._today:
            self._today = today
            self._on_history_changed()

    def take_keyboard(self) -> None:
        """Put the keyboard on the choice of how far back."""
        self._chips[self._span].setFocus(Qt.FocusReason.OtherFocusReason)

    def set_wide(self, wide: bool) -> None:  # noqa: FBT001 - a setter, like Qt's own
        """Put minutes beside pain, or below it."""
        direction = QBoxLayout.Direction
        self._row.setDirection(direction.LeftToRight if wide else direction.TopToBottom)

    def refresh(self) -> None:
        """Ask for everything again, now if it is seen, else once it is."""
        self._on_history_changed()

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what was recorded meanwhile."""
        super().showEvent(event)
        if self._stale:
            self._refresh()

    def _lay_out(self) -> None:
        self._chips[self._span].setChecked(True)
        one_of(self, self._chips.values())
        self._dose.hide()
        self._dose.add_chooser(self._exercise)
        self._row.setSpacing(Space.L)
        self._row.addWidget(self._pain, 1)
        self._row.addWidget(self._minutes, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.L)
        column.addWidget(chip_group(self._kit.words.t("How far back"), self._chips.values()))
        column.addLayout(self._row)
        column.addWidget(self._dose)
        column.addStretch(1)

    def _connect(self) -> None:
        for span, chip in self._chips.items():
            chip.toggled.connect(lambda on, span=span: self._on_span_toggled(span, on=on))
        self._exercise.item_chosen.connect(lambda _id: self._show_dose())
        for section in (self._pain, self._minutes, self._dose):
            section.day_opened.connect(self.day_opened)
        self._journal.opened.connect(self._on_history_changed)
        self._journal.session_recorded.connect(self._on_history_changed)
        self._diary.opened.connect(self._on_history_changed)
        self._diary.changed.connect(self._on_history_changed)

    def _on_span_toggled(self, span: Span, *, on: bool) -> None:
        if on and span is not self._span:
            self._span = span
            if not self._stale:
                self._show_span()

    def _on_history_changed(self) -> None:
        self._stale = True
        if self.isVisible():
            self._refresh()

    def _refresh(self) -> None:
        """Show pain and minutes at once, and ask for all exercises ever done once they are painted."""
        self._stale = False
        self._show_span()
        self._ask_exercises.start()

    def _show_exercises(self) -> None:
        exercises = self._diary.exercises()
        before = self._chosen_exercise
        self._exercise.set_items([Item(exercise.id, exercise.name) for exercise in exercises])
        self._dose.setVisible(bool(exercises))
        if self._chosen_exercise != before:  # else it is shown with the others
            self._show_dose()

    @property
    def _chosen_exercise(self) -> tuple[str, str]:
        """The id and the name of the exercise that is shown, empty before they were asked for."""
        return self._exercise.currentData() or "", self._exercise.currentText()

    def _show_span(self) -> None:
        first = self._span.first(self._today)
        totals = self._journal.totals(asked_from(first), self._today, with_answers=False)
        answers = self._diary.check_ins(asked_from(first), self._today)
        self._show_pain(pain_trend(answers, totals, first, self._today))
        self._show_minutes(week_minutes(totals, first, self._today, self._kit.formats.first_weekday))
        self._show_dose()

    def _show_pain(self, trend: PainTrend) -> None:
        words, formats = self._kit.words, self._kit.formats
        summary = pain_summary(trend, span_beginning(self._span, words), words)
        if not trend.answers:
            self._pain.show_nothing(summary)
            return
        chart = series.pain_chart(trend, words, formats)
        numbers = partial(series.pain_numbers, trend, words, formats)
        self._pain.show_chart(chart, numbers, summary, before_after_sentence(trend, words))

    def _show_minutes(self, weeks: Sequence[WeekMinutes]) -> None:
        words, formats = self._kit.words, self._kit.formats
        summary = minutes_sentence(weeks, words)
        if not any(week.days for week in weeks):
            self._minutes.show_nothing(summary)
            return
        numbers = partial(series.week_numbers, weeks, words, formats)
        self._minutes.show_chart(series.week_chart(weeks, words, formats), numbers, summary)

    def _show_dose(self) -> None:
        words, formats = self._kit.words, self._kit.formats
        exercise_id, name = self._chosen_exercise
        if not exercise_id:
            return
        first = self._span.first(self._today)
        doses = self._diary.doses(exercise_id, first, self._today)
        summary = dose_summary(name, doses, span_beginning(self._span, words), words)
        if not doses:
            self._dose.show_nothing(summary)
            return
        chart = series.dose_chart(doses, first, self._today, words, formats)
        numbers = partial(series.dose_numbers, doses, words, formats)
        self._dose.show_chart(chart, numbers, summary, hurt_days_sentence(doses, words))
