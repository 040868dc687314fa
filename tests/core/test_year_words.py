"""What is said of a year."""

from datetime import date

from backcare_desktop.core.history import DayTotal
from backcare_desktop.core.words import Words
from backcare_desktop.core.year import YearView, year_view
from backcare_desktop.core.year_words import activity_levels, activity_summary, pain_levels, pain_summary

_MONTHS = ("", "January", "February", "March")
WORDS = Words()


def year(*totals: DayTotal) -> YearView:
    return year_view(2026, 0, totals, date(2026, 3, 3))


def number(value: int) -> str:
    return f"{value:,}"


def activity(*totals: DayTotal) -> str:
    return activity_summary(year(*totals), WORDS, number, _MONTHS.__getitem__)


def pain(*answers: int) -> str:
    told = [DayTotal(date(2026, 1, 1 + n), 0, 0.0, pain=value) for n, value in enumerate(answers)]
    return pain_summary(year(*told), WORDS, number)


def test_a_year_tells_its_days_minutes_and_the_month_with_most() -> None:
    assert (
        activity(DayTotal(date(2026, 1, 5), 1, 600.0), DayTotal(date(2026, 3, 2), 1, 72000.0))
        == "2026: 2 active days, 1,210 minutes. Most minutes in March."
    )


def test_no_month_is_named_where_two_have_most() -> None:
    assert (
        activity(DayTotal(date(2026, 1, 5), 1, 600.0), DayTotal(date(2026, 3, 2), 1, 600.0))
        == "2026: 2 active days, 20 minutes."
    )


def test_a_single_month_is_all_there_is() -> None:
    assert activity(DayTotal(date(2026, 2, 5), 1, 60.0)) == "2026: 1 active day, 1 minute, all in February."


def test_an_empty_year_is_said_plainly() -> None:
    assert activity() == "No sessions recorded in 2026."
    assert pain() == "2026: nothing recorded about pain."


def test_pain_is_told_as_it_usually_was() -> None:
    assert pain(2, 4, 6, 4, 3) == "2026: pain usually 4, between 3 and 4, told on 5 days."
    assert pain(4, 4) == "2026: pain usually 4, told on 2 days."
    assert pain(0) == "2026: pain usually 0, told on 1 day."


def test_levels_are_told_in_fixed_figures() -> None:
    assert activity_levels(WORDS, str) == ("under 5", "5 to 9", "10 to 19", "20 or more")
    assert pain_levels(WORDS, str) == ("0", "1 to 3", "4 to 5", "6 to 7", "8 to 10")
