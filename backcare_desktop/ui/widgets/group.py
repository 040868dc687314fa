"""What belongs together under one name, which a screen reader says on the way in."""

from PySide6.QtCore import QEvent
from PySide6.QtGui import QFocusEvent, QPaintEvent
from PySide6.QtWidgets import QGroupBox, QWidget


class Group(QGroupBox):
    """A plain area with an accessible name: give it a layout and paint it as you like.

    Screen readers pass over the name of a QWidget, which is a mere filler to them. A QGroupBox is a group; this one
    has neither a frame nor a title of its own, and no margins.
    """

    def __init__(self, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setContentsMargins(0, 0, 0, 0)

    def changeEvent(self, event: QEvent) -> None:
        """Stay without the margins of a frame, which Qt sets anew for each style and font."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self.setContentsMargins(0, 0, 0, 0)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Keep a focus that was given on purpose; a QGroupBox passes it on to what is in it."""
        QWidget.focusInEvent(self, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint nothing."""
