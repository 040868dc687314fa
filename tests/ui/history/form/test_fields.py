"""The fields for a day and a time, in the ways of several countries."""

from datetime import date, time

import pytest
from PySide6.QtCore import QLocale
from pytestqt.qtbot import QtBot

from backcare_desktop.ui.kit import Kit
from backcare_desktop.ui.widgets.date_field import DateField
from backcare_desktop.ui.widgets.time_field import TimeField
from tests.press import press_button


@pytest.mark.parametrize(
    ("language", "day", "moment"),
    [
        ("en_GB", "05/11/2026", "18:05"),
        ("en_US", "11/5/2026", "6:05"),
        ("de_DE", "05.11.2026", "18:05"),
        ("C", "05/11/2026", "18:05"),
    ],
)
def test_they_are_written_as_usual_where_the_person_lives(
    qtbot: QtBot, kit: Kit, language: str, day: str, moment: str
) -> None:
    before = QLocale()
    QLocale.setDefault(QLocale(language))
    try:
        days, times = DateField(kit, "Day"), TimeField(kit, "Start")
        for field in (days, times):
            qtbot.addWidget(field)
        days.set_value(date(2026, 11, 5))
        times.set_value(time(18, 5, 30))
        assert days.focusProxy().text() == day
        assert times.focusProxy().text().startswith(moment)
        assert (days.value, times.value) == (date(2026, 11, 5), time(18, 5))
    finally:
        QLocale.setDefault(before)


def test_the_buttons_go_a_day_over_the_end_of_a_month(qtbot: QtBot, kit: Kit) -> None:
    field = DateField(kit, "Day")
    qtbot.addWidget(field)
    field.show()
    told = []
    field.value_changed.connect(told.append)
    field.set_value(date(2026, 2, 28))
    press_button(qtbot, field, "One day later")
    press_button(qtbot, field, "One day earlier")
    assert told == [date(2026, 2, 28), date(2026, 3, 1), date(2026, 2, 28)]


def test_neither_end_of_time_is_passed(qtbot: QtBot, kit: Kit) -> None:
    field = DateField(kit, "Day")
    qtbot.addWidget(field)
    for day in (date.min, date.max):
        field.set_value(day)
        kept = field.value
        field.step(-1 if day is date.min else 1)
        assert field.value == kept
