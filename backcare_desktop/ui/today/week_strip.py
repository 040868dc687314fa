"""The seven days of this week, ticked where something was done, dotted where one rested."""

from collections.abc import Iterable
from datetime import date, timedelta

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from backcare_desktop.core.history import DayTotal, week_span
from backcare_desktop.ui.icons import IconName
from backcare_desktop.ui.kit import Kit
from backcare_desktop.ui.theme.tokens import Space, TypeRole
from backcare_desktop.ui.widgets.painting import draw_box, smooth_painter


class WeekStrip(QWidget):
    """A picture of what the words beside it say, so screen readers pass over it."""

    def __init__(self, kit: Kit, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kit = kit
        self._active: frozenset[date] = frozenset()
        self._marked: frozenset[date] = frozenset()
        self._today = today
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        kit.theme.theme_changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def show_week(self, week: Iterable[DayTotal], today: date) -> None:
        """Show the week of `today` with the days on which something was done, or that were marked."""
        days = list(week)
        self._active = frozenset(total.day for total in days if total.sessions)
        self._marked = frozenset(total.day for total in days if total.mark)
        self._today = today
        self.update()

    def sizeHint(self) -> QSize:
        """Return room for seven circles below their letters."""
        side = self._circle()
        return QSize(7 * (side + Space.S), self.fontMetrics().height() + Space.XS + side + 2)

    def minimumSizeHint(self) -> QSize:
        """Return room for seven circles with nothing between them."""
        return QSize(7 * self._circle(), self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the days: a ring, filled and ticked where something was done, thicker today."""
        painter = smooth_painter(self)
        first, _ = week_span(self._today, self._kit.formats.first_weekday)
        pitch = min(self.width() / 7, self._circle() * 1.6)
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        for index in range(7):
            left = self.width() - (index + 1) * pitch if mirrored else index * pitch
            self._paint_day(painter, first + timedelta(days=index), left)

    def _paint_day(self, painter: QPainter, day: date, left: float) -> None:
        theme, side = self._kit.theme, self._circle()
        colours = theme.colours
        name = self._kit.formats.weekday(day.weekday(), short=True)[:2]
        height = self.fontMetrics().height()
        font = theme.font(TypeRole.CAPTION)
        font.setBold(day == self._today)
        painter.setFont(font)
        painter.setPen(colours.text if day == self._today else colours.text2)
        painter.drawText(QRectF(left, 0, side, height), Qt.AlignmentFlag.AlignCenter, name)
        circle = QRectF(left, height + Space.XS, side, side)
        done = day in self._active
        width = 2.0 if day == self._today else 1.0
        outline = colours.primary if done or day == self._today else colours.divider
        draw_box(painter, circle, side / 2, colours.primary if done else None, outline, width)
        if done:
            inset = side * 0.2
            tick = circle.adjusted(inset, inset, -inset, -inset)
            theme.icons.draw(painter, tick, IconName.CHECK, colours.on_primary)
        elif day in self._marked:
            dot = side * 0.35
            draw_box(painter, circle.adjusted(dot, dot, -dot, -dot), side / 2, colours.text2)

    def _circle(self) -> int:
        return self.fontMetrics().height() + Space.S

    def _on_theme_changed(self) -> None:
        self.setFont(self._kit.theme.font(TypeRole.CAPTION))
        self.updateGeometry()
        self.update()
