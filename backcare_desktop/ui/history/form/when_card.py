"""When it was, and how long."""

from datetime import datetime

from PySide6.QtCore import Signal

from backcare_desktop.core.practice_day import practice_day
from backcare_desktop.core.session_editing import LONGEST_S
from backcare_desktop.ui.history.form.card import FormCard
from backcare_desktop.ui.history.form.row import FormRow
from backcare_desktop.ui.kit import Kit
from backcare_desktop.ui.widgets.date_field import DateField
from backcare_desktop.ui.widgets.fields import Stepper
from backcare_desktop.ui.widgets.time_field import TimeField

_MOST_MIN = int(LONGEST_S / 60)


class WhenCard(FormCard):
    """Day, start and minutes. Minutes are what the rest of the form comes to, until a person says otherwise."""

    minutes_told = Signal()  #: a person said how many minutes it took

    def __init__(self, kit: Kit, start: datetime, minutes: int) -> None:
        words = kit.words
        super().__init__(kit, words.t("When"))
        self._kit = kit
        self._follows = False
        self.date = DateField(kit, words.t("Day"))
        self.time = TimeField(kit, words.t("Start"))
        self.minutes = Stepper(
            kit.theme, words.t("Minutes"), words.t("One minute less"), words.t("One minute more")
        )
        self.minutes.set_range(1, _MOST_MIN)
        self.minutes.set_pattern(*words.p("a number and its unit", "{value} min").split("{value}"))
        self.date_row = FormRow(kit.theme, words.t("Day"), self.date, self.date.set_wrong)
        self.start_row = FormRow(kit.theme, words.t("Start"), self.time, self.time.set_wrong)
        self.minutes_row = FormRow(kit.theme, words.t("Minutes"), self.minutes)
        for row in (self.date_row, self.start_row, self.minutes_row):
            self.column.addWidget(row)
        self.date.set_value(start.date())
        self.time.set_value(start.time())
        self.follow(minutes)
        self._on_moment_changed()
        self.date.value_changed.connect(self._on_moment_changed)
        self.time.value_changed.connect(self._on_moment_changed)
        self.minutes.value_changed.connect(self._on_minutes_changed)

    @property
    def start(self) -> datetime:
        """The start by the clock on the wall, to the minute, without an offset."""
        return datetime.combine(self.date.value, self.time.value)

    def follow(self, minutes: int) -> None:
        """Show other minutes because something else was changed."""
        self._follows = True
        self.minutes.set_value(minutes)
        self._follows = False

    def _on_minutes_changed(self, _minutes: int) -> None:
        self.minutes_row.set_problem("")
        if not self._follows:
            self.minutes_told.emit()

    def _on_moment_changed(self) -> None:
        start, formats = self.start, self._kit.formats
        for row in (self.date_row, self.start_row, self.minutes_row):
            row.set_problem("")
        self.date_row.set_hint(formats.long_date(start.date(), with_year=True))
        counts = practice_day(start)
        hint = ""
        if counts != start.date():
            day = formats.long_date(counts)
            hint = self._kit.words.t(
                "It counts for {day}: before 3 in the morning is still that day.", day=day
            )
        self.start_row.set_hint(hint)
