"""Frames of a moving figure, kept: a movement comes back the way it went, and again with the next repetition."""

from collections import OrderedDict
from collections.abc import Callable, Hashable

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPicture

from backcare_desktop.figure.painting.paint import FigureScene, paint_figure

#: The way from start to hold is shown in so many steps: at the middle of a move of two seconds, one a frame.
STEPS = 128
#: Together the kept frames take no more than this. A frame takes about 90 kB, a whole movement 12 MB.
KEPT_BYTES = 14 * 2**20


def nearest_step(reach: float) -> int:
    """Return the step, 0 to STEPS, that shows a reach."""
    return round(min(1.0, max(0.0, reach)) * STEPS)


class KeptFrames:
    """The drawing commands of one movement, step by step: to repeat them takes a quarter of working them out.

    What is kept serves one `context` (exercise, view, size, look): with another one all is drawn anew.
    """

    def __init__(self) -> None:
        self._context: Hashable = None
        self._frames: OrderedDict[int, QPicture] = OrderedDict()
        self._bytes = 0

    @property
    def count(self) -> int:
        """How many frames are kept."""
        return len(self._frames)

    @property
    def kept_bytes(self) -> int:
        """How much memory they take."""
        return self._bytes

    def clear(self) -> None:
        """Forget all frames."""
        self._frames.clear()
        self._bytes = 0

    def paint(
        self,
        painter: QPainter,
        rect: QRectF,
        step: int,
        context: Hashable,
        scene_at: Callable[[float], FigureScene],
    ) -> None:
        """Paint a step of the movement; `scene_at` gives the scene at a reach where it is not kept."""
        if context != self._context:
            self.clear()
            self._context = context
        frame = self._frames.get(step)
        if frame is None:
            frame = self._draw(rect, scene_at(step / STEPS), painter.device().devicePixelRatio())
            self._frames[step] = frame
            self._bytes += frame.size()
            while self._bytes > KEPT_BYTES and len(self._frames) > 1:
                _, oldest = self._frames.popitem(last=False)
                self._bytes -= oldest.size()
        painter.drawPicture(0, 0, frame)

    def _draw(self, rect: QRectF, scene: FigureScene, pixel_ratio: float) -> QPicture:
        frame = QPicture()
        recorder = QPainter(frame)
        paint_figure(recorder, rect, scene, pixel_ratio)
        recorder.end()
        return frame
