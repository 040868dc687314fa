"""The days of a year, walked with the keyboard."""

from datetime import date

from PySide6.QtCore import (
    QItemSelection,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
    QRegion,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QSizePolicy, QTableView, QWidget

from backcare_desktop.ui.history.cell_painting import make_plain
from backcare_desktop.ui.history.day_keys import DayMove, wanted_move
from backcare_desktop.ui.history.measure import Measure
from backcare_desktop.ui.history.year.day_look import DayPictures, draw_chosen
from backcare_desktop.ui.history.year.year_geometry import Measures, YearGeometry
from backcare_desktop.ui.history.year.year_model import YearModel
from backcare_desktop.ui.history.year.year_picture import YearLook, drawn_year
from backcare_desktop.ui.kit import Kit
from backcare_desktop.ui.theme.tokens import Space, TypeRole

#: The year stands on its side: what leads to the next day of a month leads to the same day of the next week here.
_TURNED = {
    DayMove.DAY_BACK: DayMove.WEEK_BACK,
    DayMove.DAY_ON: DayMove.WEEK_ON,
    DayMove.WEEK_BACK: DayMove.DAY_BACK,
    DayMove.WEEK_ON: DayMove.DAY_ON,
}
_ANY_YEAR_WEEKS = 53


class YearGrid(QTableView):
    """A year in strips of weeks. It shows and asks; which year and which day is the page's to decide.

    It is one table to screen readers and to the keyboard, however many strips it breaks into: the places of the
    cells and the painting are its own, the rest is QTableView's.
    """

    move_requested = Signal(object)  #: a DayMove, by keyboard
    day_opened = Signal(object)  #: Return or a click on this date
    measure_toggle_requested = Signal()  #: P: show pain instead of activity, or the other way round

    draws_own_focus = True

    def __init__(self, kit: Kit, model: YearModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kit = kit
        self._days = model
        self._measure = Measure.ACTIVITY
        self._pictures = DayPictures(kit)
        self._picture: QPixmap | None = None  # all but the ring around the chosen day
        self.setModel(model)
        self._set_up()
        self._measures = self._measured()
        self._geometry = self._fitted(self.width())
        self.clicked.connect(self._on_clicked)
        model.modelReset.connect(self._on_year_changed)
        kit.theme.theme_changed.connect(self._on_theme_changed)

    def _set_up(self) -> None:
        for header in (self.horizontalHeader(), self.verticalHeader()):
            header.hide()
            header.setMinimumSectionSize(1)
            header.setDefaultSectionSize(1)  # Qt's own idea of the places; there is never anything to scroll
        self.setCornerButtonEnabled(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        make_plain(self)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def day(self) -> date | None:
        """The day that is chosen."""
        cell = self._days.cell(self.currentIndex())
        return cell.day if cell else None

    def set_day(self, day: date) -> None:
        """Choose a day of the year shown; of another year, none."""
        self.setCurrentIndex(self._days.index_of(day))

    def set_measure(self, measure: Measure) -> None:
        """Fill the days by minutes or by pain."""
        if measure is not self._measure:
            self._measure = measure
            self._repaint_all()

    # -- size -------------------------------------------------------------------------------------------

    def heightForWidth(self, width: int) -> int:
        """Return the height of as many strips as a width asks for."""
        return self._fitted(width).height

    def sizeHint(self) -> QSize:
        """Return the size at the present width."""
        return QSize(self.minimumSizeHint().width(), self._geometry.height)

    def minimumSizeHint(self) -> QSize:
        """Return a width for a few weeks."""
        return QSize(self._measures.weekdays + 4 * self._measures.least_cell, self._measures.least_cell)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the year into other strips."""
        super().resizeEvent(event)
        self._arrange()

    # -- where the days stand, which is what QTableView asks for ------------------------------------------

    def visualRect(self, index: QModelIndex | QPersistentModelIndex) -> QRect:
        """Return where a day stands; nothing for a place that is no day of the year."""
        if self._days.cell(index) is None:
            return QRect()
        return self._geometry.day_box(index.column(), index.row())

    def indexAt(self, point: QPoint) -> QModelIndex:
        """Return the day at a point."""
        place = self._geometry.at(point)
        index = self._days.index(place[1], place[0]) if place else QModelIndex()
        return index if self._days.cell(index) else QModelIndex()

    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:
        """Return where chosen days stand."""
        region = QRegion()
        for index in selection.indexes():
            region += self.visualRect(index)
        return region

    def scrollTo(
        self,
        _index: QModelIndex | QPersistentModelIndex,
        _hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        """Stay: the page scrolls, not the year."""

    # -- keys and the mouse -------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk by day, week, month and year; Return opens, P changes the measure. The rest is the page's."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.day:
            self.day_opened.emit(self.day)
            return
        if event.key() == Qt.Key.Key_P and event.modifiers() == Qt.KeyboardModifier.NoModifier:
            self.measure_toggle_requested.emit()
            return
        move = wanted_move(event, mirrored=self._is_mirrored())
        if move is None:
            event.ignore()
        else:
            self.move_requested.emit(_TURNED.get(move, move))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Leave a drag alone; Qt would choose every day on its way."""
        if event.buttons() == Qt.MouseButton.NoButton:
            super().mouseMoveEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page."""
        event.ignore()

    def _on_clicked(self, index: QModelIndex) -> None:
        cell = self._days.cell(index)
        if cell:
            self.day_opened.emit(cell.day)

    # -- painting ---------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint what is asked for out of the picture that is kept, and the ring around the chosen day."""
        if self._picture is None:
            look = YearLook(self._measure, self._geometry, self.viewport().size())
            dpr = self.viewport().devicePixelRatioF()
            self._picture = drawn_year(self._days.year, look, self._pictures, self._kit, dpr)
        dpr = self._picture.devicePixelRatio()
        painter = QPainter(self.viewport())
        rect = event.rect()
        source = QRectF(rect.x() * dpr, rect.y() * dpr, rect.width() * dpr, rect.height() * dpr)
        painter.drawPixmap(QRectF(rect), self._picture, source)
        box = self.visualRect(self.currentIndex())
        if not box.isEmpty() and rect.intersects(box):
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            draw_chosen(painter, QRectF(box), self._kit, focused=self.hasFocus())
        painter.end()

    # -- inside -----------------------------------------------------------------------------------------

    def _on_year_changed(self) -> None:
        year = self._days.year
        if year is not None:
            self.setAccessibleName(self._kit.words.t("Year {year}", year=year.year))
        self._arrange()
        self.updateGeometry()

    def _on_theme_changed(self) -> None:
        self._pictures.forget()
        self._measures = self._measured()
        self._arrange()
        self.updateGeometry()

    def _arrange(self) -> None:
        self._geometry = self._fitted(self.viewport().width())
        self._repaint_all()

    def _repaint_all(self) -> None:
        self._picture = None
        self.viewport().update()

    def _fitted(self, width: int) -> YearGeometry:
        weeks = self._days.columnCount() or _ANY_YEAR_WEEKS
        return YearGeometry.fitted(weeks, width, self._measures, mirrored=self._is_mirrored())

    def _measured(self) -> Measures:
        theme = self._kit.theme
        metrics = QFontMetricsF(theme.font(TypeRole.CAPTION))
        names = (self._kit.formats.weekday(weekday, short=True) for weekday in range(7))
        widest = max(metrics.horizontalAdvance(name) for name in names)
        return Measures(int(widest) + 1 + Space.S, int(metrics.height()) + 1 + Space.XS, theme.text_scale)

    def _is_mirrored(self) -> bool:
        return self.layoutDirection() is Qt.LayoutDirection.RightToLeft
