"""Small pictures: drawn one at a turn of the event loop, and kept within a bound."""

from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, field

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QPixmap

from backcare_desktop.core.exercise import Exercise, Side

#: Together the kept pictures take no more than this; those that were not asked for the longest go first. All
#: routine cards of a large window take 2.5 MB at pixel ratio 1 and 10 MB at 2.
KEPT_BYTES = 24 * 2**20
_BYTES_A_PIXEL = 4


@dataclass(frozen=True)
class Thumbnail:
    """A small picture to be drawn: size in device-independent pixels, `dpr` pixels of the screen for each."""

    exercise_id: str
    side: Side | None
    width: int
    height: int
    dpr: float
    exercise: Exercise = field(compare=False)

    @property
    def bytes(self) -> int:
        """How much memory it takes."""
        return round(self.width * self.dpr) * round(self.height * self.dpr) * _BYTES_A_PIXEL


class Thumbnails(QObject):
    """Keeps pictures, and draws those that are asked for while nothing else is to be done.

    A widget asks in its paint event. So what was asked for last is what is seen now: it is drawn first, in the
    order of asking within one turn, and what has scrolled or gone out of sight waits until then. Nothing is kept
    on disk: a picture takes a few milliseconds to draw, no longer than to read and unpack it, and a stale one
    would show another look.
    """

    drawn = Signal(object)  #: the Thumbnail that can be had now

    def __init__(self, draw: Callable[[Thumbnail], QPixmap], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._draw = draw
        self._kept: OrderedDict[Thumbnail, QPixmap] = OrderedDict()
        self._kept_bytes = 0
        self._waiting: dict[Thumbnail, int] = {}  # with the turn in which it was asked for last
        self._turn = 0
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._on_timeout)

    @property
    def is_idle(self) -> bool:
        """Whether every picture asked for is drawn."""
        return not self._waiting

    @property
    def kept_bytes(self) -> int:
        """How much memory the kept pictures take."""
        return self._kept_bytes

    def request(self, wanted: Thumbnail) -> QPixmap | None:
        """Return a picture that is kept; None where it is not, and then it is drawn soon and `drawn` tells."""
        if wanted in self._kept:
            self._kept.move_to_end(wanted)
            return self._kept[wanted]
        self._waiting.pop(wanted, None)
        self._waiting[wanted] = self._turn
        self._timer.start()
        return None

    def clear(self) -> None:
        """Forget all pictures, those that wait too: whoever still shows one asks again."""
        self._kept.clear()
        self._kept_bytes = 0
        self._waiting.clear()
        self._timer.stop()

    def _on_timeout(self) -> None:
        self._turn += 1
        newest = max(self._waiting.values())
        wanted = next(each for each, turn in self._waiting.items() if turn == newest)
        del self._waiting[wanted]
        if not self._waiting:
            self._timer.stop()
        self._keep(wanted, self._draw(wanted))
        self.drawn.emit(wanted)

    def _keep(self, thumbnail: Thumbnail, pixmap: QPixmap) -> None:
        self._kept[thumbnail] = pixmap
        self._kept_bytes += thumbnail.bytes
        while self._kept_bytes > KEPT_BYTES:
            oldest, _ = self._kept.popitem(last=False)
            self._kept_bytes -= oldest.bytes
