"""An exercise on a page: moving a few times over, or as stills, with everything to look at it closely."""

import time
from collections.abc import Callable

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from backcare_desktop.core.exercise import Exercise, Side
from backcare_desktop.ui.figure.controls import FigureControls
from backcare_desktop.ui.figure.figure_view import FigureView
from backcare_desktop.ui.figure.preview_loop import PreviewLoop
from backcare_desktop.ui.figure.stills import FigureStills
from backcare_desktop.ui.kit import Kit
from backcare_desktop.ui.preferences import Preferences
from backcare_desktop.ui.theme.tokens import Space

#: Height of the moving figure as a share of its width, and its limits in device-independent pixels.
_SHAPE = 0.72
_LEAST_HEIGHT, _MOST_HEIGHT = 220, 420


class FigurePlayer(QWidget):
    """Shows one exercise after another; whether it moves follows the settings while it is open."""

    def __init__(
        self,
        kit: Kit,
        preferences: Preferences,
        parent: QWidget | None = None,
        *,
        now_s: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__(parent)
        self._kit = kit
        self._shown: tuple[Exercise, Side | None] | None = None
        self.view = FigureView(kit, now_s=now_s)
        self.loop = PreviewLoop(self.view, now_s)
        self.stills = FigureStills(kit, self.view.viewpoint)
        self.controls = FigureControls(kit, preferences, self.view, self.loop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.M)
        for part in (self.view, self.stills, self.controls):
            column.addWidget(part)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        kit.pictures.motion_changed.connect(self._show)
        self._show()

    def show_exercise(self, exercise: Exercise, side: Side | None) -> None:
        """Show an exercise, or another side of it; where figures may move it begins to play."""
        if (exercise, side) != self._shown:
            self._shown = (exercise, side)
            self._show()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the shape of the picture."""
        super().resizeEvent(event)
        height = round(self.width() * _SHAPE)
        self.view.setMinimumHeight(min(_MOST_HEIGHT, max(_LEAST_HEIGHT, height)))

    def _show(self) -> None:
        still = self._kit.pictures.are_still
        self.view.setVisible(not still)
        self.stills.setVisible(still)
        if self._shown is None:
            return
        exercise, side = self._shown
        moves = len(self._kit.pictures.still_reaches(exercise, side)) > 1 or exercise.cycle_s > 0
        self.controls.set_playable(moves and not still)
        self.loop.show_exercise(exercise, side)
        if still:
            self.stills.show_exercise(exercise, side)
        elif moves:
            self.loop.play()
