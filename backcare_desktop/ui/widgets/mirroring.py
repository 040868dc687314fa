"""Places for scripts that run from right to left."""

from PySide6.QtCore import QRect, Qt


def visual_rect(direction: Qt.LayoutDirection, area: QRect, box: QRect) -> QRect:
    """Return where a box of `area`, laid out from left to right, stands in a direction.

    QStyle has the same, but to touch it costs 8 ms before the first frame.
    """
    if direction is not Qt.LayoutDirection.RightToLeft:
        return box
    return box.translated(area.left() + area.right() - box.left() - box.right(), 0)
