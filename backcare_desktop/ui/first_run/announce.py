"""Tells a screen reader what is new."""

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget


def announce(widget: QWidget, text: str) -> None:
    """Have a sentence read out now, in the name of a widget."""
    QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, text))
