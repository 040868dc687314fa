"""The icons: one family (Lucide), drawn in whatever colour is asked for."""

from enum import Enum

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from backcare_desktop.ui import resources


class IconName(Enum):
    """Every icon there is; the value is the name of its file in resources/icons."""

    TODAY = "house"
    ROUTINES = "layout-grid"
    HISTORY = "calendar-days"
    SETTINGS = "settings"
    PLAY = "play"
    PAUSE = "pause"
    SKIP = "skip-forward"
    PREVIOUS = "skip-back"
    RESTART = "rotate-ccw"
    BACK = "arrow-left"
    UP = "arrow-up"
    PLUS = "plus"
    MINUS = "minus"
    VOLUME = "volume-2"
    MUTED = "volume-x"
    FULL_SCREEN = "maximize"
    LEAVE_FULL_SCREEN = "minimize"
    CAPTIONS = "captions"
    CAPTIONS_OFF = "captions-off"
    CHEVRON_LEFT = "chevron-left"
    CHEVRON_RIGHT = "chevron-right"
    CHEVRON_DOWN = "chevron-down"
    CHEVRON_UP = "chevron-up"
    TURN_FIGURE = "rotate-3d"
    OWN_VIEW = "undo-2"
    HAND = "hand"
    CLOCK = "clock"
    CHECK = "check"
    DONE = "circle-check"
    SWITCH_SIDE = "arrow-right-left"
    GET_READY = "person-standing"
    MOVE = "move"
    RELEASE = "arrow-down-to-line"
    REST = "sofa"
    REPEAT = "repeat"
    CLOSE = "x"
    INFO = "info"
    WARNING = "triangle-alert"
    ERROR = "circle-alert"
    COPY = "copy"
    FOLDER = "folder-open"
    SEARCH = "search"
    REPORT = "report"


class Icons:
    """Draws icons and keeps what it drew. One lives in the theme (`theme.icons`), which clears it."""

    def __init__(self) -> None:
        self._pixmaps: dict[tuple[IconName, int, int, float], QPixmap] = {}

    def pixmap(self, name: IconName, colour: QColor, size_px: int, dpr: float = 1.0) -> QPixmap:
        """Return an icon `size_px` wide and high in device-independent pixels, for a device pixel ratio.

        Raises ContentError where its file is not among the resources.
        """
        key = (name, colour.rgba(), size_px, dpr)
        if key not in self._pixmaps:
            self._pixmaps[key] = _rendered(name, colour, size_px, dpr)
        return self._pixmaps[key]

    def draw(self, painter: QPainter, rect: QRectF, name: IconName, colour: QColor) -> None:
        """Draw an icon as large as `rect` allows, in its middle."""
        side = min(rect.width(), rect.height())
        pixmap = self.pixmap(name, colour, round(side), painter.device().devicePixelRatioF())
        centre = rect.center()
        painter.drawPixmap(round(centre.x() - side / 2), round(centre.y() - side / 2), pixmap)

    def clear(self) -> None:
        """Forget what was drawn; the colours are different now."""
        self._pixmaps.clear()


def _rendered(name: IconName, colour: QColor, size_px: int, dpr: float) -> QPixmap:
    svg = resources.read_text("icons", f"{name.value}.svg").replace("currentColor", colour.name())
    renderer = QSvgRenderer(svg.encode())
    side = round(size_px * dpr)
    pixmap = QPixmap(QSize(side, side))
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    renderer.render(painter, QRectF(0, 0, side, side))
    painter.end()
    pixmap.setDevicePixelRatio(dpr)
    return pixmap
