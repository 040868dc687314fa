"""The order in which Tab goes through what was made at another time, or stands elsewhere than before."""

from collections.abc import Iterable
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def order_keyboard(parts: Iterable[QWidget]) -> None:
    """Let Tab go from one part to the next, and through each of them in the order that it has."""
    for before, after in pairwise(stop for part in parts for stop in _stops(part)):
        QWidget.setTabOrder(before, after)


def _stops(part: QWidget) -> list[QWidget]:
    """Return what in a part, or the part itself, takes the keyboard, be it shown now or not."""
    chain = [part]
    while (widget := chain[-1].nextInFocusChain()) is not None and widget is not part:  # a ring, all round
        chain.append(widget)
    return [
        widget
        for widget in chain
        if (widget is part or part.isAncestorOf(widget))
        and widget.focusPolicy() != Qt.FocusPolicy.NoFocus
        and widget.focusProxy() is None
    ]
