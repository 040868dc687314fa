"""The name of a month or a year between the buttons that lead to its neighbours, and the way to today."""

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QHBoxLayout

from backcare_desktop.ui.history.day_keys import DayMove
from backcare_desktop.ui.icons import IconName
from backcare_desktop.ui.kit import Kit
from backcare_desktop.ui.theme.tokens import Space
from backcare_desktop.ui.widgets.buttons import Button, IconButton
from backcare_desktop.ui.widgets.labels import TextLabel

#: Any year of four digits: the names of its months are measured.
_SOME_YEAR = 2028


class PeriodHeader(QObject):
    """Owns the buttons around a title that the page owns."""

    move_requested = Signal(object)  #: a DayMove: a month or a year back or on, or today

    def __init__(self, kit: Kit, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._kit = kit
        self._steady = self._leads = True
        self._of_year = False
        self._previous = IconButton(kit.theme, "", IconName.CHEVRON_LEFT)
        self._next = IconButton(kit.theme, "", IconName.CHEVRON_RIGHT)
        self._today = Button(kit.theme, kit.words.p("go to", "Today"))
        self._previous.clicked.connect(lambda: self._move(DayMove.MONTH_BACK, DayMove.YEAR_BACK))
        self._next.clicked.connect(lambda: self._move(DayMove.MONTH_ON, DayMove.YEAR_ON))
        self._today.clicked.connect(lambda: self.move_requested.emit(DayMove.TODAY))
        self.set_of_year(of_year=False)

    def lay_out(self, title: TextLabel) -> QHBoxLayout:
        """Return the row with the title in it."""
        self._title = title
        title.setAlignment(Qt.AlignmentFlag.AlignCenter)
        row = self._row = QHBoxLayout()
        row.setSpacing(Space.XS)
        row.addWidget(self._previous)
        row.addWidget(title)
        row.addWidget(self._next)
        row.addSpacing(Space.S)
        row.addWidget(self._today)
        row.addStretch(1)
        self._measure()
        self._kit.theme.theme_changed.connect(self._measure)
        return row

    def set_of_year(self, *, of_year: bool) -> None:
        """Lead to other years instead of other months."""
        words = self._kit.words
        self._of_year = of_year
        self._previous.set_name(words.t("Previous year") if of_year else words.t("Previous month"))
        self._next.set_name(words.t("Next year") if of_year else words.t("Next month"))
        self._today.setAccessibleName(
            words.t("Today: show this year") if of_year else words.t("Today: show this month")
        )

    def set_leads(self, *, leads: bool) -> None:
        """Offer the ways to other times, where there are any."""
        for button in (self._previous, self._next, self._today):
            button.setVisible(leads)
        self._leads = leads
        self._measure()

    def full_width(self) -> int:
        """Return how wide the row is with the title in one line, in device-independent pixels."""
        self._row.invalidate()  # a layout inside another learns of a new title only with the next event
        return self._row.sizeHint().width()

    def set_steady(self, *, steady: bool) -> None:
        """Keep the buttons in one place whatever the month is called; needs room for the longest name."""
        self._steady = steady
        self._measure()

    def _move(self, by_month: DayMove, by_year: DayMove) -> None:
        self.move_requested.emit(by_year if self._of_year else by_month)

    def _measure(self) -> None:
        metrics = QFontMetricsF(self._title.font())
        names = (self._kit.formats.month(_SOME_YEAR, month) for month in range(1, 13))
        widest = max(metrics.horizontalAdvance(name) for name in names)
        self._title.setMinimumWidth(int(widest) + 2 if self._steady and self._leads else 0)
