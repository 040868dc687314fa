"""Pictures of exercises on a tinted plate, drawn one at a time once the page is on the screen."""

from collections import deque
from enum import Enum

from PySide6.QtCore import QObject, QPointF, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QLinearGradient, QPainter, QPainterPath, QPaintEvent, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget
from shiboken6 import isValid

from backcare_desktop.core.exercise import Exercise, Side, Sides
from backcare_desktop.ui.kit import Kit
from backcare_desktop.ui.theme.tokens import Radius, Space, mixed
from backcare_desktop.ui.widgets.painting import smooth_painter

#: Height of a plate above words as a share of its width.
_PLATE_SHAPE = 0.45
#: Pictures are drawn at a few widths only and scaled down to fit, so that a window dragged wider or narrower
#: does not draw them again at every pixel.
_WIDTHS = (96, 160, 240, 320, 400, 480, 560, 640)


class PictureQueue(QObject):
    """Draws one picture after another, giving way to input and painting in between."""

    def __init__(self, kit: Kit, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._kit = kit
        self._waiting: deque[Plate] = deque()
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._on_timeout)

    @property
    def is_idle(self) -> bool:
        """Whether every picture asked for is drawn."""
        return not self._waiting

    def ask(self, plate: "Plate") -> None:
        """Draw a plate's picture soon."""
        if plate not in self._waiting:
            self._waiting.append(plate)
            self._timer.start()

    def _on_timeout(self) -> None:
        if self._waiting:
            plate = self._waiting.popleft()
            if isValid(plate) and plate.isVisible():  # its routine may have been closed meanwhile
                plate.draw_picture()
        if not self._waiting:
            self._timer.stop()


class Corners(Enum):
    """Which corners of a plate are round, for the place it has in its card."""

    TOP = "top"
    LEADING = "leading"
    ALL = "all"


class Plate(QWidget):
    """An exercise's picture on a tint. Painted empty at first; the picture follows when its turn comes."""

    def __init__(
        self,
        kit: Kit,
        queue: PictureQueue,
        exercise: Exercise,
        corners: Corners = Corners.TOP,
        radius: float = Radius.CARD,
        *,
        fixed_size: QSize | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._kit = kit
        self._queue = queue
        self._exercise = exercise
        self._corners = corners
        self._radius = radius
        self._fixed_size = fixed_size
        self._picture: QPixmap | None = None
        self._drawn_width = 0
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._set_policy()
        kit.theme.theme_changed.connect(self.forget_picture)

    @property
    def has_picture(self) -> bool:
        """Whether the picture is drawn."""
        return self._picture is not None

    def set_exercise(self, exercise: Exercise) -> None:
        """Show another exercise."""
        if exercise is not self._exercise:
            self._exercise = exercise
            self.forget_picture()

    def set_corners(self, corners: Corners, fixed_size: QSize | None = None) -> None:
        """Stand elsewhere in the card; above the words it keeps its shape, elsewhere it fills its room.

        A fixed size of width 0 is as wide as there is room.
        """
        self._corners = corners
        self._fixed_size = fixed_size
        self._set_policy()
        self.update()

    def forget_picture(self) -> None:
        """Draw the picture again: colours or what is shown in it are different now."""
        self._picture = None
        self.update()

    def draw_picture(self) -> None:
        """Draw the picture now."""
        self._drawn_width = self._wanted_width()
        size = QSize(
            self._drawn_width, round(self._drawn_width * self._room().height() / self._room().width())
        )
        side = None if self._exercise.dose.sides is Sides.BILATERAL else Side.LEFT
        self._picture = self._kit.pictures.thumbnail(self._exercise, side, size, self.devicePixelRatioF())
        self.update()

    def hasHeightForWidth(self) -> bool:
        """Return whether it keeps its shape."""
        return self._corners is Corners.TOP

    def heightForWidth(self, width: int) -> int:
        """Return the height that keeps the shape."""
        return round(width * _PLATE_SHAPE)

    def sizeHint(self) -> QSize:
        """Return a middling size; layouts give it what there is."""
        return self._fixed_size or QSize(160, round(160 * _PLATE_SHAPE))

    def minimumSizeHint(self) -> QSize:
        """Return the size below which a figure cannot be recognised."""
        return self._fixed_size or QSize(64, 48)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the tint, and the picture if it is drawn; ask for it if not."""
        painter = smooth_painter(self)
        colours = self._kit.theme.colours
        tint = QLinearGradient(QPointF(0, 0), QPointF(0, self.height()))
        tint.setColorAt(0, mixed(colours.surface2, colours.surface, 0.35))
        tint.setColorAt(1, mixed(colours.surface2, colours.container, 0.3))
        path = self._outline()
        painter.fillPath(path, tint)
        if self._room().isEmpty():
            return
        if self._picture is None or self._drawn_width != self._wanted_width():
            self._queue.ask(self)
        if self._picture is not None:
            painter.setClipPath(path)
            self._paint_picture(painter, self._picture)

    def _paint_picture(self, painter: QPainter, picture: QPixmap) -> None:
        room = self._room()
        size = picture.deviceIndependentSize().scaled(room.size(), Qt.AspectRatioMode.KeepAspectRatio)
        box = QRectF(QPointF(0, 0), size)
        box.moveCenter(room.center())
        painter.drawPixmap(box, picture, QRectF(picture.rect()))

    def _room(self) -> QRectF:
        inset = Space.XS if self.width() < 160 else Space.S
        return QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)

    def _wanted_width(self) -> int:
        return next((width for width in _WIDTHS if width >= self._room().width()), _WIDTHS[-1])

    def _outline(self) -> QPainterPath:
        rect, reach = QRectF(self.rect()).adjusted(1, 1, -1, -1), self._radius
        path = QPainterPath()
        match self._corners:
            case Corners.TOP:
                rect.setBottom(self.height())
                path.addRoundedRect(rect.adjusted(0, 0, 0, reach), reach, reach)
            case Corners.LEADING:
                mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
                beyond = rect.adjusted(-reach if mirrored else 0, 0, 0 if mirrored else reach, 0)
                path.addRoundedRect(beyond, reach, reach)
            case Corners.ALL:
                path.addRoundedRect(rect, reach, reach)
        box = QPainterPath()
        box.addRect(QRectF(self.rect()))
        return path.intersected(box)

    def _set_policy(self) -> None:
        above = self._corners is Corners.TOP
        policies = QSizePolicy.Policy
        across, down = policies.Ignored, policies.Minimum if above else policies.Ignored
        if self._fixed_size is not None:
            down = policies.Fixed
            across = policies.Fixed if self._fixed_size.width() else policies.Ignored
        policy = QSizePolicy(across, down)
        policy.setHeightForWidth(above)
        self.setSizePolicy(policy)
        self.updateGeometry()
