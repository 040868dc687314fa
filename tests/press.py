"""Buttons found by what they say and pressed as a person would."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot


def button(root: QWidget, name: str) -> QAbstractButton:
    """Return the one visible button that says `name` or is called so."""
    found = [
        widget
        for widget in root.findChildren(QAbstractButton)
        if widget.isVisible() and name in (widget.text(), widget.accessibleName())
    ]
    seen = sorted(widget.text() or widget.accessibleName() for widget in root.findChildren(QAbstractButton))
    assert len(found) == 1, f"{len(found)} buttons {name!r}; there are {seen}"
    return found[0]


def press_button(qtbot: QtBot, root: QWidget, name: str) -> None:
    """Click the button that says `name`."""
    qtbot.mouseClick(button(root, name), Qt.MouseButton.LeftButton)
