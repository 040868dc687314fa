"""What the four steps have in common."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent

from backcare_desktop.ui.kit import Kit
from backcare_desktop.ui.theme.theme import Breakpoint
from backcare_desktop.ui.theme.tokens import Space
from backcare_desktop.ui.widgets.page import Page

_SCROLLS = {
    Qt.Key.Key_Up: -1.0,
    Qt.Key.Key_Down: 1.0,
    Qt.Key.Key_PageUp: -8.0,
    Qt.Key.Key_PageDown: 8.0,
}


class Step(Page):
    """A title and content that scrolls up and down. What is chosen in it is written at once."""

    settled = Signal()  #: all that the step asks is answered; the keyboard may go on to Next

    def __init__(self, kit: Kit, title: str) -> None:
        super().__init__(kit.theme, title)
        self.title = title
        # The title has the keyboard when the step opens, so that it is read out and Enter goes on; it does
        # nothing by itself, so it needs no ring.
        setattr(self._title, "draws_own_focus", True)  # noqa: B010 - QLabel knows no such name
        self.setAccessibleName(title)
        kit.theme.theme_changed.connect(self.place)

    def place(self) -> None:
        """Lay out for the present size; each step has its own way."""

    def set_breakpoint(self, value: Breakpoint) -> None:
        """Lay out for another width."""
        super().set_breakpoint(value)
        self.place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out for another size."""
        super().resizeEvent(event)
        self.place()

    def _set_margins(self) -> None:
        """Stand close to the bars above and below: they set the step off already."""
        super()._set_margins()
        margins = self._column.contentsMargins()
        self._column.setContentsMargins(margins.left(), Space.S, margins.right(), Space.L)

    def enter(self) -> None:
        """Get ready to be seen: the step was opened."""

    def leave(self) -> None:
        """End what the step began: another one is opened."""

    def take_keyboard(self) -> None:
        """Give the keyboard to the title; Tab goes on to the first control."""
        self.scroll_area.verticalScrollBar().setValue(0)
        self._title.setFocus(Qt.FocusReason.OtherFocusReason)

    def scroll_by_key(self, event: QKeyEvent) -> bool:
        """Scroll for an arrow or page key that nothing else took; return whether it was one."""
        lines = _SCROLLS.get(Qt.Key(event.key()))
        if lines is None or event.modifiers() not in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        ):
            return False
        bar = self.scroll_area.verticalScrollBar()
        bar.setValue(round(bar.value() + lines * 2 * bar.singleStep()))
        return True
