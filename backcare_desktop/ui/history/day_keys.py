"""The keys that walk through days, and where they lead."""

from datetime import date, timedelta
from enum import Enum

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from backcare_desktop.core.history import shifted_day, week_span

#: The calendar can be walked this far.
FIRST_DAY, LAST_DAY = date(1970, 1, 1), date(2999, 12, 31)


class DayMove(Enum):
    """A way to go from one day to another."""

    DAY_BACK = "day back"
    DAY_ON = "day on"
    WEEK_BACK = "week back"
    WEEK_ON = "week on"
    MONTH_BACK = "month back"
    MONTH_ON = "month on"
    YEAR_BACK = "year back"
    YEAR_ON = "year on"
    WEEK_START = "week start"
    WEEK_END = "week end"
    TODAY = "today"


_PLAIN = {
    Qt.Key.Key_Left: DayMove.DAY_BACK,
    Qt.Key.Key_Right: DayMove.DAY_ON,
    Qt.Key.Key_Up: DayMove.WEEK_BACK,
    Qt.Key.Key_Down: DayMove.WEEK_ON,
    Qt.Key.Key_PageUp: DayMove.MONTH_BACK,
    Qt.Key.Key_PageDown: DayMove.MONTH_ON,
    Qt.Key.Key_Home: DayMove.WEEK_START,
    Qt.Key.Key_End: DayMove.WEEK_END,
}
_WITH_CONTROL = {
    Qt.Key.Key_PageUp: DayMove.YEAR_BACK,
    Qt.Key.Key_PageDown: DayMove.YEAR_ON,
    Qt.Key.Key_Home: DayMove.TODAY,
}
_MIRRORED = {DayMove.DAY_BACK: DayMove.DAY_ON, DayMove.DAY_ON: DayMove.DAY_BACK}
_DAYS = {DayMove.DAY_BACK: -1, DayMove.DAY_ON: 1, DayMove.WEEK_BACK: -7, DayMove.WEEK_ON: 7}
_MONTHS = {DayMove.MONTH_BACK: -1, DayMove.MONTH_ON: 1, DayMove.YEAR_BACK: -12, DayMove.YEAR_ON: 12}


def wanted_move(event: QKeyEvent, *, mirrored: bool = False) -> DayMove | None:
    """Return the move a key stands for, or None; `mirrored` where days run from right to left."""
    modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    if modifiers == Qt.KeyboardModifier.ControlModifier:
        return _WITH_CONTROL.get(Qt.Key(event.key()))
    if modifiers != Qt.KeyboardModifier.NoModifier:
        return None
    move = _PLAIN.get(Qt.Key(event.key()))
    return _MIRRORED.get(move, move) if mirrored and move else move


def moved(day: date, move: DayMove, first_weekday: int, today: date) -> date:
    """Return the day that a move leads to; the calendar ends at `FIRST_DAY` and `LAST_DAY`."""
    if move in _DAYS:
        found = day + timedelta(days=_DAYS[move])
    elif move in _MONTHS:
        found = shifted_day(day, _MONTHS[move])
    elif move is DayMove.TODAY:
        found = today
    else:
        found = week_span(day, first_weekday)[move is DayMove.WEEK_END]
    return min(max(found, FIRST_DAY), LAST_DAY)
