"""The sheet as it will be, on screen."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from backcare_desktop.ui.kit import Kit
from backcare_desktop.ui.report.paper import SHEET
from backcare_desktop.ui.report.sheet import Sheet
from backcare_desktop.ui.theme.tokens import FOCUS_WIDTH
from backcare_desktop.ui.widgets.painting import smooth_painter

#: How wide a sheet is shown at text scale 1, in device-independent pixels; larger text shows a larger sheet.
_WIDTH = 640
_LEAST_WIDTH = 240


class SheetPreview(QLabel):
    """A sheet, as wide as its room and the text size allow. A screen reader finds a picture and all of its words.

    A QLabel with a picture of its own, because that is what screen readers take for a picture.
    """

    def __init__(self, kit: Kit, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = kit.theme
        self._sheet: Sheet | None = None
        self._painted = QPixmap()
        self.setAccessibleName(kit.words.t("The report as it will be printed"))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        mark = QPixmap(1, 1)
        mark.fill(Qt.GlobalColor.transparent)
        self.setPixmap(mark)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        kit.theme.theme_changed.connect(self._on_theme_changed)

    def show_sheet(self, sheet: Sheet, read_out: str) -> None:
        """Show a sheet; `read_out` are its words."""
        self._sheet = sheet
        self._painted = QPixmap()
        self.setAccessibleDescription(read_out)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Ask for little: the sheet fills the width that there is, and its height follows from that."""
        return self.minimumSizeHint()

    def minimumSizeHint(self) -> QSize:
        """Return a sheet that is still seen as one."""
        return QSize(_LEAST_WIDTH, self.heightForWidth(_LEAST_WIDTH))

    def heightForWidth(self, width: int) -> int:
        """Return the height of a sheet `width` wide."""
        if self._sheet is None:
            return 0
        width = min(width, round(_WIDTH * self._theme.text_scale))
        return round(width * self._sheet.extent.height() / self._sheet.extent.width())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Paint anew at another size."""
        super().resizeEvent(event)
        self._painted = QPixmap()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Show the sheet with an edge, white in every theme."""
        if self._sheet is None:
            return
        dpr = self.devicePixelRatioF()
        if self._painted.isNull() or self._painted.devicePixelRatio() != dpr:
            self._painted = self._paint_sheet(self._sheet, dpr)
        painter = smooth_painter(self)
        painter.drawPixmap(0, 0, self._painted)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(self._theme.colours.border)
        shown = QRectF(0, 0, *self._painted.deviceIndependentSize().toTuple())
        painter.drawRect(shown.adjusted(0.5, 0.5, -0.5, -0.5))
        if self.hasFocus():
            half = FOCUS_WIDTH / 2
            pen = painter.pen()
            pen.setColor(self._theme.colours.focus)
            pen.setWidth(FOCUS_WIDTH)
            painter.setPen(pen)
            painter.drawRect(shown.adjusted(half, half, -half, -half))

    def _paint_sheet(self, sheet: Sheet, dpr: float) -> QPixmap:
        width = min(self.width(), round(_WIDTH * self._theme.text_scale))
        size = QSize(width, self.heightForWidth(width))
        pixmap = QPixmap(size * dpr)
        pixmap.fill(SHEET)
        painter = QPainter(pixmap)
        sheet.paint(painter, QRectF(pixmap.rect()))
        painter.end()
        pixmap.setDevicePixelRatio(dpr)
        return pixmap

    def _on_theme_changed(self) -> None:
        self.updateGeometry()
        self.update()
