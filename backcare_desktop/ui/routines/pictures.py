"""Pictures of exercises on a tinted plate, which follow once the page is on the screen."""

from enum import Enum

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QLinearGradient, QPainter, QPainterPath, QPaintEvent, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from backcare_desktop.core.exercise import Exercise, Side, Sides
from backcare_desktop.ui.kit import Kit
from backcare_desktop.ui.theme.tokens import Colours, Radius, Space, mixed
from backcare_desktop.ui.widgets.painting import smooth_painter

#: Height of a plate above words as a share of its width.
_PLATE_SHAPE = 0.45
#: Pictures are drawn at a few widths only and scaled down to fit, so that a window dragged wider or narrower
#: does not draw them again at every pixel.
_WIDTHS = (96, 160, 240, 320, 400, 480, 560, 640)


def shown_side(exercise: Exercise) -> Side | None:
    """Return the side that a small picture shows, or None where both work at once."""
    return None if exercise.dose.sides is Sides.BILATERAL else Side.LEFT


def tint(colours: Colours, box: QRectF) -> QLinearGradient:
    """Return what a figure stands on, from the top of a box to its bottom."""
    gradient = QLinearGradient(box.topLeft(), box.bottomLeft())
    gradient.setColorAt(0, mixed(colours.surface2, colours.surface, 0.35))
    gradient.setColorAt(1, mixed(colours.surface2, colours.container, 0.3))
    return gradient


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
        exercise: Exercise,
        corners: Corners = Corners.TOP,
        radius: float = Radius.CARD,
        *,
        fixed_size: QSize | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._kit = kit
        self._exercise = exercise
        self._corners = corners
        self._radius = radius
        self._fixed_size = fixed_size
        self._picture: QPixmap | None = None
        self._drawn_width = 0
        self._is_hidden = False
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._set_policy()
        kit.theme.theme_changed.connect(self.update)
        kit.pictures.look_changed.connect(self.forget_picture)
        kit.pictures.thumbnail_ready.connect(self._on_thumbnail_ready)

    @property
    def exercise(self) -> Exercise:
        """What it shows."""
        return self._exercise

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
        """Show another picture: colours or what is shown in it are different now."""
        self._picture = None
        self.update()

    def hide_picture(self, *, hidden: bool) -> None:
        """Show the tint alone: something else stands in the picture's place."""
        self._is_hidden = hidden
        self.update()

    def room(self) -> QRectF:
        """Return where the picture has its place."""
        inset = Space.XS if self.width() < 160 else Space.S
        return QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)

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
        """Paint the tint, and the picture; ask for it first where it is not there in this size."""
        painter = smooth_painter(self)
        path = self._outline()
        painter.fillPath(path, tint(self._kit.theme.colours, QRectF(self.rect())))
        if self.room().isEmpty() or self._is_hidden:
            return
        if self._picture is None or self._drawn_width != self._wanted_width():
            self._ask()
        if self._picture is not None:
            painter.setClipPath(path)
            self._paint_picture(painter, self._picture)

    def _ask(self) -> None:
        """Take the picture if it can be had, or have it drawn; until then the old one serves, scaled."""
        width, room = self._wanted_width(), self.room()
        size = QSize(width, round(width * room.height() / room.width()))
        side, dpr = shown_side(self._exercise), self.devicePixelRatioF()
        picture = self._kit.pictures.request_thumbnail(self._exercise, side, size, dpr)
        if picture is not None:
            self._picture, self._drawn_width = picture, width

    def _on_thumbnail_ready(self, exercise_id: str, side: Side | None) -> None:
        if exercise_id == self._exercise.id and side is shown_side(self._exercise):
            self.update()

    def _paint_picture(self, painter: QPainter, picture: QPixmap) -> None:
        room = self.room()
        size = picture.deviceIndependentSize().scaled(room.size(), Qt.AspectRatioMode.KeepAspectRatio)
        box = QRectF(QPointF(0, 0), size)
        box.moveCenter(room.center())
        painter.drawPixmap(box, picture, QRectF(picture.rect()))

    def _wanted_width(self) -> int:
        return next((width for width in _WIDTHS if width >= self.room().width()), _WIDTHS[-1])

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
