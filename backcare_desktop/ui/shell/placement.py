"""Where the window stands: written as text, and brought back onto a screen that is still there."""

from PySide6.QtCore import QRect, QSize

#: As much of the title bar as one must be able to grab, in device-independent pixels.
_GRAB = 80
LEAST_SIZE = QSize(640, 480)
FIRST_SIZE = QSize(1120, 760)


def to_text(rect: QRect, *, maximised: bool) -> str:
    """Return a window's place as text for the settings."""
    return f"{rect.x()},{rect.y()},{rect.width()},{rect.height()},{int(maximised)}"


def from_text(text: str) -> tuple[QRect, bool] | None:
    """Return the place and whether the window was maximised, or None for text that is not a place."""
    try:
        x, y, width, height, maximised = (int(part) for part in text.split(","))
    except ValueError:
        return None
    if width <= 0 or height <= 0:
        return None
    return QRect(x, y, width, height), bool(maximised)


def fitted(wanted: QRect | None, screens: list[QRect]) -> QRect:
    """Return a place that can be seen: `wanted` if a screen still shows its title bar, else a centred one.

    `screens` are the usable areas, the main one first; the result is never larger than its screen.
    """
    main = screens[0]
    if wanted is not None:
        for screen in screens:
            size = wanted.size().expandedTo(LEAST_SIZE).boundedTo(screen.size())
            place = QRect(wanted.topLeft(), size)
            if (screen & QRect(place.x(), place.y(), place.width(), 1)).width() >= _GRAB:
                return place
    size = FIRST_SIZE.boundedTo(main.size())
    place = QRect(main.topLeft(), size)
    place.moveCenter(main.center())
    return place
