"""What the months of a year come to, as an item model."""

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from backcare_desktop.core.year import Sums, YearView
from backcare_desktop.ui.kit import Kit

#: The months, and the whole year.
ROWS = 13
#: The role under which a cell has a shorter text, for narrow tables.
SHORT_ROLE = Qt.ItemDataRole.UserRole

_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class MonthTableModel(QAbstractTableModel):
    """A row for each month and one for the year."""

    def __init__(self, kit: Kit, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._kit = kit
        self._rows: tuple[tuple[str, ...], ...] = ()
        words = kit.words
        self._columns = (
            words.t("Month"),
            words.t("Active days"),
            words.t("Sessions"),
            words.t("Minutes"),
            words.t("Usual pain"),
            words.t("Rest days"),
            words.t("Sore days"),
        )

    def show_year(self, year: YearView) -> None:
        """Hold another year."""
        self.beginResetModel()
        names = [self._kit.formats.month_name(month) for month in range(1, 13)]
        rows = [self._row(name, sums) for name, sums in zip(names, year.month_sums(), strict=True)]
        self._rows = (*rows, self._row(self._kit.words.t("Year"), year.sums()))
        self.endResetModel()

    def rowCount(self, parent: _Index = _ROOT) -> int:
        """Return 13, or 0 before the first year."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index = _ROOT) -> int:
        """Return the number of columns."""
        return 0 if parent.isValid() else len(self._columns)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what stands in a cell."""
        if not index.isValid():
            return None
        text = self._rows[index.row()][index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return text
        if role == SHORT_ROLE:
            months = index.column() == 0 and index.row() < ROWS - 1
            return self._kit.formats.month_name(index.row() + 1, short=True) if months else text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return text or self._kit.words.t("nothing recorded")
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Return what a column is called."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._columns[section]
        return None

    def _row(self, name: str, sums: Sums) -> tuple[str, ...]:
        number = self._kit.formats.number
        return (
            name,
            number(sums.active_days),
            number(sums.sessions),
            number(sums.minutes),
            number(sums.pain.usual) if sums.pain else "",
            number(sums.rest_days),
            number(sums.sore_days),
        )
