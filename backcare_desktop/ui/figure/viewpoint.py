"""Where a figure is looked at from: its exercise's own view, and how far a person turned it from there."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from backcare_desktop.figure.geometry.camera import Camera

#: What one press of a key or button turns, in degrees: six presses are a quarter turn.
STEP_DEG = 15.0


class Viewpoint(QObject):
    """The view of one figure, or of several that turn together. Forgotten with the next exercise.

    Turned to the right, what is nearest to the viewer moves to the right; raised, one looks from higher up.
    """

    moved = Signal()  #: the figure is seen from somewhere else now

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._own: Camera | None = None
        self._camera: Camera | None = None
        self._exercise_id = ""

    @property
    def camera(self) -> "Camera | None":
        """The view, or None before an exercise is shown."""
        return self._camera

    @property
    def is_own_view(self) -> bool:
        """Whether the figure is seen as its exercise reads best."""
        return self._camera == self._own

    def begin(self, exercise_id: str, own: "Camera") -> None:
        """Look at an exercise from its own view; the other side of the same exercise keeps its turn, mirrored."""
        before, camera = self._own, self._camera
        same = exercise_id == self._exercise_id and before is not None and camera is not None
        self._exercise_id, self._own, self._camera = exercise_id, own, own
        if same and before is not None and camera is not None and camera != before:
            sense = 1.0 if own.mirrored == before.mirrored else -1.0
            self._camera = own.turned(
                sense * (camera.azimuth_deg - before.azimuth_deg), camera.elevation_deg - before.elevation_deg
            )
        self.moved.emit()

    def by(self, right_deg: float, up_deg: float = 0.0) -> None:
        """Turn the figure to the right, and look from higher up; negative the other way."""
        if self._camera is None:
            return
        turned = self._camera.turned(-right_deg, up_deg)
        if turned != self._camera:
            self._camera = turned
            self.moved.emit()

    def reset(self) -> None:
        """Go back to the exercise's own view."""
        if not self.is_own_view:
            self._camera = self._own
            self.moved.emit()
