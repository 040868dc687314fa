"""Pages over each other, of which one is shown."""

from collections.abc import Callable
from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget

from backcare_desktop.ui.widgets.tab_order import focus_first


class PageStack(QStackedWidget):
    """A stack that hands the keyboard from the page that goes to the one that comes.

    Qt hides the old page first and passes the keyboard to whatever is next in the window meanwhile; a screen
    reader would say that too.
    """

    def setCurrentWidget(self, widget: QWidget) -> None:
        """Show another page. If the keyboard was on the one before, it goes where it last was on this one."""
        before, focused = self.currentWidget(), QApplication.focusWidget()
        if before is None or before is widget or focused is None or not before.isAncestorOf(focused):
            super().setCurrentWidget(widget)
            return
        self.lay_over(widget)
        last = cast("QWidget | None", widget.focusWidget())  # none where it never was
        if last is not None and last.isVisible():
            last.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            focus_first(widget)
        super().setCurrentWidget(widget)

    def turn_to(self, widget: QWidget, take_keyboard: Callable[[], object]) -> None:
        """Show another page, on which `take_keyboard` gives the keyboard to something."""
        self.lay_over(widget)
        take_keyboard()
        super().setCurrentWidget(widget)

    def lay_over(self, widget: QWidget) -> None:
        """Show a page along with the present one: what is hidden cannot take the keyboard."""
        before = self.currentWidget()
        if before is not None and before is not widget:
            widget.setGeometry(before.geometry())
            widget.show()
