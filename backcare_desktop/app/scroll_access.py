"""Lets screen readers look into what scrolls without a danger to the app.

Qt tells them of a scroll bar only while it is shown, and up to 6.11 at least it does not look whether what it is asked
for is still there: a screen reader that counts the parts of a scroll area and comes for the last of them a moment later,
when the bar is gone, ends the app. What stands in for Qt's answer here always has the same parts and looks first.
"""

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAccessibleWidget, QScrollArea


def use_steady_scroll_areas() -> None:
    """Answer for all scroll areas from now on; call it once, when there is an app."""
    QAccessible.installFactory(_answer_for)


def _answer_for(class_name: str, thing: QObject) -> QAccessibleWidget | None:
    if class_name == QScrollArea.__name__ and isinstance(thing, QScrollArea):
        return QAccessibleWidget(thing, QAccessible.Role.Client)
    return None
