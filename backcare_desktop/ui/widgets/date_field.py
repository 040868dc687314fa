"""A day of the calendar, written as the person's system writes it."""

from collections.abc import Iterable
from datetime import date, timedelta

from PySide6.QtCore import QDate, QLocale, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QDateEdit, QWidget

from backcare_desktop.ui.kit import Kit
from backcare_desktop.ui.widgets.moment_field import MomentField

#: Wide figures in every part; locales that write out the month differ in length by month.
_WIDE_DAYS = tuple(QDate(2028, month, 28) for month in range(1, 13))
_FIRST_DAY = QDate(1900, 1, 1)
_LAST_DAY = QDate(9998, 12, 31)  # a day later is still one that Python knows


class _Date(QDateEdit):
    """The day between the two buttons."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def focusNextPrevChild(self, onward: bool) -> bool:  # noqa: FBT001 - Qt's own
        # Qt would stop at each part, and no screen reader would be told; the arrow keys go there.
        return QWidget.focusNextPrevChild(self, onward)


class DateField(MomentField):
    """[-] 03/03/2026 [+]. Typed, or changed with Up and Down part by part; the buttons go a day."""

    value_changed = Signal(object)  #: a date

    def __init__(self, kit: Kit, name: str) -> None:
        edit = _Date()
        short = edit.locale().dateFormat(QLocale.FormatType.ShortFormat)
        # Two figures could be another century; the C locale writes out the month in English.
        four = short if "yyyy" in short else short.replace("yy", "yyyy")
        edit.setDisplayFormat("dd/MM/yyyy" if edit.locale().language() == QLocale.Language.C else four)
        edit.setDateRange(_FIRST_DAY, _LAST_DAY)
        words = kit.words
        super().__init__(kit.theme, edit, name, words.t("One day earlier"), words.t("One day later"))
        edit.dateChanged.connect(lambda: self.value_changed.emit(self.value))

    @property
    def value(self) -> date:
        """The day shown; what is half typed counts as far as it can be read."""
        self._edit.interpretText()
        shown = self._edit.date()
        return date(shown.year(), shown.month(), shown.day())

    def set_value(self, value: date) -> None:
        """Show a day."""
        self._edit.setDate(QDate(value.year, value.month, value.day))

    def step(self, way: int) -> None:
        """Go a day."""
        self.set_value(self.value + timedelta(days=way))

    def widest_texts(self) -> Iterable[str]:
        """Return a day in each month."""
        locale, shown = self._edit.locale(), self._edit.displayFormat()
        return (locale.toString(day, shown) for day in _WIDE_DAYS)
