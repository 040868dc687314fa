"""The figure on the player's stage: follows the routine, and can be turned without stopping it."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QHideEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from backcare_desktop.core.exercise import Exercise, Side
from backcare_desktop.ui.figure.figure_view import FigureView
from backcare_desktop.ui.figure.view_panel import ViewPanel, install_turn_keys
from backcare_desktop.ui.icons import IconName
from backcare_desktop.ui.kit import Kit
from backcare_desktop.ui.preferences import Preferences
from backcare_desktop.ui.widgets.buttons import IconButton
from backcare_desktop.ui.widgets.mirroring import visual_rect

#: With less height than this left for it the figure stays as large as it is, under the open panel.
_LEAST_FIGURE_PX = 110


class StageFigure(QWidget):
    """The figure, the button in its corner, and the panel that the button opens."""

    def __init__(self, kit: Kit, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kit = kit
        self._shown: tuple[Exercise, Side | None] | None = None
        self._reach = 0.0
        self.view = FigureView(kit, self)
        self.view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.button = IconButton(kit.theme, kit.words.t("Turn the figure"), IconName.TURN_FIGURE, parent=self)
        self.button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.panel = ViewPanel(kit, self.view, self)
        self.button.clicked.connect(self.open_panel)
        self.panel.closed.connect(self.close_panel)
        install_turn_keys(self.view.viewpoint, self)
        kit.theme.theme_changed.connect(self._place)
        kit.pictures.motion_changed.connect(self._on_motion_changed)

    def offer_overlays(self, preferences: Preferences) -> None:
        """Let the panel choose what is laid over the figure too."""
        self.panel.offer_overlays(preferences)
        self._place()

    def show_moment(self, exercise: Exercise, side: Side | None, reach: float) -> None:
        """Show where the figure is at a moment of the routine: told ten times a second while something runs."""
        is_new = (exercise, side) != self._shown
        self._shown, self._reach = (exercise, side), reach
        if is_new:
            self.view.show_exercise(exercise, side)
        if self._kit.pictures.are_still:
            self._show_still(exercise, side, reach)
        elif is_new:
            self.view.set_badge(None)
            self.view.set_reach(reach)
        else:
            self.view.glide_to(reach, around=exercise.cycle_s > 0)

    def open_panel(self) -> None:
        """Open the panel in place of the button; the keyboard goes along if it was there."""
        had_focus = self.button.hasFocus()
        self.panel.show()
        self.panel.raise_()
        self._place()
        if had_focus:
            self.panel.focus_first()
        self.button.hide()

    def close_panel(self) -> None:
        """Put the panel away, and the keyboard back on its button."""
        if self.panel.isVisibleTo(self):
            had_focus = self.panel.has_focus
            self.button.show()
            if had_focus:
                self.button.setFocus(Qt.FocusReason.OtherFocusReason)
            self.panel.hide()
            self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the figure its room."""
        super().resizeEvent(event)
        self._place()

    def hideEvent(self, event: QHideEvent) -> None:
        """Put the panel away with the stage."""
        super().hideEvent(event)
        self.close_panel()

    def _show_still(self, exercise: Exercise, side: Side | None, reach: float) -> None:
        """Show the still that is nearest; of a movement that goes round the first, which all rounds begin with."""
        reaches = self._kit.pictures.still_reaches(exercise, side)
        nearest = min(range(len(reaches)), key=lambda index: abs(reaches[index] - reach))
        if exercise.cycle_s:
            nearest = 0
        self.view.set_badge(nearest + 1 if len(reaches) > 1 else None)
        self.view.set_reach(reaches[nearest])

    def _on_motion_changed(self) -> None:
        if self._shown is not None:
            (exercise, side), self._shown = self._shown, None
            self.show_moment(exercise, side, self._reach)

    def _place(self) -> None:
        """Put the button or the panel into the lower corner, and the figure where it is seen whole."""
        size = self.button.sizeHint()
        corner = QRect(0, self.height() - size.height(), size.width(), size.height())
        self.button.setGeometry(visual_rect(self.layoutDirection(), self.rect(), corner))
        self.button.raise_()
        box = self.rect()
        if self.panel.isVisibleTo(self):
            self.panel.place(self.rect())
            if self.panel.y() >= _LEAST_FIGURE_PX:
                box.setHeight(self.panel.y())
        self.view.setGeometry(box)
