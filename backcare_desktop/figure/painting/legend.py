"""What the colours of the overlays are, for a legend; the words for them belong to the window."""

from enum import Enum

from PySide6.QtGui import QColor

from backcare_desktop.figure.painting.palette import FigurePalette


class Overlay(Enum):
    """What may be laid over the figure."""

    SPINE = "spine"
    WORK = "work"
    STRETCH = "stretch"
    TOUCH = "touch"
    ARROW = "arrow"


def legend_colours(overlay: Overlay, palette: FigurePalette) -> tuple[QColor, ...]:
    """Return the colours of an overlay in the order to show them: the spine's from near neutral to far from it."""
    match overlay:
        case Overlay.SPINE:
            return (palette.spine_near, palette.spine_mid, palette.spine_far)
        case Overlay.WORK:
            return (palette.tint_work,)
        case Overlay.STRETCH:
            return (palette.tint_stretch,)
        case Overlay.TOUCH:
            return (palette.touch,)
        case Overlay.ARROW:
            return (palette.arrow,)
