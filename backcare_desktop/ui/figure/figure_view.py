"""Shows an exercise as the figure, in the pose it has reached."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from backcare_desktop.core.exercise import Exercise, Side
from backcare_desktop.figure.painting.paint import paint_figure
from backcare_desktop.ui.kit import Kit

#: A change of reach smaller than this cannot be seen at any size we draw.
_VISIBLE = 1 / 256


class FigureView(QWidget):
    """Fills the room it is given. Repaints only when what it shows changed."""

    def __init__(self, kit: Kit, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kit = kit
        self._exercise: Exercise | None = None
        self._side: Side | None = None
        self._reach = 1.0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        kit.theme.theme_changed.connect(self.update)

    def show_exercise(self, exercise: Exercise, side: Side | None) -> None:
        """Show another exercise, or another side of it."""
        if (exercise, side) != (self._exercise, self._side):
            self._exercise, self._side = exercise, side
            self._describe()
            self.update()

    def set_reach(self, reach: float) -> None:
        """Move the figure: 0 is the start position, 1 the hold."""
        ends = reach in (0.0, 1.0) and reach != self._reach
        if ends or abs(reach - self._reach) >= _VISIBLE:
            self._reach = reach
            if ends:
                self._describe()
            self.update()

    def sizeHint(self) -> QSize:
        """Return a size at which a pose is easily recognised."""
        return QSize(420, 320)

    def minimumSizeHint(self) -> QSize:
        """Return the least size at which a pose can be recognised."""
        return QSize(120, 96)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the figure."""
        if self._exercise is not None:
            scene = self._kit.pictures.scene(self._exercise, self._side, self._reach)
            paint_figure(QPainter(self), QRectF(self.rect()), scene)

    def _describe(self) -> None:
        if self._exercise is not None:
            self.setAccessibleName(self._kit.pictures.description(self._exercise, self._side, self._reach))
