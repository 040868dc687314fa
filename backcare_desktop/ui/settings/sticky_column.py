"""A column whose content stays in sight while the page beside it scrolls."""

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QScrollArea, QWidget

from backcare_desktop.ui.theme.tokens import Space

#: Higher than this nothing is gained by more room.
_TALLEST_PX = 480


class StickyColumn(QWidget):
    """Holds one widget. While it sticks, the widget moves along within the column; otherwise it fills it."""

    def __init__(self, content: QWidget) -> None:
        super().__init__()
        self._content = content
        self._area: QScrollArea | None = None
        self._sticks = True
        content.setParent(self)

    def set_sticks(self, *, sticks: bool) -> None:
        """Move along, or stay in place."""
        self._sticks = sticks
        self._place()

    def sizeHint(self) -> QSize:
        """Return what the content asks for."""
        return self._content.sizeHint()

    def minimumSizeHint(self) -> QSize:
        """Return the least the content can do with."""
        return self._content.minimumSizeHint()

    def showEvent(self, event: QShowEvent) -> None:
        """Find what scrolls."""
        super().showEvent(event)
        if self._area is None:
            self._area = self._scroll_area()
            if self._area is not None:
                bar = self._area.verticalScrollBar()
                bar.valueChanged.connect(self._place)
                bar.rangeChanged.connect(self._place)
        self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the content in its place."""
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        area, room = self._area, self.rect()
        page = area.widget() if area is not None else None
        if not self._sticks or area is None or page is None:
            self._content.setGeometry(room)
            return
        height = min(room.height(), _TALLEST_PX, area.viewport().height() - 2 * Space.L)
        hidden = area.verticalScrollBar().value() + Space.L - self.mapTo(page, QPoint(0, 0)).y()
        top = max(0, min(hidden, room.height() - height))
        self._content.setGeometry(QRect(0, top, room.width(), height))

    def _scroll_area(self) -> QScrollArea | None:
        parent = self.parentWidget()
        while parent is not None and not isinstance(parent, QScrollArea):
            parent = parent.parentWidget()
        return parent
