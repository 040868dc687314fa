"""The numbers of a chart as a table."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter, QPalette, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyle,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from backcare_desktop.ui.kit import Kit
from backcare_desktop.ui.theme.tokens import Radius, Space, TypeRole
from backcare_desktop.ui.widgets.painting import chosen_pair

#: So many rows are seen at once; the others are scrolled to.
_ROWS_SEEN = 12
#: The style sets the words of a cell off by so much.
_CELL_MARGIN = 3


class _Header(QHeaderView):
    """The names of the columns, plain above them."""

    def __init__(self, kit: Kit, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._kit = kit
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setSectionsClickable(False)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(1)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def sectionSizeFromContents(self, _section: int) -> QSize:
        """Return the height of a line; how wide the columns are is for the table to say."""
        return QSize(1, self.fontMetrics().lineSpacing() + Space.S)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        """Paint one name over what stands in its cells, and the line below it."""
        colours = self._kit.theme.colours
        painter.fillRect(rect, colours.surface)
        painter.fillRect(rect.adjusted(0, rect.height() - 1, 0, 0), colours.border)
        painter.setFont(self.font())
        painter.setPen(colours.text)
        leading = QStyle.visualAlignment(self.layoutDirection(), Qt.AlignmentFlag.AlignLeft)
        text = str(self.model().headerData(section, Qt.Orientation.Horizontal))
        room = rect.adjusted(_CELL_MARGIN, 0, -_CELL_MARGIN, -1)
        painter.drawText(room, leading | Qt.AlignmentFlag.AlignVCenter, text)


class NumbersTable(QTableWidget):
    """Rows with a header for each column, newest first. The arrow keys walk through its cells, Return opens a day."""

    day_opened = Signal(object)  #: Return or a click on the row of this date

    def __init__(self, kit: Kit, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kit = kit
        self._days: list[date] = []
        self._texts: list[set[str]] = []  # what stands in each column
        self.setAccessibleName(name)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setAlternatingRowColors(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setCornerButtonEnabled(False)
        self.setWordWrap(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        self.setHorizontalHeader(_Header(kit, self))
        self.clicked.connect(self._on_clicked)
        kit.theme.theme_changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def show_rows(self, header: Sequence[str], rows: Sequence[tuple[date, Sequence[str]]]) -> None:
        """Show rows, each with the day it is about."""
        self.clear()
        self._days = [day for day, _ in rows]
        self.setColumnCount(len(header))
        self.setRowCount(len(rows))
        self.setHorizontalHeaderLabels(list(header))
        for row, (_, texts) in enumerate(rows):
            for column, text in enumerate(texts):
                self.setItem(row, column, QTableWidgetItem(text))
        self._texts = [{texts[column] for _, texts in rows if texts[column]} for column in range(len(header))]
        self._share_width()
        self.updateGeometry()

    def focus_radius(self) -> float:
        """How round the focus ring is."""
        return Radius.FIELD

    def sizeHint(self) -> QSize:
        """Return the height of the rows, or of as many as are seen at once."""
        rows = min(self.rowCount(), _ROWS_SEEN)
        height = self.horizontalHeader().sizeHint().height() + rows * self._row_height()
        return QSize(super().sizeHint().width(), height + 2 * self.frameWidth())

    def minimumSizeHint(self) -> QSize:
        """Return the height of the size hint: a table is not squeezed."""
        return QSize(1, self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width among the columns."""
        super().resizeEvent(event)
        self._share_width()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the day of a row on Return."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentRow() >= 0:
            self.day_opened.emit(self._days[self.currentRow()])
        else:
            super().keyPressEvent(event)

    def _on_clicked(self, index: QModelIndex) -> None:
        self.day_opened.emit(self._days[index.row()])

    def _share_width(self) -> None:
        """Give every column what its words need, and the same part of what is left over."""
        needed = [self._needed_width(column) for column in range(len(self._texts))]
        if needed:
            spare = (self.viewport().width() - sum(needed)) // len(needed)
            for column, width in enumerate(needed):
                self.setColumnWidth(column, max(1, width + spare))

    def _needed_width(self, column: int) -> int:
        header, cells = QFontMetricsF(self.horizontalHeader().font()), QFontMetricsF(self.font())
        title = str(self.model().headerData(column, Qt.Orientation.Horizontal))
        widest = max((cells.horizontalAdvance(text) for text in self._texts[column]), default=0.0)
        return int(max(widest, header.horizontalAdvance(title))) + 2 * _CELL_MARGIN + 2

    def _colours(self) -> QPalette:
        fill, content = chosen_pair(self._kit.theme.colours)
        palette = QPalette()
        palette.setColor(QPalette.ColorRole.Highlight, fill)
        palette.setColor(QPalette.ColorRole.HighlightedText, content)
        return palette

    def _row_height(self) -> int:
        return self.fontMetrics().lineSpacing() + Space.M

    def _on_theme_changed(self) -> None:
        self.setFont(self._kit.theme.font(tabular=True))
        self.horizontalHeader().setFont(self._kit.theme.font(TypeRole.STRONG))
        self.setPalette(self._colours())
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(self._row_height())
        self._share_width()
        self.updateGeometry()
