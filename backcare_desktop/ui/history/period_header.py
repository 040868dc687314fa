"""The month's name between the buttons that lead to its neighbours, and the way to today."""

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


class MonthHeader(QObject):
    """Owns the buttons around a title that the page owns."""

    move_requested = Signal(object)  #: a DayMove: a month back, a month on, or today

    def __init__(self, kit: Kit, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._kit = kit
        self._steady = True
        words = kit.words
        self._previous = IconButton(kit.theme, words.t("Previous month"), IconName.CHEVRON_LEFT)
        self._next = IconButton(kit.theme, words.t("Next month"), IconName.CHEVRON_RIGHT)
        self._today = Button(kit.theme, words.p("go to", "Today"))
        self._today.setAccessibleName(words.t("Today: show this month"))
        for button, move in (
            (self._previous, DayMove.MONTH_BACK),
            (self._next, DayMove.MONTH_ON),
            (self._today, DayMove.TODAY),
        ):
            button.clicked.connect(lambda _checked=False, move=move: self.move_requested.emit(move))

    def lay_out(self, title: TextLabel) -> QHBoxLayout:
        """Return the row with the title in it."""
        self._title = title
        title.setAlignment(Qt.AlignmentFlag.AlignCenter)
        row = QHBoxLayout()
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

    def set_steady(self, *, steady: bool) -> None:
        """Keep the buttons in one place whatever the month is called; needs room for the longest name."""
        self._steady = steady
        self._measure()

    def _measure(self) -> None:
        metrics = QFontMetricsF(self._title.font())
        names = (self._kit.formats.month(_SOME_YEAR, month) for month in range(1, 13))
        widest = max(metrics.horizontalAdvance(name) for name in names)
        self._title.setMinimumWidth(int(widest) + 2 if self._steady else 0)
