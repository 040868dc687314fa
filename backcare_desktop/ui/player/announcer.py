"""Has screen readers say what begins: one announcement a phase, and never the digits of a countdown."""

from PySide6.QtWidgets import QWidget

from backcare_desktop.ui.widgets.announce import announce


class Announcer:
    """Speaks for `widget` through the screen reader, where one runs and is the one to speak."""

    def __init__(self, widget: QWidget) -> None:
        self._widget = widget
        self._on = True

    def set_on(self, on: bool) -> None:  # noqa: FBT001 - a setter
        """Leave the cues to the reader, or keep quiet while Backcare's own voice says them."""
        self._on = on

    def announce(self, text: str) -> None:
        """Have a cue said, unless Backcare's own voice does."""
        if self._on:
            self.say(text)

    def say(self, text: str) -> None:
        """Have a sentence said now, whoever speaks otherwise."""
        announce(self._widget, text, at_once=True)
