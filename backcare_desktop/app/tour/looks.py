"""The looks every screen is kept in: light and dark, small to large windows, and large text."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from backcare_desktop.app.tour.hands import settle
from backcare_desktop.core.settings import Contrast, Scheme
from backcare_desktop.ui.preferences import Preferences


@dataclass(frozen=True)
class Look:
    """A window size, a scheme and a text size."""

    width: int
    height: int
    scheme: Scheme
    text_percent: int = 100
    contrast: Contrast = Contrast.SYSTEM
    grey: bool = False  #: kept without its colours, as on paper

    @property
    def name(self) -> str:
        """What pictures in this look end with."""
        extra = "-high" if self.contrast is Contrast.MORE else "-grey" if self.grey else ""
        return f"{self.scheme.value}-{self.width}x{self.height}-{self.text_percent}{extra}"


FIRST = Look(1120, 760, Scheme.LIGHT)
LOOKS = (
    FIRST,
    Look(1120, 760, Scheme.DARK),
    Look(800, 600, Scheme.LIGHT),
    Look(800, 600, Scheme.DARK),
    Look(1920, 1080, Scheme.LIGHT),
    Look(1920, 1080, Scheme.DARK),
    Look(1120, 760, Scheme.LIGHT, 200),
    Look(800, 600, Scheme.DARK, 200),
)
#: How histories are kept: what they mean must not hang on colours.
HISTORY_LOOKS = (
    FIRST,
    Look(1120, 760, Scheme.DARK),
    Look(1120, 760, Scheme.LIGHT, contrast=Contrast.MORE),
    Look(1120, 760, Scheme.LIGHT, grey=True),
    Look(800, 600, Scheme.LIGHT),
    Look(1920, 1080, Scheme.DARK),
    Look(1120, 760, Scheme.LIGHT, 200),
    Look(800, 600, Scheme.DARK, 200),
)


def put_on(window: QWidget, preferences: Preferences, look: Look) -> None:
    """Show the window in a look."""
    preferences.change(scheme=look.scheme, text_scale_percent=look.text_percent, contrast=look.contrast)
    window.resize(QSize(look.width, look.height))
    settle()


def keep(window: QWidget, path: Path, *, grey: bool = False) -> None:
    """Save a picture of the window. Raises OSError if it cannot be written."""
    picture = window.grab().toImage()
    if grey:
        picture = picture.convertToFormat(QImage.Format.Format_Grayscale8)
    if not picture.save(str(path)):
        raise OSError(f"{path} could not be written")
