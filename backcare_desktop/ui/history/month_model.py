"""The days of a month as item models: in weeks for the grid, one below the other for the list."""

from datetime import date

from PySide6.QtCore import (
    QAbstractListModel,
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from backcare_desktop.core.history import DayCell, MonthView
from backcare_desktop.core.history_words import cell_sentence, day_total
from backcare_desktop.ui.kit import Kit

#: The role under which a model holds the `DayCell` itself.
CELL_ROLE = Qt.ItemDataRole.UserRole

_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class MonthModel(QAbstractTableModel):
    """One month in whole weeks. Kept alive and reset: exchanging models under a screen reader crashes it."""

    def __init__(self, kit: Kit, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._kit = kit
        self._month: MonthView | None = None

    @property
    def month(self) -> MonthView | None:
        """The month shown, or None before the first."""
        return self._month

    def show_month(self, month: MonthView) -> None:
        """Hold another month, or the same one with other content."""
        self.beginResetModel()
        self._month = month
        self.endResetModel()

    def index_of(self, day: date) -> QModelIndex:
        """Return where a day stands; an invalid index for a day that is not shown."""
        if self._month is not None:
            number = (day - self._month.weeks[0][0].day).days
            if 0 <= number < 7 * len(self._month.weeks):
                return self.index(number // 7, number % 7)
        return QModelIndex()

    def rowCount(self, parent: _Index = _ROOT) -> int:
        """Return the number of weeks."""
        return 0 if parent.isValid() or self._month is None else len(self._month.weeks)

    def columnCount(self, parent: _Index = _ROOT) -> int:
        """Return 7."""
        return 0 if parent.isValid() else 7

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a day's number, its sentence for screen readers, or its `DayCell`."""
        if not index.isValid() or self._month is None:
            return None
        cell = self._month.weeks[index.row()][index.column()]
        if role == CELL_ROLE:
            return cell
        if role == Qt.ItemDataRole.DisplayRole:
            return self._kit.formats.number(cell.day.day)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return spoken(cell, self._kit)
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Return the name of a weekday: short to see, whole to hear."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        weekday = (self._kit.formats.first_weekday + section) % 7
        if role == Qt.ItemDataRole.DisplayRole:
            return self._kit.formats.weekday(weekday, short=True)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._kit.formats.weekday(weekday)
        return None


class AgendaModel(QAbstractListModel):
    """The days of one month of which there is something to tell, newest first."""

    def __init__(self, kit: Kit, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._kit = kit
        self._cells: tuple[DayCell, ...] = ()

    def show_month(self, month: MonthView) -> None:
        """Hold another month, or the same one with other content."""
        self.beginResetModel()
        self._cells = tuple(cell for cell in reversed(month.days) if cell.in_month and cell.has_entry)
        self.endResetModel()

    def index_of(self, day: date) -> QModelIndex:
        """Return where a day stands; an invalid index for a day that is not listed."""
        for row, cell in enumerate(self._cells):
            if cell.day == day:
                return self.index(row)
        return QModelIndex()

    def rowCount(self, parent: _Index = _ROOT) -> int:
        """Return the number of days listed."""
        return 0 if parent.isValid() else len(self._cells)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a day's date, what was done and told, its sentence for screen readers, or its `DayCell`."""
        if not index.isValid():
            return None
        cell = self._cells[index.row()]
        if role == CELL_ROLE:
            return cell
        if role == Qt.ItemDataRole.DisplayRole:
            return self._kit.formats.long_date(cell.day)
        if role == Qt.ItemDataRole.StatusTipRole:
            return day_total(cell, self._kit.words)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return spoken(cell, self._kit)
        return None


def spoken(cell: DayCell, kit: Kit) -> str:
    """Return a day as a screen reader says it."""
    return cell_sentence(cell, kit.formats.long_date(cell.day), kit.words)
