"""Shows an exercise as the figure, in the pose it has reached, from wherever one wants to look."""

import time
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QHideEvent, QInputDevice, QKeyEvent, QMouseEvent, QPaintEvent, QPixmap
from PySide6.QtWidgets import QApplication, QLabel, QSizePolicy, QWidget

from backcare_desktop.core.exercise import Exercise, Side
from backcare_desktop.figure.painting.frames import KeptFrames, nearest_step
from backcare_desktop.figure.painting.paint import FigureScene
from backcare_desktop.ui.figure.badge import draw_badge
from backcare_desktop.ui.figure.figure_words import figure_description
from backcare_desktop.ui.figure.glide import Glide
from backcare_desktop.ui.figure.viewpoint import STEP_DEG, Viewpoint
from backcare_desktop.ui.kit import Kit
from backcare_desktop.ui.theme.tokens import Radius
from backcare_desktop.ui.widgets.painting import smooth_painter

if TYPE_CHECKING:
    from backcare_desktop.figure.painting.palette import FigurePalette

#: A drag across 450 pixels turns the figure half round.
_DRAG_DEG_PER_PX = 0.4
_TURNS = {
    Qt.Key.Key_Left: (-STEP_DEG, 0.0),
    Qt.Key.Key_Right: (STEP_DEG, 0.0),
    Qt.Key.Key_Up: (0.0, STEP_DEG),
    Qt.Key.Key_Down: (0.0, -STEP_DEG),
}
_RESETS = (Qt.Key.Key_Home, Qt.Key.Key_0)
_PLAIN = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier)


class FigureView(QLabel):
    """Fills the room it is given. Repaints only when what it shows changed.

    Turned by dragging, by the arrow keys while it has the focus (Home or 0 goes back, as does a double click),
    and by whatever moves its `viewpoint`. A QLabel with a picture of its own, because that is what screen readers
    take for a picture. Its name is the exercise's, its description all of its still poses: neither changes
    while the figure moves, so that nobody hears every repetition.
    """

    def __init__(
        self,
        kit: Kit,
        parent: QWidget | None = None,
        *,
        viewpoint: Viewpoint | None = None,
        now_s: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__(parent)
        self._kit = kit
        self._exercise: Exercise | None = None
        self._side: Side | None = None
        self._reach = 1.0
        self._badge: int | None = None
        self._frames = KeptFrames()
        self._dragged_from: QPointF | None = None
        self.viewpoint = viewpoint or Viewpoint(self)  #: shared where several pictures turn together
        self._glide = Glide(now_s, self)
        self._glide.jump(self._reach)
        self._glide.moved.connect(self._on_moved)
        picture = QPixmap(1, 1)
        picture.fill(Qt.GlobalColor.transparent)
        self.setPixmap(picture)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self.viewpoint.moved.connect(self.update)
        kit.theme.theme_changed.connect(self._on_look_changed)
        kit.pictures.look_changed.connect(self._on_look_changed)

    @property
    def reach(self) -> float:
        """Where the figure is drawn: 0 in the start position, 1 in the hold."""
        return self._reach

    @property
    def badge(self) -> int | None:
        """The number drawn beside the figure, if there is one."""
        return self._badge

    @property
    def palette_of_figure(self) -> "FigurePalette | None":
        """The colours it is drawn in, or None before an exercise is shown."""
        return None if self._exercise is None else self._kit.pictures.palette()

    def show_exercise(self, exercise: Exercise, side: Side | None) -> None:
        """Show another exercise, or another side of it."""
        if (exercise, side) == (self._exercise, self._side):
            return
        self._exercise, self._side = exercise, side
        own = self._kit.pictures.scene(exercise, side, self._reach).camera
        self.viewpoint.begin(exercise.id, own)
        self.setAccessibleName(exercise.words.name)
        self.setAccessibleDescription(figure_description(exercise, side, self._kit))
        self.update()

    def set_reach(self, reach: float) -> None:
        """Put the figure into a position: 0 is the start position, 1 the hold."""
        self._glide.jump(reach)

    def glide_to(self, reach: float, *, around: bool = False) -> None:
        """Move the figure there within a tick of the player; `around` where a round begins again after 1."""
        self._glide.go(reach, around=around)

    def set_badge(self, number: int | None) -> None:
        """Draw the number of the still picture beside it, or none."""
        if number != self._badge:
            self._badge = number
            self.update()

    def focus_radius(self) -> float:
        """How round the focus ring is."""
        return Radius.CARD

    def sizeHint(self) -> QSize:
        """Return a size at which a pose is easily recognised."""
        return QSize(420, 320)

    def minimumSizeHint(self) -> QSize:
        """Return the least size at which a pose can be recognised."""
        return QSize(120, 96)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the figure."""
        exercise = self._exercise
        if exercise is None:
            return
        painter = smooth_painter(self)
        context = (
            exercise.id,
            self._side,
            self.viewpoint.camera,
            self.width(),
            self.height(),
            self.devicePixelRatio(),
        )
        self._frames.paint(painter, QRectF(self.rect()), nearest_step(self._reach), context, self._scene_at)
        if self._badge is not None:
            draw_badge(painter, self._kit.theme, QRectF(self.rect()), self._badge, self.layoutDirection())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Turn the figure, or go back to its own view."""
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        key = Qt.Key(event.key())
        if modifiers in _PLAIN and key in _TURNS:
            self.viewpoint.by(*_TURNS[key])
        elif modifiers == Qt.KeyboardModifier.NoModifier and key in _RESETS:
            self.viewpoint.reset()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of the figure. What is around it hears of the press too: it may close a panel."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._dragged_from = event.position()
        event.ignore()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Turn the figure with the pointer."""
        start = self._dragged_from
        if start is None:
            return
        way = event.position() - start
        is_dragging = self.cursor().shape() == Qt.CursorShape.ClosedHandCursor
        if not is_dragging and way.manhattanLength() < QApplication.startDragDistance():
            return
        if event.pointingDevice().type() != QInputDevice.DeviceType.TouchScreen:
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
        self._dragged_from = event.position()
        self.viewpoint.by(way.x() * _DRAG_DEG_PER_PX, way.y() * _DRAG_DEG_PER_PX)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go of the figure."""
        self._dragged_from = None
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        super().mouseReleaseEvent(event)

    def mouseDoubleClickEvent(self, _event: QMouseEvent) -> None:
        """Go back to the exercise's own view."""
        self.viewpoint.reset()

    def hideEvent(self, event: QHideEvent) -> None:
        """Keep no frames of what nobody sees."""
        super().hideEvent(event)
        self._frames.clear()

    def _scene_at(self, reach: float) -> FigureScene:
        """Return what to paint, seen from where the person has turned it to."""
        assert self._exercise is not None
        scene = self._kit.pictures.scene(self._exercise, self._side, reach)
        return replace(scene, camera=self.viewpoint.camera or scene.camera)

    def _on_look_changed(self) -> None:
        self._frames.clear()
        self.update()

    def _on_moved(self, reach: float) -> None:
        is_seen = nearest_step(reach) != nearest_step(self._reach)
        self._reach = reach
        if is_seen:
            self.update()
