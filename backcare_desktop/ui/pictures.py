"""The pictures of exercises: poses, views and descriptions, and small pictures kept once drawn."""

import json
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPixmap

from backcare_desktop.core.exercise import Exercise, Side
from backcare_desktop.core.words import Words
from backcare_desktop.ui import resources
from backcare_desktop.ui.theme.theme import Theme

if TYPE_CHECKING:
    from backcare_desktop.figure.motion.book import PoseBook
    from backcare_desktop.figure.painting.frame import Frame
    from backcare_desktop.figure.painting.paint import FigureScene
    from backcare_desktop.figure.skeleton.pose import Pose


class Pictures:
    """Imports the figure and reads the poses with the first picture, so that starting does not wait for them."""

    def __init__(self, theme: Theme, words: Words, *, spine_shown: bool = True) -> None:
        self._theme = theme
        self._words = words
        self._spine_shown = spine_shown
        self._book: PoseBook | None = None
        self._descriptions: dict[str, dict[str, list[str]]] = {}
        self._frames: dict[tuple[str, Side | None], Frame] = {}
        self._thumbnails: dict[tuple[str, Side | None, int, int, float], QPixmap] = {}
        theme.theme_changed.connect(self._thumbnails.clear)

    @property
    def spine_shown(self) -> bool:
        """Whether the line of the spine is drawn."""
        return self._spine_shown

    def set_spine_shown(self, shown: bool) -> None:  # noqa: FBT001 - a setter
        """Draw the line of the spine, or leave it out."""
        if shown != self._spine_shown:
            self._spine_shown = shown
            self._thumbnails.clear()

    def scene(self, exercise: Exercise, side: Side | None, reach: float) -> "FigureScene":
        """Return what to paint for an exercise, `reach` 0 in its start position to 1 in the hold.

        Raises KeyError for an exercise without poses, which none of the catalogue's is.
        """
        from backcare_desktop.figure.painting.frame import frame_for
        from backcare_desktop.figure.painting.paint import FigureScene
        from backcare_desktop.figure.painting.palette import DARK, LIGHT

        book = self._poses()
        poses = book.poses(exercise.id, side)
        camera = book.camera(exercise.id, side)
        key = (exercise.id, side)
        if key not in self._frames:
            self._frames[key] = frame_for(poses, camera, exercise.equipment)
        palette = DARK if self._theme.colours.is_dark else LIGHT
        return FigureScene(
            pose=_between(poses, reach),
            camera=camera,
            palette=palette,
            equipment=exercise.equipment,
            frame=self._frames[key],
            show_spine=self._spine_shown,
        )

    def thumbnail(self, exercise: Exercise, side: Side | None, size: QSize, dpr: float) -> QPixmap:
        """Return a small picture of the hold, `size` in device-independent pixels, on a clear ground."""
        from backcare_desktop.figure.painting.paint import paint_figure

        key = (exercise.id, side, size.width(), size.height(), dpr)
        if key not in self._thumbnails:
            pixmap = QPixmap(size * dpr)
            pixmap.setDevicePixelRatio(dpr)
            pixmap.fill(Qt.GlobalColor.transparent)
            scene = self.scene(exercise, side, 1.0)
            painter = QPainter(pixmap)
            paint_figure(painter, QRectF(0, 0, size.width(), size.height()), scene)
            painter.end()
            self._thumbnails[key] = pixmap
        return self._thumbnails[key]

    def description(self, exercise: Exercise, side: Side | None, reach: float) -> str:
        """Return the pose in words, naming the sides as they are drawn."""
        book = self._poses()
        name = "poses_mirrored.en.json" if book.is_mirrored(exercise.id, side) else "poses.en.json"
        if name not in self._descriptions:
            self._descriptions[name] = json.loads(resources.read_text("words", name))
        sentences = self._descriptions[name][exercise.id]
        last = len(book.poses(exercise.id, side)) - 1
        return self._words.content_transform(sentences[round(min(1.0, max(0.0, reach)) * last)])

    def _poses(self) -> "PoseBook":
        from backcare_desktop.figure.motion.book import PoseBook

        if self._book is None:
            text = resources.read_text("catalogue", "poses.json")
            self._book = PoseBook.parse(text, "catalogue/poses.json")
        return self._book


def _between(poses: "tuple[Pose, ...]", reach: float) -> "Pose":
    """Return the pose that lies `reach` (0 to 1) of the way along all poses."""
    from backcare_desktop.figure.skeleton.pose import interpolate

    if len(poses) == 1:
        return poses[0]
    at = min(1.0, max(0.0, reach)) * (len(poses) - 1)
    index = min(int(at), len(poses) - 2)
    return interpolate(poses[index], poses[index + 1], at - index)
