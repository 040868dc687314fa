"""A table on paper: a head, rows with hairlines between them, and cells that wrap."""

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from backcare_desktop.core.report_text import Table
from backcare_desktop.ui.report.blocks import Text, shared
from backcare_desktop.ui.report.paper import BODY, HAIRLINE, NOTE, RULE, STRONG, UNITS_PER_PT, PaperLook

_GAP = 14.0 * UNITS_PER_PT
_PADDING = 1.1 * UNITS_PER_PT
_THIN = 0.5 * UNITS_PER_PT
#: Names of exercises come from files people may edit; a longer one ends in "…".
_MOST_LINES = 2


class TableBlock:
    """The first column has a fixed share of the width, so that tables below each other stand alike.

    `numeric` are the columns whose cells stand at the right.
    """

    def __init__(
        self,
        look: PaperLook,
        table: Table,
        first_share: float,
        numeric: frozenset[int] = frozenset(),
        most_lines: int | None = _MOST_LINES,
    ) -> None:
        aligned = [
            Qt.AlignmentFlag.AlignRight if column in numeric else Qt.AlignmentFlag.AlignLeft
            for column in range(len(table.head))
        ]
        self._head = [Text(look, text, NOTE, align) for text, align in zip(table.head, aligned, strict=True)]
        self._rows = [
            [
                Text(look, text, BODY if column else STRONG, align, most_lines)
                for column, (text, align) in enumerate(zip(row, aligned, strict=True))
            ]
            for row in table.rows
        ]
        self._first_share = first_share

    def height(self, width: float) -> float:
        """Return the height of all rows."""
        widths = self._widths(width)
        return sum(self._row_height(row, widths) for row in (self._head, *self._rows))

    def paint(self, painter: QPainter, room: QRectF) -> None:
        """Paint the head, and the rows below it."""
        widths = self._widths(room.width())
        top = room.top()
        for number, row in enumerate((self._head, *self._rows)):
            height, left = self._row_height(row, widths), room.left()
            tallest = max(cell.height(width) for cell, width in zip(row, widths, strict=True))
            for cell, width in zip(row, widths, strict=True):
                # Heads stand on their line, cells hang from theirs.
                down = 0.0 if number else tallest - cell.height(width)
                cell.paint(painter, QRectF(left, top + _PADDING + down, width, height))
                left += width + _GAP
            top += height
            painter.setPen(QPen(HAIRLINE if number else RULE, _THIN))
            painter.drawLine(QLineF(room.left(), top, room.right(), top))

    @staticmethod
    def _row_height(row: list[Text], widths: list[float]) -> float:
        return max(cell.height(width) for cell, width in zip(row, widths, strict=True)) + 2 * _PADDING

    def _widths(self, width: float) -> list[float]:
        """Return the width of each column: what its cells take, and a share of what is left."""
        first = width * self._first_share
        columns = list(zip(self._head, *self._rows, strict=True))[1:]
        room = width - first - len(columns) * _GAP
        cells = [max(cell.natural_width for cell in column[1:]) for column in columns]
        wanted = [max(column[0].natural_width, cell) for column, cell in zip(columns, cells, strict=True)]
        if sum(wanted) > room:  # heads may take two lines
            wanted = [max(column[0].longest_word, cell) for column, cell in zip(columns, cells, strict=True)]
        return [first, *shared(wanted, room)]
