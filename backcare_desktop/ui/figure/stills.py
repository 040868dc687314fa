"""An exercise as numbered still pictures, for whoever wants nothing to move."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from backcare_desktop.core.exercise import Exercise, Side
from backcare_desktop.ui.figure.figure_view import FigureView
from backcare_desktop.ui.figure.viewpoint import Viewpoint
from backcare_desktop.ui.kit import Kit
from backcare_desktop.ui.theme.tokens import Space, TypeRole
from backcare_desktop.ui.widgets.labels import TextLabel, Tone

#: Below this width for each, at text scale 1, the pictures stand below each other.
_LEAST_WIDTH = 190
#: Height of a picture as a share of its width, and its limits in device-independent pixels.
_SHAPE = 0.72
_LEAST_HEIGHT, _MOST_HEIGHT = 130, 300


class Still(QWidget):
    """One picture with its number, and below it what it shows."""

    def __init__(self, kit: Kit, viewpoint: Viewpoint, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kit = kit
        self.view = FigureView(kit, viewpoint=viewpoint)
        self.caption = TextLabel(kit.theme, "", TypeRole.BODY, Tone.TEXT)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.S)
        column.addWidget(self.view)
        column.addWidget(self.caption)
        column.addStretch(1)

    def show_still(
        self, exercise: Exercise, side: Side | None, reach: float, number: int | None, caption: str
    ) -> None:
        """Show one position; a number of None where there is only one."""
        words = self._kit.words
        self.view.show_exercise(exercise, side)
        self.view.set_reach(reach)
        self.view.set_badge(number)
        self.caption.setText(caption)
        name = exercise.words.name
        if number is not None:
            name = words.t("{exercise}, position {number}", exercise=name, number=number)
        self.view.setAccessibleName(name)
        self.view.setAccessibleDescription(caption)


class FigureStills(QWidget):
    """The stills side by side, or below each other where there is little room. They turn together."""

    def __init__(self, kit: Kit, viewpoint: Viewpoint, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kit = kit
        self._viewpoint = viewpoint
        self.stills: list[Still] = []
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(Space.L)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        kit.theme.theme_changed.connect(self._place)

    def show_exercise(self, exercise: Exercise, side: Side | None) -> None:
        """Show every position of an exercise, with its number where there are several."""
        pictures = self._kit.pictures
        reaches = pictures.still_reaches(exercise, side)
        self._make(len(reaches))
        for number, (still, reach) in enumerate(zip(self.stills, reaches, strict=True), 1):
            caption = pictures.description(exercise, side, reach)
            still.show_still(exercise, side, reach, number if len(reaches) > 1 else None, caption)
        self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Choose between a row and a column."""
        super().resizeEvent(event)
        self._place()

    def _make(self, count: int) -> None:
        while len(self.stills) > count:
            still = self.stills.pop()
            self._row.removeWidget(still)
            still.hide()
            still.deleteLater()
        while len(self.stills) < count:
            still = Still(self._kit, self._viewpoint)
            self.stills.append(still)
            self._row.addWidget(still, 1)

    def _place(self) -> None:
        count = max(1, len(self.stills))
        each = (self.width() - (count - 1) * Space.L) / count
        beside = self._kit.theme.effective_width(each) >= _LEAST_WIDTH
        directions = QBoxLayout.Direction
        self._row.setDirection(directions.LeftToRight if beside else directions.TopToBottom)
        width = each if beside else self.width()
        height = max(_LEAST_HEIGHT, min(_MOST_HEIGHT, round(width * _SHAPE)))
        for still in self.stills:
            still.view.setFixedHeight(height)  # a picture alone: its caption below grows with the text

    def minimumSizeHint(self) -> QSize:
        """Return a small width: the pictures go below each other where there is little."""
        return QSize(1, super().minimumSizeHint().height())
