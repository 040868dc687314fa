"""Dates, times and numbers as they are written in several places of the world."""

from datetime import date, time

import pytest
from PySide6.QtCore import QLocale

from backcare_desktop.ui.formats import Formats

DAY = date(2026, 3, 3)


@pytest.mark.parametrize(
    ("locale", "without_year", "with_year"),
    [
        ("en_GB", "Tuesday 3 March", "Tuesday 3 March 2026"),
        ("C", "Tuesday 3 March", "Tuesday 3 March 2026"),
        ("en_US", "Tuesday, March 3", "Tuesday, March 3, 2026"),
        ("de_DE", "Dienstag, 3. März", "Dienstag, 3. März 2026"),
        ("es_ES", "martes, 3 de marzo", "martes, 3 de marzo de 2026"),
        ("hu_HU", "március 3., kedd", "2026. március 3., kedd"),
        ("ja_JP", "3月3日火曜日", "2026年3月3日火曜日"),
        ("ko_KR", "3월 3일 화요일", "2026년 3월 3일 화요일"),
        ("lt_LT", "kovo 3 d., antradienis", "2026 m. kovo 3 d., antradienis"),
    ],
)
def test_a_day_is_written_with_its_weekday(locale: str, without_year: str, with_year: str) -> None:
    formats = Formats(QLocale(locale))
    assert formats.long_date(DAY) == without_year
    assert formats.long_date(DAY, with_year=True) == with_year


@pytest.mark.parametrize(
    ("locale", "month"), [("en_GB", "March 2026"), ("ru_RU", "март 2026"), ("hu_HU", "2026 március")]
)
def test_a_month_is_written_with_its_year(locale: str, month: str) -> None:
    assert Formats(QLocale(locale)).month(2026, 3) == month


@pytest.mark.parametrize(("locale", "weekday"), [("en_GB", 0), ("en_US", 6), ("ar_EG", 5)])
def test_a_week_begins_where_people_begin_it(locale: str, weekday: int) -> None:
    assert Formats(QLocale(locale)).first_weekday == weekday


def test_names_of_days_and_months_have_a_short_form() -> None:
    formats = Formats(QLocale("en_GB"))
    assert (formats.weekday(1), formats.weekday(1, short=True)) == ("Tuesday", "Tue")
    assert (formats.weekday(6), formats.month_name(3), formats.month_name(3, short=True)) == (
        "Sunday",
        "March",
        "Mar",
    )


def test_times_and_numbers_follow_the_place() -> None:
    british, american = Formats(QLocale("en_GB")), Formats(QLocale("en_US"))
    assert british.time(time(8, 10)) == "08:10"
    assert american.time(time(20, 10)).replace("\u202f", " ") == "8:10 PM"
    assert british.number(1234) == "1,234"
    assert british.short_date(DAY) == "03/03/2026"
