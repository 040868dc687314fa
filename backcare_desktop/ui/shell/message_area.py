"""The messages above the page: as high as they need to be, but never so high that no page is left."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

#: The share of the window that messages may take; what is beyond can be scrolled to.
_MOST = 0.6


class MessageArea(QScrollArea):
    """A column of messages. Scrolls by itself where text is large and the window small."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._content = QWidget()
        self._column = QVBoxLayout(self._content)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self.setWidget(self._content)
        self.viewport().setAutoFillBackground(False)
        self._content.setAutoFillBackground(False)
        self._content.installEventFilter(self)
        self._room = 0
        self.hide()

    def add(self, message: QWidget, *, first: bool = False) -> None:
        """Add a message below the others, or above all of them; one that was hidden stays so."""
        self._column.insertWidget(0 if first else -1, message)
        message.installEventFilter(self)
        if not message.testAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide):
            message.show()
        self._fit()

    def bring_into_sight(self, message: QWidget) -> None:
        """Make room for a message that was shown just now, and scroll to it."""
        self._fit()
        self.ensureWidgetVisible(message)

    def set_room(self, height: int) -> None:
        """Say how high the window is."""
        self._room = height
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Fit again when a message comes, goes or says something else."""
        # As long as nothing is shown, Qt asks for no layout: a message that comes says so itself.
        if event.type() == (
            QEvent.Type.LayoutRequest if watched is self._content else QEvent.Type.ShowToParent
        ):
            self._fit()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit again to another width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def _fit(self) -> None:
        is_empty = self._column.isEmpty()  # hidden messages take no room
        self.setVisible(not is_empty)
        if is_empty:
            return
        needed = self._column.totalHeightForWidth(self.width())
        self.setFixedHeight(min(needed, int(self._room * _MOST)))
