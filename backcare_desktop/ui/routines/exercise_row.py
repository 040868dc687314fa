"""One exercise of a routine: a row that opens to how it is done."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from backcare_desktop.core.catalogue import Catalogue
from backcare_desktop.core.dose_words import dose_words
from backcare_desktop.core.routine import RoutineItem
from backcare_desktop.ui.icons import IconName
from backcare_desktop.ui.kit import Kit
from backcare_desktop.ui.routines.exercise_text import ExerciseText
from backcare_desktop.ui.routines.pictures import Corners, PictureQueue, Plate
from backcare_desktop.ui.theme.theme import Theme
from backcare_desktop.ui.theme.tokens import Radius, Space, TypeRole
from backcare_desktop.ui.widgets.buttons import BaseButton
from backcare_desktop.ui.widgets.cards import Card
from backcare_desktop.ui.widgets.labels import TextLabel, Tone
from backcare_desktop.ui.widgets.painting import draw_box, layered, smooth_painter

#: With the margins around it this makes a row 72 px high (experience.md 3.2).
_PICTURE = QSize(96, 60)


class ExerciseRow(Card):
    """Number, picture, name and dose; pressed, it opens below itself to the steps and everything else."""

    def __init__(
        self,
        kit: Kit,
        queue: PictureQueue,
        catalogue: Catalogue,
        number: int,
        item: RoutineItem,
        *,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(kit.theme, parent)
        self._kit = kit
        self._queue = queue
        self._catalogue = catalogue
        self.item = item
        self.head = _Head(kit, queue, number, item)
        self.head.toggled.connect(self._on_head_toggled)
        self._text: ExerciseText | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.head)

    @property
    def text(self) -> ExerciseText | None:
        """What is shown below the row while it is open."""
        return self._text if self._text is not None and not self._text.isHidden() else None

    @property
    def plate(self) -> Plate:
        """The small picture."""
        return self.head.plate

    def _on_head_toggled(self, opened: bool) -> None:  # noqa: FBT001 - a Qt slot
        if self._text is None:
            # Made when first wanted: a routine of twelve exercises opens at once.
            self._text = ExerciseText(self._kit, self._queue, self._catalogue, self.item)
            self._column.addWidget(self._text)
        self._text.setVisible(opened)


class _Head(BaseButton):
    """The row itself, one large switch."""

    def __init__(self, kit: Kit, queue: PictureQueue, number: int, item: RoutineItem) -> None:
        super().__init__(kit.theme)
        words = kit.words
        self.setCheckable(True)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        exercise, dose = item.exercise, dose_words(item.dose, words)
        self.setAccessibleName(
            words.t("{number}. {name}, {dose}", number=number, name=exercise.words.name, dose=dose)
        )
        self.setAccessibleDescription(words.t("Shows how it is done"))
        self.plate = Plate(kit, queue, exercise, Corners.ALL, Radius.CONTROL, fixed_size=_PICTURE)
        text = QVBoxLayout()
        text.setSpacing(0)
        text.addStretch(1)
        text.addWidget(TextLabel(kit.theme, exercise.words.name, TypeRole.STRONG))
        text.addWidget(TextLabel(kit.theme, dose, tone=Tone.SECONDARY))
        text.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(Space.L, Space.S, Space.L, Space.S)
        row.setSpacing(Space.M)
        row.addWidget(_Number(kit.theme, kit.formats.number(number)), 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.plate)
        row.addLayout(text, 1)
        row.addWidget(_Chevron(kit.theme, self), 0, Qt.AlignmentFlag.AlignVCenter)

    def focus_radius(self) -> float:
        """How round the focus ring is."""
        return Radius.CARD

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint what the pointer and a press look like."""
        if self.underMouse() or self.isDown():
            colours = self._theme.colours
            fill = layered(self, colours.surface, colours.text)
            box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
            draw_box(smooth_painter(self), box, Radius.CARD - 1, fill)


class _Number(TextLabel):
    """The place in the routine, in a circle."""

    def __init__(self, theme: Theme, number: str) -> None:
        super().__init__(theme, number, TypeRole.STRONG, Tone.ON_CONTAINER, wraps=False, tabular=True)

    def sizeHint(self) -> QSize:
        """Return a square around two digits."""
        side = self.fontMetrics().height() + Space.S
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        """Return the size hint."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the circle and the number."""
        painter = smooth_painter(self)
        colours = self._theme.colours
        side = min(self.width(), self.height())
        box = QRectF(0, 0, side, side)
        box.moveCenter(QRectF(self.rect()).center())
        outline = colours.border if colours.fill_outline else None
        draw_box(painter, box, side / 2, colours.container, outline, colours.outline_width)
        painter.setPen(colours.on_container)
        painter.drawText(QRectF(self.rect()), Qt.AlignmentFlag.AlignCenter, self.text())


class _Chevron(QWidget):
    """Points down while the row is closed, up while it is open."""

    def __init__(self, theme: Theme, head: BaseButton) -> None:
        super().__init__()
        self._theme = theme
        self._head = head
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        head.toggled.connect(self.update)
        theme.theme_changed.connect(self._on_theme_changed)

    def sizeHint(self) -> QSize:
        """Return the size of an icon beside text."""
        side = self._theme.icon_px(TypeRole.BODY)
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        """Return the size hint."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint it, upside down while the row is open."""
        painter: QPainter = smooth_painter(self)
        if self._head.isChecked():
            centre = QPointF(QRectF(self.rect()).center())
            painter.translate(centre)
            painter.rotate(180)
            painter.translate(-centre)
        colour = self._theme.colours.text2
        self._theme.icons.draw(painter, QRectF(self.rect()), IconName.CHEVRON_DOWN, colour)

    def _on_theme_changed(self) -> None:
        self.updateGeometry()
        self.update()
