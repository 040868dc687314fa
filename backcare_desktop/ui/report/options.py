"""Which time the report is about, and whether notes go along."""

from datetime import date
from enum import Enum

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from backcare_desktop.core.report import Period
from backcare_desktop.core.trend import Span
from backcare_desktop.ui.kit import Kit
from backcare_desktop.ui.theme.tokens import Space, TypeRole
from backcare_desktop.ui.widgets.chips import chip_group, chips_for, one_of
from backcare_desktop.ui.widgets.date_field import DateField
from backcare_desktop.ui.widgets.labels import TextLabel, Tone
from backcare_desktop.ui.widgets.toggle import Toggle


class Choice(Enum):
    """What can be chosen as the time."""

    FOUR_WEEKS = "four weeks"
    QUARTER = "three months"
    YEAR = "year"
    OWN = "own dates"


_SPANS = {Choice.FOUR_WEEKS: Span.FOUR_WEEKS, Choice.QUARTER: Span.QUARTER, Choice.YEAR: Span.YEAR}


class ReportOptions(QWidget):
    """Chips for the usual times, two dates for any other, and a switch for notes, which is off at first."""

    changed = Signal()  #: another report is wished for

    def __init__(self, kit: Kit, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        words, theme = kit.words, kit.theme
        self._today = today
        labels = {
            Choice.FOUR_WEEKS: words.t("4 weeks"),
            Choice.QUARTER: words.t("3 months"),
            Choice.YEAR: words.t("1 year"),
            Choice.OWN: words.t("Own dates"),
        }
        self._chips = chips_for(theme, labels)
        one_of(self, self._chips.values())
        self._first = DateField(kit, words.t("First day"))
        self._last = DateField(kit, words.t("Last day"))
        self._own = self._new_own(kit)
        self._notes = Toggle(theme, words.t("With my notes"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.M)
        column.addWidget(TextLabel(theme, words.t("Which time"), TypeRole.STRONG))
        column.addWidget(chip_group(words.t("Which time"), self._chips.values()))
        column.addWidget(self._own)
        column.addWidget(self._notes)
        column.addWidget(
            TextLabel(
                theme,
                words.t("Notes are left out unless you want them in."),
                TypeRole.CAPTION,
                Tone.SECONDARY,
            )
        )
        self._chips[Choice.FOUR_WEEKS].setChecked(True)
        for choice, chip in self._chips.items():
            chip.toggled.connect(lambda on, choice=choice: self._on_toggled(choice, on=on))
        self._first.value_changed.connect(self.changed)
        self._last.value_changed.connect(self.changed)
        self._notes.toggled.connect(self.changed)

    @property
    def choice(self) -> Choice:
        """Which chip is on."""
        return next(choice for choice, chip in self._chips.items() if chip.isChecked())

    @property
    def period(self) -> Period:
        """The days that were chosen. Of two own dates the earlier is the first; none lies in the future."""
        if self.choice is not Choice.OWN:
            return Period(_SPANS[self.choice].first(self._today), self._today)
        first, last = sorted(min(field.value, self._today) for field in (self._first, self._last))
        return Period(first, last)

    @property
    def with_notes(self) -> bool:
        """Whether notes go along."""
        return self._notes.isChecked()

    def take_keyboard(self) -> None:
        """Give the keyboard to the chip that is on."""
        self._chips[self.choice].setFocus()

    def set_today(self, today: date) -> None:
        """Go on to another day."""
        self._today = today

    def _new_own(self, kit: Kit) -> QWidget:
        own = QWidget()
        column = QVBoxLayout(own)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.XS)
        for name, field in ((kit.words.t("First day"), self._first), (kit.words.t("Last day"), self._last)):
            label = TextLabel(kit.theme, name)
            label.setBuddy(field)
            column.addWidget(label)
            column.addWidget(field)
        own.hide()
        return own

    def _on_toggled(self, choice: Choice, *, on: bool) -> None:
        if not on:
            if choice is not Choice.OWN:  # own dates begin with the time that was chosen before
                self._fill_in(Period(_SPANS[choice].first(self._today), self._today))
            return
        self._own.setVisible(choice is Choice.OWN)
        self.changed.emit()

    def _fill_in(self, period: Period) -> None:
        for field, day in ((self._first, period.first), (self._last, period.last)):
            field.blockSignals(True)  # a report is made once both are set
            field.set_value(day)
            field.blockSignals(False)
