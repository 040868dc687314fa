"""Finds words that are cut off, and what scrolls sideways."""

from PySide6.QtWidgets import QAbstractButton, QScrollArea, QWidget

from backcare_desktop.ui.widgets.labels import TextLabel


def assert_nothing_is_cut(root: QWidget, area: QScrollArea) -> None:
    """Fail where a visible label or button is smaller than its words, or the content wider than its area."""
    labels = [label for label in root.findChildren(TextLabel) if label.isVisible()]
    assert labels
    for label in labels:
        wanted = label.heightForWidth(label.width()) if label.wordWrap() else label.sizeHint().height()
        assert label.height() >= wanted, f"{label.text()!r} is cut: {label.height()} of {wanted}"
        assert label.width() >= label.minimumSizeHint().width(), f"{label.text()!r} is too narrow"
    buttons = [button for button in root.findChildren(QAbstractButton) if button.isVisible()]
    for button in buttons:
        wanted = button.minimumSizeHint().height()
        if button.hasHeightForWidth():
            wanted = max(wanted, button.heightForWidth(button.width()))
        name = button.text() or button.accessibleName()
        assert button.height() >= wanted, f"{name!r} is cut: {button.height()} of {wanted}"
        assert button.width() >= button.minimumSizeHint().width(), f"{name!r} is too narrow"
    assert area.widget().width() <= area.viewport().width(), "scrolls sideways"
