"""The large moving figure of an exercise page, and the side it is shown on."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainterPath, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from backcare_desktop.core.exercise import Exercise, Side, Sides
from backcare_desktop.ui.figure.figure_player import FigurePlayer
from backcare_desktop.ui.kit import Kit
from backcare_desktop.ui.preferences import Preferences
from backcare_desktop.ui.routines.pictures import tint
from backcare_desktop.ui.theme.tokens import Radius, Space
from backcare_desktop.ui.widgets.cards import Card
from backcare_desktop.ui.widgets.chips import Chip, one_of
from backcare_desktop.ui.widgets.flow_layout import FlowLayout
from backcare_desktop.ui.widgets.group import Group
from backcare_desktop.ui.widgets.painting import smooth_painter

#: A figure lower than this is hard to recognise, however small the window.
_LEAST_HEIGHT = 240


class FigureCard(Card):
    """Shows one exercise; of one that works one side at a time, the side that is chosen."""

    def __init__(self, kit: Kit, preferences: Preferences, exercise: Exercise) -> None:
        super().__init__(kit.theme)
        self._exercise = exercise
        self.figure = _LowPlayer(kit, preferences)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.L, Space.L, Space.L, Space.L)
        column.setSpacing(Space.M)
        self._sides: dict[Side, Chip] = {}
        if exercise.dose.sides is not Sides.BILATERAL:
            column.addWidget(self._new_side_switch(kit))
        column.addWidget(self.figure)
        self._show()

    @property
    def side(self) -> Side | None:
        """The side that is shown, or None where both work at once."""
        return next((side for side, chip in self._sides.items() if chip.isChecked()), None)

    def set_most_height(self, height: int) -> None:
        """Keep the moving figure no higher than this, in device-independent pixels, so that it is seen whole."""
        self.figure.set_most_height(max(_LEAST_HEIGHT, height))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the surface, and the tint that the figure stands on."""
        super().paintEvent(event)
        if not self.figure.view.isVisible():
            return  # still pictures have words between them
        box = QRectF(self.figure.view.geometry().translated(self.figure.pos()))
        path = QPainterPath()
        path.addRoundedRect(box, Radius.CONTROL, Radius.CONTROL)
        smooth_painter(self).fillPath(path, tint(self._theme.colours, box))

    def _new_side_switch(self, kit: Kit) -> QWidget:
        words = kit.words
        switch = Group(words.t("Which side is shown"))
        row = FlowLayout(switch)
        self._sides = {
            Side.LEFT: Chip(kit.theme, words.t("On the left"), checked=True),
            Side.RIGHT: Chip(kit.theme, words.t("On the right")),
        }
        one_of(switch, self._sides.values())
        for chip in self._sides.values():
            row.addWidget(chip)
            chip.toggled.connect(self._show)
        return switch

    def _show(self) -> None:
        self.figure.show_exercise(self._exercise, self.side)


class _LowPlayer(FigurePlayer):
    """A figure with controls that is no higher than the page has room for."""

    def set_most_height(self, height: int) -> None:
        """Set the limit for the moving figure, in device-independent pixels."""
        if height != self.view.maximumHeight():
            self.view.setMaximumHeight(height)
            self._keep_low()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the shape of the picture, up to the limit."""
        super().resizeEvent(event)
        self._keep_low()

    def _keep_low(self) -> None:
        if self.view.minimumHeight() > self.view.maximumHeight():
            self.view.setMinimumHeight(self.view.maximumHeight())
