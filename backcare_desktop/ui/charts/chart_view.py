"""A chart on a page, walked point by point with the keyboard, or by clicks."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QFocusEvent,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
)
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from backcare_desktop.ui.charts.chart import Chart, Point
from backcare_desktop.ui.charts.frame import least_height
from backcare_desktop.ui.charts.look import chart_look
from backcare_desktop.ui.kit import Kit
from backcare_desktop.ui.theme.tokens import Radius, Space

#: The height a chart asks for beyond the least, in heights of a label; and its least width.
_MORE_HEIGHT, _LEAST_WIDTH = 3.0, 14.0


class ChartView(QLabel):
    """Draws a chart in the theme's look.

    Left and Right walk through its points, Home and End go to the first and the last, Return or a click opens the
    day. What a point says is told by `told_changed`, for a line below the chart, and to screen readers. A QLabel
    with an empty picture, because that is what they take for a picture.
    """

    day_opened = Signal(object)  #: Return or a click on the point of this date
    told_changed = Signal(str)  #: what the chosen point says, or the newest where none is chosen

    def __init__(self, kit: Kit, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kit = kit
        self._chart: Chart | None = None
        self._chosen: Point | None = None
        self._heights: dict[int, int] = {}  # by width; layouts ask over and over
        picture = QPixmap(1, 1)
        picture.fill(Qt.GlobalColor.transparent)
        self.setPixmap(picture)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.MinimumExpanding)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        kit.theme.theme_changed.connect(self._on_theme_changed)

    @property
    def chosen(self) -> Point | None:
        """The point that is told about."""
        return self._chosen

    def show_chart(self, chart: Chart) -> None:
        """Show a chart; the point stays chosen if the new one has it."""
        self._chart = chart
        self._heights.clear()
        chosen = self._chosen
        self._choose(next((point for point in chart.points if chosen and point.day == chosen.day), None))
        self.updateGeometry()
        self.update()

    def focus_radius(self) -> float:
        """How round the focus ring is."""
        return Radius.FIELD

    def minimumSizeHint(self) -> QSize:
        """Return the least width at which signs and dates are told apart."""
        metrics = self._metrics()
        width = round(metrics.height() * _LEAST_WIDTH)
        return QSize(width, round(metrics.height() * _LEAST_WIDTH / 2))

    def sizeHint(self) -> QSize:
        """Return a chart that is twice as wide."""
        width = self.minimumSizeHint().width() * 2
        return QSize(width, self.heightForWidth(width))

    def heightForWidth(self, width: int) -> int:
        """Return the height at which the plot can be read, whatever room its legend takes."""
        if width not in self._heights:
            metrics = self._metrics()
            entries = self._chart.legend(self._kit.words) if self._chart else ()
            height = least_height(entries, width - 2 * Space.XS, metrics) + metrics.height() * _MORE_HEIGHT
            self._heights[width] = round(height) + 2 * Space.XS
        return self._heights[width]

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Begin with the newest point when the keyboard arrives."""
        super().focusInEvent(event)
        by_mouse = event.reason() == Qt.FocusReason.MouseFocusReason
        if self._chart and self._chart.points and self._chosen is None and not by_mouse:
            self._choose(self._chart.points[-1])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk and open; all other keys are left to the page."""
        points = self._chart.points if self._chart else ()
        key = event.key()
        if not points or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            event.ignore()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self._chosen:
                self.day_opened.emit(self._chosen.day)
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Home, Qt.Key.Key_End):
            self._walk(Qt.Key(key))
        else:
            event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Open the point nearest to a click."""
        if self._chart is None or not self._chart.points or event.button() != Qt.MouseButton.LeftButton:
            event.ignore()
            return
        frame = self._chart.frame(
            self._room(), self._metrics(), self._kit.words, self._kit.formats, mirrored=self._mirrored
        )
        day = frame.days.day_at(event.position().x())

        def days_away(point: Point) -> int:
            last = point.day.toordinal() + point.days - 1
            return max(point.day.toordinal() - day.toordinal(), day.toordinal() - last, 0)

        self._choose(min(self._chart.points, key=days_away))
        if self._chosen:
            self.day_opened.emit(self._chosen.day)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the chart."""
        if self._chart is None:
            return
        kit, chosen = self._kit, self._chosen.day if self._chosen else None
        painter = QPainter(self)
        painter.setLayoutDirection(self.layoutDirection())  # a painter begins with left to right
        look = chart_look(kit.theme)
        self._chart.draw(painter, self._room(), look, kit.words, kit.formats, chosen)

    @property
    def _mirrored(self) -> bool:
        return self.layoutDirection() is Qt.LayoutDirection.RightToLeft

    def _room(self) -> QRectF:
        return QRectF(self.rect()).adjusted(Space.XS, Space.XS, -Space.XS, -Space.XS)

    def _metrics(self) -> QFontMetricsF:
        return QFontMetricsF(chart_look(self._kit.theme).font, self)

    def _walk(self, key: Qt.Key) -> None:
        points = self._chart.points if self._chart else ()
        days = [point.day for point in points]
        at = days.index(self._chosen.day) if self._chosen else len(points) - 1
        on = Qt.Key.Key_Left if self._mirrored else Qt.Key.Key_Right
        if key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            at = 0 if key == Qt.Key.Key_Home else len(points) - 1
        else:
            at += 1 if key == on else -1
        self._choose(points[min(max(at, 0), len(points) - 1)])

    def _choose(self, point: Point | None) -> None:
        newest = self._chart.points[-1] if self._chart and self._chart.points else None
        tells = point or newest
        told = tells.tell() if tells else ""
        if told != self.accessibleDescription() and self.hasFocus():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, told))
        self._chosen = point
        self.setAccessibleDescription(told)
        self.told_changed.emit(told)
        self.update()

    def _on_theme_changed(self) -> None:
        self._heights.clear()
        self.updateGeometry()
        self.update()
