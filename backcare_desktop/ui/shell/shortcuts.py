"""The keys that work everywhere in the window."""

from collections.abc import Callable, Mapping
from enum import Enum

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from backcare_desktop.core.settings import LIMITS
from backcare_desktop.ui.preferences import Preferences

_TEXT_STEP_PERCENT = 25


class Shortcut(Enum):
    """What a key does, and the keys that do it."""

    TODAY = ("Ctrl+1",)
    ROUTINES = ("Ctrl+2",)
    HISTORY = ("Ctrl+4",)  # Ctrl+3 is kept for the plan, so that no key changes its meaning later
    SETTINGS = ("Ctrl+,",)
    HELP = ("F1", "Ctrl+?")
    FIND = ("Ctrl+F",)
    NEXT_REGION = ("F6", "Shift+F6")
    FULL_SCREEN = ("F11",)
    LARGER_TEXT = ("Ctrl+=", "Ctrl++")
    SMALLER_TEXT = ("Ctrl+-",)
    NORMAL_TEXT = ("Ctrl+0",)
    MUTE = ("Ctrl+M",)
    QUIT = ("Ctrl+Q",)


def install(window: QWidget, actions: Mapping[Shortcut, Callable[[], object]]) -> None:
    """Make the keys of every shortcut do its action. Every shortcut must have one."""
    for shortcut in Shortcut:
        for keys in shortcut.value:
            QShortcut(QKeySequence(keys), window).activated.connect(actions[shortcut])


def install_window_keys(
    window: QWidget, preferences: Preferences, actions: Mapping[Shortcut, Callable[[], object]]
) -> None:
    """Make the keys of every shortcut work: those that change settings by themselves, the others by `actions`."""

    def change_text_size(percent: int) -> None:
        preferences.change(text_scale_percent=preferences.settings.text_scale_percent + percent)

    smallest = LIMITS["text_scale_percent"][0]
    of_settings: dict[Shortcut, Callable[[], object]] = {
        Shortcut.LARGER_TEXT: lambda: change_text_size(_TEXT_STEP_PERCENT),
        Shortcut.SMALLER_TEXT: lambda: change_text_size(-_TEXT_STEP_PERCENT),
        Shortcut.NORMAL_TEXT: lambda: preferences.change(text_scale_percent=smallest),
        Shortcut.MUTE: lambda: preferences.change(muted=not preferences.settings.muted),
    }
    install(window, {**of_settings, **actions})
