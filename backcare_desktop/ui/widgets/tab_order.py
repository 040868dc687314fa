"""The order in which Tab goes through what was made at another time, or stands elsewhere than before.

Nothing here asks Qt for the next widget in its focus chain. PySide takes what `nextInFocusChain` and
`previousInFocusChain` return for a child of the widget that was asked, and deletes it together with that: once
Python collects its garbage, headers and scroll bars are gone from under Qt, and the app ends without a word.
"""

from collections.abc import Iterable
from itertools import pairwise

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget


def order_keyboard(parts: Iterable[QWidget]) -> None:
    """Let Tab go from one part to the next, and through each of them in the order in which it was made."""
    for before, after in pairwise(stop for part in parts for stop in _stops(part)):
        QWidget.setTabOrder(before, after)


def _stops(part: QWidget) -> list[QWidget]:
    """Return what in a part, or the part itself, takes the keyboard, be it shown now or not.

    What hands the keyboard on to something in itself is moved as a whole: left where it was, it would lead there.
    """
    window = part.window()
    inside = [widget for widget in (part, *part.findChildren(QWidget)) if widget.window() is window]
    wholes = [widget for widget in inside if _hands_on(widget)]
    return [
        widget
        for widget in inside
        if (_hands_on(widget) or _takes_keyboard(widget))
        and not any(whole is not widget and whole.isAncestorOf(widget) for whole in wholes)
    ]


def _hands_on(widget: QWidget) -> bool:
    proxy = widget.focusProxy()
    return proxy is not None and widget.isAncestorOf(proxy)


def _takes_keyboard(widget: QWidget) -> bool:
    return widget.focusPolicy() != Qt.FocusPolicy.NoFocus and widget.focusProxy() is None


def focus_first(page: QWidget) -> None:
    """Give the keyboard to the uppermost thing of a page that takes it, and in a row to the one that is read first."""
    mirrored = page.layoutDirection() is Qt.LayoutDirection.RightToLeft

    def place(widget: QWidget) -> tuple[int, int]:
        corner = widget.mapTo(page, QPoint(0, 0))
        return corner.y(), -corner.x() - widget.width() if mirrored else corner.x()

    there = [widget for widget in page.findChildren(QWidget) if _can_be_reached(widget)]
    if there:
        min(there, key=place).setFocus(Qt.FocusReason.ShortcutFocusReason)


def _can_be_reached(widget: QWidget) -> bool:
    takes_tab = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    return widget.isVisible() and widget.isEnabled() and bool(takes_tab)
