"""A time of day, written as the person's system writes it."""

from collections.abc import Iterable
from datetime import time

from PySide6.QtCore import QLocale, QTime, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QTimeEdit, QWidget

from backcare_desktop.ui.kit import Kit
from backcare_desktop.ui.widgets.moment_field import MomentField

_STEP_MIN = 15
_DAY_MIN = 24 * 60


class _Time(QTimeEdit):
    """The time between the two buttons."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def focusNextPrevChild(self, onward: bool) -> bool:  # noqa: FBT001 - Qt's own
        # Qt would stop at each part, and no screen reader would be told; the arrow keys go there.
        return QWidget.focusNextPrevChild(self, onward)


class TimeField(MomentField):
    """[-] 18:00 [+]. Typed, or changed with Up and Down; the buttons go a quarter of an hour, round the clock."""

    value_changed = Signal(object)  #: a time

    def __init__(self, kit: Kit, name: str) -> None:
        edit = _Time()
        short = edit.locale().timeFormat(QLocale.FormatType.ShortFormat)
        edit.setDisplayFormat(short.replace(":ss", ""))  # the C locale alone has seconds there
        edit.setWrapping(True)
        words, n = kit.words, _STEP_MIN
        earlier = words.n("{n} minute earlier", "{n} minutes earlier", n)
        super().__init__(kit.theme, edit, name, earlier, words.n("{n} minute later", "{n} minutes later", n))
        edit.timeChanged.connect(lambda: self.value_changed.emit(self.value))

    @property
    def value(self) -> time:
        """The time shown, to the minute; what is half typed counts as far as it can be read."""
        self._edit.interpretText()
        shown = self._edit.time()
        return time(shown.hour(), shown.minute())

    def set_value(self, value: time) -> None:
        """Show a time, to the minute."""
        self._edit.setTime(QTime(value.hour, value.minute))

    def step(self, way: int) -> None:
        """Go a quarter of an hour."""
        now = self.value
        hour, minute = divmod((now.hour * 60 + now.minute + way * _STEP_MIN) % _DAY_MIN, 60)
        self.set_value(time(hour, minute))

    def widest_texts(self) -> Iterable[str]:
        """Return the time in hours of one figure and of two, before noon and after."""
        locale, shown = self._edit.locale(), self._edit.displayFormat()
        return (locale.toString(QTime(hour, 58), shown) for hour in (0, 9, 10, 12, 20, 23))
