"""Dates, times and numbers the way the person's system writes them."""

import re
from datetime import date, time

from PySide6.QtCore import QDate, QLocale, QTime

#: The year in a long date, with what only belongs to it: a comma or space before it, a quoted word such as
#: the Spanish 'de' or the abbreviation for a year in Russian, the Japanese and Korean signs for a year, the
#: Hungarian full stop.
_YEAR = re.compile(r"^yyyy[.年년]?(?:\s*'[^']*'\.?)?\s*|[\s,.]*(?:'[^']*'\s*)?yyyy(?:\s*'[^']*'\.?)?")


class Formats:
    """Writes dates, times and numbers in a locale. Made once at start and handed to whoever shows them."""

    def __init__(self, locale: QLocale) -> None:
        if locale.language() == QLocale.Language.C:  # no language set on this computer
            locale = QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom)
        self._locale = locale
        with_year = locale.dateFormat(QLocale.FormatType.LongFormat)
        if locale.language() == QLocale.Language.English:
            with_year = with_year.replace("dddd, d MMMM", "dddd d MMMM")
        self._with_year = with_year
        self._without_year = _YEAR.sub("", with_year)

    @property
    def first_weekday(self) -> int:
        """The day a week begins with: 0 is Monday, 6 is Sunday, as in `date.weekday()`."""
        return self._locale.firstDayOfWeek().value - 1

    def long_date(self, day: date, *, with_year: bool = False) -> str:
        """Return "Tuesday 3 March", or "Tuesday 3 March 2026"."""
        return self._locale.toString(_qdate(day), self._with_year if with_year else self._without_year)

    def short_date(self, day: date) -> str:
        """Return the shortest date that has a year, "03/03/2026"."""
        return self._locale.toString(_qdate(day), QLocale.FormatType.ShortFormat)

    def month(self, year: int, month: int) -> str:
        """Return "March 2026". `month` is 1 to 12."""
        name = self._locale.standaloneMonthName(month)
        written_year = self._locale.toString(QDate(year, month, 1), "yyyy")
        year_first = self._with_year.startswith("yyyy")
        return f"{written_year} {name}" if year_first else f"{name} {written_year}"

    def year(self, year: int) -> str:
        """Return "2026"."""
        return self._locale.toString(QDate(year, 1, 1), "yyyy")

    def month_name(self, month: int, *, short: bool = False) -> str:
        """Return "March" or "Mar". `month` is 1 to 12."""
        kind = QLocale.FormatType.ShortFormat if short else QLocale.FormatType.LongFormat
        return self._locale.standaloneMonthName(month, kind)

    def weekday(self, weekday: int, *, short: bool = False) -> str:
        """Return "Tuesday" or "Tue". `weekday` is 0 (Monday) to 6, as in `date.weekday()`."""
        kind = QLocale.FormatType.ShortFormat if short else QLocale.FormatType.LongFormat
        return self._locale.standaloneDayName(weekday + 1, kind)

    def time(self, moment: time) -> str:
        """Return "08:10", or "8:10 AM" where twelve hours are usual."""
        shown = QTime(moment.hour, moment.minute)
        return self._locale.toString(shown, QLocale.FormatType.ShortFormat)

    def number(self, value: int) -> str:
        """Return a whole number with the locale's digits and separators, "1,234"."""
        return self._locale.toString(value)

    def size(self, size_bytes: int) -> str:
        """Return how much room something takes, "3.2 MB", as file managers write it: 1 MB is 1000 kB."""
        kind = QLocale.DataSizeFormat.DataSizeSIFormat
        return self._locale.formattedDataSize(size_bytes, 0 if size_bytes < 1_000_000 else 1, kind)


def _qdate(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)
