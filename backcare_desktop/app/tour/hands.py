"""Keys and clicks, given to the window as the system would give them, and what a person finds on it."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget

_NO_MODIFIER = Qt.KeyboardModifier.NoModifier


def settle(turns: int = 5) -> None:
    """Let everything that is due happen, in so many turns of the event loop."""
    for _ in range(turns):
        QApplication.processEvents()


def press(window: QWidget, key: Qt.Key, modifiers: Qt.KeyboardModifier = _NO_MODIFIER) -> None:
    """Press and let go of a key, wherever the keyboard is in the window."""
    # Without a screen no window may be the active one; its own idea of the focus serves as well.
    found = (QApplication.focusWidget(), window.focusWidget(), window)
    target = next(widget for widget in found if widget is not None)
    QTest.keyClick(target, key, modifiers)
    settle()


def click(widget: QWidget, at: QPoint | None = None) -> None:
    """Click the middle of a widget, or a point in it."""
    QTest.mouseClick(
        widget, Qt.MouseButton.LeftButton, _NO_MODIFIER, at if at is not None else widget.rect().center()
    )
    settle()


def buttons(root: QWidget) -> list[QAbstractButton]:
    """Return the buttons that can be seen and used, in no particular order."""
    found = root.findChildren(QAbstractButton)
    return [button for button in found if button.isVisible() and button.isEnabled()]


def button(root: QWidget, name: str) -> QAbstractButton:
    """Return the button that is called `name`, or else one whose name has it. Raises LookupError without one."""
    names = {found: (found.text().replace("&", ""), found.accessibleName()) for found in buttons(root)}
    fits: tuple[Callable[[str], bool], ...] = (
        lambda said: said == name,
        lambda said: said.startswith(name),
        lambda said: name in said,
    )
    for fit in fits:
        for found, said in names.items():
            if any(fit(one) for one in said):
                return found
    raise LookupError(
        f"no button {name!r}; there are {sorted(text or spoken for text, spoken in names.values())}"
    )


def sees(root: QWidget, text: str) -> bool:
    """Return whether a label, a button or a painted widget shows or is read out as something with `text`."""
    for widget in [root, *root.findChildren(QWidget)]:
        if not widget.isVisible():
            continue
        shown = widget.text() if isinstance(widget, QLabel | QAbstractButton) else ""
        if text in shown or text in widget.accessibleName() or text in widget.accessibleDescription():
            return True
    return False
