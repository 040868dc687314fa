"""The picture that stands for a session: one of its exercises."""

from collections.abc import Mapping

from PySide6.QtCore import QMargins, QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent, QPixmap
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from backcare_desktop.core.exercise import Exercise, Side
from backcare_desktop.core.session import Session
from backcare_desktop.ui.figure.figure_words import figure_description
from backcare_desktop.ui.kit import Kit
from backcare_desktop.ui.theme.tokens import Radius, Space
from backcare_desktop.ui.widgets.painting import draw_box, smooth_painter

_SIZE = QSize(320, 150)


def characteristic(
    session: Session, exercises: Mapping[str, Exercise]
) -> tuple[Exercise, Side | None] | None:
    """Return the exercise that stands for a session, and a side of it: what hurt first, else what took longest.

    None where the catalogue has none of its exercises any more.
    """
    for hurt in session.hurts:
        if hurt.exercise_id in exercises:
            return exercises[hurt.exercise_id], hurt.side
    known = [step for step in session.steps if step.exercise_id in exercises]
    if not known:
        return None
    longest = max(known, key=lambda step: step.done_s)
    return exercises[longest.exercise_id], longest.side


class ExercisePicture(QLabel):
    """A still picture of an exercise on a plate. It is drawn soon after it is first seen.

    A QLabel with a picture of its own, because that is what screen readers take for a picture.
    """

    def __init__(self, kit: Kit, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kit = kit
        self._exercise: Exercise | None = None
        self._side: Side | None = None
        picture = QPixmap(1, 1)
        picture.fill(Qt.GlobalColor.transparent)
        self.setPixmap(picture)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        kit.pictures.look_changed.connect(self.update)
        kit.pictures.thumbnail_ready.connect(self._on_thumbnail_ready)

    def show_exercise(self, exercise: Exercise, side: Side | None) -> None:
        """Show an exercise, drawn to a side."""
        if (exercise, side) == (self._exercise, self._side):
            return
        self._exercise, self._side = exercise, side
        self.setAccessibleName(self._kit.words.t("Picture: {exercise}", exercise=exercise.words.name))
        self.setAccessibleDescription(figure_description(exercise, side, self._kit))
        self.update()

    def sizeHint(self) -> QSize:
        """Return the size of the plate."""
        return _SIZE

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the plate and the figure in its middle."""
        painter = smooth_painter(self)
        colours = self._kit.theme.colours
        outline = colours.border if colours.fill_outline else None
        draw_box(painter, QRectF(self.rect()), Radius.CONTROL, colours.surface2, outline)
        room = self.rect().marginsRemoved(self._margins())
        if room.isEmpty() or self._exercise is None:
            return
        size = _SIZE.scaled(room.size(), Qt.AspectRatioMode.KeepAspectRatio)
        dpr = self.devicePixelRatioF()
        pixmap = self._kit.pictures.request_thumbnail(self._exercise, self._side, size, dpr)
        if pixmap is None:
            return
        shown = pixmap.deviceIndependentSize()
        left = (self.width() - shown.width()) / 2
        painter.drawPixmap(round(left), round((self.height() - shown.height()) / 2), pixmap)

    def _on_thumbnail_ready(self, exercise_id: str, side: Side | None) -> None:
        if self._exercise is not None and (exercise_id, side) == (self._exercise.id, self._side):
            self.update()

    def _margins(self) -> QMargins:
        return QMargins(Space.S, Space.S, Space.S, Space.S)
