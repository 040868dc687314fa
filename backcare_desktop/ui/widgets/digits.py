"""Digits as keys."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

_ZERO, _NINE = Qt.Key.Key_0.value, Qt.Key.Key_9.value


def digit_of(event: QKeyEvent) -> int | None:
    """Return the digit of a key press without modifiers, or None. A key that is held down asks once."""
    modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    if event.isAutoRepeat() or modifiers != Qt.KeyboardModifier.NoModifier:
        return None
    return event.key() - _ZERO if _ZERO <= event.key() <= _NINE else None
