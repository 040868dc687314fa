"""Which key means what in the player (experience.md section 2)."""

from enum import Enum

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from backcare_desktop.core.player_states import Command


class Wish(Enum):
    """What a key asks for that is no plain command."""

    PAUSE_OR_GO_ON = "pause or go on"
    DEFAULT = "default"  #: Return: go on where that is possible, else what has the keyboard
    STOP = "stop"  #: Esc: pauses, then asks whether to end
    WHERE = "where am I"
    AGAIN = "say that again"
    CAPTIONS = "captions"
    MUTE = "mute"
    LOUDER = "louder"
    SOFTER = "softer"
    FULL_SCREEN = "full screen"


_Key = Qt.Key
_KEYS: dict[Qt.Key, Command | Wish] = {
    _Key.Key_Space: Wish.PAUSE_OR_GO_ON,
    _Key.Key_MediaPlay: Wish.PAUSE_OR_GO_ON,
    _Key.Key_MediaPause: Wish.PAUSE_OR_GO_ON,
    _Key.Key_MediaTogglePlayPause: Wish.PAUSE_OR_GO_ON,
    _Key.Key_Return: Wish.DEFAULT,
    _Key.Key_Enter: Wish.DEFAULT,
    _Key.Key_Escape: Wish.STOP,
    _Key.Key_Right: Command.SKIP,
    _Key.Key_MediaNext: Command.SKIP,
    _Key.Key_Left: Command.BACK,
    _Key.Key_MediaPrevious: Command.BACK,
    _Key.Key_Home: Command.RESTART,
    _Key.Key_Up: Command.ADD_TIME,
    _Key.Key_Down: Command.LESS_TIME,
    _Key.Key_F8: Command.HURT,
    _Key.Key_F2: Wish.WHERE,
    _Key.Key_F3: Wish.AGAIN,
    _Key.Key_F4: Wish.CAPTIONS,
    _Key.Key_PageUp: Wish.LOUDER,
    _Key.Key_PageDown: Wish.SOFTER,
    _Key.Key_F11: Wish.FULL_SCREEN,
}
#: Letters, each with a key above that does the same; a person can switch them off (WCAG 2.1.4).
_LETTERS: dict[Qt.Key, Command | Wish] = {
    _Key.Key_H: Command.HURT,
    _Key.Key_T: Wish.WHERE,
    _Key.Key_R: Wish.AGAIN,
    _Key.Key_C: Wish.CAPTIONS,
}
_WITH_CONTROL: dict[Qt.Key, Command | Wish] = {
    _Key.Key_M: Wish.MUTE,
    _Key.Key_Z: Command.UNDO_SKIP,
}


def meaning_of(event: QKeyEvent, *, letter_keys: bool) -> Command | Wish | None:
    """Return what a key press asks for, or None. A key that is held down asks once."""
    if event.isAutoRepeat():
        return None
    key = _Key(event.key())
    modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    if modifiers == Qt.KeyboardModifier.ControlModifier:
        return _WITH_CONTROL.get(key)
    if modifiers & ~Qt.KeyboardModifier.ShiftModifier:
        return None
    if letter_keys and key in _LETTERS:
        return _LETTERS[key]
    return _KEYS.get(key) if modifiers == Qt.KeyboardModifier.NoModifier else None
