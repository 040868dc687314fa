"""The days of a year as an item model: a row for each weekday, a column for each week."""

from datetime import date

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from backcare_desktop.core.history import DayCell
from backcare_desktop.core.history_words import cell_sentence
from backcare_desktop.core.year import YearView
from backcare_desktop.ui.history.month_model import CELL_ROLE
from backcare_desktop.ui.kit import Kit

_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_SENTENCE_ROLES = (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole)


class YearModel(QAbstractTableModel):
    """One year. Kept alive and reset: exchanging models under a screen reader crashes it."""

    def __init__(self, kit: Kit, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._kit = kit
        self._year: YearView | None = None

    @property
    def year(self) -> YearView | None:
        """The year shown, or None before the first."""
        return self._year

    def show_year(self, year: YearView) -> None:
        """Hold another year, or the same one with other content."""
        self.beginResetModel()
        self._year = year
        self.endResetModel()

    def index_of(self, day: date) -> QModelIndex:
        """Return where a day stands; an invalid index for a day of another year."""
        place = self._year.place(day) if self._year else None
        return self.index(place[1], place[0]) if place else QModelIndex()

    def cell(self, index: _Index) -> DayCell | None:
        """Return the day at an index; None for a place before the first or after the last day of the year."""
        if not index.isValid() or self._year is None:
            return None
        return self._year.weeks[index.column()][index.row()]

    def rowCount(self, parent: _Index = _ROOT) -> int:
        """Return 7."""
        return 0 if parent.isValid() or self._year is None else 7

    def columnCount(self, parent: _Index = _ROOT) -> int:
        """Return the number of weeks."""
        return 0 if parent.isValid() or self._year is None else len(self._year.weeks)

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Return whether a place is a day of the year: nobody can get to the others."""
        if self.cell(index) is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a day's sentence, for screen readers and for whoever rests the mouse on it, or its `DayCell`."""
        cell = self.cell(index)
        if cell is None:
            return None
        if role == CELL_ROLE:
            return cell
        if role in _SENTENCE_ROLES:
            return cell_sentence(cell, self._kit.formats.long_date(cell.day), self._kit.words)
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Return the name of a row's weekday, short to see and whole to hear, or of the month a week begins in."""
        if self._year is None or role not in (
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.AccessibleTextRole,
        ):
            return None
        if orientation is Qt.Orientation.Vertical:
            weekday = (self._year.first_weekday + section) % 7
            return self._kit.formats.weekday(weekday, short=role == Qt.ItemDataRole.DisplayRole)
        month = next(cell.day.month for cell in self._year.weeks[section] if cell)
        return self._kit.formats.month_name(month)
