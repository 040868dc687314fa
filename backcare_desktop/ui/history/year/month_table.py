"""The months of a year as a table."""

from math import ceil

from PySide6.QtCore import (
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QFontMetricsF, QPainter, QResizeEvent, QTextOption
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from backcare_desktop.ui.history.cell_painting import draw_ring, first_fitting, make_plain
from backcare_desktop.ui.history.year.month_table_model import ROWS, SHORT_ROLE, MonthTableModel
from backcare_desktop.ui.kit import Kit
from backcare_desktop.ui.theme.tokens import Space, TypeRole


class _Header(QHeaderView):
    """The names of the columns, in two lines where they need them."""

    def __init__(self, kit: Kit, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._kit = kit
        self._lines = 1
        self.setSectionsClickable(False)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(1)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def sectionSizeFromContents(self, section: int) -> QSize:
        """Return the width of the longest word, and the height that the names of all columns need."""
        height = self._lines * QFontMetricsF(self.font()).lineSpacing() + Space.S
        return QSize(int(max(self._words(section))) + 1 + 2 * Space.XS, int(height) + 1)

    def measure_lines(self) -> None:
        """Make room for a line for each word, and for more where a word is wider than its column."""
        self._lines = max(
            sum(
                ceil(width / max(1, self.sectionSize(section) - 2 * Space.XS))
                for width in self._words(section)
            )
            for section in range(self.count())
        )

    def _words(self, section: int) -> list[float]:
        metrics = QFontMetricsF(self.font())
        name = str(self.model().headerData(section, Qt.Orientation.Horizontal))
        return [metrics.horizontalAdvance(word) for word in name.split()]

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        """Paint a name over its column."""
        painter.fillRect(rect, self._kit.theme.colours.bg)
        painter.setFont(self.font())
        painter.setPen(self._kit.theme.colours.text2)
        option = QTextOption(_side(section) | Qt.AlignmentFlag.AlignBottom)
        option.setTextDirection(self.layoutDirection())
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        room = QRectF(rect).adjusted(Space.XS, 0, -Space.XS, -Space.XS)
        painter.drawText(room, str(self.model().headerData(section, Qt.Orientation.Horizontal)), option)


class _Delegate(QStyledItemDelegate):
    """A cell: words at the start, numbers at the end, a line below the row."""

    def __init__(self, kit: Kit, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._kit = kit

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint one cell."""
        theme, rect = self._kit.theme, option.rect
        is_sum = index.row() == ROWS - 1
        painter.save()
        line = theme.colours.border if index.row() >= ROWS - 2 else theme.colours.divider
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), line)
        painter.setFont(theme.font(TypeRole.STRONG if is_sum else TypeRole.BODY, tabular=True))
        painter.setPen(theme.colours.text)
        text_option = QTextOption(_side(index.column()) | Qt.AlignmentFlag.AlignVCenter)
        text_option.setTextDirection(option.direction)
        text_option.setWrapMode(QTextOption.WrapMode.NoWrap)
        room = QRectF(rect).adjusted(Space.XS, 0, -Space.XS, 0)
        texts = (str(index.data()), str(index.data(SHORT_ROLE)))
        painter.drawText(room, first_fitting(texts, QFontMetricsF(painter.font()), room.width()), text_option)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            draw_ring(painter, QRectF(rect), theme.colours.focus, theme.colours.bg, 3)
        painter.restore()


class MonthTable(QTableView):
    """The table: one stop of Tab, walked with the arrow keys, as high as its rows."""

    draws_own_focus = True

    def __init__(self, kit: Kit, model: MonthTableModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kit = kit
        self.setItemDelegate(_Delegate(kit, self))
        self._header = _Header(kit, self)
        self.setHorizontalHeader(self._header)
        self.setModel(model)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(1)
        self.setShowGrid(False)
        self.setCornerButtonEnabled(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        make_plain(self)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(kit.words.t("Months of the year"))
        model.modelReset.connect(self._on_theme_changed)
        kit.theme.theme_changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def sizeHint(self) -> QSize:
        """Return the height of all rows."""
        rows = ROWS * self.verticalHeader().defaultSectionSize()
        return QSize(self.minimumSizeHint().width(), self._header.sizeHint().height() + rows)

    def minimumSizeHint(self) -> QSize:
        """Return a width that every window has; columns share what there is."""
        return QSize(self._kit.theme.icon_px(TypeRole.TITLE) * 6, self.verticalHeader().defaultSectionSize())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width among the columns."""
        super().resizeEvent(event)
        self._size_columns()

    def _on_theme_changed(self) -> None:
        self._header.setFont(self._kit.theme.font(TypeRole.CAPTION))
        metrics = QFontMetricsF(self._kit.theme.font(TypeRole.STRONG))
        self.verticalHeader().setDefaultSectionSize(int(metrics.height()) + 1 + Space.M)
        self._size_columns()
        self.updateGeometry()
        self.viewport().update()

    def _size_columns(self) -> None:
        """Give each column what its words need and share the rest.

        Where there is not enough, months have their short names; then the names of the columns break.
        """
        header, width = self._header, self.viewport().width()
        columns = range(header.count())
        if not columns:
            return
        named = [header.sectionSizeFromContents(column).width() for column in columns]
        for role in (Qt.ItemDataRole.DisplayRole, SHORT_ROLE):
            least = [self._widest(column, role) for column in columns]
            needed = [max(pair) for pair in zip(named, least, strict=True)]
            if sum(needed) <= width:
                break
        spare, breaking = width - sum(needed), sum(needed) - sum(least)
        for column in columns:
            if spare >= 0:
                share = spare // len(needed)
            else:
                share = spare * (needed[column] - least[column]) // max(1, breaking)
            header.resizeSection(column, needed[column] + share)
        header.measure_lines()
        self.updateGeometries()
        self.updateGeometry()

    def _widest(self, column: int, role: int) -> int:
        """Return how much room the widest text of a column takes."""
        metrics = QFontMetricsF(self._kit.theme.font(TypeRole.STRONG, tabular=True))
        model = self.model()
        texts = (str(model.index(row, column).data(role)) for row in range(model.rowCount()))
        return int(max((metrics.horizontalAdvance(text) for text in texts), default=0.0)) + 1 + 2 * Space.XS


def _side(column: int) -> Qt.AlignmentFlag:
    return Qt.AlignmentFlag.AlignRight if column else Qt.AlignmentFlag.AlignLeft
