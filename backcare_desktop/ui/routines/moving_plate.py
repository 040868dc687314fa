"""A small picture that moves while one is at it, and is still otherwise."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSize, Qt
from PySide6.QtGui import QHideEvent, QResizeEvent

from backcare_desktop.core.exercise import Exercise
from backcare_desktop.ui.kit import Kit
from backcare_desktop.ui.routines.pictures import Corners, Plate, shown_side
from backcare_desktop.ui.theme.tokens import Radius

if TYPE_CHECKING:
    from backcare_desktop.ui.figure.figure_view import FigureView
    from backcare_desktop.ui.figure.preview_loop import PreviewLoop


class MovingPlate(Plate):
    """A plate whose figure can be set moving. The figure is made for that and thrown away again."""

    def __init__(self, kit: Kit, exercise: Exercise, size: QSize) -> None:
        super().__init__(kit, exercise, Corners.ALL, Radius.CONTROL, fixed_size=size)
        self._view: FigureView | None = None
        self._loop: PreviewLoop | None = None
        kit.pictures.motion_changed.connect(self._on_motion_changed)

    @property
    def is_moving(self) -> bool:
        """Whether the figure moves: it rests after a few rounds, while one is still at it."""
        return self._loop is not None and self._loop.is_running

    def set_moving(self, *, moving: bool) -> None:
        """Move a few rounds, or be still again; where motion is not wanted nothing moves."""
        if moving == (self._view is not None) or (moving and self._kit.pictures.are_still):
            return
        if moving:
            self._start()
        elif self._view is not None:
            self._view.hide()
            self._view.deleteLater()
            self._view = self._loop = None
        self.hide_picture(hidden=moving)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the figure where the picture is."""
        super().resizeEvent(event)
        if self._view is not None:
            self._view.setGeometry(self.room().toAlignedRect())

    def hideEvent(self, event: QHideEvent) -> None:
        """Be still: whoever comes back to it sets it moving again."""
        super().hideEvent(event)
        self.set_moving(moving=False)

    def _on_motion_changed(self) -> None:
        self.set_moving(moving=False)

    def _start(self) -> None:
        from backcare_desktop.ui.figure.figure_view import FigureView
        from backcare_desktop.ui.figure.preview_loop import PreviewLoop

        self._view = FigureView(self._kit, self)
        self._view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._view.setGeometry(self.room().toAlignedRect())
        self._loop = PreviewLoop(self._view)
        self._loop.show_exercise(self.exercise, shown_side(self.exercise))
        self._view.show()
        self._loop.play()


class Spotlight(QObject):
    """Sees to it that of many plates one moves at the most."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._plate: MovingPlate | None = None

    def turn_to(self, plate: MovingPlate) -> None:
        """Let this plate move, and no other."""
        if self._plate is not None and self._plate is not plate:
            self._plate.set_moving(moving=False)
        self._plate = plate
        plate.set_moving(moving=True)

    def leave(self, plate: MovingPlate) -> None:
        """Let this plate be still."""
        plate.set_moving(moving=False)
        if self._plate is plate:
            self._plate = None
