"""A thin bar that shows how much is done."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from backcare_desktop.ui.theme.theme import Theme
from backcare_desktop.ui.widgets.painting import draw_box, smooth_painter

_HEIGHT = 8


class ProgressBar(QLabel):
    """A thin bar. `name` is what a screen reader says; a sentence beside it has to tell the numbers.

    It is painted, and no QProgressBar, because that one tells screen readers about every step of it; a label is
    the least that they take notice of.
    """

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._fraction = 0.0
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.theme_changed.connect(self.update)

    @property
    def fraction(self) -> float:
        """How much is done, 0 to 1."""
        return self._fraction

    def set_fraction(self, fraction: float) -> None:
        """Show how much is done, 0 to 1; repaints only when that moves the bar by a pixel."""
        fraction = min(max(fraction, 0.0), 1.0)
        moved = round(fraction * self.width()) != round(self._fraction * self.width())
        self._fraction = fraction
        if moved:
            self.update()

    def sizeHint(self) -> QSize:
        """Return a bar of usable length."""
        return QSize(160, _HEIGHT)

    def minimumSizeHint(self) -> QSize:
        """Return the shortest bar that still shows something."""
        return QSize(48, _HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the track and the part that is done."""
        colours = self._theme.colours
        painter = smooth_painter(self)
        track = QRectF(self.rect())
        radius = track.height() / 2
        outline = colours.border if colours.fill_outline else None
        draw_box(painter, track, radius, colours.divider if outline is None else colours.bg, outline)
        if self._fraction > 0:
            done = QRectF(track)
            done.setWidth(max(track.height(), track.width() * self._fraction))
            if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
                done.moveRight(track.right())
            draw_box(painter, done, radius, colours.primary)
