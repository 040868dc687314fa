"""Where the days of a year stand."""

from dataclasses import dataclass
from typing import NamedTuple

from PySide6.QtCore import QPoint, QRect

from backcare_desktop.core.year import strips
from backcare_desktop.ui.theme.tokens import Space, Target

#: Where one strip holds the year a cell grows up to this size, in device-independent pixels at normal text size.
_LARGEST_CELL = 28


class Measures(NamedTuple):
    """What a year's geometry depends on besides its width, in device-independent pixels."""

    weekdays: int  #: width of the names of the weekdays
    months: int  #: height of the names of the months
    text_scale: float

    @property
    def least_cell(self) -> int:
        """The least side of a cell: what a finger or a shaky hand can hit (WCAG 2.5.8), larger with the text."""
        return round(Target.FLOOR * self.text_scale)


@dataclass(frozen=True)
class YearGeometry:
    """Strips of weeks below each other; a strip has the names of its months above and of the weekdays beside it."""

    strips: tuple[range, ...]
    cell: int  #: the side of a day with half the gap to its neighbours
    width: int  #: of the whole
    measures: Measures
    mirrored: bool = False  #: for scripts that run from right to left

    @classmethod
    def fitted(cls, weeks: int, width: int, measures: Measures, *, mirrored: bool = False) -> "YearGeometry":
        """Return as few strips as fit a width. Several have the least cells, so that all stay in sight together."""
        room = width - measures.weekdays
        parts = strips(room, measures.least_cell, weeks)
        cell = measures.least_cell
        if len(parts) == 1:
            cell = max(cell, min(round(_LARGEST_CELL * measures.text_scale), room // weeks))
        return cls(parts, cell, width, measures, mirrored)

    @property
    def height(self) -> int:
        """The height of all strips."""
        return len(self.strips) * self._strip_height - Space.M

    def day_box(self, week: int, weekday: int) -> QRect:
        """Return where a day stands; the weekday is counted from the first of the week."""
        top = self._top_of(week) + self.measures.months + weekday * self.cell
        return self._placed(QRect(self.left_of(week), top, self.cell, self.cell))

    def weekday_box(self, strip: int, weekday: int) -> QRect:
        """Return the place for the name of a weekday."""
        top = strip * self._strip_height + self.measures.months + weekday * self.cell
        return self._placed(QRect(0, top, self.measures.weekdays - Space.S, self.cell))

    def month_box(self, week: int, left: int, width: int) -> QRect:
        """Return the place for a name above the strip of a week; `left` as if it ran from left to right."""
        return self._placed(QRect(left, self._top_of(week), width, self.measures.months))

    def left_of(self, week: int) -> int:
        """Return the left edge of a week, as if its strip ran from left to right."""
        part = self.strips[self._strip_of(week)]
        return self.measures.weekdays + (week - part.start) * self.cell

    def at(self, point: QPoint) -> tuple[int, int] | None:
        """Return the week and weekday at a point; None beside the days."""
        x = self.width - 1 - point.x() if self.mirrored else point.x()
        number, y = divmod(point.y(), self._strip_height)
        column, row = (x - self.measures.weekdays) // self.cell, (y - self.measures.months) // self.cell
        if not (0 <= number < len(self.strips) and 0 <= row < 7 and 0 <= column < len(self.strips[number])):
            return None
        return self.strips[number].start + column, row

    def _strip_of(self, week: int) -> int:
        return next(number for number, part in enumerate(self.strips) if week in part)

    def _top_of(self, week: int) -> int:
        return self._strip_of(week) * self._strip_height

    @property
    def _strip_height(self) -> int:
        return self.measures.months + 7 * self.cell + Space.M

    def _placed(self, box: QRect) -> QRect:
        if self.mirrored:
            box.moveLeft(self.width - box.left() - box.width())
        return box
