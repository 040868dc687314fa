"""Layouts of our own, as they have to be beside those of Qt."""

import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from backcare_desktop.ui.widgets.flow_layout import FlowLayout

_MANY = 50


def deleted(widget: QWidget) -> None:
    widget.deleteLater()
    QCoreApplication.sendPostedEvents(widget, QEvent.Type.DeferredDelete)


def test_a_layout_keeps_its_items_when_another_page_goes(qtbot: QtBot) -> None:
    """What Qt deleted on another page leaves addresses behind, which the items here may get."""
    other, page = QWidget(), QWidget()
    qtbot.addWidget(page)
    rows, row = QVBoxLayout(other), QHBoxLayout()
    for _ in range(_MANY):
        row.addWidget(QPushButton())
    rows.addLayout(row)
    for button in other.findChildren(QPushButton):
        deleted(button)
    layout = FlowLayout(page)
    for _ in range(_MANY):
        layout.addWidget(QPushButton())
    deleted(other)
    assert all(shiboken6.isValid(layout.itemAt(index)) for index in range(_MANY))
    page.show()
    assert layout.heightForWidth(200) > layout.heightForWidth(2000)
