"""The figure as it looks with the present settings."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from backcare_desktop.core.exercise import Exercise, Side
from backcare_desktop.figure.painting.paint import paint_figure
from backcare_desktop.ui.kit import Kit
from backcare_desktop.ui.theme.tokens import Radius, Space
from backcare_desktop.ui.widgets.painting import draw_box

#: Of the height, where the poses are below each other; of the width it is the rest.
_UPRIGHT_SHARE = 0.6


@dataclass(frozen=True)
class Posed:
    """An exercise in the position it has reached."""

    exercise: Exercise
    side: Side | None
    reach: float


class FigurePreview(QWidget):
    """Two poses on a plate, below each other where it is high and beside each other where it is wide.

    What was painted is kept until something about it changes: the page that it is on scrolls.
    """

    def __init__(self, kit: Kit, upright: Posed, level: Posed) -> None:
        super().__init__()
        self._kit = kit
        self._poses = (upright, level)
        self._kept: QPixmap | None = None
        self.setAccessibleName(kit.words.t("Picture: the figure as it looks now"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        kit.pictures.look_changed.connect(self._on_look_changed)

    def sizeHint(self) -> QSize:
        """Return a size at which a face and clothes can be told."""
        return QSize(240, 240)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the plate and the poses."""
        dpr = self.devicePixelRatioF()
        if self._kept is None or self._kept.size() != self.size() * dpr:
            self._kept = self._painted(dpr)
        QPainter(self).drawPixmap(0, 0, self._kept)

    def _painted(self, dpr: float) -> QPixmap:
        pixmap = QPixmap(self.size() * dpr)
        pixmap.setDevicePixelRatio(dpr)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = self._kit.theme.colours
        outline = colours.border if colours.fill_outline else None
        plate = QRectF(self.rect())
        draw_box(painter, plate, Radius.CONTROL, colours.surface2, outline, colours.outline_width)
        for pose, room in zip(self._poses, self._rooms(plate), strict=True):
            scene = self._kit.pictures.scene(pose.exercise, pose.side, pose.reach)
            paint_figure(painter, room.adjusted(Space.S, Space.S, -Space.S, -Space.S), scene)
        painter.end()
        return pixmap

    def _rooms(self, plate: QRectF) -> tuple[QRectF, QRectF]:
        """Return the room of the upright pose and of the level one, which needs width more than height."""
        if plate.width() > plate.height():
            across = plate.width() * (1 - _UPRIGHT_SHARE)
            return plate.adjusted(0, 0, -plate.width() + across, 0), plate.adjusted(across, 0, 0, 0)
        down = plate.height() * _UPRIGHT_SHARE
        return plate.adjusted(0, 0, 0, down - plate.height()), plate.adjusted(0, down, 0, 0)

    def _on_look_changed(self) -> None:
        self._kept = None
        self.update()
